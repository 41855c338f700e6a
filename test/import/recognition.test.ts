import assert from 'node:assert/strict';
import {
  Refusal,
  type GreyPicture,
  type RecognisedPage,
  type Recogniser,
} from '../../server/src/import/reader';
import { CORE_FILES, coreFile } from '../../server/src/import/recognition/core';
import { recogniserFrom } from '../../server/src/import/recognition/recogniser';
import { scaled } from '../../server/src/import/recognition/scaling';
import { resolutionOf } from '../../server/src/import/recognition/size';
import { skewOf } from '../../server/src/import/recognition/skew';
import { turned, turnedByQuarters } from '../../server/src/import/recognition/turning';
import { linesOf } from '../../server/src/import/recognition/words';
import { Random } from '../../scripts/random';
import { BAD, degraded } from '../bench/scans/degrade';
import { packagedFile } from './packaged-file';
import { printedPage, PRINTED } from './printed-page';

const textOf = ({ lines }: RecognisedPage): string =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' ')).join('\n');

describe('recogniser', function () {
  this.timeout(120_000);
  let recogniser: Recogniser;
  let page: GreyPicture;

  before(async function () {
    page = await printedPage(this);
    recogniser = await recogniserFrom(packagedFile);
  });

  it('reads print with all its marks', async () => {
    const read = await recogniser.recognise(page);
    for (const line of PRINTED) assert.ok(textOf(read).includes(line), `${line} in\n${textOf(read)}`);
    assert.ok(read.confidence > 0.85, String(read.confidence));
  });

  it('tells where words stand, in dots of the picture that came in', async () => {
    const small = await recogniser.recognise(scaled(page, 0.5));
    assert.ok(Math.abs(small.width * 2 - page.width) <= 2 && Math.abs(small.height * 2 - page.height) <= 2);
    const full = await recogniser.recognise(page);
    const [near, far] = [small.lines[0]?.words[0], full.lines[0]?.words[0]];
    assert.ok(near && far);
    assert.equal(near.text, far.text);
    assert.ok(Math.abs(near.left * 2 - far.left) < 8 && Math.abs(near.top * 2 - far.top) < 8);
  });

  it('reads a poor scan', async () => {
    const read = textOf(await recogniser.recognise(degraded(page, BAD, new Random(1))));
    const words = PRINTED.join(' ').split(' ');
    const right = words.filter((word) => read.includes(word));
    assert.ok(right.length >= 0.9 * words.length, read);
  });

  for (const quarters of [1, 2, 3]) {
    it(`turns a page upright that lies ${quarters * 90} degrees off`, async () => {
      const read = await recogniser.recognise(turnedByQuarters(page, quarters));
      assert.ok(textOf(read).includes(PRINTED[0] ?? ''), textOf(read));
      assert.deepEqual([read.width, read.height], [page.width, page.height]);
    });
  }

  for (const [name, shade] of [
    ['white', () => 255],
    ['black', () => 0],
    ['noise', (at: number) => (at * 7919) % 256],
  ] as const) {
    it(`reads nothing surely in a page of ${name}`, async () => {
      const pixels = new Uint8Array(page.pixels.length).map((_, at) => shade(at));
      assert.ok((await recogniser.recognise({ ...page, pixels })).confidence < 0.7);
    });
  }

  it('reads on after a picture of one dot and a file that is none', async () => {
    const dot = await recogniser.recognise({ width: 1, height: 1, pixels: new Uint8Array(1) });
    assert.deepEqual(dot.lines, []);
    await assert.rejects(recogniser.decode(new Uint8Array(100).fill(7)));
    assert.ok(textOf(await recogniser.recognise(page)).includes(PRINTED[0] ?? ''));
  });
});

describe('recogniser that is not installed', () => {
  it('is refused with a reason', async () => {
    await assert.rejects(
      recogniserFrom(() => Promise.reject(new Error('absent'))),
      Refusal,
    );
  });

  it('asks for one core only', async () => {
    const asked: string[] = [];
    const file = (name: string): Promise<Uint8Array> => {
      asked.push(name);
      return Promise.reject(new Error('absent'));
    };
    await assert.rejects(recogniserFrom(file));
    assert.deepEqual(asked, [CORE_FILES.simd, 'vie.traineddata']);
    assert.equal(coreFile(), CORE_FILES.simd);
  });

  it('starts the core without SIMD with the same code', async () => {
    const plain = await recogniserFrom((name) =>
      packagedFile(name === CORE_FILES.simd ? CORE_FILES.plain : name),
    );
    const white = { width: 200, height: 200, pixels: new Uint8Array(40_000).fill(255) };
    assert.deepEqual((await plain.recognise(white)).lines, []);
  }).timeout(30_000);
});

describe('pages made ready', () => {
  /** Black lines across, of half the page. */
  const lined: GreyPicture = {
    width: 600,
    height: 800,
    pixels: new Uint8Array(600 * 800).map((_, at) => {
      const [x, y] = [at % 600, Math.floor(at / 600)];
      return y % 20 < 4 && x > 60 && x < 540 && y > 100 && y < 700 ? 0 : 255;
    }),
  };

  for (const degrees of [-3, -0.7, 0.4, 4]) {
    it(`finds that lines are ${degrees} degrees off`, () => {
      const found = skewOf(turned(lined, degrees));
      assert.ok(Math.abs(found.degrees + degrees) < 0.1, String(found.degrees));
    });
  }

  it('tells lines that run across from lines that run down', () => {
    for (const [picture, isSideways] of [
      [lined, false],
      [turnedByQuarters(lined, 1), true],
    ] as const)
      assert.equal(skewOf(picture, true).clearness > skewOf(picture).clearness, isSideways);
  });

  it('comes back after four quarters', () => {
    const round = [1, 1, 1, 1].reduce(turnedByQuarters, lined);
    assert.deepEqual(round, lined);
    assert.deepEqual(turnedByQuarters(turnedByQuarters(lined, 1), 3), lined);
  });

  it('keeps an even shade when it scales', () => {
    const even = { width: 30, height: 20, pixels: new Uint8Array(600).fill(77) };
    for (const factor of [0.1, 0.5, 1.7, 3])
      assert.ok(
        scaled(even, factor).pixels.every((value) => value === 77),
        String(factor),
      );
  });

  it('believes a resolution that a sheet of paper can have', () => {
    const sheet = { width: 1654, height: 2339, pixels: new Uint8Array() };
    assert.equal(resolutionOf({ ...sheet, resolution: 200 }), 200);
    assert.equal(Math.round(resolutionOf({ ...sheet, resolution: 72 })), 200);
    assert.equal(Math.round(resolutionOf(sheet)), 200);
  });

  it('takes words from the table, whatever else is in it', () => {
    const table = [
      '1\t1\t0\t0\t0\t0\t0\t0\t100\t100\t-1\t',
      '5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t93.5\tKẾ',
      '5\t1\t1\t1\t1\t2\t50\t20\t30\t40\t12\tHOẠCH',
      '5\t1\t1\t1\t2\t1\t10\t70\t30\t40\t95\t ',
      'x',
    ].join('\n');
    assert.deepEqual(linesOf(table, 2), [
      {
        words: [
          { text: 'KẾ', left: 20, right: 80, top: 40, bottom: 120, confidence: 0.935 },
          { text: 'HOẠCH', left: 100, right: 160, top: 40, bottom: 120, confidence: 0.12 },
        ],
      },
    ]);
  });
});
