import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repairScan } from '../../../../server/src/core/repair/repair';
import { unlikeness } from '../../../../server/src/core/repair/structure/likeness';
import { repairNumbers } from '../../../../server/src/core/repair/structure/numbers';
import { repairSymbols } from '../../../../server/src/core/repair/structure/symbols';
import { Rewriting, type Change } from '../../../../server/src/core/repair/rewriting';
import { model } from '../../../support/model';

const put = (text: string, changes: readonly Change[]): string => {
  const rewriting = new Rewriting(text);
  rewriting.apply(changes);
  return rewriting.text;
};

describe('symbols as a machine misread them', () => {
  for (const [scan, meant] of [
    ['Nghi quyet s6 12-NQ/TU', 'Nghi quyet số 12-NQ/TU'],
    ['S8 41-KH/DU', 'Số 41-KH/ĐU'],
    ['sO0 7-CT/TW', 'số 7-CT/TW'],
    ['Quyét dinh sé l5-QD/TU', 'Quyét dinh số 15-QĐ/TU'],
    ['Quyét dinh so 1O2/QD-TTg', 'Quyét dinh số 102/QĐ-TTg'],
    ['Nghi dinh s6 30/2020/ND-CP', 'Nghi dinh số 30/2020/NĐ-CP'],
    ['15/2023/QHl5', '15/2023/QH15'],
    ['Luat 20 km/h', 'Luat 20 km/h'],
    ['so 12 xa, so 14 phuong', 'so 12 xa, so 14 phuong'],
    ['số 12-KH/ĐU', 'số 12-KH/ĐU'],
  ] as const)
    it(scan, () => assert.equal(put(scan, repairSymbols(scan).changes), meant));

  it('a blank inside stays, and is not sure', () => {
    const { changes, doubts } = repairSymbols('S6: 12a -KH/DU');
    assert.equal(put('S6: 12a -KH/DU', changes), 'Số: 12a -KH/ĐU');
    assert.deepEqual(doubts[0]?.alternatives, ['12a-KH/ĐU']);
  });
});

describe('numbers at the head of a line as a machine misread them', () => {
  for (const [scan, meant] of [
    ['|. MUC DICH\n\nI1. NHIEM VU\n\n111. TO CHUC', 'I. MỤC ĐÍCH\n\nII. NHIỆM VỤ\n\nIII. TO CHUC\n'],
    ['l. Mot viec\n\n2. Hai viec\n', '1. Mot viec\n\n2. Hai viec\n'],
    ['(l) Mot viec\n\n(2) Hai viec\n', '(1) Mot viec\n\n(2) Hai viec\n'],
    [
      'a) Mot\n\nb) Hai\n\nc) Ba\n\nd) Bon\n\nd) Nam\n\ne) Sau\n',
      'a) Mot\n\nb) Hai\n\nc) Ba\n\nd) Bon\n\nđ) Nam\n\ne) Sau\n',
    ],
    ['- Mot viec\n\n~ Hai viec\n\n- Ba viec\n', '- Mot viec\n\n- Hai viec\n\n- Ba viec\n'],
  ] as const)
    it(JSON.stringify(scan), () => assert.equal(repairScan(scan).text, meant));

  it('of headings, by their place, where the text surely comes from a picture', () => {
    const heads = ['MỤC ĐÍCH, YÊU CẦU', 'NHIỆM VỤ, GIẢI PHÁP', 'TỔ CHỨC THỰC HIỆN'];
    const text = (marks: readonly string[]): string =>
      heads.map((head, i) => `${marks[i] ?? ''} ${head}\n\n1. Một việc.\n\n2. Hai việc.\n`).join('\n');
    const meant = text(['I-', 'II-', 'III-']);
    for (const marks of [
      ['I', 'I-', 'IHI-'],
      ['I-', 'H-', 'III-'],
      ['L', 'I-', 'II-'],
      ['I-', 'I-', 'II-'],
      ['I-', 'IH-', 'II-'],
    ])
      assert.equal(repairScan(text(marks), undefined, { fromPicture: true }).text, meant, marks.join());
  });

  it('of headings stay where no stroke can be lost', () => {
    for (const text of [
      'I- MỤC ĐÍCH, YÊU CẦU\n\nII- NHIỆM VỤ, GIẢI PHÁP\n\nIII- TỔ CHỨC THỰC HIỆN\n',
      'I. MỤC ĐÍCH\n\n1. MỤC TIÊU\n\n2. YÊU CẦU\n\nII. NHIỆM VỤ\n\nIII. TỔ CHỨC\n',
    ])
      assert.equal(repairScan(text, undefined, { fromPicture: true }).text, text);
  });
});

describe('ordinals of Roman letters', () => {
  for (const [scan, meant] of [
    ['Đại hội Đảng bộ lần thứ VHI, nhiệm kỳ 2025-2030', 'Đại hội Đảng bộ lần thứ VIII, nhiệm kỳ 2025-2030'],
    ['Ban Chấp hành khoá XHl', 'Ban Chấp hành khoá XIII'],
    ['quý IV, khoá XIV, lần thứ 13', 'quý IV, khoá XIV, lần thứ 13'],
    ['khoá HIX', 'khoá HIX'],
  ] as const)
    it(scan, () => assert.equal(put(scan, repairNumbers(scan)), meant));
});

describe('the name of the body that issues, read with a mark too many', () => {
  const scan = (body: string): string =>
    `ĐẢNG BỘ XÃ AN BÌNH\tĐẢNG CỘNG SẢN VIỆT NAM\n${body}\tAn Bình, ngày 05 tháng 6 năm 2026\n*\nSố 3-KH/ĐU\n\nKẾ HOẠCH\nvề việc đọc sách\n-----\n\nCác chi bộ của An Bình cùng đọc sách. Trường học ở An Bình có tủ sách.\n`;
  const read = (body: string): string =>
    repairScan(scan(body), undefined, { fromPicture: true }).text.split('\n')[1] ?? '';

  it('is that of the place, which the text names too', () => {
    assert.match(read('ĐẢNG UỶ TRẠM Y TẾ ÂN BÌNH'), /^ĐẢNG UỶ TRẠM Y TẾ AN BÌNH/);
  });

  it('has its tones as the text places them', () => {
    const old =
      'ĐẢNG BỘ XÃ AN BÌNH\tĐẢNG CỘNG SẢN VIỆT NAM\nĐANG ỦY TRẠM Y TẾ AN BÌNH\tAn Bình, ngày 05 tháng 6 năm 2026\n*\nSố 3-KH/ĐU\n\nKẾ HOẠCH\nvề việc đọc sách\n-----\n\nCác chi bộ báo cáo Đảng ủy. Văn phòng Đảng ủy theo dõi, tổng hợp.\n';
    assert.match(repairScan(old, model, { fromPicture: true }).text, /\nĐẢNG ỦY TRẠM/);
  });

  it('stays where it is another name', () => {
    assert.match(read('ĐẢNG UỶ TRẠM Y TẾ AN BINH HOÀ'), /^ĐẢNG UỶ TRẠM Y TẾ AN BINH HOÀ/);
  });
});

describe('repairing a scan', () => {
  it('takes any text', () => {
    const piece = fc.constantFrom(
      'I1- ',
      'Noi nhan:',
      '\n',
      '\f',
      '\t',
      's6 25-KH/DU ',
      'Nguoi ky: ',
      '(l) ',
      'KE HOACH',
      ' ) ',
      'ngay 1 thang 2 nam 2O25',
      '. ',
      'a',
      '\u0301',
      '\ud83d',
      '- ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          repairScan(text);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('likeness does not count marks and case', () => assert.equal(unlikeness('dang uy', 'ĐẢNG UỶ'), 0));
});
