/**
 * The number at the head of a line: `I-`, `1.`, `1.1.`, `a)`, `(1)`, `Phần I`, `Điều 1.`, `-`, `+`.
 * Reads one line; whether the number is a heading's or an item's is decided where its neighbours are known.
 */
import { characterClass } from '../text/character-class';

/** `roman` I, `upper` A, `arabic` 1, `dotted` 1.1, `letter` a, `paren` (1); `named`: Phần, Chương, Mục, Điều. */
export type NumberingStyle =
  'named' | 'upper' | 'roman' | 'arabic' | 'dotted' | 'letter' | 'paren' | 'dash' | 'plus';

export interface NumberingRead {
  readonly style: NumberingStyle;
  /** As printed, with misread characters set right. */
  readonly text: string;
  /** What follows the number: `-`, `.`, `)`, `/`, `:` or nothing. */
  readonly mark: string;
  /** One-based place in its series; zero for dash and plus. */
  readonly ordinal: number;
  readonly path: readonly number[];
  /** Characters of the line that the number takes, its mark included. */
  readonly length: number;
}

const NAMED =
  /^(Phần|Chương|Mục|Điều|PHẦN|CHƯƠNG|MỤC|ĐIỀU)[ \u00a0]+(thứ[ \u00a0]+\p{L}{2,6}|THỨ[ \u00a0]+\p{Lu}{2,6}|[IVXLC]{1,7}|\d{1,3}|[A-HĐ])[ \u00a0]?([.:–-]?)(?=[ \u00a0]|$)/u;
const ROMAN = /^([IVX]{1,6})[ \u00a0]?([-–./)])(?=[ \u00a0]*\p{L})/u;
const BARE_ROMAN = /^([IVX]{1,6})(?=[ \u00a0]+\p{Lu}{2})/u;
/** Roman numbers as OCR gives them: `I1-`, `111-`, `|.`, `I11.`, `lV.` before a name in capitals. */
const MISREAD_ROMAN = /^([IVXl1|!]{1,6})[ \u00a0]?([-.])(?=[ \u00a0]*\p{Lu}\p{L}*[\p{Lu} ,]{2})/u;
const UPPER = /^([A-HĐ])[ \u00a0]?([-–.)])(?=[ \u00a0]*\p{Lu})/u;
const DOTTED = /^((?:[IVX]{1,6}|\d{1,2})(?:\.\d{1,2}){1,4})([.)\-–]?)(?=[ \u00a0]+[\p{Lu}“"(*_]|$)/u;
const ARABIC = /^(\d{1,2})(?:[ \u00a0]?([-–.])|([)/:]))(?=[ \u00a0]|$|\p{Lu}\p{Ll})/u;
const LETTER = /^([a-zđ])(?:[ \u00a0]?([).])|(\/))(?=[ \u00a0])/u;
const PAREN = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)(?=[ \u00a0]*[\p{L}“"(*_])/u;
/** A dash, and the bullets that other programs put in its place; the last two are a symbol font's. */
const DASH = /^[-–—*•●▪·‣◦○■◆❖►➢✓✔\uf0a7\uf0b7](?=[ \t\u00a0]+\S|[\p{L}“"(])/u;
const PLUS = /^\+(?=[ \u00a0]*[\p{L}\p{N}“"(*_])/u;

/** The Vietnamese alphabet without the letters that enumerations skip. */
export const ENUMERATION_LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Words of `Phần thứ nhất`, `Phần thứ hai` … */
const ORDINAL_WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** @param line content of a line, without indentation */
export function readNumbering(line: string): NumberingRead | undefined {
  switch (line.charAt(0)) {
    case '+':
      return readBullet(line, PLUS, 'plus');
    case '(':
      return readParen(line);
    default:
      return (
        readBullet(line, DASH, 'dash') ??
        readNamed(line) ??
        readDotted(line) ??
        readRoman(line) ??
        readArabic(line) ??
        readLetter(line)
      );
  }
}

/** Whether the line begins a part of the body: a heading of the first levels or a numbered paragraph. */
export function startsPart(line: string): boolean {
  const style = readNumbering(line)?.style;
  return style === 'roman' || style === 'named' || style === 'arabic' || style === 'upper';
}

function readBullet(line: string, pattern: RegExp, style: 'dash' | 'plus'): NumberingRead | undefined {
  const match = pattern.exec(line);
  return match
    ? { style, text: match[0], mark: '', ordinal: 0, path: [0], length: match[0].length }
    : undefined;
}

function readParen(line: string): NumberingRead | undefined {
  const match = PAREN.exec(line);
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  const letter = ENUMERATION_LETTERS.indexOf(value) + 1;
  const ordinal = /^\d/.test(value) ? Number(value) : letter || romanValue(value.toUpperCase());
  return single('paren', match[0], ')', ordinal, match[0].length);
}

function readNamed(line: string): NumberingRead | undefined {
  const match = NAMED.exec(line);
  const [whole, name, value, mark = ''] = match ?? [];
  if (whole === undefined || name === undefined || value === undefined) return undefined;
  const rest = line.slice(whole.length).trimStart();
  const word = value.toLowerCase().replace(/^thứ\s+/u, '');
  const article = /^điều$/iu.test(name);
  const ordinal = /^\d/.test(value)
    ? Number(value)
    : romanValue(value) || ORDINAL_WORDS.indexOf(word) + 1 || (article ? 0 : letterValue(value));
  // In running text a number follows these words too: there neither a mark nor a line end comes after it.
  const heads = article ? mark === '.' || mark === ':' : mark !== '' || rest === '' || isCapitals(rest);
  return ordinal > 0 && heads
    ? single('named', whole.trimEnd(), mark, ordinal, whole.trimEnd().length)
    : undefined;
}

function readRoman(line: string): NumberingRead | undefined {
  const match = ROMAN.exec(line);
  const [whole, value, mark] = match ?? [];
  if (whole !== undefined && value !== undefined && mark !== undefined) {
    const rest = line.slice(whole.length);
    const ordinal = romanValue(value);
    if (ordinal > 0 && /^[ \u00a0]*\p{Lu}/u.test(rest) && (mark !== '/' || /^[ \u00a0]/.test(rest))) {
      return single('roman', value + mark, mark, ordinal, whole.length);
    }
  }
  return readBareRoman(line) ?? readMisreadRoman(line) ?? readUpper(line);
}

function readBareRoman(line: string): NumberingRead | undefined {
  const value = BARE_ROMAN.exec(line)?.[1];
  if (value === undefined || !isCapitals(line.slice(value.length))) return undefined;
  const ordinal = romanValue(value);
  return ordinal > 0 ? single('roman', value, '', ordinal, value.length) : undefined;
}

/** One lone `1` stays an Arabic number; `11.` is read as II only before a name in capitals. */
function readMisreadRoman(line: string): NumberingRead | undefined {
  const match = MISREAD_ROMAN.exec(line);
  const [whole, value, mark] = match ?? [];
  if (whole === undefined || value === undefined || mark === undefined) return undefined;
  if (/^(?:1|[IVX]+)$/.test(value) || !isMostlyCapitals(line.slice(whole.length))) return undefined;
  const meant = value.replace(/[l1|!]/g, 'I');
  const ordinal = romanValue(meant);
  return ordinal > 0 ? single('roman', meant + mark, mark, ordinal, whole.length) : undefined;
}

function readUpper(line: string): NumberingRead | undefined {
  const match = UPPER.exec(line);
  const [whole, value, mark] = match ?? [];
  if (whole === undefined || value === undefined || mark === undefined) return undefined;
  const ordinal = letterValue(value);
  return ordinal > 0 ? single('upper', value + mark, mark, ordinal, whole.length) : undefined;
}

const letterValue = (letter: string): number => (letter.length === 1 ? 'ABCDĐEGH'.indexOf(letter) + 1 : 0);

/** `1.1.`, `1.1.1`, `II.1.` */
function readDotted(line: string): NumberingRead | undefined {
  const match = DOTTED.exec(line);
  const [text, components, mark = ''] = match ?? [];
  if (text === undefined || components === undefined) return undefined;
  const path = components.split('.').map((part) => romanValue(part) || Number(part));
  const ordinal = path.at(-1) ?? 0;
  return path.every(Number.isInteger)
    ? { style: 'dotted', text, mark, ordinal, path, length: text.length }
    : undefined;
}

function readArabic(line: string): NumberingRead | undefined {
  const match = ARABIC.exec(line);
  if (match?.[1] === undefined) return undefined;
  const mark = match[2] ?? match[3] ?? '';
  return single('arabic', match[1] + mark, mark, Number(match[1]), match[0].length);
}

function readLetter(line: string): NumberingRead | undefined {
  const match = LETTER.exec(line);
  const [whole, value] = match ?? [];
  const mark = match?.[2] ?? match?.[3];
  if (whole === undefined || value === undefined || mark === undefined) return undefined;
  const ordinal = ENUMERATION_LETTERS.indexOf(value) + 1;
  return ordinal > 0 ? single('letter', value + mark, mark, ordinal, whole.length) : undefined;
}

function single(
  style: NumberingStyle,
  text: string,
  mark: string,
  ordinal: number,
  length: number,
): NumberingRead {
  return { style, text, mark, ordinal, path: [ordinal], length };
}

/** Value of a well-formed Roman number up to 39, 0 otherwise (`IIX`, `VX`). */
export function romanValue(roman: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/.test(roman)) return 0;
  let sum = 0;
  for (let i = 0; i < roman.length; i++) {
    const value = ROMAN_VALUES[roman.charAt(i)] ?? 0;
    sum += value < (ROMAN_VALUES[roman.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return sum;
}

const ROMAN_DIGITS: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** @param value from 1 to 3999 */
export function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [size, digit] of ROMAN_DIGITS) {
    for (; rest >= size; rest -= size) roman += digit;
  }
  return roman;
}

/** No name or heading is longer. */
const LONGEST_CAPITALS = 600;

/** At least two letters, none of them small. */
export function isCapitals(text: string): boolean {
  return text.length <= LONGEST_CAPITALS && !/\p{Ll}/u.test(text) && /\p{Lu}\P{L}*\p{Lu}/u.test(text);
}

/** Capitals but for a few letters that OCR made small (`MUC PiCH, YEU CAU`): one in six at the most. */
export function isMostlyCapitals(text: string): boolean {
  if (text.length > LONGEST_CAPITALS) return false;
  let capitals = 0;
  let small = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (hasSmall(code)) capitals++;
    else if (hasCapital(code) && ++small * 6 > text.length) return false;
  }
  return capitals >= 3 && small * 5 <= capitals;
}

const hasSmall = characterClass((letter) => letter !== letter.toLowerCase());
const hasCapital = characterClass((letter) => letter !== letter.toUpperCase());
