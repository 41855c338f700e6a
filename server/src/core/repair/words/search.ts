/** Which words of a tree may have been read as a given string, and at what cost: a walk that gives up hopeless branches. */
import { CAPITALS, LETTERS, LONGEST_READING, type Channel } from './channel';
import type { WordTree } from './vocabulary';

/** Case of the word as printed. */
export type LetterCase = 'small' | 'title' | 'capitals';

export interface Match {
  /** Index in the tree's words. */
  readonly word: number;
  readonly cost: number;
}

const FAR = 1 << 28;
const PIECES = LONGEST_READING + 1;

export class Search {
  /** Cheapest cost of reading the letters down to a depth as the first characters, by depth and number of characters. */
  private rows = new Int32Array(0);
  /** Costs of the pieces of the string by letter, start and length; those of a letter are filled when it is first met. */
  private costs = new Int16Array(0);
  private readonly isFilled = new Uint8Array(LETTERS.length);
  /** The channel's columns of those pieces. */
  private readonly columns: (Int16Array | undefined)[] = [];
  private read = '\0';
  private width = 1;
  private most = 0;
  /** The letter printed at each depth, and which cells of its row are within the limit. */
  private readonly path: Int32Array;
  private readonly firsts: Int32Array;
  private readonly lasts: Int32Array;

  constructor(
    private readonly channel: Channel,
    private readonly tree: WordTree,
  ) {
    this.path = new Int32Array(tree.longest + 1);
    this.firsts = new Int32Array(tree.longest + 1);
    this.lasts = new Int32Array(tree.longest + 1);
  }

  /** Words that cost no more than the limit, nor more than the best of them and the slack. */
  find(read: string, letterCase: LetterCase, limit: number, slack: number): Match[] {
    this.prepare(read);
    this.most = limit;
    const { tree, width } = this;
    const matches: Match[] = [];
    for (let node = 0; node < tree.letters.length;) {
      const depth = tree.depths[node] as number;
      const isCapital = letterCase === 'capitals' || (letterCase === 'title' && depth === 1);
      if (!this.enter(depth, (tree.letters[node] as number) + (isCapital ? CAPITALS : 0))) {
        node = tree.ends[node] as number;
        continue;
      }
      const word = tree.words[node] as number;
      const cost = this.rows[depth * width + width - 1] as number;
      if (word >= 0 && cost <= this.most) {
        matches.push({ word, cost });
        this.most = Math.min(this.most, cost + slack);
      }
      node++;
    }
    return matches.filter(({ cost }) => cost <= this.most);
  }

  private prepare(read: string): void {
    const { tree, isFilled } = this;
    const width = read.length + 1;
    if (this.rows.length < (tree.longest + 1) * width) {
      this.rows = new Int32Array((tree.longest + 1) * width);
      this.costs = new Int16Array(LETTERS.length * width * PIECES);
    }
    if (read !== this.read) {
      isFilled.fill(0);
      this.columns.length = 0;
      for (let at = 0; at < width * PIECES; at++) {
        const start = Math.floor(at / PIECES);
        const end = start + (at % PIECES);
        this.columns.push(end < width ? this.channel.column(read.slice(start, end)) : undefined);
      }
    }
    this.read = read;
    this.width = width;
    this.rows.fill(FAR, 0, width);
    this.rows[0] = 0;
    this.firsts[0] = 0;
    this.lasts[0] = 0;
  }

  private fill(letter: number): void {
    const { costs, columns } = this;
    this.isFilled[letter] = 1;
    const base = letter * this.width * PIECES;
    for (let piece = 0; piece < columns.length; piece++) {
      const column = columns[piece];
      if (column) costs[base + piece] = column[letter] as number;
    }
  }

  /** Fills the row of a letter; whether any of its cells is within the limit. */
  private enter(depth: number, letter: number): boolean {
    if (this.isFilled[letter] === 0) this.fill(letter);
    const { rows, costs, read, width, most, path, firsts, lasts } = this;
    path[depth] = letter;
    const from = (depth - 1) * width;
    const to = depth * width;
    rows.fill(FAR, to, to + width);
    let first = width;
    let last = -1;
    for (let at = firsts[depth - 1] as number; at <= (lasts[depth - 1] as number); at++) {
      const cost = rows[from + at] as number;
      if (cost > most) continue;
      const base = (letter * width + at) * PIECES;
      const longest = Math.min(LONGEST_READING, width - 1 - at);
      for (let length = 0; length <= longest; length++) {
        const total = cost + (costs[base + length] as number);
        const place = at + length;
        if (total > most || total >= (rows[to + place] as number)) continue;
        rows[to + place] = total;
        if (place < first) first = place;
        if (place > last) last = place;
      }
    }
    const together =
      depth > 1 ? this.channel.pairs.get((path[depth - 1] as number) * LETTERS.length + letter) : undefined;
    for (const { reading, cost } of together ?? []) {
      for (let at = read.indexOf(reading); at >= 0; at = read.indexOf(reading, at + 1)) {
        const total = (rows[to - 2 * width + at] as number) + cost;
        const place = at + reading.length;
        if (total > most || total >= (rows[to + place] as number)) continue;
        rows[to + place] = total;
        if (place < first) first = place;
        if (place > last) last = place;
      }
    }
    firsts[depth] = first;
    lasts[depth] = last;
    return last >= 0;
  }
}
