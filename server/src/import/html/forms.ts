/** What the fields of a form show: words that were typed or chosen, and boxes that were ticked. */
import type { Attributes } from './look';

/** Types of `input` that show what was typed; without a type it is text. */
const TYPED: ReadonlySet<string> = new Set([
  ...['text', 'search', 'email', 'tel', 'url', 'number', 'date', 'datetime-local', 'month', 'week', 'time'],
]);
const TICKED: ReadonlySet<string> = new Set(['checkbox', 'radio']);

/** Of an `input`. */
export function inputText({ type = 'text', value = '', checked }: Attributes): string {
  const kind = type.toLowerCase();
  if (TICKED.has(kind)) return checked === undefined ? '☐' : '☒';
  return TYPED.has(kind) ? value : '';
}

/** A `select`, whose choices are met one by one. */
export class Choices {
  readonly #options: { text: string; readonly isChosen: boolean }[] = [];

  option({ selected }: Attributes): void {
    this.#options.push({ text: '', isChosen: selected !== undefined });
  }

  text(text: string): void {
    const option = this.#options.at(-1);
    if (option) option.text += text;
  }

  /** Those that were chosen; browsers show the first one where none was. */
  get chosen(): string {
    const chosen = this.#options.filter(({ isChosen }) => isChosen);
    return (chosen.length > 0 ? chosen : this.#options.slice(0, 1)).map(({ text }) => text.trim()).join(', ');
  }
}
