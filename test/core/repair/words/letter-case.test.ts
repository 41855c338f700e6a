import assert from 'node:assert/strict';
import { repairScan } from '../../../../server/src/core/repair/repair';
import { repairWords } from '../../../../server/src/core/repair/words/repair-words';
import { model } from '../../../support/model';

/** Enough of a misread text around a line to tell that it is one. */
const AROUND = `Can ctr Nghi quyét s6 57-NQ/TW, ngay 22/12/2024 cua B6 Chinh tri vé phat trién khoa hoc va
chuyén d6i s6 quéc gia, Pang uy xa An Hoa xay dung chuong trinh cong tac nhu sau:
- Chi b0 cac thon sinh hoat mdi thang m6t 1an; bi thu chi b6 bao cao két qua.
- Van phong theo ddi nhirng viéc con tén dong.
- Cac chi b6 xay dung ké hoach.
`;

const lineOf = (line: string): string =>
  repairWords(model, AROUND + line)
    .text.split('\n')
    .at(-1) ?? '';

describe('capitals of a scan', () => {
  for (const [read, meant] of [
    [
      'Nang cao chat lwgng cua y té co SO va cac don Vi.',
      'Nâng cao chất lượng của y tế cơ sở và các đơn vị.',
    ],
    ['2. tAm nhin dén nam 2030', '2. Tầm nhìn đến năm 2030'],
    ['Thanh Uy chi dao cac t6 chirc dang.', 'Thành uỷ chỉ đạo các tổ chức đảng.'],
    ['Theo chi dao cua B6 Chinh tri va Trung wong Dang', 'Theo chỉ đạo của Bộ Chính trị và Trung ương Đảng'],
    ['Cac d/c Uy vién Ban Thuong vu Tinh uy', 'Các đ/c Uỷ viên Ban Thường vụ Tỉnh uỷ'],
  ] as const)
    it(read, () => assert.equal(lineOf(read).replaceAll('ủy', 'uỷ').replaceAll('Ủy', 'Uỷ'), meant));

  it('are left alone in a clean text', () => {
    const text = 'Sở Văn hoá và Các Cơ Sở trực thuộc; 2. tầm nhìn của đơn Vị.';
    assert.equal(repairWords(model, text).text, text);
  });
});

describe('set phrases of a scan', () => {
  it('decide where one of their words is doubtful', () => {
    assert.match(
      lineOf('Ban Bi thu Trung wong bang, cac ban xay dung bang'),
      /Trung ương Đảng, các ban xây dựng Đảng/,
    );
  });
});

describe('a scan as a whole', () => {
  it('has one school of placing tones, that of its words', () => {
    for (const school of ['old', 'new'] as const) {
      const { text } = repairScan(
        `THANH UY BINH MINH PANG CONG SAN VIET NAM\n*\nS6 12-KH/TU\nKE HOACH\n${AROUND}`,
        model,
        { school },
      );
      assert.equal(text.includes('THÀNH ỦY'), school === 'old');
      assert.equal(/uỷ/iu.test(text), school === 'new');
    }
  });

  it('is left as it is in another language', () => {
    const text =
      'The committee shall report to the World Health Organization every year.\nIt ends there, no doubt.\n';
    const { text: repaired, foreign } = repairScan(text, model);
    assert.equal(repaired, text);
    assert.ok(foreign);
  });

  it('has its columns parted before place and date', () => {
    const { text } = repairScan(
      `TINH UY BINH MINH PANG CONG SAN VIET NAM\nBAN TO CHUC Binh Minh, ngay 12 thang 3 nam 2025\nok\nS6 12-KH/BTCTU\nKE HOACH\n${AROUND}`,
      model,
    );
    assert.match(text, / {2}Bình Minh, ngày 12 tháng 3 năm 2025$/mu);
    assert.match(text, /^\*$/mu);
  });

  it('takes time in proportion to its length', function () {
    this.timeout(20_000);
    for (const text of ['1.\n'.repeat(40_000), 'I- MUC TIEU\n'.repeat(8000), 'a'.repeat(100_000)])
      repairScan(text, model);
  });
});
