/** The texts that checkers are measured on: clean sentences of each register, and the same with errors planted. */
import { Attested } from './attested';
import { firstWords, sentencesOf, type HeldOut } from './held-out';
import { plantErrors, type PlantedErrors } from './planted';
import { Random } from '../../../scripts/random';

export interface Sample extends PlantedErrors {
  /** `law`, `news`, `wiki`. */
  readonly register: string;
  readonly clean: readonly string[];
}

/** @param words of each register, clean */
export function samplesOf(texts: readonly HeldOut[], words: number): Sample[] {
  const attested = Attested.read();
  if (!attested) return [];
  return [...new Set(texts.map(({ genre }) => genre))].map((register, index) => {
    const ofRegister = texts.filter(({ genre }) => genre === register);
    const random = new Random(100 + index);
    const all = sentencesOf(ofRegister.flatMap(({ lines }) => lines));
    const clean = firstWords(random.shuffled([...new Set(all)]), words);
    return { register, clean, ...plantErrors(clean, attested, random) };
  });
}
