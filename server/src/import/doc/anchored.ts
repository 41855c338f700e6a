/** What stands beside the text and is tied to a letter of it: footnotes, endnotes, text boxes. */
import type { Part, Range, Story, WordFile } from './fib';
import { Plc } from './plc';

export interface AnchoredNote {
  readonly range: Range;
  /** Its mark is a number that Word counts; otherwise the letter that it is tied to. */
  readonly automatic: boolean;
}

/** By the letters that they are tied to. */
export type AnchoredNotes = ReadonlyMap<number, AnchoredNote>;

export const footnotesOf = (file: WordFile): AnchoredNotes =>
  notesOf(file, 'footnoteMarks', 'footnoteTexts', 'footnotes');

export const endnotesOf = (file: WordFile): AnchoredNotes =>
  notesOf(file, 'endnoteMarks', 'endnoteTexts', 'endnotes');

function notesOf(file: WordFile, marks: Part, texts: Part, story: Story): AnchoredNotes {
  const anchors = new Plc(file.table(marks), 2);
  const notes = new Map<number, AnchoredNote>();
  rangesIn(file.stories[story], new Plc(file.table(texts), 0)).forEach((range, i) => {
    if (i >= anchors.count) return;
    const automatic = anchors.bytes.u16(anchors.at(i)) !== 0;
    notes.set(anchors.place(i), { range, automatic });
  });
  return notes;
}

const COMMENT_MARK_BYTES = 30;

export const commentCount = (file: WordFile): number =>
  new Plc(file.table('commentMarks'), COMMENT_MARK_BYTES).count;

const TEXT_BOX_BYTES = 22;
const DRAWING_BYTES = 26;

export interface TextBoxes {
  /** By the letters that they are tied to. */
  readonly anchored: ReadonlyMap<number, readonly Range[]>;
  /** Those of groups, of which it is not known where they belong. */
  readonly loose: readonly Range[];
}

export function textBoxesOf(file: WordFile): TextBoxes {
  const drawings = new Plc(file.table('drawings'), DRAWING_BYTES);
  const letters = new Map<number, number>();
  for (let i = 0; i < drawings.count; i++) letters.set(drawings.bytes.i32(drawings.at(i)), drawings.place(i));
  const boxes = new Plc(file.table('textBoxes'), TEXT_BOX_BYTES);
  const anchored = new Map<number, Range[]>();
  const loose: Range[] = [];
  rangesIn(file.stories.textBoxes, boxes).forEach((range, i) => {
    const at = boxes.at(i);
    const isUnused = boxes.bytes.u16(at + 8) !== 0;
    if (isUnused) return;
    const letter = letters.get(boxes.bytes.i32(at + 14));
    const there = letter === undefined ? loose : (anchored.get(letter) ?? []);
    there.push(range);
    if (letter !== undefined) anchored.set(letter, there);
  });
  return { anchored, loose };
}

/**
 * Ranges of a story, which counts its letters from its own beginning. What lies beyond the story or before the range
 * in front of it is cut off, so that no letter is read twice.
 */
function rangesIn({ from, to }: Range, places: Plc): readonly Range[] {
  const ranges: Range[] = [];
  let last = from;
  for (let i = 0; i < places.count; i++) {
    const start = Math.min(to, Math.max(last, from + places.place(i)));
    last = Math.min(to, Math.max(start, from + places.place(i + 1)));
    ranges.push({ from: start, to: last });
  }
  return ranges;
}
