import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repairScan } from '../../../../server/src/core/repair/repair';
import { unlikeness } from '../../../../server/src/core/repair/structure/likeness';
import { repairSymbols } from '../../../../server/src/core/repair/structure/symbols';
import { Rewriting, type Change } from '../../../../server/src/core/repair/rewriting';

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
    ])
      assert.equal(repairScan(text(marks), undefined, { fromPicture: true }).text, meant);
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
