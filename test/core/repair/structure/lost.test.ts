import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repairScan } from '../../../../server/src/core/repair/repair';
import { findLost } from '../../../../server/src/core/repair/structure/lost';
import { fold } from '../../../../server/src/core/text/fold';

const correct = path.resolve(import.meta.dirname, '../../../rules/correct');
const plans = readdirSync(correct).map((file) =>
  readFileSync(path.join(correct, file), 'utf8').normalize('NFC'),
);

/** As a font prints that lacks the letters. */
const withoutLetters = (text: string): string => text.replace(/[\u1ea0-\u1ef9]/g, '');
const stretches = (text: string): string[] => findLost(text).map(({ start, end }) => text.slice(start, end));

describe('stretches whose toned vowels fell out', () => {
  for (const line of [
    'KT LUN CA BAN THƯNG VU',
    'KT LUN CA BAN THƯNG V TNH U',
    'V/v t chc thc hin Ch th s 45-CT/TW ca B Chính tr',
    'Các cp u đng quán trit, t chc thc hin nghiêm túc ch th này.',
  ])
    it(`finds '${line}'`, () => assert.deepEqual(stretches(line), [line]));

  for (const line of [
    'KẾT LUẬN CỦA BAN THƯỜNG VỤ',
    'KET LUAN CUA BAN THUONG VU TINH UY',
    'I- MỤC ĐÍCH, YÊU CẦU',
    'UBND TP CÀ MAU, UBMTTQ TP, BHXH TP, BCH CĐCS',
    'Đồng chí Ksor H’Bơ Khăp, Krông Pa, Đắk Lắk, Y Thanh Hà Niê Kđăm',
    'The hotel in Ba Dinh will hold a big meeting; him and his men, ten minutes.',
    'Tang cwong lanh dao, chi dao, kiém tra, giam sat cac dia phuong trong tnh',
    '| TT | ND | CQ | TH | HT |',
    'tr. 12-15; 10 kg; 20 km/h; ThS. BS. Trần Văn T.',
    'PGS.TS Ng. V. Ph., HĐQT, HTX, TTYT, BCH',
    '',
  ])
    it(`leaves '${line}' alone`, () => assert.deepEqual(stretches(line), []));

  it('finds nearly all lines of plans that lost their letters, and none of sound or stripped ones', () => {
    let lines = 0;
    let found = 0;
    for (const plan of plans) {
      assert.deepEqual(stretches(plan), []);
      assert.deepEqual(stretches(fold(plan)), []);
      const broken = withoutLetters(plan);
      const spans = findLost(broken);
      for (const { 0: line, index } of broken.matchAll(/\S.*/g)) {
        if (line.length < 60 || line.startsWith('|')) continue;
        lines++;
        if (spans.some(({ start, end }) => start < index + line.length && index < end)) found++;
      }
    }
    assert.ok(found >= lines * 0.97, `${String(found)} of ${String(lines)}`);
  });

  it('keeps them from being read, and says where they are', () => {
    const text = 'Thc hin Ch th s 45-CT/TW, các cp u đng t chc quán trit.\n\nThuc hien nghiem tuc.\n';
    const { text: repaired, lost } = repairScan(text, undefined, {
      words: (whole, fixed) => {
        assert.ok(fixed.some(({ start, end }) => whole.slice(start, end).startsWith('Thc hin')));
        return { text: whole, words: [] };
      },
    });
    assert.equal(repaired, text);
    assert.deepEqual(
      lost.map(({ start, end }) => repaired.slice(start, end)),
      ['Thc hin Ch th s 45-CT/TW, các cp u đng t chc quán trit.'],
    );
  });
});
