/** Syllables that are written in texts or dictionaries: what a real-word error can be. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { keyOf } from '../../../server/src/core/vietnamese/tokens';
import { corporaFolder } from './places';
import { isSyllable, stripped } from './words';

export class Attested {
  readonly #keys: ReadonlySet<string>;
  readonly #byLetters = new Map<string, string[]>();

  constructor(words: readonly string[]) {
    this.#keys = new Set(words.filter(isSyllable).map(keyOf));
    for (const key of this.#keys) {
      const letters = stripped(key);
      const alike = this.#byLetters.get(letters);
      if (alike) alike.push(key);
      else this.#byLetters.set(letters, [key]);
    }
  }

  /** Undefined where the list is not on this machine. */
  static read(): Attested | undefined {
    const file = path.join(corporaFolder, 'syllables-attested.txt');
    if (!existsSync(file)) return undefined;
    return new Attested(readFileSync(file, 'utf8').normalize('NFC').split('\n').filter(Boolean));
  }

  has(word: string): boolean {
    return this.#keys.has(keyOf(word));
  }

  /** The other syllables with the same letters under their marks. */
  alike(word: string): string[] {
    const key = keyOf(word);
    return (this.#byLetters.get(stripped(key)) ?? []).filter((other) => other !== key);
  }
}
