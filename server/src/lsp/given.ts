/** What a client sends, as far as it is what it should be. */

/** Characters of a name, of a citation, of a heading. */
const LONGEST = 1000;

/** One line of text; empty for whatever is none. */
export const oneLine = (given: unknown): string =>
  typeof given === 'string' ? given.slice(0, LONGEST).replace(/\s+/g, ' ').trim() : '';
