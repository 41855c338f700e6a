/** Questions to a text at one place. */
import { characterClass } from '../text/character-class';

/** End of the sticky pattern's match at `at`, or nothing. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

export const isCapital = (character: string | undefined): boolean =>
  character !== undefined && isCapitalCode(character.codePointAt(0) ?? 0);

const isCapitalCode = characterClass((character) => /\p{Lu}/u.test(character));
