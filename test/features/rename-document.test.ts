/** A document's number and symbol changed in every place of one plan. */
import assert from 'node:assert/strict';
import { documentAt } from '../../server/src/core/features/named-documents';
import { isProblem, readNewNumber, renameEdits } from '../../server/src/core/features/rename-document';
import { planOf } from '../../server/src/core/plan/build';
import { SourceText } from '../../server/src/core/text/source';
import { readCaret } from '../support/caret';
import { smallPlanWith } from '../support/plans';

/** The text after the document at `|` got another number. */
function renamed(marked: string, to: string): string {
  const { text, offset } = readCaret(marked);
  const source = new SourceText(text);
  const plan = planOf(source);
  const pointed = documentAt(plan, source.viewOffset(offset));
  const read = readNewNumber(to);
  if (!pointed || isProblem(read)) throw new Error('nothing to rename');
  return renameEdits(plan, pointed.document, read)
    .map(({ start, end, newText }) => ({
      start: source.rawOffset(start),
      end: source.rawOffset(end),
      newText,
    }))
    .sort((a, b) => b.start - a.start)
    .reduce((raw, { start, end, newText }) => raw.slice(0, start) + newText + raw.slice(end), text);
}

const FIRST = 'Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.';
const paragraph = (text: string): string => smallPlanWith(FIRST, text);

const cases: readonly {
  readonly of: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}[] = [
  {
    of: 'an item of a list that keeps the common symbol',
    to: '61-NQ/TW',
    before: 'Học tập các Nghị quyết số |57, 59-NQ/TW của Bộ Chính trị.',
    after: 'Học tập các Nghị quyết số 61, 59-NQ/TW của Bộ Chính trị.',
  },
  {
    of: 'an item of a list that leaves the common symbol',
    to: '61-KL/TW',
    before: 'Học tập các Nghị quyết số |57, 59-NQ/TW của Bộ Chính trị.',
    after: 'Học tập các Nghị quyết số 61-KL/TW, 59-NQ/TW của Bộ Chính trị.',
  },
  {
    of: 'the item that has the common symbol',
    to: '60-NQ/TW',
    before: 'Học tập các Nghị quyết số 57, |59-NQ/TW của Bộ Chính trị.',
    after: 'Học tập các Nghị quyết số 57, 60-NQ/TW của Bộ Chính trị.',
  },
  {
    of: 'the item that has the common symbol, which gets another',
    to: '59-KL/TW',
    before: 'Học tập các Nghị quyết số 57, |59-NQ/TW của Bộ Chính trị.',
    after: 'Học tập các Nghị quyết số 57-NQ/TW, 59-KL/TW của Bộ Chính trị.',
  },
  {
    of: 'every spelling of the number',
    to: '26-KL/TW',
    before: 'Thực hiện Kết luận số |25-KL/TW, Kết luận số 25- KL/TW và Kết luận số 25/KL-TW.',
    after: 'Thực hiện Kết luận số 26-KL/TW, Kết luận số 26-KL/TW và Kết luận số 26-KL/TW.',
  },
  {
    of: 'the number alone, as it is called later',
    to: '156-KH/TU',
    before: 'Thực hiện Kế hoạch số |155-KH/TU của Tỉnh uỷ. Tiếp tục Kế hoạch số 155 trong năm tới.',
    after: 'Thực hiện Kế hoạch số 156-KH/TU của Tỉnh uỷ. Tiếp tục Kế hoạch số 156 trong năm tới.',
  },
  {
    of: 'a document of the State',
    to: '31/2020/NĐ-CP',
    before: 'Theo Nghị định số |30/2020/NĐ-CP của Chính phủ; thực hiện Nghị định số 30/2020/NĐ-CP.',
    after: 'Theo Nghị định số 31/2020/NĐ-CP của Chính phủ; thực hiện Nghị định số 31/2020/NĐ-CP.',
  },
];

describe('rename of a document', () => {
  for (const { of, to, before, after } of cases) {
    it(of, () => assert.equal(renamed(paragraph(before), to), paragraph(after)));
    it(`${of}, in a file with combining marks and CRLF`, () => {
      const apart = (text: string): string => text.normalize('NFD').replaceAll('\n', '\r\n');
      assert.equal(renamed(apart(paragraph(before)), to), apart(paragraph(after)));
    });
  }

  it("the plan's own number, in an appendix too, with the column beside it kept", () => {
    const appendix = 'Phụ lục 1\nDanh mục\n(Kèm theo Kế hoạch số 12-KH/ĐU, ngày 15/6/2026)\n';
    const own = smallPlanWith('Số 12-KH', 'Số |12-KH');
    assert.equal(
      renamed(`${own}\n${appendix}`, '112-KH/ĐU'),
      smallPlanWith('Số 12-KH/ĐU   ', 'Số 112-KH/ĐU  ') + `\n${appendix.replace('12-KH', '112-KH')}`,
    );
  });

  it('nothing but the number, wherever the caret was in the citation', () => {
    const before = smallPlanWith('của Bộ Chính trị về một', 'của Bộ Chính trị về |một');
    assert.equal(renamed(before, '08-CT/TW'), before.replace('|', '').replaceAll('07-CT/TW', '08-CT/TW'));
  });

  it('to a wrong form is refused with the right one', () => {
    const read = readNewNumber(' 25/CT-TW ');
    assert.ok(isProblem(read));
    assert.deepEqual(read.args, { written: '25/CT-TW', right: '25-CT/TW' });
    for (const text of ['', '25', 'Chỉ thị', '-CT/TW', '25-CT/TW, 26-CT/TW', 'số 25-CT/TW']) {
      assert.ok(isProblem(readNewNumber(text)), text);
    }
    for (const text of ['25-CT/TW', '33a-KH/ĐU', '30/2020/NĐ-CP', '15/KH-UBND', '07-HD/BTCTW']) {
      assert.ok(!isProblem(readNewNumber(text)), text);
    }
  });
});
