/** A small plan, correct in every part, that tests change one place of. */
export const SMALL_PLAN = `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số 12-KH/ĐU                         An Hoà, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị
-----

Thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu, Ban Thường vụ Đảng uỷ xây dựng kế hoạch như sau:

I- MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.

2. Yêu cầu

- Việc làm cụ thể, có người chịu trách nhiệm.

II- NHIỆM VỤ VÀ GIẢI PHÁP

1. Công tác tuyên truyền

- Đưa nội dung vào sinh hoạt chi bộ.

2. Công tác kiểm tra

- Kiểm tra ít nhất hai chi bộ.

III- TỔ CHỨC THỰC HIỆN

1. Các chi bộ trực thuộc tổ chức học tập, báo cáo trước ngày 30/7/2026.

2. Văn phòng Đảng uỷ theo dõi, tổng hợp, báo cáo Ban Thường vụ Đảng uỷ.

Nơi nhận:                                               T/M BAN THƯỜNG VỤ
- Ban Thường vụ Tỉnh uỷ (để báo cáo);                   PHÓ BÍ THƯ
- Các chi bộ trực thuộc;
- Văn phòng Đảng uỷ;
- Lưu Đảng uỷ.


                                                        Nguyễn Văn An
`;

/** The same with one replacement, which must apply. */
export function smallPlanWith(old: string, replacement: string): string {
  if (!SMALL_PLAN.includes(old)) throw new Error(`the small plan has no '${old}'`);
  return SMALL_PLAN.replace(old, () => replacement);
}
