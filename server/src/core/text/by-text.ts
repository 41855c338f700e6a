/**
 * What is read out of a paragraph alone is the same wherever the paragraph stands. A document is read anew after each
 * stroke, and all of its paragraphs but one are as they were: their readings are kept.
 */

/** Characters of the texts kept; a plan has ten to thirty thousand. */
const MOST = 200_000;

let most = MOST;

/** A document of so many characters is read: twice as many are kept, so that it is not read whole at each stroke. */
export function expectText(length: number): void {
  if (keeps) most = Math.max(MOST, 2 * length);
}

let keeps = true;

/** Whether what is read now is likely to be asked for again. */
export const isKept = (): boolean => keeps;

/** Reads something that is read once: nothing of it is kept, and what is kept of documents that are edited stays. */
export function unkept<Value>(read: () => Value): Value {
  const before = keeps;
  keeps = false;
  try {
    return read();
  } finally {
    keeps = before;
  }
}

/** `read`, which must depend on nothing but the text, with its results kept. All are let go when there are too many. */
export function byText<Value extends object>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  let size = 0;
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    if (!keeps) return read(text);
    const own = ownCopy(text);
    const value = read(own);
    if (size + own.length > most) {
      known.clear();
      size = 0;
    }
    if (own.length > most) return value;
    known.set(own, value);
    size += own.length;
    return value;
  };
}

/** A slice keeps the whole document alive that it was cut from; this one does not. */
export const ownCopy = (text: string): string => ` ${text}`.slice(1);
