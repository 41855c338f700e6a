/**
 * The directive (văn bản cấp trên) that a plan carries out, read from its own text and held against the registry. What
 * neither tells is absent; what the two tell differently is said.
 */
import { documentTypeByName } from '../citations/document-types';
import { endingOf, joined } from '../features/known-document';
import { issuerOf, issuingOf } from '../plan/issuer';
import { ownNumber } from '../plan/own-number';
import type { Plan } from '../plan/plan';
import { nameInText } from '../registry/body-name';
import { isWholeSubject, type Cited } from '../registry/compare';
import type { Directive, DirectiveField } from '../registry/directive';
import { dayOf, typeInText, type DocumentParts } from '../registry/full-form';
import { candidatesOf, contradicted, knownBy, meantOf, type Candidate } from '../registry/match';
import type { Registry } from '../registry/registry';
import { isCapitals } from '../syntax/numbering';
import { foldWords } from '../text/fold';
import { say, type Language, type Message, type Note } from '../text/message';
import { draftingNotes } from './notes';
import { tasksOf } from './tasks';

export interface FoundDirective {
  /** As far as they are known. */
  readonly parts: Partial<DocumentParts>;
  /** Headings; none where only a citation is known. */
  readonly tasks: readonly string[];
  /** All that a citation needs is known from a text or a source, and nothing speaks against it. */
  readonly sure: boolean;
  readonly notes: readonly Note[];
}

/** @param wasRead from printed or scanned pages, so that letters may be wrong */
export function directiveOf(plan: Plan, registry: Registry, wasRead = false): FoundDirective {
  const told = toldOf(plan);
  const meant = meantBy(told, registry);
  const known = meant?.known ?? knownBySubject(told, registry);
  const differing =
    meant && told.number !== undefined ? differencesOf({ ...told, number: told.number }, meant) : [];
  // Of what a reader may have misread, the registry knows better.
  const read = wasRead ? without(told, differing) : told;
  const number = told.number ?? known?.[0]?.number;
  const parts = known && number !== undefined ? joined({ ...read, number }, known) : told;
  const { headings, notes } = tasksOf(plan);
  const missing = missingOf(parts);
  return {
    parts,
    tasks: headings,
    sure: !wasRead && differing.length === 0 && missing.length === 0,
    notes: [
      ...(wasRead ? [{ message: draftingNotes.scanned }] : []),
      ...differing.map((field) => differenceNote(field, told, known ?? [])),
      ...fieldNote(
        draftingNotes.fromRegistry,
        NEEDED.filter((part) => told[part] === undefined && parts[part] !== undefined),
      ),
      ...fieldNote(draftingNotes.missing, missing),
      ...endingNotes(known ?? []),
      ...(headings.length === 0 ? [{ message: draftingNotes.noTasks }] : notes),
    ],
  };
}

type PartName = 'number' | 'type' | 'date' | 'issuer' | 'subject';

/** What a full citation has (HD 05-HD/VPTW, phần II, mục I.6.1.4). */
const NEEDED: readonly PartName[] = ['number', 'type', 'date', 'issuer', 'subject'];
const COMPARED: readonly DirectiveField[] = ['date', 'issuer', 'subject'];

const NAMES: Readonly<Record<PartName, Message>> = {
  number: { vi: 'số, ký hiệu', en: 'number and symbol' },
  type: { vi: 'loại văn bản', en: 'type' },
  date: { vi: 'ngày ban hành', en: 'date' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuing body' },
  subject: { vi: 'trích yếu', en: 'summary' },
};

export const missingOf = (parts: Partial<DocumentParts>): readonly PartName[] =>
  NEEDED.filter((part) => parts[part] === undefined);

/** A note on parts of a citation, if there are any; `{fields}` of the message is their names. */
export const fieldNote = (message: Message, parts: readonly PartName[]): readonly Note[] =>
  parts.length === 0 ? [] : [{ message: withFields(message, parts) }];

/** Names are said in the language of the message. */
function withFields(message: Message, parts: readonly PartName[]): Message {
  const fields = (language: Language): string => parts.map((part) => NAMES[part][language]).join(', ');
  return {
    vi: say(message, 'vi', { fields: fields('vi') }),
    en: say(message, 'en', { fields: fields('en') }),
  };
}

export function endingNotes(known: readonly Directive[]): readonly Note[] {
  const ending = endingOf(known);
  return ending ? [{ message: draftingNotes.ended, args: { date: dayOf(ending.from), by: ending.by } }] : [];
}

/** What the page says of itself. */
function toldOf(plan: Plan): Partial<DocumentParts> {
  const number = ownNumber(plan);
  const date = plan.header.placeAndDate?.date?.iso;
  const issuer = ownIssuer(plan);
  const subject = plan.summary?.text.trim();
  return {
    ...(number !== undefined && { number }),
    ...(plan.typeName && { type: typeNameOf(plan.typeName.text) }),
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer: nameInText(issuer) }),
    ...(subject !== undefined && { subject: isCapitals(subject) ? subject.toLowerCase() : subject }),
  };
}

/** With the marks that a reader may have lost. */
function typeNameOf(printed: string): string {
  const type = documentTypeByName(printed);
  const names = type ? [type.name, ...(type.alsoTitled ?? [])] : [];
  return names.find((name) => foldWords(name) === foldWords(printed)) ?? typeInText(printed);
}

/** Three bodies print BAN CHẤP HÀNH TRUNG ƯƠNG at the head of the page; title or signature tells which of them it is. */
function ownIssuer(plan: Plan): string | undefined {
  const { issuer, author, authorities } = issuingOf(plan);
  if (issuer?.kind !== 'central') return issuerOf(plan);
  const signing = authorities.flatMap(({ body }) => body ?? []);
  return [author, ...signing].find((body) => body?.kind === 'central')?.text;
}

/** Without what plans of the folder say of themselves: one of them is the text that is read here. */
function meantBy({ number, ...told }: Partial<DocumentParts>, registry: Registry): Candidate | undefined {
  const candidate = number === undefined ? undefined : meantOf(candidatesOf(registry, { number, ...told }));
  const [first, ...rest] = candidate?.known.filter(({ origin }) => origin !== 'plan') ?? [];
  return candidate && first && { ...candidate, known: [first, ...rest] };
}

/** For a page whose number could not be read. */
function knownBySubject(
  { number, subject, date }: Partial<DocumentParts>,
  registry: Registry,
): readonly Directive[] | undefined {
  if (number !== undefined || subject === undefined || date === undefined) return undefined;
  const same = registry
    .bySubject(subject)
    .filter((one) => one.date === date && isWholeSubject(one.subject ?? '', subject));
  return new Set(same.map((one) => one.number)).size === 1 ? same : undefined;
}

/** Fields that a text has otherwise than the registry, which is sure of them. */
export const differencesOf = (told: Cited, meant: Candidate): readonly DirectiveField[] =>
  COMPARED.filter((field) => contradicted(meant, told, field));

export function differenceNote(
  field: DirectiveField,
  told: Partial<DocumentParts>,
  known: readonly Directive[],
): Note {
  const shown = (text = ''): string => (field === 'date' ? dayOf(text) : text);
  const args = { read: shown(told[field]), known: shown(knownBy(known, field)?.[field]) };
  return { message: withFields(draftingNotes.differs, [field]), args };
}

export const without = (told: Partial<DocumentParts>, fields: readonly string[]): Partial<DocumentParts> =>
  Object.fromEntries(Object.entries(told).filter(([field]) => !fields.includes(field)));
