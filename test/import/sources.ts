/** Plans that are sent through other formats and must come back: those that ship, and some with all that is awkward. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docxOf } from '../../server/src/core/export/docx';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import { FULL_PLAN } from '../export/full-plan';

/** Long names on several lines, lists in lists, a table of long cells, an abbreviation at each place where a line ends. */
const AWKWARD_PLAN = `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
BAN CHẤP HÀNH ĐẢNG BỘ
XÃ AN HOÀ
*
Số      -KH/ĐU                      An Hoà, ngày     tháng 6 năm 2026

KẾ HOẠCH
CỦA BAN CHẤP HÀNH ĐẢNG BỘ XÃ
kiểm tra, giám sát việc thực hiện Quy định số 22-QĐ/TW, ngày 28/7/2021
của Ban Chấp hành Trung ương Đảng
-----

- Căn cứ Điều lệ Đảng;

- Căn cứ Quy chế làm việc số 01-QC/ĐU, ngày 12/8/2025 của Ban Chấp hành Đảng bộ xã;

Ban Chấp hành Đảng bộ xã An Hoà xây dựng Kế hoạch kiểm tra, giám sát năm 2026 như sau:

A- KIỂM TRA

I- NỘI DUNG

1. Việc chấp hành Điều lệ Đảng (tỉ lệ 5%, hệ số a_1 * b_2, ký hiệu x/y)

1.1. Đối với tổ chức đảng

1.1.1. Việc lãnh đạo, chỉ đạo

- Kiểm tra **05 chi bộ**, gồm:

+ Chi bộ thôn 1, thôn 2;

+ Chi bộ Trạm Y tế xã.

- Thời gian: từ ngày 01/7/2026 đến ngày 30/9/2026.

1.2. Đối với đảng viên

a) Cấp uỷ viên các cấp;

b) Đảng viên _giữ chức vụ_ và đảng viên có dấu hiệu vi phạm.

2. Việc thu, nộp đảng phí

Kinh phí theo biểu dưới đây, đơn vị tính: triệu đồng.

| TT | Chi bộ | Số đảng viên | Đảng phí |
|---|---|---|---|
| 1 | Thôn 1 | 35 | 12,5 |
| 2 | Trường Tiểu học và Trung học cơ sở An Hoà, gồm cả điểm trường thôn 4 | 28 | 31,0 |
|  | **Cộng** | 63 | 43,5 |

B- GIÁM SÁT

I- ĐỐI TƯỢNG

(1) Các chi bộ trực thuộc.

(2) Các đồng chí đảng uỷ viên.

II- TỔ CHỨC THỰC HIỆN

1. Uỷ ban Kiểm tra Đảng uỷ tham mưu thành lập các đoàn kiểm tra; báo cáo trước ngày 15/12/2026.

2. Văn phòng Đảng uỷ theo dõi, đôn đốc; địa chỉ liên hệ: vp@anhoa.vn, https://anhoa.vn/van_phong.

Nơi nhận:                                               T/M BAN CHẤP HÀNH
- Ban Thường vụ Tỉnh uỷ (để báo cáo);                   PHÓ BÍ THƯ THƯỜNG TRỰC
- Uỷ ban Kiểm tra Tỉnh uỷ (để báo cáo);
- Các đồng chí đảng uỷ viên;
- Các chi bộ trực thuộc;
- Lưu Văn phòng Đảng uỷ.                                Lê Thị Ngọc Ánh

Phụ lục 1
DANH SÁCH CHI BỘ ĐƯỢC KIỂM TRA

1. Chi bộ thôn 1.

2. Chi bộ thôn 2.

Phụ lục 2
LỊCH KIỂM TRA
(Kèm theo Kế hoạch của Ban Chấp hành Đảng bộ xã An Hoà)

| Thời gian | Việc |
|---|---|
| Tháng 7/2026 | Thành lập đoàn |
| Tháng 8/2026 | Làm việc với chi bộ |
`;

const examples = path.resolve(import.meta.dirname, '../../examples');
const realPlans = path.resolve(import.meta.dirname, '../../../shared/plans');

/** Real plans, which are beside the project on some machines, come last. */
export function sourcePlans(): ReadonlyMap<string, string> {
  const read = (folder: string, ending: string): [string, string][] =>
    !existsSync(folder)
      ? []
      : readdirSync(folder)
          .filter((file) => file.endsWith(ending))
          .map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
  return new Map([
    ...read(examples, '.kehoach'),
    ['full', FULL_PLAN],
    ['awkward', AWKWARD_PLAN],
    ...read(realPlans, '.plan.txt'),
  ]);
}

export const asWord = (text: string): Promise<Uint8Array> =>
  docxOf(flowOf(readPlan(text)), defaultPageSettings);
