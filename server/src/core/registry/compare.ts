/** What a citation says of a document, beside what is known of it: as lenient as people write. */
import formulas from '../../data/subject-formulas.json';
import { documentTypeByName } from '../citations/document-types';
import { committeeOf, relation } from '../citations/relations';
import { byText } from '../text/by-text';
import { foldWords } from '../text/fold';
import type { Directive, DirectiveField } from './directive';
import { seriesOf } from './terms';

/** `unknown`: one of the two does not tell, or not enough to say. */
export type Agreement = 'same' | 'different' | 'unknown';

export type FieldAgreement = Readonly<Record<DirectiveField, Agreement>>;

/** What a citation tells of the document it means, or all that a text tells of it. */
export type Cited = Partial<Pick<Directive, DirectiveField>> & Pick<Directive, 'number'>;

export const compare = (known: Directive, cited: Cited): FieldAgreement => ({
  type: compareTypes(known.type, cited.type),
  date: compareDates(known.date, cited.date),
  issuer: compareIssuers(known, cited.issuer),
  subject: compareSubjects(known.subject, cited.subject),
});

const compareDates = (known: string | undefined, cited: string | undefined): Agreement =>
  known === undefined || cited === undefined ? 'unknown' : known === cited ? 'same' : 'different';

function compareTypes(known: string | undefined, cited: string | undefined): Agreement {
  const [a, b] = [known, cited].map((name) => (name === undefined ? undefined : documentTypeByName(name)));
  return a === undefined || b === undefined ? 'unknown' : a.id === b.id ? 'same' : 'different';
}

/** Bodies that issue under `TW`; a document of two is cited by one of them as well. */
const CENTRAL_BODIES = [
  /\bbo chinh tri\b/,
  /\bban bi thu\b/,
  /\b(?:ban chap hanh|bch) (?:trung uong|tw)\b|^hoi nghi (?:lan thu|trung uong)\b/,
];

const centralBodiesIn = (name: string): readonly number[] => {
  const folded = foldWords(name);
  return CENTRAL_BODIES.flatMap((body, i) => (body.test(folded) ? [i] : []));
};

/** `Trung ương`, `Đảng`, `Đại hội …` name no body; abbreviations are not read. */
const VAGUE = /^(?:trung uong|dang|dang cong san|dai hoi)\b(?! uy| bo| doan)/;
const ABBREVIATED = /(?:^|\s)\p{Lu}{2,}(?:\s|$)/u;

const tellsBody = (name: string): boolean =>
  !VAGUE.test(foldWords(name)) && !(ABBREVIATED.test(name) && /\p{Ll}/u.test(name));

/** @param cited as a sentence or a header writes it */
export function compareIssuers({ number, issuer }: Directive, cited: string | undefined): Agreement {
  if (issuer === undefined || cited === undefined) return 'unknown';
  if (seriesOf(number) !== 'central') return relation(committeeOf(issuer), committeeOf(cited));
  const [ofKnown, ofCited] = [centralBodiesIn(issuer), centralBodiesIn(cited)];
  if (ofKnown.length > 0 && ofCited.length > 0)
    return ofKnown.some((body) => ofCited.includes(body)) ? 'same' : 'different';
  if (!tellsBody(cited)) return 'unknown';
  return relation(issuer, cited) === 'same' ? 'same' : 'different';
}

/** The class of a body without its name: every commune has its `Đảng uỷ xã`. */
const ANY_BODY = /^(?:dang uy|dang bo|chi bo|chi uy)(?: (?:xa|phuong|dac khu|co so|bo phan))?$/;

/** Whether two names of bodies whose symbol many bear surely stand for one. */
export const isSameBody = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  relation(committeeOf(a), committeeOf(b)) === 'same' &&
  ![a, b].some((name) => ANY_BODY.test(foldWords(committeeOf(name))));

/** Words of a summary too few to tell documents apart. */
const FEWEST_WORDS = 4;
/** Of so many words of the shorter summary one may be missing in the other: `kinh tế tư nhân` is not `kinh tế … đầu tư …`. */
const WORDS_FOR_A_SLIP = 8;
/** Share of the shorter summary that stands in the other, in its order, up to which they are two. */
const DIFFERENT = 0.5;
/** Share of the longer one. */
const WHOLE = 0.85;

const FORMULAS = [...formulas.phrases].sort((a, b) => b.length - a.length);

/** Folded words without `về việc` and, where enough is left, without what many summaries share. */
export const subjectWords = byText((subject): readonly string[] => {
  const folded = foldWords(subject).replace(/^(?:ve viec|ve|viec) /, '');
  let own = ` ${folded} `;
  for (const formula of FORMULAS) own = own.replace(` ${formula} `, ' ');
  const words = own.trim().split(' ');
  return words.length >= FEWEST_WORDS ? words : folded.split(' ');
});

/** Case, marks, punctuation, a shortened summary and a few other words are no difference. */
export function compareSubjects(known: string | undefined, cited: string | undefined): Agreement {
  if (known === undefined || cited === undefined) return 'unknown';
  const { common, short } = overlapOf(known, cited, RUN_ON);
  if (short < FEWEST_WORDS) return common === short && relation(known, cited) === 'same' ? 'same' : 'unknown';
  if (short - common <= Math.floor(short / WORDS_FOR_A_SLIP)) return 'same';
  return common <= DIFFERENT * short ? 'different' : 'unknown';
}

/** Whether two summaries are the same from beginning to end, but for a word here and there. */
export function isWholeSubject(a: string, b: string): boolean {
  const { common, long } = overlapOf(a, b);
  return common >= FEWEST_WORDS && common >= WHOLE * long;
}

/** How much longer than the shorter summary the other is read: behind it the sentence may run on. */
const RUN_ON = 1.5;

interface Overlap {
  readonly common: number;
  readonly short: number;
  readonly long: number;
}

/** Words that two summaries have in common, in their order, beside the words of each. */
function overlapOf(a: string, b: string, runOn = Infinity): Overlap {
  const words = [subjectWords(a), subjectWords(b)];
  const most = Math.min(MOST_WORDS, Math.ceil(runOn * Math.min(...words.map(({ length }) => length))));
  const [left = [], right = []] = words.map((all) => all.slice(0, most));
  // Row by row of the table of common words, in place; `beside` is what stood left above.
  const row = new Uint8Array(right.length + 1);
  for (const word of left) {
    let beside = 0;
    for (let j = 1; j < row.length; j++) {
      const above = row[j] ?? 0;
      row[j] = word === right[j - 1] ? beside + 1 : Math.max(above, row[j - 1] ?? 0);
      beside = above;
    }
  }
  const lengths = [left.length, right.length];
  return { common: row.at(-1) ?? 0, short: Math.min(...lengths), long: Math.max(...lengths) };
}

/** No summary is longer. */
const MOST_WORDS = 80;
