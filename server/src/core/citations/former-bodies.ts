/**
 * Bodies that were abolished, found by their names in a text, marks and all: quận uỷ is one, quân uỷ is not.
 * The facts are in `bodies.json`; on which day a document speaks of them is not known here.
 */
import data from '../../data/bodies.json';
import { fold } from '../text/fold';
import { Phrases } from '../text/phrases';
import type { Span } from '../text/span';
import { plainName } from './plain-name';

export interface FormerBody {
  readonly id: string;
  readonly lastDay: string;
  /** The day from which it is surely gone everywhere. */
  readonly certainFrom: string;
  /** What took its place, in words. */
  readonly successor: string;
  /** The one name that took its place. */
  readonly writes?: string;
  readonly source: string;
  readonly confidence: string;
}

export interface FormerName extends Span {
  readonly body: FormerBody;
}

interface Entry {
  readonly id: string;
  readonly names?: readonly string[];
  readonly heads?: readonly string[];
  readonly links?: readonly string[];
  readonly units?: readonly string[];
  readonly notBefore?: readonly string[];
  readonly lastDay: string;
  readonly certainFrom?: string;
  readonly successor: string;
  readonly writes?: string;
  readonly source: string;
  readonly confidence: string;
}

const entries = data.formerBodies.entries as readonly Entry[];

export const formerBodies: readonly FormerBody[] = entries.map(
  ({ id, lastDay, certainFrom = dayAfter(lastDay), successor, writes, source, confidence }) => ({
    id,
    lastDay,
    certainFrom,
    successor,
    ...(writes !== undefined && { writes }),
    source,
    confidence,
  }),
);

function dayAfter(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  return day.toISOString().slice(0, 10);
}

const namesOf = ({ names = [], heads = [], links = [], units = [] }: Entry): string[] => [
  ...names,
  ...heads.flatMap((head) =>
    links.flatMap((link) => units.map((unit) => [head, link, unit].filter(Boolean).join(' '))),
  ),
];

interface Known {
  readonly body: FormerBody;
  readonly notBefore: readonly string[];
  /** Words after the name that make another of it: `ban tuyên giáo` + `và dân vận`. */
  readonly other?: RegExp;
}

const byName = new Map<string, Known>();
for (const [i, entry] of entries.entries()) {
  const body = formerBodies[i] as FormerBody;
  const notBefore = entry.notBefore?.map(plainName) ?? [];
  const other =
    notBefore.length > 0 && new RegExp(`^[\\s,&–-]{1,4}(?:${notBefore.join('|')})(?![\\p{L}\\p{N}])`, 'u');
  for (const name of namesOf(entry)) {
    byName.set(plainName(name), { body, notBefore, ...(other && { other }) });
  }
}

/** @param after what follows the name; where the text ends in the midst of another name, that one is being written */
function isAnother({ other, notBefore }: Known, after: string): boolean {
  const begun = after.trimStart();
  return (
    (other?.test(after) ?? false) || (begun !== '' && notBefore.some((words) => words.startsWith(begun)))
  );
}

const phrases = new Phrases([...byName.keys()].map((name) => fold(name).replace(/,/g, '')));
/** Words of which every name has one, as the text and as its fold have them: most texts are put aside at once. */
const WRITTEN = /huyện|Huyện|HUYỆN|quận|Quận|QUẬN/;
const FOLDED =
  /thi (?:uy|xa|doan|tran)|dang doan|can su dang|(?:uy|bo) khoi|ban dan van|(?:te|ngoai) trung uong|tuyen giao(?! va dan van)/;

const mayName = (text: string, folded: string): boolean => FOLDED.test(folded) || WRITTEN.test(text);

/** Text after a name that may make another of it. */
const AFTER = 40;

/** @param folded the fold of `text` */
export function* findFormerBodies(text: string, folded: string): Generator<FormerName> {
  if (!mayName(text, folded)) return;
  for (const { start, end } of phrases.findIn(folded)) {
    const known = byName.get(plainName(text.slice(start, end)));
    if (!known || isAnother(known, plainName(text.slice(end, end + AFTER)))) continue;
    yield { body: known.body, start, end };
  }
}

const past = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${data.formerBodies.past.words.join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/** Whether a sentence speaks of what was, or of how it was changed. */
export const speaksOfPast = (sentence: string): boolean => past.test(sentence.toLowerCase());
