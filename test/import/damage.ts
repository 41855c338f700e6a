/** What may happen to a file: it is cut off, bytes of it are others, parts come twice. The same for the same seed. */

export function* damaged(bytes: Uint8Array, count: number, seed: number): Generator<Uint8Array> {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  for (let round = 0; round < count; round++) {
    const kind = below(3);
    if (kind === 0) yield bytes.slice(0, below(bytes.length));
    else if (kind === 1) {
      const other = bytes.slice();
      for (let change = below(20); change >= 0; change--) other[below(other.length)] = below(256);
      yield other;
    } else {
      const [from, to] = [below(bytes.length), below(bytes.length)];
      const other = new Uint8Array(to + bytes.length - from);
      other.set(bytes.subarray(0, to));
      other.set(bytes.subarray(from), to);
      yield other;
    }
  }
}
