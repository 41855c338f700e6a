/** Where the end block begins and ends: recipients (nơi nhận) and signature (chữ ký), side by side or stacked. */
import { cellsOf } from './cells';
import { afterMarks } from './emphasis';
import type { Line } from './lines';
import { isCapitals } from './numbering';
import {
  authorityIndex,
  isContact,
  isFootnote,
  isNotBroadcast,
  isPosition,
  isTableRow,
  recipientsLabelLength,
} from './vocabulary';

/** Lines between the end of the body and its `Nơi nhận` that a stacked signature may take. */
const SIGNATURE_LIMIT = 12;

/** First line of the end block: `Nơi nhận`, or the signature where it stands above. */
export function findEnd(lines: readonly Line[], from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    if (hasRecipientsLabel(lines[i] as Line)) return signatureAbove(lines, i, from);
  }
  for (let i = to - 1; i >= from; i--) {
    if (isSignatureStart(lines[i] as Line)) return i;
  }
  return to;
}

/** At the head of the line, or in its right column where the signature stands in the left one. */
const hasRecipientsLabel = (line: Line): boolean =>
  recipientsLabelLength(afterMarks(line.text)) > 0 ||
  (isSignatureStart(line) && cellsOf(line).some((cell) => recipientsLabelLength(afterMarks(cell.text)) > 0));

const isSignatureStart = (line: Line): boolean =>
  authorityIndex(line.text) >= 0 &&
  cellsOf(line).some((cell) => authorityIndex(afterMarks(cell.text)) === 0 && isCapitals(cell.text));

/** A stacked signature above `Nơi nhận`: from quyền hạn ký, or from chức vụ where there is none. */
function signatureAbove(lines: readonly Line[], label: number, from: number): number {
  let start = label;
  for (let i = label - 1; i >= Math.max(from, label - SIGNATURE_LIMIT); i--) {
    const line = lines[i] as Line;
    if (isSignatureStart(line)) return i;
    if (isCapitals(line.text) && isPosition(line.text)) start = i;
    else if (line.text.length > 60 || /[.;:]$/.test(line.text)) break;
  }
  return start;
}

/** First line of what trails the end block: footnotes, contact lines, the mark of what is not broadcast, tables. */
export function findTrailing(lines: readonly Line[], end: number, to: number): number {
  for (let i = end; i < to; i++) {
    const { text } = lines[i] as Line;
    if (isFootnote(text) || isContact(text) || isNotBroadcast(text)) return i;
    if (isTableRow(text)) return tableStart(lines, i, end);
  }
  return to;
}

/** A table takes along the lines in capitals or brackets above it: they are its name. */
function tableStart(lines: readonly Line[], row: number, end: number): number {
  let start = row;
  for (let i = row - 1; i > end; i--) {
    const line = lines[i] as Line;
    if (line.text === '') continue;
    const named = isCapitals(line.text) && !isPosition(line.text) && !isSignatureStart(line);
    if (!named && !line.text.startsWith('(')) break;
    start = i;
  }
  return start;
}
