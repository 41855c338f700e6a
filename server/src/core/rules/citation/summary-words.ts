import { derived } from '../../plan/derived';
import { isOthersWords, readingsOf, type Reading } from '../../plan/reading';
import { fold } from '../../text/fold';
import { defineRule, type Fix, type Report } from '../rule';
import { citedDocuments } from './mentions';
import { isSurelyWhole } from './parts';

type MessageId = 'added' | 'dropped';

/** Words of a cited summary that must stand together before their commas are compared. */
const FEWEST_WORDS = 8;

/** VD-12: words of a cited summary, taken into the text, keep its commas. */
export const summaryWords = defineRule({
  id: 'VD-12',
  title: { vi: 'Nhắc lại trích yếu nhưng khác dấu phẩy', en: 'Words of a cited summary with other commas' },
  docs: {
    vi: 'Khi lời văn nhắc lại nguyên một đoạn trích yếu của văn bản được viện dẫn (từ tám chữ liền nhau trở lên), dấu phẩy nên giữ như trong trích yếu: “tăng cường bảo vệ, chăm sóc” mà viết thành “tăng cường, bảo vệ, chăm sóc” là đổi nghĩa. Nếu chính các trích yếu đã ghi khác nhau thì không nhắc.',
    en: 'Where the text takes over a run of a cited summary, eight words or more, the commas stay as they are there: “tăng cường bảo vệ, chăm sóc” and “tăng cường, bảo vệ, chăm sóc” do not mean the same. Where the summaries themselves differ, nothing is said.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.4; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'inferred',
  },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    added: {
      vi: 'Trích yếu của văn bản số {symbol} không có dấu phẩy ở đây.',
      en: 'The summary of document {symbol} has no comma here.',
    },
    dropped: {
      vi: 'Trích yếu của văn bản số {symbol} có dấu phẩy ở đây.',
      en: 'The summary of document {symbol} has a comma here.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const summaries = summariesOf(plan);
    if (summaries.byPair.size === 0) return;
    for (const reading of readingsOf(plan)) {
      if (reading.part !== 'text' && reading.part !== 'preamble' && reading.part !== 'heading') continue;
      for (const { left, right, joint, comma } of differences(reading, summaries)) {
        const { start } = reading.prose.spanAt(left.start, left.end);
        const { end } = reading.prose.spanAt(right.start, right.end);
        if (isOthersWords(plan, { start, end })) continue;
        const at = reading.prose.spanAt(left.end - 1, left.end).end;
        yield {
          message: comma ? 'added' : 'dropped',
          span: { start, end },
          args: { symbol: joint.symbol },
          fixes: [fixOf(at, comma)],
        };
      }
    }
  },
});

const fixOf = (at: number, drop: boolean): Fix =>
  drop
    ? { title: { vi: 'Bỏ dấu phẩy', en: 'Drop the comma' }, edits: [{ start: at, end: at + 1, newText: '' }] }
    : { title: { vi: 'Thêm dấu phẩy', en: 'Add the comma' }, edits: [{ start: at, end: at, newText: ',' }] };

/** Two neighbouring words of a cited summary. */
interface Joint {
  readonly words: readonly string[];
  /** The first of the two. */
  readonly at: number;
  readonly symbol: string;
}

interface Summaries {
  /** Pairs as they stand in some summary: `cuong bao`, `ve, cham`. */
  readonly joints: ReadonlySet<string>;
  /** By the two words alone: `ve cham`. */
  readonly byPair: ReadonlyMap<string, readonly Joint[]>;
  /** Last letter of the first word and first of the second, of each pair: most commas of a text join others. */
  readonly edges: ReadonlySet<number>;
  /** Pairs that stand with a comma only: what a text may have dropped. */
  readonly parted: readonly { readonly pair: string; readonly left: number }[];
}

const summariesOf = derived((plan): Summaries => {
  const joints = new Set<string>();
  const byPair = new Map<string, Joint[]>();
  const known = new Set<string>();
  for (const { mentions } of citedDocuments(plan).values()) {
    for (const mention of mentions) {
      const { family, subject, repair, reference } = mention.citation;
      if (family !== 'party' || !subject || known.has(subject.text) || !isSurelyWhole(plan, mention))
        continue;
      known.add(subject.text);
      // The summary of a document inside this one is read as its own.
      const nested = plan.citations[mention.index + 1];
      if (nested && nested.start < subject.end) continue;
      const folded = fold(subject.text);
      const words: string[] = [];
      const gaps: string[] = [];
      for (let at = 0, end = -1; at < folded.length; at++) {
        const word = wordAfter(folded, at);
        if (!word) continue;
        if (end >= 0) gaps.push(folded.slice(end, word.start));
        words.push(folded.slice(word.start, word.end));
        at = end = word.end;
      }
      if (words.length < FEWEST_WORDS) continue;
      const symbol = repair ?? reference.text;
      for (const [at, gap] of gaps.entries()) {
        if (gap !== ' ' && gap !== ', ') continue;
        const [left = '', right = ''] = [words[at], words[at + 1]];
        joints.add(left + gap + right);
        const pair = `${left} ${right}`;
        const joint = { words, at, symbol };
        const others = byPair.get(pair);
        if (others) others.push(joint);
        else byPair.set(pair, [joint]);
      }
    }
  }
  const parted = [...byPair.keys()]
    .map((pair) => ({ pair, left: pair.indexOf(' ') }))
    .filter(({ pair }) => !joints.has(pair));
  const edges = new Set(
    [...byPair.keys()].map((pair) =>
      edgeOf(pair.charCodeAt(pair.indexOf(' ') - 1), pair.charCodeAt(pair.indexOf(' ') + 1)),
    ),
  );
  return { joints, byPair, edges, parted };
});

const edgeOf = (last: number, first: number): number => last * 256 + first;

interface Word {
  readonly start: number;
  readonly end: number;
}

interface Difference {
  readonly left: Word;
  readonly right: Word;
  readonly joint: Joint;
  /** The text has a comma and the summary none; else the other way round. */
  readonly comma: boolean;
}

function* differences({ folded }: Reading, summaries: Summaries): Generator<Difference> {
  const { edges, parted } = summaries;
  for (let comma = folded.indexOf(','); comma >= 0; comma = folded.indexOf(',', comma + 1)) {
    if (edges.has(edgeOf(folded.charCodeAt(comma - 1), folded.charCodeAt(comma + 2))))
      yield* differenceAt(folded, comma, comma + 1, summaries);
  }
  for (const { pair, left } of parted) {
    for (let at = folded.indexOf(pair); at >= 0; at = folded.indexOf(pair, at + 1))
      yield* differenceAt(folded, at + left, at + left, summaries);
  }
}

/** What the words before `end` and after `start` are in a summary, if they stand there with another mark between. */
function* differenceAt(
  folded: string,
  end: number,
  start: number,
  { byPair, joints }: Summaries,
): Generator<Difference> {
  const left = wordBefore(folded, end);
  const right = wordAfter(folded, start);
  if (!left || !right || left.end !== end) return;
  const comma = start > end;
  const [first, second] = [folded.slice(left.start, left.end), folded.slice(right.start, right.end)];
  if (joints.has(`${first}${comma ? ', ' : ' '}${second}`)) return;
  for (const joint of byPair.get(`${first} ${second}`) ?? []) {
    if (runLength(folded, left, right, joint) < FEWEST_WORDS) continue;
    yield { left, right, joint, comma };
    return;
  }
}

/** How many words of the summary stand in the text around the joint. */
function runLength(folded: string, left: Word, right: Word, { words, at }: Joint): number {
  let length = 0;
  for (let word: Word | undefined = left, i = at; word && length < FEWEST_WORDS; i--) {
    if (i < 0 || folded.slice(word.start, word.end) !== words[i]) break;
    length++;
    word = wordBefore(folded, word.start);
  }
  for (let word: Word | undefined = right, i = at + 1; word && length < FEWEST_WORDS; i++) {
    if (i >= words.length || folded.slice(word.start, word.end) !== words[i]) break;
    length++;
    word = wordAfter(folded, word.end);
  }
  return length;
}

const isWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
const isGap = (code: number): boolean => code === 32 || code === 44 || code === 0xa0;

function wordBefore(folded: string, end: number): Word | undefined {
  let last = end;
  while (last > 0 && isGap(folded.charCodeAt(last - 1))) last--;
  let start = last;
  while (start > 0 && isWord(folded.charCodeAt(start - 1))) start--;
  return start < last ? { start, end: last } : undefined;
}

function wordAfter(folded: string, start: number): Word | undefined {
  let first = start;
  while (first < folded.length && isGap(folded.charCodeAt(first))) first++;
  let end = first;
  while (end < folded.length && isWord(folded.charCodeAt(end))) end++;
  return first < end ? { start: first, end } : undefined;
}
