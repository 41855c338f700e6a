/**
 * A text rewritten in steps: each step gives edits of the text that the step before left, and places of any of
 * these texts can be found again in the first and in the last one.
 */
import type { Edit } from '../rules/rule';
import { contains, type Span } from '../text/span';

export type ChangeKind =
  | 'pageNumber'
  | 'pageBreak'
  | 'runningHead'
  | 'stamp'
  | 'scribble'
  | 'numbering'
  | 'bullet'
  | 'column'
  | 'line'
  | 'symbol'
  | 'number'
  | 'date'
  | 'wording'
  | 'word';

/** What a step does, told by the offsets of the text that it was given. */
export interface Change extends Edit {
  readonly kind: ChangeKind;
}

/** A change told by the offsets of the first text and of the last one. */
export interface Traced extends Span {
  readonly kind: ChangeKind;
  readonly before: string;
  readonly after: string;
  /** Where `after` stands in the last text. */
  readonly now: Span;
}

interface Layer {
  readonly changes: readonly Change[];
  /** Where each change begins in the text that the step made. */
  readonly starts: readonly number[];
  readonly before: string;
}

/** A moment of the work: how many steps were done when a place was noted. */
export type Moment = number;

export class Rewriting {
  private readonly layers: Layer[] = [];

  constructor(private current: string) {}

  get text(): string {
    return this.current;
  }

  get moment(): Moment {
    return this.layers.length;
  }

  /** @param changes in any order; of two that overlap the first of the text counts */
  apply(changes: readonly Change[]): void {
    const taken: Change[] = [];
    for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
      const last = taken.at(-1);
      const free = !last || change.start > last.end || (change.start === last.end && last.end > last.start);
      if (free && this.current.slice(change.start, change.end) !== change.newText) taken.push(change);
    }
    if (taken.length === 0) return;
    const parts: string[] = [];
    const starts: number[] = [];
    let copied = 0;
    let shift = 0;
    for (const { start, end, newText } of taken) {
      parts.push(this.current.slice(copied, start), newText);
      starts.push(start + shift);
      shift += newText.length - (end - start);
      copied = end;
    }
    parts.push(this.current.slice(copied));
    this.layers.push({ changes: taken, starts, before: this.current });
    this.current = parts.join('');
  }

  /** Where a place of the text of some moment lies in the last text. */
  toLast(span: Span, since: Moment): Span {
    let { start, end } = span;
    for (const layer of this.layers.slice(since)) {
      start = forward(layer, start, 'start');
      end = Math.max(start, forward(layer, end, 'end'));
    }
    return { start, end };
  }

  /** Where a place of the text of some moment lay in the first text. */
  toFirst(span: Span, since: Moment = this.moment): Span {
    let { start, end } = span;
    for (const layer of this.layers.slice(0, since).reverse()) {
      start = back(layer, start, 'start');
      end = Math.max(start, back(layer, end, 'end'));
    }
    return { start, end };
  }

  /** Everything that was changed, step by step. */
  *changes(): Generator<Traced> {
    for (const [moment, { changes, before }] of this.layers.entries()) {
      for (const change of changes) {
        const { kind, newText } = change;
        yield {
          kind,
          ...this.toFirst(change, moment),
          before: before.slice(change.start, change.end),
          after: newText,
          now: this.toLast(change, moment),
        };
      }
    }
  }
}

type Side = 'start' | 'end';

/** Inside a change only its own two ends are known. */
function forward({ changes, starts }: Layer, offset: number, side: Side): number {
  const index = lastAtMost(changes, offset, ({ start }) => start);
  const change = changes[index];
  if (!change) return offset;
  const start = starts[index] ?? 0;
  const end = start + change.newText.length;
  if (offset === change.start) return side === 'start' || change.end > change.start ? start : end;
  if (offset < change.end) return side === 'start' ? start : end;
  return end + offset - change.end;
}

function back({ changes, starts }: Layer, offset: number, side: Side): number {
  const index = lastAtMost(starts, offset, (start) => start);
  const change = changes[index];
  if (!change) return offset;
  const start = starts[index] ?? 0;
  const end = start + change.newText.length;
  if (offset === start) return side === 'end' && end === start ? change.end : change.start;
  if (offset < end) return side === 'start' ? change.start : change.end;
  return change.end + offset - end;
}

function lastAtMost<Item>(items: readonly Item[], wanted: number, valueOf: (item: Item) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (valueOf(items[middle] as Item) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a stretch lies in one of `spans`, which are in order and apart. */
export function isInside(spans: readonly Span[], inner: Span): boolean {
  const span = spans[lastAtMost(spans, inner.start, ({ start }) => start)];
  return span !== undefined && contains(span, inner);
}
