/** Pictures made larger or smaller. */
import type { GreyPicture } from '../reader';

/** @param factor more than 1 for larger */
export function scaled(picture: GreyPicture, factor: number): GreyPicture {
  const { width, height, pixels, resolution } = picture;
  const [across, down] = [mixes(width, factor), mixes(height, factor)];
  const [wide, high] = [across.length, down.length];
  const rows = new Uint8Array(wide * height);
  for (let y = 0, at = 0; y < height; y++)
    for (const { from, weights } of across) rows[at++] = mixed(pixels, y * width + from, 1, weights);
  const out = new Uint8Array(wide * high);
  let at = 0;
  for (const { from, weights } of down)
    for (let x = 0; x < wide; x++) out[at++] = mixed(rows, from * wide + x, wide, weights);
  return {
    width: wide,
    height: high,
    pixels: out,
    ...(resolution !== undefined && { resolution: resolution * factor }),
  };
}

/** Neighbours that a dot is mixed of: the first, and how much of each. */
interface Mix {
  readonly from: number;
  readonly weights: readonly number[];
}

/** Weights fall off evenly to both sides, over one dot of the coarser picture. */
function mixes(length: number, factor: number): Mix[] {
  const reach = Math.max(1, 1 / factor);
  return Array.from({ length: Math.max(1, Math.round(length * factor)) }, (_, place) => {
    const middle = Math.min(length - 1, Math.max(0, (place + 0.5) / factor - 0.5));
    const from = Math.max(0, Math.ceil(middle - reach));
    const to = Math.min(length - 1, Math.floor(middle + reach));
    const shares = Array.from({ length: to - from + 1 }, (_, i) => 1 - Math.abs(from + i - middle) / reach);
    const sum = shares.reduce((a, b) => a + b);
    return { from, weights: shares.map((share) => share / sum) };
  });
}

function mixed(pixels: Uint8Array, from: number, step: number, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (pixels[from + i * step] ?? 0);
  return Math.round(sum);
}
