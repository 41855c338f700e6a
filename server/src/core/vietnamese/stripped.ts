/** Whether a text still has its marks (dấu): text read from a scan, or typed without them, has lost most. */
import { characterClass } from '../text/character-class';

/**
 * Of the words of a Vietnamese text seven or eight in eight carry a mark (86 to 88 % in issued plans); read by
 * OCR without Vietnamese, one in five does (19 to 21 %). Halfway between, nobody has written the text so.
 */
const LEAST_SHARE = 0.5;
/** Fewer words than these may be a list of names or symbols. */
const LEAST_WORDS = 40;

const isLetter = characterClass((character) => /[\p{L}\p{M}]/u.test(character));

/** @param text NFC */
export function isStripped(text: string): boolean {
  let words = 0;
  let marked = 0;
  let inWord = false;
  let hasMark = false;
  // What lies behind the end of the text ends its last word.
  for (let at = 0; at <= text.length;) {
    const code = text.codePointAt(at) ?? 0;
    if (isLetter(code)) {
      inWord = true;
      hasMark ||= code > 0x7f;
    } else if (inWord) {
      words++;
      if (hasMark) marked++;
      inWord = false;
      hasMark = false;
    }
    at += code > 0xffff ? 2 : 1;
  }
  return words >= LEAST_WORDS && marked < words * LEAST_SHARE;
}
