/** Names of bodies in running text. */
import assert from 'node:assert/strict';
import { bodyNameAt } from '../../../server/src/core/citations/issuers';
import { fold } from '../../../server/src/core/text/fold';

describe('the name of a body', () => {
  for (const [name, rest] of [
    ['Ban Bí thư', ' và Kế hoạch'],
    ['Bộ Chính trị', ' thúc đẩy mạnh mẽ'],
    ['Ban Thường vụ Tỉnh ủy Lai Châu', ' về thực hiện'],
    ['Ban Thường vụ Tỉnh uỷ Lai Châu', ', ngày'],
    ['Đảng ủy xã Than Uyên', ' xây dựng'],
    ['Ban Chấp hành Đảng bộ BVĐK Than Uyên', ' xây dựng kế hoạch'],
    ['Ban Chấp hành Trung ương Đảng khoá XIII', ' về'],
    ['Ban Chấp hành Trung ương Đảng khóa XIII', '.'],
    ['Hội nghị lần thứ sáu Ban Chấp hành Trung ương khóa XII', ' về'],
    ['Đại hội đại biểu Đảng bộ tỉnh Lai Châu lần thứ XV', ', nhiệm kỳ'],
    ['Đại hội đại biểu toàn quốc lần thứ XIV của Đảng', ' đã'],
    ['Chính phủ', ' quy định'],
    ['Thủ tướng Chính phủ', ' phê duyệt'],
    ['Ủy ban nhân dân tỉnh Lai Châu', ' về'],
    ['Ủy ban nhân dân tỉnh', ' ban hành'],
    ['Chủ tịch UBND tỉnh', ' giao'],
    ['Văn phòng Trung ương Đảng', ' hướng dẫn'],
    ['Ban Tuyên giáo và Dân vận Tỉnh ủy', ' và Ban'],
    ['Bộ Giáo dục và Đào tạo', ' và các'],
    ['Bộ Kế hoạch và Đầu tư', ' về'],
    ['Ban Chỉ đạo 35 Tỉnh ủy', ' về'],
    ['Thành ủy TP. Hồ Chí Minh', ' về'],
    ['Huyện ủy Năm Căn', ' năm 2024'],
    ['Chính phủ', ' - Nghị định số'],
    ['BỘ CHÍNH TRỊ', ' VỀ MỘT SỐ'],
    ['BAN THƯỜNG VỤ TỈNH ỦY LAI CHÂU', ' VỀ MỘT SỐ'],
    ['Ban Thuong vu Tinh ay Lai Chau', ' va Ké hoach'],
    ['Bộ trưởng Bộ Lao động – Thương binh và Xã hội', ' quy định'],
    ['Bộ Lao động-Thương binh và Xã hội', ' về'],
    ['Liên Bộ: Nội vụ, Tài chính, Y tế', ' về'],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ', ' hướng dẫn'],
    ['Chủ tịch Uỷ ban nhân dân cấp xã', ', cán bộ'],
    ['Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam khóa X', '.'],
    ['Bộ Tài chính', ' Xét đề nghị'],
  ] as const) {
    it(`${name}|${rest}`, () => {
      const text = `của ${name}${rest}`;
      const span = bodyNameAt(text, fold(text), 4);
      assert.equal(span && text.slice(span.start, span.end), name);
    });
  }

  for (const text of ['đơn vị', 'các cấp ủy', 'Nhân dân', 'ban thường vụ', '']) {
    it(`is not ${text || 'nothing'}`, () => {
      assert.equal(bodyNameAt(text, fold(text), 0), undefined);
    });
  }
});
