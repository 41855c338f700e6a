import { strict as assert } from 'node:assert';
import { deflateSync } from 'node:zlib';
import { pdfOf } from '../../server/src/core/export/pdf';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut } from '../../server/src/core/layout/layout';
import { readPlan } from '../../server/src/core/plan/build';
import { readings, refusals } from '../../server/src/import/notes';
import { readPdf } from '../../server/src/import/pdf';
import { Refusal, type GreyPicture, type Recogniser } from '../../server/src/import/reader';
import { printingFonts } from '../support/fonts';
import { shown } from './foreign-shown';
import { sourcePlans } from './sources';

interface Part {
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

/** A file of one page with a font and pictures by their names, and what it draws. */
function pageFile(
  content: string,
  {
    font = '/Type1/BaseFont/Helvetica',
    pictures = [],
    page = '',
  }: { font?: string; pictures?: readonly Part[]; page?: string } = {},
): Uint8Array {
  const names = pictures.map((_, index) => `/I${index} ${index + 6} 0 R`).join(' ');
  const parts: readonly Part[] = [
    { dictionary: '/Type/Catalog/Pages 2 0 R' },
    { dictionary: '/Type/Pages/Count 1/Kids[3 0 R]' },
    {
      dictionary: `/Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]${page}/Resources<</Font<</F 5 0 R>>/XObject<<${names}>>>>/Contents 4 0 R`,
    },
    { dictionary: '', stream: Buffer.from(content, 'latin1') },
    { dictionary: `/Type/Font/Subtype${font}/Encoding/WinAnsiEncoding` },
    ...pictures,
  ];
  return fileOf(parts);
}

function fileOf(parts: readonly Part[]): Uint8Array {
  const objects = parts.map(({ dictionary, stream }, index) => {
    const length = stream ? `/Length ${stream.length}` : '';
    const body = stream ? [Buffer.from('\nstream\n'), stream, Buffer.from('\nendstream')] : [];
    return Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n<<${dictionary}${length}>>`, 'latin1'),
      ...body,
      Buffer.from('\nendobj\n'),
    ]);
  });
  return Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    ...objects,
    Buffer.from(`trailer\n<</Root 1 0 R/Size ${parts.length + 1}>>\n%%EOF\n`),
  ]);
}

const lines = (texts: readonly string[], before = ''): string =>
  `BT ${before} /F 12 Tf 14 TL 60 700 Td ${texts.map((text) => `(${text.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`;

const LONG = Array.from(
  { length: 6 },
  (_, index) => `Dong chu thu ${index + 1} cua van ban in tren trang giay nay`,
);

/** A strip of a page of 600 x 800 dots: black where the test says so. */
function strip(
  width: number,
  height: number,
  black: (x: number, y: number) => boolean,
  kind: 'grey' | 'bits' | 'mask',
): Part {
  const row = kind === 'grey' ? width : width >> 3;
  const data = new Uint8Array(row * height).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!black(x, y)) continue;
      if (kind === 'grey') data[y * row + x] = 0;
      else data[y * row + (x >> 3)] = (data[y * row + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
    }
  }
  const look = {
    grey: '/ColorSpace/DeviceGray/BitsPerComponent 8',
    bits: '/ColorSpace/DeviceGray/BitsPerComponent 1',
    mask: '/ImageMask true/BitsPerComponent 1',
  };
  return {
    dictionary: `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}${look[kind]}/Filter/FlateDecode`,
    stream: deflateSync(data),
  };
}

/** Keeps what it is shown, and reads one word in it. */
function reader(): { readonly seen: GreyPicture[]; readonly recogniser: () => Promise<Recogniser> } {
  const seen: GreyPicture[] = [];
  const recognise = (picture: GreyPicture): ReturnType<Recogniser['recognise']> => {
    seen.push(picture);
    const word = { text: 'chữ', left: 100, right: 150, top: 100, bottom: 120, confidence: 0.9 };
    return Promise.resolve({
      lines: [{ words: [word] }],
      confidence: 0.8,
      width: picture.width,
      height: picture.height,
    });
  };
  return {
    seen,
    recogniser: () => Promise.resolve({ recognise, decode: () => Promise.reject(new Error('no file')) }),
  };
}

const refused = async (bytes: Uint8Array, message: unknown): Promise<void> =>
  assert.rejects(readPdf(bytes, {}), (error) => error instanceof Refusal && error.note.message === message);

/** Each paragraph and each cell, as the plan has them. */
const piecesOf = (text: string): string[] =>
  text
    .split('\n')
    .filter((each) => each.trim() !== '' && !/^\/\/|^-{3,}$|^\|[-|\s:]+\|$/.test(each))
    .flatMap((each) => (each.startsWith('|') ? each.split('|') : each.split(/\t|\s{3,}/)))
    .map(bare)
    .filter((each) => each !== '');

const bare = (text: string): string =>
  text
    .replace(/\*\*|(?<!\p{L})_|_(?!\p{L})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

async function readPieces(bytes: Uint8Array): Promise<ReadonlySet<string>> {
  const { blocks } = await readPdf(bytes, {});
  const paragraphs = blocks.flatMap((block) => {
    if (block.kind === 'pageBreak') return [];
    return block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.paragraphs));
  });
  return new Set(
    paragraphs.flatMap(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .split('\t')
        .map(bare),
    ),
  );
}

describe('PDF', () => {
  for (const [name, text] of sourcePlans())
    it(`every paragraph of a plan that we printed comes back: ${name}`, async function () {
      if (name === 'full' || name === 'awkward') this.skip(); // their line ends inside a title are read as spaces
      const flow = flowOf(readPlan(text));
      const read = await readPieces(await pdfOf(flow, layOut(flow), await printingFonts()));
      assert.deepEqual(
        piecesOf(text).filter((each) => !read.has(each)),
        [],
      );
    });

  it('text of an old font', async () => {
    const content = lines(['KÕ ho¹ch thùc hiÖn nghÞ quyÕt', ...LONG]);
    const document = await readPdf(pageFile(content, { font: '/TrueType/BaseFont/ABCDEF+.VnTime' }), {});
    assert.match(shown(document)[0] ?? '', /^Kế hoạch thực hiện nghị quyết/);
    assert.deepEqual(document.notes[0], { message: readings.oldFonts, args: { fonts: '.VnTime' } });
  });

  it('the text that somebody read from a scan stands behind its picture', async () => {
    const document = await readPdf(pageFile(lines(LONG, '3 Tr')), {});
    assert.equal(document.origin, 'scanned');
    assert.deepEqual(document.notes[0], { message: readings.hiddenText });
    assert.match(shown(document).join(' '), /Dong chu thu 6/);
  });

  it('a page that is held across', async () => {
    const turned = pageFile(lines(LONG).replace('60 700 Td', '0 1 -1 0 100 60 Tm'), { page: '/Rotate 90' });
    assert.match(shown(await readPdf(turned, {}))[0] ?? '', /Dong chu thu 1 cua .* Dong chu thu 6 cua/);
  });
});

describe('scanned PDF', () => {
  const corner = (x: number, y: number): boolean => x < 100 && y < 50;
  const strips = [
    strip(1200, 800, corner, 'grey'),
    strip(1200, 400, () => false, 'bits'),
    strip(1200, 400, (x) => x >= 1100, 'mask'),
  ];
  const content =
    'q 600 0 0 400 0 400 cm /I0 Do Q q 600 0 0 200 0 200 cm /I1 Do Q q 600 0 0 200 0 0 cm /I2 Do Q';
  const dot = ({ pixels, width, height }: GreyPicture, x: number, y: number): number =>
    pixels[Math.floor(y * (height - 1)) * width + Math.floor(x * (width - 1))] ?? -1;

  it('strips of all kinds become one picture, which is read page by page', async () => {
    const { seen, recogniser } = reader();
    const told: number[][] = [];
    const document = await readPdf(pageFile(content, { pictures: strips }), {
      recogniser,
      progress: (page, pages) => told.push([page, pages]),
    });
    const [picture] = seen;
    assert.ok(picture);
    assert.ok(Math.abs(picture.width / picture.height - 0.75) < 0.01);
    assert.deepEqual(
      [
        [0.02, 0.01],
        [0.5, 0.5],
        [0.98, 0.98],
        [0.98, 0.6],
        [0.02, 0.98],
      ].map(([x = 0, y = 0]) => dot(picture, x, y)),
      [0, 255, 0, 255, 255],
    );
    assert.deepEqual(told, [[1, 1]]);
    assert.deepEqual(
      [document.origin, document.pages, shown(document)],
      ['scanned', [{ confidence: 0.8 }], ['chữ']],
    );
  });

  it('turned as the page says', async () => {
    const { seen, recogniser } = reader();
    await readPdf(pageFile(content, { pictures: strips, page: '/Rotate 90' }), { recogniser });
    const [picture] = seen;
    assert.ok(picture);
    assert.ok(picture.width > picture.height);
    assert.deepEqual([dot(picture, 0.99, 0.02), dot(picture, 0.02, 0.02)], [0, 255]);
  });

  it('is refused where nobody reads pictures', () =>
    refused(pageFile(content, { pictures: strips }), refusals.noRecogniser));
});

describe('PDF that cannot be read', () => {
  it('of too many pages, before any is read', async () => {
    const kids = Array.from({ length: 10_000 }, (_, index) => `${index + 3} 0 R`).join(' ');
    const parts = [
      '/Type/Catalog/Pages 2 0 R',
      `/Type/Pages/Count 10000/Kids[${kids}]`,
      ...Array.from({ length: 10_000 }, () => '/Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]'),
    ];
    const start = performance.now();
    await assert.rejects(readPdf(fileOf(parts.map((dictionary) => ({ dictionary }))), {}), (error) => {
      assert.ok(error instanceof Refusal);
      assert.deepEqual(error.note, {
        message: refusals.tooManyPages,
        args: { pages: '10000', limit: '500' },
      });
      return true;
    });
    assert.ok(performance.now() - start < 10_000);
  });

  it('without letters and without pictures', () => refused(pageFile(''), refusals.noText));

  it('cut off, or of any bytes', async () => {
    const whole = pageFile(lines(LONG));
    const any = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919 * (index % 251)) & 255);
    for (const bytes of [whole.slice(0, 40), any, new Uint8Array()]) await assert.rejects(readPdf(bytes, {}));
  });
});
