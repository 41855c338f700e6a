/** A half-open range `[start, end)` of offsets into {@link SourceText.text}. Offsets are UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A piece of text with its place. `text` may differ from the source where lines were joined or marks removed. */
export interface Located extends Span {
  readonly text: string;
}

export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
