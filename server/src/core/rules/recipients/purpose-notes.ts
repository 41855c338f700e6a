import data from '../../../data/purpose-notes.json';
import type { Plan, Recipient } from '../../plan/plan';
import { schoolOf } from '../../plan/words';
import type { Span } from '../../text/span';
import { textInSchool } from '../../vietnamese/school';
import { isListFinished } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Edit, type Fix, type Report } from '../rule';

type MessageId = 'capital' | 'mixed' | 'abbreviation';
type Form = 'long' | 'short' | 'bare';

/** A purpose note in brackets: what it says, in which form, and where. */
interface Note extends Span {
  readonly written: string;
  readonly form: Form;
  /** In the other forms. */
  readonly forms: Readonly<Record<'long' | 'short', string>>;
  readonly capital: boolean;
}

/** NN-09: notes of purpose are written in one way, abbreviations in the list are explained. */
export const purposeNotes = defineRule({
  id: 'NN-09',
  title: {
    vi: 'Chú thích và chữ viết tắt trong Nơi nhận',
    en: 'Notes and abbreviations among the recipients',
  },
  docs: {
    vi: 'Chú thích mục đích trong ngoặc viết thường, theo một cách trong cả danh sách: “(để báo cáo)”, “(để thực hiện)”; cách viết tắt “(b/c)”, “(t/h)” chỉ dùng khi cả danh sách viết như vậy. Chữ viết tắt chưa được giải thích trong văn bản (TT, BTV, UBKT, đ/c …) nên viết đầy đủ.',
    en: 'Notes of purpose in brackets are in small letters and of one form through the list: “(để báo cáo)”, “(để thực hiện)”; the short “(b/c)”, “(t/h)” only where the whole list has it. Abbreviations that the document does not explain (TT, BTV, UBKT, đ/c …) are better written out.',
  },
  source: {
    text: 'HD 36-HD/VPTW, phần II, mục 1.9.1 và thực tế soạn thảo của các cấp uỷ',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    capital: {
      vi: 'Chú thích mục đích viết thường: “({right})”.',
      en: 'Notes of purpose are in small letters: “({right})”.',
    },
    mixed: {
      vi: 'Các chú thích trong danh sách viết theo một cách: “({right})”.',
      en: 'Notes of the list are of one form: “({right})”.',
    },
    abbreviation: {
      vi: '“{short}” chưa được giải thích trong văn bản; viết “{long}”.',
      en: '“{short}” is not explained in the document; write “{long}”.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const items = (plan.recipients?.items ?? []).filter(({ archive }) => !archive);
    const notes = items.flatMap((item) => noteIn(item) ?? []);
    const form = isListFinished(plan) ? majorityOf(notes) : undefined;
    const isAlike = (note: Note): boolean => form === undefined || note.form === form;
    for (const note of notes.filter((other) => !isAlike(other))) {
      const right = note.forms[form ?? 'long'];
      yield { message: 'mixed', span: note, args: { right }, fixes: [writeInstead(note, right)] };
    }
    const capitals = notes.filter((note) => note.capital && isAlike(note));
    const [first] = capitals;
    if (first) {
      const edits = capitals.map(({ start, written }) => ({
        start,
        end: start + 1,
        newText: written.charAt(0).toLowerCase(),
      }));
      const title = { vi: 'Viết thường các chú thích', en: 'Write the notes in small letters' };
      const right = first.written.charAt(0).toLowerCase() + first.written.slice(1);
      yield { message: 'capital', span: first, args: { right }, fixes: [{ title, edits }] };
    }
    yield* abbreviationsIn(plan, items);
  },
});

const knownNotes = new Map(
  data.notes.flatMap((note) => [note.long, note.short, ...note.bare].map((text) => [text, note] as const)),
);

const NOTE = /\(([^()]+)\)[ \u00a0]*[,;.]?$/u;

/** The note of an item, where it is one that is known. */
function noteIn({ content, purpose }: Recipient): Note | undefined {
  const match = purpose === undefined ? null : NOTE.exec(content.text);
  const written = match?.[1]?.trim();
  if (!match || written === undefined) return undefined;
  const plain = written.toLowerCase();
  const known = knownNotes.get(plain);
  if (!known) return undefined;
  const start = match.index + match[0].indexOf(written);
  const { long, short } = known;
  return {
    written,
    form: plain === long ? 'long' : plain === short ? 'short' : 'bare',
    forms: { long, short },
    capital: written !== plain,
    ...content.spanAt(start, start + written.length),
  };
}

/** The form of most notes; of two with as many, the one that the guides print. */
function majorityOf(notes: readonly Note[]): 'long' | 'short' | undefined {
  const count = (form: Form): number => notes.filter((note) => note.form === form).length;
  if (notes.length === 0 || count('bare') === notes.length) return undefined;
  return count('short') > count('long') ? 'short' : 'long';
}

interface Abbreviation {
  readonly short: string;
  readonly long: string;
  readonly before?: readonly string[];
  readonly notBefore?: readonly string[];
}

const abbreviations = (data.abbreviations as readonly Abbreviation[]).map((abbreviation) => ({
  ...abbreviation,
  pattern: patternOf(abbreviation),
}));

function patternOf({ short, before, notBefore }: Abbreviation): RegExp {
  const follows = before ? `(?=[ \\u00a0](?:${before.join('|')}))` : '';
  const excluded = notBefore ? `(?![ \\u00a0]?(?:${notBefore.join('|')}))` : '';
  return new RegExp(`(?<![\\p{L}/-])${short}(?![\\p{L}/-])${follows}${excluded}`, 'gu');
}

/** One report for each abbreviation, at its first place; the fix takes all of them. */
function* abbreviationsIn(plan: Plan, items: readonly Recipient[]): Generator<Report<MessageId>> {
  for (const { short, long, pattern } of abbreviations) {
    if (!items.some(({ content }) => content.text.includes(short))) continue;
    const found = items.flatMap(({ content }) =>
      [...content.text.matchAll(pattern)].map(({ index }) => ({
        first: index === 0,
        ...content.spanAt(index, index + short.length),
      })),
    );
    const [first] = found;
    if (!first || isExplained(plan, short)) continue;
    const words = textInSchool(long, schoolOf(plan));
    const edits = found.map(({ start, end, first: opens }): Edit => ({
      start,
      end,
      newText: opens ? words.charAt(0).toUpperCase() + words.slice(1) : words,
    }));
    const title: Fix['title'] = { vi: 'Viết “{long}”', en: 'Write “{long}”' };
    yield {
      message: 'abbreviation',
      span: first,
      args: { short, long: words },
      fixes: [{ title, args: { long: words }, edits }],
    };
  }
}

/** `Ban Thường vụ (BTV)`, `(gọi tắt là BTV)`. */
const isExplained = ({ source: { text } }: Plan, short: string): boolean =>
  text.includes(`(${short})`) || text.includes(` là ${short})`);
