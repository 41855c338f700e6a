/** Writes the pruned model as the file that `core/language-model/model.ts` reads. */
import {
  BACKOFF_ZERO,
  CODES,
  MAGIC,
  PER_NAT,
  SECTIONS,
  type Section,
} from '../../server/src/core/language-model/format';
import { codebookOf, type Codebook } from './codebook';
import type { Counts } from './count';
import type { Estimates } from './estimate';
import { IntList } from './int-list';
import type { Kept } from './prune';

const costOf = (probability: number): number =>
  Math.max(0, Math.min(255, Math.round(-Math.log(probability) * PER_NAT)));

const backoffOf = (weight: number): number =>
  Math.max(0, Math.min(255, Math.round(-Math.log(Math.max(weight, 1e-7)) * PER_NAT) + BACKOFF_ZERO));

/** What the kept ones leave to the lower order, over what that would give them. */
const backoffWeight = (kept: number, lower: number): number =>
  Math.max(1e-4, 1 - kept) / Math.max(1e-4, 1 - lower);

export function encode(
  counts: Counts,
  estimates: Estimates,
  kept: Kept,
  markedForms: readonly string[],
): Uint8Array {
  const { words } = counts;
  const size = words.length;
  const { unigrams, bigrams } = estimates;

  const bigramRows = new Writer();
  const bigramWords = new Writer();
  const bigramCosts = new IntList(Uint8Array);
  const unigramBackoffs = new Uint8Array(size);
  for (let v = 0; v < size; v++) {
    let before = -1;
    let length = 0;
    let sum = 0;
    let lower = 0;
    for (let w = 0; w < size; w++) {
      const pair = v * size + w;
      if (kept.bigrams[pair] !== 1) continue;
      bigramWords.put(w - before - 1);
      before = w;
      length++;
      const probability = bigrams[pair] ?? 0;
      bigramCosts.push(costOf(probability));
      sum += probability;
      lower += unigrams[w] ?? 0;
    }
    bigramRows.put(length);
    unigramBackoffs[v] = backoffOf(backoffWeight(sum, lower));
  }
  /** As the model will reckon it. */
  const pairProbability = (v: number, w: number): number => {
    const pair = v * size + w;
    if (kept.bigrams[pair] === 1) return bigrams[pair] ?? 0;
    return Math.exp((BACKOFF_ZERO - (unigramBackoffs[v] ?? 0)) / PER_NAT) * (unigrams[w] ?? 0);
  };

  const trigramRows = new Writer();
  const trigramWords = new Writer();
  const trigramCosts = new IntList(Uint8Array);
  const backoffs = new IntList(Uint8Array);
  const { rows, keys } = counts.trigrams;
  const indices = rowIndices(kept.bigrams, size);
  for (let u = 0; u < size; u++) {
    let i = rows[u] ?? 0;
    const end = rows[u + 1] ?? 0;
    for (let v = 0; v < size; v++) {
      if (kept.bigrams[u * size + v] !== 1) continue;
      while (i < end && Math.floor((keys[i] ?? 0) / size) < v) i++;
      let before = -1;
      let length = 0;
      let sum = 0;
      let lower = 0;
      for (; i < end && Math.floor((keys[i] ?? 0) / size) === v; i++) {
        if (kept.trigrams[i] !== 1) continue;
        const key = keys[i] ?? 0;
        const index = indices(key);
        trigramWords.put(index - before - 1);
        before = index;
        length++;
        const probability = estimates.trigrams[i] ?? 0;
        trigramCosts.push(costOf(probability));
        sum += probability;
        lower += pairProbability(v, key % size);
      }
      trigramRows.put(length);
      if (length > 0) backoffs.push(backoffOf(backoffWeight(sum, lower)));
    }
  }
  const costs = codebookOf([bigramCosts.toArray(), trigramCosts.toArray()], CODES);
  const backoffBook = codebookOf([backoffs.toArray()], CODES);
  return join({
    words: text(words.slice(4).join(' ')),
    markedForms: text(markedForms.join(' ')),
    unigramCosts: Uint8Array.from(unigrams, costOf),
    unigramBackoffs,
    codebooks: Uint8Array.from([...costs.values, ...backoffBook.values]),
    bigramRows: bigramRows.bytes(),
    bigramWords: bigramWords.bytes(),
    bigramCodes: codes(bigramCosts, costs),
    trigramRows: trigramRows.bytes(),
    backoffCodes: codes(backoffs, backoffBook),
    trigramWords: trigramWords.bytes(),
    trigramCodes: codes(trigramCosts, costs),
  });
}

const codes = (items: IntList, book: Codebook): Uint8Array =>
  Uint8Array.from(items.toArray(), (item) => book.codes[item] ?? 0);

/** Index of a kept pair within the row of its first word. */
function rowIndices(bigrams: Uint8Array, size: number): (pair: number) => number {
  const indices = new Uint16Array(bigrams.length);
  for (let v = 0; v < size; v++) {
    let index = 0;
    for (let pair = v * size; pair < (v + 1) * size; pair++) {
      indices[pair] = index;
      index += bigrams[pair] ?? 0;
    }
  }
  return (pair) => indices[pair] ?? 0;
}

/** Integers of variable length. */
class Writer {
  readonly #bytes = new IntList(Uint8Array);

  put(integer: number): void {
    let rest = integer;
    for (; rest > 127; rest >>>= 7) this.#bytes.push((rest & 127) | 128);
    this.#bytes.push(rest);
  }

  bytes(): Uint8Array {
    return this.#bytes.toArray() as Uint8Array;
  }
}

const text = (letters: string): Uint8Array =>
  Uint8Array.from({ length: letters.length * 2 }, (_, at) =>
    at % 2 === 0 ? letters.charCodeAt(at / 2) & 255 : letters.charCodeAt((at - 1) / 2) >>> 8,
  );

function join(sections: Readonly<Record<Section, Uint8Array>>): Uint8Array {
  const magic = Uint8Array.from(MAGIC, (letter) => letter.charCodeAt(0));
  const parts: Uint8Array[] = [magic];
  for (const name of SECTIONS) {
    const length = new Uint8Array(4);
    new DataView(length.buffer).setUint32(0, sections[name].length, true);
    parts.push(length, sections[name]);
  }
  return new Uint8Array(Buffer.concat(parts));
}
