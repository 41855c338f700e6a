/** Strips of a TIFF file that are packed with Deflate, as the dots that they are. */
import { unzlibSync } from 'fflate';
import { TAG, type Directory } from './tiff-directory';

/** Packed in no way. */
export const NONE = 1;
/** Adobe's number for it, and the one before. */
const DEFLATED = [8, 32946];
/** A dot is kept as how much it differs from the one before. */
const DIFFERENCES = 2;
const ALL_PLANES = 1;

export const isDeflated = (compression: number): boolean => DEFLATED.includes(compression);

/** Of one colour, where each has strips of its own. */
export function bytesOfRow(directory: Directory, width: number): number {
  return Math.ceil((width * (directory.number(TAG.bits) ?? 1) * samplesOf(directory)) / 8);
}

function samplesOf(directory: Directory): number {
  const isTogether = (directory.number(TAG.planes) ?? ALL_PLANES) === ALL_PLANES;
  return isTogether ? (directory.number(TAG.samples) ?? 1) : 1;
}

/**
 * Never more than so many rows have room for.
 * @throws Error for what cannot be inflated
 */
export function inflated(directory: Directory, strip: Uint8Array, width: number, rows: number): Uint8Array {
  const [row, samples] = [bytesOfRow(directory, width), samplesOf(directory)];
  const dots = unzlibSync(strip, { out: new Uint8Array(row * rows) });
  const predictor = directory.number(TAG.predictor) ?? NONE;
  if (predictor === NONE) return dots;
  if (predictor !== DIFFERENCES || directory.number(TAG.bits) !== 8)
    throw new Error('Differences of this kind are not known.');
  for (let start = 0; start < dots.length; start += row)
    for (let at = start + samples; at < Math.min(start + row, dots.length); at++)
      dots[at] = (dots[at] ?? 0) + (dots[at - samples] ?? 0);
  return dots;
}
