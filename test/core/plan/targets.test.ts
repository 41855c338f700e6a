/** Chỉ tiêu, read out of the parts on aims and wherever else a figure says how far. */
import assert from 'node:assert/strict';
import { readPlan } from '../../../server/src/core/plan/build';
import { targetsOf } from '../../../server/src/core/plan/targets';

const read = (text: string): unknown[] =>
  targetsOf(readPlan(`KẾ HOẠCH\nthực hiện công tác dân vận\n\n${text}\n`)).map(
    ({ qualifier, number, unit, year }) => [qualifier?.text, number, unit?.text, year?.year],
  );

describe('targets', () => {
  it('have a figure, a unit and a year, of their sentence or of the heading', () => {
    assert.deepEqual(
      read(
        'I. MỤC TIÊU\n\n1. Mục tiêu cụ thể đến năm 2030\n\n- Có ít nhất 85% số trường đạt chuẩn vào năm 2028.\n\n- Kết nạp trên 1.250 đảng viên; thu nhập đạt 75,5 triệu đồng/người.\n\n- Đến năm 2027, cả 12 thôn có nhà văn hoá.',
      ),
      [
        ['ít nhất', 85, '%', 2028],
        ['trên', 1250, 'đảng viên', 2030],
        ['đạt', 75.5, 'triệu đồng', 2030],
        ['cả', 12, 'thôn', 2027],
      ],
    );
  });

  it('outside the aims say how far, or are shares to be reached', () => {
    assert.deepEqual(
      read(
        'II. NHIỆM VỤ\n\n1. Phấn đấu đến năm 2030, tỷ lệ tham gia đạt trên 95% dân số; trên 90% người dân được theo dõi.\n\n2. Mỗi chi bộ tổ chức ít nhất hai buổi sinh hoạt; sửa chữa 05 nhà văn hoá.\n\n3. Bảo đảm 100% thôn có loa.',
      ),
      [
        ['đạt trên', 95, '%', 2030],
        ['trên', 90, '%', 2030],
        ['ít nhất', 2, 'buổi sinh hoạt', undefined],
        [undefined, 100, '%', undefined],
      ],
    );
  });

  it('are neither years, dates and numbers of documents, nor what already is', () => {
    assert.deepEqual(
      read(
        'I. MỤC TIÊU\n\n1. Thực hiện Nghị quyết số 71-NQ/TW, ngày 22/8/2025 của Bộ Chính trị trong nhiệm kỳ 2025 - 2030.\n\n2. Hiện nay có 12 trường; khoá 13; quý 3; Điều 4.\n\n3. Phát triển 5 năm một lần.',
      ),
      [],
    );
  });
});
