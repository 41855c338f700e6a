/**
 * What is printed over a page and belongs to no text of it: the lines of a digital signature, and the scribbles that
 * a machine reads out of a seal or a pen's stroke. Only what is surely one of these counts.
 */
import { fold } from '../../text/fold';
import type { Span } from '../../text/span';
import { unlikeness } from './likeness';

/** Nothing but a digital signature says these. */
const STRONG = [
  'nguoi ky',
  'ky boi',
  'ky so boi',
  'duoc ky boi',
  'email',
  'e-mail',
  'thoi gian ky',
  'ngay ky',
  'digitally signed by',
  'signing date',
  'signing time',
  'signature valid',
  'signature not verified',
];
/** These stand in a text as well; beside one of the others they are the signature's. */
const WEAK = ['co quan', 'to chuc', 'don vi', 'chuc vu', 'chuc danh', 'ly do', 'reason', 'location', 'date'];

/** Labels are followed by a colon; a speck may have been read into it. */
const LABEL_END = /[ \u00a0]{0,2}[:;](?=[ \u00a0]|$|\p{L})/gu;
const WITHOUT_COLON = /^(?:digitally signed by|signature (?:valid|not verified))/;
const DN = /^(?:DN|CN|OID)[:.=]\S*[ \u00a0]?(?:[COL]|CN)?=?/;
/** Most words of a label. */
const LABEL_WORDS = 4;
/** Letters of another shape that a label may have. */
const MOST_UNLIKE = 1.1;

const EMAIL =
  /[\p{L}\d._-]{2,40}@[\p{L}\d-]{2,30}[. ](?:[\p{L}\d-]{2,30}[. ]?){0,4}(?:vn|com|net|org|gov)(?!\p{L})/iu;
const SIGNED_AT =
  /^\d{1,2}[./-]\d{1,2}[./-]\d{4},?[ \u00a0]\d{1,2}:\d{2}(?::\d{2})?(?:[ \u00a0]?[+-]\d{2}:?\d{2})?/u;

export interface StampLabel extends Span {
  readonly strong: boolean;
}

/** The first label of a digital signature in a line. */
export function findStampLabel(text: string): StampLabel | undefined {
  if (text.length > 300) return undefined;
  const folded = fold(text);
  if (WITHOUT_COLON.test(folded) || DN.test(text)) return { start: 0, end: text.length, strong: true };
  for (const { index, 0: mark } of text.matchAll(LABEL_END)) {
    const starts = wordStarts(folded, index);
    for (const start of starts) {
      const written = folded.slice(start, index);
      const strength = strengthOf(written);
      if (strength === 'none') continue;
      return { start, end: index + mark.length, strong: strength === 'strong' };
    }
  }
  return undefined;
}

type Strength = 'strong' | 'weak' | 'none';

/** Cleared when full, so that a server which sees much text does not grow. */
const MEMO_LIMIT = 5000;
const strengths = new Map<string, Strength>();

function strengthOf(written: string): Strength {
  const known = strengths.get(written);
  if (known) return known;
  const like = (labels: readonly string[]): boolean => labels.some((label) => isLike(written, label));
  const strength = like(STRONG) ? 'strong' : like(WEAK) ? 'weak' : 'none';
  if (strengths.size >= MEMO_LIMIT) strengths.clear();
  strengths.set(written, strength);
  return strength;
}

/** Short labels must be read well. */
const isLike = (written: string, label: string): boolean =>
  Math.abs(written.length - label.length) <= 2 &&
  unlikeness(written, label) <= (label.length < 7 ? MOST_UNLIKE / 3 : MOST_UNLIKE);

/** Heads of the last words before `end`, the farthest first. */
function wordStarts(folded: string, end: number): number[] {
  const starts: number[] = [];
  for (let at = end; at > 0 && starts.length < LABEL_WORDS; at--) {
    const inWord = !/[\s,;(]/.test(folded.charAt(at));
    if (inWord && at < end && /[\s,;(]/.test(folded.charAt(at - 1))) starts.push(at);
    if (at === 1 && inWord) starts.push(0);
  }
  return starts.reverse();
}

export const hasAddress = (text: string): boolean => text.length <= 300 && EMAIL.test(text);

/** A line that can be nothing but a digital signature's: its address, its day and hour. */
export const isStampValue = (text: string): boolean =>
  SIGNED_AT.test(text) || (hasAddress(text) && text.split(/\s+/).length <= 3);

/** Signs that no office types within a text; the last ones are a machine's for a stroke of the pen. */
const ODD = /[»«<>=\\^~¢£€¥§¬|{}_@#`©®™°•“”‘’"'*+]/u;
const KEPT = /^(?:[*★☆]{1,3}|[-–—_=.…·*o0/\\| ]{3,}|\.?\/\.?|[-–—+•]|["“”'.,;:!?)]{1,3})$/iu;

/** A few signs that make no word: `=\`, `»“’/@Ne \`. Rules, stars, dots to be filled in are none. */
export function isScribble(text: string): boolean {
  if (text.length === 0 || text.length > 16 || KEPT.test(text) || /\d/.test(text)) return false;
  if (text.startsWith('//') || /^\|.*\|$/.test(text)) return false;
  const letters = text.replace(/\P{L}/gu, '').length;
  const signs = text.replace(/[\p{L}\s]/gu, '').length;
  if (letters === 0) return ODD.test(text);
  return signs >= 1 && letters <= 3 && (signs >= letters || ODD.test(text)) && !/\p{L}{3}/u.test(text);
}
