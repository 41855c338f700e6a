/**
 * Digits that a machine read as letters, and dates: `2O25`, `l5/01/2026`, `ngay 28 thang 01 nam 2026`. Letters are read as
 * digits only where a number must stand, and never where no digit is left of it.
 */
import { isoDate } from '../../citations/dates';
import { romanValue } from '../../syntax/numbering';
import { fold } from '../../text/fold';
import type { Change } from '../rewriting';

const DIGITS: Readonly<Record<string, string>> = {
  l: '1',
  I: '1',
  i: '1',
  '|': '1',
  O: '0',
  o: '0',
  S: '5',
  B: '8',
  Z: '2',
};

/** @returns undefined where some character is none that looks like a digit */
export function digitsOf(text: string): string | undefined {
  let digits = '';
  for (const character of text) {
    const digit = /\d/.test(character) ? character : DIGITS[character];
    if (digit === undefined) return undefined;
    digits += digit;
  }
  return digits;
}

const D = '[\\dlIOo|]';
/** The same in folded text. */
const F = '[\\dlio|]';
/** `25/10/2023` with a letter or two for digits. */
const SLASHED = new RegExp(
  `(?<![\\p{L}\\p{N}/])${D}{1,2}(?<sign>[/.-])${D}{1,2}\\k<sign>${D}{4}(?![\\p{L}\\p{N}/])`,
  'gu',
);
/** In folded text: `ngay 28 thang 01 nam 2026`, whose words a machine may have read as other vowels. */
const IN_WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}])ng[a-z0-9]{1,2}y {1,3}${F}{1,2} {1,3}th[a-z0-9]{1,2}ng {1,3}${F}{1,2} {1,3}n[a-z0-9]{1,2}m {1,3}${F}{4}(?![\\p{L}\\p{N}])`,
  'gu',
);
/** `ngày` before a date with strokes. */
const DAY_BEFORE = /(?<![\p{L}\p{N}])(n[gq][a-z0-9]{1,2}y) {1,2}$/u;
const YEAR = /(?<![\p{L}\p{N}/.,-])(?=[lIOo|]{0,2}\d)([12lI][09Oo][\dlIOo|]{2})(?![\p{L}\p{N}])/gu;
const PERCENT = /(?<![\p{L}\p{N}.,])(?=[lIOo|]{0,2}\d)([\dlIOo|]{1,3})(?=[ \u00a0]?%)/gu;

/** Of congresses, terms, quarters, where a stroke too many makes one letter of two: `lần thứ VHI`. */
const ORDINAL =
  /(?<=(?:lần thứ|khoá|khóa|[Qq]uý|thế kỷ) )(?=[Hl1|]{0,5}[IVX])(?=[IVX]{0,5}[Hl1|])[IVXHl1|]{2,6}(?![\p{L}\p{N}])/gu;

export function repairNumbers(text: string): readonly Change[] {
  const folded = fold(text);
  return [...slashed(text, folded), ...inWords(text, folded), ...bare(text), ...ordinals(text)].sort(
    (a, b) => a.start - b.start,
  );
}

function* slashed(text: string, folded: string): Generator<Change> {
  for (const match of text.matchAll(SLASHED)) {
    const [written] = match;
    const sign = match.groups?.['sign'] ?? '';
    const parts = written.split(sign).map((part) => (/\d/.test(part) ? digitsOf(part) : undefined));
    const [day = '', month = '', year = ''] = parts;
    if (parts.includes(undefined) || isoDate(Number(year), Number(month), Number(day)) === undefined)
      continue;
    const meant = parts.join(sign);
    const { index } = match;
    if (meant !== written) yield { kind: 'date', start: index, end: index + written.length, newText: meant };
    const before = DAY_BEFORE.exec(folded.slice(Math.max(0, index - 8), index));
    if (before) {
      const start = index - before[0].length;
      yield* word(text, start, before[1] ?? '', 'ngày');
    }
  }
}

function* inWords(text: string, folded: string): Generator<Change> {
  for (const match of folded.matchAll(IN_WORDS)) {
    const pieces = match[0].split(/( +)/);
    const [, , day = '', , , , month = '', , , , year = ''] = pieces;
    let at = match.index;
    const places = pieces.map((piece) => ({ start: at, end: (at += piece.length) }));
    const numbers = [day, month, year].map((_, i) => {
      const place = places[[2, 6, 10][i] ?? 0];
      return digitsOf(text.slice(place?.start, place?.end));
    });
    if (numbers.some((number) => number === undefined) || !/\d/.test(day + month)) continue;
    for (const [i, piece] of pieces.entries()) {
      const place = places[i] as { start: number; end: number };
      if (i % 4 === 0) yield* word(text, place.start, piece, ['ngày', 'tháng', 'năm'][i / 4] ?? '');
      else if (i % 2 === 0) {
        const newText = numbers[(i - 2) / 4] ?? '';
        if (newText !== text.slice(place.start, place.end)) yield { kind: 'date', ...place, newText };
      }
    }
  }
}

function* word(text: string, start: number, piece: string, meant: string): Generator<Change> {
  const end = start + piece.length;
  const written = text.slice(start, end);
  if (written.toLowerCase() === meant || written === written.toUpperCase()) return;
  const capital = /^\p{Lu}/u.test(written);
  yield {
    kind: 'date',
    start,
    end,
    newText: capital ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant,
  };
}

/** Years and percentages with letters among their digits. */
function* bare(text: string): Generator<Change> {
  for (const pattern of [YEAR, PERCENT]) {
    for (const { index, 0: written } of text.matchAll(pattern)) {
      const meant = digitsOf(written);
      if (meant === undefined || meant === written || !/\d/.test(written)) continue;
      if (pattern === YEAR && !/^(?:19|20)\d\d$/.test(meant)) continue;
      yield { kind: 'number', start: index, end: index + written.length, newText: meant };
    }
  }
}

function* ordinals(text: string): Generator<Change> {
  for (const { index, 0: written } of text.matchAll(ORDINAL)) {
    const meant = written.replaceAll('H', 'II').replace(/[l1|]/g, 'I');
    if (romanValue(meant) === 0) continue;
    yield { kind: 'number', start: index, end: index + written.length, newText: meant };
  }
}
