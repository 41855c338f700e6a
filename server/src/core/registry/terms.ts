/**
 * Series of numbers. A number is given once a term of the committee (HD 05-HD/VPTW, phần II, mục I.3.1.1), by bodies
 * of the State once a year: whether two days lie in one term tells whether one number can mean two documents. The days
 * of congresses are from memory, so that nothing is said of days near them.
 */
import data from '../../data/congresses.json';
import { isCentralSymbol } from '../citations/relations';
import type { Directive } from './directive';

/** `central`: one body bears the symbol; `local`: many do (`TU`, `ĐU`, `CB`); `state`: a body of the State. */
export type Series = 'central' | 'local' | 'state';

/** By the form of a number in the form that it should have: `25-CT/TW`, `06-CTr/TU`, `15/KH-UBND`. */
export function seriesOf(number: string): Series {
  if (/^\d+\p{L}?\//u.test(number)) return 'state';
  return isCentralSymbol(number) ? 'central' : 'local';
}

/** Days around the end of a congress whose term is not told. */
const MARGIN = 30;
/** Days within which a series does not come back to a number. */
const TOO_SOON = 90;

const dayOf = (iso: string): number => Date.parse(iso) / 86_400_000;

const congresses = data.national.map(({ term, closed }) => ({ term, closed: dayOf(closed) }));

/** `XIII` on 2023-10-25; nothing around a congress, and before those that are known. */
export function centralTermOn(iso: string): string | undefined {
  const day = dayOf(iso);
  if (congresses.some(({ closed }) => Math.abs(closed - day) <= MARGIN)) return undefined;
  return congresses.findLast(({ closed }) => closed < day)?.term;
}

type Numbered = Pick<Directive, 'number' | 'date' | 'term'>;

/** The term whose series a known central document is of. */
export const termOf = ({ term, date, number }: Numbered): string | undefined =>
  term ?? (seriesOf(number) === 'central' && date !== undefined ? centralTermOn(date) : undefined);

/**
 * Whether a document of that day that bears the number of a known one must be this, must be another, or may be either.
 * @param date ISO
 */
export function sameSeries(known: Numbered, date: string): 'one' | 'another' | 'unclear' {
  const apart = known.date === undefined ? Infinity : Math.abs(dayOf(known.date) - dayOf(date));
  if (apart === 0) return 'one';
  switch (seriesOf(known.number)) {
    case 'state':
      if (known.date === undefined) return 'unclear';
      return /^\d+\/\d{4}\//.test(known.number) || known.date.slice(0, 4) === date.slice(0, 4)
        ? 'one'
        : 'another';
    case 'central': {
      if (apart <= TOO_SOON) return 'one';
      const [of, on] = [termOf(known), centralTermOn(date)];
      if (of === undefined || on === undefined) return 'unclear';
      return of === on ? 'one' : 'another';
    }
    case 'local':
      return known.date === undefined || mayBeTwoTerms(known.date, date) ? 'unclear' : 'one';
  }
}

/** Local congresses sit through most of a year: a season of them lies between the two days, or one of these in it. */
function mayBeTwoTerms(a: string, b: string): boolean {
  const { year, everyYears, firstMonth, lastMonth } = data.local;
  const [first, last] = [monthOf(a), monthOf(b)].sort((x, y) => x - y) as [number, number];
  const length = lastMonth - firstMonth;
  const period = everyYears * 12;
  // The first season that ends on or after the first day.
  const anySeason = year * 12 + firstMonth - 1;
  const season = anySeason + Math.ceil((first - length - anySeason) / period) * period;
  return season <= last;
}

/** Months since the year 0. */
const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
