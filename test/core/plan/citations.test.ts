/** All citations of a text: on every printed line of a page, and where the text is nothing but citations. */
import assert from 'node:assert/strict';
import { readPlan } from '../../../server/src/core/plan/build';

const cited = (...lines: string[]): string[] =>
  readPlan(lines.join('\n')).citations.map(({ type, repair, reference, date, issuer, subject }) =>
    [type?.text, repair ?? reference?.text, date?.iso, issuer?.text, subject?.text]
      .map((text) => text ?? '')
      .join(' | '),
  );

describe('the citations of a text', () => {
  it('are read where a line is a citation and nothing else', () => {
    assert.deepEqual(
      cited(
        'Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về củng cố y tế cơ sở',
        'Nghị quyết số 72-NQ/TW',
        '- Kế hoạch số 12-KH/TU, ngày 01/02/2026 của Tỉnh uỷ Bình Minh;',
        '2. Luật Đất đai năm 2024',
      ),
      [
        'Chỉ thị | 25-CT/TW | 2023-10-25 | Ban Bí thư | về củng cố y tế cơ sở',
        'Nghị quyết | 72-NQ/TW |  |  | ',
        'Kế hoạch | 12-KH/TU | 2026-02-01 | Tỉnh uỷ Bình Minh | ',
        'Luật |  |  |  | Đất đai',
      ],
    );
  });

  it('are read in capitals, one or several', () => {
    const directive = 'CHỈ THỊ SỐ 25-CT/TW NGÀY 25/10/2023 CỦA BAN BÍ THƯ VỀ Y TẾ CƠ SỞ';
    const resolution = 'NGHỊ QUYẾT SỐ 72-NQ/TW NGÀY 09/9/2025 CỦA BỘ CHÍNH TRỊ VỀ BẢO VỆ SỨC KHOẺ NHÂN DÂN';
    const first = 'CHỈ THỊ | 25-CT/TW | 2023-10-25 | BAN BÍ THƯ | VỀ Y TẾ CƠ SỞ';
    const second = 'NGHỊ QUYẾT | 72-NQ/TW | 2025-09-09 | BỘ CHÍNH TRỊ | VỀ BẢO VỆ SỨC KHOẺ NHÂN DÂN';
    assert.deepEqual(cited(directive), [first]);
    assert.deepEqual(cited(directive, resolution), [first, second]);
  });

  it('are read over the ends of a few lines', () => {
    assert.deepEqual(
      cited('Chỉ thị số 25-', 'CT/TW, ngày 25/10/', '2023 của Ban Bí', 'thư về củng cố', 'y tế cơ sở'),
      ['Chỉ thị | 25-CT/TW | 2023-10-25 | Ban Bí thư | về củng cố y tế cơ sở'],
    );
    assert.deepEqual(
      cited(
        'Kế hoạch số 12-KH/TU của Tỉnh uỷ Bình Minh về thực hiện',
        'Nghị quyết số 72-NQ/TW của Bộ Chính trị',
      ),
      [
        'Kế hoạch | 12-KH/TU |  | Tỉnh uỷ Bình Minh | về thực hiện Nghị quyết số 72-NQ/TW của Bộ Chính trị',
        'Nghị quyết | 72-NQ/TW |  | Bộ Chính trị | ',
      ],
    );
  });

  it('stand anywhere on a page but in its own number', () => {
    const numbers = readPlan(PAGE).citations.map(({ reference }) => reference?.text);
    assert.deepEqual(numbers, [
      '05-CV/ĐU',
      '25-CT/TW',
      '04-KH/TU',
      '72-NQ/TW',
      '01-KL/TW',
      '294-QĐ/TW',
      '03-QĐ/ĐU',
      '03-NQ/TU',
      '12-KH/ĐU',
      '05-KL/TU',
    ]);
  });
});

const PAGE = `ĐẢNG BỘ TỈNH BÌNH MINH            ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ                 An Hoà, ngày 12 tháng 01 năm 2026
*
Số 12-KH/ĐU
(Kèm theo Công văn số 05-CV/ĐU)

KẾ HOẠCH
thực hiện Chỉ thị số 25-CT/TW của Ban Bí thư
-----

Thực hiện Kế hoạch số 04-KH/TU của Tỉnh uỷ, Đảng uỷ xã ban hành kế hoạch như sau:

I. MỤC ĐÍCH

| Việc | Nghị quyết số 72-NQ/TW |
|---|---|
| Học tập | Kết luận số 01-KL/TW |

II. THỰC HIỆN QUY ĐỊNH SỐ 294-QĐ/TW

// theo Chỉ thị số 99-CT/TW
1. Các chi bộ học tập.

Nơi nhận:                          T/M BAN THƯỜNG VỤ
- Như Quyết định số 03-QĐ/ĐU,       BÍ THƯ
- Lưu Văn phòng Đảng uỷ.

                                   Trần Văn Bình

(1) Nghị quyết số 03-NQ/TU của Tỉnh uỷ.

PHỤ LỤC 1
(Kèm theo Kế hoạch số 12-KH/ĐU của Đảng uỷ xã An Hoà)
DANH MỤC VIỆC THEO KẾT LUẬN SỐ 05-KL/TU
`;
