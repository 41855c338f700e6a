/**
 * Where the tone mark stands (vị trí dấu thanh): writes it by either school, and puts right a mark that stands
 * on a letter which no school allows. Never changes a letter or a tone.
 */
import { inCaseOf, readLetters, withTone, type Tone } from './letters';
import { analyseSyllable, shapeOf, takesTone, type ToneSchool } from './syllable';

/**
 * @param base a syllable in lower case without tone: `hoa`
 * @returns `hòa` by the old school, `hoà` by the new; undefined when the syllable is not possible
 */
export function placeTone(base: string, tone: Tone, school: ToneSchool): string | undefined {
  const shape = shapeOf(base);
  if (!shape || !takesTone(shape, tone)) return undefined;
  const index = shape.place[school];
  return base.slice(0, index) + withTone(base.charAt(index), tone) + base.slice(index + 1);
}

/** Letters that every syllable has which shows a school. */
const SHOWING: Readonly<Record<ToneSchool, RegExp>> = {
  old: /[òóỏõọ][ae]|[ùúủũụ]y/iu,
  new: /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/iu,
};

/** Whether some syllable of a text may place its tone by `school` and not by the other. */
export const mayShow = (text: string, school: ToneSchool): boolean => SHOWING[school].test(text);

/** The same word, its tone placed by `school`, its case kept. Words that are no syllable come back as they are. */
export function inSchool(word: string, school: ToneSchool): string {
  if (!mayShow(word, school === 'old' ? 'new' : 'old')) return word;
  const syllable = analyseSyllable(word);
  if (syllable?.school === undefined || syllable.school === school) return word;
  return inCaseOf(word, placeTone(syllable.base, syllable.tone, school) ?? word);
}

/**
 * `nước` for `nứơc`, `QUÁ` for `QÚA`. Such words leave one choice only: where the schools differ, both of their
 * places are allowed already.
 * @returns undefined when the word is right as it stands, or when moving its one tone does not make it right
 */
export function repairTonePlacement(word: string): string | undefined {
  if (analyseSyllable(word)) return undefined;
  const letters = readLetters(word);
  const repaired = letters && placeTone(letters.base, letters.tone, 'old');
  return repaired === undefined ? undefined : inCaseOf(word, repaired);
}
