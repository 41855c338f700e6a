/**
 * The bodies that running text and lists of recipients speak of, by name or by class: `Ban Tổ chức Tỉnh uỷ`,
 * `Các đảng uỷ, chi bộ trực thuộc, các khoa, phòng`. Their kinds are data (`organisations.json`). Whether a body
 * should have been named is not decided here.
 */
import work from '../../data/assignments.json';
import data from '../../data/organisations.json';
import { endOf, isCapital } from '../citations/scan';
import type { Located, Span } from '../text/span';
import { WordList, wordsOf } from './word-list';

/** A kind of body. */
export interface BodyClass {
  readonly id: string;
  readonly names: readonly string[];
  /** Kinds that stand for this one where they are named: `các sở, ban, ngành` for `Sở Nội vụ`. */
  readonly within?: readonly string[];
  /** Kinds that do not stand for this one, though they do for what it is within. */
  readonly outside?: readonly string[];
  /** There are many of the kind, each with a name of its own. */
  readonly named?: true;
  /** What follows the head says more than the head: `Đảng uỷ Công an tỉnh`, `Bí thư các chi bộ`. */
  readonly holds?: true;
  /** Persons, superiors, bodies named in passing: nobody expects them in a list of recipients. */
  readonly silent?: true;
}

/** A body named in a text. Offsets into that text. */
export interface BodyMention extends Located {
  readonly kind: BodyClass;
  /** What follows the words by which it is known: `Nội vụ` of `Sở Nội vụ`. */
  readonly ownName: string;
  /** `Các …`. */
  readonly plural: boolean;
  /** Bodies whose names its own holds: `Công an tỉnh` of `Đảng uỷ Công an tỉnh`. */
  readonly inner: readonly BodyMention[];
}

/** A known name with the words that may go before it: `các`, `Thường trực`, `đồng chí`. */
interface Head {
  readonly kind: BodyClass;
  readonly end: number;
  readonly plural: boolean;
}

export const bodyClasses = data.kinds as readonly BodyClass[];

/** Nothing stands for words that begin like a name: `trường hợp`, `phòng, chống`. */
const names = new WordList<BodyClass | undefined>([
  ...bodyClasses.flatMap((kind) => kind.names.map((name) => [name, kind] as const)),
  ...data.others.map((word) => [word, undefined] as const),
]);
const determiners = wordsOf(data.determiners);
const offices = wordsOf(data.offices);
const tails = wordsOf(data.tails);
const places = wordsOf(data.places);
const stops = wordsOf([...work.verbs, ...work.helpers]);
const PERSON = bodyClasses.find(({ id }) => id === 'person') as BodyClass;

/** Words that no list knows, between a name and the verb after it. */
const MOST_UNKNOWN = 8;
/** Letters of a word of one syllable. */
const LONGEST_COMMON = 7;
/** Between two words of a name. */
const GAP = /(?:[ \u00a0]{1,4}\([^()]{1,120}\))?[ \u00a0]{1,4}(?:[-–][ \u00a0]{1,4})?|[-–](?=\p{L})/uy;
const WORD = /[\p{L}\p{N}]+(?:[/.][\p{L}\p{N}]+)*/uy;
/** Between two bodies. */
const SEPARATOR =
  /(?:[ \u00a0]{1,4}\([^()]{1,120}\))?(?:[-–](?=\p{Lu}{2})|[ \u00a0]?[,;/](?:[ \u00a0]{1,4}(?:và|va|cùng)(?!\p{L}))?|[ \u00a0]{1,4}(?:và|va|cùng)(?!\p{L}))[ \u00a0]{0,4}/uy;
const COMRADE = /(?:đồng chí|đ\/c)(?!\p{L})/iuy;

/**
 * The bodies listed from `at` on, up to the verb, mark or word that ends the list. None where no body begins.
 * @param folded the fold of `text`
 */
export function bodiesAt(text: string, folded: string, at: number): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (let next: number | undefined = at; next !== undefined;) {
    const body = bodyAt(text, folded, next);
    if (!body) break;
    found.push(body);
    next = endOf(SEPARATOR, text, body.end);
  }
  return found;
}

/** Every body of a text that lists some: behind each comma and `và` where one begins. */
export function bodiesIn(text: string, folded: string): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (let at = 0; at < text.length;) {
    const bodies = bodiesAt(text, folded, at);
    found.push(...bodies);
    NEXT.lastIndex = Math.max(bodies.at(-1)?.end ?? at, at);
    at = NEXT.test(text) ? NEXT.lastIndex : text.length;
  }
  return found;
}

const WORD_HEAD = /(?<![a-z\d])[a-z]/g;

/** Every body that a text speaks of, wherever it stands in a sentence. */
export function bodiesWithin(text: string, folded: string): readonly BodyMention[] {
  const found: BodyMention[] = [];
  for (const { index } of folded.matchAll(WORD_HEAD)) {
    if (index < (found.at(-1)?.end ?? 0) || isPredicateAt(text, folded, index)) continue;
    found.push(...bodiesAt(text, folded, index));
  }
  return found;
}

/** Where a list goes on behind something that names no body. */
const NEXT = /[,;(/.][ \u00a0]*|[ \u00a0](?:và|của)[ \u00a0]+/gu;

/** Whether a verb, or a word that goes before one, begins at `at`. */
export const isPredicateAt = (text: string, folded: string, at: number): boolean =>
  !isCapital(text[at]) && stops.at(text, folded, at) !== undefined;

function bodyAt(text: string, folded: string, start: number): BodyMention | undefined {
  const head = headAt(text, folded, start);
  if (!head) return undefined;
  const { plural } = head;
  const inner: BodyMention[] = [];
  let end = head.end;
  for (;;) {
    const next = endOf(SEPARATOR, text, end);
    const at = next ?? endOf(GAP, text, end);
    if (at === undefined) break;
    const part = next === undefined ? partAt(text, folded, at) : afterSeparator(text, folded, at);
    if (!part) break;
    if (part.head) inner.push(mentionOf(text, at, part.end, part.head, part.head.end, []));
    end = part.end;
  }
  // `Cơ quan Mặt trận` is the Front's; `các cơ quan` are everybody.
  const [first] = inner;
  const kind = head.kind.id === 'everyone' && !plural && first ? first.kind : head.kind;
  return mentionOf(text, start, end, { kind, plural }, head.end, kind.holds ? inner : []);
}

const mentionOf = (
  text: string,
  start: number,
  end: number,
  { kind, plural }: Pick<Head, 'kind' | 'plural'>,
  headEnd: number,
  inner: readonly BodyMention[],
): BodyMention => ({
  text: text.slice(start, end),
  start,
  end,
  kind,
  ownName: text.slice(headEnd, end).trim(),
  plural,
  inner,
});

interface NamePart {
  readonly end: number;
  readonly head?: Head;
}

/** The next part of a name: another name, a word of place or rank, a word with a capital; none where a verb begins. */
function partAt(text: string, folded: string, at: number): NamePart | undefined {
  if (isPredicateAt(text, folded, at)) return undefined;
  const head = headAt(text, folded, at);
  if (head) return { end: head.end, head };
  const end =
    tails.at(text, folded, at)?.end ?? compoundEnd(text, folded, at) ?? unknownEnd(text, folded, at);
  return end === undefined ? undefined : { end };
}

/** `Sở Văn hoá, Thể thao`, `các xã, phường`: behind a comma a name goes on with a capital or a class of places. */
function afterSeparator(text: string, folded: string, at: number): NamePart | undefined {
  if (headAt(text, folded, at)) return undefined;
  const place = isCapital(text[at]) ? undefined : places.at(text, folded, at);
  const end = place?.end ?? compoundEnd(text, folded, at);
  return end === undefined ? undefined : { end };
}

function headAt(text: string, folded: string, start: number): Head | undefined {
  const determiner = determiners.at(text, folded, start);
  const plural = determiner !== undefined;
  const whole = names.at(text, folded, start);
  const at = determiner ? endOf(GAP, text, determiner.end) : start;
  if (at === undefined) return undefined;
  const comrade = endOf(COMRADE, text, at);
  if (comrade !== undefined) return { kind: PERSON, end: comrade, plural };
  const office = offices.at(text, folded, at);
  const behind = office && endOf(GAP, text, office.end);
  const held = behind === undefined ? undefined : names.at(text, folded, behind);
  if (held?.value && !held.value.silent) return { kind: held.value, end: held.end, plural };
  const bare = at === start ? whole : names.at(text, folded, at);
  const name = whole && (!bare || whole.end >= bare.end) ? whole : bare;
  if (!name?.value || (!plural && !isName(text, name))) return undefined;
  return { kind: name.value, end: name.end, plural };
}

/** A word that is also a common one (`phòng`, `hội`, `bản`) names a body only before a name of its own. */
function isName(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_COMMON || text.slice(start, end).includes(' ')) return true;
  const next = endOf(GAP, text, end);
  return (
    /^\p{Lu}{2,}$/u.test(text.slice(start, end)) ||
    (next !== undefined && capitalEnd(text, next) !== undefined)
  );
}

const capitalEnd = (text: string, at: number): number | undefined =>
  /[\p{Lu}\p{N}]/u.test(text.charAt(at)) ? endOf(WORD, text, at) : undefined;

/** A capital opens a compound, whose second syllable has none: `Kinh tế`, `Nội vụ`. */
function compoundEnd(text: string, folded: string, at: number): number | undefined {
  const end = capitalEnd(text, at);
  const next = end === undefined ? undefined : endOf(GAP, text, end);
  if (next === undefined || isCapital(text[next]) || isPredicateAt(text, folded, next)) return end;
  if (tails.at(text, folded, next) || headAt(text, folded, next) || endOf(SEPARATOR, text, end ?? next))
    return end;
  return endOf(WORD, text, next) ?? end;
}

/** End of the words before a verb, where one follows soon. */
function unknownEnd(text: string, folded: string, start: number): number | undefined {
  let at: number | undefined = start;
  for (let count = 0; count < MOST_UNKNOWN && at !== undefined; count++) {
    const word = endOf(WORD, text, at);
    at = word === undefined ? undefined : endOf(GAP, text, word);
    if (at !== undefined && isPredicateAt(text, folded, at)) return word;
  }
  return undefined;
}
