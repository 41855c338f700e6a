/**
 * Finds what a text has in an old encoding. A word speaks for an encoding when it is a possible syllable by it and
 * none as it stands, and against it when it is Vietnamese as it stands; letters alone prove nothing. One word is
 * never enough: a foreign name may look like anything. Lines that say little go with a text that says much.
 */
import type { Span } from '../../text/span';
import { analyseSyllable } from '../syllable';
import { codecs } from './codecs';
import { encodings, isCased, type CodedWord, type Encoding } from './encoding';
import { linesOf, suspectLines, type Line } from './traces';

/** A stretch of one line in one encoding. */
export interface CodedStretch extends Span {
  readonly encoding: Encoding;
  /** The words that change when it is converted, in order. */
  readonly words: readonly CodedWord[];
}

/**
 * What a text has in an old encoding, line by line, and within a line as far as it goes.
 * @param text NFC
 * @returns stretches in the order of the text, which do not overlap
 */
export function detectEncoding(text: string): readonly CodedStretch[] {
  const suspects = suspectLines(text);
  if (suspects.size === 0) return [];
  const found = encodings.flatMap((encoding) => candidatesOf(text, encoding, suspects.get(encoding) ?? []));
  return best(found);
}

interface Candidate extends CodedStretch {
  readonly line: Line;
  readonly score: number;
}

/** What a word says of an encoding. `plain` has no code; `odd` is no syllable either way; `either` is one both ways. */
type Evidence = 'for' | 'against' | 'either' | 'odd' | 'plain' | 'alien' | 'neutral';

/** What it costs to read a word as coded, and as it stands. */
const COSTS: Readonly<Record<Evidence, readonly [coded: number, asIs: number]>> = {
  for: [0, 3],
  against: [4, 0],
  odd: [1.5, 1],
  alien: [0.2, 0],
  either: [0, 0],
  plain: [0, 0],
  neutral: [0, 0],
};
/** What it costs to change between the two inside a line. */
const CHANGE = 3;

/** The least different words that speak for an encoding by themselves; two are enough for a line that has nothing else. */
const SURE = 3;

function candidatesOf(text: string, encoding: Encoding, suspects: readonly Line[]): Candidate[] {
  const readings = suspects.map((line) => readLine(text, line, encoding));
  if (!readings.some(({ segments }) => segments.some(({ isSure }) => isSure))) return [];
  const whole = linesOf(text).map((line) => readLine(text, line, encoding));
  const along = goingAlong(whole);
  return whole.flatMap((reading, at) => {
    const { segments } = reading;
    if (segments.length > 0) return segments.map((segment) => candidate(segment, reading, encoding));
    if (!reading.isOpen || !along[at] || reading.changing.length === 0) return [];
    const all: Segment = { words: reading.changing, score: 0, isSure: false };
    return [candidate(all, reading, encoding)];
  });
}

const candidate = ({ words, score }: Segment, { line }: Reading, encoding: Encoding): Candidate => ({
  line,
  score,
  encoding,
  words,
  start: words[0]?.start ?? line.start,
  end: words.at(-1)?.end ?? line.end,
});

interface Reading {
  readonly line: Line;
  readonly segments: readonly Segment[];
  /** Has words that are Vietnamese as they stand. */
  readonly isUnicode: boolean;
  /** Has coded words, and nothing tells whether they are. */
  readonly isOpen: boolean;
  readonly changing: readonly CodedWord[];
}

interface Segment {
  readonly words: readonly CodedWord[];
  readonly score: number;
  readonly isSure: boolean;
}

/** For each line: whether the nearest lines that say something, above and below, are coded. */
function goingAlong(readings: readonly Reading[]): readonly boolean[] {
  const along = readings.map(() => true);
  for (const order of [along.keys(), [...along.keys()].reverse()]) {
    let isCoded = true;
    for (const at of order) {
      along[at] &&= isCoded;
      const { segments, isUnicode } = readings[at] as Reading;
      if (segments.length > 0 || isUnicode) isCoded = segments.length > 0;
    }
  }
  return along;
}

function readLine(text: string, line: Line, encoding: Encoding): Reading {
  const words = codecs[encoding].words(text, line.start, line.end, 'marks');
  const evidence = words.map((word) => evidenceOf(word, encoding));
  const isUnicode = evidence.includes('against');
  const changing = words.filter((word, at) => isChanging(word, evidence[at]));
  const segments = words.some(({ codes }) => codes > 0) ? segmentsOf(words, evidence) : [];
  return { line, segments, isUnicode, isOpen: !isUnicode && evidence.includes('either'), changing };
}

/** Words that are right as they stand stay so, and so do those with letters which the encoding has not. */
function isChanging({ text, decoded, stray, foreign }: CodedWord, evidence: Evidence | undefined): boolean {
  if (text === decoded || evidence === 'against' || stray || foreign) return false;
  if (SIGNS.test(text) || ITEM.test(text)) return false;
  return evidence !== 'odd' || isCased(decoded);
}

/** By themselves these are what they look like, and no words. */
const SIGNS = /^(?:[£½¼¾¤¥¢]|[–—•…“”]+)$/;
/** `I.` of a heading, `a.` of an item. */
const ITEM = /^[a-z]\.$/i;

function evidenceOf(word: CodedWord, encoding: Encoding): Evidence {
  const { text, decoded, codes, stray, foreign } = word;
  if (codes === 0 && !stray && !foreign) return evidenceOfPlain(text);
  const asIs = (encoding !== 'viqr' || foreign) && isCased(text) && analyseSyllable(text) !== undefined;
  if (foreign || stray) return asIs ? 'against' : LATIN.test(text) ? 'odd' : 'neutral';
  if (decoded.length === 1) return 'either';
  const asCoded = isCased(decoded) && analyseSyllable(decoded) !== undefined;
  if (asCoded) return asIs || (encoding === 'viqr' && ENDS_SENTENCE.test(text)) ? 'either' : 'for';
  if (asIs) return 'against';
  return ABBREVIATION.test(decoded) ? 'neutral' : 'odd';
}

const LATIN = /\p{Script=Latin}/u;

/** The only mark stands at the end of the word, where it may be a sign. */
const ENDS_SENTENCE = /^[a-z]+[.?']$/i;
/** `HĐND`. */
const ABBREVIATION = /^[A-ZĂÂĐÊÔƠƯ]+$/u;
const SMALL = /^[a-z]+$/;

const evidenceOfPlain = (text: string): Evidence =>
  SMALL.test(text) && !analyseSyllable(text) ? 'alien' : 'plain';

/** The cheapest way to read a line's words partly as coded, partly as they stand: its coded parts that say enough. */
function segmentsOf(words: readonly CodedWord[], evidence: readonly Evidence[]): Segment[] {
  const isCoded = cheapest(evidence);
  const segments: Segment[] = [];
  for (let from = 0; from < words.length;) {
    let to = from + 1;
    while (to < words.length && isCoded[to] === isCoded[from]) to++;
    if (isCoded[from]) {
      const segment = segmentOf(words, evidence, from, to);
      if (segment) segments.push(segment);
    }
    from = to;
  }
  return segments;
}

function segmentOf(
  words: readonly CodedWord[],
  evidence: readonly Evidence[],
  from: number,
  to: number,
): Segment | undefined {
  const count = (wanted: Evidence, start = from, end = to): number =>
    evidence.slice(start, end).filter((each) => each === wanted).length;
  const votes = new Set(
    words
      .slice(from, to)
      .filter((_, at) => evidence[from + at] === 'for')
      .map(({ text }) => text),
  ).size;
  const odd = count('odd');
  const isPure = count('against', 0, words.length) === 0;
  if (votes === 0 || odd > votes || (votes === 1 && !isPure)) return undefined;
  const isAlone = isPure && odd === 0 && count('alien') === 0;
  const isSure = votes >= SURE ? odd * 2 <= votes && count('alien') <= votes : votes === 2 && isAlone;
  const changing = words.slice(from, to).filter((word, at) => isChanging(word, evidence[from + at]));
  return { words: changing, score: votes - odd, isSure };
}

function cheapest(evidence: readonly Evidence[]): boolean[] {
  // For each word and each way to read it: whether the word before it is read the other way.
  const changed: (readonly [coded: boolean, asIs: boolean])[] = [];
  let coded = 0;
  let asIs = 0;
  for (const each of evidence) {
    const [codedCost, asIsCost] = COSTS[each];
    changed.push([asIs + CHANGE < coded, coded + CHANGE < asIs]);
    [coded, asIs] = [Math.min(coded, asIs + CHANGE) + codedCost, Math.min(asIs, coded + CHANGE) + asIsCost];
  }
  const isCoded: boolean[] = [];
  let state = coded < asIs;
  for (let at = evidence.length - 1; at >= 0; at--) {
    isCoded[at] = state;
    if (changed[at]?.[state ? 0 : 1]) state = !state;
  }
  return isCoded;
}

/** Of readings of the same words by several encodings, the one that more speaks for; of equals, the more common. */
function best(candidates: readonly Candidate[]): CodedStretch[] {
  const byLine = new Map<number, Candidate[]>();
  for (const each of candidates.toSorted((a, b) => b.score - a.score)) {
    const taken = byLine.get(each.line.start);
    if (!taken) byLine.set(each.line.start, [each]);
    else if (taken.every((other) => other.end <= each.start || each.end <= other.start)) taken.push(each);
  }
  return [...byLine.values()]
    .flat()
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, encoding, words }) => ({ start, end, encoding, words }));
}
