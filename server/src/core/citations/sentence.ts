/**
 * Where a sentence leaves what a cited document is about. A subject is running text like what follows it; its end is
 * told by words with which it cannot go on: the verb of the sentence, or somebody who now acts.
 */
import data from '../../data/sentence-words.json';
import { fold } from '../text/fold';
import { bodyNameAt } from './issuers';
import { endOf } from './scan';

const anyOf = (words: readonly string[]): string =>
  words
    .map((word) => fold(word).replaceAll(' ', '\\s{1,4}'))
    .toSorted((a, b) => b.length - a.length)
    .join('|');
const whole = (pattern: string): string => `(?:${pattern})(?![\\p{L}\\p{N}])`;

const NEXT_WORD = /\s{0,8}/uy;
const ACTS = new RegExp(`\\s{1,8}${whole(anyOf(data.acts))}`, 'uy');
const RUNS_ON = new RegExp(whole(`${anyOf(data.runsOn)}|ngay\\s{1,4}\\d{1,2}[/.-]`), 'uy');
/** `các chi bộ trực thuộc rà soát`, `mỗi đảng viên viết`: up to seven words between the noun and what is done. */
const SOMEBODY = new RegExp(
  `(?:(?:moi|tung|toan\\s{1,4}the|tat\\s{1,4}ca)\\s{1,4}\\p{L}|(?:(?:cac|nhung)\\s{1,4})?${whole(anyOf(data.somebody))}` +
    `(?:,?\\s{1,4}(?!${whole(anyOf(data.acts))})[\\p{L}\\p{N}-]{1,10}){0,7}?\\s{1,4}${whole(anyOf(data.does))})`,
  'uy',
);

/** After a comma at `at`: a body that acts, or words with which the sentence leaves the subject. */
export function turnsToActing(text: string, folded: string, at: number): boolean {
  const word = endOf(NEXT_WORD, text, at) ?? at;
  if (endOf(RUNS_ON, folded, word) !== undefined || endOf(SOMEBODY, folded, word) !== undefined) return true;
  const body = bodyNameAt(text, folded, word);
  return body !== undefined && actsAt(folded, body.end);
}

/** Whether the body whose name ends at `at` is said to do something. */
export const actsAt = (folded: string, at: number): boolean => endOf(ACTS, folded, at) !== undefined;

const AUXILIARY = anyOf(['đã', 'đang', 'vẫn', 'chưa', 'sẽ', 'đều', 'cần', 'phải', 'mới']);
/** Where the sentence goes on of whose subject the citation is: `… về y tế cơ sở ra đời`, `… đã được quán triệt`. */
const PREDICATE = new RegExp(
  `\\s{1,4}(?:(?:(?:${AUXILIARY})\\s{1,4}){0,2}(?:duoc\\s{1,4}${whole(anyOf(data.done))}|${whole(anyOf(data.predicates))})` +
    `|do\\s{1,4}(?=[^,.;:]{2,80}\\sban\\shanh))`,
  'u',
);
/** How far a subject is looked through for the verb of the sentence. */
const LONGEST_LOOK = 600;

/** Where the verb of the sentence stands in the subject, or its end. */
export function beforePredicate(folded: string, start: number, end: number): number {
  const match = PREDICATE.exec(folded.slice(start, Math.min(end, start + LONGEST_LOOK)));
  return match ? start + match.index : end;
}
