/**
 * Comparison keys: text without tone and vowel marks, in lower case. Used to recognise fixed words whatever
 * their case and marks (`MUC DICH`, `Mục đích`), and to complete what is typed without marks.
 */

/** `đ` and look-alikes that Unicode does not decompose. */
const D_LETTERS = /[đĐðÐɖƉ]/gu;

/** One character folds to at most one, except expanding decompositions: lengths may differ from the input. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(D_LETTERS, 'd').toLowerCase();
}

/** {@link fold}, with every run of white space and punctuation as one space, trimmed. */
export function foldWords(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** First letters of the words, folded: `Kế hoạch` gives `kh`. */
export function initials(text: string): string {
  return foldWords(text)
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('');
}
