/**
 * What formatting reads of a plan: where things stand, not what they say. Read by itself it costs a fraction of
 * the whole plan, so that a text can be read again after it was tidied.
 */
import { readEnd } from '../plan/end';
import { readHeader } from '../plan/header';
import type { Plan } from '../plan/plan';
import { parse } from '../syntax/parse';
import type { SourceText } from '../text/source';

export type Shape = Pick<Plan, 'source' | 'tree' | 'hardWrapped' | 'header' | 'recipients' | 'signature'>;

export function shapeOf(source: SourceText): Shape {
  const { tree, hardWrapped } = parse(source);
  const inside = (...kinds: readonly string[]) =>
    tree.children.filter(({ kind }) => kinds.includes(kind)).flatMap(({ children }) => children);
  const headerCells = inside('Header', 'Title')
    .filter(({ kind }) => kind === 'ColumnLine')
    .flatMap(({ children }) => children.filter(({ kind }) => kind === 'Cell'));
  const header = readHeader(source, headerCells);
  return { source, tree, hardWrapped, header, ...readEnd(source, inside('End')) };
}
