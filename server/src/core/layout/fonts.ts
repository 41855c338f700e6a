/** How wide letters are: the advance widths of Tinos, which are those of Times New Roman. */
import data from '../../data/font-widths.json';
import type { ParagraphStyle } from './styles';

export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

const characters = [...data.characters];

/** Of letters that the faces do not have: half an em, about the mean. */
const UNKNOWN = data.unitsPerEm / 2;

/** First and last code units of what takes no room: marks over letters, what joins or parts words unseen. */
const WITHOUT_WIDTH = [
  [0x300, 0x36f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
] as const;

function table(widths: string): Float64Array {
  const found = new Float64Array(0x2600).fill(UNKNOWN);
  for (const [i, width] of widths.split(' ').entries())
    found[characters[i]?.charCodeAt(0) ?? 0] = Number(width);
  for (const [first, last] of WITHOUT_WIDTH) found.fill(0, first, last + 1);
  return found;
}

/** Widths by UTF-16 code unit, in units of the em. */
const tables: Readonly<Record<Face, Float64Array>> = {
  regular: table(data.widths.regular),
  bold: table(data.widths.bold),
  italic: table(data.widths.italic),
  boldItalic: table(data.widths.boldItalic),
};

/**
 * Word sets its lines at 8640 dots an inch, six to its twentieth of a point, and so does LibreOffice with its files:
 * the width of each letter is a whole number of them. On a line of eighty letters that makes up a twentieth of a point.
 */
const DOTS_PER_POINT = 120;

type Advances = (unit: number) => number;

const known = new Map<Face, Map<number, Advances>>();

/** Widths of letters by UTF-16 code unit, in points. */
export function advancesOf(face: Face, size: number): Advances {
  const sizes = known.get(face) ?? new Map<number, Advances>();
  known.set(face, sizes);
  const found = sizes.get(size) ?? makeAdvances(face, size);
  sizes.set(size, found);
  return found;
}

function makeAdvances(face: Face, size: number): Advances {
  const rounded = (width: number): number =>
    Math.round((width * size * DOTS_PER_POINT) / data.unitsPerEm) / DOTS_PER_POINT;
  const widths = tables[face].map(rounded);
  const unknown = rounded(UNKNOWN);
  return (unit) => widths[unit] ?? unknown;
}

export function measure(text: string, face: Face, size: number): number {
  const advances = advancesOf(face, size);
  let width = 0;
  for (let i = 0; i < text.length; i++) width += advances(text.charCodeAt(i));
  return width;
}

export const faceOf = (bold: boolean, italic: boolean): Face =>
  bold ? (italic ? 'boldItalic' : 'bold') : italic ? 'italic' : 'regular';

/** Of a run in a paragraph of a style. */
export const faceIn = (
  style: Pick<ParagraphStyle, 'bold' | 'italic'>,
  run: { readonly bold: boolean; readonly italic: boolean },
): Face => faceOf(style.bold || run.bold, style.italic || run.italic);
