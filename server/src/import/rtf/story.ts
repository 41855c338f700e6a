/** A text that runs by itself: the body of a file, a footnote, a text box. Gathers its paragraphs, rows and page breaks. */
import type { ForeignBlock, ForeignParagraph } from '../foreign';
import { paragraphsIn } from '../blocks';
import type { Gathering } from '../gathering';
import type { Piece } from '../piece';
import { RowDefinition, Rows } from './rows';

export type Look = Omit<ForeignParagraph, 'kind' | 'runs' | 'number'>;

export class Story {
  readonly #gathering: Gathering;
  readonly #blocks: ForeignBlock[] = [];
  #pieces: Piece[] = [];
  #number: string | undefined;
  #rows = new Rows();
  #cells: (readonly ForeignParagraph[])[] = [];
  #cell: ForeignParagraph[] = [];
  #definition = new RowDefinition();

  constructor(gathering: Gathering) {
    this.#gathering = gathering;
  }

  get definition(): RowDefinition {
    return this.#definition;
  }

  /** Whether the paragraph has any text. */
  get isBegun(): boolean {
    return this.#pieces.length > 0;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
  }

  numbered(number: string | undefined): void {
    this.#number = number;
  }

  endParagraph(look: Look, inTable: boolean): void {
    const paragraph = this.#paragraph(look);
    if (!inTable) this.#endTable();
    if (!paragraph) return;
    if (inTable) this.#cell.push(paragraph);
    else this.#blocks.push(paragraph);
  }

  /** What stands in a box beside the paragraph that is being written. */
  beside(blocks: readonly ForeignBlock[], inTable: boolean): void {
    if (inTable) for (const paragraph of paragraphsIn(blocks)) this.#cell.push(paragraph);
    else for (const block of blocks) this.#blocks.push(block);
  }

  endCell(look: Look): void {
    const paragraph = this.#paragraph(look);
    if (paragraph) this.#cell.push(paragraph);
    this.#cells.push(this.#cell);
    this.#cell = [];
  }

  /** The row that follows may be described before its cells or after them. */
  defineRow(): void {
    this.#definition = new RowDefinition();
  }

  endRow(): void {
    if (this.#cell.length > 0) this.#cells.push(this.#cell);
    if (this.#cells.length > 0) {
      if (!this.#rows.goesOn(this.#definition)) this.#writeTable();
      this.#rows.add(this.#cells, this.#definition);
    }
    this.#cells = [];
    this.#cell = [];
  }

  pageBreak(): void {
    this.#endTable();
    const last = this.#blocks.at(-1);
    if (last && last.kind !== 'pageBreak') this.#blocks.push({ kind: 'pageBreak' });
  }

  finish(look: Look, inTable: boolean): readonly ForeignBlock[] {
    this.endParagraph(look, inTable);
    this.#endTable();
    while (this.#blocks.at(-1)?.kind === 'pageBreak') this.#blocks.pop();
    return this.#blocks;
  }

  #endTable(): void {
    this.endRow();
    this.#writeTable();
  }

  #writeTable(): void {
    if (this.#rows.isEmpty) return;
    this.#blocks.push(this.#rows.table());
    this.#rows = new Rows();
  }

  #paragraph(look: Look): ForeignParagraph | undefined {
    const number = this.#number;
    const paragraph = this.#gathering.paragraph(this.#pieces, {
      ...(number !== undefined && { number }),
      ...look,
    });
    this.#pieces = [];
    this.#number = undefined;
    return paragraph;
  }
}
