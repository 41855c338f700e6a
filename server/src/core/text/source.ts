/**
 * The text of a document and the only place that turns offsets into positions.
 *
 * The whole core reads one view of the text: its NFC form. `raw` is what the file holds, character for
 * character; it differs from the view only where the file writes letters with combining marks. Every offset in
 * a tree, a plan or a finding is an offset into the view, and comes back to the file through this class alone.
 */
import { characterClass } from './character-class';
import type { Span } from './span';

export type PositionEncoding = 'utf-16' | 'utf-8';

/** Zero-based line; `character` counts units of the encoding asked for, from the start of the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface PositionRange {
  readonly start: Position;
  readonly end: Position;
}

/** A base character with the marks after it. Capped, so that a run of a million marks stays linear. */
const CLUSTER = /\P{M}\p{M}{1,32}|\p{M}{1,32}/gu;

export class SourceText {
  /** The NFC view. Identical to `raw` when the file is already composed. */
  readonly text: string;
  /** View and raw offsets after each place where their difference changes; empty when the views are equal. */
  private readonly viewStops: number[] = [];
  private readonly rawStops: number[] = [];
  /** Raw offset of the first character of each line. */
  private readonly lineStarts: readonly number[];

  constructor(readonly raw: string) {
    this.text = this.compose();
    this.lineStarts = lineStartsOf(raw);
  }

  /** Whether the file itself is in NFC. */
  get isComposed(): boolean {
    return this.viewStops.length === 0;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }

  rawSlice(span: Span): string {
    return this.raw.slice(this.rawOffset(span.start), this.rawOffset(span.end));
  }

  /** Offset in `raw` of an offset in the view. */
  rawOffset(offset: number): number {
    return translate(offset, this.viewStops, this.rawStops, this.raw.length);
  }

  /** Offset in the view of an offset in `raw`. */
  viewOffset(rawOffset: number): number {
    return translate(rawOffset, this.rawStops, this.viewStops, this.text.length);
  }

  positionAt(offset: number, encoding: PositionEncoding = 'utf-16'): Position {
    const raw = this.rawOffset(offset);
    const line = lastAtMost(this.lineStarts, raw);
    const start = this.lineStarts[line] ?? 0;
    const character = encoding === 'utf-16' ? raw - start : utf8Length(this.raw, start, raw);
    return { line, character };
  }

  rangeOf(span: Span, encoding: PositionEncoding = 'utf-16'): PositionRange {
    return { start: this.positionAt(span.start, encoding), end: this.positionAt(span.end, encoding) };
  }

  /** Clamps positions outside the text to its nearest place, as the protocol asks. */
  offsetAt(position: Position, encoding: PositionEncoding = 'utf-16'): number {
    return this.viewOffset(this.rawOffsetAt(position, encoding));
  }

  rawOffsetAt(position: Position, encoding: PositionEncoding = 'utf-16'): number {
    if (position.line < 0) return 0;
    const start = this.lineStarts[position.line];
    if (start === undefined) return this.raw.length;
    let end = this.lineStarts[position.line + 1] ?? this.raw.length;
    while (end > start && isLineBreak(this.raw.charCodeAt(end - 1))) end--;
    if (encoding === 'utf-16') return Math.min(start + Math.max(position.character, 0), end);
    let offset = start;
    for (let units = 0; offset < end;) {
      const size = utf8Size(this.raw.codePointAt(offset) ?? 0);
      if (units + size > position.character) break;
      units += size;
      offset += size === 4 ? 2 : 1;
    }
    return offset;
  }

  private compose(): string {
    const { raw } = this;
    if (!mayHoldMarks(raw)) return raw;
    const parts: string[] = [];
    let copied = 0;
    let shift = 0; // raw offset minus view offset
    for (const match of raw.matchAll(CLUSTER)) {
      const composed = match[0].normalize('NFC');
      if (composed === match[0]) continue;
      parts.push(raw.slice(copied, match.index), composed);
      copied = match.index + match[0].length;
      if (composed.length === match[0].length) continue;
      shift += match[0].length - composed.length;
      this.rawStops.push(copied);
      this.viewStops.push(copied - shift);
    }
    parts.push(raw.slice(copied));
    return parts.join('');
  }
}

/** Maps an offset between two views whose difference is constant between stops; never lands inside a cluster. */
function translate(offset: number, from: readonly number[], to: readonly number[], limit: number): number {
  if (from.length === 0) return offset;
  const index = lastAtMost(from, offset);
  const mapped = index < 0 ? offset : offset + (to[index] ?? 0) - (from[index] ?? 0);
  return Math.min(mapped, to[index + 1] ?? limit);
}

/** Index of the last value that is at most `wanted`, or -1. `values` ascend. */
function lastAtMost(values: readonly number[], wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const isLineBreak = (code: number): boolean => code === 10 || code === 13;

function lineStartsOf(raw: string): number[] {
  const starts = [0];
  for (let i = 0; i < raw.length; i++) {
    if (!isLineBreak(raw.charCodeAt(i))) continue;
    if (raw.charCodeAt(i) === 13 && raw.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  return starts;
}

/** Whether a text may have combining marks; halves of pairs are not looked at closely. */
function mayHoldMarks(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= FIRST_MARK && (isMark(code) || isHalf(code))) return true;
  }
  return false;
}

const FIRST_MARK = 0x300;
const isMark = characterClass((character) => /\p{M}/u.test(character));
const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

function utf8Length(text: string, start: number, end: number): number {
  let size = 0;
  for (let i = start; i < end;) {
    const code = text.codePointAt(i) ?? 0;
    size += utf8Size(code);
    i += code > 0xffff ? 2 : 1;
  }
  return size;
}

const utf8Size = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);
