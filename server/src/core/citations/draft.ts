/** What the readers of this room pass to one another while they read one paragraph. Offsets into its text. */
import { fold } from '../text/fold';
import type { Span } from '../text/span';
import type { WrittenDate } from './citation';
import { findTypeNames, type TypeName } from './document-types';
import { isCapital } from './scan';
import { findReferences, type WrittenReference } from './symbols';

/** A paragraph and the fixed points in it from which citations are read. */
export interface Page {
  readonly text: string;
  /** The fold of `text`, letter for letter. */
  readonly folded: string;
  readonly names: readonly TypeName[];
  readonly references: ReadonlyMap<number, WrittenReference>;
}

/** A citation as far as it is read; its subject comes last. */
export interface Draft extends Span {
  /** In front of it: `điểm 3.2, Mục II`. */
  readonly place?: Span;
  /** In a list, the name before the first item. */
  readonly type?: Span;
  readonly number?: Span;
  /** In a list, of the last item: `188-KL/TW` for `187`. */
  readonly reference?: WrittenReference;
  /** Number and symbol as they stand for this citation. */
  readonly written?: Span;
  readonly date?: WrittenDate;
  readonly issuer?: Span;
  /** Behind words that say no more of it than its year or term, where its subject may follow. At least `end`. */
  readonly passed?: number;
  /** Words that name the document and are not introduced by `về`: `Luật` *Khám bệnh, chữa bệnh*. */
  readonly name?: Span;
  readonly state?: true;
  readonly self?: true;
}

export function readPage(text: string): Page {
  const folded = fold(text);
  const references = new Map(findReferences(text).map((reference) => [reference.start, reference]));
  return { text, folded, names: findTypeNames(text, folded), references };
}

/** What a reference alone says. */
export const ofReference = (reference: WrittenReference): Draft => ({
  start: reference.start,
  end: reference.end,
  ...(reference.number && {
    number: { start: reference.number.start, end: (reference.suffix ?? reference.number).end },
  }),
  reference,
  written: reference,
});

/** Whether another type name, in capitals if so asked, begins between `name` and `end`. */
export function hasNameBefore({ text, names }: Page, name: TypeName, end: number, capital = false): boolean {
  for (let i = name.index + 1; ; i++) {
    const next = names[i];
    if (!next || next.start >= end) return false;
    if (!capital || isCapital(text[next.start])) return true;
  }
}
