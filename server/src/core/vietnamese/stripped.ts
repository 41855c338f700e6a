/** Whether a text still has its marks (dấu): text read from a scan, or typed without them, has lost most. */
import { wordsIn } from './words';

/**
 * Of the words of a Vietnamese text seven or eight in eight carry a mark (86 to 88 % in issued plans); read by
 * OCR without Vietnamese, one in five does (19 to 21 %). Halfway between, nobody has written the text so.
 */
const LEAST_SHARE = 0.5;
/** Fewer words than these may be a list of names or symbols. */
const LEAST_WORDS = 40;

const MARKED = /\P{ASCII}/u;

/** @param text NFC */
export function isStripped(text: string): boolean {
  let words = 0;
  let marked = 0;
  for (const word of wordsIn(text)) {
    words++;
    if (MARKED.test(word.text)) marked++;
  }
  return words >= LEAST_WORDS && marked < words * LEAST_SHARE;
}
