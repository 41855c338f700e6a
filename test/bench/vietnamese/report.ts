/** The table that is printed: a figure a line, with its budget where it has one, and what was missed at the end. */

export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly digits?: number;
  /** The value may not be less, or not be more, than this. */
  readonly atLeast?: number;
  readonly atMost?: number;
  /** What else is to be known of it: how many were measured. */
  readonly note?: string;
}

const NAME_WIDTH = 62;

export class Report {
  readonly #missed: string[] = [];
  readonly #skipped: string[] = [];
  #budgets = 0;

  title(text: string): void {
    console.log(`\n${text}\n${'-'.repeat(text.length)}`);
  }

  line(text: string): void {
    console.log(text);
  }

  /** A figure that is not a number was not measured: its budget counts as missed. */
  figure(figure: Figure): void {
    const { name, value, unit, digits = 2, atLeast, atMost, note } = figure;
    const parts = [`${name.padEnd(NAME_WIDTH)} ${written(value, digits).padStart(11)} ${unit.padEnd(10)}`];
    if (atLeast !== undefined || atMost !== undefined) {
      const met = value >= (atLeast ?? -Infinity) && value <= (atMost ?? Infinity);
      const budget = atLeast === undefined ? `≤ ${atMost ?? 0}` : `≥ ${atLeast}`;
      parts.push(`${met ? 'ok    ' : 'MISSED'} (${budget})`);
      this.#budgets++;
      if (!met) this.#missed.push(`${name}: ${written(value, digits)} ${unit} (${budget})`);
    }
    if (note !== undefined) parts.push(`  ${note}`);
    console.log(parts.join(' ').trimEnd());
  }

  skip(what: string, why: string): void {
    console.log(`skipped: ${what} (${why})`);
    this.#skipped.push(what);
  }

  end(seconds: number): void {
    this.title('Budgets');
    console.log(`${this.#budgets - this.#missed.length} of ${this.#budgets} met, in ${seconds.toFixed(0)} s`);
    for (const missed of this.#missed) console.log(`missed: ${missed}`);
    for (const skipped of this.#skipped) console.log(`skipped: ${skipped}`);
  }
}

/** Milliseconds that this process has computed: other work on the machine does not count. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** A number for people to read. */
export const written = (value: number, digits: number): string =>
  Number.isNaN(value)
    ? '–'
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

export const percent = (part: number, whole: number): number => (whole === 0 ? NaN : (100 * part) / whole);
export const perThousand = (part: number, whole: number): number =>
  whole === 0 ? NaN : (1000 * part) / whole;
export const perSecond = (count: number, ms: number): number => (ms === 0 ? NaN : (1000 * count) / ms);
