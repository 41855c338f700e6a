/**
 * The numbered lists of a plan, as they are to be put in order: the series that the rule on numbering reads
 * (ND-10), those put together again that a move has torn apart, and `1.1`, `1.2` under their own `1.`
 */
import { derived } from '../plan/derived';
import type { Block } from '../plan/plan';
import { isNumbered, isPart, type NumberedPart } from '../rules/content/numbered';
import { seriesOf, type Series } from '../rules/content/series';

/** Parts in the order of the text; never empty. */
export interface NumberedList {
  readonly parts: readonly NumberedPart[];
  /** The number that the list begins with. */
  readonly first: number;
}

/** Body and appendices each count for themselves. */
export const listsOf = derived(({ body, appendices }): readonly NumberedList[] =>
  [body, ...appendices.map((appendix) => appendix.body)].flatMap(listsIn),
);

function listsIn(blocks: readonly Block[]): NumberedList[] {
  const under = [...listsUnder(blocks)];
  const taken = new Set(under.flatMap(({ parts }) => parts));
  const series = [...seriesOf(blocks)].filter(({ parts }) => !parts.some((part) => taken.has(part)));
  return [...levelsOf(putTogether(series)).flatMap(listsOfLevel), ...under];
}

/** The dotted numbers right under a number are its list, whatever number they were moved from. */
function* listsUnder(blocks: readonly Block[]): Generator<NumberedList> {
  for (const part of blocks.filter(isPart)) {
    const { numbering } = part;
    const parts = part.children
      .filter(isNumbered)
      .filter((child) => numbering && extendsNumber(child, numbering));
    if (parts.length > 0) yield { parts, first: 1 };
    yield* listsUnder(part.children);
  }
}

/** `1.2` extends `1.` and `3.`; `II.1` extends only `II.` */
export function extendsNumber({ numbering }: NumberedPart, parent: NumberedPart['numbering']): boolean {
  if (numbering.style !== 'dotted' || numbering.path.length !== parent.path.length + 1) return false;
  if (parent.style === 'arabic' || parent.style === 'dotted') return true;
  return parent.style === 'roman' && numbering.path[0] === parent.ordinal;
}

/**
 * A list whose first part was moved down reads as if that began a list inside the part above it:
 * `2. Yêu cầu`, `1. Mục đích`.
 */
function putTogether(all: readonly Series[]): Series[] {
  const byPart = new Map(all.flatMap((series) => series.parts.map((part) => [part, series] as const)));
  const inner = new Set<Series>();
  const whole = all.map((series) => {
    if (inner.has(series) || isInOrder(series.parts)) return series;
    const nested = new Set(
      series.parts
        .flatMap(({ numbering: { style, mark }, children }) =>
          children
            .filter(isNumbered)
            .filter(({ numbering: own }) => own.style === style && own.mark === mark),
        )
        .flatMap((part) => byPart.get(part) ?? []),
    );
    const parts = inTextOrder([series, ...nested].flatMap((each) => each.parts));
    if (nested.size === 0 || !isShuffled(parts)) return series;
    for (const each of nested) inner.add(each);
    return { ...series, parts };
  });
  return whole.filter((series) => !inner.has(series));
}

function levelsOf(all: readonly Series[]): Series[][] {
  const levels = new Map<string, Series[]>();
  for (const series of all) {
    const level = levels.get(series.key);
    if (level) level.push(series);
    else levels.set(series.key, [series]);
  }
  return [...levels.values()];
}

/** Series that together hold each number once are one list, which counts through the parts of the document. */
function listsOfLevel(level: readonly Series[]): NumberedList[] {
  const all = inTextOrder(level.flatMap(({ parts }) => parts));
  if (isShuffled(all)) return [{ parts: all, first: 1 }];
  let ended = 0;
  let endedAt = 0;
  return level.map(({ parts }) => {
    const goesOn =
      parts[0]?.numbering.ordinal === ended + 1 && !parts.some(({ numbering }) => numbering.ordinal <= ended);
    const first = goesOn ? endedAt + 1 : 1;
    ended = parts.at(-1)?.numbering.ordinal ?? 0;
    endedAt = first + parts.length - 1;
    return { parts, first };
  });
}

const inTextOrder = (parts: readonly NumberedPart[]): NumberedPart[] =>
  parts.toSorted((a, b) => a.start - b.start);

const isInOrder = (parts: readonly NumberedPart[]): boolean =>
  parts.every(({ numbering }, i) => numbering.ordinal === i + 1);

/** Every number from 1 on once, in whatever order. */
const isShuffled = (parts: readonly NumberedPart[]): boolean =>
  new Set(parts.map(({ numbering }) => numbering.ordinal)).size === parts.length &&
  parts.every(({ numbering }) => numbering.ordinal >= 1 && numbering.ordinal <= parts.length);
