/** A line of text as PDF shows it: the codes of its letters, and how far apart they stand. */
import { number } from './numbers';
import type { TaggedDocument } from './document';
import type { Letter } from './letters';

/**
 * Thousandths of the font's size that a letter may stand beside its place: none to speak of where a word begins, and
 * inside one what its letters add up to, each of them as wide as a whole number of a printer's dots.
 */
const NEGLIGIBLE = { atWord: 0.05, inWord: 5 };

export class Shown {
  private operand = '';
  private codes = '';
  private gap = 0;
  private isAtWord = true;

  constructor(private readonly document: TaggedDocument) {}

  add(letter: Letter): void {
    if (letter.actual !== undefined) this.replaced(letter, letter.actual);
    else this.put(letter);
  }

  /** @param by thousandths of the font's size */
  widen(by: number): void {
    this.gap += by;
  }

  /** Shows what has been added; the next letter may be in another font, and stands where it would have stood in this one. */
  show(): void {
    this.closeCodes();
    if (this.operand !== '') this.document.addContent(`[${this.operand}] TJ`);
    this.operand = '';
    this.isAtWord = true;
  }

  private put({ code, widening, isSpace }: Letter): void {
    if (Math.abs(this.gap) > (this.isAtWord ? NEGLIGIBLE.atWord : NEGLIGIBLE.inWord)) {
      this.closeCodes();
      this.operand += number(-this.gap);
      this.gap = 0;
    }
    this.codes += code;
    this.gap += widening;
    this.isAtWord = isSpace;
  }

  /** Who copies or searches finds what was meant, not what is drawn. */
  private replaced(letter: Letter, actual: string): void {
    this.show();
    this.document.markContent('Span', { actual });
    this.put(letter);
    this.show();
    this.document.endMarkedContent();
  }

  private closeCodes(): void {
    if (this.codes !== '') this.operand += `<${this.codes}>`;
    this.codes = '';
  }
}
