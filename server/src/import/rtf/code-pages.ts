/** Which code page the bytes of a font are in (RTF 1.9, `\fcharset`), as names that a `TextDecoder` knows. */
import { WESTERN } from '../decoding';

const BY_CHARSET: ReadonlyMap<number, string> = new Map([
  [0, WESTERN],
  [77, 'macintosh'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [134, 'gbk'],
  [136, 'big5'],
  [161, 'windows-1253'],
  [162, 'windows-1254'],
  [163, 'windows-1258'],
  [177, 'windows-1255'],
  [178, 'windows-1256'],
  [186, 'windows-1257'],
  [204, 'windows-1251'],
  [222, 'windows-874'],
  [238, 'windows-1250'],
]);

const BY_NUMBER: ReadonlyMap<number, string> = new Map([
  [866, 'ibm866'],
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10000, 'macintosh'],
  [65001, 'utf-8'],
  ...[1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258].map((page) => [page, `windows-${page}`] as const),
]);

/** Of a font; undefined where the font leaves it to the document. */
export const codePageOfCharset = (charset: number): string | undefined => BY_CHARSET.get(charset);

/** Of `\ansicpg`; code pages that are not known are read as Western. */
export const codePageOfNumber = (page: number): string => BY_NUMBER.get(page) ?? WESTERN;
