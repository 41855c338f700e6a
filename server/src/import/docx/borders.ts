/** Lines around the cells of Word tables. */
import { childOf, childrenOf, elementsOf, type XmlElement } from '../xml';

export type Side = 'top' | 'bottom' | 'left' | 'right' | 'insideH' | 'insideV';

/** Whether a line is seen; nothing where nothing is said. */
export type Borders = Readonly<Partial<Record<Side, boolean>>>;

const SIDES: ReadonlyMap<string, Side> = new Map([
  ['w:top', 'top'],
  ['w:bottom', 'bottom'],
  ['w:left', 'left'],
  ['w:start', 'left'],
  ['w:right', 'right'],
  ['w:end', 'right'],
  ['w:insideH', 'insideH'],
  ['w:insideV', 'insideV'],
]);

/** @param element `w:tblBorders` or `w:tcBorders` */
export function sidesOf(element: XmlElement | undefined): Borders {
  if (!element) return {};
  return Object.fromEntries(
    elementsOf(element).flatMap((each) => {
      const side = SIDES.get(each.name);
      return side ? [[side, isSeen(each)]] : [];
    }),
  );
}

/** White lines are how some hide them. */
const isSeen = ({ attributes }: XmlElement): boolean =>
  !/^(?:nil|none)$/.test(attributes['w:val'] ?? 'nil') && !/^ffffff$/i.test(attributes['w:color'] ?? '');

/** Of a table style: its own lines, and those that it gives to the first row, to every second row and so on. */
export function bordersOf(style: XmlElement): Borders {
  const parts = childrenOf(style, 'w:tblStylePr').map((part) => childOf(part, 'w:tcPr'));
  const conditional = [...parts, childOf(style, 'w:tcPr')].map((cell) =>
    sidesOf(childOf(cell, 'w:tcBorders')),
  );
  const seen = conditional.map((borders) => Object.entries(borders).filter(([, isThere]) => isThere));
  return {
    ...Object.fromEntries(seen.flat()),
    ...sidesOf(childOf(childOf(style, 'w:tblPr'), 'w:tblBorders')),
  };
}

/** Where a cell stands in its table. */
export interface CellPlace {
  readonly first: boolean;
  readonly last: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

/** Sides of a cell that have lines: what the cell says, else what its table says of sides there. */
export function linesAround(cell: Borders, table: Borders, { first, last, top, bottom }: CellPlace): number {
  const sides = [
    cell.left ?? (first ? table.left : table.insideV),
    cell.right ?? (last ? table.right : table.insideV),
    cell.top ?? (top ? table.top : table.insideH),
    cell.bottom ?? (bottom ? table.bottom : table.insideH),
  ];
  return sides.filter((seen) => seen === true).length;
}
