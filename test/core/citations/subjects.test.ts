/** Where a subject ends, and citations inside subjects. */
import { assertCitations } from './read';

const programme = { type: 'Chương trình hành động', number: '06', symbol: 'CTr/TU' };
const resolution = { type: 'Nghị quyết', number: '72', symbol: 'NQ/TW' };

describe('a subject', () => {
  const subject = 'về một số giải pháp đột phá, tăng cường bảo vệ, chăm sóc sức khỏe Nhân dân';
  for (const [what, rest] of [
    ['the body that acts', ', Ban Chấp hành Đảng bộ BVĐK Than Uyên xây dựng kế hoạch'],
    ['the body that acts, with its place', ', Ban Thường vụ Đảng ủy xã Mường Than ban hành Kế hoạch, cụ thể'],
    ['a bracket', ' (khóa XIII), Ban'],
    ['a semicolon', '; tiếp tục'],
    ['a colon', ': các nội dung'],
    ['the end of the sentence', '. Các cấp ủy'],
    ['the end of the document', './.'],
    ['the words that lead on', ', cụ thể như sau:'],
    ['a closing quotation mark', '” và'],
    ['the next document cited', ', [Kế hoạch số 15/KH-UBND]'],
    ['the next document cited, after và', ' và [Kế hoạch số 15/KH-UBND]'],
  ] as const) {
    it(`ends before ${what}`, () => {
      const more = rest.includes('[')
        ? [{ type: 'Kế hoạch', number: '15', symbol: 'KH-UBND', family: 'state' }]
        : [];
      assertCitations(
        `Thực hiện [Nghị quyết số 72-NQ/TW ${subject}]${rest}`,
        { ...resolution, subject },
        ...more,
      );
    });
  }

  for (const inner of [
    'về TP. Hồ Chí Minh, nhân dịp',
    'về chất lượng, an toàn thực phẩm..., bảo đảm y tế',
    'về phong trào “Dân vận khéo; vì dân” giai đoạn mới',
  ]) {
    it(`goes on: ${inner}`, () => {
      assertCitations(`[Nghị quyết số 72-NQ/TW ${inner}]`, { ...resolution, subject: inner });
    });
  }

  it('loses its quotation marks, not its về', () => {
    assertCitations('[Nghị quyết số 72-NQ/TW "Về y tế; dân số."], nhằm', {
      ...resolution,
      subject: 'Về y tế; dân số',
    });
    assertCitations('[Nghị quyết số 72-NQ/TW về “y tế; dân số”] trong', {
      ...resolution,
      subject: 'về y tế; dân số',
    });
    assertCitations('[Nghị quyết số 72-NQ/TW “về y tế, dân số”], và', {
      ...resolution,
      subject: 'về y tế, dân số',
    });
    assertCitations('[Nghị quyết số 72-NQ/TW “Về y tế, dân số]; không đóng', {
      ...resolution,
      subject: 'Về y tế, dân số',
    });
  });

  it('is not the place to which a document is sent', () => {
    assertCitations('gửi [Báo cáo số 12-BC/ĐU] về Văn phòng Tỉnh ủy', {
      type: 'Báo cáo',
      number: '12',
      symbol: 'BC/ĐU',
    });
  });
});

describe('a chain of citations', () => {
  it('gives each its subject, to the end', () => {
    assertCitations(
      'Thực hiện [Kế hoạch số 50-KH/ĐU, ngày 13/12/2025 của Đảng ủy xã Than Uyên về thực hiện [Chương trình hành động số 06-CTr/TU của Ban Thường vụ Tỉnh ủy Lai Châu về thực hiện [Nghị quyết số 72-NQ/TW của Bộ Chính trị về y tế, dân số]]], Ban Chấp hành Đảng bộ xây dựng kế hoạch',
      {
        type: 'Kế hoạch',
        number: '50',
        symbol: 'KH/ĐU',
        date: '2025-12-13',
        issuer: 'Đảng ủy xã Than Uyên',
        subject:
          'về thực hiện Chương trình hành động số 06-CTr/TU của Ban Thường vụ Tỉnh ủy Lai Châu về thực hiện Nghị quyết số 72-NQ/TW của Bộ Chính trị về y tế, dân số',
      },
      {
        ...programme,
        issuer: 'Ban Thường vụ Tỉnh ủy Lai Châu',
        subject: 'về thực hiện Nghị quyết số 72-NQ/TW của Bộ Chính trị về y tế, dân số',
      },
      { ...resolution, issuer: 'Bộ Chính trị', subject: 'về y tế, dân số' },
    );
  });

  it('ends where the document carried out does, with the others of its list and its circumstance', () => {
    assertCitations(
      'cụ thể hóa [Kế hoạch của Thành ủy về thực hiện [Nghị quyết số 72-NQ/TW]] và tổ chức thực hiện đồng bộ',
      {
        type: 'Kế hoạch',
        issuer: 'Thành ủy',
        subject: 'về thực hiện Nghị quyết số 72-NQ/TW',
        family: 'none',
      },
      resolution,
    );
    assertCitations(
      '[Kế hoạch của Thành ủy về thực hiện [Nghị quyết số 72-NQ/TW] trên địa bàn thành phố] và giao',
      {
        type: 'Kế hoạch',
        issuer: 'Thành ủy',
        subject: 'về thực hiện Nghị quyết số 72-NQ/TW trên địa bàn thành phố',
        family: 'none',
      },
      resolution,
    );
    assertCitations(
      '[Chương trình hành động số 06-CTr/TU về thực hiện [Nghị quyết số 72-NQ/TW] và [Nghị quyết số 57-NQ/TW]], giao',
      { ...programme, subject: 'về thực hiện Nghị quyết số 72-NQ/TW và Nghị quyết số 57-NQ/TW' },
      resolution,
      { ...resolution, number: '57' },
    );
  });

  it('is left beside it, after a comma, where it is of another type', () => {
    const directive = { type: 'Chỉ thị', number: '05', symbol: 'CT/TW' };
    assertCitations(
      '[Kết luận số 01-KL/TW về tiếp tục thực hiện [Chỉ thị số 05-CT/TW về học tập Bác]], [Quy định số 144-QĐ/TW về chuẩn mực]',
      {
        type: 'Kết luận',
        number: '01',
        symbol: 'KL/TW',
        subject: 'về tiếp tục thực hiện Chỉ thị số 05-CT/TW về học tập Bác',
      },
      { ...directive, subject: 'về học tập Bác' },
      { type: 'Quy định', number: '144', symbol: 'QĐ/TW', subject: 'về chuẩn mực' },
    );
  });

  for (const rest of [
    ', thì mức chi giữ nguyên',
    ', Uỷ ban Pháp luật cho rằng cần làm rõ',
    ' đã yêu cầu các xã báo cáo',
    ' và các văn bản hướng dẫn',
    ', trừ Phụ lục I',
    ' với những nội dung sau:',
    ' được điều chỉnh mức chi',
  ]) {
    it(`ends before${rest}`, () => {
      assertCitations(`Theo [Nghị quyết số 72-NQ/TW về y tế cơ sở]${rest}`, {
        ...resolution,
        subject: 'về y tế cơ sở',
      });
    });
  }

  for (const subject of [
    'về quản lý đất công và giao dịch tài sản',
    'về hợp tác công - tư (PPP) trong y tế',
    'về việc công bố thủ tục hành chính mới ban hành, được sửa đổi ở cấp xã',
  ]) {
    it(`goes on: ${subject}`, () => {
      assertCitations(`[Nghị quyết số 72-NQ/TW ${subject}].`, { ...resolution, subject });
    });
  }
});
