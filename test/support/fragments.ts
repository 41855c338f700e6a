/** Arbitrary texts for property tests: lines of real-looking plans in any order, and garbage of every kind. */
import fc from 'fast-check';

/** Each line of a page, well made or not. */
const lines = [
  'ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM',
  'ĐẢNG UỶ XÃ AN HOÀ',
  'THÀNH ỦY BÌNH MINH ĐẢNG CỘNG SẢN',
  'VIỆT NAM',
  '*',
  'Số: 33a -KH/ĐU                      An Hoà, ngày 05 tháng 6 năm 2026',
  'Số       -KH/ĐU\tAn Hoà, ngày     tháng     năm',
  'Số:',
  '0125/KH-UBND',
  'CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'MẬT\tHOẢ TỐC',
  'Dự thảo lần 2',
  'KẾ HOẠCH',
  'KẾ HOẠCH (Ngày 11 tháng 9 năm 2026)',
  'CỦA BAN THƯỜNG VỤ',
  'thực hiện Nghị quyết số 57-NQ/TU, ngày 22/12/2024 của Tỉnh uỷ về phát triển',
  '-----',
  'Kính gửi: Các đảng uỷ trực thuộc',
  'V/v mở tủ sách',
  '- Căn cứ Điều lệ Đảng;',
  'Thực hiện Chỉ thị số 15-CT/TU, Đảng uỷ xã xây dựng kế hoạch như sau:',
  'I- MỤC ĐÍCH, YÊU CẦU',
  'I1. NHIEM VU, GIAI PHAP',
  'III. Tổ chức thực hiện.',
  'A. TÌNH HÌNH',
  'Phần II',
  'Chương I',
  'Mục 1. Kết quả',
  'Điều 3. Trách nhiệm',
  '1. Mục đích.',
  '2- Yêu cầu',
  '1.1. Trên đài truyền thanh',
  '1.1.1 Tin ngắn',
  'II.1. Tuyên truyền',
  'a) Phát tin mỗi tuần;',
  '(1) Mỗi thôn có một tủ sách.',
  '- Đưa sách về từng thôn, từng xóm; hình thành thói quen đọc cho học sinh,',
  '+ Buổi sáng.',
  'người lao động và người cao tuổi; góp phần xây dựng nếp sống văn hoá mới',
  'ở địa phương theo Nghị quyết số 57-',
  'NQ/TU của Tỉnh uỷ.',
  'Đến năm 2030, có 95% số gia đình **đạt danh hiệu** gia đình _văn hoá_.',
  'TỔ CHỨC THỰC HIỆN',
  'Trên đây là kế hoạch của Đảng uỷ xã./.',
  '| TT | Nội dung | Chủ trì |',
  '|---|:--:|',
  '| 1 | Mở tủ sách',
  '- 2 -',
  'Trang 3',
  '\f4',
  '// bỏ qua: NN-03',
  'Nơi nhận:                                   T/M BAN THƯỜNG VỤ',
  'Nơi nhận: - Như trên; - Các thôn; - Lưu: VT.\tTrần Văn Nam',
  '- Ban Thường vụ Tỉnh uỷ (để báo cáo),       PHÓ BÍ THƯ',
  '- Lưu Văn phòng.                            K/T CHÁNH VĂN PHÒNG',
  'T/M CHI BỘ - BÍ THƯ                         Nơi nhận:',
  '                                            TS. Trần Thu Hà',
  '[1] Theo Kế hoạch số 8-KH/TU.',
  'Phụ lục 1: Phân công',
  'PHỤ LỤC II',
  '(Kèm theo Kế hoạch số 12-KH/ĐU)',
  '',
];

const lineBreak = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n');

const planLine = fc.constantFrom(...lines);

/** A line cut somewhere, as in the middle of typing. */
const cutLine = fc.tuple(planLine, fc.nat(80)).map(([line, length]) => line.slice(0, length));

/** Code units, lone surrogates among them; combining marks; letters that normalize to more or fewer units. */
const garbage = fc.oneof(
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((units) => String.fromCharCode(...units)),
  fc.string({
    unit: fc.constantFrom('a', 'ê', '\u0301', '\u0323', '\u0302', '\u0344', 'đ', ' ', '\n'),
    maxLength: 40,
  }),
  fc.string({
    unit: fc.constantFrom('\u0958', '\u1100', '\u1161', '\u212b', 'ﬁ', '\ufb2a', '\u0130', 'ß', '\n'),
    maxLength: 12,
  }),
  fc.string({
    unit: fc.constantFrom('|', '-', '*', '_', '/', '1', '.', ')', '(', ':', ' ', '\t', 'I', '\n', '\r'),
    maxLength: 40,
  }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);

const joined = (piece: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(piece, lineBreak), { maxLength, size: 'max' })
    .map((pieces) => pieces.map(([text, end]) => text + end).join(''));

/** Lines of a plan in any order, some cut: a text that a person may have on the screen. */
export const shuffledPlan: fc.Arbitrary<string> = joined(
  fc.oneof({ weight: 4, arbitrary: planLine }, cutLine),
  40,
);

/** Any text whatever, more often than not with something of a plan in it. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  joined(fc.oneof(planLine, cutLine, garbage), 24),
  fc.array(fc.oneof(planLine, garbage), { maxLength: 12, size: 'max' }).map((pieces) => pieces.join('')),
);
