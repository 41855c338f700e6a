/** Groups of RTF that hold no text of a story, but something of their own: fonts, lists, the code of a field. */

/** Told of all that stands in such a group, in its order. */
export interface Collector {
  word(name: string, value: number | undefined): void;
  text(text: string): void;
  /** Of groups inside. */
  open?(): void;
  close?(): void;
}

/** Of which more says nothing here. */
const LONGEST_TEXT = 100;

/** Collects the beginning of a text: the code of a field, the name of a property. */
export class ShortText implements Collector {
  #text = '';

  /** In capitals. */
  get firstWord(): string {
    return this.#text.trim().toUpperCase().split(/\s/, 1)[0] ?? '';
  }

  word(): void {
    // Looks change nothing of it.
  }

  text(text: string): void {
    if (this.#text.length < LONGEST_TEXT) this.#text += text;
  }
}
