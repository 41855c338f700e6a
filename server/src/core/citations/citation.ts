/** What a citation (viện dẫn) says, field by field. A citation never resolves what the text leaves open. */
import type { Located, Span } from '../text/span';

/** A date as written, from the first digit of its day. `iso` is absent when no such day exists (`31/02/2025`). */
export interface WrittenDate extends Located {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** `YYYY-MM-DD`. */
  readonly iso?: string;
}

/**
 * Covers everything from the type to the end of the subject, its closing quotation mark included; citations in
 * the subject lie inside. In a list (`các Nghị quyết số 57-NQ/TW, 59-NQ/TW`, `187, 188-KL/TW`) every item is a
 * citation; the type before the first and the symbol after the last are shared, and lie outside the spans of
 * the items that borrow them.
 */
export interface Citation extends Span {
  /** Type name as printed, NFC, white space collapsed: `Chỉ thị`, `Chương trình hành động`. */
  readonly type?: Located;
  /** Digits, with the letter after them where there is one: `25`, `33a`. Absent when left blank. */
  readonly number?: Located;
  /** Symbol after the number, repaired to the form it was meant to have: `CT/TW`, `NQ/TW`, `2020/NĐ-CP`, `KH-UBND`. */
  readonly symbol?: Located;
  /** Number and symbol exactly as they stand: `72- NQ/TW`, `25/CT-TW`. */
  readonly reference?: Located;
  readonly date?: WrittenDate;
  /** White space collapsed. */
  readonly issuer?: Located;
  /**
   * Without quotation marks; with its first word `về` where the text has one. Of a document cited by a name of
   * its own, that name: `Khám bệnh, chữa bệnh` of the law.
   */
  readonly subject?: Located;
  /** Where in the document, as it stands in front of the citation and outside its span: `điểm 3.2, Mục II`. */
  readonly place?: Located;
  /** `party`: 25-CT/TW. `state`: 15/KH-UBND, 30/2020/NĐ-CP, laws. `none`: cited without a symbol. */
  readonly family: 'party' | 'state' | 'none';
  /** `Kế hoạch này`. */
  readonly self: boolean;
  /** The right form of `reference`, where it is known and differs: `25-CT/TW` for `25/CT-TW`. */
  readonly repair?: string;
}
