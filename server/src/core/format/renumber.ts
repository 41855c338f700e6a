/**
 * Renumbering (đánh lại số): numbers of headings and paragraphs follow one another without gap or repeat, each
 * level in its own style and with its own mark. Only the numbers at the head of parts change: what the text says of
 * them (`mục II`, `điểm 3`) may mean another document and is left to the writer.
 */
import { planOf } from '../plan/build';
import type { Block, Plan } from '../plan/plan';
import { isNumbered, isPart, type NumberedPart } from '../rules/content/numbered';
import { renumbered, skipsDistinctD, valueIn } from '../rules/content/series';
import type { Edit } from '../rules/rule';
import { toRoman, type NumberingStyle } from '../syntax/numbering';
import type { SourceText } from '../text/source';
import { extendsNumber, listsOf, type NumberedList } from './lists';
import { settle } from './settle';

/** The last number of each style that is still read as one. */
const LAST: Readonly<Partial<Record<NumberingStyle, number>>> = {
  named: 39,
  upper: 8,
  roman: 37,
  arabic: 99,
  dotted: 99,
  letter: 23,
  paren: 99,
};
/** `đ)`, which some lists leave out. */
const DISTINCT_D = 5;

/** All numbers of the document. @returns edits in the order of the text */
export const renumberEdits = (plan: Plan): readonly Edit[] =>
  settle(plan, (read) => editsFor(read, listsOf(read)), planOf);

/** The numbers of the list at a place: the innermost one that a numbered part around it belongs to. */
export function renumberListEdits(plan: Plan, offset: number): readonly Edit[] {
  const lists = listsOf(plan);
  const around = lists.filter(({ parts }) =>
    parts.some(({ start, end }) => start <= offset && offset <= end),
  );
  const [innermost] = around.toSorted((a, b) => startBefore(b, offset) - startBefore(a, offset));
  return innermost ? editsFor(plan, [innermost]) : [];
}

const startBefore = ({ parts }: NumberedList, offset: number): number =>
  parts.findLast(({ start }) => start <= offset)?.start ?? 0;

function editsFor(plan: Plan, lists: readonly NumberedList[]): Edit[] {
  const ordinals = new Map(lists.flatMap((list) => newOrdinals(list)));
  const edits = [plan.body, ...plan.appendices.map((appendix) => appendix.body)].flatMap((blocks) => [
    ...editsIn(plan.source, blocks, ordinals),
  ]);
  return edits.sort((a, b) => a.start - b.start);
}

/** Nothing where the list outgrows what its style can count. */
function newOrdinals({ parts, first }: NumberedList): (readonly [NumberedPart, number])[] {
  const skipsD =
    parts.some((part, i) => i > 0 && skipsDistinctD(parts[i - 1] as NumberedPart, part)) &&
    !parts.some(({ numbering }) => numbering.ordinal === DISTINCT_D);
  const ordinalAt = (i: number): number => first + i + Number(skipsD && first + i >= DISTINCT_D);
  const last = ordinalAt(parts.length - 1);
  if (parts.some(({ numbering }) => last > (LAST[numbering.style] ?? 0))) return [];
  return parts.map((part, i) => [part, ordinalAt(i)]);
}

type Parent = Pick<NumberedPart, 'numbering'> & { readonly newPath: readonly number[] };

function* editsIn(
  source: SourceText,
  blocks: readonly Block[],
  ordinals: ReadonlyMap<NumberedPart, number>,
  parent?: Parent,
): Generator<Edit> {
  for (const part of blocks.filter(isPart)) {
    if (!isNumbered(part)) {
      yield* editsIn(source, part.children, ordinals);
      continue;
    }
    const { numbering } = part;
    const ordinal = ordinals.get(part) ?? numbering.ordinal;
    const own = parent && extendsNumber(part, parent.numbering);
    const newPath = [...(own ? parent.newPath : numbering.path.slice(0, -1)), ordinal];
    const edit =
      numbering.style === 'dotted' ? rewritePath(source, part, newPath) : rewriteValue(source, part, ordinal);
    if (edit) yield edit;
    yield* editsIn(source, part.children, ordinals, { numbering, newPath: edit ? newPath : numbering.path });
  }
}

function rewriteValue(source: SourceText, { numbering }: NumberedPart, ordinal: number): Edit | undefined {
  const value = ordinal === numbering.ordinal ? undefined : valueIn(source, numbering);
  return value && { start: value.start, end: value.end, newText: renumbered(value, ordinal) };
}

/** `2.1` becomes `3.1` under a `2.` that becomes `3.` */
function rewritePath(
  source: SourceText,
  { numbering }: NumberedPart,
  path: readonly number[],
): Edit | undefined {
  if (path.every((value, i) => value === numbering.path[i])) return undefined;
  const written = /^[IVX\d]+(?:\.\d+)+/.exec(source.slice(numbering))?.[0];
  if (written === undefined) return undefined;
  const newText = written
    .split('.')
    .map((component, i) => (/^\d/.test(component) ? String(path[i]) : toRoman(path[i] ?? 0)))
    .join('.');
  return { start: numbering.start, end: numbering.start + written.length, newText };
}
