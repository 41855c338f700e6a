/**
 * Stretches whose toned vowels fell out altogether (`KT LUN CA BAN THƯNG VU` for `KẾT LUẬN CỦA BAN THƯỜNG VỤ`), as
 * happens where a font lacks the letters. Which vowel stood there cannot be read off what is left: such stretches
 * are pointed at and not touched.
 */
import data from '../../../data/lost-vowels.json';
import type { Span } from '../../text/span';
import { keyOf } from '../../vietnamese/tokens';

const forms: ReadonlySet<string> = new Set(data.forms.split(' '));

/** One word in three is such a rest where all is lost; in sound text, stripped text or a scan one in fifty. */
const LEAST_SHARE = 0.22;
const LEAST_FORMS = 2;
/** Where all are lost none of these letters is left. */
const MOST_WHOLE_SHARE = 0.1;
const LEAST_WORDS = 4;
/** A line is judged sentence by sentence where it has more characters than these. */
const SHORTEST_SENTENCE = 60;

const WORD = /(?<![\p{N}/.-])\p{L}+(?![\p{N}/])/gu;
/** Without a mark or with one that does not make it two. */
const VOWEL = /[aeiouyăâêôơưàáãèéìíòóõùúýĩũ]/iu;
const WHOLE = /[\u1ea0-\u1ef9]/;

/** @returns spans in order, apart; what stands between two of them is not lost */
export function findLost(text: string): readonly Span[] {
  const lost: Span[] = [];
  let joins = false;
  for (const unit of unitsOf(text)) {
    const verdict = judge(text.slice(unit.start, unit.end));
    const last = lost.at(-1);
    if (verdict === 'lost') {
      if (last && joins) lost[lost.length - 1] = { start: last.start, end: unit.end };
      else lost.push(unit);
      joins = true;
    } else if (verdict === 'sound') joins = false;
  }
  return lost;
}

/** `open`: too little to tell by itself. */
function judge(unit: string): 'lost' | 'sound' | 'open' {
  let words = 0;
  let rests = 0;
  let whole = 0;
  let plain = false;
  for (const [word] of unit.matchAll(WORD)) {
    words++;
    if (WHOLE.test(word)) whole++;
    else if (word.length <= 7 && forms.has(keyOf(word))) {
      rests++;
      // `TH`, `Ng.` may be short for something.
      plain ||= VOWEL.test(word) || word === word.toLowerCase();
    }
  }
  if (whole > words * MOST_WHOLE_SHARE) return 'sound';
  if (plain && rests >= LEAST_FORMS && words >= LEAST_WORDS && rests >= words * LEAST_SHARE) return 'lost';
  return words < LEAST_WORDS * 2 || (whole === 0 && rests > 0) ? 'open' : 'sound';
}

/** Lines, long ones cut after their sentences; none is blank, none begins or ends with white space. */
function* unitsOf(text: string): Generator<Span> {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 10;
    const breaks = code === 10 || code === 13;
    const stops =
      code === 32 && at - start > SHORTEST_SENTENCE && SENTENCE_MARKS.includes(text.charAt(at - 1));
    if (!breaks && !stops) continue;
    const unit = text.slice(start, at);
    const content = unit.trim();
    if (content !== '') {
      const from = start + unit.indexOf(content);
      yield { start: from, end: from + content.length };
    }
    start = at + 1;
  }
}

const SENTENCE_MARKS = '.;:!?';
