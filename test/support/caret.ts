/** Texts with marks: `|` is the caret, `⟦…⟧` a range. */
export interface WithCaret {
  readonly text: string;
  readonly offset: number;
}

export function readCaret(marked: string): WithCaret {
  const offset = marked.indexOf('|');
  if (offset < 0) throw new Error('no caret | in the text');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}
