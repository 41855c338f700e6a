/** Lines that were set wide by spaces between their letters: `K Ế   H O Ạ C H` reads `KẾ HOẠCH`. */
import { documentTypes } from '../../core/citations/document-types';
import { replaced, textOf, type Runs } from './runs';

/** Capitals with spaces between any two of them, and nothing else. */
const SPACED = /^\p{Lu}(?: {1,9}\p{Lu}){3,60}$/u;

/** Fewer letters, or words of one letter, may be a list of marks or of classes. */
const LEAST_LETTERS = 5;
const LEAST_WORD = 2;

/** Names of types in capitals, by their letters. */
const typeNames: ReadonlyMap<string, string> = new Map(
  documentTypes
    .flatMap(({ name, alsoTitled = [] }) => [name, ...alsoTitled])
    .map((name) => name.toUpperCase())
    .map((name) => [name.replaceAll(' ', ''), name]),
);

/** @param runs of one line; they stay as they are where it is not sure what they read */
export function withoutLetterSpaces(runs: Runs): Runs {
  const text = textOf(runs);
  if (!SPACED.test(text)) return runs;
  const gaps = [...text.matchAll(/ +/g)].map(({ 0: gap, index }) => ({
    start: index,
    end: index + gap.length,
  }));
  const ends = wordEnds(text, gaps);
  if (!ends) return runs;
  return replaced(
    runs,
    gaps.map((gap, i) => ({ ...gap, newText: ends.has(i + 1) ? ' ' : '' })),
  );
}

/** How many letters stand before the gaps between words. */
function wordEnds(
  text: string,
  gaps: readonly { readonly start: number; readonly end: number }[],
): ReadonlySet<number> | undefined {
  const name = typeNames.get(text.replaceAll(' ', ''));
  if (name !== undefined) return endsOf(name.split(' '));
  const narrow = Math.min(...gaps.map(({ start, end }) => end - start));
  const words = text.split(' '.repeat(narrow + 1)).map((word) => word.replaceAll(' ', ''));
  const letters = gaps.length + 1;
  const isSure = words.length > 1 && letters >= LEAST_LETTERS;
  const read = words.filter((word) => word !== '');
  return isSure && read.every(({ length }) => length >= LEAST_WORD) ? endsOf(read) : undefined;
}

function endsOf(words: readonly string[]): ReadonlySet<number> {
  let end = 0;
  return new Set(words.map(({ length }) => (end += length)));
}
