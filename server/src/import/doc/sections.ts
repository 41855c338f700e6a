/** Where sections of the text end ([MS-DOC] 2.8.26), and which of them begin on a new page. */
import type { WordFile } from './fib';
import { Plc } from './plc';
import type { ChangeReader } from './sprms';

const SECTION_BYTES = 12;
const BREAK = 0x3009;
const ON_THE_SAME_PAGE = 0;

/** @returns by the letter that ends a section: whether what follows begins a page */
export function sectionEnds(file: WordFile, reader: ChangeReader): ReadonlyMap<number, boolean> {
  const sections = new Plc(file.table('sections'), SECTION_BYTES);
  const ends = new Map<number, boolean>();
  for (let i = 0; i + 1 < sections.count; i++) {
    const properties = sections.bytes.u32(sections.at(i + 1) + 2);
    ends.set(sections.place(i + 1) - 1, beginsPage(file, properties, reader));
  }
  return ends;
}

/** @param at where the properties of the section stand; beyond the file where it has none */
function beginsPage({ word }: WordFile, at: number, reader: ChangeReader): boolean {
  if (at + 2 > word.length) return true;
  let isNewPage = true;
  const list = { bytes: word, start: at + 2, end: Math.min(word.length, at + 2 + word.u16(at)) };
  reader.each(list, (code, bytes, value) => {
    if (code === BREAK) isNewPage = bytes.u8(value) !== ON_THE_SAME_PAGE;
  });
  return isNewPage;
}
