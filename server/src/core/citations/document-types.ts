/**
 * Types of document (tên loại): their names, symbols and history, and where their names stand in a text.
 * The facts are in `document-types.json`; this file only looks them up.
 */
import data from '../../data/document-types.json';
import { foldWords } from '../text/fold';
import { Phrases } from '../text/phrases';
import type { Span } from '../text/span';

export interface DocumentType {
  readonly id: string;
  readonly name: string;
  /** `document`: văn bản; `administrative`: giấy tờ hành chính; `copy`: bản sao; `state`: not a Party document. */
  readonly group: 'document' | 'administrative' | 'copy' | 'state';
  /** Absent for a type that carries none: Cương lĩnh chính trị, Luật. */
  readonly symbol?: string;
  /** Longer names under the same symbol: `Chương trình hành động`. */
  readonly alsoTitled?: readonly string[];
  readonly formerSymbols?: readonly FormerSymbol[];
  /** A symbol that other organisations use for the same name, in words. */
  readonly confusedWith?: string;
  /** False for công văn, whose type is not printed. */
  readonly printsTypeName?: false;
  /** Last day on which the type was in use. */
  readonly validTo?: string;
  readonly source: string;
  readonly confidence: string;
}

/** A symbol in use between two days, both included. */
export interface FormerSymbol {
  readonly symbol: string;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly confidence: string;
  readonly note?: string;
}

/** In the order of the regulation; types of the State last. */
export const documentTypes = data.types as readonly DocumentType[];

export type Family = 'party' | 'state';

/** Laws are cited by their names: `Luật Khám bệnh, chữa bệnh năm 2023`. */
export const isLaw = (type: DocumentType): boolean => type.group === 'state' && type.symbol === undefined;

const familyOf = (type: DocumentType): Family => (type.group === 'state' ? 'state' : 'party');

export const symbolsOf = (type: DocumentType): readonly string[] => [
  ...(type.symbol === undefined ? [] : [type.symbol]),
  ...(type.formerSymbols ?? []).map((former) => former.symbol),
];

const bySymbol = new Map<string, DocumentType[]>();
const bySymbolKey = new Map<string, string>();
const byName = new Map<string, DocumentType>();
for (const type of documentTypes) {
  for (const symbol of symbolsOf(type)) {
    const key = `${familyOf(type)} ${symbol}`;
    bySymbol.set(key, [...(bySymbol.get(key) ?? []), type]);
    if (!bySymbolKey.has(symbol.toLowerCase())) bySymbolKey.set(symbol.toLowerCase(), symbol);
  }
  for (const name of [type.name, ...(type.alsoTitled ?? [])]) {
    if (!byName.has(foldWords(name))) byName.set(foldWords(name), type);
  }
}

const nameKeys = [...byName.keys()];

/** All types under one symbol, the usual one first: `QĐ` is Quyết định and Quy định. Letter case counts. */
export const documentTypesBySymbol = (symbol: string, family: Family = 'party'): readonly DocumentType[] =>
  bySymbol.get(`${family} ${symbol}`) ?? [];

export const documentTypeBySymbol = (symbol: string, family: Family = 'party'): DocumentType | undefined =>
  documentTypesBySymbol(symbol, family)[0];

/** By any of its names, whatever their case and marks. A name that Party and State share is the Party's. */
export const documentTypeByName = (name: string): DocumentType | undefined =>
  byName.get(name) ?? byName.get(foldWords(name));

/** Whether any such name may stand at the head of a text: in most lines none does. */
export function mayBeginTypeName(text: string): boolean {
  const folded = foldWords(text);
  return nameKeys.some((name) => folded.startsWith(name));
}

/** The symbol with its letters in the right case: `CTr` for `Ctr`. */
export const typeSymbolOf = (written: string): string | undefined => bySymbolKey.get(written.toLowerCase());

/** A type's name where it stands in a text. */
export interface TypeName extends Span {
  /** Its place among the names of the text. */
  readonly index: number;
  readonly type: DocumentType;
  /** The text has the name's own marks, not only its letters. */
  readonly exact: boolean;
}

/** Names under which nothing is issued, though it is cited: `Văn kiện` Đại hội. */
const onlyCited = data.onlyCited as readonly DocumentType[];
const onlyCitedByName = new Map(onlyCited.map((type) => [foldWords(type.name), type]));

const ownNames = [...documentTypes, ...onlyCited].flatMap((type) => [type.name, ...(type.alsoTitled ?? [])]);
const exactNames = new Set(ownNames.map((name) => name.toLowerCase()));
/** As they nearly always stand: `Kế hoạch`, `kế hoạch`. */
const usualNames = new Set([...ownNames, ...exactNames]);

const names = new Phrases([...byName.keys(), ...onlyCitedByName.keys()]);

/** End of the type name that begins at `at` in folded text. */
export const typeNameAt = (folded: string, at: number): number | undefined => names.endAt(folded, at);

/** Names of types in a text, left to right, without overlap. @param folded the fold of `text` */
export function findTypeNames(text: string, folded: string): readonly TypeName[] {
  const found: TypeName[] = [];
  let read = 0;
  for (const span of names.findIn(folded)) {
    if (span.start < read) continue;
    const exact = isExact(text, span);
    const inner = exact ? undefined : nameInside(text, folded, span);
    const { start, end } = inner ?? span;
    const name = folded.slice(start, end);
    const type = documentTypeByName(name) ?? onlyCitedByName.get(name);
    if (type) found.push({ index: found.length, start, end, type, exact: exact || inner !== undefined });
    read = end;
  }
  return found;
}

function isExact(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  return usualNames.has(name) || exactNames.has(name.toLowerCase().replace(/\s+/g, ' '));
}

/** `Pháp lệnh` in `thực hiện Pháp lệnh`, which begins as `hiến pháp` does without its marks. */
function nameInside(text: string, folded: string, { start, end }: Span): Span | undefined {
  const word = folded.indexOf(' ', start) + 1;
  if (word <= start || word >= end) return undefined;
  const further = names.endAt(folded, word);
  const inner = further !== undefined && further > end ? { start: word, end: further } : undefined;
  return inner && isExact(text, inner) ? inner : undefined;
}
