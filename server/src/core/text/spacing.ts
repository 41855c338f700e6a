/**
 * White space inside a line that does not stand as it should: double spaces, a space before a mark or inside a
 * bracket, none behind a mark. Blanks left to be filled in (`ngày     tháng`, `số      -KH/TU`) and wide gaps, which
 * part columns, stay as they are. One reading for whoever reports and whoever tidies.
 */
import type { Span } from './span';

export interface SpacingFlaw extends Span {
  readonly kind: 'double' | 'beforeMark' | 'afterOpening' | 'beforeClosing' | 'missing';
  /** What the span should be: one space, or none. */
  readonly newText: '' | ' ';
}

/** So many spaces nobody types by a slip: they part columns, or leave a blank. */
const WIDE = 5;

const BLANK_BEFORE = /(?:ngày|tháng|năm|số:?)$/iu;
const BLANK_AFTER = /^(?:tháng|năm|[-–/])/iu;
/** Longest of the words that tell a blank. */
const BLANK_WORD = 6;
const MARK_AFTER = /^[,;:.](?:\s|$)/u;
const BEFORE_MARK = /[\p{L}\p{N})”"]$/u;
/** Longer than any address: what stands around a mark without a space. */
const ADDRESS_REACH = 60;
const ADDRESS = /[@\\]|\/\/|www\./i;

/** @param text one line, NFC, without its line break */
export function spacingFlaws(text: string): readonly SpacingFlaw[] {
  const flaws: SpacingFlaw[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      let end = at + 1;
      while (end < text.length && isSpace(text.charCodeAt(end))) end++;
      const flaw = runFlaw(text, at, end);
      if (flaw) flaws.push(flaw);
      at = end - 1;
    } else if (isMark(code) && lacksSpace(text, at)) {
      flaws.push({ kind: 'missing', start: at + 1, end: at + 1, newText: ' ' });
    }
  }
  return flaws;
}

const isSpace = (code: number): boolean => code === 32 || code === 0xa0;
/** `,` `.` `:` `;` */
const isMark = (code: number): boolean => code === 44 || code === 46 || code === 58 || code === 59;

/**
 * A mark between two words. After a full stop only a capital with a small letter begins a sentence, and only after
 * small letters: no initials.
 */
function lacksSpace(text: string, at: number): boolean {
  // Behind nearly every mark there is a space, or the line ends.
  if (at + 1 === text.length || isSpace(text.charCodeAt(at + 1))) return false;
  const around = text.slice(Math.max(0, at - 2), at + 3);
  const stop = text.charAt(at) === '.';
  if (!(stop ? /\p{Ll}{2}\.\p{Lu}\p{Ll}/u : /[\p{L}\p{N})”"][,;:]\p{L}/u).test(around)) return false;
  return !isInAddress(text, at);
}

function runFlaw(text: string, start: number, end: number): SpacingFlaw | undefined {
  if (start === 0 || end === text.length) return undefined;
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  // One space between two words, as nearly everywhere.
  if (end - start === 1 && !isOpening(before) && !isClosing(after) && !isMark(text.charCodeAt(end)))
    return undefined;
  if (end - start > 1) {
    if (end - start >= WIDE || isBlank(text, start, end) || (isOpening(before) && isClosing(after)))
      return undefined;
    const tight = MARK_AFTER.test(text.slice(end, end + 2)) || isOpening(before) || isClosing(after);
    return { kind: 'double', start, end, newText: tight ? '' : ' ' };
  }
  if (isOpening(before) && isClosing(after)) return undefined;
  const none = { start, end, newText: '' } as const;
  if (isOpening(before)) return { kind: 'afterOpening', ...none };
  if (isClosing(after)) return { kind: 'beforeClosing', ...none };
  return BEFORE_MARK.test(before) && MARK_AFTER.test(text.slice(end, end + 2))
    ? { kind: 'beforeMark', ...none }
    : undefined;
}

const isOpening = (character: string): boolean => character === '(' || character === '“';
const isClosing = (character: string): boolean => character === ')' || character === '”';

const isBlank = (text: string, start: number, end: number): boolean =>
  BLANK_BEFORE.test(text.slice(Math.max(0, start - BLANK_WORD), start)) ||
  BLANK_AFTER.test(text.slice(end, end + BLANK_WORD));

/** `https://…`, `a@b.vn`: marks inside an address are its own. */
function isInAddress(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && at - start < ADDRESS_REACH && !/\s/.test(text.charAt(start - 1))) start--;
  return ADDRESS.test(text.slice(start, at + ADDRESS_REACH).split(/\s/, 1)[0] ?? '');
}
