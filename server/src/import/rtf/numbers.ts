/** Numbers of paragraphs: as their file has printed them, or counted where no paragraph of it has. */
import { printedNumber, type Gathering } from '../gathering';
import { NumberCounter } from '../numbering';
import type { Piece } from '../piece';
import type { ListUses } from './lists';
import { OldNumbers } from './old-numbers';
import type { State } from './state';

export class Numbers {
  readonly #uses: ListUses;
  readonly #counter = new NumberCounter();
  readonly #old = new OldNumbers(this.#counter);
  #hasPrinted = false;
  #pieces: Piece[] = [];
  #isDrawn = false;

  constructor(uses: ListUses) {
    this.#uses = uses;
  }

  /** A number begins that the file has printed. */
  begin(): void {
    this.#hasPrinted = true;
    this.#pieces = [];
    this.#isDrawn = false;
  }

  /** @param isDrawn its font is one of signs */
  add(piece: Piece, isDrawn: boolean): void {
    this.#isDrawn ||= isDrawn && piece.text.trim() !== '';
    this.#pieces.push(piece);
  }

  printed(gathering: Gathering): string | undefined {
    return printedNumber(gathering.text(this.#pieces), this.#isDrawn);
  }

  /** Of the paragraph that ends. */
  counted({ list, listLevel, oldNumber }: State): string | undefined {
    if (this.#hasPrinted) return undefined;
    const use = this.#uses.list(list);
    const old = this.#old.next(use ? undefined : oldNumber);
    return use ? this.#counter.next(use, listLevel) : old;
  }
}
