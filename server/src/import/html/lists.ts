/** Numbers of list items: browsers count them, and the file says how. */
import { numberText, type NumberFormat } from '../numbering';
import type { Declarations } from './css';
import type { Attributes } from './look';

type Style = NumberFormat | 'second';

/** By `list-style-type`, and by the `type` attribute. */
const STYLES: ReadonlyMap<string, Style> = new Map([
  ['decimal', 'decimal'],
  ['1', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['upper-roman', 'upperRoman'],
  ['I', 'upperRoman'],
  ['lower-roman', 'lowerRoman'],
  ['i', 'lowerRoman'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['A', 'upperLetter'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['a', 'lowerLetter'],
  ['disc', 'bullet'],
  ['square', 'bullet'],
  ['circle', 'second'],
  ['none', 'none'],
]);

const MOST = 1_000_000;

/** One list, from its beginning to its end. */
export class List {
  readonly #style: Style;
  #next: number;

  constructor(tag: string, attributes: Attributes, style: Declarations, depth: number) {
    const usual = tag === 'ol' ? 'decimal' : depth % 2 === 0 ? 'bullet' : 'second';
    this.#style = styleOf(attributes, style) ?? usual;
    this.#next = wholeNumber(attributes['start']) ?? 1;
  }

  /** @returns what is printed before the next item */
  next(attributes: Attributes, style: Declarations): string | undefined {
    const value = wholeNumber(attributes['value']) ?? this.#next;
    this.#next = value + 1;
    const format = styleOf(attributes, style) ?? this.#style;
    if (format === 'none') return undefined;
    if (format === 'bullet') return '-';
    if (format === 'second') return '+';
    return `${numberText(value, format)}.`;
  }
}

const styleOf = (attributes: Attributes, style: Declarations): Style | undefined =>
  STYLES.get(
    style.get('list-style-type') ??
      /^[a-z-]+/.exec(style.get('list-style') ?? '')?.[0] ??
      attributes['type'] ??
      '',
  );

function wholeNumber(text = ''): number | undefined {
  const value = Number.parseInt(text, 10);
  return Number.isFinite(value) && Math.abs(value) < MOST ? value : undefined;
}
