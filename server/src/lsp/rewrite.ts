/** A whole new text as edits of the old one. */
import type { Edit } from '../core/rules/rule';
import { changedLines } from '../core/text/difference';
import type { SourceText } from '../core/text/source';

/** @param after the whole new text, raw; the edits are in the view of `source` */
export const rewriteEdits = (source: SourceText, after: string): Edit[] =>
  changedLines(source.raw, after).map(({ start, end, newText }) => ({
    start: source.viewOffset(start),
    end: source.viewOffset(end),
    newText,
  }));
