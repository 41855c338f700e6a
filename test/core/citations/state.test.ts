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
});
