/** The sheets on the page: what the server sends becomes elements, and only what has changed is touched. */
import type { Sheet } from './messages';

/** A sheet of paper. */
export interface Paper {
  readonly element: HTMLElement;
  /** Width and height in points. */
  size: readonly [number, number];
  /** Where its paragraphs begin in the source, in order. */
  starts: readonly number[];
  /** What stands on it, and as what it came. */
  drawings: readonly { readonly element: Element; readonly html: string }[];
  /** Counts what it has shown, for those who keep something of it. */
  drawn: number;
}

export class Sheets {
  papers: readonly Paper[] = [];

  /** @param name of a sheet, by its number, and of one left empty */
  constructor(
    private readonly parent: HTMLElement,
    private readonly name: (page: number, blank: boolean) => string,
  ) {}

  show(sheets: readonly Sheet[]): void {
    const before = this.papers;
    this.papers = sheets.map((sheet, i) => {
      const paper = (sheet.held === undefined ? undefined : before[sheet.held]) ?? newPaper();
      this.dress(paper, sheet, i);
      if (sheet.html !== undefined) draw(paper, sheet.html);
      if (sheet.starts) paper.starts = sheet.starts;
      return paper;
    });
    const staying = new Set(this.papers);
    for (const paper of before) if (!staying.has(paper)) paper.element.remove();
    this.putInOrder();
  }

  private dress(paper: Paper, { size, blank }: Sheet, index: number): void {
    const { element } = paper;
    if (paper.size[0] !== size[0] || paper.size[1] !== size[1]) {
      paper.size = size;
      element.style.width = length(size[0]);
      element.style.height = length(size[1]);
    }
    const name = this.name(index + 1, blank);
    if (element.getAttribute('aria-label') !== name) element.setAttribute('aria-label', name);
  }

  private putInOrder(): void {
    let next = this.parent.firstElementChild;
    for (const { element } of this.papers) {
      if (element === next) next = element.nextElementSibling;
      else this.parent.insertBefore(element, next);
    }
  }
}

function newPaper(): Paper {
  const element = document.createElement('section');
  element.className = 'sheet';
  return { element, size: [0, 0], starts: [], drawings: [], drawn: 0 };
}

/** Of so many points at the zoom of the moment. */
export const length = (points: number): string => `calc(${points} * var(--pt))`;

/** Most changes are of one paragraph: the others keep their elements, and nobody has to paint them again. */
function draw(paper: Paper, html: string): void {
  // Scripts in a parsed document never run, and the page's policy allows none but this one.
  const fresh = [...new DOMParser().parseFromString(html, 'text/html').body.children];
  const texts = fresh.map(({ outerHTML }) => outerHTML);
  const before = paper.drawings;
  const shorter = Math.min(texts.length, before.length);
  let head = 0;
  while (head < shorter && texts[head] === before[head]?.html) head++;
  let tail = 0;
  while (tail < shorter - head && texts.at(-1 - tail) === before.at(-1 - tail)?.html) tail++;
  const changed = fresh.slice(head, fresh.length - tail);
  for (const element of changed) placeAll(element);
  for (const { element } of before.slice(head, before.length - tail)) element.remove();
  const above = before[head - 1]?.element;
  if (above) above.after(...changed);
  else paper.element.prepend(...changed);
  paper.drawings = [
    ...before.slice(0, head),
    ...changed.map((element, i) => ({ element, html: texts[head + i] ?? '' })),
    ...before.slice(before.length - tail),
  ];
  paper.drawn++;
}

function placeAll(element: Element): void {
  if (element instanceof HTMLElement) place(element);
  for (const inner of element.querySelectorAll<HTMLElement>('[data-type], [data-place]')) place(inner);
}

/** The policy allows no styles in the markup: they come as data. */
function place({ dataset, style }: HTMLElement): void {
  const [size, line] = numbers(dataset['type']);
  if (size !== undefined) style.fontSize = length(size);
  if (line !== undefined) style.lineHeight = length(line);
  const [left, top, width, height] = numbers(dataset['place']);
  if (left !== undefined) style.left = length(left);
  if (top !== undefined) style.top = length(top);
  if (width !== undefined) style.width = length(width);
  if (height !== undefined) style.height = length(height);
  const [spacing] = numbers(dataset['spacing']);
  if (spacing !== undefined) style.wordSpacing = length(spacing);
}

export const numbers = (written: string | undefined): number[] =>
  written === undefined ? [] : written.split(' ').map(Number);
