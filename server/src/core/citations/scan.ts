/** Questions to a text at one place. */

/** End of the sticky pattern's match at `at`, or nothing. */
export function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

export const isCapital = (character: string | undefined): boolean => /^\p{Lu}/u.test(character ?? '');
