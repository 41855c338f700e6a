/**
 * The word at the caret while it is being typed. Vietnamese input methods write a word in several strokes
 * (`a` `a` ⌫ `â`), so a word is judged only once something other than a letter follows it, the caret has gone
 * elsewhere, or the typist has paused. Its neighbours are no better known: what is said of them because of their
 * context waits as well.
 */

import type { Finding } from '../core/rules/finding';
import type { Span } from '../core/text/span';

/** Milliseconds without a stroke after which a word counts as typed. */
const PAUSE = 1500;
/** A change longer than this was pasted, not typed. */
const LONGEST_STROKE = 12;

/** In UTF-16 units of the file. */
export interface TypingPlace extends Span {
  /** The word at the caret; otherwise the white space around the caret. */
  readonly isWord: boolean;
}

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
   * The caret is now between these two places. Away from where something was typed, that is typed.
   * @returns whether that ended the typing
   */
  caretAt(start: number, end: number, now = Date.now()): boolean {
    const place = this.place(now);
    if (!place || (start <= place.end && place.start <= end)) return false;
    this.clear();
    return true;
  }

  clear(): void {
    this.caret = undefined;
    this.text = '';
  }

  /** Where somebody types; undefined once the typing has ended. Symbols such as `25-CT/TW` are words here. */
  place(now = Date.now()): TypingPlace | undefined {
    if (this.caret === undefined || now >= this.deadline) return undefined;
    const word = this.runAround(this.caret, isWordCharacter);
    return word.start < word.end
      ? { ...word, isWord: true }
      : { ...this.runAround(this.caret, isSpace), isWord: false };
  }

  private runAround(caret: number, isPart: (code: number) => boolean): Span {
    let start = caret;
    let end = caret;
    while (start > 0 && isPart(this.text.charCodeAt(start - 1))) start--;
    while (end < this.text.length && isPart(this.text.charCodeAt(end))) end++;
    return { start, end };
  }

  /** Milliseconds until the word counts as typed. */
  remaining(now = Date.now()): number {
    return this.caret === undefined ? 0 : Math.max(0, this.deadline - now);
  }
}

/** Everything but white space: digits and marks are strokes of VNI and VIQR typists. */
const isWordCharacter = (code: number): boolean => code > 32 && code !== 0xa0;
const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 0xa0;

/**
 * Whether a finding waits for the typist: it is on the unfinished word, or was judged by it. Behind a space no word
 * is unfinished, but what was judged without the words still to come there waits for them: `tổ |` may become
 * `tổ chức`, a word put into the middle of a sentence gives its neighbours another context, and a space too many is
 * the one before that word.
 * @param rawOffset of an offset of the finding
 */
export function waits(
  { span, judgedBy }: Pick<Finding, 'span' | 'judgedBy'>,
  place: TypingPlace,
  rawOffset: (offset: number) => number,
): boolean {
  const start = rawOffset(span.start);
  const end = rawOffset(span.end);
  if (place.isWord ? start <= place.end && place.start <= end : place.start <= start && end <= place.end)
    return true;
  return (
    judgedBy !== undefined && rawOffset(judgedBy.start) <= place.end && place.start <= rawOffset(judgedBy.end)
  );
}
