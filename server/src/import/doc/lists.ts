/** Automatic numbers of the file ([MS-DOC] 2.4.7): its lists, and who uses them with what of their own. */
import { LIST_LEVELS, numberFormatOfCode, type NumberedList, type NumberLevel } from '../numbering';
import { withSymbols } from '../symbols';
import { wideText, type Bytes, type Stretch } from './bytes';
import { changedLook, plainLook } from './characters';
import type { ChangeReader } from './sprms';

export interface ListUse extends NumberedList {
  /** Numbers of the styles that have a level of their own. */
  readonly styles: readonly number[];
}

interface List {
  readonly id: number;
  readonly styles: readonly number[];
  readonly levels: readonly NumberLevel[];
}

const LIST_BYTES = 28;
const LEVEL_BYTES = 28;
const USE_BYTES = 16;

/** Lists have one level or nine. */
const SIMPLE = 1;

const ARABIC = 4;
const NO_RESTART = 8;

/** The font of a list of changes of letters. */
type FontIn = (list: Stretch) => string;

/**
 * @param lists their levels stand behind the table that tells of them
 * @param fonts names by their numbers
 * @returns by the numbers under which paragraphs use them, from 1
 */
export function listUses(
  lists: Stretch,
  uses: Stretch,
  fonts: readonly string[],
  reader: ChangeReader,
): ReadonlyMap<number, ListUse> {
  const fontIn: FontIn = (list) => fonts[changedLook(plainLook, [list], reader).font] ?? '';
  const found = new Map(listsOf(lists, fontIn).map((list) => [list.id, list]));
  return usesOf(uses, found, fontIn);
}

function listsOf({ bytes, start, end }: Stretch, fontIn: FontIn): readonly List[] {
  if (end - start < 2) return [];
  const count = bytes.u16(start);
  const lists: List[] = [];
  let at = start + 2 + LIST_BYTES * count;
  for (let i = 0; i < count; i++) {
    const head = start + 2 + LIST_BYTES * i;
    const levels: NumberLevel[] = [];
    const expected = bytes.u8(head + 26) & SIMPLE ? 1 : LIST_LEVELS;
    while (levels.length < expected) {
      const { level, end: next } = levelAt(bytes, at, fontIn);
      levels.push(level);
      at = next;
    }
    const styles = Array.from({ length: LIST_LEVELS }, (_, level) => bytes.u16(head + 8 + 2 * level));
    lists.push({ id: bytes.i32(head), styles, levels });
  }
  return lists;
}

function levelAt(
  bytes: Bytes,
  at: number,
  fontIn: FontIn,
): { readonly level: NumberLevel; readonly end: number } {
  const flags = bytes.u8(at + 5);
  const letterChanges = at + LEVEL_BYTES + bytes.u8(at + 25);
  const behind = letterChanges + bytes.u8(at + 24);
  const letters = bytes.u16(behind);
  const text = levelText(bytes, at + 6, wideText(bytes, behind + 2, letters));
  const level: NumberLevel = {
    start: bytes.i32(at),
    format: numberFormatOfCode(bytes.u8(at + 4)),
    text: withSymbols(text, fontIn({ bytes, start: letterChanges, end: behind })),
    ...(flags & ARABIC && { arabic: true }),
    ...(flags & NO_RESTART && { restartAfter: bytes.u8(at + 26) }),
  };
  return { level, end: behind + 2 + 2 * letters };
}

/** @param places where the nine places of the numbers in the text stand, from 1, 0 behind the last */
function levelText(bytes: Bytes, places: number, text: string): string {
  const letters = Array.from({ length: text.length }, (_, i) => text.charAt(i));
  for (let i = 0; i < LIST_LEVELS; i++) {
    const place = bytes.u8(places + i);
    const level = letters[place - 1]?.charCodeAt(0);
    if (level !== undefined && level < LIST_LEVELS) letters[place - 1] = `%${level + 1}`;
  }
  return letters.join('');
}

function usesOf(
  { bytes, start, end }: Stretch,
  lists: ReadonlyMap<number, List>,
  fontIn: FontIn,
): ReadonlyMap<number, ListUse> {
  const uses = new Map<number, ListUse>();
  if (end - start < 4) return uses;
  const count = bytes.u32(start);
  if (count * USE_BYTES > end - start) throw new RangeError('lists beyond the end');
  let at = start + 4 + USE_BYTES * count;
  for (let i = 0; i < count; i++) {
    const head = start + 4 + USE_BYTES * i;
    const list = lists.get(bytes.i32(head));
    const levels: (NumberLevel | undefined)[] = [...(list?.levels ?? [])];
    const startOver = new Map<number, number>();
    at += 4; // Of no meaning.
    for (let own = bytes.u8(head + 12); own > 0; own--) at = ownLevel(bytes, at, levels, startOver, fontIn);
    if (list)
      uses.set(i + 1, { id: `${i + 1}`, counters: `${list.id}`, levels, startOver, styles: list.styles });
  }
  return uses;
}

const OWN_START = 0x10;
const OWN_FORMAT = 0x20;

/** @returns where what follows stands */
function ownLevel(
  bytes: Bytes,
  at: number,
  levels: (NumberLevel | undefined)[],
  startOver: Map<number, number>,
  fontIn: FontIn,
): number {
  const flags = bytes.u32(at + 4);
  const level = flags & 0xf;
  if (!(flags & OWN_FORMAT)) {
    if (flags & OWN_START) startOver.set(level, bytes.i32(at));
    return at + 8;
  }
  const { level: own, end } = levelAt(bytes, at + 8, fontIn);
  if (level < LIST_LEVELS) levels[level] = own;
  if (flags & OWN_START) startOver.set(level, own.start);
  return end;
}
