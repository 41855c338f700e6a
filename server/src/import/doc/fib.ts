/** The head of a Word file ([MS-DOC] 2.5): which Word wrote it, how long its parts are, and where its tables stand. */
import { refusals } from '../notes';
import { Refusal } from '../reader';
import { Bytes, type Stretch } from './bytes';
import { container } from './container';

/** A stretch of the text, in letters from its beginning. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface WordFile {
  /** The stream that holds the text and the pages of properties. */
  readonly word: Bytes;
  /** Properties too long for those pages. */
  readonly data: Bytes;
  /** Parts of the text, each behind the one before. */
  readonly stories: Readonly<Record<Story, Range>>;
  /** A table by its place in the head; empty when there is none. */
  readonly table: (part: Part) => Stretch;
}

const stories = ['main', 'footnotes', 'headers', 'macros', 'comments', 'endnotes', 'textBoxes'] as const;

export type Story = (typeof stories)[number];

/** Places of the tables in the head (`FibRgFcLcb97`). */
const parts = {
  styles: 1,
  footnoteMarks: 2,
  footnoteTexts: 3,
  commentMarks: 4,
  sections: 6,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  drawings: 40,
  endnoteMarks: 46,
  endnoteTexts: 47,
  textBoxes: 56,
  lists: 73,
  listUses: 74,
} as const;

export type Part = keyof typeof parts;

/** `wIdent` of Word 97 and of all that came after it. */
const WORD_97 = 0xa5ec;
/** `wIdent` of Word 2, 6 and 95, and of Word 1. */
const OLDER = new Set([0xa5dc, 0xa5db, 0xa59c, 0xa59b]);
/** The highest `nFib` of Word 95. */
const WORD_95_NFIB = 105;

const ENCRYPTED = 0x0100;
const TABLE_1 = 0x0200;

const LENGTHS = 0x4c;
const TABLES = 0x9a;

/** @throws Refusal for files with a password, and for those of Word 95 and before */
export function wordFile(file: Uint8Array): WordFile {
  // Word 2 and before had no container.
  if (file.length > 1 && OLDER.has((file[0] ?? 0) | ((file[1] ?? 0) << 8)))
    throw new Refusal(refusals.oldWord);
  const streams = container(file);
  const stream = streams.stream('WordDocument');
  if (!stream) {
    // So a .docx with a password is kept, whatever its ending.
    if (streams.stream('EncryptedPackage')) throw new Refusal(refusals.password);
    throw new Error('no Word file');
  }
  const word = new Bytes(stream);
  const kind = word.u16(0);
  if (OLDER.has(kind) || (kind === WORD_97 && word.u16(2) <= WORD_95_NFIB))
    throw new Refusal(refusals.oldWord);
  if (kind !== WORD_97) throw new Error('no Word file');
  const flags = word.u16(10);
  if (flags & ENCRYPTED) throw new Refusal(refusals.password);
  const tables = streams.stream(flags & TABLE_1 ? '1Table' : '0Table');
  if (!tables) throw new Error('a Word file without tables');
  const table = new Bytes(tables);
  return {
    word,
    data: new Bytes(streams.stream('Data') ?? new Uint8Array()),
    stories: storiesOf(word),
    table: (part) => stretchOf(word, table, parts[part]),
  };
}

function storiesOf(word: Bytes): Readonly<Record<Story, Range>> {
  let from = 0;
  const ranges = stories.map((story, i) => {
    const length = word.i32(LENGTHS + 4 * i);
    if (length < 0) throw new RangeError('a text of negative length');
    const range = { from, to: from + length };
    from = range.to;
    return [story, range] as const;
  });
  return Object.fromEntries(ranges) as Record<Story, Range>;
}

function stretchOf(word: Bytes, bytes: Bytes, part: number): Stretch {
  const start = word.u32(TABLES + 8 * part);
  const length = word.u32(TABLES + 8 * part + 4);
  if (start + length > bytes.length) throw new RangeError('a table beyond the end');
  return { bytes, start, end: start + length };
}
