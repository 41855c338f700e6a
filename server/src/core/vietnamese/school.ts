/** Which school of tone placement a text follows, and whole texts written in one of them. */
import { analyseSyllable, type ToneSchool } from './syllable';
import { inSchool, mayShow } from './tone';
import { wordsIn } from './words';

/** The school of most syllables that tell the schools apart; undefined when none does, or both do equally. */
export function majoritySchool(text: string): ToneSchool | undefined {
  let balance = 0;
  for (const word of wordsIn(text)) {
    const school = analyseSyllable(word.text)?.school;
    if (school !== undefined) balance += school === 'old' ? 1 : -1;
  }
  return balance === 0 ? undefined : balance > 0 ? 'old' : 'new';
}

/** The text with every syllable in one school; words that are no syllable stay as they are. */
export const textInSchool = (text: string, school: ToneSchool): string =>
  mayShow(text, school === 'old' ? 'new' : 'old')
    ? text.replace(/[\p{L}\p{M}]+/gu, (word) => inSchool(word, school))
    : text;
