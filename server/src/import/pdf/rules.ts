/** Drawn lines of a path: what stands upright or lies flat, as a stroke or as a thin filled strip. */
import type { PositionedRule } from '../reader';
import { placed, type Matrix } from './matrix';

/** Points; a thicker strip is a colour behind the text. */
const THICKEST = 3;
/** Points; a shorter one is a part of a letter or of a picture. */
const SHORTEST = 4;
/** Points of one path; more belong to a drawing. */
const MOST_POINTS = 2000;

type Point = readonly [number, number];

/** How a path's numbers begin, and how many follow. */
const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3];

/** @param path numbers as the library packs them: what to do, then to where */
export function rulesOfPath(
  path: unknown,
  matrix: Matrix,
  stroked: boolean,
  lineWidth: number,
): readonly PositionedRule[] {
  if (!ArrayBuffer.isView(path) && !Array.isArray(path)) return [];
  const numbers = path as unknown as ArrayLike<number>;
  if (numbers.length > MOST_POINTS) return [];
  const outlines = outlinesOf(numbers, matrix);
  const half = Math.min((lineWidth * Math.hypot(matrix[0], matrix[1])) / 2, THICKEST / 2);
  const found = stroked
    ? outlines.flatMap((points) =>
        points.slice(1).map((point, index) => box([points[index] ?? point, point], half)),
      )
    : outlines.map((points) => box(points, 0));
  return found.filter(isRule);
}

function outlinesOf(numbers: ArrayLike<number>, matrix: Matrix): readonly (readonly Point[])[] {
  const outlines: Point[][] = [];
  let current: Point[] = [];
  const to = (index: number): void =>
    void current.push(placed(matrix, numbers[index] ?? 0, numbers[index + 1] ?? 0));
  for (let index = 0; index < numbers.length;) {
    const kind = numbers[index];
    if (kind === MOVE) {
      current = [];
      outlines.push(current);
    }
    if (kind === MOVE || kind === LINE) {
      to(index + 1);
      index += 3;
    } else if (kind === CURVE || kind === QUADRATIC) {
      index += kind === CURVE ? 7 : 5;
      current = [];
    } else {
      const first = current[0];
      if (first) current.push(first);
      index++;
    }
  }
  return outlines;
}

function box(points: readonly Point[], half: number): PositionedRule {
  const across = points.map(([x]) => x);
  const down = points.map(([, y]) => y);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  const flat = right - left >= bottom - top;
  return flat
    ? { left, right, top: top - half, bottom: bottom + half }
    : { left: left - half, right: right + half, top, bottom };
}

function isRule({ left, right, top, bottom }: PositionedRule): boolean {
  const [wide, high] = [right - left, bottom - top];
  return Math.min(wide, high) <= THICKEST && Math.max(wide, high) >= SHORTEST;
}
