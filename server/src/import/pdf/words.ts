/** Letters at their places to words on lines, as they are read from left to right. */
import { fromOldFonts, oldFont } from '../fonts';
import type { PositionedLine, PositionedRule, PositionedWord } from '../reader';
import type { Drawing, Letter } from './drawing';

export interface PageWords {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly PositionedLine[];
  readonly rules: readonly PositionedRule[];
  /** Names of old fonts whose letters were converted. */
  readonly oldFonts: readonly string[];
  /** Most of it was printed without ink. */
  readonly hidden: boolean;
}

/** Parts of the letters' size. */
const GAP = { plain: 0.18, withSpaces: 0.3 };
const SAME_LINE = 0.3;
const RAISED = 0.6;
const SMALL = 0.85;

export function wordsOf(drawing: Drawing): PageWords {
  const upright = turned(drawing);
  const { width, height, rules } = upright;
  const lines = linesOf(withoutDoubles(joinedMarks(upright.letters)));
  const old = new Set(oldFontsOf(upright.letters));
  const read = lines.map((letters) => wordsOfLine(letters, old));
  const hidden = upright.letters.filter((letter) => letter.hidden).length;
  return {
    width,
    height,
    lines: read.map(({ words }) => ({ words })).filter(({ words }) => words.length > 0),
    rules,
    oldFonts: [...new Set(read.flatMap(({ fonts }) => fonts))],
    hidden: hidden * 2 > upright.letters.length,
  };
}

/** Most letters decide which way the page is held; what stands across (stamps, marks over the page) is not text. */
function turned({ width, height, letters, rules }: Drawing): Omit<Drawing, 'pictures'> {
  const counts = [0, 0, 0, 0];
  for (const { quarter } of letters) counts[quarter] = (counts[quarter] ?? 0) + 1;
  const held = counts.indexOf(Math.max(...counts));
  const kept = letters.filter(({ quarter }) => quarter === held);
  if (held === 0) return { width, height, letters: kept, rules };
  const turn = (x: number, y: number): readonly [number, number] =>
    held === 1 ? [y, width - x] : held === 2 ? [width - x, height - y] : [height - y, x];
  return {
    width: held === 2 ? width : height,
    height: held === 2 ? height : width,
    letters: kept.map((letter) => {
      const [left, base] = turn(letter.left, letter.base);
      return { ...letter, left, base };
    }),
    rules: rules.map((rule) => {
      const [x, y] = turn(rule.left, rule.top);
      const [u, v] = turn(rule.right, rule.bottom);
      return { left: Math.min(x, u), right: Math.max(x, u), top: Math.min(y, v), bottom: Math.max(y, v) };
    }),
  };
}

/** A mark that is printed by itself belongs to the letter printed before it. */
function joinedMarks(letters: readonly Letter[]): Letter[] {
  const joined: Letter[] = [];
  for (const letter of letters) {
    const before = joined.at(-1);
    if (before && /^\p{M}+$/u.test(letter.text)) {
      joined[joined.length - 1] = { ...before, text: before.text + letter.text };
    } else joined.push(letter);
  }
  return joined;
}

/** Letters printed twice at one place are bold, or in a shadow. */
function withoutDoubles(letters: readonly Letter[]): readonly Letter[] {
  const seen = new Map<string, Letter>();
  return letters.filter((letter) => {
    const key = `${letter.text} ${Math.round(letter.base / 2)} ${Math.round(letter.left / 2)}`;
    const before = seen.get(key);
    seen.set(key, letter);
    const near = before && Math.abs(before.left - letter.left) < Math.max(letter.width, 1) * 0.3;
    return !near || letter.text.trim() === '';
  });
}

/** By base lines; small letters above or below one join it. */
function linesOf(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const lines: Letter[][] = [];
  for (const letter of [...letters].sort((a, b) => a.base - b.base)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const reach = Math.min(first?.size ?? 0, letter.size) * SAME_LINE;
    if (line && first && letter.base - first.base <= reach) line.push(letter);
    else lines.push([letter]);
  }
  return withRaised(lines).map((line) => [...line].sort((a, b) => a.left - b.left));
}

function withRaised(lines: readonly (readonly Letter[])[]): readonly (readonly Letter[])[] {
  const kept: Letter[][] = [];
  let waiting: Letter[] = [];
  for (const line of lines) {
    const [own, next] = [largest(line), line[0]?.base ?? 0];
    const small = waiting[0];
    const above = small !== undefined && next - small.base < own * RAISED && largest(waiting) < own * SMALL;
    if (waiting.length > 0 && !above) kept.push(waiting);
    const joined = above ? [...line, ...waiting] : [...line];
    const before = kept.at(-1);
    const base = before?.[0]?.base;
    const under = before && base !== undefined && next - base < largest(before) * RAISED * 0.6;
    if (before && under && own < largest(before) * SMALL) {
      before.push(...joined);
      waiting = [];
    } else waiting = joined;
  }
  if (waiting.length > 0) kept.push(waiting);
  return kept;
}

const largest = (letters: readonly Letter[]): number =>
  letters.reduce((most, { size }) => Math.max(most, size), 0);

function wordsOfLine(
  letters: readonly Letter[],
  old: ReadonlySet<string>,
): { readonly words: readonly PositionedWord[]; readonly fonts: readonly string[] } {
  const parts = parted(letters);
  const marks = raisedFigures(letters);
  const raw = parts.map((part) => {
    const font = part[0]?.font ?? '';
    return { text: `${textOf(part, marks)} `, ...(old.has(font) && { font }) };
  });
  const { runs, fonts } = fromOldFonts(raw);
  const words = parts.flatMap((part, index): PositionedWord[] => {
    const text = plain(runs[index]?.text ?? '');
    return text === '' ? [] : [wordOf(part, text)];
  });
  return { words, fonts };
}

function parted(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  const gap = letters.some(isSpace) ? GAP.withSpaces : GAP.plain;
  const words: Letter[][] = [];
  let current: Letter[] = [];
  for (const letter of letters) {
    const before = current.at(-1);
    const far = before && letter.left - before.left - before.width > gap * Math.max(letter.size, before.size);
    if (isSpace(letter) || far) {
      if (current.length > 0) words.push(current);
      current = [];
    }
    if (!isSpace(letter)) current.push(letter);
  }
  return current.length > 0 ? [...words, current] : words;
}

function textOf(letters: readonly Letter[], marks: ReadonlySet<Letter>): string {
  let text = '';
  let mark = '';
  for (const letter of letters) {
    if (marks.has(letter)) {
      mark += letter.text;
      continue;
    }
    text += mark === '' ? letter.text : `[${mark}]${letter.text}`;
    mark = '';
  }
  return mark === '' ? text : `${text}[${mark}]`;
}

/** Small figures that stand higher than the letter before them are the mark of a footnote. */
function raisedFigures(letters: readonly Letter[]): ReadonlySet<Letter> {
  const marks = new Set<Letter>();
  let before: Letter | undefined;
  for (const letter of letters) {
    const raised = before !== undefined && isRaisedAfter(before, letter);
    if (raised && /^\d$/.test(letter.text)) marks.add(letter);
    else if (!isSpace(letter)) before = letter;
  }
  return marks;
}

function isRaisedAfter(before: Letter, letter: Letter): boolean {
  const near = letter.left - before.left - before.width < before.size * 1.5;
  return near && letter.size < before.size * SMALL && before.base - letter.base > before.size * 0.15;
}

/** The size that most letters have. */
function bodySize(letters: readonly Letter[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of letters) {
    if (text.trim() === '') continue;
    const rounded = Math.round(size * 4) / 4;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

function wordOf(letters: readonly Letter[], text: string): PositionedWord {
  const size = bodySize(letters);
  const full = letters.filter((letter) => letter.size >= size * SMALL);
  const base = (full[0] ?? letters[0])?.base ?? 0;
  const most = (is: (letter: Letter) => boolean): boolean => letters.filter(is).length * 2 > letters.length;
  return {
    text,
    left: letters[0]?.left ?? 0,
    right: letters.reduce((right, letter) => Math.max(right, letter.left + letter.width), 0),
    top: base - size * 0.72,
    bottom: base + size * 0.22,
    size,
    ...(most(isBold) && { bold: true }),
    ...(most(({ font }) => /italic|oblique/i.test(font)) && { italic: true }),
  };
}

const isBold = ({ font, outlined }: Letter): boolean => outlined || /bold|black|heavy|demi/i.test(font);

const isSpace = ({ text }: Letter): boolean => /^[\s\u200b]*$/.test(text);

/** Ligatures as letters, hyphens and spaces of all kinds as those that are typed. */
const plain = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .trim();

/** Fonts of old names, unless their letters are Unicode already: some programs convert them as they print. */
function oldFontsOf(letters: readonly Letter[]): readonly string[] {
  const fonts = new Map<string, boolean>();
  for (const { font, text } of letters) {
    if (!fonts.has(font)) fonts.set(font, oldFont(font) !== undefined);
    if (/[\u0103\u0111\u01a1\u01b0\u1ea1-\u1ef9]/i.test(text)) fonts.set(font, false);
  }
  return [...fonts].flatMap(([font, old]) => (old ? [font] : []));
}
