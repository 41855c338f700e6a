/**
 * Pipe tables in columns: each cell as wide as the widest of its column. A table wider than a screen gets single
 * spaces around its cells instead. What the cells say never changes; the rule row, which is not printed, is as
 * long as its columns are wide.
 */
import type { Edit } from '../rules/rule';
import type { SyntaxNode } from '../syntax/tree';
import type { SourceText } from '../text/source';
import type { Shape } from './shape';

/** Columns of the screen that an aligned table may take. */
const WIDEST_TABLE = 120;
const RULE_CELL = /^:?-{2,}:?$/;

interface Row extends Pick<SyntaxNode, 'start' | 'end'> {
  readonly cells: readonly string[];
  /** The last cell has its pipe. */
  readonly closed: boolean;
  readonly rule: boolean;
}

export function alignTables({ source, tree }: Shape): Edit[] {
  return tree.children
    .flatMap((region) => region.children)
    .filter((node) => node.kind === 'Table')
    .flatMap((table) => alignTable(source, table));
}

function alignTable(source: SourceText, table: SyntaxNode): Edit[] {
  const rows = table.children
    .filter(({ kind }) => kind === 'TableRow' || kind === 'TableRule')
    .map((node) => rowOf(source, node));
  const widths = widthsOf(rows);
  const total = widths.reduce((sum, width) => sum + width + 3, 1);
  const print = total > WIDEST_TABLE ? printSpaced : printAligned;
  return rows.flatMap((row) => {
    const newText = print(row, widths);
    return newText === source.slice(row) ? [] : [{ start: row.start, end: row.end, newText }];
  });
}

function rowOf(source: SourceText, { start, end, kind }: SyntaxNode): Row {
  const text = source.slice({ start, end });
  const cells = text
    .slice(1)
    .split('|')
    .map((cell) => cell.trim());
  const closed = text.endsWith('|');
  if (closed) cells.pop();
  const rule = kind === 'TableRule' && cells.every((cell) => RULE_CELL.test(cell));
  return { start, end, cells, closed, rule };
}

/** Of the columns; a last cell without pipe widens none. */
function widthsOf(rows: readonly Row[]): number[] {
  const widths: number[] = [];
  for (const { cells, closed, rule } of rows) {
    const padded = closed ? cells : cells.slice(0, -1);
    for (const [i, cell] of padded.entries())
      widths[i] = Math.max(widths[i] ?? 0, rule ? leastRule(cell) : widthOf(cell));
  }
  return widths;
}

/** Characters as they stand on the screen: letters are composed, and a mark that still follows takes no room. */
const widthOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text) ? text.length : [...text.replace(/\p{M}/gu, '')].length;

function printAligned({ cells, closed, rule }: Row, widths: readonly number[]): string {
  const printed = cells.map((cell, i) => {
    const width = widths[i] ?? 0;
    const last = i === cells.length - 1 && !closed;
    if (rule) return last ? cell : ruleOf(cell, width + 2);
    return last ? ` ${cell}` : ` ${cell}${' '.repeat(width - widthOf(cell))} `;
  });
  return `|${printed.join('|')}${closed ? '|' : ''}`;
}

function printSpaced({ cells, closed, rule }: Row): string {
  const printed = cells.map((cell, i) => {
    if (rule) return cell;
    if (cell === '') return ' ';
    return i === cells.length - 1 && !closed ? ` ${cell}` : ` ${cell} `;
  });
  return `|${printed.join('|')}${closed ? '|' : ''}`;
}

/** With the spaces beside it room for three dashes and the colons. */
const leastRule = (cell: string): number => 1 + Number(cell.startsWith(':')) + Number(cell.endsWith(':'));

/** `:---:` of a given length, with the colons that it has. */
function ruleOf(cell: string, width: number): string {
  const [left, right] = [cell.startsWith(':') ? ':' : '', cell.endsWith(':') ? ':' : ''];
  return left + '-'.repeat(Math.max(width - left.length - right.length, 1)) + right;
}
