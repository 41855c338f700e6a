import assert from 'node:assert/strict';
import { isSolidHyphen, mayBreakAfter } from '../../server/src/core/layout/breaks';

/** The text with a bar wherever a line may end inside it. */
const barred = (text: string): string =>
  text
    .split('')
    .map((unit, i) => (mayBreakAfter(text, i) ? `${unit}|` : unit))
    .join('');

describe('breaks: where a line may end inside letters', () => {
  for (const expected of [
    'chính trị-|xã hội',
    'e-|mail',
    'Bắc–|Nam',
    'ai|—|bi',
    'kinh tế - xã hội',
    'kinh tế -|xã hội',
    'và/hoặc',
    'xã/phường/đặc khu',
    'trang?|so',
    'trường…',
    'COVID-19',
    '2021-2025',
    '6,5–|7%/năm',
    '25-CT/TW',
    '33a-KH/ĐU',
    '06-NQ/BTCTU-BNCTU',
    '01/2021/TT-BNV',
    '0125/KH-UBND',
    '12-|ab cd',
    '-',
    'a-',
    '',
  ]) {
    it(expected === '' ? 'nothing' : expected, () =>
      assert.equal(barred(expected.replaceAll('|', '')), expected),
    );
  }

  it('no hyphen that is solid ends a line', () => {
    const text = 'a-b 1-2 25-CT/TW x-1 -a a- 06-NQ/BTCTU-BNCTU';
    const hyphens = [...text.matchAll(/-/g)].map(({ index }) => index);
    assert.deepEqual(
      hyphens.filter((at) => isSolidHyphen(text, at)).map((at) => text.slice(at - 1, at + 2)),
      ['1-2', '5-C', 'x-1', '6-N', 'U-B'],
    );
    assert.ok(hyphens.every((at) => !isSolidHyphen(text, at) || !mayBreakAfter(text, at)));
  });
});
