import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import type { Imported } from '../../server/src/import/importer';
import { imported } from '../../server/src/import/imported';
import { sizeInHead } from '../../server/src/import/image/head';
import { tiffPages } from '../../server/src/import/image/tiff';
import { refusals } from '../../server/src/import/notes';
import { recogniserFrom } from '../../server/src/import/recognition/recogniser';
import type { GreyPicture, Recogniser } from '../../server/src/import/reader';
import { tiffOf } from '../bench/scans/pages';
import { packagedFile } from './packaged-file';
import { printedPage, PRINTED } from './printed-page';

const small = (shade: number): GreyPicture => ({
  width: 5,
  height: 3,
  pixels: new Uint8Array(15).fill(shade),
  resolution: 200,
});

const reasonOf = (read: Imported): unknown => ('refused' in read ? read.refused.message : 'not refused');

describe('picture files', () => {
  const heads: readonly (readonly [name: string, bytes: readonly number[], width: number, height: number])[] =
    [
      [
        'PNG',
        [...chars('\x89PNG\r\n\x1a\n'), 0, 0, 0, 13, ...chars('IHDR'), 0, 0, 6, 118, 0, 0, 9, 35],
        1654,
        2339,
      ],
      ['JPEG', [255, 216, 255, 224, 0, 4, 0, 0, 255, 194, 0, 11, 8, 9, 35, 6, 118, 1], 1654, 2339],
      ['BMP', [...chars('BM'), ...zeros(12), 40, 0, 0, 0, 118, 6, 0, 0, 221, 246, 255, 255], 1654, 2339],
      [
        'WebP',
        [...chars('RIFF'), ...zeros(4), ...chars('WEBPVP8X'), ...zeros(8), 117, 6, 0, 34, 9, 0],
        1654,
        2339,
      ],
    ];
  for (const [name, bytes, width, height] of heads) {
    it(`tells the size of a ${name} by its head, and nothing of one that is cut off`, () => {
      assert.deepEqual(sizeInHead(Uint8Array.from(bytes)), { width, height });
      for (let length = 0; length < bytes.length - 4; length++)
        assert.equal(sizeInHead(Uint8Array.from(bytes.slice(0, length))), undefined, String(length));
    });
  }

  it('parts a TIFF into its pages, in both orders of bytes', async () => {
    const recogniser = await recogniserFrom(packagedFile);
    for (const littleEndian of [true, false]) {
      const pages = tiffPages(tiffOf([small(10), small(200)], littleEndian), 10);
      const shades: number[][] = [];
      for (const { files } of pages)
        for (const file of files()) shades.push([...(await recogniser.decode(file)).pixels.subarray(0, 2)]);
      assert.deepEqual(shades, [
        [10, 10],
        [200, 200],
      ]);
      assert.deepEqual(
        pages.map(({ width, height }) => [width, height]),
        [
          [5, 3],
          [5, 3],
        ],
      );
    }
  });

  it('counts no more pages of a TIFF than it was asked for, and goes round no circle', () => {
    const pages = Array.from({ length: 9 }, () => small(0));
    assert.equal(tiffPages(tiffOf(pages), 4).length, 5);
    const circle = Buffer.from(tiffOf([small(0)]));
    circle.writeUInt32LE(circle.readUInt32LE(4), circle.length - 4);
    assert.equal(tiffPages(circle, 10).length, 1);
  });

  it('refuses pictures without a recogniser, and says what is missing', async () => {
    const job = { bytes: tiffOf([small(0)]), name: 'a.tif', options: {} };
    assert.equal(reasonOf(await imported(job, {})), refusals.noRecogniser);
  });

  it('refuses a picture that would be too large before decoding it', async () => {
    const large = Uint8Array.from(heads[0]?.[1] ?? []);
    new DataView(large.buffer).setUint32(16, 60_000);
    new DataView(large.buffer).setUint32(20, 60_000);
    const recogniser = (): Promise<Recogniser> => assert.fail('was asked for');
    const job = { bytes: large, name: 'a.png', options: {} };
    assert.equal(reasonOf(await imported(job, { recogniser })), refusals.tooMuchContent);
  });

  it('refuses a file that is cut off, whatever it is', async () => {
    const recogniser = await recogniserFrom(packagedFile);
    const tiff = tiffOf([small(0)]);
    for (const bytes of [tiff.subarray(0, 12), tiff.subarray(0, 30), Uint8Array.from(heads[0]?.[1] ?? [])]) {
      const job = { bytes, name: 'a.tif', options: {} };
      const read = await imported(job, { recogniser: () => Promise.resolve(recogniser) });
      assert.equal(reasonOf(read), refusals.damaged);
    }
  });

  it('decodes colour, shades and transparency as they look on paper', async () => {
    const recogniser = await recogniserFrom(packagedFile);
    const dots = [255, 0, 0, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 255];
    const { pixels } = await recogniser.decode(png(2, 2, dots));
    assert.deepEqual([...pixels], [76, 255, 255, 0]);
  });

  it('imports a scan of several pages, told page by page', async function () {
    this.timeout(120_000);
    const page = await printedPage(this);
    const recogniser = await recogniserFrom(packagedFile);
    const told: string[] = [];
    const read = await imported(
      { bytes: tiffOf([page, page]), name: 'quet.tif', options: {} },
      {
        recogniser: () => Promise.resolve(recogniser),
        progress: (at, count) => told.push(`${at}/${count}`),
      },
    );
    assert.ok(!('refused' in read));
    assert.deepEqual(told, ['1/2', '2/2']);
    assert.equal(read.origin, 'scanned');
    assert.equal(read.pages.length, 2);
    assert.ok(read.pages.every(({ confidence = 0 }) => confidence > 0.85));
    for (const line of PRINTED) assert.ok(read.text.includes(line), `${line} in\n${read.text}`);
  });
});

function chars(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

/** @param dots red, green, blue and how opaque, row by row */
function png(width: number, height: number, dots: readonly number[]): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6], 8);
  const rows = Array.from({ length: height }, (_, y) => [
    0,
    ...dots.slice(y * width * 4, (y + 1) * width * 4),
  ]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Uint8Array.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

/** CRC-32. */
function checksum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ ((sum & 1) * 0xedb88320);
  }
  return ~sum >>> 0;
}
