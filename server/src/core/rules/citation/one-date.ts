import type { Citation, WrittenDate } from '../../citations/citation';
import { areTwoDocuments, committeeOf } from '../../citations/relations';
import type { Plan } from '../../plan/plan';
import { compareIssuers } from '../../registry/compare';
import { isSure, type Directive, type DirectiveField } from '../../registry/directive';
import type { Registry } from '../../registry/registry';
import { foldWords } from '../../text/fold';
import type { Located } from '../../text/span';
import { partyBodiesNamed } from '../issuer';
import { isPartyPage } from '../party-page';
import { defineRule, type Report } from '../rule';
import { isSurelyWhole } from './parts';
import { citedDocuments, rightReference, type Mention } from './mentions';

type MessageId = 'twoDates' | 'twoIssuers' | 'twoSubjects';

/** VD-05: one document has one date, one issuing body and one summary, wherever it is cited. */
export const oneDate = defineRule({
  id: 'VD-05',
  title: {
    vi: 'Một văn bản ghi hai ngày, hai cơ quan hoặc hai trích yếu',
    en: 'One document cited with two dates, bodies or summaries',
  },
  docs: {
    vi: 'Cùng một số và ký hiệu thì phải ghi cùng một ngày, một cơ quan ban hành, một trích yếu trong toàn văn bản. Hai văn bản khác nhau có thể trùng số khi khác cơ quan ban hành, khác nhiệm kỳ, hoặc, với văn bản nhà nước, khác năm; các trường hợp đó không bị nhắc. Tên cơ quan ghi gọn hay ghi đủ, trích yếu ghi rút ngắn, khác dấu câu, chữ hoa, cách đặt dấu thanh thì không tính là khác; trích yếu khác chữ chỉ được nhắc nhẹ. Ngày và cơ quan chỉ sửa được khi sổ văn bản có ghi hoặc số đông các chỗ khác cùng ghi một cách.',
    en: 'The same number and symbol bear the same date, issuing body and summary throughout. Two documents may share a number where bodies, terms or, for state documents, years differ; those are left alone. A body named in short, a shortened summary, other punctuation, capitals or tone placement are no difference; other words in a summary are noted mildly. Dates and bodies have a fix only where the registry knows them or most other mentions agree.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    twoDates: {
      vi: 'Văn bản số {symbol} ở dòng {line} ghi ngày {other}, ở đây ghi ngày {here}.',
      en: 'Document {symbol} is dated {other} on line {line}, here {here}.',
    },
    twoIssuers: {
      vi: 'Văn bản số {symbol} ở dòng {line} ghi của {other}, ở đây ghi của {here}.',
      en: 'Document {symbol} is said to be of {other} on line {line}, here of {here}.',
    },
    twoSubjects: {
      vi: 'Trích yếu của văn bản số {symbol} ở dòng {line} ghi “{other}”, ở đây ghi “{here}”.',
      en: 'The summary of document {symbol} reads “{other}” on line {line}, here “{here}”.',
    },
  },
  *check({ plan, registry }): Iterable<Report<MessageId>> {
    for (const { mentions } of citedDocuments(plan).values()) {
      if (mentions.length < 2) continue;
      yield* dates(plan, registry, mentions);
      // Words that lost their marks differ by the loss itself.
      if (mentions[0]?.citation.family !== 'party' || !isPartyPage(plan)) continue;
      yield* issuers(plan, registry, mentions);
      yield* subjects(plan, mentions);
    }
  },
});

/** What one mention says of a part, in a form in which it can be compared. */
interface Said<Part extends Located> {
  readonly mention: Mention;
  readonly part: Part;
  readonly kind: string;
}

function* dates(plan: Plan, registry: Registry, mentions: readonly Mention[]): Iterable<Report<MessageId>> {
  const said = mentions.flatMap((mention): Said<WrittenDate>[] => {
    const { date } = mention.citation;
    return date?.iso === undefined ? [] : [{ mention, part: date, kind: date.iso }];
  });
  if (said.every(({ kind }) => kind === said[0]?.kind)) return;
  const known = new Set(knownSurely(registry, mentions, 'date').map(({ date }) => date));
  const isKnown = ({ kind }: Said<WrittenDate>): boolean => known.has(kind);
  yield* differing(plan, said, isKnown, 'twoDates', { vi: 'Ghi ngày {other}', en: 'Write {other}' });
}

function* issuers(plan: Plan, registry: Registry, mentions: readonly Mention[]): Iterable<Report<MessageId>> {
  const said = mentions.flatMap((mention): Said<Located>[] => {
    const { issuer } = mention.citation;
    const kind = issuer && bodyKind(mention.citation, issuer);
    return kind === undefined ? [] : [{ mention, part: issuer as Located, kind }];
  });
  if (said.every(({ kind }) => kind === said[0]?.kind)) return;
  const dates = new Set(mentions.map(({ citation }) => citation.date?.iso));
  const known = knownSurely(registry, mentions, 'issuer').filter(({ date }) => dates.has(date));
  const isKnown = ({ part }: Said<Located>): boolean =>
    known.some((directive) => compareIssuers(directive, part.text) === 'same');
  yield* differing(plan, said, isKnown, 'twoIssuers', { vi: 'Ghi “{other}”', en: 'Write “{other}”' });
}

/** What the registry is sure to know of the documents with a number. Plans of the folder vouch for nothing. */
const knownSurely = (
  registry: Registry,
  [first]: readonly Mention[],
  field: DirectiveField,
): readonly Directive[] =>
  first
    ? registry
        .byNumber(rightReference(first))
        .filter((directive) => directive.origin !== 'plan' && isSure(directive, field))
    : [];

/**
 * Whatever is not as most mentions have it, unless it is another document.
 * @param isKnown the registry has it so, which counts more than how many mentions do
 */
function* differing<Part extends Located>(
  plan: Plan,
  said: readonly Said<Part>[],
  isKnown: (one: Said<Part>) => boolean,
  message: 'twoDates' | 'twoIssuers',
  title: { readonly vi: string; readonly en: string },
): Iterable<Report<MessageId>> {
  const counts = new Map<string, number>();
  for (const { kind } of said) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const [first] = said;
  if (counts.size < 2 || !first) return;
  const countOf = ({ kind }: Said<Part>): number => counts.get(kind) ?? 0;
  const known = said.filter(isKnown);
  const usual = known[0] ?? said.reduce((best, one) => (countOf(one) > countOf(best) ? one : best), first);
  for (const one of said) {
    if (one.kind === usual.kind || known.includes(one) || areOthers(one.mention, usual.mention, message))
      continue;
    const { start, end, text } = one.part;
    const other = usual.part.text;
    yield {
      message,
      span: { start, end },
      args: { ...placeOf(plan, usual), symbol: rightReference(one.mention), other, here: text },
      ...((known.length > 0 || countOf(one) < countOf(usual)) && {
        fixes: [{ title, args: { other }, edits: [{ start, end, newText: other }] }],
      }),
    };
  }
}

/** The same day tells that it is one document, whatever its body is called. */
function areOthers(
  { citation: a }: Mention,
  { citation: b }: Mention,
  message: 'twoDates' | 'twoIssuers',
): boolean {
  const sameDay = a.date?.iso !== undefined && a.date.iso === b.date?.iso;
  return !(message === 'twoIssuers' && sameDay) && areTwoDocuments(a, b);
}

const placeOf = ({ source }: Plan, { part }: { readonly part: Located }): { readonly line: string } => ({
  line: String(source.positionAt(part.start).line + 1),
});

/**
 * Which body a name stands for, as far as it tells bodies of one symbol apart. Documents of several bodies are
 * cited by one of them as well, and Đảng uỷ xã and Tỉnh uỷ are told apart, but not two communes.
 */
function bodyKind({ symbol }: Citation, issuer: Located): string | undefined {
  const folded = foldWords(issuer.text);
  if (/bo chinh tri.*ban bi thu/.test(folded)) return undefined;
  if (symbol?.text.endsWith('/TW')) {
    if (folded.startsWith('bo chinh tri')) return 'bo chinh tri';
    if (folded.startsWith('ban bi thu')) return 'ban bi thu';
    return /^(?:hoi nghi .*)?ban chap hanh trung uong/.test(folded) ? 'ban chap hanh' : undefined;
  }
  return partyBodiesNamed(committeeOf(issuer.text))[0]?.symbol;
}

/** Words of a summary shown where it differs. */
const SHOWN = 5;
/** A summary shorter than this names the document by a catchword. */
const FEWEST_WORDS = 4;

/** A summary as one mention gives it. */
interface Summary {
  readonly mention: Mention;
  readonly part: Located;
  readonly words: readonly string[];
  readonly folded: readonly string[];
}

function* subjects(plan: Plan, mentions: readonly Mention[]): Iterable<Report<MessageId>> {
  const known = new Set<string>();
  const said = mentions.flatMap((mention): Summary[] => {
    const { subject } = mention.citation;
    if (!subject || known.has(subject.text)) return [];
    known.add(subject.text);
    const words = subjectWords(plan, mention, subject);
    return words.length < FEWEST_WORDS
      ? []
      : [{ mention, part: subject, words, folded: words.map(foldWords) }];
  });
  const [first, ...rest] = said;
  if (!first) return;
  for (const one of rest) {
    const at = differenceOf(plan, first, one);
    if (at < 0 || areTwoDocuments(first.mention.citation, one.mention.citation)) continue;
    const show = ({ words }: Summary): string => words.slice(Math.max(0, at - 1), at + SHOWN - 1).join(' ');
    yield {
      message: 'twoSubjects',
      span: { start: one.part.start, end: one.part.end },
      args: {
        ...placeOf(plan, first),
        symbol: rightReference(one.mention),
        other: show(first),
        here: show(one),
      },
      severity: 'information',
    };
  }
}

/** Words that one summary may have more than the other at one place. */
const MOST_SKIPPED = 4;
/** Words that must agree behind a difference. */
const AGREEING = 3;

/**
 * The first word in which two summaries differ, or -1. Where a summary ends is often a guess, and words behind it
 * are none of it: a difference counts at the head, where the words behind it agree again, or where both ends are
 * sure.
 */
function differenceOf(plan: Plan, a: Summary, b: Summary): number {
  const [left, right] = [a.folded, b.folded];
  const length = Math.min(left.length, right.length);
  let at = 0;
  while (at < length && left[at] === right[at]) at++;
  if (at === length) return -1;
  if (at < 2 || (isSurelyWhole(plan, a.mention) && isSurelyWhole(plan, b.mention))) return at;
  for (let i = at; i <= at + MOST_SKIPPED; i++) {
    for (let j = at; j <= at + MOST_SKIPPED; j++) {
      const agreeing = Math.min(AGREEING, left.length - i, right.length - j);
      if (agreeing < 2) continue;
      if (left.slice(i, i + agreeing).every((word, k) => word === right[j + k])) return at;
    }
  }
  return -1;
}

/** Without the words that lead in; up to a document cited in the summary, which may be cited in full or in short. */
function subjectWords({ citations }: Plan, { index, citation }: Mention, { text }: Located): string[] {
  const nested = citations[index + 1];
  const end =
    nested && citation.subject && nested.start < citation.subject.end
      ? text.indexOf(nested.type?.text ?? nested.reference?.text ?? '')
      : -1;
  const own = end < 0 ? text : text.slice(0, end);
  return own.replace(/^(?:về\s+việc|về|việc)\s+/iu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}
