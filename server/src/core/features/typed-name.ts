/** The words before the caret, of which the last ones may be what is typed of a document's name. */
import type { TypedWord } from '../registry/search';
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import { decodeTyped } from '../vietnamese/typing-methods';

/** More than the longest name that anybody types before asking. */
const MOST_WORDS = 16;

/** A name does not go beyond these; a comma stands in it before the day alone. */
const BREAK = /[.;:!?()“”"…|,]/u;
const BEFORE_DAY = /^,?\s+(?=ng[àa]y$)/iu;
const RUN = /[\p{L}\p{M}\p{N}]+/gu;

/** @param before the line up to the caret @param offset of the caret */
export function readTyped(before: string, offset: number): (TypedWord & Span)[] {
  const from = offset - before.length;
  const words: (TypedWord & Span)[] = [];
  let end = before.length;
  let after = '';
  for (const run of [...before.matchAll(RUN)].reverse()) {
    const runEnd = run.index + run[0].length;
    const gap = before.slice(runEnd, end);
    const isBroken = BREAK.test(gap) && !BEFORE_DAY.test(gap + after);
    if (words.length >= MOST_WORDS || isBroken) break;
    end = run.index;
    after = run[0];
    for (const word of wordsIn(run[0], from + run.index).reverse()) words.unshift(word);
  }
  return words;
}

/** `25ct` and `ct25` are two words; `thi5` and `quyeets` are one, with a key of the input method. */
function wordsIn(run: string, start: number): (TypedWord & Span)[] {
  const meant = decodeTyped(run)?.text;
  if (meant !== undefined) {
    const forms = [...new Set([fold(meant), fold(run)])].filter((form) => !/\d/.test(form));
    return [{ forms, isBare: true, start, end: start + run.length }];
  }
  return [...run.matchAll(/\p{N}+|\P{N}+/gu)].map(({ 0: text, index }) => {
    const folded = fold(text);
    const isBare = folded === text.toLowerCase();
    const forms = [...new Set([folded, withoutKeys(folded)])];
    return { forms, isBare, start: start + index, end: start + index + text.length };
  });
}

/** `quye` for `quyee`: a key of Telex shows for a moment before it takes effect. */
const withoutKeys = (folded: string): string => folded.replace(/([aeo])\1$|(?<=\p{L})w$|(?<=^d)d$/u, '$1');
