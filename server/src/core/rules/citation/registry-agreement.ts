import { documentTypeByName, documentTypesBySymbol } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { compare, type Cited } from '../../registry/compare';
import { isSure, type Directive } from '../../registry/directive';
import { dayOf, shortForm } from '../../registry/full-form';
import { contradicted, knownBy, meantOf, withSubject, type Candidate } from '../../registry/match';
import type { Registry } from '../../registry/registry';
import { fileName } from '../../text/file-name';
import type { SourceText } from '../../text/source';
import type { Span } from '../../text/span';
import { defineRule, type Fix, type Report } from '../rule';
import { namesBodyOfAnother } from './body-of-another';
import { dateLike } from './dates';
import { existedFor, lookUp, type LookedUp } from './known-documents';
import { citedDocuments, type Mention } from './mentions';
import { typeDisagreement } from './type-agreement';

type MessageId = 'date' | 'dateOfPlan' | 'issuer' | 'type' | 'number' | 'subject' | 'otherwise';

/** VD-06: what a citation says of a document that the registry knows is what the registry says. */
export const registryAgreement = defineRule({
  id: 'VD-06',
  title: { vi: 'Viện dẫn khác với sổ văn bản', en: 'Citation differs from the registry' },
  docs: {
    vi: 'Văn bản được viện dẫn được đối chiếu với sổ văn bản: danh mục có sẵn trong chương trình, sổ của cơ quan (.kehoach/registry.json hoặc .csv) và các kế hoạch trong thư mục. Số được đánh lại theo nhiệm kỳ nên phải đúng cả số và ngày mới là một văn bản; ngày khác nhưng thuộc nhiệm kỳ khác thì coi là văn bản khác và không bị nhắc. Chỉ nhắc khi biết chắc văn bản nào được nói đến: ghi sai ngày, sai cơ quan ban hành, nhầm Quyết định với Quy định, sai số, lấy trích yếu của văn bản khác. Văn bản không có trong sổ và điều chương trình chỉ nhớ mà chưa thấy nguồn thì không bị nhắc. Kế hoạch khác trong thư mục chỉ dùng để nhắc nhẹ về ngày.',
    en: 'Cited documents are looked up in the registry: the list that comes with the program, the office’s own (.kehoach/registry.json or .csv), and the plans of the folder. Numbers start again each term, so that number and date together make a document; another date in another term is another document and left alone. Reported only where it is known which document is meant: a wrong date, a wrong issuing body, Quyết định for Quy định, a wrong number, the summary of another document. What the registry does not know, and what it knows from memory alone, is never reported. Other plans of the folder only give mild notes on dates.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  // It knows which of two dates is right, which of type and symbol, and the day that was meant.
  overrules: ['VD-05', 'VD-08', 'VD-10', 'VD-11'],
  fixable: true,
  messages: {
    date: {
      vi: 'Sổ văn bản ghi {name} ban hành ngày {right}; ở đây ghi ngày {here}.',
      en: 'The registry dates {name} {right}; here {here}.',
    },
    dateOfPlan: {
      vi: 'Tệp {file} mang số {number} ghi ngày {right}; ở đây ghi ngày {here}.',
      en: 'The file {file}, which bears the number {number}, is dated {right}; here {here}.',
    },
    issuer: {
      vi: 'Sổ văn bản ghi {name} là của {right}; ở đây ghi của {here}.',
      en: 'By the registry {name} is of {right}; here of {here}.',
    },
    type: {
      vi: 'Sổ văn bản ghi số {number} là {right}; ở đây ghi {here}.',
      en: 'By the registry {number} is a {right}; here it is called {here}.',
    },
    number: {
      vi: 'Sổ văn bản ghi văn bản ngày {date} có trích yếu này là số {right}; ở đây ghi số {here}.',
      en: 'By the registry the document of {date} with this summary is number {right}; here {here}.',
    },
    subject: {
      vi: 'Trích yếu này là của {other}; sổ văn bản ghi {name} {right}.',
      en: 'This is the summary of {other}; by the registry {name} is {right}.',
    },
    otherwise: {
      vi: 'Sổ văn bản ghi {name}, ngày {right}, khác cả với ngày và cơ quan hoặc trích yếu ở đây; xem lại số của văn bản.',
      en: 'The registry has {name} of {right}, which agrees neither with the date nor with body or summary here; look at the number again.',
    },
  },
  *check({ plan, registry }): Iterable<Report<MessageId>> {
    for (const document of citedDocuments(plan).values()) {
      const find = lookUp(plan, registry, document);
      for (const mention of document.mentions) yield* differences(plan, registry, mention, find(mention));
    }
  },
});

/** Of what the mention itself says; the other mentions help to tell which document it is. */
function* differences(
  plan: Plan,
  registry: Registry,
  mention: Mention,
  { told, candidates }: LookedUp,
): Generator<Report<MessageId>> {
  if (candidates[0]?.fields.date !== 'same') {
    const number = wrongNumber(plan, registry, mention, told);
    if (number) {
      yield number;
      return;
    }
  }
  const meant = meantOf(candidates) ?? meantByBrokenDate(candidates, mention);
  if (!meant) return;
  const about: About = { mention, told, meant, others: candidates.filter((one) => one !== meant) };
  if (meant.known[0].origin === 'plan') {
    yield* wrongDate(about);
    return;
  }
  const { date, issuer, subject } = meant.fields;
  if (date === 'different' && subject !== 'same' && (issuer === 'different' || subject === 'different')) {
    yield* anotherAltogether(about);
    return;
  }
  yield* wrongDate(about);
  if (!namesBodyOfAnother(plan, mention.citation)) yield* wrongIssuer(about);
  yield* wrongType(plan, about);
  yield* subjectOfAnother(plan, registry, about);
}

interface About {
  readonly mention: Mention;
  readonly told: Cited;
  readonly meant: Candidate;
  /** Documents with the number that may be meant as well. */
  readonly others: readonly Candidate[];
}

/** What is less than sure is milder, and mended only by hand. */
const mildly = ({ is, known }: Candidate): { readonly severity?: 'information' } =>
  is === 'surely' && known[0].origin !== 'plan' ? {} : { severity: 'information' };

const byHand = ({ is, known }: Candidate): { readonly byHand?: true } =>
  is === 'surely' && known[0].origin !== 'plan' ? {} : { byHand: true };

const write = (part: Span, newText: string, meant: Candidate): Fix => ({
  title: { vi: 'Ghi “{right}”', en: 'Write “{right}”' },
  args: { right: newText },
  edits: [{ start: part.start, end: part.end, newText }],
  ...byHand(meant),
});

/** `Chỉ thị số 25-CT/TW`. */
const nameOf = (known: readonly Directive[], { number }: Cited): string => {
  const type = knownBy(known, 'type')?.type;
  return shortForm({ number, ...(type !== undefined && { type }) });
};

function* wrongDate({ mention, told, meant, others }: About): Generator<Report<MessageId>> {
  const { date } = mention.citation;
  const right = knownBy(meant.known, 'date');
  if (!date || right?.date === undefined || !isSure(right, 'date')) return;
  if (date.iso !== undefined && !contradicted(meant, told, 'date')) return;
  const args = { right: dayOf(right.date), here: date.text, name: nameOf(meant.known, told) };
  const ofPlan = right.origin === 'plan';
  const days = [meant, ...others.filter(({ is }) => is === 'likely')].flatMap(({ known }) => {
    const teller = knownBy(known, 'date');
    return teller?.date !== undefined && isSure(teller, 'date') ? [teller.date] : [];
  });
  yield {
    message: ofPlan ? 'dateOfPlan' : 'date',
    span: { start: date.start, end: date.end },
    args: { ...args, number: told.number, file: fileName(right.uri ?? '') },
    ...mildly(meant),
    fixes: days.map((day) => ({
      ...write(date, dateLike(date, day), meant),
      title: { vi: 'Ghi ngày {right}', en: 'Write {right}' },
      ...(days.length > 1 && { byHand: true }),
    })),
  };
}

function* wrongIssuer({ mention, told, meant }: About): Generator<Report<MessageId>> {
  const { issuer } = mention.citation;
  const right = knownBy(meant.known, 'issuer')?.issuer;
  if (!issuer || right === undefined || !contradicted(meant, told, 'issuer')) return;
  yield {
    message: 'issuer',
    span: { start: issuer.start, end: issuer.end },
    args: { name: nameOf(meant.known, told), right, here: issuer.text },
    ...mildly(meant),
    fixes: [write(issuer, inCaseOf(issuer.text, right), meant)],
  };
}

function* wrongType(plan: Plan, { mention, told, meant }: About): Generator<Report<MessageId>> {
  const { type, reference, symbol, start } = mention.citation;
  const right = knownBy(meant.known, 'type')?.type;
  if (!type || type.start < start || right === undefined || !contradicted(meant, told, 'type')) return;
  const named = documentTypeByName(type.text);
  const sharesSymbol = documentTypesBySymbol(symbol?.text.split('/')[0] ?? '').some((one) => one === named);
  // A wrong symbol has its own number: the whole is at stake.
  if (!sharesSymbol && !typeDisagreement(plan, mention.citation)) return;
  const isEnacted = `${knownBy(meant.known, 'subject')?.subject ?? ''} `.includes(`ban hành ${named?.name} `);
  yield {
    message: 'type',
    span: { start: type.start, end: sharesSymbol ? type.end : reference.end },
    args: { number: told.number, right, here: type.text },
    ...(isEnacted ? { severity: 'hint' } : mildly(meant)),
    fixes: [{ ...write(type, inCaseOf(type.text, right), meant), ...(isEnacted && { byHand: true }) }],
  };
}

/** Where number and date mean one document and the summary is that of another, the writer took one for the other. */
function* subjectOfAnother(
  { source }: Plan,
  registry: Registry,
  { mention, told, meant }: About,
): Generator<Report<MessageId>> {
  const { subject } = mention.citation;
  const right = knownBy(meant.known, 'subject')?.subject;
  if (!subject || right === undefined || meant.fields.date !== 'same') return;
  if (!contradicted(meant, told, 'subject')) return;
  const [other] = withSubject(registry, told);
  if (!other) return;
  yield {
    message: 'subject',
    span: { start: subject.start, end: subject.end },
    args: {
      other: `${shortForm(other)}${other.date === undefined ? '' : `, ngày ${dayOf(other.date)}`}`,
      name: nameOf(meant.known, told),
      right,
    },
    ...mildly(meant),
    fixes: [
      { ...write(...withinQuotes(source, subject, right), meant), byHand: true },
      ...numberAndDate(mention, other),
    ],
  };
}

function numberAndDate({ citation: { reference, date } }: Mention, other: Directive): readonly Fix[] {
  if (!date || other.date === undefined || !isSure(other, 'date')) return [];
  const number = { start: reference.start, end: reference.end, newText: other.number };
  const day = { start: date.start, end: date.end, newText: dateLike(date, other.date) };
  return [
    {
      title: { vi: 'Ghi số {number}, ngày {date}', en: 'Write {number} of {date}' },
      args: { number: other.number, date: dayOf(other.date) },
      edits: [number, day],
      byHand: true,
    },
  ];
}

/** In `về “…”` the words within the marks, which then do not begin with `về` again. */
function withinQuotes({ text }: SourceText, { start, end }: Span, right: string): [Span, string] {
  const written = text.slice(start, end);
  const opening = written.search(/["“„«]/u);
  if (opening < 0) return [{ start, end }, inCaseOf(written, right)];
  const inside = written.slice(opening + 1);
  return [{ start: start + opening + 1, end }, inCaseOf(inside, right.replace(/^về (?:việc )?/u, ''))];
}

/** Date and summary mean one document, and its number is another. */
function wrongNumber(
  plan: Plan,
  registry: Registry,
  { citation: { reference, date, subject } }: Mention,
  told: Cited,
): Report<MessageId> | undefined {
  if (date?.iso === undefined || !subject) return undefined;
  const [right, ...others] = withSubject(registry, told).filter(
    (one) => one.date === date.iso && isSure(one, 'date') && existedFor(plan, one.date) && isAlike(one, told),
  );
  if (!right || others.some(({ number }) => number !== right.number)) return undefined;
  return {
    message: 'number',
    span: { start: reference.start, end: reference.end },
    args: { date: date.text, right: right.number, here: told.number },
    fixes: [
      {
        title: { vi: 'Ghi số {right}', en: 'Write number {right}' },
        args: { right: right.number },
        edits: [{ start: reference.start, end: reference.end, newText: right.number }],
      },
    ],
  };
}

function* anotherAltogether({ mention, told, meant }: About): Generator<Report<MessageId>> {
  const { start, reference, date } = mention.citation;
  const right = knownBy(meant.known, 'date')?.date;
  if (!date || right === undefined || !contradicted(meant, told, 'date')) return;
  yield {
    message: 'otherwise',
    span: { start, end: reference.end },
    args: { name: nameOf(meant.known, told), right: dayOf(right) },
    severity: 'information',
  };
}

/** Neither body nor type speaks against it. */
function isAlike(directive: Directive, told: Cited): boolean {
  const { issuer, type } = compare(directive, told);
  return issuer !== 'different' && type !== 'different';
}

/** A day that the calendar does not have, in the year of one known day and with its day or its month. */
function meantByBrokenDate(
  candidates: readonly Candidate[],
  { citation: { date } }: Mention,
): Candidate | undefined {
  if (!date || date.iso !== undefined) return undefined;
  const near = candidates.filter(({ known }) => {
    const [year, month, day] = (knownBy(known, 'date')?.date ?? '').split('-').map(Number);
    return year === date.year && (month === date.month || day === date.day);
  });
  const [only] = near;
  return only && near.length === 1 ? { ...only, is: 'likely' } : undefined;
}

/** All in capitals, or with a first letter as the written words have it. */
function inCaseOf(written: string, right: string): string {
  if (written === written.toUpperCase()) return right.toUpperCase();
  const first = written.charAt(0);
  const head = right.charAt(0);
  return (first === first.toLowerCase() ? head.toLowerCase() : head.toUpperCase()) + right.slice(1);
}
