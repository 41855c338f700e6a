/**
 * TCVN3 (ABC): one code a small letter or a capital without tone. Capital vowels with a tone have no codes; see
 * `Capitals` for how they are written, and `decodeCapitals` for how they are told from small ones.
 */
import data from '../../../data/encodings/tcvn3.json';
import { TONES, withTone, type Tone } from '../letters';
import { analyseSyllable } from '../syllable';
import { encodeBy, sequencesOf, singleCodes, wordsIn, type ByteTable } from './byte-codec';
import type { Codec, CodedWord } from './encoding';
import { codeOf } from './western';

const VOWELS = [...'aăâeêioôơuưy'];
const TONED: ReadonlySet<string> = new Set(
  VOWELS.flatMap((vowel) => TONES.filter((tone) => tone > 0).map((tone) => withTone(vowel, tone))),
);

const single = singleCodes(data.rows);
const small = sequencesOf({ single, pairs: new Map() });
const table: ByteTable = { single, pairs: markedCapitals() };
/** Capitals with a mark after them. */
const marked = sequencesOf(table);
/** Capitals by the codes of their small letters. */
const inFont: ReadonlyMap<string, string> = new Map([
  ...small,
  ...[...TONED].map((letter) => [letter.toUpperCase(), small.get(letter) ?? letter] as const),
]);

function markedCapitals(): ReadonlyMap<number, string> {
  const pairs = new Map<number, string>();
  for (const capital of VOWELS.map((vowel) => vowel.toUpperCase())) {
    const code = codeOf((small.get(capital) ?? capital).charCodeAt(0));
    for (const [mark, tone] of Object.entries(data.toneMarks)) {
      pairs.set(code * 256 + parseInt(mark, 16), withTone(capital, tone as Tone));
    }
  }
  return pairs;
}

export const tcvn3: Codec = {
  encoding: 'tcvn3',
  words(text, from, to, capitals) {
    const words = wordsIn(table, text, from, to);
    return capitals === 'font' ? words.map(capitalised) : decodeCapitals(text, words);
  },
  encode(line, capitals) {
    const encoded = encodeBy(inFont, line);
    return capitals === 'font' || decode(encoded) === line ? encoded : encodeBy(marked, line);
  },
};

function decode(line: string): string {
  let decoded = '';
  let copied = 0;
  for (const word of tcvn3.words(line, 0, line.length, 'marks')) {
    decoded += line.slice(copied, word.start) + word.decoded;
    copied = word.end;
  }
  return decoded + line.slice(copied);
}

const capitalised = (word: CodedWord): CodedWord => ({ ...word, decoded: word.decoded.toUpperCase() });

/**
 * Gives the words of a line their capitals: `HO¹CH` is HOẠCH. A word of one capital at most and vowels with tones
 * (`KÕ`, `Hµ`) goes with the words around it. A line with a capital that has its own mark is taken as it stands.
 */
function decodeCapitals(text: string, words: readonly CodedWord[]): readonly CodedWord[] {
  if (words.some(hasMarkedCapital)) return words;
  const cases = words.map((word) => caseOf(text, word));
  if (!cases.includes('capitals')) return words;
  const after: boolean[] = [];
  let known = true;
  for (let at = words.length - 1; at >= 0; at--) {
    after[at] = known;
    known = isCapitals(cases[at], known);
  }
  let before = true;
  return words.map((word, at) => {
    const here = cases[at];
    const isOne = here === 'capitals' || here === 'symbol' || (here === 'open' && before && after[at]);
    before = isCapitals(here, before);
    return isOne ? capitalised(word) : word;
  });
}

const isCapitals = (here: LetterCase | undefined, known: boolean): boolean =>
  here === 'capitals' || (here !== 'small' && known);

/** `open`: by itself the word may be either; `symbol`: a letter or an abbreviation, which tell nothing of others. */
type LetterCase = 'small' | 'capitals' | 'open' | 'symbol';

function caseOf(text: string, { text: word, start, end, decoded, codes }: CodedWord): LetterCase {
  if (SMALL.test(word)) return 'small';
  const capitals = [...decoded].filter((letter) => letter === letter.toUpperCase()).length;
  if (codes > 0 && capitals < 2 && capitals < decoded.length) return 'open';
  const isTied = TIE.test(text.charAt(start - 1)) || TIE.test(text.charAt(end));
  return capitals > 1 && !isTied && analyseSyllable(decoded) ? 'capitals' : 'symbol';
}

/** In capitals, too, other letters may have the codes of small ones. */
const SMALL = /[a-z]/;
/** Of a document's symbol: `12-KH/ĐU`. */
const TIE = /[-/\d]/;

const hasMarkedCapital = ({ decoded, codes }: CodedWord): boolean =>
  codes > 0 &&
  [...decoded].some((letter) => letter !== letter.toLowerCase() && TONED.has(letter.toLowerCase()));
