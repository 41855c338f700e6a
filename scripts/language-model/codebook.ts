/** A few values that stand for all of 0 to 255 (k-means in one dimension, Lloyd 1982). */
export interface Codebook {
  /** The value of each code, ascending. */
  readonly values: Uint8Array;
  /** The code of each value. */
  readonly codes: Uint8Array;
}

const ROUNDS = 40;

export function codebookOf(lists: readonly Iterable<number>[], size: number): Codebook {
  const histogram = new Float64Array(256);
  for (const list of lists) for (const value of list) histogram[value] = (histogram[value] ?? 0) + 1;
  let centres = quantiles(histogram, size);
  for (let round = 0; round < ROUNDS; round++) {
    const codes = nearest(centres);
    const sums = new Float64Array(size);
    const weights = new Float64Array(size);
    codes.forEach((code, value) => {
      sums[code] = (sums[code] ?? 0) + value * (histogram[value] ?? 0);
      weights[code] = (weights[code] ?? 0) + (histogram[value] ?? 0);
    });
    centres = centres.map((centre, code) =>
      weights[code] === 0 ? centre : (sums[code] ?? 0) / (weights[code] ?? 1),
    );
  }
  const values = Uint8Array.from(centres, Math.round);
  return { values, codes: nearest([...values]) };
}

function quantiles(histogram: Float64Array, size: number): number[] {
  const total = histogram.reduce((sum, weight) => sum + weight, 0);
  const centres: number[] = [];
  let seen = 0;
  histogram.forEach((weight, value) => {
    seen += weight;
    while (centres.length < size && seen >= (total * (centres.length + 0.5)) / size) centres.push(value);
  });
  while (centres.length < size) centres.push(255);
  return centres;
}

const nearest = (centres: readonly number[]): Uint8Array =>
  Uint8Array.from({ length: 256 }, (_, value) => {
    let best = 0;
    centres.forEach((centre, code) => {
      if (Math.abs(centre - value) < Math.abs((centres[best] ?? 0) - value)) best = code;
    });
    return best;
  });
