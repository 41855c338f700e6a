/** Which syllables of the model may stand for what is written. */
import { fold } from '../text/fold';
import type { LanguageModel } from './model';
import { FIRST_SYLLABLE } from './units';

export interface Candidates {
  /** Syllables by their letters without marks: `quan` → quan, quân, quận, quán … the commonest first. */
  readonly byLetters: ReadonlyMap<string, readonly number[]>;
  /** Words that are no syllables, by their letters without marks: `hdnd` → `hđnd`. */
  readonly markedForms: ReadonlyMap<string, string>;
}

const known = new WeakMap<LanguageModel, Candidates>();

export function candidatesOf(model: LanguageModel): Candidates {
  const candidates = known.get(model) ?? read(model);
  known.set(model, candidates);
  return candidates;
}

/** More than these hardly ever hold the right one, and make every search slow. */
const MOST = 16;

function read({ words, markedForms }: LanguageModel): Candidates {
  const byLetters = new Map<string, number[]>();
  for (let id = FIRST_SYLLABLE; id < words.length; id++) {
    const letters = fold(words[id] ?? '');
    const others = byLetters.get(letters);
    // Ids are in order of frequency.
    if (!others) byLetters.set(letters, [id]);
    else if (others.length < MOST) others.push(id);
  }
  return { byLetters, markedForms: new Map(markedForms.map((form) => [fold(form), form])) };
}
