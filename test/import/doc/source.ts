/**
 * Word files with all that a `.doc` keeps apart from its letters: automatic numbers, fonts, tables, notes, fields. They
 * are made with the library `docx`; LibreOffice makes `.doc` of them. `*.doc` beside this file were made in that way.
 */
import {
  AlignmentType,
  BorderStyle,
  DeletedTextRun,
  Document,
  EndnoteReferenceRun,
  ExternalHyperlink,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  NoBreakHyphen,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  SectionType,
  SimpleField,
  SymbolRun,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
  WidthType,
  type FileChild,
  type ILevelsOptions,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { fromUnicode } from '../../../server/src/core/vietnamese/encodings/convert';
import type { Encoding } from '../../../server/src/core/vietnamese/encodings/encoding';

export const sources = { plan, 'old-fonts': oldFonts } as const satisfies Record<
  string,
  () => Promise<Uint8Array>
>;

export type SourceName = keyof typeof sources;

const text = (content: string, look: IRunOptions = {}): TextRun => new TextRun({ ...look, text: content });
const line = (...children: (ParagraphChild | string)[]): Paragraph =>
  new Paragraph({ children: children.map((child) => (typeof child === 'string' ? text(child) : child)) });
const centred = (...children: ParagraphChild[]): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children });
const numbered = (reference: string, level: number, content: string, instance = 0): Paragraph =>
  new Paragraph({ numbering: { reference, level, instance }, children: [text(content)] });

const level = (at: number, format: ILevelsOptions['format'], pattern: string, start = 1): ILevelsOptions => ({
  level: at,
  ...(format && { format }),
  text: pattern,
  start,
});

const numbering = {
  config: [
    {
      reference: 'sections',
      levels: [
        level(0, LevelFormat.UPPER_ROMAN, '%1-'),
        level(1, LevelFormat.DECIMAL, '%2.'),
        level(2, LevelFormat.DECIMAL, '%2.%3.'),
        level(3, LevelFormat.LOWER_LETTER, '%4)'),
      ],
    },
    { reference: 'dashes', levels: [level(0, LevelFormat.BULLET, '-'), level(1, LevelFormat.BULLET, '+')] },
    { reference: 'late', levels: [level(0, LevelFormat.DECIMAL, 'Điều %1.', 4)] },
  ],
};

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const unruled = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const cell = (content: string, more: object = {}): TableCell =>
  new TableCell({ children: [line(content)], ...more });

const headerTable = (): Table =>
  new Table({
    borders: unruled,
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: [4000, 5000],
    rows: [
      new TableRow({
        children: [
          new TableCell({
            children: [
              centred(text('ĐẢNG BỘ TỈNH BÌNH MINH')),
              centred(text('ĐẢNG UỶ XÃ AN HOÀ', { bold: true })),
              centred(text('*')),
              centred(text('Số 12'), new TextRun({ children: [new NoBreakHyphen(), 'KH/ĐU'] })),
            ],
          }),
          new TableCell({
            children: [
              centred(text('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true })),
              centred(text('An Hoà, ngày 05 tháng 6 năm 2026', { italics: true })),
            ],
          }),
        ],
      }),
    ],
  });

const ruledTable = (): Table =>
  new Table({
    width: { size: 9000, type: WidthType.DXA },
    columnWidths: [1000, 5000, 3000],
    rows: [
      new TableRow({ children: [cell('TT'), cell('Việc'), cell('Hạn')] }),
      new TableRow({
        children: [cell('1', { verticalMerge: VerticalMergeType.RESTART }), cell('Rà soát'), cell('Quý I')],
      }),
      new TableRow({
        children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('Báo cáo'), cell('Quý II')],
      }),
      new TableRow({ children: [cell('Cả năm: 2 việc', { columnSpan: 2 }), cell('')] }),
    ],
  });

const author = { author: 'Văn phòng', date: '2026-06-01T00:00:00Z' };

const beginning: FileChild[] = [
  headerTable(),
  centred(text('KẾ HOẠCH', { bold: true })),
  new TableOfContents('Mục lục', { cachedEntries: [{ title: 'MỤC TIÊU', level: 1, page: 1 }] }),
  new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text('Phần mở đầu')] }),
];

const numberedParagraphs: FileChild[] = [
  numbered('sections', 0, 'MỤC TIÊU'),
  numbered('sections', 1, 'Mục tiêu chung'),
  numbered('sections', 1, 'Mục tiêu cụ thể'),
  numbered('sections', 2, 'Đến năm 2026'),
  numbered('sections', 2, 'Đến năm 2030'),
  numbered('sections', 3, 'Về tổ chức;'),
  numbered('sections', 3, 'Về cán bộ.'),
  numbered('sections', 0, 'NHIỆM VỤ'),
  numbered('sections', 1, 'Tuyên truyền'),
  numbered('dashes', 0, 'Trong Đảng;'),
  numbered('dashes', 1, 'ở chi bộ;'),
  numbered('late', 0, 'Hiệu lực'),
  numbered('sections', 0, 'MỤC LỤC MỚI', 1),
];

const letters = (): FileChild[] => [
  line(
    'Chữ ',
    text('đậm', { bold: true }),
    ' và ',
    text('nghiêng', { italics: true }),
    ', ',
    text('chữ hoa', { allCaps: true }),
    '.',
  ),
  line(
    'Thấy',
    text(' GIẤU', { vanish: true }),
    ' hết, ',
    new SymbolRun({ char: 'F0FC', symbolfont: 'Wingdings' }),
    '.',
  ),
  line(
    'Trang ',
    new SimpleField('PAGE', '7'),
    'xem ',
    new ExternalHyperlink({ link: 'https://anhoa.vn', children: [text('anhoa.vn')] }),
  ),
  line('Dòng một', text('dòng hai', { break: 1 })),
  line(
    'Theo Chỉ thị',
    new FootnoteReferenceRun(1),
    ' và Nghị quyết',
    new FootnoteReferenceRun(2),
    ', Kết luận',
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- a run, as the library has it
    new EndnoteReferenceRun(1),
    '.',
  ),
  line(
    'Hạn nộp là ',
    new DeletedTextRun({ text: 'tháng 5', id: 1, ...author }),
    new InsertedTextRun({ text: 'tháng 6', id: 2, ...author }),
    '.',
  ),
  ruledTable(),
  new Textbox({ style: { width: '4cm', height: '2cm' }, children: [line('Chữ trong khung')] }),
  line('Hết trang', new PageBreak(), 'Trang sau'),
];

function plan(): Promise<Uint8Array> {
  const header = new Header({
    children: [new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
  });
  return packed({
    numbering,
    footnotes: {
      1: { children: [line('Chỉ thị số 05-CT/TW')] },
      2: { children: [line('Nghị quyết số 18-NQ/TW')] },
    },
    endnotes: { 1: { children: [line('Kết luận số 21-KL/TW')] } },
    sections: [
      { headers: { default: header }, children: [...beginning, ...numberedParagraphs, ...letters()] },
      { properties: { type: SectionType.CONTINUOUS }, children: [line('Mục liền trang')] },
      { properties: { type: SectionType.NEXT_PAGE }, children: [line('Phụ lục')] },
    ],
  });
}

/** As it was typed in a font of that encoding. */
const typed = (content: string, font: string, encoding: Encoding, look: IRunOptions = {}): TextRun =>
  text(fromUnicode(content, encoding).text, { ...look, font });

function oldFonts(): Promise<Uint8Array> {
  const header = new Header({ children: [line('Tài liệu lưu hành nội bộ')] });
  return packed({
    sections: [
      {
        headers: { default: header },
        children: [
          line(
            typed('Kế hoạch tổ chức ', '.VnTime', 'tcvn3'),
            typed('Đại hội chi bộ', '.VnTime', 'tcvn3', { bold: true }),
          ),
          line(text(fromUnicode('đảng uỷ xã hưng thịnh', 'tcvn3').text, { font: '.VnTimeH' })),
          line(typed('Thực hiện nghị quyết của Đảng bộ', 'VNI-Times', 'vni')),
          line('Chữ Unicode để nguyên, ', typed('chữ cũ được đổi', '.VnTime', 'tcvn3'), '.'),
        ],
      },
    ],
  });
}

const packed = async (options: ConstructorParameters<typeof Document>[0]): Promise<Uint8Array> =>
  new Uint8Array(await Packer.toBuffer(new Document(options)));
