/**
 * Names of bodies in running text: `Ban Thường vụ Tỉnh ủy Lai Châu`, `Ban Chấp hành Trung ương Đảng khoá XIII`.
 * A name is a chain of known parts, places and capitalised words; it ends where ordinary text goes on. The
 * parts are data (`bodies.json`). Which body is meant, and whether it exists, is not decided here.
 */
import data from '../../data/bodies.json';
import { fold } from '../text/fold';
import type { Span } from '../text/span';

/** Words in one name; far more than any real name has. */
const LONGEST = 40;

const alternatives = (names: readonly string[]): string =>
  names
    .map((name) => fold(name).replaceAll(' ', '\\s{1,4}'))
    .toSorted((a, b) => b.length - a.length)
    .join('|');

const here = (pattern: string): RegExp => new RegExp(`(?:${pattern})(?![\\p{L}\\p{N}])`, 'uy');

const HEAD = here(alternatives(data.nameParts.heads));
const FIELD = here(alternatives(data.nameParts.fields));
const PLACE = here(alternatives(data.nameParts.places));
/** Parts in lower case that go on with a name. */
const CONTINUATION = here(
  'khoa\\s{1,4}(?:[ivxl]+|\\d{1,2})|lan\\s{1,4}thu\\s{1,4}(?:[\\p{L}]+|\\d{1,2})|cac\\s{1,4}cap|dai\\s{1,4}bieu|toan\\s{1,4}quoc',
);
const OF_THE_PARTY = here('cua\\s{1,4}dang');
const SESSION_NUMBER = here('\\d{1,3}');
const WORD = /[\p{L}\p{N}]+/uy;
/** Words of running text that end a name where everything is in capitals. In `Năm Căn` they are names. */
const RUNNING = /^(?:VỀ|VÀ|NGÀY|SỐ|TẠI|ĐỂ|NHẰM|TRÊN|TRONG|GIAI|ĐẾN|NĂM|THEO|CỦA|CHO|VỚI|NHIỆM|ĐÃ|ĐƯỢC|HOẶC|Về)$/u;
const GAP = /(?:\s{1,8}(?:[-–]\s{1,4})?)/uy;

const matchAt = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

export const isCapital = (character: string | undefined): boolean => /^\p{Lu}/u.test(character ?? '');

/**
 * The name of a body that begins at `at`, or nothing where no known name does.
 * @param folded the fold of `text`
 */
export function bodyNameAt(text: string, folded: string, at: number): Span | undefined {
  let end = isCapital(text[at]) ? matchAt(HEAD, folded, at) : -1;
  if (end < 0) return undefined;
  const ofCongress = /^(?:dai hoi|hoi nghi)/.test(folded.slice(at, at + 8));
  for (let words = 0; words < LONGEST; words++) {
    const next = matchAt(GAP, text, end);
    const partEnd = next < 0 ? -1 : partAt(text, folded, next, at, ofCongress);
    if (partEnd < 0 || (/[-–]/.test(text.slice(end, next)) && !isCapital(text[next]))) break;
    end = partEnd;
  }
  return { start: at, end };
}

/** End of the part of a name that begins at `at`, or -1. */
function partAt(text: string, folded: string, at: number, nameStart: number, ofCongress: boolean): number {
  const continuation = matchAt(CONTINUATION, folded, at);
  if (continuation >= 0) return continuation;
  if (ofCongress && matchAt(OF_THE_PARTY, folded, at) >= 0) return matchAt(OF_THE_PARTY, folded, at);
  if (/(?:chi dao|trung uong)\s*$/.test(folded.slice(Math.max(nameStart, at - 12), at))) {
    const number = matchAt(SESSION_NUMBER, folded, at);
    if (number >= 0) return number;
  }
  const wordEnd = matchAt(WORD, text, at);
  if (wordEnd < 0 || RUNNING.test(text.slice(at, wordEnd))) return -1;
  if (isCapital(text[at])) return Math.max(matchAt(HEAD, folded, at), matchAt(FIELD, folded, at), wordEnd);
  return matchAt(PLACE, folded, at);
}
