/** Words of a plan that the language model doubts, for the rules that report them. */
import { PER_NAT } from '../../language-model/format';
import { leastGain, spellingOf, type Doubt } from '../../language-model/doubts';
import type { Suggestion } from '../../language-model/suggest';
import type { LanguageModel } from '../../language-model/model';
import { UNKNOWN } from '../../language-model/units';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { anyWordsOf, schoolOf, wordsOf } from '../../plan/words';
import type { Span } from '../../text/span';
import { inCaseOf } from '../../vietnamese/letters';
import { keyOf } from '../../vietnamese/tokens';
import { inSchool } from '../../vietnamese/tone';
import { writeInstead } from '../replacement';
import type { Fix, Report } from '../rule';

export interface PlacedDoubt extends Doubt {
  /** In the source. */
  readonly span: Span;
  /** In the source: the word with its neighbours. */
  readonly judgedBy: Span;
  /** What the first suggestion gains beyond what is asked for in this plan, in nats. */
  readonly surplus: number;
}

/** Gains beyond the least that make a doubt a warning, and one that needs no choice. */
const SURE = 4;
const CERTAIN = 5.5;
/** A rare word that stands elsewhere too is meant: each time, twice at most, takes off so much. */
const MEANT = 2.5;
const MOST_TIMES = 2;
/** What the rare ones cost of themselves, in nats: one word in eight thousand, or less. */
const RARE = 9;
/** More findings than these help nobody: such a text needs another tool than a list. */
export const MOST_DOUBTS = 200;

const known = new WeakMap<Plan, readonly PlacedDoubt[]>();

/** In the order of the plan; none in a text that has lost its marks. */
export function doubtsOf(plan: Plan, model: LanguageModel | undefined): readonly PlacedDoubt[] {
  if (!model) return [];
  let doubts = known.get(plan);
  if (!doubts) known.set(plan, (doubts = read(plan, model)));
  return doubts;
}

function read(plan: Plan, model: LanguageModel): PlacedDoubt[] {
  const readings = wordsOf(plan).map(({ reading }) => ({
    reading,
    spelling: spellingOf(model, reading.prose.text),
  }));
  let nats = 0;
  let words = 0;
  for (const { spelling } of readings) {
    // As the text would cost without its slips.
    nats += spelling.nats - spelling.doubts.reduce((sum, { suggestions: [{ gain }] }) => sum + gain, 0);
    words += spelling.words;
  }
  const least = leastGain({ nats, words, confidence: 1 });
  const doubts: PlacedDoubt[] = [];
  for (const { reading, spelling } of readings) {
    for (const doubt of spelling.doubts) {
      const gain = doubt.suggestions[0].gain - meantBy(plan, model, doubt.word);
      if (gain < least) continue;
      const span = reading.prose.spanAt(doubt.start, doubt.end);
      if (plan.source.slice(span) !== doubt.word) continue;
      const judgedBy = reading.prose.spanAt(doubt.context.start, doubt.context.end);
      doubts.push({ ...doubt, span, judgedBy, surplus: gain - least });
      if (doubts.length === MOST_DOUBTS) return doubts;
    }
  }
  return doubts;
}

function meantBy(plan: Plan, model: LanguageModel, word: string): number {
  const id = model.idOfWord(word);
  if (id !== UNKNOWN && (model.unigrams[id] ?? 0) < RARE * PER_NAT) return 0;
  return MEANT * Math.min(MOST_TIMES, (timesOf(plan).get(keyOf(word)) ?? 1) - 1);
}

const timesOf = derived((plan) => {
  const times = new Map<string, number>();
  for (const { tokens } of anyWordsOf(plan)) {
    for (const { key } of tokens) times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
});

/** The word suggested as it would be written in its place. */
export const written = (plan: Plan, original: string, { word }: Suggestion): string =>
  inSchool(inCaseOf(original, word), schoolOf(plan));

/** One finding for a doubt; its first suggestion is the fix, to be chosen by hand unless it is certain. */
export function reportOf<const Id extends string>(
  plan: Plan,
  { word, span, judgedBy, surplus, suggestions }: PlacedDoubt,
  message: Id,
): Report<Id> {
  const fixes = suggestions.map((suggestion): Fix => {
    const fix = writeInstead(span, written(plan, word, suggestion));
    return surplus >= CERTAIN ? fix : { ...fix, byHand: true };
  });
  return {
    message,
    span,
    judgedBy,
    args: { word, right: written(plan, word, suggestions[0]) },
    ...(surplus < SURE && { severity: 'hint' }),
    fixes,
  };
}
