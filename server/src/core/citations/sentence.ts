/**
 * Where a sentence leaves what a cited document is about. A subject is running text like what follows it; its end is
 * told by words with which it cannot go on: the verb of the sentence, or somebody who now acts.
 *
 * Marks count: without them `đang` is `đảng` and `cần` is `cán`. Only of a body with a name is more taken for granted.
 */
import data from '../../data/sentence-words.json';
import { fold } from '../text/fold';
import { textInSchool } from '../vietnamese/school';
import { bodyNameAt } from './issuers';
import { endOf } from './scan';

const BLANKS = '\\s{1,4}';
/** Any of the words, whichever way their tones are placed, as whole words. */
function anyOf(words: readonly string[]): string {
  const forms = words.flatMap((word) => [textInSchool(word, 'new'), textInSchool(word, 'old')]);
  const patterns = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return `(?:${patterns.map((form) => form.replaceAll(' ', BLANKS)).join('|')})(?![\\p{L}\\p{N}])`;
}

const NEXT_WORD = /\s{0,8}/uy;
const ACTS = new RegExp(`\\s{1,8}${anyOf(data.acts.map(fold))}`, 'uy');
const DOES = new RegExp(`\\s{1,8}${anyOf(data.does)}`, 'iuy');
const RUNS_ON = new RegExp(`${anyOf(data.runsOn)}|ngày\\s{1,4}\\d{1,2}[/.-]`, 'uy');
/** `các chi bộ trực thuộc rà soát`, `mỗi đảng viên viết`: up to seven words between the noun and what is done. */
const SOMEBODY = new RegExp(
  `(?:(?:mỗi|từng|toàn\\s{1,4}thể|tất\\s{1,4}cả)\\s{1,4}\\p{L}|(?:(?:các|những)\\s{1,4})?${anyOf(data.somebody)}` +
    `(?:,?\\s{1,4}[\\p{L}\\p{N}-]{1,10}){0,7}?\\s{1,4}${anyOf(data.does)})`,
  'uy',
);

/** After a comma at `at`: a body that acts, or words with which the sentence leaves the subject. */
export function turnsToActing(text: string, folded: string, at: number): boolean {
  const word = endOf(NEXT_WORD, text, at) ?? at;
  if (endOf(RUNS_ON, text, word) !== undefined || endOf(SOMEBODY, text, word) !== undefined) return true;
  const body = bodyNameAt(text, folded, word);
  return body !== undefined && actsAt(text, folded, body.end);
}

/** Whether the body whose name ends at `at` is said to do something. */
export const actsAt = (text: string, folded: string, at: number): boolean =>
  endOf(ACTS, folded, at) !== undefined || endOf(DOES, text, at) !== undefined;

const AUXILIARY = '(?:(?:đã|đang|vẫn|chưa|sẽ|đều|cần|phải|mới)\\s{1,4}){0,2}';
/** Where the sentence goes on of whose subject the citation is: `… về y tế cơ sở ra đời`, `… đã được quán triệt`. */
const PREDICATE = new RegExp(
  `\\s{1,4}(?:${AUXILIARY}(?:được\\s{1,4}${anyOf(data.done)}|${anyOf(data.predicates)})` +
    `|do\\s{1,4}(?=[^,.;:]{2,80}\\sban\\shành))`,
  'iu',
);
/** How far a subject is looked through for the verb of the sentence. */
const LONGEST_LOOK = 600;

/** Where the verb of the sentence stands in the subject, or its end. */
export function beforePredicate(text: string, start: number, end: number): number {
  const match = PREDICATE.exec(text.slice(start, Math.min(end, start + LONGEST_LOOK)));
  return match ? start + match.index : end;
}
