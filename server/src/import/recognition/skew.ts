/** How far the lines of a page are from level: at the right angle, rows of ink and rows of paper differ most. */
import type { GreyPicture } from '../reader';

export interface Skew {
  /** By which to turn the page clockwise, so that its lines are level. */
  readonly degrees: number;
  /** How much rows differ then. */
  readonly clearness: number;
}

/** Darker is ink, on a page that is evenly lit. */
const INK = 128;
/** Degrees to either side that are tried, first in large steps, then around the best in small ones. */
const WIDEST = 5;
const STEPS = [0.5, 0.1, 0.02];
/** Dots of ink that are looked at. */
const MOST_DOTS = 60_000;
/** Rows are counted in bins, so many in the page's long side: finer ones would only show the grain. */
const BINS = 1000;
/** Lines that climb leave the page above and below. */
const BEYOND = 100;

/** @param sideways of lines that run from top to bottom */
export function skewOf(picture: GreyPicture, sideways = false): Skew {
  const dots = inkOf(picture);
  const [along, across] = sideways ? [1, 0] : [0, 1];
  const scale = BINS / Math.max(picture.width, picture.height);
  const bins = new Float64Array(BINS + 2 * BEYOND + 2);
  const clearness = (degrees: number): number => {
    const slope = Math.tan((degrees * Math.PI) / 180) * (sideways ? -1 : 1);
    bins.fill(0);
    for (let i = 0; i < dots.length; i += 2) {
      const place = ((dots[i + across] ?? 0) + (dots[i + along] ?? 0) * slope) * scale + BEYOND;
      const bin = Math.floor(place);
      // Shared with the next: rows of dots that fall together by their places alone would look like lines.
      bins[bin] = (bins[bin] ?? 0) + 1 - (place - bin);
      bins[bin + 1] = (bins[bin + 1] ?? 0) + place - bin;
    }
    let sum = 0;
    for (let i = 1; i < bins.length; i++) sum += ((bins[i] ?? 0) - (bins[i - 1] ?? 0)) ** 2;
    return sum;
  };
  let best = { degrees: 0, clearness: clearness(0) };
  let reach = WIDEST;
  for (const step of STEPS) {
    const middle = best.degrees;
    for (let degrees = middle - reach; degrees <= middle + reach + step / 2; degrees += step) {
      const clear = clearness(degrees);
      if (clear > best.clearness) best = { degrees, clearness: clear };
    }
    reach = step;
  }
  return best;
}

/** Places of dots of ink, x before y, evenly from the whole page. */
function inkOf({ width, pixels }: GreyPicture): Float32Array {
  let count = 0;
  for (const value of pixels) if (value < INK) count++;
  const each = Math.max(1, Math.floor(count / MOST_DOTS));
  const dots = new Float32Array(2 * Math.ceil(count / each));
  for (let at = 0, seen = 0, put = 0; at < pixels.length; at++) {
    if ((pixels[at] ?? 0) >= INK || seen++ % each !== 0) continue;
    dots[put++] = at % width;
    dots[put++] = Math.floor(at / width);
  }
  return dots;
}
