/** A directive by what somebody types of it: a citation in full or in short, a number, words of its summary. */
import { readCitations } from '../citations/grammar';
import { numberOf } from '../citations/number';
import { joined } from '../features/known-document';
import { readTyped } from '../features/typed-name';
import type { Cited } from '../registry/compare';
import type { Directive } from '../registry/directive';
import { dayOf, shortForm } from '../registry/full-form';
import { candidatesOf, documentKey, meantOf, type Candidate } from '../registry/match';
import type { Registry } from '../registry/registry';
import { findTyped } from '../registry/search';
import { Prose } from '../text/prose';
import { SourceText } from '../text/source';
import type { Note } from '../text/message';
import {
  differenceNote,
  differencesOf,
  endingNotes,
  fieldNote,
  missingOf,
  without,
  type FoundDirective,
} from './directive';
import { draftingNotes } from './notes';

/** Characters of what is typed that are looked at. */
const LONGEST = 2000;
const MOST_FOUND = 10;

export interface CitedDirective extends FoundDirective {
  /** The file of a plan of the folder: what it says may be read there. */
  readonly uri?: string;
}

/** @returns why not, where nothing is known by these words */
export function directiveCited(
  typed: string,
  registry: Registry,
): CitedDirective | { readonly refused: Note } {
  const text = typed.trim().replace(/\s+/g, ' ').slice(0, LONGEST);
  const cited = citedIn(text);
  const documents = cited ? candidatesCited(cited, registry) : documentsNamed(text, registry);
  const [first, ...rest] = documents;
  if (first) {
    const chosen = first.meant && cited ? foundAsCited(first.meant, cited) : found(first.known);
    if (rest.length === 0) return chosen;
    return {
      ...chosen,
      sure: false,
      notes: [severalNote(text, first.known, documents.length), ...chosen.notes],
    };
  }
  if (!cited) return { refused: { message: draftingNotes.notFound, args: { text } } };
  const notes = [
    { message: draftingNotes.onlyAsCited },
    ...fieldNote(draftingNotes.missing, missingOf(cited)),
  ];
  return { parts: cited, tasks: [], sure: false, notes: [...notes, { message: draftingNotes.citedOnly }] };
}

type Known = readonly [Directive, ...Directive[]];

/** The first document in a text that is cited by number and symbol. */
function citedIn(text: string): Cited | undefined {
  const source = new SourceText(text);
  const prose = new Prose(source, [{ start: 0, end: source.text.length }]);
  for (const citation of readCitations(prose)) {
    const number = numberOf(citation);
    if (number === undefined) continue;
    const { type, date, issuer, subject } = citation;
    return {
      number,
      ...(type && { type: type.text }),
      ...(date?.iso !== undefined && { date: date.iso }),
      ...(issuer && { issuer: issuer.text }),
      ...(subject && { subject: subject.text }),
    };
  }
  return undefined;
}

/** A document with what each source knows of it. */
interface Documented {
  readonly known: Known;
  /** How a citation fits it, where one was typed. */
  readonly meant?: Candidate;
}

/** The one that is meant, or all that may be, the newest first. */
function candidatesCited(cited: Cited, registry: Registry): readonly Documented[] {
  const candidates = candidatesOf(registry, cited);
  const meant = meantOf(candidates);
  const fitting = meant ? [meant] : candidates;
  return fitting.map((candidate) => ({ known: candidate.known, meant: candidate })).toSorted(byDate);
}

function documentsNamed(text: string, registry: Registry): readonly Documented[] {
  const words = readTyped(text, text.length);
  const sources = [{ known: registry.all(), least: Math.min(words.length, 2) }];
  const documents = new Map<string, [Directive, ...Directive[]]>();
  for (const { document, found: by } of findTyped(
    words,
    sources,
    () => 0,
    () => true,
    MOST_FOUND,
  )) {
    // Of a sentence all words must speak of the document, or some of them plainly.
    if (!by.isTelling && by.taken < words.length) continue;
    const key = documentKey(document);
    const same = documents.get(key);
    if (same) same.push(document);
    else documents.set(key, [document]);
  }
  return [...documents.values()].map((known) => ({ known })).toSorted(byDate);
}

const byDate = ({ known: [a] }: Documented, { known: [b] }: Documented): number =>
  (a.date ?? '') < (b.date ?? '') ? 1 : -1;

/** What was typed otherwise than the registry has it was typed from memory. */
function foundAsCited(meant: Candidate, cited: Cited): CitedDirective {
  const differing = differencesOf(cited, meant);
  const right = found(meant.known, { ...without(cited, differing), number: cited.number });
  const notes = differing.map((field) => differenceNote(field, cited, meant.known));
  return { ...right, sure: right.sure && differing.length === 0, notes: [...notes, ...right.notes] };
}

function found(known: Known, cited: Cited = { number: known[0].number }): CitedDirective {
  const parts = joined(cited, known);
  const missing = missingOf(parts);
  const isSourced = known.some(
    ({ confidence, unsure = [] }) => confidence === 'source' && unsure.length === 0,
  );
  const uri = known.find((one) => one.uri !== undefined)?.uri;
  return {
    parts,
    tasks: [],
    sure: isSourced && missing.length === 0,
    notes: [
      ...(isSourced ? [] : [{ message: draftingNotes.unsureMemory }]),
      ...fieldNote(draftingNotes.missing, missing),
      ...endingNotes(known),
      { message: draftingNotes.citedOnly },
    ],
    ...(uri !== undefined && { uri }),
  };
}

function severalNote(text: string, [first]: Known, count: number): Note {
  const dated = first.date === undefined ? '' : `, ngày ${dayOf(first.date)}`;
  return {
    message: draftingNotes.several,
    args: { count: `${count}`, text, chosen: `${shortForm(first)}${dated}` },
  };
}
