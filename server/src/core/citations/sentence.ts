/**
 * Where a sentence leaves what a cited document is about. A subject is running text like what follows it; its end is
 * told by words with which it cannot go on: the verb of the sentence, or somebody who now acts.
 *
 * Marks and small letters count: without them `đang` is `đảng` and `cần` is `cán`. Only of a body with a name is more
 * taken for granted.
 */
import data from '../../data/sentence-words.json';
import { foldWords } from '../text/fold';
import { Phrases } from '../text/phrases';
import { textInSchool } from '../vietnamese/school';
import { bodyNameAt } from './issuers';
import { endOf } from './scan';

/** The words as they stand, whichever way their tones are placed. */
const phrasesOf = (words: readonly string[]): Phrases =>
  new Phrases(words.flatMap((word) => [textInSchool(word, 'new'), textInSchool(word, 'old')]));

const GAP = /\s{1,8}/uy;
const COMMA_OR_GAP = /,?\s{1,4}/uy;
const NEXT_WORD = /\s{0,8}/uy;
const ACTS = new Phrases(data.acts.map(foldWords));
const DOES = phrasesOf(data.does);
const RUNS_ON = phrasesOf(data.runsOn);
const RUNS_ON_DATE = /ngày\s{1,4}\d{1,2}[/.-]/uy;
const EACH = phrasesOf(data.each);
const ALL = phrasesOf(data.all);
const SOMEBODY = phrasesOf(data.somebody);

/** After a comma at `at`: a body that acts, or words with which the sentence leaves the subject. */
export function turnsToActing(text: string, folded: string, at: number): boolean {
  const word = endOf(NEXT_WORD, text, at) ?? at;
  if (isOfProcedures(text, at, word)) return false;
  if (runsOnAt(text, word) || endOf(RUNS_ON_DATE, text, word) !== undefined) return true;
  if (somebodyActs(text, word)) return true;
  const body = bodyNameAt(text, folded, word);
  return body !== undefined && actsAt(text, folded, body.end);
}

/** `công bố thủ tục hành chính mới ban hành` *, được thay thế, được sửa đổi*: so they are named. */
const OF_PROCEDURES =
  /(?:thủ tục(?: hành chính)?|danh mục)(?: mới)?(?:,? (?:được )?(?:ban hành|sửa đổi|bổ sung|thay thế|bãi bỏ|huỷ bỏ|hủy bỏ)){0,4},?$/iu;
const LONGEST_PROCEDURES = 80;

const isOfProcedures = (text: string, at: number, word: number): boolean =>
  text.startsWith('được', word) && OF_PROCEDURES.test(text.slice(Math.max(0, at - LONGEST_PROCEDURES), at));

/** `…, yêu cầu, Ban Thường vụ`: a comma in between parts the words. */
function runsOnAt(text: string, at: number): boolean {
  const end = RUNS_ON.endAt(text, at);
  return end !== undefined && !text.slice(at, end).includes(',');
}

/** Words between a noun and what is done. */
const MOST_WORDS = 7;
const WORD = /[\p{L}\p{N}-]{1,12}/uy;

/**
 * `các chi bộ trực thuộc rà soát`, `mỗi đảng viên viết`. Without `các` the noun may be one of a list: `xã, phường, thị
 * trấn`.
 */
function somebodyActs(text: string, at: number): boolean {
  if (EACH.endAt(text, at) !== undefined) return true;
  const all = ALL.endAt(text, at);
  let end = SOMEBODY.endAt(text, all === undefined ? at : (endOf(GAP, text, all) ?? all));
  for (let words = 0; end !== undefined && words <= MOST_WORDS; words++) {
    const next = endOf(all === undefined ? GAP : COMMA_OR_GAP, text, end);
    if (next === undefined) return false;
    if (DOES.endAt(text, next) !== undefined) return true;
    end = endOf(WORD, text, next);
  }
  return false;
}

/** Whether the body whose name ends at `at` is said to do something. */
export function actsAt(text: string, folded: string, at: number): boolean {
  const verb = endOf(GAP, text, at);
  return (
    verb !== undefined && (ACTS.endAt(folded, verb) !== undefined || DOES.endAt(text, verb) !== undefined)
  );
}

/** Said of a document: `ra đời`, `được quán triệt`. */
const PREDICATES = phrasesOf([...data.predicates, ...data.done.map((word) => `được ${word}`)]);
const BEFORE_VERB = /,?(?:\s{1,4}(?:đã|đang|vẫn|chưa|sẽ|đều|cần|phải|mới|cũng)){0,2}\s{1,4}$/u;
const MADE = /\sdo\s(?=[^,.;:]{2,80}\sban\shành(?!\p{L}))/u;
/** How far a subject is looked through for the verb of the sentence. */
const LONGEST_LOOK = 600;

/** Where the verb of the sentence stands in the subject, or its end. */
export function beforePredicate(text: string, start: number, end: number): number {
  const words = text.slice(start, Math.min(end, start + LONGEST_LOOK));
  const made = MADE.exec(words)?.index ?? words.length;
  for (const { start: verb } of PREDICATES.findIn(words)) {
    if (verb > made) break;
    const lead = BEFORE_VERB.exec(words.slice(Math.max(0, verb - 24), verb));
    if (lead && !isOfProcedures(words, verb - 1, verb)) return start + verb - lead[0].length;
  }
  return made < words.length ? start + made : end;
}
