/** Names of the file's fonts by their numbers ([MS-DOC] 2.9.286). */
import { wideText, type Stretch } from './bytes';

/** What stands before the name of a font. */
const BEFORE_NAME = 40;
/** Of Windows. */
const LONGEST_NAME = 64;

export function fontNames({ bytes, start, end }: Stretch): readonly string[] {
  if (end - start < 4) return [];
  const count = bytes.u16(start);
  const names: string[] = [];
  let at = start + 4;
  while (names.length < count && at < end) {
    const next = at + 1 + bytes.u8(at);
    const letters = Math.floor((Math.min(next, end) - at - BEFORE_NAME) / 2);
    const name = letters > 0 ? wideText(bytes, at + BEFORE_NAME, Math.min(letters, LONGEST_NAME)) : '';
    const [first = ''] = name.split('\0', 1);
    names.push(first);
    at = next;
  }
  return names;
}
