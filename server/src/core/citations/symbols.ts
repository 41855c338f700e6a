/**
 * Number and symbol (số và ký hiệu): `25-CT/TW`, `15/KH-UBND`, `30/2020/NĐ-CP`, and the wrong forms in which
 * people write them. The only place that knows how a symbol is put together.
 *
 * A form is repaired only where type and body say together which document is meant. State forms keep their own
 * order (Hướng dẫn số 05-HD/VPTW, footnote 1).
 */
import type { Located, Span } from '../text/span';
import { bodySymbolOf, meantBy, ownerOf } from './bodies';
import { type Family, typeSymbolOf } from './document-types';

/** A number with its symbol as it stands in a text. Offsets are offsets into that text. */
export interface WrittenReference extends Located {
  /** Digits; absent when left blank. */
  readonly number?: Located;
  /** `a` of `33a`. */
  readonly suffix?: Located;
  /** `2020` of `30/2020/NĐ-CP`. */
  readonly year?: Located;
  readonly type: Located;
  /** `ĐU`, `BTCTU-BNCTU`, `VPTW/nb`; absent in `15/2023/QH15`. */
  readonly body?: Located;
  readonly numberSeparator: Located;
  readonly bodySeparator?: Located;
  readonly family: Family;
  /** From the first character of `symbolSpan` on, in the form that is meant: `CT/TW`, `2020/NĐ-CP`. */
  readonly symbol: string;
  readonly symbolSpan: Span;
  /** The whole in the form that is meant: `25-CT/TW`. */
  readonly repaired: string;
}

const DASHES = '-\\u2010-\\u2015\\u2212';
/** Words that a blank was lost before: `NQ/TWngày`. */
const GLUED = '(?:ngày|của|về)(?!\\p{L})';
const LETTERS = `\\p{L}(?:(?!${GLUED})[\\p{L}\\d]){0,13}`;
/** A stroke may be lost before a committee's own symbol: `07-CTr TU`. */
const LOST_STROKE = '(?<=\\p{L})[\\s._](?=\\p{Lu}{0,7}(?:TW|TU|ĐU|HU)(?![\\p{L}\\p{N}]))';
/** Between bodies that sign together. */
const PARTED = `\\s{1,2}[${DASHES}]\\s{1,2}`;
const symbolWith = (strokes: string): string =>
  `(?:(?<=/\\s{0,2})(?<year>(?:19|20)\\d{2})\\s{0,2}/\\s{0,2})?(?<type>\\p{L}{1,9}(?:\\d{2})?)` +
  `(?:(?<bodySeparator>${strokes})` +
  `(?<body>${LETTERS}(?:(?:[${DASHES}]\\s?|${PARTED}(?=\\p{Lu}{2,9}(?:(?:TW|TU|ĐU|HU)(?![\\p{L}\\p{N}])|\\s{1,2}ngày\\s)))\\p{Lu}{2}(?:(?!${GLUED})[\\p{L}\\d]){0,12}){0,3}(?:/(?:nb|NB))?))?(?=$|[^\\p{L}\\d]|${GLUED})`;
const STROKE = `\\s{0,3}[${DASHES}/]\\s{0,3}`;
const SYMBOL = symbolWith(`//|\\\\|${STROKE}|${LOST_STROKE}`);
const NUMBER = '(?<number>\\d{1,5})(?<suffix>\\p{L}(?!\\p{L}))?';
const SEPARATOR = `(?<numberSeparator>\\s{0,3}[${DASHES}/]\\s{0,3}|\\s?)`;
/** In running text also what stands there by a slip: `25_CT/TW`, `25--CT/TW`. */
const SLIPPED = SEPARATOR.replace('>', `>[${DASHES}/_.\\\\]{1,3}|`);
/** `C62-HD/…` is the code of a form; `SỐ25-CT/TW` only lacks a blank. */
const NO_CODE = '(?<!(?<![\\p{L}\\p{N}])(?!SỐ|SO|O)\\p{Lu}{1,3})';
const HERE = new RegExp(`(?<![\\p{N}/])(?<!\\p{N}[.-])${NO_CODE}${NUMBER}${SLIPPED}${SYMBOL}`, 'uy');
const BLANK_HERE = new RegExp(`(?<blank>[\\s._…]{0,60})(?<numberSeparator>[${DASHES}/]\\s?)${SYMBOL}`, 'uy');

const OWN = new RegExp(`^(?<blank>[\\s._…]{0,24})(?:${NUMBER})?${SEPARATOR}${symbolWith(STROKE)}`, 'du');

/** Between type and body there is one; most lines have none. */
const JOINT = new RegExp(`[${DASHES}/]`);

/** Where the parts of a document's own number stand. Offsets into the text it was read from. */
export interface OwnNumber extends Span {
  readonly number?: Span;
  readonly suffix?: Span;
  /** Everything between number and type, a year of the State's form included. */
  readonly numberSeparator: Span;
  readonly type: Span;
  readonly bodySeparator: Span;
  readonly body: Span;
}

/**
 * Number and symbol at the head of a document's own number line. More counts here than in running text: the
 * number may be left blank, and type and body may be anything, to be judged by the rules.
 */
export function readOwnNumber(text: string): OwnNumber | undefined {
  const match = JOINT.test(text) ? OWN.exec(text) : null;
  const part = (name: string): Span | undefined => {
    const place = match?.indices?.groups?.[name];
    return place && { start: place[0], end: place[1] };
  };
  const [number, suffix, blank] = [part('number'), part('suffix'), part('blank')];
  const [type, bodySeparator, body] = [part('type'), part('bodySeparator'), part('body')];
  if (!match || !type || !bodySeparator || !body) return undefined;
  return {
    start: 0,
    end: match[0].length,
    ...(number && { number }),
    ...(suffix && { suffix }),
    numberSeparator: { start: (suffix ?? number ?? blank)?.end ?? 0, end: type.start },
    type,
    bodySeparator,
    body,
  };
}

/** All references in the text, left to right, without overlap. */
export function findReferences(text: string): readonly WrittenReference[] {
  const references: WrittenReference[] = [];
  for (let at = nextDigit(text, 0); at < text.length;) {
    HERE.lastIndex = at;
    const match = HERE.exec(text);
    const reference = match ? toReference(match) : undefined;
    if (reference) references.push(withZero(text, reference));
    at = nextDigit(text, match ? HERE.lastIndex : at + 1);
  }
  return references;
}

/** A letter O that was typed for the 0 before a number: `O5-CT/TW`. */
function withZero(text: string, reference: WrittenReference): WrittenReference {
  const start = reference.start - 1;
  const { number } = reference;
  if (!number || text.charAt(start).toLowerCase() !== 'o' || /[\p{L}\p{N}]/u.test(text.charAt(start - 1)))
    return reference;
  return {
    ...reference,
    text: text.charAt(start) + reference.text,
    start,
    number: { text: `0${number.text}`, start, end: number.end },
    repaired: `0${reference.repaired}`,
  };
}

/** Where the next digit stands, or the end of the text. */
function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) < 48 || text.charCodeAt(at) > 57)) at++;
  return at;
}

/** A symbol whose number is left blank, as in a draft: `      -KH/ĐU`, `...-KH/ĐU`. Begins at `at`. */
export function blankReferenceAt(text: string, at: number): WrittenReference | undefined {
  BLANK_HERE.lastIndex = at;
  const match = BLANK_HERE.exec(text);
  return match ? toReference(match) : undefined;
}

function toReference(match: RegExpExecArray): WrittenReference | undefined {
  const groups: Partial<Record<string, string>> = match.groups ?? {};
  const isFormer = FORMER.test(groups['type'] ?? '');
  if (groups['year'] === undefined && groups['body'] === undefined && !isFormer) return undefined;
  // The parts stand one behind the other; only a year has strokes and blanks around it.
  let at = match.index + (groups['blank'] ?? '').length;
  const part = (name: string): Located | undefined => {
    const text = groups[name];
    return text === undefined ? undefined : { text, start: at, end: (at += text.length) };
  };
  const [number, suffix, numberSeparator, year] = [
    part('number'),
    part('suffix'),
    part('numberSeparator'),
    part('year'),
  ];
  const end = match.index + match[0].length;
  at = end - `${groups['type'] ?? ''}${groups['bodySeparator'] ?? ''}${groups['body'] ?? ''}`.length;
  const [type, bodySeparator, body] = [part('type'), part('bodySeparator'), part('body')];
  if (!type || !numberSeparator) return undefined;
  const meant = meaningOf(
    type.text,
    body?.text,
    year?.text,
    kindOf(numberSeparator.text),
    kindOf(bodySeparator?.text),
  );
  if (!meant) return undefined;
  const start = number?.start ?? numberSeparator.start + (/^\s*/.exec(numberSeparator.text)?.[0].length ?? 0);
  return {
    text: match[0].slice(start - match.index),
    start,
    end,
    ...(number && { number }),
    ...(suffix && { suffix }),
    ...(year && { year }),
    type,
    ...(body && { body }),
    numberSeparator,
    ...(bodySeparator && { bodySeparator }),
    family: meant.family,
    symbol: meant.symbol,
    symbolSpan: { start: meant.family === 'state' ? (year?.start ?? type.start) : type.start, end },
    repaired: `${number?.text ?? ''}${suffix?.text ?? ''}${meant.family === 'party' ? '-' : meant.joint}${meant.symbol}`,
  };
}

/** All there is behind the number in documents of the State before 1996: `118/TTg`, `64-CP`, `150/SL`. */
const FORMER = /^(?:TTg|CP|HĐBT|SL|LCT)$/;

type Separator = 'hyphen' | 'slash' | 'none';

const kindOf = (separator: string | undefined): Separator =>
  separator === undefined || /^(?:\s*|[_.\\]|\S{2,3})$/u.test(separator)
    ? 'none'
    : separator.includes('/')
      ? 'slash'
      : 'hyphen';

interface Meaning {
  readonly family: Family;
  readonly symbol: string;
  /** Between number and symbol. */
  readonly joint: '-' | '/';
}

/** Two capitals at least, so that words and units (`km/h`) are not taken for symbols. */
const isSymbol = (text: string): boolean => /^\p{Lu}\p{L}?\p{Lu}/u.test(text);

/** What the writer meant, or nothing where the letters are no symbol at all. */
function meaningOf(
  typeText: string,
  bodyText: string | undefined,
  year: string | undefined,
  first: Separator,
  second: Separator,
): Meaning | undefined {
  const written = plain(typeText);
  const type = typeSymbolOf(written) ?? written;
  if (year !== undefined) {
    if (!isSymbol(written)) return undefined;
    if (typeSymbolOf(written) !== undefined && bodyText !== undefined && ownerOf(plain(bodyText)) === 'party')
      return { family: 'party', symbol: `${type}/${plain(bodyText)}`, joint: '-' };
    const body = bodyText === undefined ? '' : `-${plain(bodyText)}`;
    return { family: 'state', symbol: `${year}/${written}${body}`, joint: '/' };
  }
  if (bodyText === undefined)
    return first === 'none'
      ? undefined
      : { family: 'state', symbol: written, joint: first === 'slash' ? '/' : '-' };
  const knownType = typeSymbolOf(written) !== undefined;
  const [bodies = '', ...note] = plain(bodyText).split('/');
  const parts = bodies.split('-').map((part) => bodySymbolOf(part) ?? onlyOne(meantBy(part)) ?? part);
  const body = [parts.join('-'), ...note.map((one) => one.toLowerCase())].join('/');
  const owners = parts.map((part) => (meantBy(part).length > 0 ? 'party' : ownerOf(part)));
  const isParty = owners.every((owner) => owner === 'party' || (owner === 'shared' && first !== 'slash'));
  if (knownType && isParty) return { family: 'party', symbol: `${type}/${body}`, joint: '-' };
  if (first === 'none' || !isSymbol(plain(bodyText)) || !(knownType || isSymbol(written))) return undefined;
  const isState = owners[0] === 'state' || first === 'slash';
  if (first === 'slash' && second === 'hyphen')
    return { family: 'state', symbol: `${type}-${body}`, joint: '/' };
  if (first === 'hyphen' && second === 'slash') {
    return { family: isState ? 'state' : 'party', symbol: `${type}/${body}`, joint: '-' };
  }
  if (!knownType) return undefined;
  const between = second === 'slash' ? '/' : '-';
  return {
    family: isState ? 'state' : 'party',
    symbol: `${type}${between}${body}`,
    joint: first === 'slash' ? '/' : '-',
  };
}

const onlyOne = (values: readonly string[]): string | undefined =>
  values.length === 1 ? values[0] : undefined;

/** Without blanks, with plain hyphens and with `Đ` for the Icelandic letter that old fonts have in its place. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ');
