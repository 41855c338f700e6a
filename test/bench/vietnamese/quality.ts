/** How well a checker finds planted errors, and how often it blames clean text. */
import type { Checker, Flag } from './checker';
import type { Planted } from './planted';
import { countSyllables, isSameText } from './words';

export interface Blame {
  readonly flags: number;
  readonly hints: number;
  readonly syllables: number;
  readonly examples: readonly string[];
}

export interface Found {
  readonly planted: number;
  readonly found: number;
  /** Of the errors found, those that were judged by their first suggestion, and those where it was the right one. */
  readonly judged: number;
  readonly right: number;
}

export interface Outcome {
  readonly error: Planted;
  readonly flag: Flag | undefined;
  /** Undefined where it was not asked for. */
  right?: boolean;
}

export async function blameOf(checker: Checker, sentences: readonly string[]): Promise<Blame> {
  const perSentence = await checker.check(sentences);
  const examples = sentences.flatMap((sentence, index) =>
    (perSentence[index] ?? []).map((flag) => inContext(sentence, flag)),
  );
  const flags = perSentence.flat();
  return {
    flags: flags.length,
    hints: flags.filter(({ hint }) => hint === true).length,
    syllables: countSyllables(sentences),
    examples,
  };
}

/**
 * @param company correct sentences among which the wrong ones stand
 * @param asked how many suggestions are asked for where the checker gives them apart: the first finds, which stand
 * in a chance order
 */
export async function outcomesOf(
  checker: Checker,
  errors: readonly Planted[],
  company: readonly string[],
  asked = Infinity,
): Promise<Outcome[]> {
  const perText = await checker.check(
    errors.map(({ text }) => text),
    company,
  );
  const outcomes = errors.map((error, index): Outcome => ({
    error,
    flag: perText[index]?.find(({ start, end }) => start < error.end && error.start < end),
  }));
  const found = outcomes.filter(({ flag }) => flag !== undefined);
  const apart = found.filter(({ flag }) => flag?.suggestion === undefined).slice(0, asked);
  const suggestions = await checker.suggest(apart.map(({ error, flag }) => spanOf(error.text, flag)));
  for (const outcome of found) {
    const place = apart.indexOf(outcome);
    const suggestion = place < 0 ? outcome.flag?.suggestion : suggestions[place]?.[0];
    if (place < 0 && suggestion === undefined) continue;
    outcome.right = suggestion !== undefined && repairs(outcome, suggestion);
  }
  return outcomes;
}

const spanOf = (text: string, flag: Flag | undefined): string => text.slice(flag?.start, flag?.end);

const repairs = ({ error, flag }: Outcome, suggestion: string): boolean =>
  flag !== undefined &&
  isSameText(error.text.slice(0, flag.start) + suggestion + error.text.slice(flag.end), error.clean);

export function foundOf(outcomes: readonly Outcome[]): Found {
  return {
    planted: outcomes.length,
    found: outcomes.filter(({ flag }) => flag !== undefined).length,
    judged: outcomes.filter(({ right }) => right !== undefined).length,
    right: outcomes.filter(({ right }) => right === true).length,
  };
}

const inContext = (text: string, { start, end, hint, suggestion = '?' }: Flag): string =>
  `…${text.slice(Math.max(0, start - 30), start)}«${text.slice(start, end)}»${text.slice(end, end + 30)}… → ${suggestion}${hint === true ? ' (hint)' : ''}`;
