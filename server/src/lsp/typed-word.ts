/**
 * The word at the caret while it is being typed. Vietnamese input methods write a word in several strokes
 * (`a` `a` ⌫ `â`), so a word is judged only once something other than a letter follows it, the caret has gone
 * elsewhere, or the typist has paused.
 */

/** Milliseconds without a stroke after which a word counts as typed. */
const PAUSE = 1500;
/** A change longer than this was pasted, not typed. */
const LONGEST_STROKE = 12;

export class TypedWord {
  private caret: number | undefined;
  private text = '';
  private deadline = 0;

  /** @param text after the change; `inserted` is what now stands at `start`, both in UTF-16 units of the file */
  typed(text: string, start: number, inserted: string, now = Date.now()): void {
    if (inserted.length > LONGEST_STROKE || inserted.includes('\n')) {
      this.clear();
      return;
    }
    this.caret = start + inserted.length;
    this.text = text;
    this.deadline = now + PAUSE;
  }

  /**
   * The caret is now between these two places. Away from the word, the word is typed.
   * @returns whether that ended the typing
   */
  caretAt(start: number, end: number, now = Date.now()): boolean {
    const word = this.span(now);
    if (!word || (start <= word.end && word.start <= end)) return false;
    this.clear();
    return true;
  }

  clear(): void {
    this.caret = undefined;
    this.text = '';
  }

  /** Where the word is; undefined when no word is being typed. Symbols such as `25-CT/TW` are words here. */
  span(now = Date.now()): { readonly start: number; readonly end: number } | undefined {
    if (this.caret === undefined || now >= this.deadline) return undefined;
    let start = this.caret;
    let end = this.caret;
    while (start > 0 && isWordCharacter(this.text.charCodeAt(start - 1))) start--;
    while (end < this.text.length && isWordCharacter(this.text.charCodeAt(end))) end++;
    return start === end ? undefined : { start, end };
  }

  /** Milliseconds until the word counts as typed. */
  remaining(now = Date.now()): number {
    return this.caret === undefined ? 0 : Math.max(0, this.deadline - now);
  }
}

/** Everything but white space: digits and marks are strokes of VNI and VIQR typists. */
const isWordCharacter = (code: number): boolean => code > 32 && code !== 0xa0;
