import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import type { Imported } from '../../server/src/import/importer';
import { imported } from '../../server/src/import/imported';
import { sizeInHead } from '../../server/src/import/image/head';
import { tiffPages } from '../../server/src/import/image/tiff';
import { readImage } from '../../server/src/import/image';
import { readings, refusals } from '../../server/src/import/notes';
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
      for (const { parts } of pages)
        for (const { file } of parts())
          shades.push([...(await recogniser.decode(file)).pixels.subarray(0, 2)]);
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

  for (const [kind, { file }] of Object.entries(packedByOthers()))
    it(`reads a TIFF that another program packed: ${kind}`, async () => {
      const { seen, recogniser } = await watched();
      await readImage(Buffer.from(file, 'base64'), { recogniser });
      const [page] = seen;
      assert.ok(page);
      const { width, height, pixels, resolution } = page;
      assert.deepEqual([width, height, Math.round(resolution ?? 0)], [48, 32, 300]);
      const isBlack = (x: number, y: number): boolean => (x < 16 && y < 8) || (x >= 32 && y >= 24);
      const wrong = Array.from(pixels, (shade, at) => {
        const wanted = isBlack(at % width, Math.floor(at / width)) ? 0 : 255;
        return Math.abs(shade - wanted) > 60; // JPEG blurs
      });
      assert.equal(wrong.indexOf(true), -1);
    });

  it('decodes a large page part by part', async () => {
    const large = { width: 5000, height: 3000, pixels: new Uint8Array(15e6).fill(200), resolution: 600 };
    const strips = 30;
    const [page] = tiffPages(inStrips(tiffOf([large]), strips), 1);
    const parts = page?.parts() ?? [];
    assert.ok(parts.length > 2 && parts.length < strips);
    const { seen, recogniser } = await watched();
    await readImage(inStrips(tiffOf([large]), strips), { recogniser });
    assert.deepEqual([seen[0]?.width, seen[0]?.height, seen[0]?.pixels.indexOf(255)], [5000, 3000, -1]);
  });

  it('reads the other pages where one cannot be decoded, and says which', async () => {
    const { recogniser } = await watched();
    const reader = await recogniser();
    let count = 0;
    const failing = {
      ...reader,
      decode: (file: Uint8Array) =>
        ++count === 2 ? Promise.reject(new Error('not this one')) : reader.decode(file),
    };
    const file = tiffOf([small(10), small(10), small(10)]);
    const { notes, pages } = await readImage(file, { recogniser: () => Promise.resolve(failing) });
    assert.deepEqual(notes[0], { message: readings.pagesUnread, args: { pages: '2' } });
    assert.deepEqual(pages, [{ confidence: 0.9 }, { confidence: 0 }, { confidence: 0.9 }]);
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

/** The files, by how they are packed. */
function packedByOthers(): Readonly<Record<string, { readonly file: string }>> {
  const file = path.join(import.meta.dirname, 'tiff-by-libtiff.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { files: Record<string, { file: string }> }).files;
}

/** Decodes as the program does, keeps the pictures of pages, and reads one word in each. */
async function watched(): Promise<{ seen: GreyPicture[]; recogniser: () => Promise<Recogniser> }> {
  const reader = await recogniserFrom(packagedFile);
  const seen: GreyPicture[] = [];
  const recognise: Recogniser['recognise'] = (picture) => {
    seen.push(picture);
    const word = { text: `chữ-${seen.length}`, left: 1, right: 4, top: 1, bottom: 3, confidence: 0.9 };
    const { width, height } = picture;
    return Promise.resolve({ lines: [{ words: [word] }], confidence: 0.9, width, height });
  };
  return { seen, recogniser: () => Promise.resolve({ ...reader, recognise }) };
}

/** The only strip of a page cut into several of as many rows. */
function inStrips(tiff: Uint8Array, count: number): Uint8Array {
  const file = Buffer.from(tiff);
  const directory = file.readUInt32LE(4);
  const entryOf = (tag: number): number => {
    for (let at = directory + 2; ; at += 12) if (file.readUInt16LE(at) === tag) return at;
  };
  const [offsets, rows, counts] = [entryOf(273), entryOf(278), entryOf(279)];
  const [start, length] = [file.readUInt32LE(offsets + 8), file.readUInt32LE(counts + 8) / count];
  const tables = Buffer.alloc(8 * count);
  for (let i = 0; i < count; i++) {
    tables.writeUInt32LE(start + i * length, i * 4);
    tables.writeUInt32LE(length, (count + i) * 4);
  }
  file.writeUInt32LE(file.readUInt32LE(rows + 8) / count, rows + 8);
  for (const [entry, place] of [
    [offsets, 0],
    [counts, 4 * count],
  ] as const) {
    file.writeUInt32LE(count, entry + 4);
    file.writeUInt32LE(file.length + place, entry + 8);
  }
  return Buffer.concat([file, tables]);
}

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
