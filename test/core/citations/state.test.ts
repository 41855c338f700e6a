/** Laws by their names, and documents of the State with what they are about. */
import { assertCitations } from './read';

const law = { type: 'Luật', family: 'state' };
const decree = { type: 'Nghị định', family: 'state' };

describe('a law', () => {
  for (const [sentence, subject] of [
    [
      'theo [Luật Trật tự, an toàn giao thông đường bộ] quy định như sau',
      'Trật tự, an toàn giao thông đường bộ',
    ],
    ['vi phạm [Luật Giá], nộp phạt', 'Giá'],
    ['Điều 4 [Luật Bảo hiểm xã hội 2024] quy định', 'Bảo hiểm xã hội'],
    ['theo [Luật Phòng, chống tham nhũng năm 2018] và pháp luật', 'Phòng, chống tham nhũng'],
    ['theo [Luật phí và lệ phí]; nộp phí', 'phí và lệ phí'],
    ['thi hành [Luật Làng nghề truyền thống năm 2031] tại xã', 'Làng nghề truyền thống'],
  ] as const) {
    it(sentence, () => {
      assertCitations(sentence, { ...law, subject });
    });
  }

  it('is a code, an ordinance, the constitution', () => {
    assertCitations(
      'Thực hiện [Pháp lệnh Ưu đãi người có công với cách mạng], [Bộ luật Lao động năm 2019] và [Hiến pháp nước Cộng hoà xã hội chủ nghĩa Việt Nam năm 2013]',
      { ...law, type: 'Pháp lệnh', subject: 'Ưu đãi người có công với cách mạng' },
      { ...law, type: 'Bộ luật', subject: 'Lao động' },
      { ...law, type: 'Hiến pháp' },
    );
  });

  it('has its number behind its name', () => {
    assertCitations('[Luật Khám bệnh, chữa bệnh số 15/2023/QH15 ngày 09/01/2023 của Quốc hội]', {
      ...law,
      subject: 'Khám bệnh, chữa bệnh',
      number: '15',
      symbol: '2023/QH15',
      date: '2023-01-09',
      issuer: 'Quốc hội',
    });
  });

  it('amends others', () => {
    assertCitations(
      '[Luật sửa đổi, bổ sung một số điều của [Luật Tổ chức Chính phủ] và [Luật Tổ chức chính quyền địa phương] số 47/2019/QH14]',
      {
        ...law,
        subject:
          'sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và Luật Tổ chức chính quyền địa phương',
        number: '47',
        symbol: '2019/QH14',
      },
      { ...law, subject: 'Tổ chức Chính phủ' },
      { ...law, subject: 'Tổ chức chính quyền địa phương' },
    );
  });

  it('is not every word that ends so', () => {
    assertCitations('thi hành kỷ luật Đảng, pháp luật Nhà nước, luật gia, Luật sư. THI HÀNH KỶ LUẬT ĐẢNG');
  });
});

describe('a document of the State', () => {
  it('says what it is about without về', () => {
    assertCitations(
      '[Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ quy định chi tiết một số điều của [Luật Lưu trữ]];',
      {
        ...decree,
        number: '30',
        symbol: '2020/NĐ-CP',
        date: '2020-03-05',
        issuer: 'Chính phủ',
        subject: 'quy định chi tiết một số điều của Luật Lưu trữ',
      },
      { ...law, subject: 'Lưu trữ' },
    );
    assertCitations('[Nghị định 154/2025/NĐ-CP sửa đổi, bổ sung chế độ phụ cấp].', {
      ...decree,
      number: '154',
      symbol: '2025/NĐ-CP',
      subject: 'sửa đổi, bổ sung chế độ phụ cấp',
    });
  });

  it('is the subject of a verb', () => {
    const bare = { ...decree, number: '154', symbol: '2025/NĐ-CP' };
    assertCitations('Điều 5 [Nghị định số 154/2025/NĐ-CP] quy định về thời hạn', bare);
    assertCitations('[Nghị định số 154/2025/NĐ-CP] quy định về thời hạn như sau: 30 ngày', bare);
  });

  it('has date and body behind what it is about, or a year before it', () => {
    assertCitations('[Công văn số 393/CHQ-GSQL năm 2025 về hàng hoá nhập khẩu do Cục Hải quan ban hành]', {
      type: 'Công văn',
      family: 'state',
      number: '393',
      symbol: 'CHQ-GSQL',
      issuer: 'Cục Hải quan',
      subject: 'về hàng hoá nhập khẩu',
    });
  });

  it('names what it is about behind its number alone, where that is no verb', () => {
    const circular = { type: 'Thông tư', family: 'state', number: '21', symbol: '2026/TT-BTC' };
    assertCitations(
      'Ban hành [Thông tư 21/2026/TT-BTC hướng dẫn kiểm kê tài sản ở thôn], tạo hành lang pháp lý',
      {
        ...circular,
        subject: 'hướng dẫn kiểm kê tài sản ở thôn',
      },
    );
    assertCitations('[Thông tư 21/2026/TT-BTC] quy định các hộ phải kê khai.', circular);
    assertCitations('[Thông tư 21/2026/TT-BTC sửa đổi, bổ sung, bãi bỏ một số điều về phí đò ngang].', {
      ...circular,
      subject: 'sửa đổi, bổ sung, bãi bỏ một số điều về phí đò ngang',
    });
  });

  it('leaves out what a place in it says', () => {
    assertCitations(
      'Điều 9 [Nghị định số 41/2026/NĐ-CP của Chính phủ về quản lý bến đò] quy định hành vi bị cấm.',
      {
        ...decree,
        number: '41',
        symbol: '2026/NĐ-CP',
        issuer: 'Chính phủ',
        subject: 'về quản lý bến đò',
      },
    );
    assertCitations(
      'Sửa đổi khoản 2 Điều 4 của [Nghị định số 41/2026/NĐ-CP của Chính phủ quy định chức năng của trạm bơm] như sau:',
      {
        ...decree,
        number: '41',
        symbol: '2026/NĐ-CP',
        issuer: 'Chính phủ',
        subject: 'quy định chức năng của trạm bơm',
      },
    );
  });

  it('amends one that was amended before', () => {
    const first = { ...decree, number: '12', symbol: '2025/NĐ-CP' };
    const subject =
      'sửa đổi một số điều của Nghị định số 12/2025/NĐ-CP về bến đò đã được sửa đổi, bổ sung một số điều theo Nghị định số 41/2026/NĐ-CP';
    assertCitations(
      `[Nghị định số 77/2026/NĐ-CP ${subject.replace('Nghị định số 12/2025/NĐ-CP về bến đò', '[$&]').replace('Nghị định số 41/2026/NĐ-CP', '[$&]')}].`,
      { ...decree, number: '77', symbol: '2026/NĐ-CP', subject },
      { ...first, subject: 'về bến đò' },
      { ...decree, number: '41', symbol: '2026/NĐ-CP' },
    );
  });

  it('bears the symbols of former days', () => {
    assertCitations('[Quyết định số 215/TTg ngày 14/3/1995 của Thủ tướng Chính phủ]', {
      type: 'Quyết định',
      family: 'state',
      number: '215',
      symbol: 'TTg',
      date: '1995-03-14',
      issuer: 'Thủ tướng Chính phủ',
    });
    assertCitations('[Sắc lệnh số 73/SL ngày 02/6/1948]', {
      type: 'Sắc lệnh',
      family: 'state',
      number: '73',
      symbol: 'SL',
      date: '1948-06-02',
    });
  });

  it('is no form to be filled in', () => {
    assertCitations('Kê khai theo mẫu số 12/TK-HGĐ và phiếu 3/PH-TDP.');
  });

  it('is passed without a number, or one of many', () => {
    assertCitations(
      'Đón nhận [Quyết định của Thủ tướng Chính phủ công nhận xã An Hoà đạt chuẩn nông thôn mới].',
      {
        type: 'Quyết định',
        family: 'none',
        issuer: 'Thủ tướng Chính phủ',
        subject: 'công nhận xã An Hoà đạt chuẩn nông thôn mới',
      },
    );
    assertCitations('Rà soát các Quyết định của Thủ tướng Chính phủ và 02 Nghị quyết của Quốc hội.');
    assertCitations('Hợp đồng với Công ty Luật Bình An.');
  });

  it('approves a scheme by its name', () => {
    const decision = { type: 'Quyết định', family: 'state', number: '318', symbol: 'QĐ-UBND' };
    const scheme = { type: 'Đề án', family: 'none' };
    assertCitations(
      '[Quyết định 318/QĐ-UBND phê duyệt [Đề án “Cấp nước cho thôn Đông”]].',
      {
        ...decision,
        subject: 'phê duyệt Đề án “Cấp nước cho thôn Đông”',
      },
      { ...scheme, subject: 'Cấp nước cho thôn Đông' },
    );
    assertCitations(
      '[Quyết định 318/QĐ-UBND ban hành [Đề án cấp nước cho các thôn của xã giai đoạn 2026 - 2030]];',
      {
        ...decision,
        subject: 'ban hành Đề án cấp nước cho các thôn của xã giai đoạn 2026 - 2030',
      },
      { ...scheme, subject: 'cấp nước cho các thôn của xã giai đoạn 2026 - 2030' },
    );
  });

  it('shares the type before a colon', () => {
    const decision = { type: 'Quyết định', family: 'state', symbol: 'QĐ-UBND' };
    assertCitations(
      'tại các [Quyết định: Số 21/QĐ-UBND ngày 05/01/2026], số [34/QĐ-UBND ngày 17/3/2026].',
      {
        ...decision,
        number: '21',
        date: '2026-01-05',
      },
      { ...decision, number: '34', date: '2026-03-17' },
    );
  });
});
