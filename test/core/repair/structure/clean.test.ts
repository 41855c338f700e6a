/** What is not broken stays as it is. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repairScan } from '../../../../server/src/core/repair/repair';
import { SMALL_PLAN } from '../../../support/plans';
import { realPlan } from '../../../support/real-plans';

const root = path.resolve(import.meta.dirname, '../../../..');
const plansIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.kehoach'))
    .map((file) => path.join(folder, file));

describe('repairing the structure of a clean text', () => {
  for (const file of [...plansIn('examples'), ...plansIn('test/rules/correct')]) {
    it(`leaves ${file} as it is`, () => leavesAlone(readFileSync(path.join(root, file), 'utf8')));
  }

  for (const file of ['can-tho-265.plan.txt', 'than-uyen-33a.plan.txt']) {
    it(`leaves ${file} as it is`, function () {
      leavesAlone(realPlan(file, this));
    });
  }

  it('leaves a text with combining marks as it is read', () => {
    assert.equal(repairScan(SMALL_PLAN.normalize('NFD')).text, SMALL_PLAN);
  });

  for (const text of [
    '',
    '\n',
    '*',
    'Nơi nhận:',
    'I- MỤC TIÊU\n\nI- NHIỆM VỤ\n',
    '10. Kết luận\n\n11. KẾT LUẬN CHUNG\n\n12. Tổng kết\n',
    'a) Một\n\nb) Hai\n\nc) Ba\n\nd) Bốn\n\nđ) Năm\n\ne) Sáu\n',
    'A- Phần một\n\nB- Phần hai\n\nG- Phần khác\n',
    '| TT | Nội dung |\n|---|---|\n| 1 | Đọc sách |\n| 2 | Kể chuyện |\n',
    'Điện thoại: 0203 123 456\n\nEmail: vanphong@binhminh.gov.vn\n',
    'Liên hệ ông Nguyễn Văn An, email: an@binhminh.gov.vn\n',
    'Số lượng 20 km/h, tỉ lệ 95 %, giai đoạn 2021 - 2025, tài khoản 102/I-B.\n',
    'This is a plan of the English club, no. 12-AB/CD of 1 May 2025.\n',
  ])
    it(`leaves ${JSON.stringify(text.slice(0, 40))} as it is`, () => leavesAlone(text));
});

function leavesAlone(text: string): void {
  const { text: repaired, removed, lost } = repairScan(text);
  assert.equal(repaired, text);
  assert.deepEqual(removed, []);
  assert.deepEqual(lost, []);
}
