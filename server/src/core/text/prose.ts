/**
 * Running text of one paragraph as a reader sees it: its lines joined by one space, without the marks of bold
 * and italic and without soft hyphens, each character still knowing its place in the source. Grammars read
 * prose, never raw lines, so a symbol broken over a line end is found like any other.
 */
import { fold } from './fold';
import type { SourceText } from './source';
import type { Located, Span } from './span';

const SOFT_HYPHEN = '\u00ad';
/** Soft hyphens and `**` anywhere; `_` only where a word begins or ends. */
const UNSEEN =
  /\u00ad|\*\*|(?<![\p{L}\p{N}_])_(?=[\p{L}\p{N}“"(])|(?<=[\p{L}\p{N}”").,;:])_(?![\p{L}\p{N}_])/gu;
/** Asked of every paragraph at each stroke. */
const mayHoldUnseen = (text: string): boolean =>
  text.includes('*') || text.includes('_') || text.includes(SOFT_HYPHEN);

export interface EmphasisMark {
  /** Offset in {@link Prose.text} where the mark stood. */
  readonly at: number;
  readonly mark: '**' | '_';
}

/** A piece of prose between two marks, or within one line of the source. */
export interface Stretch {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Offset in the source of its first character. */
  readonly start: number;
}

export class Prose implements Located {
  readonly text: string;
  /** The marks taken out, in order: each turns its emphasis on or off. */
  readonly emphasis: readonly EmphasisMark[];
  /** Offsets in `text` where a stretch copied from the source begins, with its offset there. Never empty. */
  private readonly at: readonly number[];
  private readonly from: readonly number[];

  /** @param lines content of each line, without indentation and line break, in order */
  constructor(source: SourceText, lines: readonly Span[]) {
    const at: number[] = [];
    const from: number[] = [];
    const emphasis: EmphasisMark[] = [];
    let text = '';
    for (const line of lines) {
      if (text !== '') text += ' ';
      const content = source.slice(line);
      let copied = 0;
      const copy = (end: number): void => {
        at.push(text.length);
        from.push(line.start + copied);
        text += content.slice(copied, end);
      };
      if (mayHoldUnseen(content)) {
        for (const { 0: mark, index } of content.matchAll(UNSEEN)) {
          copy(index);
          if (mark !== SOFT_HYPHEN) emphasis.push({ at: text.length, mark: mark as EmphasisMark['mark'] });
          copied = index + mark.length;
        }
      }
      copy(content.length);
    }
    this.text = text;
    this.emphasis = emphasis;
    this.at = at.length ? at : [0];
    this.from = from.length ? from : [0];
    this.start = lines[0]?.start ?? 0;
    this.end = lines.at(-1)?.end ?? this.start;
  }

  readonly start: number;
  readonly end: number;

  #folded: string | undefined;

  /** {@link fold} of `text`, aligned with it. */
  get folded(): string {
    return (this.#folded ??= fold(this.text));
  }

  /** Place in the source of `text.slice(start, end)`; covers the line break where the stretch crosses one. */
  spanAt(start: number, end: number): Span {
    const first = this.offsetAt(start);
    return { start: first, end: end > start ? this.offsetAt(end - 1) + 1 : first };
  }

  locate(start: number, end: number): Located {
    const span = this.spanAt(start, end);
    return { text: this.text.slice(start, end), start: span.start, end: span.end };
  }

  /** The text in pieces that look the same throughout and are copied from the source without a gap. */
  stretches(): Stretch[] {
    if (this.at.length === 1 && this.emphasis.length === 0)
      return [{ text: this.text, bold: false, italic: false, start: this.offsetAt(0) }];
    const cuts = [...new Set([0, ...this.at, ...this.emphasis.map(({ at }) => at), this.text.length])].sort(
      (a, b) => a - b,
    );
    const found: Stretch[] = [];
    let bold = false;
    let italic = false;
    let mark = 0;
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      for (; this.emphasis[mark]?.at === from; mark++) {
        if (this.emphasis[mark]?.mark === '**') bold = !bold;
        else italic = !italic;
      }
      found.push({ text: this.text.slice(from, cuts[i + 1]), bold, italic, start: this.offsetAt(from) });
    }
    return found;
  }

  private offsetAt(index: number): number {
    let low = 0;
    let high = this.at.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.at[middle] ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const stretch = Math.max(low - 1, 0);
    return (this.from[stretch] ?? 0) + index - (this.at[stretch] ?? 0);
  }
}
