/** Takes dirt off a page: spots too small to be a dot of a letter, and the dark rim that a copier leaves. */
import type { SizedPicture } from './size';

const WHITE = 255;
/** Darker is ink, on a page that is evenly lit. */
const INK = 170;
/** Inches. The dot of ạ in type of 11 points is twice as wide. */
const WIDEST = 1 / 75;

export function withoutDirt(picture: SizedPicture): SizedPicture {
  const { width, height, pixels } = picture;
  const most = Math.round((WIDEST * picture.resolution) ** 2);
  const out = pixels.slice();
  // One place more all around, where there is no ink: no spot goes on from one edge at the other.
  const wide = width + 2;
  const ink = new Uint8Array(wide * (height + 2));
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) ink[(y + 1) * wide + x + 1] = (pixels[at] ?? WHITE) <= INK ? 1 : 0;
  const around = [-wide - 1, -wide, -wide + 1, -1, 1, wide - 1, wide, wide + 1];
  const spot = new Int32Array(ink.length);
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] === 0) continue;
    let count = 0;
    let isRim = false;
    const add = (at: number): void => {
      ink[at] = 0;
      spot[count++] = at;
    };
    add(start);
    // The list is its own queue.
    for (let next = 0; next < count; next++) {
      const at = spot[next] ?? 0;
      const [x, y] = [at % wide, Math.floor(at / wide)];
      isRim ||= x === 1 || y === 1 || x === width || y === height;
      for (const step of around) if (ink[at + step] === 1) add(at + step);
    }
    if (count > most && !isRim) continue;
    for (const at of spot.subarray(0, count))
      out[(Math.floor(at / wide) - 1) * width + (at % wide) - 1] = WHITE;
  }
  return { ...picture, pixels: out };
}
