/** Paper and margins, in points. The facts are in `data/page-layout.json`. */
import data from '../../data/page-layout.json';
import type { Section } from './flow';
import { points } from './styles';

export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** @param back the reverse of a sheet printed on both sides */
export function paperOf(orientation: Section['orientation'], back: boolean): Paper {
  const { topMm, bottomMm, leftMm, rightMm } = back ? data.margins.back : data.margins.front;
  const [width, height] = [points(data.paper.widthMm), points(data.paper.heightMm)];
  const turned = orientation === 'landscape';
  return {
    width: turned ? height : width,
    height: turned ? width : height,
    top: points(topMm),
    bottom: points(bottomMm),
    left: points(leftMm),
    right: points(rightMm),
  };
}

/** Width of the text. */
export const textWidth = ({ width, left, right }: Paper): number => width - left - right;
