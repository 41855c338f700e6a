/** Citations without a number, and the ordinary words that are none. */
import { assertCitations } from './read';

const none = { family: 'none' };

describe('a citation without a number', () => {
  it('is known by its issuer', () => {
    assertCitations('và [Kế hoạch của Ban Thường vụ Thành ủy], bảo đảm', {
      type: 'Kế hoạch',
      issuer: 'Ban Thường vụ Thành ủy',
      ...none,
    });
    assertCitations('[Chương trình hành động của Tỉnh ủy] khi có chỉ đạo', {
      type: 'Chương trình hành động',
      issuer: 'Tỉnh ủy',
      ...none,
    });
  });

  it('points to the document itself', () => {
    assertCitations(
      'và [Kế hoạch này]; định kỳ. [kế hoạch này]',
      { type: 'Kế hoạch', self: true, ...none },
      { type: 'kế hoạch', self: true, ...none },
    );
    assertCitations('trong kế hoạch nãy giờ');
  });

  it('is passed by a congress or a session', () => {
    assertCitations(
      'chỉ tiêu [Nghị quyết Đại hội Đảng bộ lần thứ VIII, nhiệm kỳ 2025-2030] và [Nghị quyết Đại hội Đảng bộ các cấp nhiệm kỳ 2025-2030].',
      { type: 'Nghị quyết', issuer: 'Đại hội Đảng bộ lần thứ VIII', ...none },
      { type: 'Nghị quyết', issuer: 'Đại hội Đảng bộ các cấp', ...none },
    );
    assertCitations(
      'theo [Nghị quyết Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII], [Nghị quyết Đại hội XIV của Đảng], [Nghị quyết Trung ương 4 khóa XII]',
      { type: 'Nghị quyết', issuer: 'Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng khóa XIII', ...none },
      { type: 'Nghị quyết', issuer: 'Đại hội XIV của Đảng', ...none },
      { type: 'Nghị quyết', issuer: 'Trung ương 4 khóa XII', ...none },
    );
  });

  it('has a name of its own', () => {
    assertCitations('hiệu quả [Chiến lược chuyển đổi số y tế đến năm 2030]. Thúc đẩy', {
      type: 'Chiến lược',
      subject: 'chuyển đổi số y tế đến năm 2030',
      ...none,
    });
    assertCitations('theo [Chương trình bảo vệ, chăm sóc trẻ em giai đoạn 2026 - 2030]', {
      type: 'Chương trình',
      subject: 'bảo vệ, chăm sóc trẻ em giai đoạn 2026 - 2030',
      ...none,
    });
  });

  it('is a law', () => {
    const law = { type: 'Luật', family: 'state' };
    assertCitations(
      'thi hành [Luật Khám bệnh, chữa bệnh năm 2023] và [Luật Bảo hiểm y tế]; pháp luật về y tế, Luật sư',
      { ...law, subject: 'Khám bệnh, chữa bệnh' },
      { ...law, subject: 'Bảo hiểm y tế' },
    );
    assertCitations('[Luật Đất đai số 31/2024/QH15 ngày 18/01/2024 của Quốc hội]', {
      ...law,
      subject: 'Đất đai',
      number: '31',
      symbol: '2024/QH15',
      date: '2024-01-18',
      issuer: 'Quốc hội',
    });
    assertCitations(
      '[Luật Ban hành văn bản quy phạm pháp luật năm 2025], [Hiến pháp năm 2013]',
      { ...law, subject: 'Ban hành văn bản quy phạm pháp luật' },
      { type: 'Hiến pháp', family: 'state' },
    );
    assertCitations('[Luật Quốc tịch Việt Nam năm 2008]', { ...law, subject: 'Quốc tịch Việt Nam' });
  });

  it('is a bare noun with a capital inside a sentence', () => {
    assertCitations('chỉ tiêu của [Nghị quyết] vào kế hoạch hằng năm của đơn vị', {
      type: 'Nghị quyết',
      ...none,
    });
  });
});

describe('ordinary words', () => {
  for (const sentence of [
    'xây dựng kế hoạch, ban hành kế hoạch hằng năm theo quy định',
    'Kế hoạch phải sát thực tế. Nghị quyết cần rõ.',
    '- Nghị quyết là',
    '1. Chương trình công tác',
    'II- Kế hoạch kiểm tra',
    'a) Quy định chung',
    '(1) Báo cáo',
    'KẾ HOẠCH',
    'NHIỆM VỤ CỦA KẾ HOẠCH',
    'các Nghị quyết và những Chỉ thị',
    'Sở Kế hoạch và Đầu tư, Phòng Tài chính - Kế hoạch, bộ phận Kế hoạch - Tổng hợp',
    'Để an sinh, dự an',
    'kế hoạch của Ban Thường vụ',
    'Ban Thường vụ Tỉnh ủy xây dựng Kế hoạch, ban hành Nghị quyết',
  ]) {
    it(`are no citation: ${sentence}`, () => {
      assertCitations(sentence);
    });
  }

  it('has its number behind its body in brackets, also in small letters', () => {
    assertCitations(
      'Xem xét [tờ trình của Đảng uỷ Quân sự tỉnh (số 21-TTr/ĐUQS, ngày 04/3/2026)] và ý kiến',
      {
        type: 'tờ trình',
        number: '21',
        symbol: 'TTr/ĐUQS',
        date: '2026-03-04',
        issuer: 'Đảng uỷ Quân sự tỉnh',
      },
    );
  });
});
