/** A plan that has all that a plan may have: marks, foot, contact, footnote, tables, appendices of both orientations. */
export const FULL_PLAN = `TÀI LIỆU THU HỒI
TỈNH UỶ BÌNH MINH                   ĐẢNG CỘNG SẢN VIỆT NAM
BAN TUYÊN GIÁO VÀ DÂN VẬN
*
Số 12-KH/BTGDVTU                    Bình Minh, ngày 03 tháng 6 năm 2026
HOẢ TỐC
MẬT
Dự thảo lần 2

KẾ HOẠCH
mở lớp bồi dưỡng nghiệp vụ cho báo cáo viên giai đoạn 2026-2030
-----

- Căn cứ Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư;

Thực hiện chương trình công tác năm 2026, Ban xây dựng Kế hoạch như sau:

Phần I
NHỮNG VẤN ĐỀ CHUNG

I- MỤC ĐÍCH, YÊU CẦU

1. Mục đích

Giúp báo cáo viên **nắm chắc** nội dung, _nói dễ hiểu_ và **_đúng giờ_**; tham khảo tài liệu kinh tế-xã hội, số liệu 2021-2025, kế hoạch số 33a -KH/ĐU.

2. Yêu cầu

a) Lớp học **gọn**, thiết thực.

b) Kinh phí

- Kinh phí theo bảng sau:

| TT | Nội dung chi | Số tiền (triệu đồng) | Ghi chú |
|---|---|---|---|
| 1 | Thuê hội trường, loa đài, nước uống trong ba ngày | 12 | **Chi một lần** |
| 2 | In tài liệu | 8 | |
| 3 | Bồi dưỡng báo cáo viên của Trung ương và của tỉnh | 20 | Theo quy định hiện hành |

c) Học viên dự đủ thời gian.

II- TỔ CHỨC THỰC HIỆN

1. Phòng Tuyên truyền chủ trì, hoàn thành trước ngày 30/6/2026.

2. Văn phòng Ban bảo đảm kinh phí, theo dõi việc thực hiện Kế hoạch này.

Nơi nhận:                           T/M BAN
- Thường trực Tỉnh uỷ (để báo cáo), TRƯỞNG BAN
- Các phòng của Ban,
- Lưu Văn phòng.                    Nguyễn Văn Bình

[1] Theo báo cáo của Cục Thống kê tỉnh.

Không phổ biến trên phương tiện thông tin đại chúng

Điện thoại: 0123.456.789; thư điện tử: btg@binhminh.vn

Phụ lục 1
// khổ ngang
DANH MỤC CHUYÊN ĐỀ
(kèm theo Kế hoạch số 12-KH/BTGDVTU, ngày 03/6/2026)

| TT | Chuyên đề | Người trình bày | Thời gian |
|---|---|---|---|
| 1 | Tình hình kinh tế - xã hội của tỉnh, những việc trọng tâm sáu tháng cuối năm | Lãnh đạo Ban | 10/6/2026 |
| 2 | Kỹ năng trình bày trước đông người | Giảng viên Trường Chính trị tỉnh | 11/6/2026 |

Phụ lục 2
PHÂN CÔNG

I- LÃNH ĐẠO BAN

1. Đồng chí Trưởng ban phụ trách chung.

2. Các phó trưởng ban phụ trách từng ngày học.
`;
