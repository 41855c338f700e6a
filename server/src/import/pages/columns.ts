/**
 * What stands in two columns, told by a wide gap in lines that face one another: the header of a document, and its end
 * with the recipients beside the signature.
 */
import { headerCellKind } from '../../core/syntax/header-cells';
import { centreOf, least, lineOf, most, textOfLine, type LineWord, type TextLine } from './lines';

/** Two columns, each from the top. */
export interface Columns {
  readonly kind: 'columns';
  /** It begins the document. */
  readonly header: boolean;
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
}

/** All in em. */
const NARROWEST_GUTTER = 0.6;
/** Room for a signature and a stamp. */
const ROOM_TO_SIGN = 14;
const NEXT_LINE = 4;
const WIDEST_STAR = 1;
/** Lines of recipients over the name of who signs. */
const MOST_RECIPIENTS = 40;

interface Region {
  readonly left: TextLine[];
  readonly right: TextLine[];
  /** The gap that all lines keep free. */
  start: number;
  end: number;
  pairs: number;
  /** How many of the page's lines it has. */
  lines: number;
}

/**
 * @param lines of one page, from the top
 * @returns regions in two columns where they stand, and the other lines
 */
export function withColumns(lines: readonly TextLine[]): readonly (TextLine | Columns)[] {
  const found: (TextLine | Columns)[] = [];
  for (let index = 0; index < lines.length;) {
    const region = regionAt(lines, index);
    const above = region ? aboveOf(region, found) : [];
    if (region && (isSure(region, found) || isEnd(above[0]?.words ?? []))) {
      for (const line of above) (sideOf(line, region) === 'left' ? region.left : region.right).push(line);
      found.splice(found.length - above.length, above.length);
      const { left, right } = region;
      const header = found.length === 0 && lines[0]?.page === 0;
      const names = header ? withStar(fromTop(left)) : fromTop(left);
      found.push({ kind: 'columns', header, left: names, right: fromTop(right) });
      index += region.lines;
    } else {
      const line = lines[index];
      if (line) found.push(line);
      index++;
    }
  }
  return found;
}

export const isColumns = (item: TextLine | Columns): item is Columns => 'kind' in item;

const fromTop = (lines: readonly TextLine[]): readonly TextLine[] =>
  [...lines].sort((a, b) => a.base - b.base || a.left - b.left);

/**
 * The star between the name and the number, which is read in pictures as a letter or two.
 * @param lines of the left column of a header
 */
function withStar(lines: readonly TextLine[]): readonly TextLine[] {
  const number = lines.findIndex((line) => headerCellKind(textOfLine(line)) === 'number');
  const star = lines[number - 1];
  const [word, ...others] = star?.words ?? [];
  if (!star || word?.confidence === undefined || others.length > 0) return lines;
  if (number < 2 || star.right - star.left > WIDEST_STAR || word.text.length > 3) return lines;
  return lines.map((line) => (line === star ? { ...line, words: [{ ...word, text: '*' }] } : line));
}

const facing = (a: TextLine, b: TextLine): boolean =>
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.3 * Math.min(a.bottom - a.top, b.bottom - b.top);

function regionAt(lines: readonly TextLine[], index: number): Region | undefined {
  const [first, second] = [lines[index], lines[index + 1]];
  if (!first || !second || !facing(first, second)) return undefined;
  const [left, right] = first.left < second.left ? [first, second] : [second, first];
  if (right.left - left.right < 1) return undefined;
  const region: Region = {
    left: [left],
    right: [right],
    start: left.right,
    end: right.left,
    pairs: 1,
    lines: 2,
  };
  for (const line of lines.slice(index + 2)) {
    if (!taken(line, region)) break;
    region.lines++;
  }
  return region;
}

function taken(line: TextLine, region: Region): boolean {
  const side = sideOf(line, region);
  if (!side) return takenApart(line, region);
  const [own, other] = side === 'left' ? [region.left, region.right] : [region.right, region.left];
  const opposite = other.some((each) => facing(each, line));
  const bottom = most(own.map((each) => each.bottom));
  const reach = side === 'right' ? ROOM_TO_SIGN : NEXT_LINE;
  if (
    !opposite &&
    (!isAligned(line, own) || line.top - Math.max(bottom, most(other.map((each) => each.bottom))) > reach)
  )
    return false;
  if (own.some((each) => facing(each, line))) return false; // a third column
  if (opposite) region.pairs++;
  own.push(line);
  if (side === 'left') region.start = Math.max(region.start, line.right);
  else region.end = Math.min(region.end, line.left);
  return true;
}

/** A line whose words stand on both sides, closer to one another than columns usually are. */
function takenApart(line: TextLine, region: Region): boolean {
  const at = line.words.findIndex((word, index) => {
    const before = line.words[index - 1];
    return (
      before !== undefined &&
      word.left - before.right >= NARROWEST_GUTTER &&
      word.left > region.start - 1 &&
      before.right < region.end + 1
    );
  });
  if (at < 1) return false;
  const [left, right] = [lineOf(line.words.slice(0, at), line.page), lineOf(line.words.slice(at), line.page)];
  if (!isAligned(left, region.left) || !isAligned(right, region.right)) return false;
  if (Math.max(region.start, left.right) > Math.min(region.end, right.left) - NARROWEST_GUTTER) return false;
  region.left.push(left);
  region.right.push(right);
  region.start = Math.max(region.start, left.right);
  region.end = Math.min(region.end, right.left);
  region.pairs++;
  return true;
}

function sideOf(line: TextLine, { start, end }: Region): 'left' | 'right' | undefined {
  const left = Math.max(start, line.right) <= end - NARROWEST_GUTTER;
  const right = Math.min(end, line.left) >= start + NARROWEST_GUTTER;
  if (left && right) return centreOf(line) < (start + end) / 2 ? 'left' : 'right';
  return left ? 'left' : right ? 'right' : undefined;
}

function isAligned(line: TextLine, column: readonly TextLine[]): boolean {
  const [left, right] = [least(column.map((each) => each.left)), most(column.map((each) => each.right))];
  if (line.left >= left - 0.8 && line.right <= right + 0.8) return true;
  if (Math.abs(line.left - left) < 1) return true;
  return column.some((each) => Math.abs(centreOf(each) - centreOf(line)) < 1.2);
}

/** One pair is enough above all else, and where the recipients stand; elsewhere it may be a tab, or a stretched line. */
function isSure({ left, right, pairs }: Region, before: readonly unknown[]): boolean {
  const words = [...left, ...right].flatMap((line) => line.words.slice(0, 2));
  if (isEnd(words)) return true;
  return pairs >= 2 || (before.length <= 3 && (left[0]?.page ?? 0) === 0 && left.length + right.length > 2);
}

const isEnd = (words: readonly LineWord[]): boolean =>
  words.some(
    ({ text }, index) => /^n[ơo]i$/iu.test(text) && /^nh[ậaâ]n/iu.test(words[index + 1]?.text ?? ''),
  );

/** Lines over the first pair that belong to the columns: those over a header, and recipients from their first word. */
function aboveOf(region: Region, found: readonly (TextLine | Columns)[]): readonly TextLine[] {
  const aligned: TextLine[] = [];
  for (const line of found.slice(-MOST_RECIPIENTS).reverse()) {
    const side = isColumns(line) ? undefined : sideOf(line, region);
    if (isColumns(line) || !side || !isAligned(line, side === 'left' ? region.left : region.right)) break;
    aligned.unshift(line);
    if (isEnd(line.words)) return aligned;
  }
  return aligned.length === found.length && aligned.length <= 3 ? aligned : [];
}
