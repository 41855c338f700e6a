import type { Plan } from '../../plan/plan';
import { isOthers, spanOf, wordsOf, type Words } from '../../plan/words';
import type { Token } from '../../vietnamese/tokens';
import { defineRule, type Report } from '../rule';

/** Words that no two sentences have in common by chance. */
const LEAST_WORDS = 12;
/** What stands more often than this is a formula of the plan. */
const MOST_TIMES = 3;

/** CH-05: no sentence stands twice. */
export const repeatedSentences = defineRule({
  id: 'CH-05',
  title: { vi: 'Câu lặp lại', en: 'Repeated sentences' },
  docs: {
    vi: 'Cả một câu, hoặc một vế câu ngăn bằng dấu chấm phẩy, từ 12 từ trở lên đã có ở trên, nguyên văn hoặc là phần cuối của một câu khác: thường do chép từ mục tiêu xuống nhiệm vụ. Tên văn bản được viện dẫn không tính là từ của câu; dòng “Cơ quan chủ trì: …” và câu lặp quá ba lần không bị nhắc. Đầu trang, trích yếu, bảng và nơi nhận không được xét.',
    en: 'A whole sentence, or one clause between semicolons, of twelve words or more that stands above already, in full or as the end of another: mostly copied from targets to tasks. Cited titles do not count as words; lines such as “Cơ quan chủ trì: …” and what is said more than three times are left alone, and so are tables and recipients.',
  },
  source: { text: 'khảo sát văn bản đã ban hành', confidence: 'inferred' },
  severity: 'hint',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    repeated: {
      vi: 'Câu này lặp lại câu ở dòng {line}; xem lại một trong hai chỗ.',
      en: 'This repeats a sentence of line {line}; look at one of both.',
    },
  },
  *check({ plan }): Iterable<Report<'repeated'>> {
    const sentences = [...repeatedIn(plan, SENTENCE_ENDS)];
    yield* sentences;
    yield* outside([...repeatedIn(plan, CLAUSE_ENDS)], sentences);
  },
});

function* repeatedIn(plan: Plan, ends: ReadonlySet<string>): Generator<Report<'repeated'>> {
  for (const alike of alikeAmong(sentencesOf(plan, ends)))
    if (alike.length <= MOST_TIMES) yield* repetitions(plan, alike);
}

/** Clauses that are no part of a sentence reported whole. */
function* outside(
  clauses: readonly Report<'repeated'>[],
  sentences: readonly Report<'repeated'>[],
): Generator<Report<'repeated'>> {
  const whole = sentences.toSorted(byStart);
  let next = 0;
  let reach = -1;
  for (const clause of clauses.toSorted(byStart)) {
    for (; (whole[next]?.span.start ?? Infinity) <= clause.span.start; next++)
      reach = Math.max(reach, whole[next]?.span.end ?? 0);
    if (clause.span.end > reach) yield clause;
  }
}

const byStart = (a: Report, b: Report): number => a.span.start - b.span.start;

interface Sentence {
  readonly words: Words;
  /** Indices of its tokens in `words`, punctuation left out. */
  readonly tokens: readonly number[];
}

const PARTS: ReadonlySet<string> = new Set(['preamble', 'text']);
const SENTENCE_ENDS: ReadonlySet<string> = new Set(['.', '?', '!']);
const CLAUSE_ENDS: ReadonlySet<string> = new Set([...SENTENCE_ENDS, ';']);
/** `Cơ quan chủ trì:`, `Thời gian thực hiện:`: a label is at most this many tokens. */
const LABEL = 6;

/** Sentences, or clauses parted by semicolons, that are long enough. */
function* sentencesOf(plan: Plan, ends: ReadonlySet<string>): Generator<Sentence> {
  for (const words of wordsOf(plan)) {
    if (!PARTS.has(words.reading.part)) continue;
    let tokens: number[] = [];
    let start = 0;
    for (let index = 0; index < words.tokens.length; index++) {
      const token = words.tokens[index];
      if (token?.kind !== 'sign') tokens.push(index);
      const isEnd = token?.kind === 'sign' && ends.has(token.key);
      if (!isEnd && index < words.tokens.length - 1) continue;
      if (tokens.length >= LEAST_WORDS && !isLabelled(words.tokens, start, index)) yield { words, tokens };
      tokens = [];
      start = index + 1;
    }
  }
}

const isLabelled = (tokens: readonly Token[], start: number, end: number): boolean =>
  tokens.slice(start, Math.min(end, start + LABEL)).some(({ key }) => key === ':');

const keyAt = ({ words, tokens }: Sentence, index: number): string =>
  words.tokens[tokens.at(index) ?? -1]?.key ?? '';

/** Those together that end in the same words: told apart word by word, and most by their last. */
function* alikeAmong(sentences: Iterable<Sentence>, back = 1): Generator<readonly Sentence[]> {
  const groups = new Map<string, Sentence[]>();
  for (const sentence of sentences) {
    const key = keyAt(sentence, -back);
    const group = groups.get(key);
    if (group) group.push(sentence);
    else groups.set(key, [sentence]);
  }
  for (const group of groups.values()) {
    if (group.length < 2) continue;
    if (back < LEAST_WORDS) yield* alikeAmong(group, back + 1);
    else yield group;
  }
}

function* repetitions(plan: Plan, alike: readonly Sentence[]): Generator<Report<'repeated'>> {
  const [first, ...rest] = alike;
  if (!first) return;
  for (const sentence of rest) {
    const common = commonEnd(first, sentence);
    // One of both says nothing more.
    if (common < Math.min(first.tokens.length, sentence.tokens.length)) continue;
    if (ownWords(plan, sentence, common) < LEAST_WORDS) continue;
    const [from, to] = [sentence.tokens.at(-common) ?? 0, sentence.tokens.at(-1) ?? 0];
    const place = spanOf(first.words, first.tokens[0] ?? 0);
    yield {
      message: 'repeated',
      span: spanOf(sentence.words, from, to),
      args: { line: String(plan.source.positionAt(place.start).line + 1) },
    };
  }
}

function commonEnd(a: Sentence, b: Sentence): number {
  const most = Math.min(a.tokens.length, b.tokens.length);
  let length = LEAST_WORDS;
  while (length < most && keyAt(a, -1 - length) === keyAt(b, -1 - length)) length++;
  return length;
}

const ownWords = (plan: Plan, { words, tokens }: Sentence, length: number): number =>
  tokens.slice(-length).filter((index) => !isOthers(plan, words, index)).length;
