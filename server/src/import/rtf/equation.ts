/** An equation of RTF (`\mmath`): its groups are named as the elements of Office Open XML are, `\mf` for `m:f`. */
import { Growing } from '../math/growing';
import { officeMathText } from '../math/office';
import type { Collector } from './collector';

export class Equation implements Collector {
  readonly #growing = new Growing('m:oMath');

  /** On one line. */
  get written(): string {
    return officeMathText(this.#growing.root);
  }

  open(): void {
    this.#growing.open('');
  }

  /** Words with a number say how a letter looks. */
  word(name: string, value: number | undefined): void {
    const { inner } = this.#growing;
    if (inner?.name === '' && value === undefined && name.startsWith('m')) inner.name = `m:${name.slice(1)}`;
  }

  /** Of a run; elsewhere it is the value of a property. */
  text(text: string): void {
    const { inner } = this.#growing;
    if (!this.#growing.isIn('m:r')) {
      if (inner) inner.attributes = { 'm:val': (inner.attributes['m:val'] ?? '') + text.trim() };
      return;
    }
    this.#growing.open('m:t');
    this.#growing.text(text);
    this.#growing.close();
  }

  close(): void {
    this.#growing.close();
  }
}
