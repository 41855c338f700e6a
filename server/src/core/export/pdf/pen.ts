/** Draws text and rules on the page that is open, at the places that they have, in the operators of PDF. */
import data from '../../../data/page-layout.json';
import type { Face } from '../../layout/fonts';
import type { Piece, SetLine } from '../../layout/lines';
import type { Box, PlacedParagraph, PlacedText, Rule } from '../../layout/page';
import { isUnderlined } from '../../layout/styles';
import type { TaggedDocument } from './document';
import type { Letters } from './letters';
import { spacesAfter } from './line-ends';
import { number } from './numbers';
import { Shown } from './shown';

export type AllLetters = Readonly<Record<Face, Letters>>;

/** Parts of the font's size, as Tinos has them: top of the line under a text, and its thickness. */
const UNDERLINE = { below: 223 / 2048, thickness: 100 / 2048 };

interface Position {
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly size: number;
}

export class Pen {
  constructor(
    private readonly document: TaggedDocument,
    private readonly letters: AllLetters,
  ) {}

  paragraph(placed: PlacedParagraph): void {
    const spaced = spacesAfter(placed.paragraph, placed.set);
    this.write('BT');
    for (const [index, line, position] of linesOf(placed)) this.line(line, position, spaced[index] ?? false);
    this.write('ET');
  }

  /** The lines under the text of a paragraph whose style has them. */
  underlines(placed: PlacedParagraph): void {
    for (const [, { pieces }, { x, y, size }] of linesOf(placed)) {
      const thickness = UNDERLINE.thickness * size;
      const width = pieces
        .filter(({ text }) => isUnderlined(placed.set.style, text))
        .reduce((sum, piece) => sum + piece.width, 0);
      this.rule({ x, y: y + UNDERLINE.below * size + thickness / 2, width, thickness });
    }
  }

  text({ text, ...position }: PlacedText): void {
    const piece: Piece = { text, face: 'regular', x: 0, width: 0, offset: 0 };
    this.write('BT');
    this.line({ x: 0, width: 0, wordSpacing: 0, pieces: [piece] }, position, false);
    this.write('ET');
  }

  rule({ x, y, width, thickness }: Rule): void {
    this.write([x, y - thickness / 2, width, thickness].map(number).join(' ') + ' re f');
  }

  borders(boxes: readonly Box[]): void {
    this.write(`${number(data.table.borderPt)} w`);
    for (const { x, y, width, height } of boxes)
      this.write([x, y, width, height].map(number).join(' ') + ' re S');
  }

  /** @param spaced also writes the space that hangs at the end of the line: it parts two words for those who copy them */
  private line({ pieces, wordSpacing }: SetLine, { x, y, size }: Position, spaced: boolean): void {
    // A page counts downwards; its letters have to be turned for it.
    this.write(`1 0 0 -1 ${number(x)} ${number(y)} Tm`);
    const shown = new Shown(this.document);
    let pen = 0;
    for (const [i, piece] of pieces.entries()) {
      const letters = this.letters[piece.face];
      this.document.use(letters.font);
      this.write(`/${letters.font.id} ${number(size)} Tf`);
      shown.widen(((piece.x - pen) / size) * 1000);
      pen = piece.x;
      for (const letter of letters.of(
        spaced && i === pieces.length - 1 ? `${piece.text} ` : piece.text,
        size,
      )) {
        shown.add(letter);
        pen += letter.width;
        if (!letter.isSpace) continue;
        shown.widen((wordSpacing / size) * 1000);
        pen += wordSpacing;
      }
      shown.show();
    }
  }

  private write(operators: string): void {
    this.document.addContent(operators);
  }
}

/** The lines that stand on the page and are not empty, each with its number in the paragraph. */
function linesOf({ set, from, to, x, y }: PlacedParagraph): [number, SetLine, Position][] {
  const { size, line: height } = set.style;
  return set.lines
    .slice(from, to)
    .map((line, i): [number, SetLine, Position] => [
      from + i,
      line,
      { x: x + line.x, y: y + i * height + set.baseline, size },
    ])
    .filter(([, { pieces }]) => pieces.length > 0);
}
