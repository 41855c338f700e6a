/** Words as the bench counts them, apart from how the product does. */
import { keyOf } from '../../../server/src/core/vietnamese/tokens';
import { analyseSyllable } from '../../../server/src/core/vietnamese/syllable';

export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{M}]+/gu;

export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    text: word,
    start: index,
    end: index + word.length,
  }));

export const isSyllable = (word: string): boolean => analyseSyllable(word) !== undefined;

export const countSyllables = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + wordsOf(text).filter((word) => isSyllable(word.text)).length, 0);

/** The letters without any mark, case kept. */
export const stripped = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');

/** Same word, whatever its case and the place of its tone. */
export const isSameWord = (a: string, b: string): boolean => keyOf(a) === keyOf(b);

/** Same text, whatever the case and the place of the tones. */
export const isSameText = (a: string, b: string): boolean => keyOfText(a) === keyOfText(b);

const keyOfText = (text: string): string => text.replace(WORD, (word) => keyOf(word)).toLowerCase();
