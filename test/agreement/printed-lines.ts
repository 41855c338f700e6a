/** The lines of a document in the order in which they are drawn: of the engine's pages, and of a PDF. */
import type { Page, PlacedParagraph } from '../../server/src/core/layout/page';

export interface PrintedLine {
  /** From 1, blank pages counted. */
  readonly page: number;
  /** Left end and baseline, in points from the upper left corner of the paper. */
  readonly x: number;
  readonly baseline: number;
  /** Without spaces, which programs draw in many ways. */
  readonly text: string;
}

interface Stretch extends PrintedLine {
  readonly end: number;
  /** What stands in the upper margin is drawn first or last, and so is what stands in the lower one. */
  readonly place: 'above' | 'text' | 'below';
}

/** Less than between two lines, more than what rounding does. */
const SAME_LINE = 2;

const MARGIN = (20 * 72) / 25.4;

const placeOf = (baseline: number, height: number): Stretch['place'] =>
  baseline < MARGIN ? 'above' : baseline > height - MARGIN ? 'below' : 'text';

/** What stands on one baseline, each to the right of the last, is a line: so are the cells of a row of a table. */
function linesOf(stretches: readonly Stretch[]): PrintedLine[] {
  const lines: Stretch[] = [];
  for (const stretch of inOrder(stretches)) {
    const last = lines.at(-1);
    const goesOn =
      last?.page === stretch.page &&
      Math.abs(last.baseline - stretch.baseline) < SAME_LINE &&
      stretch.x > last.end - SAME_LINE;
    if (goesOn) lines[lines.length - 1] = { ...last, text: last.text + stretch.text, end: stretch.end };
    else lines.push(stretch);
  }
  return lines;
}

function inOrder(stretches: readonly Stretch[]): Stretch[] {
  const order = { above: 0, text: 1, below: 2 };
  return stretches
    .map((stretch, i) => ({ stretch, i }))
    .sort(
      (a, b) =>
        a.stretch.page - b.stretch.page || order[a.stretch.place] - order[b.stretch.place] || a.i - b.i,
    )
    .map(({ stretch }) => stretch);
}

export const linesOfPages = (pages: readonly Page[]): PrintedLine[] =>
  linesOf(pages.flatMap((page, i) => stretchesOf(page, i + 1)));

function stretchesOf({ items, folio, height }: Page, page: number): Stretch[] {
  const stretch = (text: string, x: number, end: number, baseline: number): Stretch => {
    return { page, x, end, baseline, text: bare(text), place: placeOf(baseline, height) };
  };
  const ofParagraph = ({ set, from, to, x, y }: PlacedParagraph): Stretch[] =>
    set.lines
      .slice(from, to)
      .map((line, i) =>
        stretch(
          line.pieces.map(({ text }) => text).join(''),
          x + line.x,
          x + line.x + line.width,
          y + i * set.style.line + set.baseline,
        ),
      );
  const drawn = items.flatMap((item) => {
    if (item.kind === 'paragraph') return ofParagraph(item);
    if (item.kind === 'columns') return [...item.left, ...item.right].flatMap(ofParagraph);
    return item.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => ofParagraph(content)));
  });
  if (folio) drawn.push(stretch(folio.text, folio.x, folio.x, folio.y));
  return drawn.filter(({ text }) => text !== '');
}

/** Of a word's box as pdftotext gives it stands above the baseline. */
const ABOVE_BASELINE = 0.95 / 1.3;

const PAGE_OR_WORD =
  /<page width="[\d.]+" height="([\d.]+)"|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;

/** @param boxes what `pdftotext -raw -bbox` writes */
export function linesOfPdf(boxes: string): { pages: number; lines: PrintedLine[] } {
  let page = 0;
  let height = 0;
  const stretches: Stretch[] = [];
  for (const [, pageHeight, x, top, end, bottom, text] of boxes.matchAll(PAGE_OR_WORD)) {
    if (pageHeight !== undefined) {
      page++;
      height = Number(pageHeight);
      continue;
    }
    const baseline = Number(top) + (Number(bottom) - Number(top)) * ABOVE_BASELINE;
    stretches.push({
      page,
      x: Number(x),
      end: Number(end),
      baseline,
      text: bare(unescaped(text ?? '')),
      place: placeOf(baseline, height),
    });
  }
  return { pages: page, lines: linesOf(stretches) };
}

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  apos: "'",
  '#39': "'",
};

/** Word writes the hyphens that do not break as a character of their own. */
const bare = (text: string): string => text.normalize('NFC').replace(/\s/gu, '').replaceAll('\u2011', '-');
