/**
 * Numbers and symbols (số và ký hiệu) and the word `số` before them, as a machine misread them: `s6 25-CT/TW`,
 * `S8 265-KH/DU`, `l5-QD/TU`. What a symbol may be is asked of the known types and bodies, and the result of the grammar of
 * citations: a reading that it does not take is not written. Digits are never made up.
 */
import { bodies, bodySymbolOf, ownerOf } from '../../citations/bodies';
import { documentTypeByName, documentTypes, symbolsOf, typeSymbolOf } from '../../citations/document-types';
import { findReferences } from '../../citations/symbols';
import { fold, foldWords } from '../../text/fold';
import { lazy } from '../../text/lazy';
import type { Change } from '../rewriting';
import type { Doubt } from './doubt';
import { digitsOf } from './numbers';

/** `25-CT/TW`, `30/2020/ND-CP`, `l5-QD/TU`, `33a -KH/DU`, `15/2023/QHI5`. */
const PLACE =
  /(?<![\p{L}\p{N}/.-])(?<number>(?=[\p{L}|]{0,3}\d|[lIOo|]{1,3}[-–])[\dlIOoSB|]{1,5})(?<suffix>[a-e])?(?<first>[ \u00a0]?[-–—~_][ \u00a0]?|[ \u00a0]?[/\\][ \u00a0]?)(?:(?<year>[\dlIOo|]{4})[ \u00a0]?[/\\][ \u00a0]?)?(?<type>\p{L}[\p{L}01|]{1,6}(?:\d{2}|[Il]\d)?)(?:(?<second>[ \u00a0]?[/\\|][ \u00a0]?|[ \u00a0]?[-–—][ \u00a0]?)(?<body>\p{L}[\p{L}\d\\]{1,13}(?:[-–]\p{Lu}{2}\p{L}{0,12}){0,2}))?(?![\p{L}\p{N}])/gu;
/** `số` right before a number: an s and what is left of ố. */
const LABEL =
  /(?<![\p{L}\p{N}])(?<word>[sS$](?:[oO0ôóòơ6é8èêöõọộốồổỗбbd@&¢°º9]{0,3}|[oO]?['’]))(?<colon>[ \u00a0]?[:;.])?(?<gap>[ \u00a0]{0,2})$/u;
/** Characters before a symbol in which its `số` and its type's name stand. */
const BEFORE = 60;

interface Repaired {
  readonly changes: readonly Change[];
  readonly doubts: readonly Doubt[];
}

/** @param ownBody symbol of the body that issues, as the header's name tells it: `TU`, `ĐU` */
export function repairSymbols(text: string, ownBody?: string): Repaired {
  const changes: Change[] = [];
  const doubts: Doubt[] = [];
  for (const match of text.matchAll(PLACE)) {
    const read = readPlace(match, text, ownBody);
    if (!read) continue;
    const { index } = match;
    const end = index + match[0].length;
    if (read.text !== match[0]) changes.push({ kind: 'symbol', start: index, end, newText: read.text });
    if (read.alternatives.length > 0)
      doubts.push({ kind: 'symbol', start: index, end, alternatives: read.alternatives });
    const label = labelBefore(text, index);
    if (label) changes.push(label);
  }
  return { changes, doubts };
}

function labelBefore(text: string, at: number): Change | undefined {
  const from = Math.max(0, at - 8);
  const match = LABEL.exec(text.slice(from, at));
  const word = match?.groups?.['word'];
  if (match === null || word === undefined) return undefined;
  const meant = /^[S$]/.test(word) ? (/^S[ỐÔ]$/.test(word) ? 'SỐ' : 'Số') : 'số';
  const start = from + match.index;
  return word === meant ? undefined : { kind: 'symbol', start, end: start + word.length, newText: meant };
}

interface ReadPlace {
  readonly text: string;
  /** Other readings, where this one is not sure. */
  readonly alternatives: readonly string[];
}

function readPlace(
  match: RegExpMatchArray,
  text: string,
  ownBody: string | undefined,
): ReadPlace | undefined {
  const groups: Partial<Record<string, string>> = match.groups ?? {};
  const { suffix = '', first = '', type = '', second = '' } = groups;
  const number = digitsOf(groups['number'] ?? '');
  const year = groups['year'] === undefined ? undefined : digitsOf(groups['year']);
  if (number === undefined || (groups['year'] !== undefined && !/^(?:19|20)\d\d$/.test(year ?? '')))
    return undefined;
  // `I- MUC DICH`.
  if (groups['body'] === undefined && !/\d/.test(groups['number'] ?? '')) return undefined;
  const before = text.slice(Math.max(0, (match.index ?? 0) - BEFORE), match.index);
  const types = typesFor(type, before);
  const own = isOwn(text, match.index ?? 0);
  const written =
    groups['body'] === undefined ? [undefined] : bodiesFor(groups['body'], own ? ownBody : undefined);
  const joint = first.replace('\\', '/').replace(/[~_—]/, '-');
  const mid = second.replace(/[\\|]/, '/');
  const lead = number + suffix + joint + (year === undefined ? '' : `${year}/`);
  const readings = types.flatMap((one) =>
    written.map((body) => lead + one + (body === undefined ? '' : (mid || '/') + body)),
  );
  const known = readings.filter(isReference);
  const [best = ''] = known;
  if (best === '') return undefined;
  const spaced = suffix !== '' && /^[ \u00a0]/.test(joint);
  const invented = groups['number'] !== undefined && !/\d/.test(groups['number']);
  return {
    text: best,
    alternatives: spaced ? [best.replace(/[ \u00a0]+/g, '')] : invented ? [match[0]] : known.slice(1),
  };
}

function isReference(text: string): boolean {
  const [reference, ...others] = findReferences(text);
  return others.length === 0 && reference?.start === 0 && reference.end === text.length;
}

/** Nothing but `Số` stands before the document's own number on its line. */
const isOwn = (text: string, at: number): boolean =>
  /(?:^|[\r\n])[ \t\u00a0]*[sS$][^\s\d]{0,2}\d?[ \u00a0]?[:.;]?[ \u00a0]*$/u.test(
    text.slice(Math.max(0, at - 16), at),
  );

/** Keys by letters of like shape, without marks. */
const shape = (symbol: string): string =>
  fold(symbol)
    .replace(/tvv|t\\v|t\\\/v/g, 'tw')
    .replace(/[l1|!j]/g, 'i')
    .replace(/[0o]/g, 'o');

const typeSymbols = lazy(() => byShape(documentTypes.flatMap(symbolsOf)));
const bodySymbols = lazy(() =>
  byShape(
    bodies.flatMap(({ symbol, variants = [], forms = {} }) => [symbol, ...variants, ...Object.values(forms)]),
  ),
);

function byShape(symbols: readonly string[]): Map<string, string[]> {
  const shapes = new Map<string, string[]>();
  for (const symbol of new Set(symbols)) {
    if (/[<>]/.test(symbol)) continue;
    shapes.set(shape(symbol), [...(shapes.get(shape(symbol)) ?? []), symbol]);
  }
  return shapes;
}

/** Readings of a type's letters, the likeliest first. */
function typesFor(written: string, before: string): string[] {
  if (/^QH[\dIl]{2}$/.test(written)) return [`QH${digitsOf(written.slice(2)) ?? ''}`];
  const named = symbolsNamedIn(before).filter((symbol) => shape(symbol) === shape(written));
  if (named.length > 0) return named.slice(0, 1);
  const exact = typeSymbolOf(written);
  if (exact !== undefined) return exact === written ? [exact] : [exact];
  const alike = typeSymbols().get(shape(written)) ?? [];
  if (alike.length > 0) return [...alike];
  // `QB` for QĐ.
  const stroked = written.includes('B') ? typeSymbols().get(shape(written.replaceAll('B', 'D'))) : undefined;
  if (stroked) return [...stroked];
  // `CTt`, `CTx` of a Chương trình.
  const near = symbolsNamedIn(before).filter((symbol) => isNear(symbol, written));
  return near.length > 0 ? near.slice(0, 1) : /^\p{Lu}\p{L}?\p{Lu}/u.test(written) ? [written] : [];
}

const isNear = (symbol: string, written: string): boolean =>
  symbol.length === written.length &&
  symbol.length >= 3 &&
  [...shape(symbol)].filter((letter, i) => letter !== shape(written).charAt(i)).length === 1;

/** Symbols of the type whose name stands right before `số`. */
function symbolsNamedIn(before: string): readonly string[] {
  const words = foldWords(before).split(' ').filter(Boolean);
  if (/^s[a-z0-9]{0,3}$/.test(words.at(-1) ?? '')) words.pop();
  for (const count of [4, 3, 2, 1]) {
    const type = documentTypeByName(words.slice(-count).join(' '));
    if (type && words.length >= count) return symbolsOf(type);
  }
  return [];
}

const COMMITTEES = ['TW', 'TU', 'HU', 'QU', 'ĐU'];

/** Readings of a body's letters; joint bodies piece by piece. */
function bodiesFor(written: string, own: string | undefined): string[] {
  const pieces = written.split(/[-–]/).map(bodyFor);
  const read = pieces.join('-');
  if (own !== undefined && pieces.length === 1 && ownerOf(read) === undefined && isOwnBody(read, own))
    return [own];
  return [read];
}

/** The header's own name tells its symbol where the letters come near it. */
const isOwnBody = (read: string, own: string): boolean =>
  Math.abs(read.length - own.length) <= 1 && [...shape(own)].some((letter) => shape(read).includes(letter));

function bodyFor(written: string): string {
  const exact = bodySymbolOf(written);
  if (exact !== undefined) return exact;
  const [alike, ...others] = bodySymbols().get(shape(written)) ?? [];
  if (alike !== undefined && others.length === 0) return alike;
  if (alike !== undefined) return others.find((one) => one.length === written.length) ?? alike;
  for (const committee of COMMITTEES) {
    const tail = written.slice(-committee.length);
    if (shape(tail) !== shape(committee) || written.length < committee.length + 2) continue;
    const head = written.slice(0, -committee.length);
    const organ = bodySymbolOf(head) ?? (bodySymbols().get(shape(head)) ?? [])[0];
    if (organ !== undefined) return organ + committee;
  }
  if (/^[BP][A-Z]/u.test(written)) {
    const stroked = bodySymbols().get(shape(`D${written.slice(1)}`));
    if (stroked) return stroked.find((one) => one.length === written.length) ?? written;
  }
  // `DUQH`: a committee named by letters of its own.
  return /^DU\p{Lu}{1,6}$/u.test(written) ? `Đ${written.slice(1)}` : written;
}
