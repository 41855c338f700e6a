import assert from 'node:assert/strict';
import { formatEdits } from '../../server/src/core/format/format';
import { readPlan } from '../../server/src/core/plan/build';
import { applyEdits } from '../../server/src/core/rules/fix';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

function format(text: string): string {
  const plan = readPlan(text);
  return applyEdits(plan.source, formatEdits(plan));
}

const visible = (text: string): string => [...text.normalize('NFC').replace(/\s/g, '')].sort().join('');

const STACKED = `ĐẢNG BỘ TỈNH BÌNH MINH
ĐẢNG UỶ XÃ AN HOÀ
*
Số 12-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
An Hoà, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
về việc mẫu
`;

describe('formatting', () => {
  it('lays a stacked header out in two columns', () => {
    assert.equal(
      format(STACKED),
      `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số 12-KH/ĐU                         An Hoà, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
về việc mẫu
`,
    );
  });

  it('puts the signature beside the recipients', () => {
    const stacked = `Nơi nhận:\n- Ban Thường vụ Tỉnh uỷ;\n- Lưu Đảng uỷ.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n`;
    const lines = format(SMALL_PLAN.slice(0, SMALL_PLAN.indexOf('Nơi nhận:')) + stacked).split('\n');
    const label = lines.findIndex((line) => line.startsWith('Nơi nhận:'));
    assert.match(lines[label] ?? '', /^Nơi nhận: {20,}T\/M BAN THƯỜNG VỤ$/);
    assert.match(lines[label + 1] ?? '', /^- Ban Thường vụ Tỉnh uỷ; +PHÓ BÍ THƯ$/);
    assert.ok(lines.some((line) => /^ {20,}Nguyễn Văn An$/.test(line)));
  });

  it('tidies spaces but leaves blanks to fill in', () => {
    const untidy = smallPlanWith('1. Mục đích', '1.Mục  đích ').replace('có người chịu', 'có  người , chịu');
    const tidy = format(untidy);
    assert.ok(tidy.includes('\n1. Mục đích\n') && tidy.includes('có người, chịu'));
    const blank = smallPlanWith('trước ngày 30/7/2026', 'trước ngày      tháng      năm 2026');
    assert.ok(format(blank).includes('trước ngày      tháng      năm 2026'));
  });

  const samples: readonly (readonly [string, string])[] = [
    ['the small plan', SMALL_PLAN],
    ['a stacked header', STACKED],
    ['CRLF', SMALL_PLAN.replace(/\n/g, '\r\n')],
    ['NFD', SMALL_PLAN.normalize('NFD')],
    ['blank lines', SMALL_PLAN.replace(/\n\n/g, '\n  \n\n\n')],
    ['a comment in the header', SMALL_PLAN.replace('*\n', '*\n// ghi chú\n')],
    ['nothing', ''],
    ['white space', ' \n\t\n '],
  ];
  for (const [name, text] of samples) {
    it(`is idempotent and keeps every visible character: ${name}`, () => {
      const once = format(text);
      assert.equal(format(once), once);
      assert.equal(visible(once), visible(text));
    });
  }

  it('leaves a formatted plan alone', () => {
    const once = format(SMALL_PLAN);
    assert.deepEqual(formatEdits(readPlan(once)), []);
  });

  it('composes letters', () => {
    assert.equal(format(SMALL_PLAN.normalize('NFD')), format(SMALL_PLAN));
  });

  it('keeps CRLF line ends', () => {
    assert.ok(!/[^\r]\n/.test(format(STACKED.replace(/\n/g, '\r\n'))));
  });
});
