/** The letters of one paragraph as pieces of text, each of one look. */
import type { ForeignBlock } from '../foreign';
import type { Piece } from '../piece';
import type { TrackedChanges } from '../tracked-changes';
import type { Look } from './characters';
import { shownParts } from './fields';
import type { Range } from './fib';
import { fontOf, letters, lettersText } from './letters';
import type { Properties } from './properties';

/** What is tied to letters of a story; asked in their order, and only of letters that are shown. */
export interface Anchors {
  readonly has: (letter: number) => boolean;
  /** @returns the text that stands for the letter; undefined when it stands for itself */
  readonly mark: (letter: number) => string | undefined;
  /** What stands behind the paragraph with the letter. */
  readonly beside: (letter: number) => readonly ForeignBlock[];
}

/** A paragraph that may go on with the next one, where the end between them is not shown. */
export interface OpenParagraph {
  /** Parted by page breaks. */
  readonly pages: Piece[][];
  readonly beside: ForeignBlock[];
}

export interface Source {
  readonly text: string;
  readonly properties: Properties;
  /** Names by numbers. */
  readonly fonts: readonly string[];
  readonly changes: TrackedChanges;
  readonly anchors: Anchors;
  /** By the letters that end sections: whether what follows begins a page. */
  readonly sections: ReadonlyMap<number, boolean>;
  /** Stretches that are not shown, in order. */
  readonly hidden: readonly Range[];
  readonly seen: Seen;
}

/** What was met on the way and is no text. */
export interface Seen {
  pictures: number;
}

/**
 * Adds what a paragraph has to what is open.
 * @param range with the letter that ends it
 * @returns whether that letter is shown
 */
export function readParagraph(source: Source, range: Range, style: Look, open: OpenParagraph): boolean {
  let isEnded = true;
  source.properties.looks(range, style, (look, looked) => {
    const isLast = looked.to === range.to;
    if (isLast) isEnded = !look.hidden && !source.changes.dropsBreak(look);
    if (source.changes.drops(look) || look.hidden) return;
    const parts = shownParts(source.hidden, looked);
    for (const part of parts) readPart(source, part, look, open);
    if (isLast && parts.at(-1)?.to !== range.to) isEnded = false;
  });
  return isEnded;
}

function readPart(
  { text, fonts, anchors, sections, seen }: Source,
  { from, to }: Range,
  look: Look,
  open: OpenParagraph,
): void {
  let start = from;
  const addUpTo = (end: number): void => {
    add(open, lettersText(text.slice(start, end), look, fonts), look, fonts);
    start = end;
  };
  for (let at = from; at < to; at++) {
    if (text[at] === letters.picture && look.special && !look.sign) seen.pictures++;
    if (text[at] === letters.page && !sections.has(at)) {
      addUpTo(at);
      open.pages.push([]);
    } else if (anchors.has(at)) {
      addUpTo(at);
      const mark = anchors.mark(at);
      if (mark !== undefined) {
        add(open, mark, look, fonts);
        start = at + 1;
      }
      open.beside.push(...anchors.beside(at));
    }
  }
  addUpTo(to);
}

function add({ pages }: OpenParagraph, text: string, look: Look, fonts: readonly string[]): void {
  if (text === '') return;
  const { bold, italic, capitals, raised } = look;
  pages.at(-1)?.push({ text, font: fontOf(text, look, fonts), bold, italic, capitals, raised });
}
