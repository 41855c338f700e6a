/** The paragraph styles of an RTF file, as far as they say which paragraphs are headings. */
import type { Collector } from './collector';

const MOST_STYLES = 10_000;

/** Read from `{\stylesheet …}` word by word. */
export class StyleTable implements Collector {
  /** By the numbers of styles, as `\outlinelevel` has them. */
  readonly #levels = new Map<number, number>();
  #number = 0;

  word(name: string, value: number | undefined): void {
    if (name === 's') this.#number = value ?? 0;
    else if (name === 'outlinelevel' && this.#levels.size < MOST_STYLES)
      this.#levels.set(this.#number, value ?? 9);
  }

  text(): void {
    // Names of styles are anything.
  }

  outlineLevel(style: number): number | undefined {
    return this.#levels.get(style);
  }
}
