/**
 * Marks of urgency and secrecy beside the name of who issues, in a column that is neither the left nor the right one of
 * a header: stamped, or set there by hand. Those that have a line of their own stay where they are.
 */
import { headerCellKind, type HeaderCellKind } from '../../core/syntax/header-cells';
import { centreOf, lineOf, textOfLine, type LineWord, type MeasuredPage, type TextLine } from './lines';

/** Without them above it, what reads like a mark may be anything. */
const TITLES: readonly HeaderCellKind[] = ['partyTitle', 'stateTitle'];

/** Part of the page in which a header stands. */
const UPPER = 0.4;
/** More are no stamps. */
const MOST_STAMPS = 10;
/** `HOẢ TỐC HẸN GIỜ`, and a time after it. */
const MOST_WORDS = 4;
/** In em: narrower is the space between two words of one name. */
const APART = 0.6;
const NEXT_LINE = 3;
const SAME_COLUMN = 2;

const isStamp = (text: string): boolean => {
  const kind = headerCellKind(text);
  return (kind === 'urgency' || kind === 'secrecy') && text === text.toUpperCase();
};

/** @returns pages, the first without its stamps, and those, from the top */
export function withoutStamps(pages: readonly MeasuredPage[]): {
  readonly pages: readonly MeasuredPage[];
  readonly stamps: readonly TextLine[];
} {
  const [page, ...others] = pages;
  if (!page) return { pages, stamps: [] };
  const isUpper = (line: TextLine): boolean => line.base < page.height * UPPER;
  const upper = page.lines.filter(isUpper);
  if (!upper.some((line) => TITLES.includes(headerCellKind(textOfLine(line))))) return { pages, stamps: [] };
  const parted = new Map(upper.map((line) => [line, partedAtStamp(line)]));
  const lines = page.lines.map((line) => parted.get(line)?.rest ?? line);
  const whole = lines.filter((line) => isUpper(line) && isStamp(textOfLine(line))).slice(0, MOST_STAMPS);
  const column = [
    ...[...parted.values()].flatMap(({ stamp }) => stamp ?? []),
    ...whole.filter((line) => beside(line, lines) > 1),
  ];
  const stamps = new Set([...column, ...whole.filter((line) => column.some((each) => isUnder(line, each)))]);
  return {
    pages: [{ ...page, lines: lines.filter((line) => !stamps.has(line)) }, ...others],
    stamps: [...stamps].sort((a, b) => a.base - b.base),
  };
}

interface Parted {
  readonly rest: TextLine;
  readonly stamp?: TextLine;
}

/** The last words of a line, or the first, a little apart from the others. */
function partedAtStamp(line: TextLine): Parted {
  const { words, page } = line;
  if (isStamp(textOfLine(line))) return { rest: line };
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    for (const at of [words.length - count, count]) {
      if (gapAt(words, at) < APART) continue;
      const [head, tail] = [words.slice(0, at), words.slice(at)];
      const [own, other] = at === count ? [head, tail] : [tail, head];
      if (isStamp(own.map(({ text }) => text).join(' ')))
        return { rest: lineOf(other, page), stamp: lineOf(own, page) };
    }
  }
  return { rest: line };
}

const gapAt = (words: readonly LineWord[], at: number): number =>
  (words[at]?.left ?? 0) - (words[at - 1]?.right ?? Infinity);

const isUnder = (line: TextLine, other: TextLine): boolean =>
  Math.abs(line.base - other.base) < NEXT_LINE && Math.abs(centreOf(line) - centreOf(other)) < SAME_COLUMN;

/** How many lines stand at its height. */
const beside = (line: TextLine, others: readonly TextLine[]): number =>
  others.filter((other) => other !== line && other.top < line.base && other.bottom > line.top).length;
