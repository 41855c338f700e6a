/**
 * Chỉ tiêu: what a plan counts itself by. Every figure with a unit under a heading on aims; elsewhere shares, and
 * counts that say how far (`ít nhất 25 đảng viên`). Years, dates, citations and figures of the past are none.
 */
import data from '../../data/targets.json';
import { endOf } from '../citations/scan';
import { fold } from '../text/fold';
import type { Located, Span } from '../text/span';
import { isCitedAt } from './cited';
import { derived } from './derived';
import type { Block, Plan } from './plan';
import { readingsOf, type Reading } from './reading';
import { WordList, wordsOf } from './word-list';

export interface TargetYear extends Located {
  readonly year: number;
}

export interface Target extends Located {
  /** `85`, `2.500`, `hai`; `text` of the target is its whole clause. */
  readonly value: Located;
  readonly number: number;
  /** `ít nhất`, `trên`. */
  readonly qualifier?: Located;
  /** `%`, `trường`, `tỷ đồng`. */
  readonly unit?: Located;
  /** Of its own sentence; otherwise that of the heading above. */
  readonly year?: TargetYear;
  /** Under a heading on aims. */
  readonly aimed: boolean;
}

const headings = data.headings.map(fold);

/** A heading under which every figure is a target. @param folded its fold */
export const isAimHeading = (folded: string): boolean => headings.some((words) => folded.includes(words));

const qualifiers = wordsOf(data.qualifiers);
const units = wordsOf(data.units);
const aims = wordsOf(data.aims);
const numerals = new WordList(Object.entries(data.numerals));

const DIGITS =
  /(?<![a-z\d.,/-])(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?(?![a-z\d])|\d+(?:,\d+)?(?![a-z\d/]|[.,]\d|-[a-z]))/g;
const CLAUSE_END = /;|[.!?](?=[ \u00a0]|$)/g;
/** The year by which: `đến năm 2030`, `giai đoạn 2026 - 2030`. */
const YEAR =
  /(?<![a-z])(?:(?:phan dau|tu nay|den|vao|truoc|trong|het|cuoi)\s{1,4}){1,3}nam\s{1,4}(\d{4})(?!\d)|(?<![a-z])giai doan\s{1,4}\d{4}\s{0,3}[-–]\s{0,3}(\d{4})(?!\d)/g;
/** What already is. */
const PAST = /(?<![a-z])(?:da dat|da co|hien nay|hien co|tinh den|ket qua|nam truoc)(?![a-z])/;
const PERCENT = /[ \u00a0]?%/uy;
const BLANK = /[ \u00a0]{1,3}/uy;
const LONGEST_QUALIFIER = 20;

/** In the order of the text. */
export const targetsOf = derived((plan): readonly Target[] => {
  const readings = new Map(readingsOf(plan).map((reading) => [reading.prose, reading]));
  const found: Target[] = [];
  const walk = (blocks: readonly Block[], aimed: boolean, above: TargetYear | undefined): void => {
    for (const block of blocks) {
      if (block.kind === 'table') continue;
      const reading = readings.get(block.content);
      const heading = block.kind === 'section';
      const aims = aimed || (heading && reading !== undefined && isAimHeading(reading.folded));
      if (reading && !(heading && aims)) found.push(...inReading(plan, reading, aims, above));
      if ('children' in block) {
        const dated = heading && reading && /\d/.test(block.content.text);
        const year = dated ? yearsIn(plan, reading).at(-1) : undefined;
        walk(block.children, aims, year ?? above);
      }
    }
  };
  walk(plan.body, false, undefined);
  return found;
});

function* inReading(
  plan: Plan,
  reading: Reading,
  aimed: boolean,
  above: TargetYear | undefined,
): Generator<Target> {
  const { prose, folded } = reading;
  const { text } = prose;
  const inWords = FIRM_WORDS.some((words) => folded.includes(words));
  if (!inWords && !/\d/.test(text)) return;
  let years: readonly (TargetYear & { readonly at: number })[] | undefined;
  for (const clause of clausesOf(text)) {
    const figures = [...digitsIn(text, folded, clause), ...(inWords ? numeralsIn(text, folded, clause) : [])];
    if (figures.length === 0) continue;
    const past = clause.start + (PAST.exec(folded.slice(clause.start, clause.end))?.index ?? text.length);
    let aim: boolean | undefined;
    for (const figure of figures) {
      const { share, qualifier, unit } = figure;
      if (!aimed && !qualifier && !(share && (aim ??= isAimClause(text, folded, clause)))) continue;
      if (past < figure.start || isCitedAt(plan, prose.spanAt(figure.start, figure.end).start)) continue;
      years ??= yearsIn(plan, reading);
      const [first] = years;
      const year = lastBefore(years, figure.start) ?? (first && first.at < clause.end ? first : above);
      yield {
        value: prose.locate(figure.start, figure.end),
        number: figure.number,
        aimed,
        ...prose.locate(clause.start, clause.end),
        ...(qualifier && { qualifier: prose.locate(qualifier.start, qualifier.end) }),
        ...(unit && { unit: prose.locate(unit.start, unit.end) }),
        ...(year && { year: { text: year.text, start: year.start, end: year.end, year: year.year } }),
      };
    }
  }
}

/** Of years in the order of the text. */
function lastBefore<Year extends { readonly at: number }>(
  years: readonly Year[],
  at: number,
): Year | undefined {
  let low = 0;
  let high = years.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((years[middle]?.at ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return years[low - 1];
}

const isAimClause = (text: string, folded: string, { start, end }: Span): boolean =>
  !aims.findIn(text.slice(start, end), folded.slice(start, end)).next().done ||
  /100[ \u00a0]?%/.test(text.slice(start, end));

function* clausesOf(text: string): Generator<Span> {
  let start = 0;
  for (const { index } of text.matchAll(CLAUSE_END)) {
    if (index > start) yield { start, end: index };
    start = afterBlank(text, index + 1);
  }
  if (start < text.length) yield { start, end: text.length };
}

interface Figure extends Span {
  readonly number: number;
  readonly share: boolean;
  readonly qualifier?: Span;
  readonly unit?: Span;
}

function* digitsIn(text: string, folded: string, clause: Span): Generator<Figure> {
  const written = folded.slice(clause.start, clause.end);
  for (const { 0: digits, index } of written.matchAll(DIGITS)) {
    const start = clause.start + index;
    const end = start + digits.length;
    const percent = endOf(PERCENT, text, end);
    const at = afterBlank(text, end);
    const unit =
      percent === undefined
        ? at > end
          ? units.at(text, folded, at)
          : undefined
        : { start: percent - 1, end: percent };
    if (percent === undefined && (!unit || isCounter(folded, start))) continue;
    const qualifier = qualifierBefore(text, folded, start);
    yield {
      start,
      end,
      number: Number(digits.replaceAll('.', '').replace(',', '.')),
      share: percent !== undefined,
      ...(qualifier && { qualifier }),
      ...(unit && { unit: { start: unit.start, end: unit.end } }),
    };
  }
}

/** A number in words counts only where it is said how far it goes: `ít nhất hai chi bộ`. */
function* numeralsIn(text: string, folded: string, clause: Span): Generator<Figure> {
  for (const { 0: words, index } of folded.slice(clause.start, clause.end).matchAll(FIRM)) {
    const from = clause.start + index;
    const numeral = numerals.at(text, folded, from + words.length);
    const behind = numeral && afterBlank(text, numeral.end);
    const unit = behind === undefined ? undefined : units.at(text, folded, behind);
    if (!numeral || !unit) continue;
    yield {
      start: numeral.start,
      end: numeral.end,
      number: numeral.value,
      share: false,
      qualifier: { start: from, end: from + words.trimEnd().length },
      unit: { start: unit.start, end: unit.end },
    };
  }
}

/** A number that names: `lần thứ 2`, `khoá 13`, `số 12`. */
const COUNTER = /(?<![a-z])(?:thu|so|khoa|dieu|khoan|muc|phan|ngay|thang|nam|quy|trang)\s{1,3}$/;
const isCounter = (folded: string, at: number): boolean =>
  COUNTER.test(folded.slice(Math.max(0, at - 10), at));
const FIRM_WORDS = ['it nhat', 'toi thieu', 'khong duoi', 'khong qua', 'toi da'];
const FIRM = new RegExp(`(?<![a-z])(?:${FIRM_WORDS.join('|')})\\s{1,3}`, 'g');

function qualifierBefore(text: string, folded: string, at: number): Span | undefined {
  const from = Math.max(0, at - LONGEST_QUALIFIER);
  for (const { start, end } of qualifiers.findIn(text.slice(from, at), folded.slice(from, at)))
    if (text.slice(from + end, at).trim() === '') return { start: from + start, end: from + end };
  return undefined;
}

/** Years by which something is to be, those of cited documents left out. */
function yearsIn(plan: Plan, { prose, folded }: Reading): (TargetYear & { readonly at: number })[] {
  return [...folded.matchAll(YEAR)].flatMap((match) => {
    const year = Number(match[1] ?? match[2]);
    const at = match.index;
    const located = prose.locate(at, at + match[0].length);
    return isCitedAt(plan, located.start) ? [] : [{ year, at, ...located }];
  });
}

const afterBlank = (text: string, at: number): number => endOf(BLANK, text, at) ?? at;
