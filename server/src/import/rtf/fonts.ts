/** The fonts of an RTF file: names, and the code pages that their bytes are in. */
import { WESTERN } from '../decoding';
import { oldFont } from '../fonts';
import { isSymbolFont } from '../symbols';
import type { Collector } from './collector';
import { codePageOfCharset, codePageOfNumber } from './code-pages';

export interface Font {
  readonly name: string;
  /** Undefined where the document's own holds. */
  readonly codePage: string | undefined;
  readonly isDrawn: boolean;
}

const NO_FONT: Font = { name: '', codePage: undefined, isDrawn: false };
const MOST_FONTS = 10_000;
const LONGEST_NAME = 100;

/** Read from `{\fonttbl …}` word by word. */
export class FontTable implements Collector {
  readonly #fonts = new Map<number, Font>();
  #number = 0;
  #name = '';
  #codePage: string | undefined;

  font(number: number): Font {
    return this.#fonts.get(number) ?? NO_FONT;
  }

  word(name: string, value = 0): void {
    if (name === 'f') {
      this.#finish();
      this.#number = value;
    } else if (name === 'fcharset') this.#codePage = codePageOfCharset(value);
    else if (name === 'cpg' && value > 0) this.#codePage = codePageOfNumber(value);
  }

  text(text: string): void {
    for (const character of text) {
      if (character === ';') this.#finish();
      else if (this.#name.length < LONGEST_NAME) this.#name += character;
    }
  }

  #finish(): void {
    const name = this.#name.trim();
    if (name !== '' && this.#fonts.size < MOST_FONTS) {
      const isDrawn = isSymbolFont(name);
      // The letters of an old font are those of Windows-1252, whatever code page was meant.
      const codePage = isDrawn || oldFont(name) ? WESTERN : this.#codePage;
      this.#fonts.set(this.#number, { name, codePage, isDrawn });
    }
    this.#name = '';
    this.#codePage = undefined;
  }
}
