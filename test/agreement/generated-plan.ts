/**
 * Plans of any length whose text is as varied as a page of a real one is hard to break: syllables of every width,
 * words in bold and italic, symbols, dates, slashes, dashes, web addresses, headings of every level, tables. They say
 * nothing; the same seed gives the same plan.
 */
import type { Random } from '../../scripts/random';

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a ác ạch ải am ăn ẳng ất âu ay ẹ em ên ệt êu i ích iêm iển iệt inh ít o oà oạt ong ơ ới ợp ốc ổi ôm ồng u ủa uân uất uổi uyên uyệt ư ưa ực ưng ước ương ưởng ỹ'.split(
    ' ',
  );
const WORDS =
  'Đảng uỷ Nhân dân chính quyền tổ chức cơ sở đảng viên cán bộ lãnh đạo chỉ đạo thực hiện nhiệm vụ giải pháp phát triển kinh tế xã hội quốc phòng an ninh kiểm tra giám sát tuyên truyền vận động'.split(
    ' ',
  );
/** What a line may or may not be broken in. */
const HARD = [
  'Chỉ thị số 25-CT/TW, ngày 25/10/2023',
  'Kế hoạch số 33a-KH/ĐU',
  'Nghị quyết số 06-NQ/BTCTU-BNCTU',
  'Thông tư số 01/2021/TT-BNV',
  'giai đoạn 2021-2025',
  'năm học 2026 - 2027',
  'kinh tế - xã hội',
  'chính trị-xã hội',
  'và/hoặc',
  'xã/phường/đặc khu',
  'e-mail',
  'Hà Nội – Hải Phòng',
  'Bắc–Nam',
  'tất cả — không trừ ai —',
  'đạt 95%, tăng 1,5 lần',
  '(trừ trường hợp nêu tại điểm a)',
  '“Dân biết, dân bàn, dân làm, dân kiểm tra”',
  'trường học, trạm y tế…',
  'vanphong.danguy@anhoa.example.vn',
  // No word has both a slash and a hyphen at which Word breaks it: there LibreOffice does not.
  'https://anhoa.example.vn/vanban/chithi?trang=1',
  '15 giờ 00',
  '**trọng tâm, trọng điểm**',
  '_không hình thức_',
  '**đặc biệt** quan trọng',
  'm²/người',
  'COVID-19',
  '6,5 – 7%/năm',
];

const LONGEST_IN_CELL = 12;

/** From these come all parts of a plan. */
class Writer {
  constructor(private readonly random: Random) {}

  private syllable(): string {
    return this.random.pick(ONSETS) + this.random.pick(RIMES);
  }

  private word(): string {
    const kind = this.random.next();
    if (kind < 0.06) return this.random.pick(HARD);
    return kind < 0.5 ? this.random.pick(WORDS) : this.syllable();
  }

  words(least: number, most: number): string {
    return Array.from({ length: this.random.integer(least, most) }, () => this.word()).join(' ');
  }

  /** Of a table: no word of a column is as wide as two others. */
  private cell(least: number, most: number): string {
    const words = this.words(least, most).split(' ');
    return words.filter(({ length }) => length <= LONGEST_IN_CELL).join(' ');
  }

  sentence(least: number, most: number): string {
    const text = this.words(least, most);
    const commas = text.replace(/ (?=\p{L}+ \p{L}+ \p{L}+ \p{L})/gu, (space) =>
      this.random.next() < 0.08 ? ', ' : space,
    );
    return `${commas.charAt(0).toUpperCase()}${commas.slice(1)}.`;
  }

  paragraph(): string {
    return Array.from({ length: this.random.integer(1, 5) }, () => this.sentence(6, 45)).join(' ');
  }

  capitals(): string {
    return this.words(2, 12).replace(/[*_]/g, '').toUpperCase();
  }

  table(rows: number): string {
    const columns = this.random.integer(3, 6);
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const heads = ['TT', ...Array.from({ length: columns - 1 }, () => this.cell(1, 4))];
    const body = Array.from({ length: rows }, (_, i) =>
      row([
        String(i + 1),
        ...heads.slice(2).map(() => this.cell(1, 25)),
        `${this.random.integer(1, 28)}/6/2026`,
      ]),
    );
    return [row(heads), row(heads.map(() => '---')), ...body].join('\n');
  }

  /** Paragraphs, items and now and then a table, under a heading. */
  text(): string[] {
    const parts = Array.from({ length: this.random.integer(1, 5) }, () => {
      const mark = this.random.pick(['', '', '- ', '+ ', 'a) ']);
      return mark + this.paragraph();
    });
    if (this.random.next() < 0.06) parts.push(this.table(this.random.integer(2, 12)));
    return parts;
  }

  section(roman: string): string[] {
    const parts = [`${roman}- ${this.capitals()}`];
    if (this.random.next() < 0.5) parts.push(this.paragraph());
    for (let i = 1; i <= this.random.integer(2, 6); i++) {
      parts.push(`${i}. ${this.words(2, 20)}`, ...this.text());
      if (this.random.next() < 0.3) parts.push(`${i}.1. ${this.words(2, 12)}`, ...this.text());
    }
    return parts;
  }
}

const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** An end block long enough to be carried over now and then. */
const END = `Nơi nhận:                                               T/M BAN THƯỜNG VỤ
- Ban Thường vụ Tỉnh uỷ (để báo cáo),                   PHÓ BÍ THƯ
- Uỷ ban nhân dân, Uỷ ban Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội,
- Các chi bộ trực thuộc,
- Lưu Văn phòng Đảng uỷ.                                Nguyễn Văn An`;

export interface GeneratedPlan {
  /** Characters of the body, at least: a page has about 2,800. */
  readonly length: number;
  /** Rows of the table of an appendix. */
  readonly appendixRows?: number;
  readonly landscape?: boolean;
}

export function generatedPlan({ length, appendixRows, landscape }: GeneratedPlan, random: Random): string {
  const writer = new Writer(random);
  const parts = [
    `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số ${random.integer(1, 300)}-KH/ĐU                         An Hoà, ngày 15 tháng 6 năm 2026`,
    `KẾ HOẠCH\n${writer.words(5, 40).replace(/[*_]/g, '')}\n-----`,
    writer.paragraph(),
  ];
  let written = 0;
  for (let i = 0; written < length; i++) {
    const section = writer.section(ROMANS[i % ROMANS.length] ?? 'I');
    written += section.reduce((sum, part) => sum + part.length, 0);
    parts.push(...section);
  }
  parts.push(END);
  if (appendixRows !== undefined) {
    parts.push('Phụ lục 1', writer.capitals());
    if (landscape) parts.push('// khổ ngang');
    parts.push(writer.table(appendixRows));
  }
  return `${parts.join('\n\n')}\n`;
}
