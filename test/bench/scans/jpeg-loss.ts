/** What JPEG leaves of a picture: its cosines, eight by eight dots, rounded as coarsely as the quality says. */
import type { GreyPicture } from '../../../server/src/import/reader';

const SIZE = 8;
const MIDDLE = 128;

/** ITU-T T.81, table K.1, as libjpeg scales it. */
const STEPS = [
  ...[16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55],
  ...[14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62],
  ...[18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92],
  ...[49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99],
];

/** `[frequency * 8 + place]`. */
const COSINES = Float64Array.from({ length: SIZE * SIZE }, (_, i) => {
  const [frequency, place] = [Math.floor(i / SIZE), i % SIZE];
  const scale = frequency === 0 ? Math.SQRT1_2 / 2 : 0.5;
  return scale * Math.cos(((2 * place + 1) * frequency * Math.PI) / (2 * SIZE));
});

/** @param quality from 1 to 100 */
export function asJpeg({ width, height, pixels }: GreyPicture, quality: number): Uint8Array {
  const scale = quality < 50 ? 50 / quality : 2 - quality / 50;
  const steps = STEPS.map((step) => Math.max(1, Math.round(step * scale)));
  const out = new Uint8Array(pixels.length);
  const block = new Float64Array(SIZE * SIZE);
  for (let top = 0; top < height; top += SIZE) {
    for (let left = 0; left < width; left += SIZE) {
      for (let i = 0; i < block.length; i++) {
        const x = Math.min(width - 1, left + (i % SIZE));
        const y = Math.min(height - 1, top + Math.floor(i / SIZE));
        block[i] = (pixels[y * width + x] ?? 0) - MIDDLE;
      }
      const kept = transformed(block, false).map((value, i) => {
        const step = steps[i] ?? 1;
        return Math.round(value / step) * step;
      });
      for (const [i, value] of transformed(kept, true).entries()) {
        const [x, y] = [left + (i % SIZE), top + Math.floor(i / SIZE)];
        if (x < width && y < height)
          out[y * width + x] = Math.max(0, Math.min(255, Math.round(value + MIDDLE)));
      }
    }
  }
  return out;
}

/** To cosines, or back: rows first, then columns. */
function transformed(block: Float64Array, back: boolean): Float64Array {
  const weight = (to: number, from: number): number =>
    COSINES[back ? from * SIZE + to : to * SIZE + from] ?? 0;
  let values = block;
  for (const [step, other] of [
    [1, SIZE],
    [SIZE, 1],
  ] as const) {
    const out = new Float64Array(SIZE * SIZE);
    for (let line = 0; line < SIZE; line++) {
      for (let to = 0; to < SIZE; to++) {
        let sum = 0;
        for (let from = 0; from < SIZE; from++)
          sum += (values[line * other + from * step] ?? 0) * weight(to, from);
        out[line * other + to * step] = sum;
      }
    }
    values = out;
  }
  return values;
}
