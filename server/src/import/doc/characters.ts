/** What the file says of letters ([MS-DOC] 2.6.1), as far as it matters for their text. */
import type { Stretch } from './bytes';
import type { ChangeReader } from './sprms';

export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  /** Small letters are printed as capitals. */
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Above the line. */
  readonly raised: boolean;
  /** By a change that was tracked. */
  readonly inserted: boolean;
  readonly deleted: boolean;
  /** The letter stands for something else: a footnote, a picture, a sign. */
  readonly special: boolean;
  /** Fonts by their numbers: of the letters of ASCII, and of those beyond. */
  readonly font: number;
  readonly wideFont: number;
  /** For which the letter stands. */
  readonly sign?: { readonly font: number; readonly code: number };
}

export const plainLook: Look = {
  bold: false,
  italic: false,
  capitals: false,
  hidden: false,
  raised: false,
  inserted: false,
  deleted: false,
  special: false,
  font: 0,
  wideFont: 0,
};

/** Lists of the style of letters with this number, from the style that it rests on. */
export type StyleLists = (style: number) => readonly Stretch[];

type Draft = { -readonly [Key in keyof Look]: Look[Key] };

type Switch = 'bold' | 'italic' | 'capitals' | 'hidden';

const switches: ReadonlyMap<number, Switch> = new Map([
  [0x0835, 'bold'],
  [0x0836, 'italic'],
  [0x083b, 'capitals'],
  [0x083c, 'hidden'],
]);

const code = {
  deleted: 0x0800,
  inserted: 0x0801,
  special: 0x0855,
  height: 0x2a48,
  sign: 0x6a09,
  style: 0x4a30,
  plain: 0x2a33,
  font: 0x4a4f,
  wideFont: 0x4a51,
} as const;

/**
 * @param look of the style on which these changes are made
 * @param styleLists absent where no other style can be named
 */
export function changedLook(
  look: Look,
  lists: readonly (Stretch | undefined)[],
  reader: ChangeReader,
  styleLists?: StyleLists,
): Look {
  const draft: Draft = { ...look };
  for (const list of lists) if (list) change(draft, look, list, reader, styleLists);
  return draft;
}

function change(
  draft: Draft,
  look: Look,
  list: Stretch,
  reader: ChangeReader,
  styleLists: StyleLists | undefined,
): void {
  reader.each(list, (now, bytes, at) => {
    const turned = switches.get(now);
    if (turned) draft[turned] = switched(bytes.u8(at), look[turned]);
    else if (now === code.deleted) draft.deleted = bytes.u8(at) !== 0;
    else if (now === code.inserted) draft.inserted = bytes.u8(at) !== 0;
    else if (now === code.special) draft.special = bytes.u8(at) !== 0;
    else if (now === code.height) draft.raised = bytes.u8(at) === 1;
    else if (now === code.sign) draft.sign = { font: bytes.u16(at), code: bytes.u16(at + 2) };
    else if (now === code.font) draft.font = bytes.u16(at);
    else if (now === code.wideFont) draft.wideFont = bytes.u16(at);
    else if (now === code.plain) Object.assign(draft, unchanged(draft, look));
    else if (now === code.style && styleLists) {
      for (const each of styleLists(bytes.u16(at))) change(draft, look, each, reader, undefined);
    }
  });
}

/** What stays when the look of the style is restored. */
const unchanged = ({ inserted, deleted, special }: Look, look: Look): Look => ({
  ...look,
  inserted,
  deleted,
  special,
});

/** 0 and 1 are said outright, 0x80 and 0x81 by what the style has. */
function switched(value: number, inStyle: boolean): boolean {
  if (value === 0x80) return inStyle;
  if (value === 0x81) return !inStyle;
  return value !== 0;
}
