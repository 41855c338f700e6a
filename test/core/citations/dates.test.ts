/** Written dates. */
import assert from 'node:assert/strict';
import { isoDate, readWrittenDate } from '../../../server/src/core/citations/dates';

describe('a written date', () => {
  for (const [text, date, iso] of [
    ['ngày 25/10/2023 của', '25/10/2023', '2023-10-25'],
    ['ngày 9/9/2025', '9/9/2025', '2025-09-09'],
    ['ngày 25 tháng 10 năm 2023', '25 tháng 10 năm 2023', '2023-10-25'],
    ['NGÀY 03 THÁNG 4 NĂM 2018', '03 THÁNG 4 NĂM 2018', '2018-04-03'],
    ['Can Tho, ngay 26 thang 01 nam 2024', '26 thang 01 nam 2024', '2024-01-26'],
    ['1-2-2026', '1-2-2026', '2026-02-01'],
    ['24/ 11/2025', '24/ 11/2025', '2025-11-24'],
    ['29/02/2024', '29/02/2024', '2024-02-29'],
    ['29/02/2025', '29/02/2025', undefined],
    ['31/4/2025', '31/4/2025', undefined],
    ['10/13/2025', '10/13/2025', undefined],
  ] as const) {
    it(text, () => {
      const found = readWrittenDate(text);
      assert.equal(found?.text, date);
      assert.equal(found.iso, iso);
      assert.equal(text.slice(found.start, found.end), date);
    });
  }

  for (const text of [
    'tháng 10 năm 2023',
    '10/2023',
    '25/10/23',
    '1/25/10/2023',
    '25/10-2023',
    'ngày    tháng 01 năm 2026',
  ]) {
    it(`${text} is none`, () => {
      assert.equal(readWrittenDate(text), undefined);
    });
  }

  it('is checked against the calendar', () => {
    assert.equal(isoDate(2000, 2, 29), '2000-02-29');
    assert.equal(isoDate(1900, 2, 29), undefined);
    assert.equal(isoDate(50, 1, 1), undefined);
  });
});
