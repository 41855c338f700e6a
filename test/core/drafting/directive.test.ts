/** What a plan needs of the document that it carries out: who, when, about what, and the headings of its tasks. */
import assert from 'node:assert/strict';
import { directiveCited } from '../../../server/src/core/drafting/cited-directive';
import { directiveOf } from '../../../server/src/core/drafting/directive';
import { citationText } from '../../../server/src/core/drafting/fields';
import { issuingBodies } from '../../../server/src/core/drafting/issuing-bodies';
import { readPlan } from '../../../server/src/core/plan/build';
import { builtInRegistry } from '../../../server/src/core/registry/registry';
import type { Note } from '../../../server/src/core/text/message';

const CHI_THI = `BAN CHẤP HÀNH TRUNG ƯƠNG            ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 25-CT/TW                         Hà Nội, ngày 25 tháng 10 năm 2023

CHỈ THỊ
CỦA BAN BÍ THƯ
về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở trong tình hình mới
-----

Mạng lưới y tế cơ sở có nhiều tiến bộ, song nhân lực và trang bị còn hạn chế.

Ban Bí thư yêu cầu các cấp uỷ, tổ chức đảng thực hiện tốt các nhiệm vụ sau:

1. Nâng cao nhận thức của cấp uỷ, chính quyền và Nhân dân về vai trò của y tế cơ sở. Đưa chỉ tiêu về y tế cơ sở vào kế hoạch hằng năm.

2. Sắp xếp mạng lưới trạm y tế theo địa bàn dân cư, để mọi người dân đều đến được nơi khám bệnh gần nhất trong thời gian ngắn nhất, kể cả trong mùa mưa lũ ở vùng cao; khuyến khích y tế tư nhân tham gia.

3. Đổi mới cơ chế tài chính, ưu tiên ngân sách cho phòng bệnh.

4. Ban Tuyên giáo Trung ương chủ trì hướng dẫn việc tuyên truyền.

5. Tổ chức thực hiện

- Văn phòng Trung ương Đảng theo dõi, đôn đốc.

Nơi nhận:                                               T/M BAN BÍ THƯ
- Các tỉnh uỷ, thành uỷ,
- Lưu Văn phòng Trung ương Đảng.                        Nguyễn Văn A
`;

const NGHI_QUYET = `TỈNH UỶ BÌNH MINH                   ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 09-NQ/TU                         Bình Minh, ngày 12 tháng 3 năm 2026

NGHỊ QUYẾT
về phát triển du lịch cộng đồng
-----

I- TÌNH HÌNH

1. Kết quả

Du lịch của tỉnh tăng trưởng khá.

II- QUAN ĐIỂM, MỤC TIÊU

1. Quan điểm

Phát triển du lịch gắn với giữ gìn bản sắc.

III- NHIỆM VỤ, GIẢI PHÁP

1. Nâng cao nhận thức của cấp uỷ, chính quyền

- Tuyên truyền sâu rộng.

2. Đầu tư hạ tầng, nhân lực

2.1. Hạ tầng giao thông

- Mở đường đến các bản.

2.2. Nhân lực

- Mở lớp tập huấn.

3. Quảng bá, liên kết

- Tham gia hội chợ.

IV- TỔ CHỨC THỰC HIỆN

1. Các đảng uỷ trực thuộc Tỉnh uỷ xây dựng kế hoạch thực hiện trước ngày 30/4/2026.

2. Văn phòng Tỉnh uỷ theo dõi, đôn đốc.

Nơi nhận:                                               T/M TỈNH UỶ
- Các đảng uỷ trực thuộc Tỉnh uỷ,                       BÍ THƯ
- Lưu Văn phòng Tỉnh uỷ.                                Nguyễn Văn A
`;

const read = (text: string, wasRead = false): ReturnType<typeof directiveOf> =>
  directiveOf(readPlan(text), builtInRegistry, wasRead);
const said = (notes: readonly Note[]): string =>
  notes.map(({ message, args }) => `${message.en} ${JSON.stringify(args ?? {})}`).join('\n');

const FULL =
  'Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về tiếp tục củng cố, hoàn thiện, nâng cao chất lượng hoạt động của y tế cơ sở trong tình hình mới';

describe('a directive by its text', () => {
  it('is cited in full', () => {
    assert.equal(citationText(read(CHI_THI).parts), FULL);
    assert.equal(
      citationText(read(NGHI_QUYET).parts),
      'Nghị quyết số 09-NQ/TU, ngày 12/3/2026 của Tỉnh uỷ Bình Minh về phát triển du lịch cộng đồng',
    );
    assert.ok(read(CHI_THI).sure && read(NGHI_QUYET).sure);
  });

  it('of the three central bodies tells the one that signs', () => {
    const { parts } = read(CHI_THI.replace('CỦA BAN BÍ THƯ\n', '').replace('25-CT/TW', '99-CT/TW'));
    assert.equal(parts.issuer, 'Ban Bí thư');
    const unsigned = read(
      CHI_THI.replace('CỦA BAN BÍ THƯ\n', '')
        .replace('25-CT/TW', '99-CT/TW')
        .replace('Ban Bí thư yêu cầu', 'Yêu cầu')
        .replace('T/M BAN BÍ THƯ', ''),
    );
    assert.equal(unsigned.parts.issuer, undefined);
    assert.ok(!unsigned.sure);
    assert.match(said(unsigned.notes), /Not known of the directive: issuing body/);
  });

  it('has the headings under its part of tasks', () => {
    const { tasks, notes } = read(NGHI_QUYET);
    assert.deepEqual(tasks, [
      'Nâng cao nhận thức của cấp uỷ, chính quyền',
      'Đầu tư hạ tầng, nhân lực',
      'Quảng bá, liên kết',
    ]);
    assert.match(said(notes), /đảng uỷ trực thuộc Tỉnh uỷ.*trước ngày 30\/4\/2026/);
  });

  it('without such a part has its numbered paragraphs, each cut to its leading clause', () => {
    const { tasks, notes } = read(CHI_THI);
    assert.deepEqual(tasks, [
      'Nâng cao nhận thức của cấp uỷ, chính quyền và Nhân dân về vai trò của y tế cơ sở',
      'Sắp xếp mạng lưới trạm y tế theo địa bàn dân cư',
      'Đổi mới cơ chế tài chính, ưu tiên ngân sách cho phòng bệnh',
    ]);
    assert.match(said(notes), /Of the tasks .*"1, 2"/);
  });

  /** The headings that these paragraphs make in a plan. */
  const headingsOf = (...paragraphs: string[]): readonly string[] => {
    const from = CHI_THI.indexOf('1. Nâng cao');
    const numbered = paragraphs.map((text, i) => `${i + 1}. ${text}\n\n`).join('');
    return read(`${CHI_THI.slice(0, from)}${numbered}${CHI_THI.slice(CHI_THI.indexOf('Nơi nhận'))}`).tasks;
  };

  it('has what is to be done for a heading, not whom it is said to', () => {
    assert.deepEqual(
      headingsOf(
        'Các cấp uỷ, tổ chức đảng, chính quyền và đoàn thể, nhất là người đứng đầu, cần nâng cao nhận thức về chăm sóc người cao tuổi; coi đây là việc thường xuyên.',
        'Cấp uỷ các cấp phải đưa chỉ tiêu giảm tai nạn đuối nước vào chương trình công tác hằng năm.',
        'Chính quyền chăm lo các nhu cầu cần thiết của người cao tuổi.',
      ),
      [
        'Nâng cao nhận thức về chăm sóc người cao tuổi',
        'Đưa chỉ tiêu giảm tai nạn đuối nước vào chương trình công tác hằng năm',
        'Chính quyền chăm lo các nhu cầu cần thiết của người cao tuổi',
      ],
    );
  });

  it('ends a long clause where its own sentence lets it', () => {
    assert.deepEqual(
      headingsOf(
        // Behind `xây dựng` the object is still to come; behind `chủ trương` the list goes on.
        'Nâng cao hiệu lực, hiệu quả quản lý, trách nhiệm phối hợp của các cơ quan, tổ chức trong xây dựng, triển khai thực hiện chủ trương, chính sách, pháp luật về người cao tuổi ở tất cả các địa bàn nông thôn và miền núi. Hoàn thiện cơ chế.',
        'Phát triển đội ngũ cộng tác viên tại cộng đồng đủ về số lượng và bảo đảm về chất lượng theo hướng mỗi thôn, bản có ít nhất một cộng tác viên được đào tạo và hưởng phụ cấp từ ngân sách địa phương.',
        'Đẩy mạnh giáo dục kỹ năng an toàn trong môi trường nước (bơi, sơ cứu, cứu đuối; nhận biết nơi nguy hiểm) cho trẻ em và cha mẹ.',
        'Về quy hoạch: Rà soát, điều chỉnh quy hoạch ba loại rừng; hoàn thành trong năm.',
      ),
      [
        'Nâng cao hiệu lực, hiệu quả quản lý, trách nhiệm phối hợp của các cơ quan, tổ chức trong xây dựng, triển khai thực hiện chủ trương',
        'Phát triển đội ngũ cộng tác viên tại cộng đồng đủ về số lượng và bảo đảm về chất lượng',
        'Đẩy mạnh giáo dục kỹ năng an toàn trong môi trường nước (bơi, sơ cứu, cứu đuối; nhận biết nơi nguy hiểm) cho trẻ em và cha mẹ',
        'Về quy hoạch',
      ],
    );
    const [endless = ''] = headingsOf('việc '.repeat(20_000));
    assert.ok(endless.length <= 1000);
  });

  it('leaves out what tells committees to carry it out, as the plan does', () => {
    assert.deepEqual(
      headingsOf(
        'Mở thêm lớp dạy bơi cho trẻ em.',
        'Các tỉnh uỷ, thành uỷ, đảng uỷ trực thuộc Trung ương xây dựng kế hoạch thực hiện Chỉ thị; định kỳ báo cáo.',
        'Cấp uỷ các cấp tổ chức quán triệt, triển khai thực hiện nghiêm Chỉ thị này.',
        'Chi bộ xây dựng kế hoạch phát triển đảng viên trong thanh niên nông thôn.',
      ),
      [
        'Mở thêm lớp dạy bơi cho trẻ em',
        'Chi bộ xây dựng kế hoạch phát triển đảng viên trong thanh niên nông thôn',
      ],
    );
  });

  it('is held against the registry where it was scanned', () => {
    const misread = CHI_THI.replace('ngày 25 tháng 10', 'ngày 26 tháng 10');
    const scanned = read(misread, true);
    assert.equal(citationText(scanned.parts), FULL);
    assert.ok(!scanned.sure);
    assert.match(said(scanned.notes), /Not as registered, date.*26\/10\/2023.*25\/10\/2023/);
    const typed = read(misread);
    assert.equal(typed.parts.date, '2023-10-26', 'what is typed stands');
    assert.match(said(typed.notes), /Not as registered, date/);
  });

  it('is known by date and summary where its number cannot be read', () => {
    const { parts, notes } = read(CHI_THI.replace('Số 25-CT/TW', 'Số      -CT/TW'), true);
    assert.equal(parts.number, '25-CT/TW');
    assert.match(said(notes), /Taken from the registry: number and symbol/);
  });

  it('may be any text', () => {
    for (const text of ['', 'abc', '1.', 'I.\n\n1.\n\n- ', CHI_THI.slice(0, 200), '1. x\n\n'.repeat(3000)]) {
      const { tasks, parts, sure } = read(text);
      assert.ok(tasks.length <= 40);
      assert.equal(sure, parts.number !== undefined);
    }
  });
});

describe('a directive by what is cited of it', () => {
  const cited = (text: string): string => {
    const found = directiveCited(text, builtInRegistry);
    return 'refused' in found ? 'refused' : citationText(found.parts);
  };

  it('is found by number, type, words and whole citations', () => {
    for (const text of [
      FULL,
      'Chỉ thị 25-CT/TW ngày 25/10/2023',
      '25-CT/TW',
      'chi thi y te co so',
      FULL.slice(0, 60),
    ])
      assert.equal(cited(text), FULL, text);
    assert.equal(cited('xyz'), 'refused');
    assert.equal(cited(''), 'refused');
  });

  it('tells of others that fit, and of what does not', () => {
    const several = directiveCited('25-CT/TW', builtInRegistry);
    assert.ok(!('refused' in several) && !several.sure);
    assert.match(said(several.notes), /documents fit.*"count":"2"/);
    const wrong = directiveCited('Chỉ thị số 25-CT/TW, ngày 26/10/2023 của Ban Bí thư', builtInRegistry);
    assert.ok(!('refused' in wrong) && !wrong.sure);
    assert.equal(citationText(wrong.parts), FULL);
    assert.match(said(wrong.notes), /Not as registered, date/);
  });

  it('stands as it was typed where nobody knows it', () => {
    const own = 'Kế hoạch số 50-KH/ĐU, ngày 13/12/2025 của Đảng uỷ xã An Hoà về phát triển du lịch';
    assert.equal(cited(own), own);
    const found = directiveCited('Kế hoạch số 50-KH/ĐU', builtInRegistry);
    assert.ok(!('refused' in found) && !found.sure);
    assert.match(said(found.notes), /date, issuing body, summary/);
  });
});

describe('issuing bodies', () => {
  it('are those of a level, those of the place first', () => {
    const provinces = issuingBodies('province', 'huế');
    assert.equal(provinces.length, 34);
    assert.deepEqual(provinces[0], { name: 'Thành uỷ Huế', symbol: 'TU', places: ['Huế'] });
    assert.equal(provinces.filter(({ name }) => name.startsWith('Thành uỷ')).length, 6);
    assert.deepEqual(
      issuingBodies('commune', 'An Hoà').map(({ name }) => name),
      ['Đảng uỷ xã An Hoà', 'Đảng uỷ phường An Hoà', 'Đảng uỷ đặc khu An Hoà'],
    );
    assert.ok(issuingBodies('grassroots', '').some(({ symbol }) => symbol === 'CB'));
  });

  it('begin with those that have issued documents here', () => {
    const known = [
      'BAN THƯỜNG VỤ ĐẢNG UỶ PHƯỜNG TÂN BÌNH',
      'Ban Bí thư',
      'Tỉnh uỷ Bình Minh',
      'Đảng uỷ phường Tân Bình',
    ];
    const [first, second] = issuingBodies('commune', '', known);
    assert.deepEqual(first, { name: 'Đảng uỷ phường Tân Bình', symbol: 'ĐU', places: ['Tân Bình'] });
    assert.equal(second?.name, 'Đảng uỷ xã');
  });
});
