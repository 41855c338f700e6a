/** Findings on the page, where the user wants them: what they are about is marked, and says what is wrong with it. */
import type { PageFinding } from './messages';
import type { Places } from './places';
import type { Paper, Sheets } from './sheets';

export class Findings {
  private findings: readonly PageFinding[] = [];
  /** What is marked on each sheet, and in which state of it. */
  private readonly marked = new WeakMap<Paper, { readonly drawn: number; readonly key: string }>();

  constructor(
    private readonly sheets: Sheets,
    private readonly places: Places,
  ) {}

  set(findings: readonly PageFinding[]): void {
    // One without width stands at the character after it.
    this.findings = findings.map((each) => ({ ...each, end: Math.max(each.end, each.start + 1) }));
    this.draw();
  }

  /** Again, after sheets have changed. */
  draw(): void {
    for (const paper of this.sheets.papers) this.mark(paper);
  }

  private mark(paper: Paper): void {
    const before = this.marked.get(paper);
    const isFresh = before?.drawn !== paper.drawn;
    if (this.findings.length === 0 && (before?.key ?? '') === '') return;
    const { start, end } = this.places.spanOf(paper);
    const here = this.findings.filter((finding) => finding.start < end && finding.end > start);
    const key = here.map((each) => `${each.start - start} ${each.end - start} ${each.message}`).join('\n');
    if (!isFresh && before.key === key) return;
    unmark(paper.element); // some of a sheet that has been drawn again stays as it was
    for (const finding of here) {
      for (const range of this.places.rangesIn(paper, finding.start, finding.end)) wrap(range, finding);
    }
    this.marked.set(paper, { drawn: paper.drawn, key });
  }
}

/** Text by text, since marks may overlap and a mark holds whole elements only. */
function wrap(range: Range, { severity, message }: PageFinding): void {
  for (const text of textsIn(range)) {
    const mark = document.createElement('mark');
    mark.className = severity;
    mark.title = message;
    text.replaceWith(mark);
    mark.append(text);
  }
}

/** The texts of a range, cut where it begins and ends. */
function textsIn({
  startContainer,
  startOffset,
  endContainer,
  endOffset,
  commonAncestorContainer,
}: Range): Text[] {
  const walker = document.createTreeWalker(commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  let isIn = false;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node === startContainer) isIn = true;
    if (isIn && node instanceof Text) texts.push(node);
    if (node === endContainer) break;
  }
  return texts.flatMap((text) => {
    if (text === endContainer && endOffset < text.length) text.splitText(endOffset);
    const cut = text === startContainer && startOffset > 0 ? text.splitText(startOffset) : text;
    return cut.length > 0 ? [cut] : [];
  });
}

function unmark(sheet: HTMLElement): void {
  const pieces = new Set<Element | null>();
  for (const mark of sheet.querySelectorAll('mark')) {
    pieces.add(mark.closest('[data-at]'));
    mark.replaceWith(...mark.childNodes);
  }
  for (const piece of pieces) piece?.normalize();
}
