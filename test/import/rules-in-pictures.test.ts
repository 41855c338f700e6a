import assert from 'node:assert/strict';
import type { GreyPicture } from '../../server/src/import/reader';
import { withoutRules } from '../../server/src/import/recognition/rules';

const RESOLUTION = 200;

function drawn(black: (x: number, y: number) => boolean): GreyPicture {
  const [width, height] = [600, 400];
  const pixels = new Uint8Array(width * height).map((_, at) =>
    black(at % width, Math.floor(at / width)) ? 0 : 255,
  );
  return { width, height, pixels };
}

const inkOf = ({ pixels }: GreyPicture): number => pixels.filter((shade) => shade < 128).length;

describe('drawn lines in a picture', () => {
  const frame = (x: number, y: number): boolean =>
    x >= 50 && x < 550 && y >= 50 && y < 350 && ((y - 50) % 100 < 3 || (x - 50) % 250 < 3);

  it('are found, and taken off', () => {
    const { page, rules } = withoutRules(drawn(frame), RESOLUTION);
    assert.deepEqual(rules.filter(({ left, right }) => right - left > 400).length, 3);
    assert.deepEqual(rules.filter(({ top, bottom }) => bottom - top > 250).length, 2);
    assert.ok(inkOf(page) < 0.02 * inkOf(drawn(frame)), String(inkOf(page)));
  });

  it('leave the letters that stand on them', () => {
    const letter = (x: number, y: number): boolean => x >= 200 && x < 206 && y >= 120 && y < 175;
    const { page } = withoutRules(
      drawn((x, y) => frame(x, y) || letter(x, y)),
      RESOLUTION,
    );
    assert.ok(inkOf(page) >= 0.9 * 6 * 55, String(inkOf(page)));
  });

  it('are longer than words, thinner than bars', () => {
    const word = (x: number, y: number): boolean => x >= 100 && x < 220 && y >= 100 && y < 103;
    const bar = (x: number, y: number): boolean => x >= 300 && x < 550 && y >= 200 && y < 300;
    const picture = drawn((x, y) => word(x, y) || bar(x, y));
    const { page, rules } = withoutRules(picture, RESOLUTION);
    assert.deepEqual(rules, []);
    assert.equal(page, picture);
  });
});
