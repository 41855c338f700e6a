import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { formatEdits } from '../../server/src/core/format/format';
import { shapeOf } from '../../server/src/core/format/shape';
import { applyEdits } from '../../server/src/core/rules/fix';
import { SourceText } from '../../server/src/core/text/source';
import { imported } from '../../server/src/import/imported';
import { readings, refusals } from '../../server/src/import/notes';
import { planTextOf } from '../../server/src/import/plan-text';
import { reportOf } from '../../server/src/proposal/import-report';
import { cleaned, type CleanupJob } from '../../server/src/proposal/imported';
import { notes } from '../../server/src/proposal/notes';
import type { Proposal } from '../../server/src/proposal/proposal';
import { model } from '../support/model';
import { documentOf, p } from './foreign-builder';
import { asWord, sourcePlans } from './sources';

function clean(
  job: Partial<CleanupJob> & Pick<CleanupJob, 'text'>,
  model?: Parameters<typeof cleaned>[0],
): Proposal {
  const making = cleaned(model, { origin: 'typed', doubtful: [], pages: [], notes: [], ...job });
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}

const formatted = (text: string): string => {
  const source = new SourceText(text);
  return applyEdits(source, formatEdits(shapeOf(source)));
};

describe('import of bytes', () => {
  const read = (bytes: Uint8Array, name: string) => imported({ bytes, name, options: {} }, {});

  it('gives the text of a file', async () => {
    const result = await read(await asWord('KẾ HOẠCH\nnăm 2026\n-----\n\nMột câu.\n'), 'a.docx');
    assert(!('refused' in result));
    assert.equal(result.format, 'docx');
    assert.equal(result.text, 'KẾ HOẠCH\nnăm 2026\n-----\n\nMột câu.\n');
    assert.deepEqual(result.notes, []);
  });

  it('says that the ending of the name is another', async () => {
    const result = await read(await asWord('KẾ HOẠCH'), 'a.doc');
    assert(!('refused' in result));
    assert.equal(result.notes[0]?.message, readings.otherEnding);
  });

  for (const [what, bytes, why] of [
    ['nothing', [], refusals.empty],
    ['a program', [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0], refusals.unknown],
    ['half a package', [0x50, 0x4b, 3, 4, ...Buffer.from('.......word/document.xml')], refusals.damaged],
  ] as const)
    it(`refuses ${what}`, async () => {
      const result = await read(Uint8Array.from(bytes), 'a.docx');
      assert('refused' in result);
      assert.equal(result.refused.message, why);
    });

  it('refuses a file without text', async () => {
    const result = await read(await asWord(''), 'a.docx');
    assert('refused' in result);
    assert.equal(result.refused.message, refusals.noText);
  });
});

describe('clean-up of an import', () => {
  describe('that was typed', () => {
    for (const [name, text] of sourcePlans())
      it(`changes nothing but what formatting owns: ${name}`, () => {
        assert.equal(clean({ text: text.normalize('NFC') }).text, formatted(text.normalize('NFC')));
      });

    it('leaves wrong words alone, with and without a model', () => {
      const text = 'Mở đầu.\n\n1. Thưc hiẹn nghi quyêt của Đảng uy xã về công tac can bộ.\n';
      assert.equal(clean({ text }, model).text, text);
      assert.equal(clean({ text }).text, text);
    });

    it('puts letters of other alphabets right, and says so', () => {
      const proposal = clean({ text: 'Mở đầu.\n\n1. Ðảng uỷ xã  thực hiện.\n' });
      assert.equal(proposal.text, 'Mở đầu.\n\n1. Đảng uỷ xã thực hiện.\n');
      assert.deepEqual(
        [proposal.changed, proposal.notes.map(({ message }) => message)],
        [1, [notes.lookAlikes]],
      );
    });

    it('joins lines that are broken as on a page', () => {
      const lines = [
        'Thực hiện chương trình công tác của cấp uỷ cấp trên trong',
        'năm nay, các chi bộ tổ chức sinh hoạt chuyên đề và học tập',
        'các nội dung mới ban hành, bảo đảm đúng thời gian quy định,',
        'sát với tình hình của từng đơn vị và có người phụ trách.',
      ];
      const { text } = planTextOf(documentOf(lines.map((line) => p(line))));
      const proposal = clean({ text });
      assert.equal(proposal.text, `${lines.join(' ')}\n`);
      assert.deepEqual(proposal.notes[0]?.args, { count: '3' });
    });
  });

  it('of a printed text takes page numbers out and touches no word', () => {
    const text = 'Mở đầu của kế hoạch.\n\n1. Thưc hiẹn nghi quyêt.\n\n- 2 -\n\n2. Tổng kết.\n';
    const proposal = clean({ text, origin: 'printed' });
    assert.equal(proposal.text, 'Mở đầu của kế hoạch.\n\n1. Thưc hiẹn nghi quyêt.\n2. Tổng kết.\n');
    assert.deepEqual(
      proposal.removed.map(({ kind }) => kind),
      ['pageNumber'],
    );
    assert(!proposal.notes.some(({ message }) => message === notes.structureOnly));
  });

  describe('of a scan', () => {
    it('puts marks right that were misread, and lists the words with how they were read', () => {
      const sentence = 'Các chỉ bộ trực thuộc xây dựng kế hoạch với tỉnh thần trách nhiệm cao.';
      const { text: mended, unsure } = clean({ text: `${sentence}\n`, origin: 'scanned' }, model);
      assert.equal(mended.trim(), 'Các chi bộ trực thuộc xây dựng kế hoạch với tinh thần trách nhiệm cao.');
      const listed = unsure.map(({ word, alternatives }) => [word, alternatives[0]]);
      assert.deepEqual(listed, [
        ['chi', 'chỉ'],
        ['tinh', 'tỉnh'],
      ]);
    });

    it('leaves words that are right as they were read', () => {
      const right = 'Các chi bộ chỉ đạo, kiểm tra việc thực hiện với tinh thần trách nhiệm cao.\n';
      assert.equal(clean({ text: right, origin: 'scanned' }, model).text, right);
    });

    const scan = path.resolve(import.meta.dirname, '../../examples/ban-quet.txt');
    const text = readFileSync(scan, 'utf8').normalize('NFC').replace('Trong nam 2027', 'Trong nam 2027 Xqzk');
    const at = (word: string, confidence: number) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, confidence };
    };

    it('repairs words, and shows those that were hard to read and stayed', () => {
      const doubtful = [at('hién', 0.4), at('Xqzk', 0.3)];
      const proposal = clean({ text, origin: 'scanned', doubtful, notes: [{ message: notes.lost }] }, model);
      assert(proposal.text.includes('Thực hiện Nghị quyết số 80-NQ/TW'), proposal.text);
      const words = proposal.unsure.map(({ word }) => word);
      assert(words.includes('Xqzk'), String(words));
      assert.equal(new Set(proposal.unsure.map(({ start }) => start)).size, proposal.unsure.length);
      for (const { start, end, word } of proposal.unsure) assert.equal(proposal.text.slice(start, end), word);
      assert.equal(proposal.notes[0]?.message, notes.lost);
    });

    it('without a model says that words stay', () => {
      const { notes: told } = clean({ text, origin: 'scanned', doubtful: [at('Xqzk', 0.3)] });
      assert(told.some(({ message }) => message === notes.structureOnly));
    });

    it('warns of pages that were hard to read', () => {
      const { notes: told } = clean({
        text,
        origin: 'scanned',
        pages: [{ confidence: 0.9 }, { confidence: 0.69 }],
      });
      assert.deepEqual(told.find(({ message }) => message === notes.unreadablePages)?.args, { pages: '2' });
    });
  });

  it('keeps the places of doubtful words where columns are laid out', () => {
    const text =
      'TỈNH UỶ BÌNH MINH\tĐẢNG CỘNG SẢN VIỆT NAM\nBAN TỔ CHỨC\n*\nSố 1-KH/BTCTU\tBình Minh, ngày 03 tháng 6 năm 2026\n\nKẾ HOẠCH\nnăm 2026\n-----\n\nMột   câu.\n';
    const doubtful = ['MINH', 'SẢN', 'Bình', 'câu'].map((word) => {
      const start = text.indexOf(word);
      return { start, end: start + word.length, confidence: 0.5 };
    });
    const proposal = clean({ text, doubtful });
    assert.notEqual(proposal.text, text);
    assert.deepEqual(
      proposal.unsure.map(({ start, end }) => proposal.text.slice(start, end)),
      ['MINH', 'SẢN', 'Bình', 'câu'],
    );
  });

  it('keeps the places of what is lost, whatever is edited behind it', () => {
    const broken = 'KT LUN CA BAN THƯNG VU HUYN UY';
    const text = `Mở đầu   của kế hoạch.\n\n${broken}\n\nMột   câu.\n`;
    const start = text.indexOf('câu');
    const doubtful = [{ start, end: start + 3, confidence: 0.5 }];
    const { text: tidy, unsure, lost } = clean({ text, origin: 'printed', doubtful });
    const at = (place: { readonly start: number; readonly end: number }) =>
      tidy.slice(place.start, place.end);
    assert.deepEqual([lost.map(at), unsure.map(at)], [[broken], ['câu']]);
    assert(tidy.includes('Một câu.'), tidy);
  });

  it('is reported in full', () => {
    const text = 'Mở đầu.\n\n1. Một việc.\n';
    const proposal = clean({
      text,
      doubtful: [{ start: 12, end: 15, confidence: 0.51234 }],
      notes: [{ message: readings.contents }],
    });
    const report = reportOf(
      'a.docx',
      { format: 'docx', origin: 'typed', pages: [{ confidence: 0.98765 }], choices: [] },
      proposal,
      'vi',
    );
    assert.deepEqual(report, {
      file: 'a.docx',
      format: 'docx',
      origin: 'typed',
      pages: [{ page: 1, confidence: 0.988 }],
      counts: { lines: 2, changed: 0, unsure: 1, lost: 0, removed: 0 },
      notes: [readings.contents.vi],
      unsure: [{ line: 3, column: 4, text: 'Một', alternatives: [], confidence: 0.512 }],
      lost: [],
      removed: [],
      choices: [],
    });
  });
});
