/**
 * One document of the office's own registry (sổ văn bản của cơ quan): from the words in which somebody wrote it
 * down to a directive, with what is wrong about them. The same for both kinds of file.
 */
import { meantBy } from '../citations/bodies';
import { isoDate, readWrittenDate } from '../citations/dates';
import { documentTypeByName, documentTypesBySymbol } from '../citations/document-types';
import { findReferences, type WrittenReference } from '../citations/symbols';
import type { Message, MessageArguments } from '../text/message';
import type { Directive, Ending } from './directive';
import { entryMessages } from './office-messages';

/** What a file says of one document, as written. */
export const officeFields = [
  'number',
  'type',
  'date',
  'issuer',
  'subject',
  'note',
  'replacedBy',
  'endedFrom',
] as const;

export type OfficeField = (typeof officeFields)[number];
export type OfficeEntry = Readonly<Partial<Record<OfficeField, string>>>;

/** What is wrong with an entry; with an `error` it is left out, with a `warning` it is taken as well as it can be. */
export interface EntryProblem {
  readonly field: OfficeField;
  readonly message: Message;
  readonly args: MessageArguments;
  readonly severity: 'error' | 'warning';
}

export interface ReadEntry {
  /** Absent where something in it is an error. */
  readonly directive?: Directive;
  readonly problems: readonly EntryProblem[];
}

type Tell = (field: OfficeField, message: keyof typeof entryMessages, args?: MessageArguments) => void;

/** No cell is longer, so that reading one takes no time. */
const LONGEST_CELL = 2000;

/** @param entry values may be padded and in any normal form */
export function readOfficeEntry(entry: OfficeEntry): ReadEntry {
  const problems: EntryProblem[] = [];
  const tell: Tell = (field, message, args = {}) => {
    const { severity, ...texts } = entryMessages[message];
    problems.push({ field, message: texts, args: { value: shown(entry[field] ?? ''), ...args }, severity });
  };
  const of = (field: OfficeField): string =>
    (entry[field] ?? '').slice(0, LONGEST_CELL).normalize('NFC').replace(/\s+/gu, ' ').trim();
  const reference = readNumber(of('number'), tell);
  const type = readType(of('type'), reference, tell);
  const date = readDay('date', of('date'), tell);
  if (of('date') === '') tell('date', 'noDate');
  const ended = readEnding(of('replacedBy'), of('endedFrom'), tell);
  if (!reference || problems.some(({ severity }) => severity === 'error')) return { problems };
  const [issuer, subject, note] = [of('issuer'), unquoted(of('subject')), of('note')];
  const directive: Directive = {
    number: reference.repaired,
    ...(type !== undefined && { type }),
    ...(date !== undefined && { date }),
    ...(issuer !== '' && { issuer }),
    ...(subject !== '' && { subject }),
    ...(ended && { ended }),
    ...(note !== '' && { note }),
    origin: 'office',
    confidence: 'source',
    source: OFFICE,
  };
  return { directive, problems };
}

const OFFICE = 'sổ văn bản của cơ quan';

const shown = (value: string): string => {
  const text = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const LABEL = /^số\s*:?\s*/iu;

function readNumber(written: string, tell: Tell): WrittenReference | undefined {
  if (written === '') {
    tell('number', 'noNumber');
    return undefined;
  }
  const text = written.replace(LABEL, '');
  const [reference] = findReferences(text);
  if (!reference?.number || reference.start > 0 || reference.end < text.length) {
    tell('number', 'badNumber');
    return undefined;
  }
  if (meantBy(reference.symbol.split('/').at(-1) ?? '').length > 0) {
    tell('number', 'letterNumber');
    return undefined;
  }
  if (reference.repaired !== text) tell('number', 'wrongForm', { right: reference.repaired });
  return reference;
}

/** As written, or as the symbol tells it where only one type bears it. */
function readType(written: string, reference: WrittenReference | undefined, tell: Tell): string | undefined {
  const symbol = reference?.type.text ?? '';
  const meant = reference ? documentTypesBySymbol(symbol, reference.family).map(({ name }) => name) : [];
  if (written === '') {
    tell('type', 'noType');
    return meant.length === 1 ? meant[0] : undefined;
  }
  const type = documentTypeByName(written);
  if (!type) tell('type', 'unknownType');
  else if (meant.length > 0 && !meant.some((name) => name.startsWith(type.name)))
    tell('type', 'otherType', { symbol, meant: meant.join(', ') });
  return written;
}

/** Also with the time that a spreadsheet puts behind a day. */
const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T]\d[\d:.]{0,20}Z?)?$/;
/** A day of our time as spreadsheets count them: 45224 is 25/10/2023. */
const SERIAL = /^[2-5]\d{4}$/;
/** Days from 30/12/1899, where spreadsheets begin, to 01/01/1970. */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

const daySerial = (serial: number): string =>
  new Date((serial - SERIAL_OF_1970) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);

/** `25/10/2023`, `2023-10-25`, 45224; ISO. */
function readDay(field: 'date' | 'endedFrom', written: string, tell: Tell): string | undefined {
  if (written === '') return undefined;
  if (SERIAL.test(written)) return daySerial(Number(written));
  const [, year, month, day] = ISO.exec(written) ?? [];
  const date = year === undefined ? readWrittenDate(written) : undefined;
  const whole = date && /^(?:ngày\s)?$/iu.test(written.slice(0, date.start)) && date.end === written.length;
  const iso = year === undefined ? date?.iso : isoDate(Number(year), Number(month), Number(day));
  if (year === undefined && !whole) tell(field, 'badDate');
  else if (iso === undefined) tell(field, 'noSuchDay');
  else return iso;
  return undefined;
}

function readEnding(by: string, from: string, tell: Tell): Ending | undefined {
  if (by === '' && from === '') return undefined;
  const day = readDay('endedFrom', from, tell) ?? (from === '' ? readWrittenDate(by)?.iso : undefined);
  if (day === undefined) {
    if (from === '') tell('replacedBy', 'endedWhen');
    return undefined;
  }
  return { from: day, by: by || OFFICE, replaced: by !== '', source: OFFICE, confidence: 'source' };
}

/** Quotation marks around the whole are the citation's, not the summary's. */
const unquoted = (text: string): string => /^["“„«]([^"“”„«»]*)["”»]$/u.exec(text)?.[1]?.trim() ?? text;
