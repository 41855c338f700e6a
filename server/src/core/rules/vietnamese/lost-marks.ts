/**
 * Paragraphs that lost their marks, or most of them. Their words say little of each other: they are reported as a
 * whole, and what is doubted in them is not reported word by word.
 */
import type { LanguageModel } from '../../language-model/model';
import { restore } from '../../language-model/restore';
import { score } from '../../language-model/line';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { anyWordsOf, type Words } from '../../plan/words';
import { byText } from '../../text/by-text';
import { countUpTo } from '../../text/cover';
import { doubtsOf, type PlacedDoubt } from './doubts';

/** A paragraph with fewer words may be a name or a symbol. */
const LEAST_WORDS = 5;
/** Of the words of a paragraph that lost all its marks at most this share has some. */
const STRIPPED_SHARE = 0.2;
/** What a word costs less, in nats, when Vietnamese gets its marks back; other languages gain nothing. */
const LEAST_GAIN = 2;

/** Of words as they should be one in eight has no mark. */
const SPARSE_SHARE = 0.3;
/** So many words that lack their marks among few that have some are no slips. */
const LEAST_MISSING = 2;

export interface LostMarks {
  readonly words: Words;
  /** Some words still have their marks, or got them back already. */
  readonly partly: boolean;
}

interface Judged {
  readonly lost: readonly LostMarks[];
  readonly doubts: readonly PlacedDoubt[];
}

const known = new WeakMap<Plan, Judged>();

/** In the order of the plan. */
export const lostMarks = (plan: Plan, model: LanguageModel | undefined): readonly LostMarks[] =>
  judged(plan, model).lost;

/**
 * The doubts outside of such paragraphs. Where few words have marks yet, the next ones may show that the paragraph is
 * such a one: all of it is what they are judged by.
 */
export const singleDoubts = (plan: Plan, model: LanguageModel | undefined): readonly PlacedDoubt[] =>
  judged(plan, model).doubts;

const NOTHING: Judged = { lost: [], doubts: [] };

function judged(plan: Plan, model: LanguageModel | undefined): Judged {
  if (!model) return NOTHING;
  let found = known.get(plan);
  if (!found) known.set(plan, (found = judge(plan, model)));
  return found;
}

function judge(plan: Plan, model: LanguageModel): Judged {
  const doubts = doubtsOf(plan, model).map((doubt) => ({ doubt, words: wordsAt(plan, doubt.span.start) }));
  const missing = new Map<Words | undefined, number>();
  for (const { doubt, words } of doubts) {
    if (doubt.kind === 'missing') missing.set(words, (missing.get(words) ?? 0) + 1);
  }
  const lost: LostMarks[] = [];
  for (const words of anyWordsOf(plan)) {
    if (isWithoutMarks(model, words)) lost.push({ words, partly: false });
    else if ((missing.get(words) ?? 0) >= LEAST_MISSING && isSparse(words))
      lost.push({ words, partly: true });
  }
  const whole = new Set<Words | undefined>(lost.map(({ words }) => words));
  const single = doubts
    .filter(({ words }) => !whole.has(words))
    .map(({ doubt, words }) =>
      words && isSparse(words) ? { ...doubt, judgedBy: words.reading.prose } : doubt,
    );
  return { lost, doubts: single };
}

const isWithoutMarks = (model: LanguageModel, { count, marked, reading }: Words): boolean =>
  count >= LEAST_WORDS &&
  marked <= count * STRIPPED_SHARE &&
  gainsOf(model)(reading.prose.text).nats >= LEAST_GAIN * count;

interface Gain {
  readonly nats: number;
}

const gains = new WeakMap<LanguageModel, (text: string) => Gain>();

/** What a paragraph gains when it gets its marks back; kept as long as the paragraph stays as it is. */
function gainsOf(model: LanguageModel): (text: string) => Gain {
  let known = gains.get(model);
  if (!known) {
    known = byText((text) => ({
      nats: score(model, text).nats - score(model, restore(model, text).text).nats,
    }));
    gains.set(model, known);
  }
  return known;
}

const isSparse = ({ count, marked }: Words): boolean => count - marked >= count * SPARSE_SHARE;

const inTextOrder = derived((plan) => {
  const words = anyWordsOf(plan).toSorted((a, b) => a.reading.prose.start - b.reading.prose.start);
  return { words, starts: words.map(({ reading }) => reading.prose.start) };
});

function wordsAt(plan: Plan, offset: number): Words | undefined {
  const { words, starts } = inTextOrder(plan);
  return words[countUpTo(starts, offset) - 1];
}
