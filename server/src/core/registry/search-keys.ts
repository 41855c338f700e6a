/** What a document is searched by. Made once a document, since every stroke asks for all of them. */
import { foldWords } from '../text/fold';
import type { DocumentParts } from './full-form';

/** What is typed of a document is compared with these, all folded, with a space on both sides of each word. */
export interface Keys {
  readonly number: string;
  readonly type: readonly string[];
  /** ` ct tw `. */
  readonly symbol: string;
  readonly subject: string;
  readonly issuer: string;
  /** ` 25 10 2023 `, without zeros. */
  readonly date: string;
  /** All of these. */
  readonly all: string;
  /** `20231025`; 0 where the date is not known. */
  readonly day: number;
}

const keysByParts = new WeakMap<DocumentParts, Keys>();

/** Kept as long as the document is. */
export function keysOf(parts: DocumentParts): Keys {
  let keys = keysByParts.get(parts);
  if (!keys) {
    keys = readKeys(parts);
    keysByParts.set(parts, keys);
  }
  return keys;
}

/** Makes keys ahead of the first search, one a step. */
export function* prepareKeys(documents: readonly DocumentParts[]): Generator<undefined, void> {
  for (const document of documents) {
    keysOf(document);
    yield;
  }
}

function readKeys({ number, type = '', issuer = '', subject = '', date = '' }: DocumentParts): Keys {
  const digits = /^\d*/.exec(number)?.[0] ?? '';
  const padded = (words: string): string => ` ${foldWords(words)} `;
  const symbol = padded(number.slice(digits.length));
  const own = padded(subject);
  const body = padded(issuer);
  const name = foldWords(type);
  const series = unpadded(digits);
  const days = date.split('-').reverse().map(unpadded).join(' ');
  return {
    number: series,
    type: name === '' ? [] : name.split(' '),
    symbol,
    subject: own,
    issuer: body,
    date: ` ${days} `,
    all: ` ${series} ${days} ${name}${symbol}${body}${own}`,
    day: Number(date.replaceAll('-', '')),
  };
}

/** `7` for `07`. */
export const unpadded = (digits: string): string => digits.replace(/^0+(?=\d)/, '');
