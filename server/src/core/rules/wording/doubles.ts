/** Words written twice in a row, and whether language allows it: hành vi vi phạm, luôn luôn; not các các. */
import data from '../../../data/doubled-words.json';
import { isCapitalised, type Words } from '../../plan/words';
import { keyOf, type Token } from '../../vietnamese/tokens';

export interface Double {
  /** Indices of the first and the last token of both copies. */
  readonly first: number;
  readonly last: number;
  /** Tokens of one copy. */
  readonly length: 1 | 2;
  /** No two words of the language meet like this. */
  readonly sure: boolean;
}

const sets = new Map<string, ReadonlySet<string>>();

/** Made when a double is seen, which is seldom. */
function setOf(words: string): ReadonlySet<string> {
  const set = sets.get(words) ?? new Set(words.split(' ').map(keyOf));
  sets.set(words, set);
  return set;
}

/** With the words after which they stand twice lawfully. */
const functionWords: ReadonlyMap<string, string> = new Map(
  Object.entries(data.functionWords).map(([word, after]) => [keyOf(word), after]),
);
const pairs: ReadonlySet<string> = new Set(data.pairs.map((pair) => pair.split(' ').map(keyOf).join(' ')));
/** With the words that may stand before and behind the two. */
const syllables: ReadonlyMap<string, string> = new Map(
  Object.entries(data.syllables).map(([syllable, sides]) => [keyOf(syllable), sides]),
);

/** Doubles that are no words of the language, from left to right. */
export function* doublesIn(words: Words): Generator<Double> {
  const { tokens } = words;
  for (let at = 0; at + 1 < tokens.length; at++) {
    const one = tokens[at];
    const two = tokens[at + 1];
    if (one?.kind !== 'word' || two?.kind !== 'word') continue;
    const same = one.key === two.key;
    if (!same && one.key !== tokens[at + 2]?.key) continue;
    const double = same ? single(words, at, one, two) : pair(tokens, at);
    if (!double) continue;
    yield double;
    at = double.last - 1;
  }
}

function single({ tokens, capitals }: Words, at: number, one: Token, two: Token): Double | undefined {
  if (one.text.length < 2) return undefined;
  const before = wordAt(tokens, at - 1);
  const double = { first: at, last: at + 1, length: 1 } as const;
  const after = functionWords.get(one.key);
  if (after !== undefined)
    return before && setOf(after).has(before.key) ? undefined : { ...double, sure: true };
  if (setOf(data.reduplications).has(one.key)) return undefined;
  if (!capitals) {
    // A name and a common word (Quảng Thành thành lập), or a name made of one syllable twice.
    if (isCapitalised(one) !== isCapitalised(two)) return undefined;
    if (isCapitalised(two) && before && isCapitalised(before)) return undefined;
  }
  const [ends, begins] = (syllables.get(one.key)?.split(' | ') ?? []).map(setOf);
  if (!ends || !begins) return undefined;
  const next = wordAt(tokens, at + 2);
  const lawful = before && next && ends.has(before.key) && begins.has(next.key);
  return lawful ? undefined : { ...double, sure: false };
}

/** `thực hiện thực hiện`. */
function pair(tokens: readonly Token[], at: number): Double | undefined {
  const four = tokens.slice(at, at + 4);
  const [one, two, three, fourth] = four;
  if (!one || !two || one.key !== three?.key || two.key !== fourth?.key) return undefined;
  if (four.some((token) => token.kind !== 'word' || isCapitalised(token) || token.text.length < 2))
    return undefined;
  if (pairs.has(`${one.key} ${two.key}`) || setOf(data.heads).has(wordAt(tokens, at - 1)?.key ?? ''))
    return undefined;
  return { first: at, last: at + 3, length: 2, sure: true };
}

function wordAt(tokens: readonly Token[], index: number): Token | undefined {
  const token = tokens[index];
  return token?.kind === 'word' ? token : undefined;
}
