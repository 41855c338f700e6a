/**
 * Series of numbers (dãy số thứ tự): the numbered parts that count together, so that each follows the one
 * before. Left out are dashes, letters in brackets, and numbers in words.
 */
import type { Block, Numbering } from '../../plan/plan';
import { ENUMERATION_LETTERS, toRoman, type NumberingStyle } from '../../syntax/numbering';
import type { SourceText } from '../../text/source';
import type { Located } from '../../text/span';
import { isNumbered, isPart, type NumberedPart } from './numbered';

export type { NumberedPart } from './numbered';

/** The parts of one list, in the order of the text; never empty. */
export interface Series {
  /** Names style and depth: the same for `1.` in all parts of the first level. */
  readonly level: string;
  /** The level, for `dotted` with the number that they all begin with: `1.` of `1.1`, `1.2`. */
  readonly key: string;
  readonly parts: readonly NumberedPart[];
}

/** All series of a stretch of text, each before those inside its parts. */
export function* seriesOf(blocks: readonly Block[], depth = 0): Generator<Series> {
  const lists = new Map<string, { readonly level: string; readonly parts: NumberedPart[] }>();
  const numbered = blocks.filter(isNumbered);
  const bracketed = bracketedBetween(numbered);
  for (const part of numbered) {
    const style = bracketed.has(part) ? 'arabic' : styleOf(part.numbering);
    if (style === undefined) continue;
    const level = `${style} ${depth}`;
    const key = [level, ...part.numbering.path.slice(0, -1)].join('.');
    const list = lists.get(key) ?? { level, parts: [] };
    list.parts.push(part);
    lists.set(key, list);
  }
  for (const [key, { level, parts }] of lists) {
    for (const run of runsOf(parts)) yield { level, key, parts: run };
  }
  for (const block of blocks) {
    if (isPart(block) && block.children.length > 0) yield* seriesOf(block.children, depth + 1);
  }
}

/** The articles, which count through all chapters; the regulation that a decision issues begins again at Điều 1. */
export function* articleSeriesOf(blocks: readonly Block[]): Generator<Series> {
  let run: NumberedPart[] = [];
  for (const part of articlesIn(blocks)) {
    if (part.numbering.ordinal === 1 && run.length > 0) {
      yield { level: 'điều', key: 'điều', parts: run };
      run = [];
    }
    run.push(part);
  }
  if (run.length > 0) yield { level: 'điều', key: 'điều', parts: run };
}

function* articlesIn(blocks: readonly Block[]): Generator<NumberedPart> {
  for (const block of blocks) {
    if (isNumbered(block) && block.numbering.style === 'named' && ARTICLE.test(block.numbering.text))
      yield block;
    if (isPart(block)) yield* articlesIn(block.children);
  }
}

const ARTICLE = /^điều\s+\d/iu;

/** `2)` between `1.` and `3.`: its mark is wrong, which ND-09 says, its number is not. */
function bracketedBetween(numbered: readonly NumberedPart[]): ReadonlySet<NumberedPart> {
  const found = new Set<NumberedPart>();
  // The clause that was last, with what counts on from it.
  let run: NumberedPart[] = [];
  for (const part of numbered) {
    if (part.numbering.style !== 'arabic') continue;
    const last = run.at(-1);
    const goesOn = last?.numbering.ordinal === part.numbering.ordinal - 1;
    if (isClause(part)) {
      if (goesOn) for (const between of run.slice(1)) found.add(between);
      run = [part];
    } else if (goesOn) run.push(part);
    else run = [];
  }
  return found;
}

/** A khoản, as against a `1)` that may count by itself. */
const isClause = ({ numbering }: NumberedPart): boolean => numbering.mark !== ')';

/** `1)` beside `1.` is a list of its own. */
function styleOf({ style, text, mark }: Numbering): string | undefined {
  if (style === 'dash' || style === 'plus') return undefined;
  if (style === 'paren') return /\d/.test(text) ? style : undefined;
  if (style === 'named') return NOT_COUNTED.test(text) ? undefined : text.toLowerCase().split(/\s/)[0];
  return style === 'arabic' && mark === ')' ? 'arabic)' : style;
}

/** `Điều 1`, `Phần thứ nhất`. */
const NOT_COUNTED = /^(?:điều|\p{L}+\s+thứ)/iu;

/**
 * Parts a list that begins again at 1: after a line that ends with a colon, or where 2 follows. The list that it
 * interrupts may go on after it.
 */
function runsOf(parts: readonly NumberedPart[]): NumberedPart[][] {
  const runs: NumberedPart[][] = [];
  const open = new OpenRuns();
  for (const [i, part] of parts.entries()) {
    if (open.closeFor(part)) {
      open.add(part);
      continue;
    }
    const current = open.innermost;
    if (!current || beginsAgain(current, part, parts[i + 1])) {
      const begun: NumberedPart[] = [];
      runs.push(begun);
      open.begin(begun);
    }
    open.add(part);
  }
  return runs;
}

/** The runs that may go on, each inside the one before it, and where the last of those that end in a number stands. */
class OpenRuns {
  private readonly runs: NumberedPart[][] = [];
  private readonly byLast = new Map<number, number[]>();

  get innermost(): readonly NumberedPart[] | undefined {
    return this.runs.at(-1);
  }

  begin(run: NumberedPart[]): void {
    this.runs.push(run);
  }

  /** Puts the part at the end of the innermost run. */
  add(part: NumberedPart): void {
    const run = this.runs.at(-1);
    if (!run) return;
    if (run.length > 0) this.indicesOf(run).pop();
    run.push(part);
    this.indicesOf(run).push(this.runs.length - 1);
  }

  /** Closes the runs inside the innermost one that the part follows. @returns whether there is one */
  closeFor(part: NumberedPart): boolean {
    const { ordinal } = part.numbering;
    const index = [ordinal - 1, ordinal - 2]
      .map((last) => this.byLast.get(last)?.at(-1) ?? -1)
      .filter((at) => at >= 0 && follows(this.runs[at]?.at(-1) as NumberedPart, part))
      .reduce((furthest, at) => Math.max(furthest, at), -1);
    if (index < 0) return false;
    while (this.runs.length > index + 1) this.indicesOf(this.runs.pop() ?? []).pop();
    return true;
  }

  /** Places of the runs that end in the same number, in ascending order. */
  private indicesOf(run: readonly NumberedPart[]): number[] {
    const last = run.at(-1)?.numbering.ordinal ?? 0;
    const indices = this.byLast.get(last) ?? [];
    this.byLast.set(last, indices);
    return indices;
  }
}

function beginsAgain(
  run: readonly NumberedPart[],
  part: NumberedPart,
  next: NumberedPart | undefined,
): boolean {
  if (part.numbering.ordinal !== 1) return false;
  return isIntroduced(run.at(-1)) || (run.length > 1 && next !== undefined && follows(part, next));
}

function isIntroduced(before: NumberedPart | undefined): boolean {
  const last = before?.children.at(-1) ?? before;
  return last !== undefined && last.kind !== 'table' && last.content.text.endsWith(':');
}

/** `đ)` may be left out, as it is in other alphabets. */
const D = 4;
const E = 6;

/** Whether `next` is the number after `part`. */
export function follows({ numbering: { style, ordinal } }: NumberedPart, next: NumberedPart): boolean {
  return next.numbering.ordinal === ordinal + 1 || skipsLetter(style, ordinal, next);
}

/** `e)` right after `d)`. */
export const skipsDistinctD = (
  { numbering: { style, ordinal } }: NumberedPart,
  next: NumberedPart,
): boolean => skipsLetter(style, ordinal, next);

const skipsLetter = (style: NumberingStyle, ordinal: number, { numbering: next }: NumberedPart): boolean =>
  (style === 'letter' || style === 'upper') && ordinal === D && next.ordinal === E;

/** The characters that count: `II` of `II-`, the last number of `1.2.`. */
const VALUE: Readonly<Partial<Record<NumberingStyle, RegExp>>> = {
  named: /(?<=[ \u00a0])(?:[IVX]+|\d+|[A-HĐ])(?=[.:–-]?$)/,
  roman: /^[IVX]+/,
  upper: /^\p{Lu}/u,
  arabic: /^\d+/,
  dotted: /(?<=\.)\d+(?=[.)]?$)/,
  letter: /^\p{Ll}/u,
  paren: /\d+/,
};

/** Another number written in the same way: `III` for `II`. */
function valueLike(value: string, ordinal: number): string {
  if (/^\d/.test(value)) return String(ordinal);
  if (/^[IVX]/.test(value)) return toRoman(ordinal);
  const letter = ENUMERATION_LETTERS.charAt(ordinal - 1);
  return value === value.toLowerCase() ? letter : letter.toUpperCase();
}

/** The number without the mark after it: `II`, `1.2`, `(3)`. */
export const bareNumber = ({ style, text, mark }: Numbering): string =>
  style === 'paren' ? text : text.slice(0, text.length - mark.length);

/** The number, bare, as it would be printed with another value: `III` for `II-`. */
export const printedAs = (numbering: Numbering, ordinal: number): string =>
  bareNumber(numbering).replace(VALUE[numbering.style] ?? '', (value) => valueLike(value, ordinal));

/** What counts, where it stands in the source; nothing where the source has misread characters. */
export function valueIn(source: SourceText, { style, text, start, end }: Numbering): Located | undefined {
  const pattern = VALUE[style] ?? /$^/;
  const value = pattern.exec(source.slice({ start, end }));
  if (!value || value[0] !== pattern.exec(text)?.[0]) return undefined;
  return { text: value[0], start: start + value.index, end: start + value.index + value[0].length };
}

export const renumbered = (value: Located, ordinal: number): string => valueLike(value.text, ordinal);
