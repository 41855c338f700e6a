/** Short forms in capitals (UBND, KT-XH): where they are used in the body, and where they are introduced. */
import data from '../../../data/text-abbreviations.json';
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { isInCapitals, isOthers, placesInCapitals, textOf, touches, type Words } from '../../plan/words';
import { analyseSyllable } from '../../vietnamese/syllable';
import type { Token } from '../../vietnamese/tokens';

export interface Use {
  readonly words: Words;
  /** Indices of its tokens. */
  readonly first: number;
  readonly last: number;
}

export interface ShortForm {
  readonly text: string;
  /** What it stands for; absent where only its writer knows. */
  readonly full?: string;
  /** In the running text of the document itself, in the order of the text; never empty. */
  readonly uses: readonly Use[];
  /** The full phrase stands before it, itself in brackets or after `viết tắt là`. */
  readonly introduction?: Use;
}

const known: ReadonlyMap<string, string> = new Map(data.known.map(({ short, full }) => [short, full]));
const silent: ReadonlySet<string> = new Set(data.silent);

/** Of the whole document, in the order of first use. */
export const shortForms = derived((plan): readonly ShortForm[] => {
  const all = new Map<string, { uses: Use[]; introduction?: Use }>();
  for (const { text, ...use } of runsIn(plan)) {
    const { part } = use.words.reading;
    if (part === 'recipient' || part === 'trailing') continue;
    const entry = all.get(text) ?? { uses: [] };
    all.set(text, entry);
    if (isIntroduction(use)) entry.introduction ??= use;
    else if (part !== 'cell' && !isOthers(plan, use.words, use.first, use.last)) entry.uses.push(use);
  }
  return [...all]
    .filter(([text, { uses }]) => uses.length > 0 && (known.has(text) || isShortForm(text, uses)))
    .map(([text, entry]) => ({ text, ...entry, ...fullOf(text) }));
});

function fullOf(text: string): { readonly full?: string } {
  const full = known.get(text);
  return full === undefined ? {} : { full };
}

interface Run extends Use {
  readonly text: string;
}

/** Letters in capitals, joined by `-` or `&`; not what digits or strokes make a symbol of. */
function* runsIn(plan: Plan): Generator<Run> {
  let end: Pick<Use, 'words' | 'last'> | undefined;
  for (const { words, index: first } of placesInCapitals(plan)) {
    if (end?.words === words && first <= end.last) continue;
    const last = endOfRun(words, first);
    end = last === undefined ? undefined : { words, last };
    if (last === undefined || isInSymbol(words.tokens, first, last)) continue;
    yield { words, first, last, text: textOf(words, first, last) };
  }
}

/** Undefined where small letters are joined to it. */
function endOfRun({ tokens }: Words, first: number): number | undefined {
  let last = first;
  while (isJoint(tokens[last + 1]) && touches(tokens[last], tokens[last + 1])) {
    const next = tokens[last + 2];
    if (next?.kind !== 'word' || !touches(tokens[last + 1], next)) break;
    if (!isInCapitals(next)) return undefined;
    last += 2;
  }
  return last;
}

const isJoint = (token: Token | undefined): boolean => token?.key === '-' || token?.key === '&';

/** `25-CT/TW`, `T/M`, `5G`, `CT.08`: something other than a bracket or a mark of the sentence touches it. */
function isInSymbol(tokens: readonly Token[], first: number, last: number): boolean {
  const [before, head, end, after] = [tokens[first - 1], tokens[first], tokens[last], tokens[last + 1]];
  if (touches(before, head) && before && (before.kind !== 'sign' || '/-.&_@'.includes(before.key)))
    return true;
  if (!touches(end, after) || !after) return false;
  if (after.kind !== 'sign' || '/&_@'.includes(after.key)) return true;
  return '-.'.includes(after.key) && touches(after, tokens[last + 2]);
}

/** `(UBND)` after words, `viết tắt là UBND`, `gọi tắt là UBND`. */
function isIntroduction({ words: { tokens }, first, last }: Use): boolean {
  const before = tokens[first - 1];
  if (before?.key === '(') return tokens[last + 1]?.key === ')' && tokens[first - 2]?.kind === 'word';
  return before?.key === 'là' && tokens[first - 2]?.key === 'tắt';
}

const LONGEST = 6;
/** Once is a name as well as a short form. */
const LEAST_USES = 2;

/** Nothing that is a Roman number, a word in capitals or part of a name in capitals. */
function isShortForm(text: string, uses: readonly Use[]): boolean {
  const [letters = ''] = text.split(/[-&]/);
  if (text.length > LONGEST || uses.length < LEAST_USES || silent.has(text) || silent.has(letters))
    return false;
  if (/^[IVXLCDM]+$/.test(text) || analyseSyllable(text)) return false;
  return uses.every(({ words }) => !words.capitals);
}
