/** Syllables that were written together: `theoquy` is `theo quy`. */
import type { LanguageModel } from './model';
import { syllableKey, UNKNOWN } from './units';

/** Ids of the syllables that a word falls into, in their order. */
export type Split = readonly number[];

/** More words than these nobody writes together by a slip. */
const MOST_PARTS = 4;
/** `nghiêng` */
const LONGEST_PART = 7;
/** Longer words are no slip but something else; their splits would be too many. */
const LONGEST = 24;
const MOST_SPLITS = 200;

/**
 * Every way in which a word falls into two syllables or more that the model knows, the fewest first.
 * @param word in lower case
 */
export function splitsOf(model: LanguageModel, word: string): readonly Split[] {
  if (word.length > LONGEST) return [];
  const found: Split[] = [];
  let open: { split: Split; at: number }[] = [{ split: [], at: 0 }];
  for (let parts = 1; parts <= MOST_PARTS && open.length > 0; parts++) {
    const next: typeof open = [];
    for (const { split, at } of open) {
      for (let end = at + 1; end <= word.length && end <= at + LONGEST_PART; end++) {
        const id = idOf(model, word.slice(at, end));
        if (id === UNKNOWN) continue;
        if (end < word.length) next.push({ split: [...split, id], at: end });
        else if (parts > 1) found.push([...split, id]);
      }
    }
    if (found.length > MOST_SPLITS || next.length > MOST_SPLITS) break;
    open = next;
  }
  return found;
}

/** A single letter is no word in running text. */
function idOf(model: LanguageModel, part: string): number {
  const key = part.length > 1 || part === 'ở' || part === 'y' ? syllableKey(part) : undefined;
  return key === undefined ? UNKNOWN : model.idOf(key);
}
