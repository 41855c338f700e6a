/**
 * Automatic numbers: what a word processor counts by itself and prints before a paragraph. Lists are described as Word
 * describes them, which all its formats share; how a file says it is its reader's matter.
 */
import { toRoman } from '../core/syntax/numbering';

/** How a number is written; the names are those of Office Open XML (`ST_NumberFormat`). */
export type NumberFormat =
  'decimal' | 'decimalZero' | 'upperRoman' | 'lowerRoman' | 'upperLetter' | 'lowerLetter' | 'bullet' | 'none';

export interface NumberLevel {
  readonly format: NumberFormat;
  /** As it is printed, with `%1` to `%9` for the numbers of the levels: `%1.%2.`; of a bullet, its sign. */
  readonly text: string;
  readonly start: number;
  /** It starts anew after a paragraph of this level (from 1) or a higher one; 0: never; absent: after any higher level. */
  readonly restartAfter?: number;
  /** All its numbers are Arabic, however the levels above write theirs (`isLgl`). */
  readonly arabic?: boolean;
}

export interface NumberedList {
  /** Of this list alone (`num` of Word). */
  readonly id: string;
  /** Lists that name the same counters go on with one another's numbers (`abstractNum` of Word). */
  readonly counters: string;
  /** From the highest level. */
  readonly levels: readonly (NumberLevel | undefined)[];
  /** By levels from 0: what this list starts with where it comes for the first time (`startOverride`). */
  readonly startOver?: ReadonlyMap<number, number>;
}

/** Levels that Word has. */
export const LIST_LEVELS = 9;

/** Letters of a number as a level describes it; Word takes no more than some dozens. */
export const LONGEST_LEVEL_TEXT = 200;

/** Counts the numbered paragraphs of one text, from its beginning to its end. */
export class NumberCounter {
  readonly #counters = new Map<string, (number | undefined)[]>();
  readonly #begun = new Set<string>();

  /**
   * The next paragraph of a list.
   * @param level from 0
   * @returns what is printed before it, bullets as `-` or `+`; undefined when that is nothing
   */
  next(list: NumberedList, level: number): string | undefined {
    const described = list.levels[level];
    if (!described) return undefined;
    const counters = this.#countersOf(list);
    const start = list.startOver?.get(level);
    const begun = `${list.id} ${level}`;
    if (start !== undefined && !this.#begun.has(begun)) counters[level] = undefined;
    this.#begun.add(begun);
    // A level that was passed over is counted as begun.
    for (let above = 0; above < level; above++) {
      counters[above] ??= list.startOver?.get(above) ?? list.levels[above]?.start;
    }
    counters[level] = (counters[level] ?? (start ?? described.start) - 1) + 1;
    for (let below = level + 1; below < list.levels.length; below++) {
      if (level < (list.levels[below]?.restartAfter ?? below)) counters[below] = undefined;
    }
    return printed(list, level, counters) || undefined;
  }

  /** The next paragraph of this level has this number, whatever was counted before. */
  startAt(list: NumberedList, level: number, value: number): void {
    this.#countersOf(list)[level] = value - 1;
  }

  #countersOf({ counters }: NumberedList): (number | undefined)[] {
    const known = this.#counters.get(counters) ?? [];
    this.#counters.set(counters, known);
    return known;
  }
}

function printed(list: NumberedList, level: number, counters: readonly (number | undefined)[]): string {
  const { format, text, arabic } = list.levels[level] ?? { format: 'none', text: '' };
  if (format === 'bullet') return bullet(text);
  return text
    .replace(/%([1-9])/g, (_, digit: string) => {
      const of = Number(digit) - 1;
      const described = list.levels[of];
      if (of > level || !described) return '';
      const value = counters[of] ?? list.startOver?.get(of) ?? described.start;
      return numberText(value, arabic && described.format !== 'none' ? 'decimal' : described.format);
    })
    .trim();
}

/** Signs of a second level: the hollow circle of Word is a small o of Courier New. */
const SECOND_BULLETS = new Set(['+', 'o', '○', '◦', '⚬', '⁃']);

/** The two bullets that plans have, for any sign. */
export const bullet = (sign: string): string => {
  const trimmed = sign.trim();
  if (trimmed === '') return '';
  return SECOND_BULLETS.has(trimmed) ? '+' : '-';
};

/** A number as it is written; a bullet and what has no such number are empty, or Arabic where letters end. */
export function numberText(value: number, format: NumberFormat): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimal':
      return String(value);
  }
}

const roman = (value: number): string => (value < 1 || value >= 4000 ? String(value) : toRoman(value));

/** A to Z, then AA, BB and so on, as Word goes on. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

/** Of a code of Word's binary formats and RTF (`nfc`); formats that plans never have are Arabic. */
export function numberFormatOfCode(code: number): NumberFormat {
  const format = CODED[code];
  if (format) return format;
  if (code === 23) return 'bullet';
  if (code === 22) return 'decimalZero';
  return code === 255 ? 'none' : 'decimal';
}

const CODED: readonly NumberFormat[] = ['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter'];
