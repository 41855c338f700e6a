/**
 * Letters of the fonts Symbol and Wingdings. Office files name them by a code of one byte, alone or in the private area
 * of Unicode (U+F020 to U+F0FF).
 */
import { oldFont } from './fonts';

/** Greek letters of Symbol, from `A` and from `a`. */
const GREEK = ['ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ', 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'] as const;

const SYMBOL: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xa5: '∞',
  0xae: '→',
  0xb0: '°',
  0xb1: '±',
  0xb3: '≥',
  0xb4: '×',
  0xb7: '•',
  0xb8: '÷',
  0xb9: '≠',
  0xbb: '≈',
  0xbc: '…',
  0xde: '⇒',
};

const WINGDINGS: Readonly<Record<number, string>> = {
  0x28: '☎',
  0x2a: '✉',
  0x46: '☞',
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '❑',
  0x75: '◆',
  0x76: '❖',
  0x77: '◆',
  0x9f: '•',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xd8: '➢',
  0xdf: '←',
  0xe0: '→',
  0xe8: '➔',
  0xf0: '⇨',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};

/** Whether letters of a font are signs. */
export const isSymbolFont = (font: string): boolean => /^(?:symbol|wingdings|webdings)/i.test(font.trim());

/**
 * @param code of one byte, or of the private area
 * @returns the sign in Unicode; a bullet for a sign that is not known, since bullets are what such fonts are used for
 */
export function symbolText(code: number, font: string): string {
  if (code > 0xff && (code < 0xf000 || code > 0xf0ff))
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  const byte = code & 0xff;
  if (/^(?:wingdings|webdings)/i.test(font.trim())) return byte === 0x20 ? ' ' : (WINGDINGS[byte] ?? '•');
  if (byte >= 0x41 && byte <= 0x5a) return GREEK[0][byte - 0x41] ?? '•';
  if (byte >= 0x61 && byte <= 0x7a) return GREEK[1][byte - 0x61] ?? '•';
  return SYMBOL[byte] ?? (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '•');
}

const PRIVATE = /[\uf020-\uf0ff]/g;

/**
 * Text in which signs of the private area are those of Unicode. Letters of old fonts may stand there, too: these fonts
 * called themselves fonts of signs.
 */
export const withSymbols = (text: string, font = ''): string =>
  text.replace(PRIVATE, (sign) =>
    oldFont(font) ? String.fromCharCode(sign.charCodeAt(0) & 0xff) : symbolText(sign.charCodeAt(0), font),
  );
