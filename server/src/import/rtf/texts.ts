/**
 * The texts of an RTF file: its body, and what stands beside it (footnotes, boxes, headers), each a story of its own
 * from where it begins to where it ends.
 */
import { hasWords, paragraphsIn } from '../blocks';
import type { ForeignBlock, ForeignFootnote } from '../foreign';
import { Gathering } from '../gathering';
import type { Piece } from '../piece';
import type { TrackedChanges } from '../tracked-changes';
import type { Font } from './fonts';
import type { ListUses } from './lists';
import { Numbers } from './numbers';
import type { RowDefinition } from './rows';
import { lookOf, type State } from './state';
import { Story } from './story';

/** Words that end a paragraph, and what it stands in. */
export type Ending = 'par' | 'sect' | 'page' | 'cell' | 'nestcell' | 'row';

const MOST_FOOTNOTES = 10_000;

export class Texts {
  readonly gathering = new Gathering();
  readonly footnotes: ForeignFootnote[] = [];
  readonly #changes: TrackedChanges;
  readonly #numbers: Numbers;
  #story = new Story(this.gathering);
  #hasRunningText = false;
  #breaksPage = false;
  /** A page ends inside the paragraph, which has its number already. */
  #goesOn = false;

  constructor(changes: TrackedChanges, uses: ListUses) {
    this.#changes = changes;
    this.#numbers = new Numbers(uses);
  }

  /** Headers and footers say more than a page number. */
  get hasRunningText(): boolean {
    return this.#hasRunningText;
  }

  get definition(): RowDefinition {
    return this.#story.definition;
  }

  defineRow(): void {
    this.#story.defineRow();
  }

  add(text: string, state: State, { name, isDrawn }: Font): void {
    const { destination, bold, italic, capitals, hidden, raised } = state;
    if (destination !== 'text' && destination !== 'number') return;
    if (hidden || this.#changes.drops(state)) return;
    const piece: Piece = { text, font: name, bold, italic, capitals, raised };
    if (destination === 'number') {
      this.#numbers.add(piece, isDrawn);
      return;
    }
    if (this.#breaksPage && text.trim() !== '') {
      this.#breaksPage = false;
      this.#story.pageBreak();
    }
    this.#story.add(piece);
  }

  /** Whether the next text begins a page. */
  breakPage(breaks: boolean): void {
    this.#breaksPage = breaks;
  }

  end(name: Ending, state: State): void {
    const look = lookOf(state);
    if (name === 'row') {
      this.#story.endRow();
      return;
    }
    if (name === 'par' && this.#changes.dropsBreak(state)) return;
    const isBegun = this.#story.isBegun;
    if (isBegun || (name !== 'page' && name !== 'sect')) this.#count(state);
    this.#goesOn = name === 'page' && isBegun;
    if (name === 'cell') this.#story.endCell(look);
    else this.#story.endParagraph(look, state.inTable);
    if (name === 'page' && !state.inTable) this.#story.pageBreak();
    if (name === 'sect') this.#breaksPage = true;
  }

  #count(state: State): void {
    const number = this.#goesOn ? undefined : this.#numbers.counted(state);
    if (number !== undefined) this.#story.numbered(number);
  }

  /** @returns ends the number */
  openNumber(): () => void {
    this.#numbers.begin();
    return () => {
      this.#story.numbered(this.#numbers.printed(this.gathering));
    };
  }

  /**
   * Until it is ended, text goes to a story of its own.
   * @returns ends it
   */
  open(done: (blocks: readonly ForeignBlock[]) => void): (state: State) => void {
    const outer = this.#story;
    this.#story = new Story(this.gathering);
    return (state) => {
      const blocks = this.finish(state);
      this.#story = outer;
      done(blocks);
    };
  }

  /** @returns undefined where there are more footnotes than any text has */
  openFootnote(state: State, font: Font): ((state: State) => void) | undefined {
    if (this.footnotes.length >= MOST_FOOTNOTES) return undefined;
    const mark = `${this.footnotes.length + 1}`;
    this.add(`[${mark}]`, state, font);
    const at = this.footnotes.push({ mark, paragraphs: [] }) - 1;
    return this.open((blocks) => {
      this.footnotes[at] = { mark, paragraphs: paragraphsIn(blocks) };
    });
  }

  openRunning(): (state: State) => void {
    return this.open((blocks) => {
      const texts = paragraphsIn(blocks).flatMap(({ runs }) => runs.map(({ text }) => text));
      this.#hasRunningText ||= hasWords(texts.join(' '));
    });
  }

  /** @param inTable the box is anchored in a cell */
  openBox(inTable: boolean): (state: State) => void {
    return this.open((blocks) => {
      this.#story.beside(blocks, inTable);
    });
  }

  /** What is left of the story ends with its file or its group. */
  finish(state: State): readonly ForeignBlock[] {
    if (this.#story.isBegun) this.#count(state);
    return this.#story.finish(lookOf(state), state.inTable);
  }
}
