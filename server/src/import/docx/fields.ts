/** Fields of a Word text: what they show is text, their codes are not; numbers of pages and contents are neither. */

export interface Field {
  code: string;
  /** Between its code and its end it shows its result. */
  isResult: boolean;
  shows: 'text' | 'page' | 'contents';
  isEnded: boolean;
  /** What a field to fill in shows. */
  readonly form: string | undefined;
}

const PAGE_NUMBERS = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;
const CONTENTS = /^\s*(?:TOC|INDEX|TOA)\b/i;

export const isPageNumber = (code: string): boolean => PAGE_NUMBERS.test(code);

/** Fields inside one another; files with more have lost their ends. */
const MOST_OPEN = 32;

/** Fields of one text that have begun, the outermost first. */
export class Fields {
  readonly #open: Field[] = [];

  begin(form?: string): void {
    if (this.#open.length >= MOST_OPEN) this.#open.shift();
    this.#open.push({ code: '', isResult: false, shows: 'text', isEnded: false, form });
  }

  code(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.code += text;
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (!field) return;
    field.isResult = true;
    if (isPageNumber(field.code)) field.shows = 'page';
    else if (CONTENTS.test(field.code)) field.shows = 'contents';
  }

  end(): Field | undefined {
    const field = this.#open.pop();
    if (field) field.isEnded = true;
    return field;
  }

  /** Codes that nobody ends are no reason to lose the rest of the text. */
  endParagraph(): void {
    const cut = this.#open.findIndex(({ isResult, shows }) => !isResult || shows === 'page');
    if (cut >= 0) this.#open.splice(cut);
  }

  get isHidden(): boolean {
    return this.#open.some(({ isResult, shows }) => !isResult || shows === 'page');
  }

  /** The contents that the text stands in. */
  get contents(): Field | undefined {
    return this.#open.find(({ isResult, shows }) => isResult && shows === 'contents');
  }
}
