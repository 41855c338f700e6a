import assert from 'node:assert/strict';
import type { GreyPicture, PositionedLine, PositionedWord } from '../../server/src/import/reader';
import { withNumbersAlone } from '../../server/src/import/recognition/numbers-alone';
import { withoutRules } from '../../server/src/import/recognition/rules';
import { withoutSeparators } from '../../server/src/import/recognition/separators';

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

describe('short lines that stand alone in a picture', () => {
  const found = (black: (x: number, y: number) => boolean): number[][] =>
    withoutSeparators(drawn(black), RESOLUTION).separators.map(({ left, right, top, bottom }) => [
      ...[left, right, top, bottom],
    ]);
  const dashes = (x: number, y: number): boolean =>
    x >= 270 && x < 331 && (x - 270) % 13 < 9 && y >= 200 && y < 203;

  it('are found whether drawn or of dashes, and taken off', () => {
    const drawnLine = (x: number, y: number): boolean => x >= 270 && x < 330 && y >= 200 && y < 202;
    assert.deepEqual(found(drawnLine), [[270, 330, 200, 202]]);
    assert.deepEqual(found(dashes), [[270, 331, 200, 203]]);
    assert.equal(inkOf(withoutSeparators(drawn(dashes), RESOLUTION).page), 0);
  });

  it('also where they are not quite level', () => {
    assert.deepEqual(
      found((x, y) => dashes(x, y - (x > 300 ? 1 : 0))),
      [[270, 331, 200, 204]],
    );
  });

  it('are none beside words, under them, or where a letter stands', () => {
    const beside = (x: number, y: number): boolean => x >= 360 && x < 380 && y >= 195 && y < 205;
    const above = (x: number, y: number): boolean => x >= 280 && x < 300 && y >= 180 && y < 194;
    const upon = (x: number, y: number): boolean => x >= 290 && x < 293 && y >= 185 && y < 203;
    for (const other of [beside, above, upon])
      assert.deepEqual(
        found((x, y) => dashes(x, y) || other(x, y)),
        [],
      );
  });
});

describe('a column of single figures', () => {
  const figure = (x: number, y: number): boolean =>
    x >= 60 && x < 72 && y >= 100 && y < 270 && (y - 100) % 50 < 20;
  const word = (text: string, left: number, top: number, right: number, bottom: number): PositionedWord => ({
    ...{ text, left, top, right, bottom },
  });
  const words = (top: number): PositionedLine => ({
    words: [word('Bí', 120, top, 140, top + 20), word('thư', 150, top, 190, top + 20)],
  });
  const column: PositionedLine = { words: [word('+>.n', 58, 148, 74, 272), word('¬', 58, 98, 74, 122)] };
  const shown = (
    lines: readonly PositionedLine[],
    read: (word: GreyPicture) => PositionedWord | undefined,
  ): string[] =>
    withNumbersAlone(lines, drawn(figure), read).map((line) =>
      line.words
        .map(({ text, left, top, right, bottom }) => [text, left, top, right, bottom].join(' '))
        .join(', '),
    );

  it('is read figure by figure, each at its place', () => {
    let count = 0;
    const sizes: number[][] = [];
    const found = shown([words(100), column, words(150)], ({ width, height }) => {
      sizes.push([width, height]);
      return word(String(++count), 12, 12, 24, 32);
    });
    assert.deepEqual(found.slice(1, -1), [
      '1 60 100 72 120',
      '2 60 150 72 170',
      '3 60 200 72 220',
      '4 60 250 72 270',
    ]);
    assert.deepEqual(
      sizes,
      Array.from({ length: 4 }, () => [36, 44]),
    );
  });

  it('stays as it was where nothing can be read in it', () => {
    assert.deepEqual(
      shown([column, words(100), words(150)], () => undefined)[0],
      '+>.n 58 148 74 272, ¬ 58 98 74 122',
    );
  });

  it('is none where words stand beside one another', () => {
    const tall = { words: [word('I', 58, 100, 74, 160), ...words(120).words] };
    assert.equal(shown([tall, words(100), words(150)], () => assert.fail('was read again')).length, 3);
  });
});
