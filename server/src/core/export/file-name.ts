/**
 * The name under which a plan is handed in: `KH 265-KH_TU thực hiện Chỉ thị số 25-CT_TW`, or by type and subject while
 * it has no number. Every system takes such a name: Windows is the strictest, and the name may travel.
 */
import type { Plan } from '../plan/plan';

/** In letters: a path of folders still stands before the name. */
const LONGEST = 100;

/** In UTF-8: file systems count bytes up to 255, and an ending is still to come. */
const MOST_BYTES = 200;

/** @returns the name without its ending, never empty */
export function fileNameOf({ header, typeName, summary }: Plan): string {
  const { number, type, symbol } = header.documentNumber ?? {};
  const subject = summary?.text ?? '';
  const first = number ? [type?.text, symbol?.text.replace(/\s/gu, '')] : [asTyped(typeName?.text)];
  return safeFileName([...first, subject].join(' '));
}

/** `KẾ HOẠCH` is shouted on the page alone. */
const asTyped = (typeName = ''): string =>
  typeName.charAt(0).toLocaleUpperCase('vi') + typeName.slice(1).toLocaleLowerCase('vi');

/** Names of devices, which Windows gives to no file, whatever its ending. */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])(?=\.|$)/iu;

/** A name without ending that every system takes, as close to the text as may be; never empty. */
export function safeFileName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/(?<=\d)\/(?=\d)/gu, '-') // dates
    .replace(/[<>:"/\\|?*#]/gu, '_'); // the last one ends the address of a file
  const name = trimmed(shortened(trimmed(clean)));
  return name === '' ? 'Kế hoạch' : name.replace(DEVICE, '_$&');
}

/** Windows drops dots and spaces at the end; a dot at the start hides a file elsewhere. */
const trimmed = (name: string): string => {
  let start = 0;
  let end = name.length;
  while (start < end && ' .'.includes(name.charAt(start))) start++;
  while (end > start && ' .,;_-'.includes(name.charAt(end - 1))) end--;
  return name.slice(start, end);
};

/** Cut between two words, where there are any. */
function shortened(name: string): string {
  const letters = [...name];
  let bytes = 0;
  let count = 0;
  for (const letter of letters) {
    bytes += bytesOf(letter);
    if (count === LONGEST || bytes > MOST_BYTES) break;
    count++;
  }
  if (count === letters.length) return name;
  const space = letters.lastIndexOf(' ', count);
  return letters.slice(0, space > 0 ? space : count).join('');
}

const bytesOf = (letter: string): number => {
  const point = letter.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
};
