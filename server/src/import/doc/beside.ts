/** Footnotes, endnotes and text boxes, read when the letter that they are tied to is met. */
import type { ForeignBlock, ForeignFootnote } from '../foreign';
import { paragraphsIn } from '../blocks';
import { numberText, type NumberFormat } from '../numbering';
import { endnotesOf, footnotesOf, textBoxesOf, type AnchoredNotes, type TextBoxes } from './anchored';
import type { WordFile } from './fib';
import { storyBlocks, type Stories } from './story';
import type { Anchors } from './text-of-paragraph';

/** Notes of one kind, and those of them that were met. */
interface Notes {
  readonly anchored: AnchoredNotes;
  readonly format: NumberFormat;
  readonly read: ForeignFootnote[];
  /** Of those that Word numbers. */
  count: number;
}

export class Beside implements Anchors {
  readonly #stories: Stories;
  readonly #kinds: readonly Notes[];
  readonly #boxes: TextBoxes;

  constructor(file: WordFile, stories: Stories) {
    this.#stories = stories;
    this.#kinds = [
      { anchored: footnotesOf(file), format: 'decimal', read: [], count: 0 },
      { anchored: endnotesOf(file), format: 'lowerRoman', read: [], count: 0 },
    ];
    this.#boxes = textBoxesOf(file);
  }

  has(letter: number): boolean {
    return this.#boxes.anchored.has(letter) || this.#kinds.some(({ anchored }) => anchored.has(letter));
  }

  mark(letter: number): string | undefined {
    for (const kind of this.#kinds) {
      const note = kind.anchored.get(letter);
      if (!note) continue;
      const mark = note.automatic ? numberText(++kind.count, kind.format) : this.#stories.text.charAt(letter);
      const paragraphs = paragraphsIn(storyBlocks(this.#stories, note.range).blocks);
      kind.read.push({ mark, paragraphs });
      return `[${mark}]`;
    }
    return undefined;
  }

  beside(letter: number): readonly ForeignBlock[] {
    return (this.#boxes.anchored.get(letter) ?? []).flatMap(
      (range) => storyBlocks(this.#stories, range).blocks,
    );
  }

  /** Those that were met, in the order of their marks. */
  footnotes(): readonly ForeignFootnote[] {
    return this.#kinds.flatMap(({ read }) => read);
  }

  /** Of text boxes that are tied to nothing known. */
  looseBlocks(): readonly ForeignBlock[] {
    return this.#boxes.loose.flatMap((range) => storyBlocks(this.#stories, range).blocks);
  }
}
