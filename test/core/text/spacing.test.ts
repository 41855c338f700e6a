import assert from 'node:assert/strict';
import { spacingFlaws } from '../../../server/src/core/text/spacing';

function tidy(line: string): string {
  let text = '';
  let copied = 0;
  for (const { start, end, newText } of spacingFlaws(line)) {
    text += line.slice(copied, start) + newText;
    copied = end;
  }
  return text + line.slice(copied);
}

describe('spacing', () => {
  for (const [line, right] of [
    ['hai  chi bộ', 'hai chi bộ'],
    ['đúng hạn , đúng việc :', 'đúng hạn, đúng việc:'],
    ['( hai chi bộ ), “ một việc ”', '(hai chi bộ), “một việc”'],
    ['quán triệt,học tập;kiểm tra', 'quán triệt, học tập; kiểm tra'],
    ['đến chi bộ.Cuối năm', 'đến chi bộ. Cuối năm'],
    ['đúng hạn  , đúng việc', 'đúng hạn, đúng việc'],
  ] as const) {
    it(`mends “${line}”, once`, () => {
      assert.equal(tidy(line), right);
      assert.equal(tidy(right), right);
    });
  }

  for (const line of [
    'ngày    tháng    năm 2026',
    'Công văn số    -CV/ĐU',
    'người lập        người duyệt',
    'lúc 8:30, mức 1.000,5 đồng, N.V.An, TP.Huế',
    'https://anhoa.gov.vn/tin,bai hoặc a.b@c.vn',
    'dấu ba chấm..., rồi ( )',
  ]) {
    it(`leaves “${line}” alone`, () => {
      assert.equal(tidy(line), line);
    });
  }
});
