/**
 * What is shown of a document under the pointer: what this plan says of it, what the registry adds or has otherwise,
 * and where it is cited. What nobody tells is left out.
 */
import type { Citation } from '../citations/citation';
import { documentTypeByName, isLaw } from '../citations/document-types';
import type { Plan } from '../plan/plan';
import { nameInText } from '../registry/body-name';
import { compare, type Cited } from '../registry/compare';
import { isSure, type Directive, type DirectiveField } from '../registry/directive';
import { dayOf, shortForm, typeInText } from '../registry/full-form';
import { knownBy } from '../registry/match';
import { builtInRegistry, type Registry } from '../registry/registry';
import type { CheckSettings } from '../rules/settings';
import { fileName } from '../text/file-name';
import { say, type Language, type Message } from '../text/message';
import { endingNote } from './document-notes';
import { candidatesFor, endingOf, toldOf, type KnownDocument } from './known-document';
import { escapeMarkdown, link } from './markdown';
import type { NamedDocument } from './named-documents';
import { featureTexts as texts } from './texts';

/** What the plans of the folders have to do with a document, by their URIs. */
export interface FolderPlans {
  /** They bear its number. */
  readonly bearers: readonly string[];
  /** They cite it; the plan that is asked about is not among them. */
  readonly citing: readonly string[];
}

const NO_PLANS: FolderPlans = { bearers: [], citing: [] };

const MOST_LINES = 8;
const MOST_FILES = 5;
const MOST_OTHERS = 4;
/** Characters of a summary in a list. */
const LONGEST_LISTED = 120;

/** @param here the mention under the pointer; absent at the plan's own number */
export function citationCard(
  plan: Plan,
  document: NamedDocument,
  here: Citation | undefined,
  settings: CheckSettings,
  { bearers, citing }: FolderPlans = NO_PLANS,
): string {
  const { language, registry = builtInRegistry, uri } = settings;
  const candidates = document.isOwn ? [] : candidatesFor(plan, document, registry, uri);
  const [only] = candidates.length === 1 ? candidates : [];
  const told = toldOf(plan, document) ?? tellsOf(here);
  const lines = [
    ...fieldLines(isNamed(told) ? {} : told, only?.known ?? [], here, language),
    ...(only ? contradictions(told, only, language) : []),
    ...otherLines(candidates, told, registry, language),
    ...placeLines(plan, document, uri, language),
    ...fileLines(bearers, citing, language),
  ];
  return [`**${escapeMarkdown(nameOf(told, here))}**`, ...lines.map((line) => `- ${line}`)].join('\n');
}

/** A citation, of which the number may be missing. */
type Told = Partial<Cited>;

const tellsOf = (citation: Citation | undefined): Told => {
  const { type, date, issuer, subject } = citation ?? {};
  return {
    ...(type && { type: type.text }),
    ...(date?.iso !== undefined && { date: date.iso }),
    ...(issuer && { issuer: issuer.text }),
    ...(subject && { subject: subject.text }),
  };
};

/** `Chỉ thị số 25-CT/TW`, `Kế hoạch số 155`, `Luật Khám bệnh, chữa bệnh`. */
function nameOf(told: Told, here: Citation | undefined): string {
  const { number, type, subject } = told;
  const name = type === undefined ? undefined : typeInText(type);
  if (number !== undefined) return shortForm({ number, ...(type !== undefined && { type }) });
  const reference = here?.reference?.text;
  if (reference !== undefined) return [name, `số ${reference}`].filter(Boolean).join(' ');
  return [name, isNamed(told) ? subject : undefined].filter(Boolean).join(' ');
}

/** Laws: what they are about is their name. */
function isNamed({ number, type }: Told): boolean {
  const known = number === undefined && type !== undefined ? documentTypeByName(type) : undefined;
  return known !== undefined && isLaw(known);
}

const FIELDS = ['date', 'issuer', 'subject'] as const satisfies readonly DirectiveField[];

/** What the plan says, and in its place what the registry does, with how surely. */
function fieldLines(
  told: Told,
  known: readonly Directive[],
  here: Citation | undefined,
  language: Language,
): string[] {
  return FIELDS.flatMap((field) => {
    const own = told[field] ?? (field === 'date' ? here?.date?.text : undefined);
    const teller = own === undefined ? knownBy(known, field) : undefined;
    const value = own ?? teller?.[field];
    if (value === undefined) return [];
    const source = teller ? ` (${say(sourceOf(teller, field), language)})` : '';
    return [`${say(texts[field], language)}: ${escapeMarkdown(written(field, value) + source)}`];
  }).concat(endingLines(known, language));
}

const endingLines = (known: readonly Directive[], language: Language): string[] => {
  const ending = endingOf(known);
  return ending ? [escapeMarkdown(endingNote(ending, language))] : [];
};

const ISO = /^\d{4}-\d{2}-\d{2}$/;

function written(field: DirectiveField, value: string): string {
  if (field === 'date') return ISO.test(value) ? dayOf(value) : value;
  return field === 'issuer' ? nameInText(value) : value;
}

function sourceOf(teller: Directive, field: DirectiveField): Message {
  if (!isSure(teller, field)) return texts.byMemory;
  const { origin } = teller;
  return origin === 'plan' ? texts.byPlan : origin === 'office' ? texts.byOffice : texts.byProgram;
}

/** Where the one document that is meant is known otherwise than the plan has it. */
function contradictions(told: Told, { number, known }: KnownDocument, language: Language): string[] {
  const [first] = known;
  if (!first) return [];
  return (['type', ...FIELDS] as const).flatMap((field) => {
    const teller = knownBy(known, field);
    const value = teller?.[field];
    if (!teller || value === undefined || compare(teller, { ...told, number })[field] !== 'different')
      return [];
    const args = {
      source: say(sourceOf(teller, field), language),
      field: say(texts[field], language).toLowerCase(),
      value: written(field, value),
    };
    return [escapeMarkdown(say(texts.otherwise, language, args))];
  });
}

/** Several documents that may be meant, or those that bear the number and cannot be. */
function otherLines(
  candidates: readonly KnownDocument[],
  { number, date }: Told,
  registry: Registry,
  language: Language,
): string[] {
  const several = candidates.length > 1;
  const others = several ? candidates : strangers(candidates, number, date, registry);
  if (others.length === 0) return [];
  const items = others.slice(0, MOST_OTHERS).map((one) => {
    const parts = [
      one.date === undefined ? undefined : dayOf(one.date),
      one.issuer === undefined ? undefined : nameInText(one.issuer),
      one.subject === undefined ? undefined : cut(one.subject),
    ];
    return `  - ${escapeMarkdown(parts.filter((part) => part !== undefined).join(', '))}`;
  });
  const more = others.length - items.length;
  const rest = more > 0 ? [`  - ${say(texts.andMore, language, { count: String(more) })}`] : [];
  const heading = say(several ? texts.severalMeant : texts.othersNumbered, language);
  return [[heading, ...items, ...rest].join('\n')];
}

/** Of the same number with another date, where nothing known fits the date that the plan says. */
function strangers(
  [only]: readonly KnownDocument[],
  number: string | undefined,
  date: string | undefined,
  registry: Registry,
): Directive[] {
  if (number === undefined || !only || only.known.length > 0) return [];
  const days = new Set<string>();
  return registry.byNumber(number).filter((one) => {
    if (one.date === undefined || one.date === date || days.has(one.date)) return false;
    days.add(one.date);
    return true;
  });
}

const cut = (text: string): string =>
  text.length > LONGEST_LISTED ? `${text.slice(0, LONGEST_LISTED).trimEnd()}…` : text;

function placeLines(
  { source }: Plan,
  { isOwn, mentions }: NamedDocument,
  uri: string | undefined,
  language: Language,
): string[] {
  const self = isOwn ? [say(texts.self, language)] : [];
  if (mentions.length === 0) return self;
  const lines = [...new Set(mentions.map(({ start }) => source.positionAt(start).line + 1))];
  const shown = lines
    .slice(0, MOST_LINES)
    .map((line) => (uri === undefined ? `${line}` : link(`${line}`, `${uri}#L${line}`)));
  const places = shown.join(', ') + (lines.length > shown.length ? ', …' : '');
  return [...self, say(texts.mentions, language, { count: String(mentions.length), lines: places })];
}

function fileLines(bearers: readonly string[], citing: readonly string[], language: Language): string[] {
  const links = (uris: readonly string[]): string => {
    const shown = uris.slice(0, MOST_FILES).map((uri) => link(fileName(uri), uri));
    const more = uris.length - shown.length;
    return shown.join(', ') + (more > 0 ? ` ${say(texts.andMore, language, { count: String(more) })}` : '');
  };
  return [
    ...(bearers.length > 0 ? [say(texts.bearers, language, { files: links(bearers) })] : []),
    ...(citing.length > 0
      ? [say(texts.citing, language, { count: String(citing.length), files: links(citing) })]
      : []),
  ];
}
