/** Letters as the file has them, and the text that they stand for. */
import { softHyphenIn } from '../fonts';
import type { Look } from './characters';

export const letters = { picture: '\u0001', cell: '\u0007', page: '\u000c', paragraph: '\r' } as const;

const TAB = 0x09;
const NEW_LINE = 0x0b;
const COLUMN = 0x0e;
const HARD_HYPHEN = 0x1e;
const SOFT_HYPHEN = 0x1f;
const FIRST_PRINTED = 0x20;

/**
 * @param text all of one look
 * @param fonts names by their numbers
 */
export function lettersText(text: string, look: Look, fonts: readonly string[]): string {
  if (look.special) return look.sign ? String.fromCharCode(look.sign.code).repeat(text.length) : '';
  const softHyphen = softHyphenIn(fontOf(text, look, fonts));
  let read = '';
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    read += code === SOFT_HYPHEN ? softHyphen : letterText(code);
  }
  return read;
}

/** The font in which a text is printed: letters beyond ASCII may have their own, and they are those that matter. */
export function fontOf(
  text: string,
  { special, sign, font, wideFont }: Look,
  fonts: readonly string[],
): string {
  if (special && sign) return fonts[sign.font] ?? '';
  return fonts[/\P{ASCII}/u.test(text) ? wideFont : font] ?? '';
}

/** Of marks, pictures and the ends of paragraphs there is no text. */
function letterText(code: number): string {
  if (code >= FIRST_PRINTED) return String.fromCharCode(code);
  if (code === TAB) return '\t';
  if (code === NEW_LINE || code === COLUMN) return '\n';
  return code === HARD_HYPHEN ? '-' : '';
}
