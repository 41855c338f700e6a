/**
 * Lines of a page in measures that do not depend on how it came: everything in bodies of its usual letters (em), turned
 * level, and parted where a wide gap stands between two words.
 */
import type { PositionedPage, PositionedRule, PositionedWord } from '../reader';

export interface LineWord extends PositionedWord {
  /** A gap as wide as a tab stands before it. */
  readonly tab?: true;
}

/** Words without a wide gap between them, on one line of one page. All measures in em. */
export interface TextLine {
  readonly words: readonly LineWord[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Where the letters stand, but for those that reach below; on all lines of a page by the same measure. */
  readonly base: number;
  /** Letters against the usual ones; absent for a picture, whose heights are not sure enough. */
  readonly size?: number;
  readonly page: number;
}

export interface MeasuredPage {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
  readonly rules: readonly PositionedRule[];
}

/** Between words of one line; a wider gap parts columns. */
const WIDE_GAP = 1.8;
/** After the number of an item. */
const WIDE_GAP_AFTER_MARK = 4;
/** Ink of a word is so much of the letters' body. */
const INK = 0.85;
/** Less sure than this, a word without letters is a stain, and so is a letter that stands alone. */
const STAIN = 0.5;

export function measured(pages: readonly PositionedPage[]): readonly MeasuredPage[] {
  const ems = pages.map(emOf);
  const shares = pages.flatMap(({ width }, index) => {
    const em = ems[index];
    return em === undefined || width <= 0 ? [] : [em / width];
  });
  const share = median(shares) || 1 / 42;
  const byLetters = pages.every(({ lines }) => lines.every(({ words }) => words.every((word) => word.size)));
  const common = byLetters ? usualSize(pages) : undefined;
  return pages.map((page, index) => measuredPage(page, index, common ?? page.width * share));
}

/** Half way through the sorted numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

/** Words that belong together, as a line. */
export function lineOf(words: readonly LineWord[], page: number): TextLine {
  const sizes = words.flatMap(({ size }) => (size === undefined ? [] : [size]));
  return {
    words,
    left: least(words.map(({ left }) => left)),
    right: most(words.map(({ right }) => right)),
    top: least(words.map(({ top }) => top)),
    bottom: most(words.map(({ bottom }) => bottom)),
    base: median(words.map(({ bottom }) => bottom)),
    ...(sizes.length === words.length && { size: median(sizes) }),
    page,
  };
}

export const textOfLine = ({ words }: TextLine): string => words.map(({ text }) => text).join(' ');

export const centreOf = ({ left, right }: { readonly left: number; readonly right: number }): number =>
  (left + right) / 2;

export const least = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.min(a, b), Infinity);
export const most = (numbers: readonly number[]): number =>
  numbers.reduce((a, b) => Math.max(a, b), -Infinity);

/** Does the word begin an item: `1.`, `a)`, `II-`, `(2)`, `-`? */
export const isMark = (word: string): boolean =>
  /^(?:[-–—+•*▪]|\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)/-]|\d{1,3}(?:\.\d{1,3}){1,4}|\(?[a-zđ]\)|[a-zđ]\.|[IVXL]{1,6}[-./]|[A-ZĐ][-.])$/.test(
    word,
  );

function emOf({ lines }: PositionedPage): number | undefined {
  const sizes = lines.flatMap(({ words }) =>
    words.map(({ size, top, bottom }) => size ?? (bottom - top) / INK),
  );
  return sizes.length === 0 ? undefined : median(sizes);
}

const usualSize = (pages: readonly PositionedPage[]): number | undefined =>
  median(
    pages.flatMap(({ lines }) => lines.flatMap(({ words }) => words.flatMap(({ size }) => size ?? []))),
  ) || undefined;

function measuredPage(page: PositionedPage, index: number, em: number): MeasuredPage {
  const slope = slopeOf(page);
  const lines = page.lines
    .flatMap(({ words }) =>
      partedAt(
        words.filter((word, at) => isInk(word, at === 0)).map((word) => scaled(word, em, slope)),
        index,
      ),
    )
    .filter(({ words }) => !isLoneStain(words))
    .sort((a, b) => a.base - b.base || a.left - b.left);
  const rules = page.rules.map((rule) => scaled(rule, em, slope));
  return { page: index, width: page.width / em, height: page.height / em, lines, rules };
}

function scaled<Box extends PositionedRule>(box: Box, em: number, slope: number): Box {
  const drop = slope * centreOf(box);
  const size = (box as { readonly size?: number }).size;
  return {
    ...box,
    left: box.left / em,
    right: box.right / em,
    top: (box.top - drop) / em,
    bottom: (box.bottom - drop) / em,
    ...(size !== undefined && { size: size / em }),
  };
}

/** How much the lines of a page fall, for each step to the right: the middle of what its long lines do. */
function slopeOf({ lines }: PositionedPage): number {
  const slopes = lines.flatMap(({ words }) => {
    if (words.length < 6) return [];
    const [x, y] = [average(words.map(centreOf)), average(words.map(({ bottom }) => bottom))];
    const across = words.reduce((sum, word) => sum + (centreOf(word) - x) ** 2, 0);
    const both = words.reduce((sum, word) => sum + (centreOf(word) - x) * (word.bottom - y), 0);
    return across > 0 ? [both / across] : [];
  });
  const slope = median(slopes);
  return Math.abs(slope) < 0.05 ? slope : 0;
}

const average = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

const isInk = ({ text, confidence }: PositionedWord, isFirst: boolean): boolean =>
  text.trim() !== '' &&
  ((confidence ?? 1) >= STAIN || /[\p{L}\p{N}]/u.test(text) || (isFirst && /^[-+*•]$/.test(text)));

const isLoneStain = ([word, ...others]: readonly PositionedWord[]): boolean =>
  word !== undefined && others.length === 0 && /^\p{L}$/u.test(word.text) && (word.confidence ?? 1) < STAIN;

function partedAt(words: readonly LineWord[], page: number): readonly TextLine[] {
  const lines: TextLine[] = [];
  let current: LineWord[] = [];
  for (const word of words) {
    const before = current.at(-1);
    const marked = current.length === 1 && isMark(before?.text ?? '');
    const gap = before ? word.left - before.right : 0;
    if (before && gap > (marked ? WIDE_GAP_AFTER_MARK : WIDE_GAP)) {
      lines.push(lineOf(current, page));
      current = [];
    }
    current.push(word);
  }
  return current.length > 0 ? [...lines, lineOf(current, page)] : lines;
}
