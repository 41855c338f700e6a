/**
 * Columns of single figures, as that of the numbers in a table: whoever reads letters takes such a column for one line
 * that runs from top to bottom. Its figures are cut out and read one by one.
 */
import type { GreyPicture, PositionedLine, PositionedWord } from '../reader';

const WHITE = 255;
/** Darker is ink, on a page that is evenly lit. */
const INK = 128;
/** All in heights of the page's words: a word taller than it is wide, in a line that is no wider. */
const [TALL, NARROW] = [1.6, 3];
/** Between two figures, and around one that is cut out. */
const [GAP, ROOM] = [0.4, 0.6];
const FIGURE = { least: 0.4, most: 1.6 };
/** On one page: each takes some hundredths of a second. */
const MOST = 80;

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** @param read reads one word @returns the lines, in dots as they came, with such columns as lines of one word */
export function withNumbersAlone(
  lines: readonly PositionedLine[],
  page: GreyPicture,
  read: (word: GreyPicture) => PositionedWord | undefined,
): readonly PositionedLine[] {
  const heights = lines
    .flatMap(({ words }) => words.map(({ top, bottom }) => bottom - top))
    .sort((a, b) => a - b);
  const height = heights[heights.length >> 1] ?? 0;
  let left = MOST;
  return lines.flatMap((line) => {
    const box = boxOf(line);
    const isTall = line.words.some((word) => isTallerThan(word, height));
    if (!isTall || box.right - box.left > height * NARROW) return [line];
    const found = figuresIn(page, box, height)
      .slice(0, left)
      .flatMap((figure): PositionedLine[] => {
        const word = read(cut(page, figure, Math.round(height * ROOM)));
        return word ? [{ words: [{ ...word, ...figure }] }] : [];
      });
    left -= found.length;
    return found.length > 0 ? found : [line];
  });
}

const isTallerThan = ({ left, right, top, bottom }: Box, height: number): boolean =>
  bottom - top > height * TALL && right - left < bottom - top;

const boxOf = ({ words }: PositionedLine): Box => ({
  left: words.reduce((least, { left }) => Math.min(least, left), Infinity),
  right: words.reduce((most, { right }) => Math.max(most, right), -Infinity),
  top: words.reduce((least, { top }) => Math.min(least, top), Infinity),
  bottom: words.reduce((most, { bottom }) => Math.max(most, bottom), -Infinity),
});

/** From the top, parted by rows without ink. */
function figuresIn(page: GreyPicture, { left, right, top, bottom }: Box, height: number): readonly Box[] {
  const figures: Box[] = [];
  let figure: Box | undefined;
  const [first, last] = [Math.max(0, Math.floor(top) - 2), Math.min(page.height, Math.ceil(bottom) + 2)];
  for (let y = first; y < last; y++) {
    const row = inkOfRow(
      page,
      y,
      Math.max(0, Math.floor(left) - 2),
      Math.min(page.width, Math.ceil(right) + 2),
    );
    if (!row) continue;
    if (figure && y - figure.bottom > height * GAP) {
      figures.push(figure);
      figure = undefined;
    }
    figure = {
      left: Math.min(figure?.left ?? Infinity, row.left),
      right: Math.max(figure?.right ?? 0, row.right),
      top: figure?.top ?? y,
      bottom: y + 1,
    };
  }
  const all = figure ? [...figures, figure] : figures;
  return all.filter((each) => {
    const high = (each.bottom - each.top) / height;
    return high >= FIGURE.least && high <= FIGURE.most;
  });
}

function inkOfRow(
  { width, pixels }: GreyPicture,
  y: number,
  from: number,
  to: number,
): { readonly left: number; readonly right: number } | undefined {
  let [left, right] = [-1, -1];
  for (let x = from; x < to; x++) {
    if ((pixels[y * width + x] ?? WHITE) >= INK) continue;
    if (left < 0) left = x;
    right = x + 1;
  }
  return left < 0 ? undefined : { left, right };
}

function cut(page: GreyPicture, { left, right, top, bottom }: Box, room: number): GreyPicture {
  const [width, height] = [right - left + 2 * room, bottom - top + 2 * room];
  const pixels = new Uint8Array(width * height).fill(WHITE);
  for (let y = top; y < bottom; y++)
    pixels.set(
      page.pixels.subarray(y * page.width + left, y * page.width + right),
      (y - top + room) * width + room,
    );
  const { resolution } = page;
  return { width, height, pixels, ...(resolution !== undefined && { resolution }) };
}
