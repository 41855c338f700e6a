/**
 * What a printed letter is read as by an OCR that knows no Vietnamese: the readings counted in `data/ocr-channel.json`,
 * and what is likely of those that were not seen. Costs are those of the language model, sixteenths of a nat.
 */
import data from '../../../data/ocr-channel.json';
import { lazy } from '../../text/lazy';
import { MARKED_LETTERS } from '../../vietnamese/letters';

const SMALL = [...'abcdefghijklmnopqrstuvwxyz', ...MARKED_LETTERS];

/** How many letters the alphabet has, and how far a capital lies behind its small letter. */
export const CAPITALS = SMALL.length;
/** Small letters, then their capitals in the same order. */
export const LETTERS: readonly string[] = [...SMALL, ...SMALL.map((letter) => letter.toUpperCase())];
/** A letter is read as at most so many characters. */
export const LONGEST_READING = 3;

/** A reading never seen, by the number of its characters. */
const UNSEEN: readonly number[] = [112, 120, 160, 200];
/** Added where the reading was seen only of the small letter, in the other case, of a letter with other marks. */
const OF_SMALL_LETTER = 8;
const IN_OTHER_CASE = 48;
const OF_SIBLING = 48;
/** A letter read as itself, or as its base letter, costs no more than this. */
const AS_ITSELF = 8;
const AS_BASE = 40;

/** Characters that look alike in print; a letter read as one of them is likelier than as any other. */
const ALIKE: readonly string[] = ['il1I|!', 'cC¢', 'oO0', 'DPB'];
const AS_ALIKE = 88;
/** The stroke of Đ closes its bowl. */
const CLOSED = { readings: 'bp', cost: 96 } as const;

/** What two letters are read as together. */
export interface PairReading {
  readonly reading: string;
  readonly cost: number;
}

/** Readings of a letter, or of a pair, with their costs. */
type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Stands in the data for a letter that was not read. */
const NOTHING = '∅';

const indices: ReadonlyMap<string, number> = new Map(LETTERS.map((letter, index) => [letter, index]));

/** -1 when it is no letter of the alphabet. */
export const letterIndex = (letter: string): number => indices.get(letter) ?? -1;

/** @param letter of the alphabet, in any case */
export const baseOf = (letter: string): string =>
  letter.normalize('NFD').charAt(0).replace('đ', 'd').replace('Đ', 'D');

export class Channel {
  /** By reading: the letters that may be read so, each followed by its cost. */
  private readonly byReading = new Map<string, Map<number, number>>();
  private readonly columns = new Map<string, Int16Array>();
  /** By `first * LETTERS.length + second`. */
  readonly pairs: ReadonlyMap<number, readonly PairReading[]>;

  constructor(
    letters: Table,
    pairs: Table,
    /** What it costs that a space is not read, and that one is read inside a word. */
    readonly spaces: { readonly lost: number; readonly put: number },
  ) {
    for (const [letter, readings] of letters) this.guessFrom(letter, readings);
    LETTERS.forEach((letter, index) => {
      const base = baseOf(letter);
      this.offer(letter, index, AS_ITSELF);
      for (const reading of [base.toLowerCase(), base.toUpperCase()]) this.offer(reading, index, AS_BASE);
    });
    // What was counted stands, whatever was guessed from others.
    for (const [letter, readings] of letters) {
      for (const [reading, cost] of readings) this.byReading.get(reading)?.set(letterIndex(letter), cost);
    }
    // But other printers and scanners mix up what looks alike.
    LETTERS.forEach((letter, index) => {
      const groups = ALIKE.filter((group) => group.includes(baseOf(letter)));
      for (const reading of groups.join('')) this.offer(reading, index, AS_ALIKE);
    });
    for (const reading of CLOSED.readings) this.offer(reading, letterIndex('Đ'), CLOSED.cost);
    this.pairs = pairsOf(pairs);
  }

  /** Costs of one reading by the index of the letter printed. */
  column(reading: string): Int16Array {
    const known = this.columns.get(reading);
    if (known) return known;
    const column = new Int16Array(LETTERS.length).fill(UNSEEN[reading.length] ?? 0);
    for (const [index, cost] of this.byReading.get(reading) ?? []) column[index] = cost;
    this.columns.set(reading, column);
    return column;
  }

  /** What a letter's readings say of its capital, of the other case, and of letters on the same base. */
  private guessFrom(letter: string, readings: ReadonlyMap<string, number>): void {
    const index = letterIndex(letter);
    const isSmall = index < CAPITALS;
    const siblings = siblingsOf(letter);
    for (const [reading, cost] of readings) {
      const forms = new Set([reading, reading.toLowerCase(), reading.toUpperCase()]);
      this.offer(reading, index, cost);
      for (const form of forms) {
        if (isSmall) this.offer(form, index + CAPITALS, cost + OF_SMALL_LETTER);
        this.offer(form, index, cost + IN_OTHER_CASE);
        for (const sibling of siblings) this.offer(form, sibling, cost + OF_SIBLING);
      }
    }
  }

  private offer(reading: string, index: number, cost: number): void {
    let costs = this.byReading.get(reading);
    if (!costs) this.byReading.set(reading, (costs = new Map<number, number>()));
    if (cost < (costs.get(index) ?? UNSEEN[reading.length] ?? 0)) costs.set(index, cost);
  }
}

const byBase: ReadonlyMap<string, readonly number[]> = indicesByBase();

function indicesByBase(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  LETTERS.forEach((letter, index) => {
    const base = baseOf(letter).toLowerCase();
    const group = groups.get(base);
    if (group) group.push(index);
    else groups.set(base, [index]);
  });
  return groups;
}

const siblingsOf = (letter: string): readonly number[] => byBase.get(baseOf(letter).toLowerCase()) ?? [];

function pairsOf(table: Table): ReadonlyMap<number, readonly PairReading[]> {
  const pairs = new Map<number, readonly PairReading[]>();
  for (const [letters, readings] of table) {
    const key = letterIndex(letters.charAt(0)) * LETTERS.length + letterIndex(letters.charAt(1));
    pairs.set(
      key,
      Array.from(readings, ([reading, cost]) => ({ reading, cost })),
    );
  }
  return pairs;
}

function tableOf(data: Readonly<Record<string, string>>): Table {
  return new Map(
    Object.entries(data).map(([letters, text]) => {
      const parts = text.split(' ');
      const readings = new Map<string, number>();
      for (let at = 0; at + 1 < parts.length; at += 2) {
        const reading = parts[at + 1] ?? '';
        readings.set(reading === NOTHING ? '' : reading, Number(parts[at]));
      }
      return [letters, readings];
    }),
  );
}

/** The channel of the OCR that scans of plans mostly come from. */
export const englishOcr = lazy(() => new Channel(tableOf(data.letters), tableOf(data.pairs), data.spaces));
