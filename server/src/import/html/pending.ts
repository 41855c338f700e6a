/** The paragraph of a page that is being read: its pieces, and what decides which white space is seen. */
import type { Piece } from '../piece';
import type { Look } from './look';

export class Pending {
  #pieces: Piece[] = [];
  #last = ' ';
  #look: Look | undefined;

  /** Whether there is more than white space. */
  get isBegun(): boolean {
    return this.#look !== undefined;
  }

  get endsInBreak(): boolean {
    return this.#last === '\n';
  }

  /** @param text as it stands in the file, where white space of any length is one space, and none after another */
  addCollapsed(text: string, look: Look): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.add(/[ \n\t]/.test(this.#last) ? collapsed.replace(/^ /, '') : collapsed, look);
  }

  add(text: string, look: Look): void {
    if (text === '') return;
    this.#last = text.slice(-1);
    const { font = '', bold, italic, capitals, raised } = look;
    if (text.trim() !== '') this.#look ??= look;
    this.#pieces.push({ text, font, bold, italic, capitals, raised });
  }

  /** @returns takes what is added from now on away again */
  passage(): () => void {
    const pieces = this.#pieces.length;
    return () => {
      this.#pieces.length = Math.min(this.#pieces.length, pieces);
      this.#last = this.#pieces.at(-1)?.text.slice(-1) ?? ' ';
    };
  }

  /** Ends the paragraph. @returns undefined where there was nothing but white space */
  take(): { readonly pieces: readonly Piece[]; readonly look: Look } | undefined {
    const [pieces, look] = [this.#pieces, this.#look];
    this.#pieces = [];
    this.#last = ' ';
    this.#look = undefined;
    return look && { pieces, look };
  }
}
