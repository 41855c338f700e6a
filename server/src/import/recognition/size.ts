/** Brings a page to the size at which its letters are read best. */
import type { GreyPicture } from '../reader';
import { scaled } from './scaling';

/** A picture that knows how fine it is. */
export interface SizedPicture extends GreyPicture {
  readonly resolution: number;
}

/** Inches of the long side: from a slip of paper to A3. A camera's pictures say anything. */
const [SHORTEST, LONGEST] = [3, 17.5];
/** Of A4: what a picture most likely is when it does not say. */
const LIKELY = 11.7;

/** Dots per inch. Coarser and finer pictures are brought to the nearer of the two. */
const [COARSEST, FINEST] = [180, 320];
/** Coarser pictures have no more to show. */
const MOST_ENLARGED = 3;
/** Dots of A3 at 300 per inch. */
const MOST_DOTS = 18e6;

export function wellSized(picture: GreyPicture): SizedPicture {
  const { width, height } = picture;
  const resolution = resolutionOf(picture);
  const wanted = Math.min(FINEST, Math.max(COARSEST, resolution)) / resolution;
  const factor = Math.min(wanted, MOST_ENLARGED, Math.sqrt(MOST_DOTS / (width * height)));
  const sized = { ...picture, resolution };
  return factor === 1 ? sized : { ...scaled(sized, factor), resolution: resolution * factor };
}

/** Dots per inch: what the picture says where that can be, or what they are if it shows a sheet of A4. */
export function resolutionOf({ width, height, resolution }: GreyPicture): number {
  const long = Math.max(width, height);
  const inches = resolution === undefined ? 0 : long / resolution;
  return resolution !== undefined && inches >= SHORTEST && inches <= LONGEST ? resolution : long / LIKELY;
}
