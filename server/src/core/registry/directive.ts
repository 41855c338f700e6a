/** A document that is known by its number (văn bản trong sổ), and how surely each thing about it is known. */

/** Fields of a directive that a citation can be compared in. */
export type DirectiveField = 'type' | 'date' | 'issuer' | 'subject';

/** That a document no longer holds. */
export interface Ending {
  /** The first day, ISO, on which it does not. */
  readonly from: string;
  /** With its type and date: `Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026`. */
  readonly by: string;
  /** False where it was only repealed. */
  readonly replaced: boolean;
  readonly source: string;
  readonly confidence: 'source' | 'memory';
}

export interface Directive {
  /** Number and symbol as they should stand: `25-CT/TW`, `30/2020/NĐ-CP`. Numbers start again each term. */
  readonly number: string;
  /** `Chỉ thị`. */
  readonly type?: string;
  /** ISO. */
  readonly date?: string;
  readonly issuer?: string;
  /** With its first word `về` where it has one, without quotation marks. */
  readonly subject?: string;
  /** `XIII`: the congress from which the series of a central body counts. */
  readonly term?: string;
  readonly ended?: Ending;
  /** `program`: comes with the program; `office`: the office's own list; `plan`: a plan of the folder bears the number. */
  readonly origin: 'program' | 'office' | 'plan';
  /** What rests on memory completes and tells, but never accuses. */
  readonly confidence: 'source' | 'memory';
  /** Fields that rest on memory though the entry does not. */
  readonly unsure?: readonly DirectiveField[];
  readonly source: string;
  readonly note?: string;
  /** The file of a plan of the folder. */
  readonly uri?: string;
}

/** Whether a citation that says otherwise may be told so. */
export const isSure = ({ confidence, unsure }: Directive, field: DirectiveField): boolean =>
  confidence === 'source' && !unsure?.includes(field);
