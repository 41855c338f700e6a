/** Windows-1252, in which text of the 8-bit encodings has been read; Latin-1 differs from it in 0x80 to 0x9F alone. */
import { characterClass } from '../../text/character-class';

/** Codes 0x80 to 0x9F; where Windows has no character the control character of Latin-1 stands. */
const SPECIALS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const codes: ReadonlyMap<number, number> = new Map(
  [...SPECIALS].map((special, index) => [special.charCodeAt(0), 0x80 + index]),
);

/** The code that a character was read from; -1 when it comes from no code. */
export const codeOf = (character: number): number =>
  character < 0x100 ? character : (codes.get(character) ?? -1);

/** The character as Windows-1252 reads a code. */
export const characterOf = (code: number): string =>
  (code >= 0x80 && code < 0xa0 ? SPECIALS[code - 0x80] : undefined) ?? String.fromCharCode(code);

export const isLetter = characterClass((character) => /[\p{L}\p{M}]/u.test(character));
