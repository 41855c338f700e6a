/** Turns pictures: by a little, so that lines run level, and by quarters. */
import type { GreyPicture } from '../reader';

const WHITE = 255;

/** About its middle, clockwise; what comes in at the corners is white. */
export function turned(picture: GreyPicture, degrees: number): GreyPicture {
  const { width, height, pixels } = picture;
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  const out = new Uint8Array(pixels.length).fill(WHITE);
  for (let y = 0, at = 0; y < height; y++) {
    let fromX = cos * -middleX + sin * (y - middleY) + middleX;
    let fromY = cos * (y - middleY) + sin * middleX + middleY;
    for (let x = 0; x < width; x++, at++, fromX += cos, fromY -= sin) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [right, low] = [fromX - left, fromY - top];
      const from = top * width + left;
      const upper = (pixels[from] ?? 0) * (1 - right) + (pixels[from + 1] ?? 0) * right;
      const lower = (pixels[from + width] ?? 0) * (1 - right) + (pixels[from + width + 1] ?? 0) * right;
      out[at] = upper * (1 - low) + lower * low;
    }
  }
  return { ...picture, pixels: out };
}

/** @param quarters clockwise, from 1 to 3 */
export function turnedByQuarters(picture: GreyPicture, quarters: number): GreyPicture {
  const { width, height, pixels } = picture;
  const out = new Uint8Array(pixels.length);
  const [wide, high] = quarters === 2 ? [width, height] : [height, width];
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const [toX, toY] =
        quarters === 1
          ? [height - 1 - y, x]
          : quarters === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      out[toY * wide + toX] = pixels[at] ?? WHITE;
    }
  }
  return { ...picture, width: wide, height: high, pixels: out };
}
