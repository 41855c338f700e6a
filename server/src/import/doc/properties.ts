/** What holds for a letter and for a paragraph: its style, its own properties, those of its piece. */
import type { Stretch } from './bytes';
import { changedLook, type Look } from './characters';
import type { Range, WordFile } from './fib';
import { PropertyPages } from './pages';
import { changedShape, type Shape } from './paragraphs';
import { pieceAt, placeIn, type Piece, type Text } from './pieces';
import { rowShape, type RowShape } from './rows';
import type { ChangeReader } from './sprms';
import type { ParagraphStyle, Styles } from './styles';

export interface ParagraphProperties {
  readonly shape: Shape;
  readonly style: ParagraphStyle;
  /** As the end of a row. */
  readonly row: () => RowShape;
}

export class Properties {
  readonly #characters: PropertyPages;
  readonly #paragraphs: PropertyPages;
  readonly #pieces: readonly Piece[];
  readonly #styles: Styles;
  readonly #reader: ChangeReader;

  constructor(file: WordFile, { pieces }: Text, styles: Styles, reader: ChangeReader) {
    this.#characters = new PropertyPages(file.word, file.table('characterPages'), 'characters');
    this.#paragraphs = new PropertyPages(file.word, file.table('paragraphPages'), 'paragraphs');
    this.#pieces = pieces;
    this.#styles = styles;
    this.#reader = reader;
  }

  /** @param end the letter that ends the paragraph */
  paragraph(end: number): ParagraphProperties {
    const piece = this.#pieces[pieceAt(this.#pieces, end)];
    const list = piece && this.#paragraphs.at(placeIn(piece, end)).list;
    const hasStyle = list !== undefined && list.start + 2 <= list.end;
    const styleNumber = hasStyle ? list.bytes.u16(list.start) : 0;
    const style = this.#styles.paragraph(styleNumber);
    const own: readonly (Stretch | undefined)[] = [
      hasStyle ? { ...list, start: list.start + 2 } : undefined,
      piece?.list,
    ];
    return {
      shape: changedShape(style.shape, own, this.#reader),
      style,
      row: () => rowShape(own, this.#reader, this.#styles),
    };
  }

  /** Tells the looks of a range in order. */
  looks({ from, to }: Range, style: Look, each: (look: Look, range: Range) => void): void {
    let at = from;
    for (let index = pieceAt(this.#pieces, from); at < to; index++) {
      const piece = this.#pieces[index];
      if (!piece) return;
      const end = Math.min(to, piece.to);
      while (at < end) {
        const place = placeIn(piece, at);
        const held = this.#characters.at(place);
        const next = Math.min(end, at + Math.ceil((held.end - place) / piece.bytes));
        const look = changedLook(style, [held.list, piece.list], this.#reader, this.#styles.character);
        each(look, { from: at, to: next });
        at = next;
      }
    }
  }
}
