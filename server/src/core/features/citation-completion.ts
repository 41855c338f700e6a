/**
 * Completion of citations: the documents that this plan cites, and those that the registry has, by whatever is typed
 * of them. The first time the text speaks of a document it gets the full form, afterwards the short one.
 */
import type { Citation } from '../citations/citation';
import { typeSymbolOf } from '../citations/document-types';
import { numberOf } from '../citations/number';
import type { Plan } from '../plan/plan';
import { readingAt } from '../plan/reading';
import type { Directive } from '../registry/directive';
import { dayOf, fullForm, shortForm } from '../registry/full-form';
import { nameInText } from '../registry/body-name';
import { documentKey } from '../registry/match';
import { builtInRegistry, numberKey, type Registry } from '../registry/registry';
import { findTyped, isLead, type Found } from '../registry/search';
import { existedFor } from '../rules/citation/known-documents';
import { isRunningText } from '../rules/citation/full-citation';
import { commaOf } from '../rules/citation/punctuation';
import { defaultStyle, type CheckSettings } from '../rules/settings';
import { fold, foldWords } from '../text/fold';
import { lineEnd } from '../text/line-breaks';
import { say, type Language } from '../text/message';
import type { Span } from '../text/span';
import { endingNote, sourceNote } from './document-notes';
import {
  candidatesFor,
  citedByNumber,
  endingOf,
  mentionsByNumber,
  type KnownDocument,
} from './known-document';
import { escapeMarkdown } from './markdown';
import { isFull } from './named-documents';
import { featureTexts as texts } from './texts';
import { readTyped } from './typed-name';

export interface CitationSuggestion {
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation: string;
  readonly newText: string;
  readonly span: Span;
  /** What was typed speaks of this document rather than of anything. */
  readonly isTelling: boolean;
}

const MOST_SUGGESTIONS = 30;
/** Found before those that are one document are joined. */
const MOST_FOUND = 60;
/** A letter or two with which words of most summaries begin; `ct` and `kl` are symbols. */
const beginsTooMuch = (word: string): boolean =>
  word.length < 3 && !/\d/.test(word) && typeSymbolOf(word) === undefined;

/** @param before the line up to the caret */
export function citationsAt(
  plan: Plan,
  offset: number,
  before: string,
  settings: CheckSettings,
): CitationSuggestion[] {
  const { registry = builtInRegistry, uri } = settings;
  const cited = citedElsewhere(plan, offset, registry, uri);
  const place = { plan, offset, before, settings };
  const words = LABEL.test(before) ? labelled(place) : readTyped(before, offset);
  const isFinished = /(?:^|\s)$/.test(before);
  const found = find(plan, words, cited, settings, isFinished)
    // A finished word of which many documents speak is part of the sentence.
    .filter((one) => !isFinished || one.found.isTelling)
    .map(({ document, found: by }) => suggestionOf(place, document, words, by));
  return isFinished
    ? [...found, ...cited.map((document) => suggestionOf(place, document, [], undefined))]
    : found;
}

/** Documents of which other places of the plan speak than the one at the caret. */
function citedElsewhere(
  plan: Plan,
  offset: number,
  registry: Registry,
  uri: string | undefined,
): KnownDocument[] {
  return citedByNumber(plan)
    .filter(({ mentions }) => mentions.some(({ start, end }) => offset <= start || end < offset))
    .flatMap((document) => candidatesFor(plan, document, registry, uri));
}

type Searched = KnownDocument | Directive;

const isKnown = (document: Searched): document is KnownDocument => 'known' in document;

function find(
  plan: Plan,
  words: ReturnType<typeof readTyped>,
  cited: readonly KnownDocument[],
  { registry = builtInRegistry, uri }: CheckSettings,
  isFinished: boolean,
): { readonly document: KnownDocument; readonly found: Found }[] {
  const inPlan = new Set<Searched>(cited.flatMap(({ known }) => known));
  const isOffered = (document: Searched): boolean =>
    existedFor(plan, document.date) &&
    (isKnown(document) || (!inPlan.has(document) && (uri === undefined || document.uri !== uri)));
  const least = isFinished || beginsTooMuch(words.at(-1)?.forms[0] ?? '') ? 2 : 1;
  const sources = [
    { known: cited, least: 1 },
    ...(isFinished && isLead(words) ? [] : [{ known: registry.all(), least }]),
  ];
  const found = findTyped<Searched>(words, sources, groupOf, isOffered, MOST_FOUND);
  const joint = new Map<string, { document: KnownDocument; readonly found: Found }>();
  for (const { document, found: by } of found) {
    const key = documentKey(document);
    const same = joint.get(key);
    if (!same) joint.set(key, { document: isKnown(document) ? document : registered(document), found: by });
    else if (!isKnown(document))
      same.document = { ...same.document, known: [...same.document.known, document] };
  }
  return [...joint.values()].slice(0, MOST_SUGGESTIONS);
}

/** What this plan cites, what the office and its folder have, what comes with the program, what holds no longer. */
function groupOf(document: Searched): number {
  if (isKnown(document)) return 0;
  if (document.ended) return 3;
  return document.origin === 'program' ? 2 : 1;
}

const registered = (directive: Directive): KnownDocument => ({ ...directive, known: [directive] });

interface Place {
  readonly plan: Plan;
  readonly offset: number;
  readonly before: string;
  readonly settings: CheckSettings;
}

function suggestionOf(
  place: Place,
  document: KnownDocument,
  words: ReturnType<typeof readTyped>,
  found: Found | undefined,
): CitationSuggestion {
  const { settings, offset, plan } = place;
  const { language, registry = builtInRegistry, date } = settings;
  const start = words[words.length - (found?.taken ?? 0)]?.start ?? offset;
  const day = date ?? plan.header.placeAndDate?.date?.iso;
  const ending = endingOf(document.known, day);
  const name = shortForm(document);
  const others = registry.byNumber(document.number).some((one) => isOther(one, document));
  const label =
    others && !document.cited && document.date !== undefined ? `${name} (${dayOf(document.date)})` : name;
  const details = [
    document.date === undefined ? undefined : dayOf(document.date),
    document.issuer === undefined ? undefined : nameInText(document.issuer),
    ending && say(texts.ended, language, { date: dayOf(ending.from) }),
    document.cited && say(texts.cited, language),
  ];
  return {
    label,
    detail: details.filter((part) => part !== undefined).join(' · '),
    documentation: documentationOf(document, others, day, language),
    ...insertion(place, document, start, found !== undefined),
    isTelling: found === undefined || found.isTelling || document.cited !== undefined,
  };
}

const isOther = (one: Directive, document: KnownDocument): boolean =>
  one.date !== undefined && document.date !== undefined && one.date !== document.date;

/** The full name, what speaks against it, and where it is known from. */
function documentationOf(
  document: KnownDocument,
  others: boolean,
  day: string | undefined,
  language: Language,
): string {
  const ending = endingOf(document.known, day);
  const notes = [
    fullForm(document, 'with'),
    ending && endingNote(ending, language),
    others ? say(texts.sameNumber, language) : undefined,
    sourceNote(document.known, language),
  ];
  return notes.flatMap((note) => (note === undefined ? [] : [escapeMarkdown(note)])).join('\n\n');
}

/** What is written for a document, and what of the line it stands for. */
function insertion(
  place: Place,
  document: KnownDocument,
  start: number,
  isTyped: boolean,
): Pick<CitationSuggestion, 'newText' | 'span'> {
  const { plan, offset } = place;
  const rest = isTyped ? restOf(place) : offset;
  const tail = isTyped ? tailAt(place, start, rest) : undefined;
  if (isCitedInFull(plan, document, start)) {
    // Day and body of another document would be wrong behind this one.
    const end = tail && !isOf(document, tail) ? Math.max(rest, endOfDayAndBody(tail)) : rest;
    return { newText: shortForm(document), span: { start, end } };
  }
  const { style } = place.settings;
  const comma = commaOf(plan, { ...defaultStyle, ...style });
  if (!tail) return { newText: fullForm(document, comma), span: { start, end: rest } };
  const { subject, ...named } = document;
  const said = tail.subject && endOfSubject(plan, tail.subject, subject);
  if (tail.subject && said === undefined)
    return { newText: fullForm(named, comma), span: { start, end: Math.max(rest, endOfDayAndBody(tail)) } };
  return {
    newText: fullForm(document, comma),
    span: { start, end: Math.max(rest, said ?? endOfDayAndBody(tail)) },
  };
}

/** A number is to follow. */
const LABEL = /(?:^|\s)(?:số|so)\s+$/iu;
const REST = /^[-/]?[\p{L}\p{M}\p{N}]+(?:[-/][\p{L}\p{M}\p{N}]+)*/u;

/** Of `Chỉ thị số |25-CT/TW` the number as well, where one stands there. */
function labelled(place: Place): ReturnType<typeof readTyped> {
  const { plan, offset, before } = place;
  const end = /^\d/.test(plan.source.text.slice(offset, offset + 1)) ? restOf(place) : offset;
  return readTyped(before + plan.source.text.slice(offset, end), end);
}

/** Where what is left of the word or the number at the caret ends. */
function restOf({ plan: { source }, offset, before }: Place): number {
  const after = source.text.slice(offset, lineEnd(source.text, offset));
  const touches = /[\p{L}\p{M}\p{N}/-]$/u.test(before) || LABEL.test(before);
  return offset + (touches ? (REST.exec(after)?.[0].length ?? 0) : 0);
}

/** The citation at the caret, where its day, body or summary stands behind it on the same line. */
function tailAt({ plan, offset }: Place, start: number, rest: number): Citation | undefined {
  const { source, citations } = plan;
  const end = lineEnd(source.text, offset);
  return citations.find(
    (one) =>
      start <= one.start &&
      one.start <= offset &&
      [one.date, one.issuer, one.subject].some((part) => part && rest <= part.start && part.end <= end),
  );
}

/** As far as the citation tells; while its symbol is not typed, the number is all that it tells. */
function isOf({ number, date }: KnownDocument, citation: Citation): boolean {
  const written = numberOf(citation) ?? citation.number?.text ?? '';
  const key = numberKey(number);
  const fits = /\p{L}/u.test(written) ? numberKey(written) === key : key.startsWith(`${numberKey(written)}-`);
  const day = citation.date?.iso;
  return fits && (day === undefined || date === undefined || day === date);
}

const endOfDayAndBody = ({ date, issuer }: Citation): number => Math.max(date?.end ?? 0, issuer?.end ?? 0);

/** Where in running text the summary ends that is known from elsewhere; undefined where another one stands. */
function endOfSubject({ source }: Plan, said: Span, known: string | undefined): number | undefined {
  const words = foldWords(known ?? '')
    .replace(/^ve /, '')
    .split(' ');
  const here = [...source.slice(said).matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const first = fold(here[0]?.[0] ?? '') === 've' ? 1 : 0;
  if (!words.every((word, i) => fold(here[first + i]?.[0] ?? '') === word)) return undefined;
  const last = here[first + words.length - 1];
  return last && said.start + last.index + last[0].length;
}

/** Whether the running text before a place has said what the document is; headings name it without telling. */
function isCitedInFull(plan: Plan, document: KnownDocument, start: number): boolean {
  if (readingAt(plan, { start, end: start })?.part === 'heading') return true;
  const mentions = mentionsByNumber(plan).get(numberKey(document.number)) ?? [];
  return mentions.some(
    (mention) =>
      mention.citation.end <= start &&
      isRunningText(mention) &&
      isFull(mention.citation) &&
      isOf(document, mention.citation),
  );
}
