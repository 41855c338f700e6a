/** What stands on pages but is no text: page numbers, running heads and feet, and the marks of digital signatures. */
import { appendixLabelLength } from '../../core/syntax/vocabulary';
import type { Note } from '../../core/text/message';
import { readings } from '../notes';
import { centreOf, least, textOfLine, type MeasuredPage, type TextLine } from './lines';

export interface Margins {
  /** Pages without what was left out. */
  readonly pages: readonly MeasuredPage[];
  readonly notes: readonly Note[];
}

/** Part of the page above which, and below which, heads and feet stand. */
const EDGE = 0.13;
/** Lines from the edge that are looked at. */
const DEEP = 3;
/** Places of what is repeated agree to this part of the page. */
const SAME_PLACE = 0.015;
/** Lines of a digital signature after the first. */
const SIGNATURE_LINES = 8;

const NUMBER = /^[-–—~.|]*(?:trang|page)?\d{1,4}(?:[/|]\d{1,4})?[-–—~.|]*$/iu;
const SIGNATURE_BEGINS =
  /^(?:(?:được\s+)?ký\s+(?:số\s+)?bởi\b|người\s+ký\s*:|digitally\s+signed|signature\s+(?:not\s+verified|valid))/iu;
const SIGNATURE_GOES_ON =
  /^(?:ký\s+bởi|người\s+ký|email|cơ\s+quan|tổ\s+chức|thời\s+gian\s+ký|ngày\s+ký|giờ\s+ký|chức\s+vụ|date|reason|location|dn:|[\w.-]+@[\w.-]+)/iu;
const SIGNATURE_ENDS = /^(?:thời\s+gian\s+ký|ngày\s+ký|date)/iu;

export function withoutMargins(pages: readonly MeasuredPage[]): Margins {
  const numbers = new Set(pages.flatMap(pageNumbers));
  const repeated = new Set(repeatedLines(pages, numbers));
  const signatures = pages.map(signatureLines);
  const signed = new Set(signatures.flat(2));
  const left = (line: TextLine): boolean => !numbers.has(line) && !repeated.has(line) && !signed.has(line);
  const kept = pages.map((page) => ({ ...page, lines: page.lines.filter(left) }));
  const counts = { pageNumbers: numbers.size, heads: repeated.size, signatures: signatures.flat().length };
  return { pages: kept, notes: notesOf(counts) };
}

function notesOf(counts: Readonly<Record<'pageNumbers' | 'heads' | 'signatures', number>>): readonly Note[] {
  return (['pageNumbers', 'heads', 'signatures'] as const).flatMap((kind) =>
    counts[kind] > 0 ? [{ message: readings[kind], args: { count: String(counts[kind]) } }] : [],
  );
}

/** Lines at the upper and at the lower edge, from the edge. */
function edges({ lines, height }: MeasuredPage): readonly (readonly TextLine[])[] {
  const top = lines.slice(0, DEEP).filter((line) => line.base < height * EDGE);
  const bottom = lines
    .slice(-DEEP)
    .reverse()
    .filter((line) => line.base > height * (1 - EDGE));
  return [top, bottom];
}

/** The first or the last line, if it stands alone there. */
function pageNumbers(page: MeasuredPage): readonly TextLine[] {
  return edges(page).flatMap(([first, second]) => {
    if (!first || !NUMBER.test(textOfLine(first).replace(/\s+/g, ''))) return [];
    const alone = !second || Math.abs(second.base - first.base) > 0.5;
    const middle = Math.abs(centreOf(first) - page.width / 2) < page.width * 0.08;
    const aside = centreOf(first) > page.width * 0.75;
    return alone && (middle || aside) ? [first] : [];
  });
}

/** The same but for its figures, at the same place, on half of the pages. */
function repeatedLines(pages: readonly MeasuredPage[], numbers: ReadonlySet<TextLine>): readonly TextLine[] {
  const enough = Math.max(2, Math.ceil(pages.length / 2));
  const found = new Map<string, { line: TextLine; page: MeasuredPage }[]>();
  for (const page of pages) {
    for (const line of edges(page).flat()) {
      const text = textOfLine(line);
      const key = text.replace(/\d+/g, '#').toLowerCase();
      // Each appendix begins a page.
      if (appendixLabelLength(text) > 0) continue;
      if (numbers.has(line) || key.replace(/\P{L}/gu, '').length < 3) continue;
      found.set(key, [...(found.get(key) ?? []), { line, page }]);
    }
  }
  const repeated = [...found.values()].flatMap((group) => {
    const place = group[0] ? group[0].line.base / group[0].page.height : 0;
    const same = group.filter(({ line, page }) => Math.abs(line.base / page.height - place) < SAME_PLACE);
    return new Set(same.map(({ page }) => page)).size >= enough ? same.map(({ line }) => line) : [];
  });
  const known = new Set([...repeated, ...numbers]);
  return pages
    .flatMap((page) => edges(page).flatMap((lines) => outermost(page, lines, known)))
    .filter((line) => !numbers.has(line));
}

/** What is repeated further in, behind a line that is not, is text; so is what stands as near to the text as its lines. */
function outermost(
  { lines }: MeasuredPage,
  edge: readonly TextLine[],
  known: ReadonlySet<TextLine>,
): readonly TextLine[] {
  const first = edge.findIndex((line) => !known.has(line));
  const found = first < 0 ? edge : edge.slice(0, first);
  const steps = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0));
  const near = least(steps.filter((step) => step > 0.5)) * 1.2;
  const isApart = (count: number): boolean => {
    const last = found[count - 1];
    const inside = lines.filter((line) => !found.slice(0, count).includes(line));
    return last !== undefined && inside.every((line) => Math.abs(line.base - last.base) >= near);
  };
  const counts = found.map((_, index) => found.length - index);
  return found.slice(0, counts.find(isApart) ?? 0);
}

/** Lines under one another, from who signed to when. */
function signatureLines({ lines }: MeasuredPage): readonly (readonly TextLine[])[] {
  const found: (readonly TextLine[])[] = [];
  const used = new Set<TextLine>();
  lines.forEach((first, index) => {
    if (used.has(first) || !SIGNATURE_BEGINS.test(textOfLine(first))) return;
    const block = signatureFrom(first, lines.slice(index + 1, index + 1 + SIGNATURE_LINES * 2));
    if (block.length < 2) return;
    block.forEach((line) => used.add(line));
    found.push(block);
  });
  return found;
}

/** Up to the time of signing; where that is missing, what reads like a part of it. */
function signatureFrom(first: TextLine, after: readonly TextLine[]): readonly TextLine[] {
  const under = after.filter((line) => Math.abs(line.left - first.left) < 1.5).slice(0, SIGNATURE_LINES);
  const far = under.findIndex((line, index) => line.base - (under[index - 1] ?? first).base > 3);
  const near = far < 0 ? under : under.slice(0, far);
  const end = near.findIndex((line) => SIGNATURE_ENDS.test(textOfLine(line)));
  if (end >= 0) return [first, ...near.slice(0, end + 1)];
  const other = near.findIndex((line) => !SIGNATURE_GOES_ON.test(textOfLine(line)));
  return [first, ...(other < 0 ? near : near.slice(0, other))];
}
