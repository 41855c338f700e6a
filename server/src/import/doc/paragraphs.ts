/** What the file says of paragraphs ([MS-DOC] 2.6.2), as far as it matters for their text. */
import type { ForeignParagraph } from '../foreign';
import type { Stretch } from './bytes';
import type { ChangeReader } from './sprms';

export interface Shape {
  readonly alignment?: Alignment;
  /** From 1. */
  readonly outlineLevel?: number;
  /** Which use of which list numbers it, from 1; 0 none. */
  readonly list: number;
  /** From 0. */
  readonly listLevel?: number;
  readonly newPage: boolean;
  readonly inTable: boolean;
  /** It stands for the end of a row and has no text. */
  readonly rowEnd: boolean;
  /** Tables that it stands in, one inside the other; 0 also where only `inTable` tells. */
  readonly depth: number;
}

export const plainShape: Shape = { list: 0, newPage: false, inTable: false, rowEnd: false, depth: 0 };

type Alignment = NonNullable<ForeignParagraph['alignment']>;

const ALIGNMENTS: readonly Alignment[] = ['left', 'center', 'right', 'justify', 'justify'];

type Draft = { -readonly [Key in keyof Shape]: Shape[Key] };

const code = {
  alignmentOnPage: 0x2403,
  alignment: 0x2461,
  outlineLevel: 0x2640,
  listLevel: 0x260a,
  list: 0x460b,
  newPage: 0x2407,
  inTable: 0x2416,
  rowEnd: 0x2417,
  innerRowEnd: 0x244c,
  depth: 0x6649,
  deeper: 0x664a,
} as const;

const BODY_TEXT = 9;

/** @param shape of the style on which these changes are made */
export function changedShape(
  shape: Shape,
  lists: readonly (Stretch | undefined)[],
  reader: ChangeReader,
): Shape {
  const draft: Draft = { ...shape };
  for (const list of lists) {
    if (list)
      reader.each(list, (now, bytes, at) =>
        change(
          draft,
          now,
          () => bytes.i32(at),
          () => bytes.u16(at),
          () => bytes.u8(at),
        ),
      );
  }
  return draft;
}

function change(draft: Draft, now: number, i32: () => number, u16: () => number, u8: () => number): void {
  switch (now) {
    case code.alignmentOnPage:
    case code.alignment:
      draft.alignment = ALIGNMENTS[u8()] ?? 'justify';
      break;
    case code.outlineLevel: {
      const level = u8();
      if (level < BODY_TEXT) draft.outlineLevel = level + 1;
      else delete draft.outlineLevel;
      break;
    }
    case code.listLevel:
      draft.listLevel = u8();
      break;
    case code.list:
      draft.list = u16();
      break;
    case code.newPage:
      draft.newPage = u8() !== 0;
      break;
    case code.inTable:
      draft.inTable = u8() !== 0;
      break;
    case code.rowEnd:
    case code.innerRowEnd:
      draft.rowEnd = u8() !== 0;
      break;
    case code.depth:
      draft.depth = i32();
      break;
    case code.deeper:
      draft.depth += i32();
      break;
  }
}
