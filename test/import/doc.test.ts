import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readDoc } from '../../server/src/import/doc';
import type { ForeignBlock, ForeignDocument, ForeignParagraph } from '../../server/src/import/foreign';
import { imported } from '../../server/src/import/imported';
import { readings, refusals } from '../../server/src/import/notes';
import { Refusal } from '../../server/src/import/reader';
import { mutated, randomFrom } from '../fuzz/import-mutations';
import { convertAll, hasOffice } from './converted';
import { sources, type SourceName } from './doc/source';
import { compound, writtenDoc } from './doc/written';

const kept = (name: SourceName): Uint8Array =>
  new Uint8Array(readFileSync(path.join(import.meta.dirname, 'doc', `${name}.doc`)));

const textOf = ({ number, runs }: ForeignParagraph): string =>
  [...(number === undefined ? [] : [number]), runs.map(({ text }) => text).join('')].join(' ').trim();

const cellsOf = (block: ForeignBlock): readonly (readonly string[])[] =>
  block.kind === 'table'
    ? block.rows.map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(textOf).join(' / ')))
    : [];

const linesOf = ({ blocks }: ForeignDocument): readonly string[] =>
  blocks.map((block) => (block.kind === 'paragraph' ? textOf(block) : block.kind));

const tablesOf = ({ blocks }: ForeignDocument) => blocks.filter((block) => block.kind === 'table');

function runWith(document: ForeignDocument, text: string) {
  const runs = document.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  return runs.find((run) => run.text === text);
}

function refusalOf(bytes: Uint8Array): unknown {
  try {
    readDoc(bytes, {});
  } catch (error) {
    assert.ok(error instanceof Refusal, `${String(error)} instead of a refusal`);
    return error.note.message;
  }
  return undefined;
}

/** A mistake of our own shows as another error than the file's. */
function outcome(bytes: Uint8Array): 'read' | 'refused' | 'damaged' {
  try {
    readDoc(bytes, {});
    return 'read';
  } catch (error) {
    if (error instanceof Refusal) return 'refused';
    assert.ok(error instanceof Error && ['Error', 'RangeError'].includes(error.name), String(error));
    assert.doesNotMatch(error.message, /stack|array length/);
    return 'damaged';
  }
}

/** The same file, whose text is kept in sectors from the last to the first. */
function backwards(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  const entry = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).indexOf(
    'WordDocument',
    0,
    'utf16le',
  );
  const first = view.getUint32(entry + 116, true);
  const last = first + Math.ceil(view.getUint32(entry + 120, true) / 512) - 1;
  view.setUint32(entry + 116, last, true);
  for (let sector = first; sector <= last; sector++) {
    const from = 512 * (first + last - sector + 1);
    changed.set(bytes.subarray(from, from + 512), 512 * (sector + 1));
    const table = view.getUint32(76 + 4 * Math.floor(sector / 128), true);
    view.setUint32(512 * (table + 1) + 4 * (sector % 128), sector === first ? 0xfffffffe : sector - 1, true);
  }
  return changed;
}

const PLAN = [
  'table',
  'KẾ HOẠCH',
  'Phần mở đầu',
  'I- MỤC TIÊU',
  '1. Mục tiêu chung',
  '2. Mục tiêu cụ thể',
  '2.1. Đến năm 2026',
  '2.2. Đến năm 2030',
  'a) Về tổ chức;',
  'b) Về cán bộ.',
  'II- NHIỆM VỤ',
  '1. Tuyên truyền',
  '- Trong Đảng;',
  '+ ở chi bộ;',
  'Điều 4. Hiệu lực',
  'I- MỤC LỤC MỚI',
  'Chữ đậm và nghiêng, CHỮ HOA.',
  'Thấy hết, ✓.',
  'Trang xem anhoa.vn',
  'Dòng một\ndòng hai',
  'Theo Chỉ thị[1] và Nghị quyết[2], Kết luận[i].',
  'Hạn nộp là tháng 6.',
  'table',
  'Chữ trong khung',
  'Hết trang',
  'pageBreak',
  'Trang sau',
  'Mục liền trang',
  'pageBreak',
  'Phụ lục',
];

function checkPlan(bytes: Uint8Array): void {
  const plan = readDoc(bytes, {});
  assert.deepEqual(linesOf(plan), PLAN);
  const [header, ruled] = tablesOf(plan);
  assert.ok(header && ruled);
  assert.equal(header.ruled, false);
  assert.deepEqual(cellsOf(header), [
    [
      'ĐẢNG BỘ TỈNH BÌNH MINH / ĐẢNG UỶ XÃ AN HOÀ / * / Số 12-KH/ĐU',
      'ĐẢNG CỘNG SẢN VIỆT NAM / An Hoà, ngày 05 tháng 6 năm 2026',
    ],
  ]);
  assert.equal(ruled.ruled, true);
  assert.deepEqual(cellsOf(ruled), [
    ['TT', 'Việc', 'Hạn'],
    ['1', 'Rà soát', 'Quý I'],
    ['', 'Báo cáo', 'Quý II'],
    ['Cả năm: 2 việc', ''],
  ]);
  assert.equal(ruled.rows[2]?.cells[0]?.continued, true);
  assert.equal(ruled.rows[3]?.cells[0]?.columns, 2);
  assert.equal(runWith(plan, 'đậm')?.bold, true);
  assert.equal(runWith(plan, 'nghiêng')?.italic, true);
  const heading = plan.blocks.find((block) => block.kind === 'paragraph' && textOf(block) === 'Phần mở đầu');
  assert.equal(heading?.kind === 'paragraph' && heading.outlineLevel, 1);
  assert.deepEqual(
    plan.footnotes.map(({ mark, paragraphs }) => [mark, ...paragraphs.map(textOf)]),
    [
      ['1', 'Chỉ thị số 05-CT/TW'],
      ['2', 'Nghị quyết số 18-NQ/TW'],
      ['i', 'Kết luận số 21-KL/TW'],
    ],
  );
}

function checkOldFonts(bytes: Uint8Array): void {
  const document = readDoc(bytes, {});
  assert.deepEqual(linesOf(document), [
    'Kế hoạch tổ chức Đại hội chi bộ',
    'ĐẢNG UỶ XÃ HƯNG THỊNH',
    'Thực hiện nghị quyết của Đảng bộ',
    'Chữ Unicode để nguyên, chữ cũ được đổi.',
  ]);
  assert.equal(runWith(document, 'Đại hội chi bộ')?.bold, true);
  assert.deepEqual(document.notes, [
    { message: readings.oldFonts, args: { fonts: '.VnTime, .VnTimeH, VNI-Times' } },
    { message: readings.runningText },
  ]);
}

const checks: Readonly<Record<SourceName, (bytes: Uint8Array) => void>> = {
  plan: checkPlan,
  'old-fonts': checkOldFonts,
};

describe('reader of .doc', () => {
  for (const name of Object.keys(sources) as SourceName[]) {
    it(`reads ${name}.doc`, () => {
      checks[name](kept(name));
    });
  }

  it('is asked by the importer', async () => {
    const read = await imported({ bytes: kept('plan'), name: 'ke-hoach.doc', options: {} }, {});
    assert.ok('text' in read);
    assert.equal(read.format, 'doc');
    assert.match(read.text, /^II- NHIỆM VỤ$/m);
  });

  it('reads what LibreOffice makes now', async function () {
    if (!hasOffice()) {
      console.log('      skipped: soffice is not installed');
      this.skip();
    }
    const files = await Promise.all(
      Object.entries(sources).map(async ([name, make]) => [name, await make()] as const),
    );
    const converted = convertAll(new Map(files), 'doc');
    for (const [name, check] of Object.entries(checks)) check(converted.get(name) ?? new Uint8Array());
  }).timeout(180_000);

  it('accepts tracked changes or refuses them', () => {
    const accepted = readDoc(kept('plan'), { changes: 'accept' });
    assert.ok(linesOf(accepted).includes('Hạn nộp là tháng 6.'));
    const rejected = readDoc(kept('plan'), { changes: 'reject' });
    assert.ok(linesOf(rejected).includes('Hạn nộp là tháng 5.'));
    assert.deepEqual(rejected.choices, [
      { kind: 'changes', chosen: 'reject', others: [{ value: 'accept' }] },
    ]);
    assert.ok(rejected.notes.some(({ message }) => message === readings.changesRejected));
  });
});

describe('pieces of a .doc', () => {
  it('follow one another, of one byte a letter and of two', () => {
    const bytes = writtenDoc({
      pieces: [{ text: 'Caf\u00e9 \u0096 ', narrow: true }, { text: 'kế hoạch\r' }],
    });
    assert.deepEqual(linesOf(readDoc(bytes, {})), ['Café – kế hoạch']);
  });

  it('bring changes of their own', () => {
    const bold = (0x55 << 1) | (1 << 8);
    const italicList = [0x36, 0x08, 1];
    const bytes = writtenDoc({
      lists: [italicList],
      pieces: [{ text: 'thường ' }, { text: 'đậm', modifier: bold }, { text: 'nghiêng\r', modifier: 1 }],
    });
    const document = readDoc(bytes, {});
    assert.equal(runWith(document, 'đậm')?.bold, true);
    assert.equal(runWith(document, 'nghiêng')?.italic, true);
    assert.ok(runWith(document, 'thường '));
  });

  it('have digits above the line as such', () => {
    const raised = [0x48, 0x2a, 1];
    const lowered = [0x48, 0x2a, 2];
    const bytes = writtenDoc({
      lists: [raised, lowered],
      pieces: [
        { text: '10' },
        ...[{ text: '2', modifier: 1 }, { text: ' m' }, { text: '3', modifier: 1 }, { text: ', CO' }],
        ...[{ text: '2', modifier: 3 }, { text: '\r' }],
      ],
    });
    assert.deepEqual(linesOf(readDoc(bytes, {})), ['10² m³, CO2']);
  });

  it('tell of pictures and remarks that are left out', () => {
    const special = [0x55, 0x08, 1];
    const bytes = writtenDoc({
      lists: [special],
      pieces: [{ text: 'một ' }, { text: '\u0001', modifier: 1 }, { text: 'hai\r' }],
      comments: 2,
    });
    const document = readDoc(bytes, {});
    assert.deepEqual(linesOf(document), ['một hai']);
    assert.deepEqual(document.notes, [
      { message: readings.comments, args: { count: '2' } },
      { message: readings.pictures, args: { count: '1' } },
    ]);
  });

  it('keep the text of a field that has no end', () => {
    const bytes = writtenDoc({ pieces: [{ text: 'trước \u0013 TOC sau\r\u0013 PAGE \u00145\u0015 hết\r' }] });
    assert.deepEqual(linesOf(readDoc(bytes, {})), ['trước  TOC sau', 'hết']);
  });
});

describe('.doc that is large', () => {
  // The table of its sectors is longer than the head of the container can tell.
  const large = writtenDoc({ pieces: [{ text: `${'Kế hoạch năm. '.repeat(20)}\r`.repeat(13_000) }] });

  it('is read whole', () => {
    const lines = linesOf(readDoc(large, {}));
    assert.equal(lines.length, 13_000);
    assert.ok(lines.every((line) => line === lines[0]));
  });

  it('takes no longer when its sectors stand in the opposite order', () => {
    const some = writtenDoc({ pieces: [{ text: `${'Kế hoạch năm. '.repeat(200)}\r`.repeat(500) }] });
    const turned = backwards(some);
    const started = performance.now();
    assert.deepEqual(readDoc(turned, {}), readDoc(some, {}));
    assert.ok(performance.now() - started < 4000);
  });

  it('is refused beyond measure', () => {
    const pieces = Array.from({ length: 400_000 }, () => ({ text: 'a', narrow: true }));
    assert.equal(refusalOf(writtenDoc({ pieces })), refusals.tooMuchContent);
    const list = Array.from({ length: 30_000 }, (_, i) => [0x35, 0x08, 1][i % 3] ?? 0);
    const costly = Array.from({ length: 5000 }, () => ({ text: 'a', narrow: true, modifier: 1 }));
    assert.equal(refusalOf(writtenDoc({ pieces: costly, lists: [list] })), refusals.tooMuchContent);
  });
});

describe('.doc that cannot be read', () => {
  it('is refused with a password, and from Word 95', () => {
    const pieces = [{ text: 'a\r' }];
    assert.equal(refusalOf(writtenDoc({ pieces })), undefined);
    assert.equal(refusalOf(writtenDoc({ pieces, flags: 0x0100 })), refusals.password);
    assert.equal(refusalOf(writtenDoc({ pieces, version: 104 })), refusals.oldWord);
    assert.equal(refusalOf(Uint8Array.of(0xdb, 0xa5, 0x2d, 0)), refusals.oldWord);
    assert.equal(refusalOf(compound({ EncryptedPackage: Buffer.alloc(5000) })), refusals.password);
  });

  it('is damaged without Word in it', () => {
    assert.throws(() => readDoc(compound({ Workbook: Buffer.alloc(5000) }), {}), /no Word file/);
    assert.throws(() => readDoc(new Uint8Array(2000), {}), /no container/);
  });

  it('is damaged when it is cut off anywhere, and says so at once', () => {
    for (const name of Object.keys(sources) as SourceName[]) {
      const whole = kept(name);
      for (let length = 0; length < whole.length - 512; length += 211) {
        const started = performance.now();
        assert.ok(outcome(whole.subarray(0, length)) === 'damaged', `${name} up to ${length}`);
        assert.ok(performance.now() - started < 2000);
      }
    }
  });

  it('ends soon with bytes that are wrong', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const random = randomFrom(seed);
      const bytes = mutated(kept(seed % 2 ? 'plan' : 'old-fonts'), random, []);
      const started = performance.now();
      outcome(bytes);
      assert.ok(performance.now() - started < 2000, `seed ${seed} took ${performance.now() - started} ms`);
    }
  });

  it('does not follow chains of sectors in circles, nor lists without an end', () => {
    const bytes = kept('plan');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const table = 512 * (view.getUint32(76, true) + 1);
    for (let sector = 0; sector < 100; sector++) {
      const looped = bytes.slice();
      new DataView(looped.buffer).setUint32(table + 4 * sector, sector, true);
      const started = performance.now();
      outcome(looped);
      assert.ok(performance.now() - started < 1000);
    }
  });
});
