/**
 * The dictionaries that rules on spelling bow to: names of places that are always known, the user's own words, and
 * those that the document brings along in comments: `// từ điển: Nậm Pồ, blockchain`.
 */
import names from '../../data/minority-names.json';
import { derived } from '../plan/derived';
import type { Plan } from '../plan/plan';
import { fold } from '../text/fold';
import { lazy } from '../text/lazy';
import { lineBreakOf } from '../text/line-breaks';
import type { Located, Span } from '../text/span';
import { Dictionary } from '../vietnamese/dictionary';
import type { Edit } from './rule';
import { insertLineAbove } from './line-edits';
import type { CheckSettings } from './settings';

/** What they say is wrong is the word: impossible, another word, without its marks, half typed, not the fixed one. */
const ON_WORDS: ReadonlySet<string> = new Set(['VN-01', 'VN-02', 'VN-03', 'VN-05', 'VN-07']);

/** Whether a dictionary can overrule a rule. */
export const isOnWords = (rule: string): boolean => ON_WORDS.has(rule);

export type IsKnownWord = (rule: string, span: Span) => boolean;

/** Finds out only where a rule on words has found something: text without mistakes costs nothing. */
export function knownWordsOf(plan: Plan, { words }: CheckSettings): IsKnownWord {
  const { text } = plan.source;
  return (rule, span) =>
    isOnWords(rule) &&
    (namesOfPlaces().holds(text, span) ||
      (words !== undefined && dictionaryOf(words).holds(text, span)) ||
      ofDocument(plan).holds(text, span));
}

const namesOfPlaces = lazy(
  () => new Dictionary(Object.values(names.names).flatMap((list) => list.split(', '))),
);

const ofUsers = new WeakMap<readonly string[], Dictionary>();

/** Made once for each list: lists change only with the settings. */
function dictionaryOf(words: readonly string[]): Dictionary {
  const known = ofUsers.get(words) ?? new Dictionary(words);
  ofUsers.set(words, known);
  return known;
}

const COMMENT = /^\/\/\s*tu dien\s*:/;
const SEPARATOR = /[,;]/;
/** Characters after which the comment goes on in another line. */
const FULL_LINE = 160;

const commentsOf = ({ comments }: Plan): readonly Located[] =>
  comments.filter(({ text }) => COMMENT.test(fold(text.slice(0, 40))));

/** The words that a document's comments name, as they stand there. */
export const wordsOfDocument = (plan: Plan): readonly string[] =>
  commentsOf(plan).flatMap(({ text }) =>
    text
      .slice(text.indexOf(':') + 1)
      .split(SEPARATOR)
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  );

const ofDocument = derived((plan) => new Dictionary(wordsOfDocument(plan)));

/** Puts a word into the document's dictionary: at the end of its last comment, or into a first line of its own. */
export function addWordEdit(plan: Plan, word: string): Edit {
  const { source } = plan;
  const last = commentsOf(plan).at(-1);
  if (!last) return insertLineAbove(source, 0, `// từ điển: ${word}`);
  const written = last.text.trimEnd();
  const at = last.start + written.length;
  const newText =
    written.length + word.length > FULL_LINE
      ? `${lineBreakOf(source.text)}// từ điển: ${word}`
      : /[:,;]$/.test(written)
        ? ` ${word}`
        : `, ${word}`;
  return { start: at, end: at, newText };
}
