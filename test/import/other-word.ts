/**
 * A plan as a Word file in another style than ours: numbers and bullets that Word counts, plain paragraphs in bold for
 * headings, header and end block set by a table, by tabs or one under the other, and letters of an old font.
 */
import {
  AlignmentType,
  BorderStyle,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type ILevelsOptions,
  type IParagraphOptions,
} from 'docx';
import { readPlan } from '../../server/src/core/plan/build';
import type { Block, Plan } from '../../server/src/core/plan/plan';
import type { Prose } from '../../server/src/core/text/prose';
import type { Located } from '../../server/src/core/text/span';
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';

export interface WordStyle {
  readonly columns: 'table' | 'tabs' | 'stacked';
  /** Letters in TCVN3, in the font `.VnTime`. */
  readonly oldFont?: boolean;
  /** Lines of one title are one paragraph with line ends (Shift+Enter). */
  readonly brokenTitle?: boolean;
}

/** Its numbers are those that Word counts by itself, its dashes and plus signs are bullets. */
export const NUMBERED_PLAN = `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số 25-KH/ĐU                         An Hoà, ngày 20 tháng 7 năm 2026

KẾ HOẠCH
tổ chức sinh hoạt chuyên đề quý III năm 2026
về xây dựng chi bộ bốn tốt
-----

Thực hiện chương trình công tác năm 2026, Ban Thường vụ Đảng uỷ xã xây dựng Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích

- Nâng cao chất lượng sinh hoạt chi bộ.

- Gắn sinh hoạt với việc của từng thôn, gồm:

+ Việc đã đăng ký từ đầu năm;

+ Việc mới nảy sinh.

2. Yêu cầu

Chuẩn bị **kỹ nội dung**, sinh hoạt _đúng thời gian_.

II. NỘI DUNG

1. Chuyên đề

a) Chuyên đề thứ nhất: chi bộ bốn tốt;

b) Chuyên đề thứ hai: đảng viên bốn tốt.

2. Thời gian

Trong quý III năm 2026, theo lịch sau:

| TT | Chi bộ | Ngày |
|---|---|---|
| 1 | Thôn 1 | 05/8/2026 |
| 2 | Thôn 2 | 06/8/2026 |

III. TỔ CHỨC THỰC HIỆN

1. Các chi bộ tổ chức sinh hoạt, báo cáo trước ngày 30/9/2026.

2. Văn phòng Đảng uỷ theo dõi, đôn đốc, tổng hợp.

Nơi nhận:                                               T/M BAN THƯỜNG VỤ
- Ban Tổ chức Tỉnh uỷ (để báo cáo);                     PHÓ BÍ THƯ
- Các chi bộ trực thuộc;
- Lưu Văn phòng Đảng uỷ.                                Lò Văn Minh

Phụ lục
CÂU HỎI GỢI Ý

1. Chi bộ đã làm được gì?

2. Việc gì còn vướng mắc?
`;

const level = (at: number, format: NonNullable<ILevelsOptions['format']>, text: string): ILevelsOptions => ({
  level: at,
  format,
  text,
  alignment: AlignmentType.LEFT,
});

const HEADINGS = [
  level(0, LevelFormat.UPPER_ROMAN, '%1.'),
  level(1, LevelFormat.DECIMAL, '%2.'),
  level(2, LevelFormat.LOWER_LETTER, '%3)'),
];
const BULLETS = [level(0, LevelFormat.BULLET, '\uf0b7'), level(1, LevelFormat.BULLET, 'o')];

const BULLET_LEVELS: ReadonlyMap<string, number> = new Map([
  ['dash', 0],
  ['plus', 1],
]);
const HEADING_LEVELS: ReadonlyMap<string, number> = new Map([
  ['roman', 0],
  ['arabic', 1],
  ['letter', 2],
]);

export async function otherWord(text: string, style: WordStyle): Promise<Uint8Array> {
  const plan = readPlan(text);
  const file = new Document({
    numbering: {
      config: [
        { reference: 'headings', levels: HEADINGS },
        { reference: 'bullets', levels: BULLETS },
        ...plan.appendices.map((_, i) => ({ reference: `appendix-${i}`, levels: HEADINGS })),
      ],
    },
    sections: [{ children: new Writer(style).all(plan) }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
}

class Writer {
  private list = 'headings';

  constructor(private readonly style: WordStyle) {}

  all(plan: Plan): (Paragraph | Table)[] {
    const { header, recipients, signature } = plan;
    const left = [header.parentBody, header.issuingBody, header.star, header.documentNumber];
    const right = [header.partyTitle, header.placeAndDate];
    const signed = [signature?.authority, signature?.position, undefined, undefined, signature?.signer];
    return [
      ...this.columns(left.map(say), right.map(say)),
      this.paragraph(''),
      ...this.title([say(plan.typeName), ...linesOf(plan, plan.summary), say(plan.separator)]),
      ...plan.preamble.map(({ content }) => this.prose(content)),
      ...plan.body.flatMap((block) => this.block(block)),
      ...this.columns(
        [say(recipients?.label), ...(recipients?.items ?? []).map(({ content }) => `- ${content.text}`)],
        signed.map(say),
      ),
      ...plan.appendices.flatMap(({ label, title, body }, i) => {
        this.list = `appendix-${i}`;
        return [
          ...this.title([label.text, ...title.map(({ content }) => content.text)], true),
          ...body.flatMap((block) => this.block(block, 1)),
        ];
      }),
    ];
  }

  private runs(text: string, look: Look = {}): TextRun[] {
    if (!this.style.oldFont) return [new TextRun({ text, ...look })];
    return [new TextRun({ text: fromUnicode(text, 'tcvn3').text, font: '.VnTime', ...look })];
  }

  private paragraph(text: string, look: Look = {}, options: IParagraphOptions = {}): Paragraph {
    const children = text
      .split('\t')
      .flatMap((part, i) => [
        ...(i > 0 ? [new TextRun({ children: [new Tab()] })] : []),
        ...this.runs(part, look),
      ]);
    return new Paragraph({ ...options, children });
  }

  private prose(prose: Prose, options: IParagraphOptions = {}, bold = false): Paragraph {
    const children = prose
      .stretches()
      .flatMap((stretch) => this.runs(stretch.text, { bold: bold || stretch.bold, italics: stretch.italic }));
    return new Paragraph({ alignment: AlignmentType.JUSTIFIED, ...options, children });
  }

  private title(lines: readonly string[], newPage = false): Paragraph[] {
    const look: IParagraphOptions = { alignment: AlignmentType.CENTER };
    if (!this.style.brokenTitle)
      return lines.map((line, i) =>
        this.paragraph(line, { bold: true }, { ...look, pageBreakBefore: newPage && i === 0 }),
      );
    const children = lines.flatMap((line, i) => [
      ...(i > 0 ? [new TextRun({ break: 1 })] : []),
      ...this.runs(line, { bold: true }),
    ]);
    return [new Paragraph({ ...look, pageBreakBefore: newPage, children })];
  }

  private block(block: Block, depth = 0): (Paragraph | Table)[] {
    if (block.kind === 'paragraph') return [this.prose(block.content)];
    if (block.kind === 'table')
      return [
        this.table(
          block.rows.map(({ cells }) => cells.map((cell, i) => [this.prose(cell, {}, i < 0)])),
          true,
        ),
      ];
    const { numbering, content, kind } = block;
    const style = numbering?.style ?? '';
    const bullet = BULLET_LEVELS.get(style);
    const counted = HEADING_LEVELS.get(style) ?? depth;
    const options: IParagraphOptions = {
      numbering:
        bullet === undefined
          ? { reference: this.list, level: counted }
          : { reference: 'bullets', level: bullet },
    };
    return [
      this.prose(content, options, kind === 'section'),
      ...block.children.flatMap((child) => this.block(child, depth + 1)),
    ];
  }

  private columns(left: readonly string[], right: readonly string[]): (Paragraph | Table)[] {
    if (this.style.columns === 'stacked')
      return [...right.slice(0, 1), ...left, ...right.slice(1)].map((line) =>
        this.paragraph(line, {}, { alignment: AlignmentType.CENTER }),
      );
    if (this.style.columns === 'tabs') {
      const count = Math.max(left.length, right.length);
      return Array.from({ length: count }, (_, i) =>
        this.paragraph(right[i] ? `${left[i] ?? ''}\t\t${right[i]}` : (left[i] ?? '')),
      );
    }
    const centred: IParagraphOptions = { alignment: AlignmentType.CENTER };
    const cells = [left, right].map((lines) => lines.map((line) => this.paragraph(line, {}, centred)));
    return [this.table([cells], false)];
  }

  private table(rows: readonly (readonly Paragraph[])[][], ruled: boolean): Table {
    const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
    const borders = {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    };
    return new Table({
      ...(!ruled && { borders }),
      rows: rows.map(
        (cells) => new TableRow({ children: cells.map((children) => new TableCell({ children })) }),
      ),
    });
  }
}

const say = (part: Located | undefined): string => part?.text ?? '';

/** The lines of the summary as they are broken in the source. */
const linesOf = ({ source }: Plan, summary: Prose | undefined): string[] =>
  summary ? source.slice({ start: summary.start, end: summary.end }).split('\n') : [];
