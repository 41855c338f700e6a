/** Header and end block of a drafted plan: lines in two columns, as far apart as the left one needs. */
import type { Profile } from '../profiles/profile';
import type { Issuer } from './issuer';
import { choice, shownText, type Piece } from './piece';

/** Where the right column begins, in characters. */
const HEAD_COLUMN = 36;
const END_COLUMN = 56;
/** Spaces that part two columns wherever the right one begins. */
const LEAST_GAP = 4;
/** Lines of the list of recipients that a signature takes. */
const SIGNATURE_LINES = 5;

interface Row {
  readonly left: readonly Piece[];
  readonly right?: readonly Piece[];
}

/** Its line end comes last. */
function lineOf({ left, right }: Row, column: number): Piece[] {
  if (!right) return [...left, '\n'];
  const gap = Math.max(column - shownText(left).length, LEAST_GAP);
  return [...left, ' '.repeat(gap), ...right, '\n'];
}

/** Without the last line end. @param placeAndDate `An Hoà, ngày 15 tháng 6 năm 2026` */
export function headerOf(issuer: Issuer, number: readonly Piece[], placeAndDate: readonly Piece[]): Piece[] {
  const names = issuer.parent ? [issuer.parent, issuer.printed] : [issuer.printed];
  const rows: Row[] = [
    ...names.map((left, i) => (i === 0 ? { left, right: ['ĐẢNG CỘNG SẢN VIỆT NAM'] } : { left })),
    { left: ['*'] },
    { left: number, right: placeAndDate },
  ];
  return rows.flatMap((row) => lineOf(row, HEAD_COLUMN)).slice(0, -1);
}

/** Without the last line end. @param recipients in the order of the list, the archive line last */
export function endOf(
  authority: readonly Piece[],
  recipients: readonly (readonly Piece[])[],
  { recipientMark }: Profile,
): Piece[] {
  const last = recipients.length - 1;
  const lines: (readonly Piece[])[] = [
    ['Nơi nhận:'],
    ...recipients.map((name, i) => ['- ', ...name, i === last ? '.' : recipientMark]),
  ];
  while (lines.length < SIGNATURE_LINES) lines.push([]);
  const right = new Map<number, readonly Piece[]>([
    [0, ['T/M ', ...authority]],
    [1, [choice('chức vụ', ['BÍ THƯ', 'PHÓ BÍ THƯ'])]],
    [signerLine(lines), [choice('họ và tên', ['Họ và tên'])]],
  ]);
  return lines
    .flatMap((left, i) => {
      const beside = right.get(i);
      return lineOf(beside ? { left, right: beside } : { left }, END_COLUMN);
    })
    .slice(0, -1);
}

/** Room is left for the signature; of the lines that come then, the first that leaves room for the name. */
function signerLine(lines: readonly (readonly Piece[])[]): number {
  const room = lines.findIndex(
    (line, i) => i >= SIGNATURE_LINES - 1 && shownText(line).length <= END_COLUMN - LEAST_GAP,
  );
  return room < 0 ? lines.length - 1 : room;
}
