/** Grids of drawn lines: where a table stands, and which of its fields are open to one another. Measures in em. */
import type { PositionedRule } from '../reader';

/** A cell covers fields of the grid; rows and columns count from 0, ends not included. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowEnd: number;
  readonly columnEnd: number;
}

export interface Grid {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Places of its upright lines, from the left. */
  readonly columns: readonly number[];
  /** Places of its flat lines, from the top. */
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
}

const TOUCH = 0.25;
const MOST_FIELDS = 20_000;

/** A flat line at a place, or an upright one, from one end to the other. */
interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** @returns tables with at least two cells, from the top */
export function gridsOf(rules: readonly PositionedRule[]): readonly Grid[] {
  const flat = rules.filter((rule) => rule.right - rule.left >= rule.bottom - rule.top);
  const upright = rules.filter((rule) => rule.right - rule.left < rule.bottom - rule.top);
  const across = joined(
    flat.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
  );
  const down = joined(
    upright.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
  );
  return groupsOf(across, down)
    .flatMap((group) => gridOf(group.across, group.down))
    .sort((a, b) => a.top - b.top);
}

/** Strokes on one line that touch one another are one. */
function joined(strokes: readonly Stroke[]): readonly Stroke[] {
  const places = clusters(strokes.map(({ at }) => at));
  const onLines = new Map<number, Stroke[]>();
  for (const stroke of strokes) {
    const at = places[nearest(places, stroke.at)] ?? stroke.at;
    const line = onLines.get(at) ?? [];
    line.push({ ...stroke, at });
    onLines.set(at, line);
  }
  return [...onLines.values()].flatMap((line) => {
    const whole: Stroke[] = [];
    for (const stroke of line.sort((a, b) => a.from - b.from)) {
      const last = whole.at(-1);
      if (last && stroke.from - last.to < TOUCH) {
        whole[whole.length - 1] = { ...last, to: Math.max(last.to, stroke.to) };
      } else whole.push(stroke);
    }
    return whole;
  });
}

/** Places that are nearly the same, as one; from the least. */
function clusters(places: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const place of [...places].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last === undefined || place - last > TOUCH) found.push(place);
  }
  return found;
}

/** @param places sorted */
function nearest(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) + TOUCH < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Group {
  readonly across: Stroke[];
  readonly down: Stroke[];
}

/** Strokes that cross or touch, one group for each table. */
function groupsOf(across: readonly Stroke[], down: readonly Stroke[]): readonly Group[] {
  const groups: Group[] = [];
  const sorted = [...across].sort((a, b) => a.at - b.at);
  const places = sorted.map(({ at }) => at);
  const known = new Map<Stroke, Group>();
  for (const upright of [...down].sort((a, b) => a.from - b.from).slice(0, MOST_FIELDS)) {
    const [first, end] = [nearest(places, upright.from - TOUCH), nearest(places, upright.to + 2 * TOUCH) + 1];
    const touched = sorted
      .slice(first, end)
      .filter(
        ({ at, from, to }) => at < upright.to + TOUCH && from < upright.at + TOUCH && to > upright.at - TOUCH,
      );
    const old = [...new Set(touched.flatMap((stroke) => known.get(stroke) ?? []))];
    const group: Group = old[0] ?? { across: [], down: [] };
    if (old.length === 0) groups.push(group);
    const joining = [
      ...old.slice(1).flatMap((other) => other.across.splice(0)),
      ...touched.filter((stroke) => !known.has(stroke)),
    ];
    for (const other of old.slice(1)) for (const stroke of other.down.splice(0)) group.down.push(stroke);
    for (const stroke of joining) {
      group.across.push(stroke);
      known.set(stroke, group);
    }
    group.down.push(upright);
  }
  return groups.filter((group) => group.across.length > 1 && group.down.length > 1);
}

function gridOf(across: readonly Stroke[], down: readonly Stroke[]): readonly Grid[] {
  const rows = clusters(across.map(({ at }) => at));
  const columns = clusters(down.map(({ at }) => at));
  const fields = (rows.length - 1) * (columns.length - 1);
  if (fields < 2 || fields > MOST_FIELDS) return [];
  const [left, right] = [columns[0] ?? 0, columns.at(-1) ?? 0];
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const cells = cellsOf(rows, columns, walls(across, rows), walls(down, columns));
  return cells.length < 2 ? [] : [{ left, right, top, bottom, columns, rows, cells }];
}

/** By the lines of the grid, their strokes. */
function walls(strokes: readonly Stroke[], places: readonly number[]): readonly (readonly Stroke[])[] {
  const found = places.map((): Stroke[] => []);
  for (const stroke of strokes) found[nearest(places, stroke.at)]?.push(stroke);
  return found;
}

const stands = (strokes: readonly Stroke[] | undefined, from: number, to: number): boolean =>
  (strokes ?? []).some((stroke) => stroke.from < (from + to) / 2 && stroke.to > (from + to) / 2);

/** From each field that no cell has yet, as far to the right and then down as no line stands. */
function cellsOf(
  rows: readonly number[],
  columns: readonly number[],
  flat: readonly (readonly Stroke[])[],
  upright: readonly (readonly Stroke[])[],
): readonly GridCell[] {
  const taken = new Set<number>();
  const cells: GridCell[] = [];
  const [height, width] = [rows.length - 1, columns.length - 1];
  const wallAfter = (row: number, column: number): boolean =>
    stands(upright[column + 1], rows[row] ?? 0, rows[row + 1] ?? 0);
  const wallUnder = (row: number, column: number): boolean =>
    stands(flat[row + 1], columns[column] ?? 0, columns[column + 1] ?? 0);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (taken.has(row * width + column)) continue;
      let columnEnd = column + 1;
      while (columnEnd < width && !wallAfter(row, columnEnd - 1) && !taken.has(row * width + columnEnd))
        columnEnd++;
      let rowEnd = row + 1;
      while (rowEnd < height && !wallUnder(rowEnd - 1, column)) rowEnd++;
      for (let y = row; y < rowEnd; y++) {
        for (let x = column; x < columnEnd; x++) taken.add(y * width + x);
      }
      cells.push({ row, column, rowEnd, columnEnd });
    }
  }
  return cells;
}
