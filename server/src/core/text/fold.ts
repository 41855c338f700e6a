/**
 * Comparison keys: text without tone and vowel marks, in lower case. Used to recognise fixed words whatever
 * their case and marks (`MUC DICH`, `Mục đích`), and to complete what is typed without marks.
 */

/** Letters that Unicode does not decompose: `đ` and its look-alikes. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { đ: 'd', Đ: 'd', ð: 'd', Ð: 'd', Ɖ: 'd', ɖ: 'd' };

const folded = new Map<string, string>();

function foldCharacter(character: string): string {
  let result = folded.get(character);
  if (result === undefined) {
    const base = UNDECOMPOSED[character] ?? character.normalize('NFD').charAt(0).toLowerCase();
    result = base.length === 1 ? base : character;
    folded.set(character, result);
  }
  return result;
}

/** Aligned with `text`, which is composed as the view of a source is: each character gives one. */
export function fold(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    result += character < '\u0080' ? character.toLowerCase() : foldCharacter(character);
  }
  return result;
}

/** {@link fold} of any text, with every run of white space and punctuation as one space, trimmed; apostrophes vanish. Not aligned. */
export function foldWords(text: string): string {
  return fold(text.normalize('NFC'))
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** First letters of the words, folded: `Kế hoạch` gives `kh`. */
export function initials(text: string): string {
  return foldWords(text)
    .split(' ')
    .map((word) => word.charAt(0))
    .join('');
}
