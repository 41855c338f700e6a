/**
 * A plan (kế hoạch) as its parts, read from the syntax tree. Plain readonly data; every part knows its place.
 * Fields that the text does not have are absent, never empty.
 */
import type { Citation, WrittenDate } from '../citations/citation';
import type { NumberingRead } from '../syntax/numbering';
import type { SyntaxNode } from '../syntax/tree';
import type { Prose } from '../text/prose';
import type { SourceText } from '../text/source';
import type { Located, Span } from '../text/span';

export interface Plan {
  readonly source: SourceText;
  readonly tree: SyntaxNode;
  /** The lines are broken as on a printed page (pasted from PDF or OCR), not one a paragraph. */
  readonly hardWrapped: boolean;
  readonly header: Header;
  /** Tên loại: `KẾ HOẠCH`. */
  readonly typeName?: Located;
  /** `CỦA BAN THƯỜNG VỤ THÀNH UỶ` between type name and summary. */
  readonly author?: Located;
  /** Trích yếu, its lines joined. */
  readonly summary?: Prose;
  /** Dấu gạch `-----` under the summary, as written. */
  readonly separator?: Located;
  /** Phần mở đầu: everything between the title and the first heading, căn cứ included. */
  readonly preamble: readonly Paragraph[];
  /** Numbered parts and paragraphs of the body, outermost first. */
  readonly body: readonly Block[];
  readonly recipients?: Recipients;
  readonly signature?: Signature;
  /** Cells of the end block that neither recipients nor signature explain. */
  readonly endOthers: readonly Located[];
  /** Footnotes, contact line and whatever else stands after the end block. */
  readonly trailing: readonly Block[];
  readonly appendices: readonly Appendix[];
  /** In the order of the text, the header's own number excepted. */
  readonly citations: readonly Citation[];
  readonly comments: readonly Located[];
}

/** Tiêu đề và các phần đầu trang, in whatever columns and order they stand. */
export interface Header extends Span {
  /** Tiêu đề `ĐẢNG CỘNG SẢN VIỆT NAM`. */
  readonly partyTitle?: Located;
  /** Quốc hiệu or tiêu ngữ of the State, which a Party document does not carry. */
  readonly stateTitles: readonly Located[];
  /** Cơ quan cấp trên. */
  readonly parentBody?: Located;
  /** Cơ quan ban hành. */
  readonly issuingBody?: Located;
  /** Dấu sao `*`. */
  readonly star?: Located;
  readonly documentNumber?: DocumentNumber;
  readonly placeAndDate?: PlaceAndDate;
  /** Độ khẩn, độ mật, phạm vi lưu hành, dự thảo. */
  readonly marks: readonly HeaderMark[];
  /** A công văn's `về việc …` under its number. */
  readonly about?: Located;
  /** Cells that none of the above explains, and drawn rules (`____`). */
  readonly others: readonly Located[];
}

export interface HeaderMark extends Located {
  readonly kind: 'urgency' | 'secrecy' | 'circulation' | 'draft';
}

/** Số và ký hiệu: `Số 33a-KH/ĐU`. Spans cover what stands; texts are clean. */
export interface DocumentNumber extends Located {
  /** The word `Số` with what follows it up to the number (`Số: `), absent when the number stands alone. */
  readonly label?: Located;
  /** `33`; absent when left blank. */
  readonly number?: Located;
  /** `a` of `33a`. */
  readonly suffix?: Located;
  /** `KH`. */
  readonly type?: Located;
  /** `ĐU`, `BTCTU-BNCTU`. */
  readonly body?: Located;
  /** Everything after the label, as written: `33a -KH/ĐU`. */
  readonly symbol: Located;
  /** What stands between number and type, and between type and body, as written: `" -"`, `"/"`. */
  readonly numberSeparator?: Located;
  readonly bodySeparator?: Located;
}

/** Địa danh, ngày tháng năm. */
export interface PlaceAndDate extends Located {
  readonly place?: Located;
  /** Absent when a part of the date is blank. */
  readonly date?: WrittenDate;
  /** The parts as written, blank ones absent. */
  readonly day?: Located;
  readonly month?: Located;
  readonly year?: Located;
}

export type Block = Part | Paragraph | Table;

/** The number of a part with its place. What it says is as `readNumbering` reads it. */
export type Numbering = Span & Omit<NumberingRead, 'length'>;

/**
 * A numbered part. `section`: a heading with what stands under it (mục). `item`: a numbered or dashed
 * paragraph (khoản, điểm, gạch đầu dòng). `task`: an item directly under Tổ chức thực hiện.
 */
export interface Part extends Span {
  readonly kind: 'section' | 'item' | 'task';
  /** Absent for a heading in capitals that carries no number. */
  readonly numbering?: Numbering;
  /** The heading, or the item's own paragraph. */
  readonly content: Prose;
  readonly children: readonly Block[];
}

export interface Paragraph extends Span {
  readonly kind: 'paragraph';
  readonly content: Prose;
}

/** Pipe table. The rule row `|---|---|` is not among the rows. */
export interface Table extends Span {
  readonly kind: 'table';
  readonly rows: readonly TableRow[];
}

export interface TableRow extends Span {
  readonly cells: readonly Prose[];
}

export interface Recipients extends Span {
  /** `Nơi nhận:` as written. */
  readonly label: Located;
  readonly items: readonly Recipient[];
}

export interface Recipient extends Span {
  /** Name without dash, purpose note and end mark. */
  readonly name: string;
  /** `để báo cáo` of `(để báo cáo)`. */
  readonly purpose?: string;
  readonly content: Prose;
  /** Last character of the item when it is one of `, ; .`. */
  readonly mark?: Located;
  /** The archive line, dòng Lưu. */
  readonly archive: boolean;
}

/** Chữ ký. */
export interface Signature extends Span {
  /** Quyền hạn ký: `T/M BAN THƯỜNG VỤ`. */
  readonly authority?: Located;
  /** Chức vụ: `PHÓ BÍ THƯ`. */
  readonly position?: Located;
  /** Họ tên. */
  readonly signer?: Located;
}

export interface Appendix extends Span {
  /** Khổ ngang: its sheets lie on their long side. */
  readonly landscape: boolean;
  /** `Phụ lục 1`. */
  readonly label: Prose;
  /** Name and the line naming the parent document. */
  readonly title: readonly Paragraph[];
  readonly body: readonly Block[];
}
