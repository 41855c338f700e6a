/** From characters of the source to places on the sheets and back. */
import { charactersBefore, indexIn, offsetsOf, rangeIn } from './pieces';
import { numbers, type Paper, type Sheets } from './sheets';

/** A printed line. */
interface Line {
  readonly element: HTMLElement;
  /** Which of the sheet's paragraphs it belongs to. */
  readonly paragraph: number;
  /** From the paragraph's start. */
  readonly from: number;
  readonly to: number;
  /** From the top of the sheet to that of the line, as a share of its height. */
  readonly top: number;
}

export interface Place {
  readonly paper: Paper;
  readonly line: Line;
}

export class Places {
  private readonly lines = new WeakMap<Paper, { readonly drawn: number; readonly lines: readonly Line[] }>();

  constructor(private readonly sheets: Sheets) {}

  /** The line that prints a character, or the one before it. */
  lineAt(offset: number): Place | undefined {
    const papers = this.printed();
    const paper = papers[lastAtMost(papers, offset, (each) => this.firstOf(each))] ?? papers[0];
    if (!paper) return undefined;
    const lines = this.linesOf(paper);
    const begun = lines.filter((line) => startOf(paper, line) <= offset);
    const start = Math.max(...begun.map((line) => startOf(paper, line)));
    const found = begun.find((line) => startOf(paper, line) === start) ?? lines[0];
    return found && { paper, line: found };
  }

  /** Where a character stands, from the top of the whole page; between lines, the same part of the way. */
  topAt(offset: number): number {
    const place = this.lineAt(offset);
    if (!place || offset <= 0) return 0;
    const top = topOf(place);
    const start = startOf(place.paper, place.line);
    const next = this.after(place);
    if (!next || start > offset) return top;
    const end = startOf(next.paper, next.line);
    const way = topOf(next) - top;
    return way > 0 && end > start ? top + way * Math.min(1, (offset - start) / (end - start)) : top;
  }

  /** First character of the uppermost line of which most is to be seen below a height of the whole page. */
  offsetBelow(height: number): number | undefined {
    const papers = this.printed();
    const first = lastAtMost(papers, height, topOfPaper);
    for (const paper of papers.slice(Math.max(first, 0))) {
      const top = topOfPaper(paper);
      const size = paper.element.offsetHeight;
      const line = this.linesOf(paper).find((each) => top + each.top * size >= height - HALF_A_LINE);
      if (line) return startOf(paper, line);
    }
    return undefined;
  }

  /** The character that a place in the page's text stands for. */
  offsetOf(node: Node, index: number): number | undefined {
    const element = node instanceof Element ? node : node.parentElement;
    const piece = element?.closest<HTMLElement>('[data-at]') ?? pieceNear(element);
    const start = piece && this.startOfParagraph(piece);
    if (!piece || start === undefined) return undefined;
    const at = offsetsOf(piece);
    const before = piece.contains(node) ? charactersBefore(piece, node, index) : 0;
    return start + (at.length > 1 ? (at[before] ?? (at.at(-1) ?? 0) + 1) : (at[0] ?? 0) + before);
  }

  /** The place in the page's text of a character on a line: between two characters of a piece. */
  pointOf({ paper, line }: Place, offset: number): Range | undefined {
    const inParagraph = offset - (paper.starts[line.paragraph] ?? 0);
    const pieces = [...line.element.querySelectorAll<HTMLElement>('[data-at]')];
    const piece = pieces.findLast((each) => (offsetsOf(each)[0] ?? 0) <= inParagraph) ?? pieces[0];
    return piece && rangeIn(piece, indexIn(piece, inParagraph), indexIn(piece, inParagraph));
  }

  /** What a sheet prints of a stretch of the source, piece by piece. */
  rangesIn(paper: Paper, start: number, end: number): Range[] {
    return this.linesOf(paper).flatMap((line) => {
      const base = paper.starts[line.paragraph] ?? 0;
      if (base + line.from >= end || base + line.to <= start) return [];
      return [...line.element.querySelectorAll<HTMLElement>('[data-at]')].flatMap((piece) => {
        const from = indexIn(piece, start - base);
        const to = indexIn(piece, end - base);
        return from < to ? [rangeIn(piece, from, to)] : [];
      });
    });
  }

  /** From the first character that a sheet prints to the last. */
  spanOf(paper: Paper): { readonly start: number; readonly end: number } {
    const lines = this.linesOf(paper);
    const base = ({ paragraph }: Line): number => paper.starts[paragraph] ?? 0;
    return {
      start: Math.min(...lines.map((line) => base(line) + line.from)),
      end: Math.max(...lines.map((line) => base(line) + line.to)),
    };
  }

  /** Where a paragraph of a sheet begins in the source. */
  startOfParagraph(inside: Element): number | undefined {
    const sheet = inside.closest('.sheet');
    const paper = this.sheets.papers.find(({ element }) => element === sheet);
    const paragraph = inside.closest('[data-p]');
    if (!paper || !paragraph) return undefined;
    return paper.starts[[...paper.element.querySelectorAll('[data-p]')].indexOf(paragraph)];
  }

  private printed(): Paper[] {
    return this.sheets.papers.filter((paper) => this.linesOf(paper).length > 0);
  }

  private firstOf(paper: Paper): number {
    return Math.min(...this.linesOf(paper).map((line) => startOf(paper, line)));
  }

  /** The line printed after another, in the order of the source. */
  private after({ paper, line }: Place): Place | undefined {
    const start = startOf(paper, line);
    const next = this.linesOf(paper).reduce<Line | undefined>((best, each) => {
      const at = startOf(paper, each);
      return at > start && (!best || at < startOf(paper, best)) ? each : best;
    }, undefined);
    if (next) return { paper, line: next };
    const papers = this.printed();
    const following = papers[papers.indexOf(paper) + 1];
    const first = following && this.linesOf(following)[0];
    return first && { paper: following, line: first };
  }

  private linesOf(paper: Paper): readonly Line[] {
    const known = this.lines.get(paper);
    if (known?.drawn === paper.drawn) return known.lines;
    const lines = readLines(paper);
    this.lines.set(paper, { drawn: paper.drawn, lines });
    return lines;
  }
}

/** A line whose upper half is hidden is not the first to be seen. */
const HALF_A_LINE = 6;

const readLines = ({ element, size: [, height] }: Paper): Line[] =>
  [...element.querySelectorAll('[data-p]')].flatMap((paragraph, index) =>
    [...paragraph.querySelectorAll<HTMLElement>('.line')].flatMap((line) => {
      const pieces = [...line.querySelectorAll<HTMLElement>('[data-at]')];
      const [first, last] = [pieces[0], pieces.at(-1)];
      if (!first || !last) return [];
      const [, top = 0] = numbers(line.dataset['place']);
      const from = offsetsOf(first)[0] ?? 0;
      return [{ element: line, paragraph: index, from, to: endOf(last), top: top / height }];
    }),
  );

/** After the last character. */
function endOf(piece: HTMLElement): number {
  const at = offsetsOf(piece);
  return at.length > 1 ? (at.at(-1) ?? 0) + 1 : (at[0] ?? 0) + piece.textContent.length;
}

export const startOf = ({ starts }: Paper, { paragraph, from }: Line): number =>
  (starts[paragraph] ?? 0) + from;

export const topOfPaper = ({ element }: Paper): number => element.getBoundingClientRect().top + scrollY;

export const topOf = ({ paper, line }: Place): number =>
  topOfPaper(paper) + line.top * paper.element.offsetHeight;

/** The piece of a line that is pointed at beside its text. */
const pieceNear = (element: Element | null): HTMLElement | undefined =>
  element?.closest('.line, [data-p]')?.querySelector<HTMLElement>('[data-at]') ?? undefined;

/** Index of the last whose value, which rises, is at most a limit; -1 when there is none. */
function lastAtMost<Each>(all: readonly Each[], limit: number, value: (each: Each) => number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value(all[middle] as Each) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
