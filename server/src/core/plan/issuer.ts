/**
 * Who issues a plan, in the three places where the page says so: the names at its head, the body that speaks in
 * the opening sentence, and the body for which it is signed. Names are read by the words they begin with, marks
 * and all. Whether the three agree is not judged here.
 */
import data from '../../data/issuing.json';
import { bodyNameAt } from '../citations/issuers';
import { plainName } from '../citations/plain-name';
import { endOf } from '../citations/scan';
import { isMostlyCapitals } from '../syntax/numbering';
import { findAuthorities } from '../syntax/vocabulary';
import { fold } from '../text/fold';
import type { Located } from '../text/span';
import { derived } from './derived';
import type { Paragraph, Plan } from './plan';

/**
 * `committee`: cấp uỷ; `standing`: ban thường vụ; `executive`: ban chấp hành; `organisation`: đảng bộ; `cell`: chi
 * bộ; `inspection`: uỷ ban kiểm tra; `office`: cơ quan tham mưu, giúp việc; `taskForce`: ban chỉ đạo, tiểu ban,
 * hội đồng; `place`: no body at all, TỈNH BÌNH MINH in the place of its committee.
 */
export type BodyKind =
  | 'central'
  | 'committee'
  | 'standing'
  | 'executive'
  | 'organisation'
  | 'cell'
  | 'inspection'
  | 'office'
  | 'taskForce'
  | 'congress'
  | 'state'
  | 'place';

export type BodyLevel = 'central' | 'province' | 'district' | 'commune' | 'grassroots';

export interface NamedBody extends Located {
  readonly kind: BodyKind;
  /** Absent where the name alone does not tell. */
  readonly level?: BodyLevel;
  /** Class of the place: `xã` of ĐẢNG UỶ XÃ, `thành phố` of THÀNH UỶ. */
  readonly unit?: string;
  /** The words the name was known by, as written: `ĐẢNG UỶ XÃ`. */
  readonly head: string;
  /** What follows them: `AN HOÀ`. */
  readonly name: string;
  /** A body of the army or the police. */
  readonly force: boolean;
}

/** Quyền hạn ký, one mark with what stands beside it: `T/M` and `BAN THƯỜNG VỤ`. */
export interface Authority extends Located {
  /** Letters alone: `TM` of `T/M` and of `TM.` */
  readonly mark: string;
  /** What follows the mark: `BAN THƯỜNG VỤ`, `TRƯỞNG BAN`. */
  readonly holder: Located;
  readonly body?: NamedBody;
}

export interface Issuing {
  /** Cơ quan cấp trên at the head of the page. */
  readonly parent?: NamedBody;
  /** Cơ quan ban hành at the head of the page. */
  readonly issuer?: NamedBody;
  /** `… , Ban Thường vụ Đảng uỷ xây dựng Kế hoạch …`, or the author named in the title. */
  readonly author?: NamedBody;
  readonly authorities: readonly Authority[];
}

interface Head {
  readonly name: string;
  readonly kind: BodyKind;
  readonly level?: BodyLevel;
  readonly unit?: string;
}

const heads = (data.heads.names as readonly Head[])
  .map((head) => ({ ...head, key: plainName(head.name) }))
  .sort((a, b) => b.key.length - a.key.length);

/** The words under which a body of a kind is known in a place of a class: TỈNH UỶ of a tỉnh, ĐẢNG BỘ XÃ of a xã. */
export const headOf = (kind: BodyKind, unit?: string): string | undefined =>
  heads.find((head) => head.kind === kind && head.unit === unit && (unit ?? head.level) === unit)?.name;

const central = data.central.names.map(plainName);
const forces = data.forces.words.map((word) => ` ${plainName(word)} `);
const grassroots = data.grassroots.words.map(plainName);

const begins = (text: string, words: string): boolean =>
  text.startsWith(words) && !/[\p{L}\p{N}]/u.test(text.charAt(words.length));

/** Tỉnh đoàn, xã đội: the unit's word begins the name of another body. */
const NO_PLACE = /^(?:đoàn|đội)(?!\p{L})/u;

/** The body that a name stands for, or nothing where its first words are not known. */
export function readBody({ text, start, end }: Located): NamedBody | undefined {
  const plain = plainName(text);
  const head = heads.find(({ key }) => begins(plain, key));
  if (!head) return undefined;
  const { kind, unit, key } = head;
  if (kind === 'place' && NO_PLACE.test(plain.slice(key.length + 1))) return undefined;
  const level = head.level ?? levelOf(kind, plain.slice(key.length).trim());
  const written = text.replace(/\s+/g, ' ');
  return {
    text,
    start,
    end,
    kind,
    ...(level && { level }),
    ...(unit !== undefined && { unit }),
    // Neither case nor the place of a tone changes the length of a composed text.
    head: written.slice(0, key.length),
    name: written.slice(key.length).trim(),
    force: hasWord(plain, forces),
  };
}

const hasWord = (plain: string, words: readonly string[]): boolean => {
  const padded = ` ${plain} `;
  return words.some((word) => padded.includes(word));
};

function levelOf(kind: BodyKind, rest: string): BodyLevel | undefined {
  if (central.some((name) => begins(rest, name)) || hasWord(rest, [' trung ương '])) return 'central';
  if (kind !== 'committee') return undefined;
  return grassroots.some((word) => begins(rest, word)) ? 'grassroots' : undefined;
}

export const issuingOf = derived((plan): Issuing => {
  const parent = printedName(plan.header.parentBody);
  const issuer = withinProvince(printedName(plan.header.issuingBody), parent);
  const author = authorOf(plan);
  return {
    ...(parent && { parent }),
    ...(issuer && { issuer }),
    ...(author && { author }),
    authorities: authoritiesOf(plan),
  };
});

/**
 * The body whose document the plan is, in the capitals of its head: `BAN THƯỜNG VỤ ĐẢNG UỶ XÃ AN HOÀ` where the standing
 * committee of the body there has it signed or, as far as the signature does not tell, speaks in it.
 */
export function issuerOf(plan: Plan): string | undefined {
  const { issuer, author, authorities } = issuingOf(plan);
  const printed = issuer?.text ?? plan.header.issuingBody?.text;
  const signing = authorities.flatMap(({ body }) => body ?? [])[0] ?? author;
  return issuer?.kind === 'committee' && signing?.kind === 'standing'
    ? `${STANDING_COMMITTEE} ${issuer.text}`
    : printed;
}

const STANDING_COMMITTEE = 'BAN THƯỜNG VỤ';

/** What is not in capitals may be the text of a letter, which begins right under the header. */
const printedName = (name: Located | undefined): NamedBody | undefined =>
  name && isMostlyCapitals(name.text) ? readBody(name) : undefined;

/** THÀNH UỶ under ĐẢNG BỘ TỈNH is that of a city within the province. */
function withinProvince(body: NamedBody | undefined, parent: NamedBody | undefined): NamedBody | undefined {
  const within = body?.unit === 'thành phố' && body.kind === 'committee' && parent?.unit === 'tỉnh';
  return within ? { ...body, level: 'district' } : body;
}

/** Where a clause begins, and with it the subject of its sentence. */
const CLAUSE = /(?:^|[,;.:)”"])\s{0,4}(?=\p{Lu})/gu;
const VERB = new RegExp(`\\s{1,4}(?:${data.authors.verbs.map(fold).join('|')})(?![\\p{L}\\p{N}])`, 'uy');

function authorOf({ preamble, author }: Plan): NamedBody | undefined {
  for (const paragraph of [...preamble].reverse()) {
    const found = speakerOf(paragraph);
    if (found) return found;
  }
  if (!author) return undefined;
  // `CỦA` goes before the name.
  const text = author.text.replace(/^\S+\s+/, '');
  return readBody({ text, start: author.end - text.length, end: author.end });
}

/** The last body in a paragraph of which it is said that it draws up or issues something. */
function speakerOf({ content }: Paragraph): NamedBody | undefined {
  const { text } = content;
  const folded = fold(text);
  const clauses = [...text.matchAll(CLAUSE)].map(({ 0: lead, index }) => index + lead.length);
  for (const at of clauses.reverse()) {
    const name = bodyNameAt(text, folded, at);
    if (!name || endOf(VERB, folded, name.end) === undefined) continue;
    return readBody(content.locate(name.start, name.end));
  }
  return undefined;
}

/** What stands beside the mark, up to the end of the line or the next column. */
const HOLDER = /^[ \u00a0]*((?:\S|[ \u00a0](?![ \u00a0]))*)/u;

function authoritiesOf({ source, signature }: Plan): Authority[] {
  const authority = signature?.authority;
  if (!authority) return [];
  const written = source.slice(authority);
  const marks = findAuthorities(written);
  return marks.map((mark, i) => {
    const rest = written.slice(mark.end, marks[i + 1]?.start);
    const [lead = '', words = ''] = HOLDER.exec(rest) ?? [];
    const text = words.trimEnd();
    const start = authority.start + mark.end + lead.length - words.length;
    const holder = { text, start, end: start + text.length };
    const body = readBody(holder);
    return {
      text: mark.text,
      mark: mark.text.replace(/\P{L}/gu, ''),
      start: authority.start + mark.start,
      end: authority.start + mark.end,
      holder,
      ...(body && { body }),
    };
  });
}
