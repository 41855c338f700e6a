/** How the user points at text on the sheets, by mouse or keyboard, and takes it along to be pasted elsewhere. */
import { post } from './host';
import type { Places } from './places';
import type { View } from './view';

interface Asked {
  readonly places: Places;
  readonly view: View;
}

export function point(pages: HTMLElement, { places, view }: Asked): void {
  const reveal = (offset: number | undefined, focus: boolean): void => {
    if (offset !== undefined) post({ type: 'reveal', offset, focus });
  };

  pages.addEventListener('click', (event) => {
    if (getSelection()?.isCollapsed === false) return; // text is being selected, to be copied
    reveal(pointedAt(event, places), false);
  });
  pages.addEventListener('dblclick', (event) => {
    reveal(pointedAt(event, places), true);
  });
  pages.addEventListener('keydown', (event) => {
    const { key, ctrlKey, altKey } = event;
    const current = paragraphOf(document.activeElement) ?? firstSeen(pages, view);
    if (key === 'Enter' && current) reveal(places.startOfParagraph(current), true);
    else if (key === 'ArrowDown' && (ctrlKey || altKey)) walk(pages, current, 1);
    else if (key === 'ArrowUp' && (ctrlKey || altKey)) walk(pages, current, -1);
    else return;
    event.preventDefault();
  });
  document.addEventListener('copy', (event) => {
    const copied = selectedText();
    if (copied === '') return;
    event.clipboardData?.setData('text/plain', copied);
    event.preventDefault();
  });
}

/** The character under the mouse; a click that no mouse made is meant for the beginning of its paragraph. */
function pointedAt({ clientX, clientY, target }: MouseEvent, places: Places): number | undefined {
  const paragraph = paragraphOf(target as Element);
  if (!paragraph) return undefined;
  const at = clientX === 0 && clientY === 0 ? undefined : characterAt(clientX, clientY);
  if (!at || !paragraph.contains(at.node)) return places.startOfParagraph(paragraph);
  return places.offsetOf(at.node, at.index);
}

function characterAt(x: number, y: number): { readonly node: Node; readonly index: number } | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y);
    return position ? { node: position.offsetNode, index: position.offset } : undefined;
  }
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- all that some browsers have
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, index: range.startOffset } : undefined;
}

const paragraphOf = (element: Element | null): HTMLElement | null =>
  element?.closest<HTMLElement>('[data-p]') ?? null;

const paragraphsIn = (pages: HTMLElement): HTMLElement[] => [
  ...pages.querySelectorAll<HTMLElement>('[data-p]'),
];

const firstSeen = (pages: HTMLElement, view: View): HTMLElement | undefined =>
  paragraphsIn(pages).find(
    (each) => (each.firstElementChild?.getBoundingClientRect().top ?? 0) + scrollY >= view.top,
  );

/** To the next paragraph or the one before, as Ctrl and an arrow go in Word. */
function walk(pages: HTMLElement, from: HTMLElement | undefined, step: 1 | -1): void {
  const all = paragraphsIn(pages);
  const isThere = from !== undefined && document.activeElement === from;
  const to = all[isThere ? all.indexOf(from) + step : from ? all.indexOf(from) : 0];
  if (!to) return;
  to.tabIndex = -1;
  to.focus({ preventScroll: true });
  to.querySelector('.line')?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

/** A paragraph is one line, a cell ends with a tab: what is pasted flows anew. */
function selectedText(): string {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return '';
  const part = selection.getRangeAt(0).cloneContents();
  for (const element of part.querySelectorAll('.folio, .caret')) element.remove();
  const paragraphs = [...part.querySelectorAll('[data-p]')];
  if (paragraphs.length === 0) return part.textContent;
  return paragraphs
    .map((paragraph, i) => {
      const row = paragraph.closest('tr');
      const isLast = row === null || paragraphs[i + 1]?.closest('tr') !== row;
      return paragraph.textContent.trimEnd() + (isLast ? '\n' : '\t');
    })
    .join('')
    .trimEnd();
}
