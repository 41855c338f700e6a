/** Numbers as RTF had them before it had lists (`\pn`): each paragraph describes its own. */
import { LIST_LEVELS, type NumberCounter, type NumberFormat, type NumberLevel } from '../numbering';
import type { Collector } from './collector';

const FORMATS: ReadonlyMap<string, NumberFormat> = new Map([
  ['pndec', 'decimal'],
  ['pnord', 'decimal'],
  ['pncard', 'decimal'],
  ['pnucrm', 'upperRoman'],
  ['pnlcrm', 'lowerRoman'],
  ['pnucltr', 'upperLetter'],
  ['pnlcltr', 'lowerLetter'],
  ['pnlvlblt', 'bullet'],
  ['pnlvlcont', 'none'],
]);

/** What stands before or behind a number. */
const LONGEST_TEXT = 100;

/** Of one paragraph, and of those after it that say no other. */
export class OldNumber implements Collector {
  #format: NumberFormat = 'decimal';
  #start = 1;
  #level = 0;
  #side: 'before' | 'behind' | undefined;
  readonly #text = { before: '', behind: '' };

  /** From 0. */
  get level(): number {
    return this.#level;
  }

  get described(): NumberLevel {
    const { before, behind } = this.#text;
    const text = this.#hasNumber ? `${before}%${this.#level + 1}${behind}` : before;
    return { format: this.#format, text, start: this.#start };
  }

  get #hasNumber(): boolean {
    return this.#format !== 'bullet' && this.#format !== 'none';
  }

  word(name: string, value: number | undefined): void {
    if (this.#hasNumber) this.#format = FORMATS.get(name) ?? this.#format;
    if (name === 'pnstart') this.#start = value ?? 1;
    else if (name === 'pnlvl') this.#level = Math.min(Math.max(value ?? 1, 1), LIST_LEVELS) - 1;
    else if (name === 'pntxtb') this.#side = 'before';
    else if (name === 'pntxta') this.#side = 'behind';
  }

  text(text: string): void {
    const side = this.#side;
    if (side && this.#text[side].length < LONGEST_TEXT) this.#text[side] += text;
  }
}

/** Paragraphs with such numbers that follow one another are one list. */
export class OldNumbers {
  readonly #counter: NumberCounter;
  #lists = 0;
  #isInList = false;
  #levels: (NumberLevel | undefined)[] = [];

  constructor(counter: NumberCounter) {
    this.#counter = counter;
  }

  /** @param number of the next paragraph; undefined where it has none, which ends the list */
  next(number: OldNumber | undefined): string | undefined {
    if (!number) {
      this.#isInList = false;
      return undefined;
    }
    if (!this.#isInList) {
      this.#lists++;
      this.#levels = Array.from({ length: LIST_LEVELS });
    }
    this.#isInList = true;
    this.#levels[number.level] = number.described;
    const id = `old ${this.#lists}`;
    return this.#counter.next({ id, counters: id, levels: this.#levels }, number.level);
  }
}
