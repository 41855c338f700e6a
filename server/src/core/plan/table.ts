/** Reads a pipe table. */
import type { SyntaxNode } from '../syntax/tree';
import { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Table } from './plan';

export function readTable(source: SourceText, node: SyntaxNode): Table {
  const rows = node.children
    .filter((row) => row.kind === 'TableRow')
    .map((row) => ({ cells: cellsOfRow(source, row), start: row.start, end: row.end }));
  return { kind: 'table', rows, start: node.start, end: node.end };
}

/** One cell between each two pipes, empty ones included. */
function cellsOfRow(source: SourceText, row: SyntaxNode): Prose[] {
  const cells: Prose[] = [];
  let current: SyntaxNode | undefined;
  let opened: SyntaxNode | undefined;
  for (const node of row.children) {
    if (node.kind === 'Cell') current = node;
    if (node.kind !== 'Pipe') continue;
    if (opened) cells.push(new Prose(source, [current ?? { start: opened.end, end: opened.end }]));
    opened = node;
    current = undefined;
  }
  if (current) cells.push(new Prose(source, [current]));
  return cells;
}
