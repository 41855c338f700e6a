/** Citations with a number: the full form, short forms, lists and the sentence around them. */
import assert from 'node:assert/strict';
import { assertCitations, read } from './read';

const directive = { type: 'Chỉ thị', number: '25', symbol: 'CT/TW' };
const secretariat = { ...directive, date: '2023-10-25', issuer: 'Ban Bí thư' };
const resolution = { type: 'Nghị quyết', number: '72', symbol: 'NQ/TW' };

describe('a citation in full', () => {
  it('has type, number, symbol, date, issuer and subject', () => {
    assertCitations(
      'Thực hiện [Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về củng cố y tế cơ sở].',
      {
        ...secretariat,
        subject: 'về củng cố y tế cơ sở',
      },
    );
  });

  it('may lack the comma, spell the date out, and put commas before every part', () => {
    const subject = 'về củng cố y tế cơ sở';
    assertCitations('[Chỉ thị số 25-CT/TW ngày 25/10/2023 của Ban Bí thư về củng cố y tế cơ sở];', {
      ...secretariat,
      subject,
    });
    assertCitations('[Chỉ thị số 25-CT/TW ngày 25 tháng 10 năm 2023 của Ban Bí thư về củng cố y tế cơ sở]', {
      ...secretariat,
      subject,
    });
    assertCitations('[Chỉ thị số 25-CT/TW, ngày 25/10/2023, của Ban Bí thư, về củng cố y tế cơ sở] (Chỉ)', {
      ...secretariat,
      subject,
    });
    assertCitations('[Chỉ thị số 25-CT/TW của Ban Bí thư, ngày 25/10/2023 về củng cố y tế cơ sở]', {
      ...secretariat,
      subject,
    });
  });

  it('is of two bodies that sign together, and says of which term a body is', () => {
    const conclusion = { type: 'Kết luận', number: '127', symbol: 'KL/TW', date: '2025-02-28' };
    assertCitations(
      'Thực hiện [Kết luận số 127-KL/TW, ngày 28/02/2025 của Bộ Chính trị, Ban Bí thư về sắp xếp bộ máy].',
      { ...conclusion, issuer: 'Bộ Chính trị, Ban Bí thư', subject: 'về sắp xếp bộ máy' },
    );
    assertCitations('Theo [Kết luận số 127-KL/TW, ngày 28/02/2025 của Bộ Chính trị], Ban Bí thư yêu cầu', {
      ...conclusion,
      issuer: 'Bộ Chính trị',
    });
    assertCitations('[Nghị quyết số 18-NQ/TW của Ban Chấp hành Trung ương (khoá XII) về sắp xếp bộ máy]', {
      type: 'Nghị quyết',
      number: '18',
      symbol: 'NQ/TW',
      issuer: 'Ban Chấp hành Trung ương (khoá XII)',
      subject: 'về sắp xếp bộ máy',
    });
    assertCitations(
      '[Chỉ thị số 25-CT/TW của Ban Bí thư] (sau đây gọi tắt là [Chỉ thị số 25-CT/TW])',
      {
        ...directive,
        issuer: 'Ban Bí thư',
      },
      directive,
    );
  });

  it('is defined again in brackets', () => {
    assertCitations(
      'Thực hiện [Chỉ thị số 25-CT/TW ngày 25/10/2023 của Ban Bí thư “Về củng cố, hoàn thiện y tế (cơ sở)”] ([Chỉ thị số 25-CT/TW]), Ban Thường vụ Thành ủy xây dựng kế hoạch',
      { ...secretariat, subject: 'Về củng cố, hoàn thiện y tế (cơ sở)' },
      directive,
    );
  });

  it('is read in capitals', () => {
    assertCitations('THỰC HIỆN [NGHỊ QUYẾT SỐ 72-NQ/TW, NGÀY 09/9/2025 CỦA BỘ CHÍNH TRỊ]', {
      type: 'NGHỊ QUYẾT',
      number: '72',
      symbol: 'NQ/TW',
      date: '2025-09-09',
      issuer: 'BỘ CHÍNH TRỊ',
    });
    assertCitations('[KẾ HOẠCH SỐ 12-KH/TU CỦA BAN THƯỜNG VỤ TỈNH ỦY LAI CHÂU VỀ CHUYỂN ĐỔI SỐ]', {
      type: 'KẾ HOẠCH',
      number: '12',
      symbol: 'KH/TU',
      issuer: 'BAN THƯỜNG VỤ TỈNH ỦY LAI CHÂU',
      subject: 'VỀ CHUYỂN ĐỔI SỐ',
    });
  });

  it('keeps an impossible date without its day in the calendar', () => {
    const { citations } = read('Chỉ thị số 25-CT/TW ngày 31/02/2025 của Ban Bí thư');
    const { day, month, year, iso, text } = citations[0]?.date ?? {};
    assert.deepEqual(
      { day, month, year, iso, text },
      { day: 31, month: 2, year: 2025, iso: undefined, text: '31/02/2025' },
    );
  });
});

describe('a short citation', () => {
  it('has number and symbol, with or without số', () => {
    assertCitations('nêu trong [Chỉ thị số 25-CT/TW], góp phần', directive);
    assertCitations('trọng tâm là [Nghị quyết 72-NQ/TW].', resolution);
    assertCitations('căn cứ [Chỉ thị số 25-CT/TW của Ban Bí thư] và tình hình', {
      ...directive,
      issuer: 'Ban Bí thư',
    });
  });

  it('has the longest name of the type, and what more the type is called', () => {
    assertCitations('[Chương trình hành động số 06-CTr/TU]', {
      type: 'Chương trình hành động',
      number: '06',
      symbol: 'CTr/TU',
    });
    assertCitations('[Nghị quyết chuyên đề số 05-NQ/TU]', {
      type: 'Nghị quyết chuyên đề',
      number: '05',
      symbol: 'NQ/TU',
    });
    assertCitations('Báo cáo thực hiện [Chỉ thị số 25-CT/TW]', directive);
    assertCitations('[chỉ thị số 25-CT/TW]', { ...directive, type: 'chỉ thị' });
  });

  it('may have no type, no symbol, or no number yet', () => {
    assertCitations('theo [25-CT/TW]', { number: '25', symbol: 'CT/TW' });
    assertCitations('[Kế hoạch số 155 của Tỉnh ủy]', {
      type: 'Kế hoạch',
      number: '155',
      reference: '155',
      issuer: 'Tỉnh ủy',
      family: 'none',
    });
    assertCitations(
      'thực hiện [Đề án 06], [Chỉ thị 05 của Bộ Chính trị]',
      { type: 'Đề án', number: '06', reference: '06', family: 'none' },
      { type: 'Chỉ thị', number: '05', reference: '05', issuer: 'Bộ Chính trị', family: 'none' },
    );
    assertCitations('(Kèm theo [Kế hoạch số     -KH/ĐU])', {
      type: 'Kế hoạch',
      symbol: 'KH/ĐU',
      reference: '-KH/ĐU',
    });
    assertCitations('[Nghị định số .../2026/NĐ-CP của Chính phủ]', {
      type: 'Nghị định',
      symbol: '2026/NĐ-CP',
      reference: '/2026/NĐ-CP',
      issuer: 'Chính phủ',
      family: 'state',
    });
  });

  it('is not a count or a measure', () => {
    assertCitations(
      'kế hoạch 5 năm 2026-2030, quy định 19 điều, 10km/h, 24/7, 5-7 ngày, 100 đồng/người, 15/TB-abc',
    );
  });
});

describe('a list', () => {
  it('shares the type before it', () => {
    assertCitations(
      'các [Nghị quyết số 57-NQ/TW], [59-NQ/TW], số [66-NQ/TW] và số [68-NQ/TW của Bộ Chính trị]',
      { type: 'Nghị quyết', number: '57', symbol: 'NQ/TW' },
      { type: 'Nghị quyết', number: '59', symbol: 'NQ/TW' },
      { type: 'Nghị quyết', number: '66', symbol: 'NQ/TW' },
      { type: 'Nghị quyết', number: '68', symbol: 'NQ/TW', issuer: 'Bộ Chính trị' },
    );
    const { citations } = read('các Nghị quyết số 57-NQ/TW, 59-NQ/TW');
    assert.equal(citations[1]?.type?.start, 'các '.length);
  });

  it('shares the symbol after it', () => {
    assertCitations(
      '[Kết luận số 187], [188-KL/TW]',
      { type: 'Kết luận', number: '187', symbol: 'KL/TW', reference: '187' },
      { type: 'Kết luận', number: '188', symbol: 'KL/TW' },
    );
  });

  it('does not lend the type of another kind of document', () => {
    assertCitations('[Chỉ thị số 25-CT/TW], [72-NQ/TW]', directive, { number: '72', symbol: 'NQ/TW' });
  });
});

describe('documents of the State', () => {
  it('keep their own form', () => {
    assertCitations(
      '[Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ] và [Kế hoạch số 15/KH-UBND], [Chỉ thị 27/CT-TTg]',
      {
        type: 'Nghị định',
        number: '30',
        symbol: '2020/NĐ-CP',
        date: '2020-03-05',
        issuer: 'Chính phủ',
        family: 'state',
      },
      { type: 'Kế hoạch', number: '15', symbol: 'KH-UBND', family: 'state' },
      { type: 'Chỉ thị', number: '27', symbol: 'CT-TTg', family: 'state' },
    );
    assertCitations(
      '[Thông tư liên tịch số 01/2014/TTLT-BNV-BTC], [Công văn số 1234/BYT-KCB]',
      { type: 'Thông tư liên tịch', number: '01', symbol: '2014/TTLT-BNV-BTC', family: 'state' },
      { type: 'Công văn', number: '1234', symbol: 'BYT-KCB', family: 'state' },
    );
  });
});

describe('text from a reading machine', () => {
  it('gives what is legible', () => {
    assertCitations(
      'Trién khai thwe hién [Chi thi s6 25-CT/TW ngay 25/10/2023 ciia Ban Bi thw “Vé tiép tuc ciing cd”]',
      {
        type: 'Chi thi',
        number: '25',
        symbol: 'CT/TW',
        date: '2023-10-25',
        issuer: 'Ban Bi thw',
        subject: 'Vé tiép tuc ciing cd',
      },
    );
    assertCitations(
      '[Chuong trinh hanh déng sé 06-CTr/TU, ngay 24/11/2025 cua Ban Thuong vu Tinh ty Lai Chau]',
      {
        type: 'Chuong trinh hanh déng',
        number: '06',
        symbol: 'CTr/TU',
        date: '2025-11-24',
        issuer: 'Ban Thuong vu Tinh ty Lai Chau',
      },
    );
    assertCitations(
      '[Nghi quyét sé 72-NQ/TW] va [Chi thi\nsO0 25-CT/TW]',
      { ...resolution, type: 'Nghi quyét' },
      { ...directive, type: 'Chi thi' },
    );
  });

  it('is read through line ends and combining marks', () => {
    const wrapped =
      'theo Nghị quyết\r\n  số 57-\r\n  NQ/TW, ngày\r\n  22/12/2024 của Bộ\r\n  Chính trị; đẩy mạnh';
    for (const raw of [wrapped, wrapped.normalize('NFD')]) {
      const { source, citations } = read(raw);
      assert.equal(citations.length, 1);
      const [citation] = citations;
      assert.ok(citation);
      assert.equal(
        source.slice(citation),
        'Nghị quyết\r\n  số 57-\r\n  NQ/TW, ngày\r\n  22/12/2024 của Bộ\r\n  Chính trị',
      );
      assert.ok(citation.reference);
      assert.equal(citation.reference.text, '57- NQ/TW');
      assert.equal(source.slice(citation.reference), '57-\r\n  NQ/TW');
      assert.equal(citation.repair, '57-NQ/TW');
      assert.equal(citation.issuer?.text, 'Bộ Chính trị');
      assert.equal(citation.date?.iso, '2024-12-22');
    }
  });

  it('is read under the marks of bold', () => {
    const { source, citations } = read('Thực hiện **Chỉ thị số 25-**CT/TW');
    assert.deepEqual(
      citations.map((citation) => source.slice(citation)),
      ['Chỉ thị số 25-**CT/TW'],
    );
    assert.equal(citations[0]?.repair, undefined);
  });
});
