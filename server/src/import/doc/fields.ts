/** Fields: text that Word makes by itself, kept with the code it is made of ([MS-DOC] 2.8.25). */
import type { Range } from './fib';
import { lastUpTo } from './plc';

const BEGIN = '\u0013';
const RESULT = '\u0014';
const END = '\u0015';

/** What these make is no text of the document: numbers of pages, and the table of contents. */
const NO_TEXT = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|TOC|TOA|INDEX)(?![A-Z])/i;
const CONTENTS = /^\s*TOC(?![A-Z])/i;

/** Letters that tell what a code does. */
const NAME_LETTERS = 24;

export interface Fields {
  /** What is not shown, in order, each beyond the one before. */
  readonly hidden: readonly Range[];
  readonly hasContents: boolean;
}

/** Fields of one story. A field without an end is none. */
export function fieldsOf(text: string, { from, to }: Range): Fields {
  const found: Range[] = [];
  let hasContents = false;
  const open: { readonly from: number; result?: number }[] = [];
  for (let at = from; at < to; at++) {
    const letter = text[at];
    if (letter === BEGIN) open.push({ from: at });
    else if (letter === RESULT) {
      const field = open.at(-1);
      if (field) field.result ??= at;
    } else if (letter === END) {
      const field = open.pop();
      if (!field) continue;
      const code = text.slice(field.from + 1, field.from + 1 + NAME_LETTERS);
      const shown = field.result !== undefined && !NO_TEXT.test(code);
      found.push({ from: field.from, to: shown ? (field.result ?? at) + 1 : at + 1 });
      hasContents ||= field.result !== undefined && CONTENTS.test(code);
    }
  }
  return { hidden: joined(found), hasContents };
}

function joined(ranges: Range[]): readonly Range[] {
  const whole: Range[] = [];
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = whole.at(-1);
    if (last && range.from <= last.to)
      whole[whole.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else whole.push(range);
  }
  return whole;
}

/**
 * What is left of a range without what is hidden.
 * @param hidden in order
 */
export function shownParts(hidden: readonly Range[], { from, to }: Range): readonly Range[] {
  const parts: Range[] = [];
  let at = from;
  const before = lastUpTo(hidden.length, from, (index) => hidden[index]?.from ?? Infinity);
  for (let index = Math.max(0, before); index < hidden.length && at < to; index++) {
    const range = hidden[index];
    if (!range || range.from >= to) break;
    if (range.from > at) parts.push({ from: at, to: range.from });
    at = Math.max(at, range.to);
  }
  if (at < to) parts.push({ from: at, to });
  return parts;
}
