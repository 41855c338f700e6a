/** Which part of the document a place lies in. */
import assert from 'node:assert/strict';
import { readPlan } from '../../../server/src/core/plan/build';
import { partAt } from '../../../server/src/core/plan/part';
import { SMALL_PLAN } from '../../support/plans';

const text = `${SMALL_PLAN}\nPhụ lục 1\nPhân công\n\n| TT | Việc |\n|---|---|\n| 1 | Họp |\n`;
const plan = readPlan(text);
const nameAt = (words: string): string => partAt(plan, text.indexOf(words)).name.vi;

describe('parts of a document', () => {
  const expected: readonly (readonly [words: string, name: string])[] = [
    ['ĐẢNG BỘ TỈNH', 'Tên cơ quan ban hành'],
    ['ĐẢNG CỘNG SẢN', 'Tiêu đề'],
    ['*', 'Tên cơ quan ban hành'],
    ['Số 12', 'Số và ký hiệu'],
    ['An Hoà, ngày', 'Địa danh và ngày, tháng, năm ban hành'],
    ['KẾ HOẠCH', 'Tên loại và trích yếu'],
    ['-----', 'Tên loại và trích yếu'],
    ['Thực hiện Chỉ thị', 'Phần mở đầu'],
    ['I- MỤC ĐÍCH', 'I- MỤC ĐÍCH, YÊU CẦU'],
    ['1. Công tác tuyên truyền', 'II- NHIỆM VỤ VÀ GIẢI PHÁP'],
    ['trước ngày 30/7', 'III- TỔ CHỨC THỰC HIỆN'],
    ['Nơi nhận', 'Nơi nhận'],
    ['- Văn phòng Đảng uỷ;', 'Nơi nhận'],
    ['T/M', 'Chữ ký'],
    ['PHÓ BÍ THƯ', 'Chữ ký'],
    ['Nguyễn Văn An', 'Chữ ký'],
    ['Phân công', 'Phụ lục 1'],
    ['Họp', 'Phụ lục 1'],
  ];
  for (const [words, name] of expected) {
    it(`${words}: ${name}`, () => {
      assert.equal(nameAt(words), name);
    });
  }

  it('a place between two parts belongs to the one before', () => {
    assert.equal(partAt(plan, text.indexOf('\nI- MỤC')).name.vi, 'Phần mở đầu');
  });

  it('answers for any place of any text', () => {
    for (const other of ['', '\n', 'Một dòng.', '// ghi chú\n']) {
      for (let i = 0; i <= other.length; i++) assert.ok(partAt(readPlan(other), i).name.vi);
    }
  });
});
