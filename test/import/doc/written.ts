/**
 * Writes small `.doc` files by hand: with pieces, as Word leaves them when it saves in haste, and without anything else
 * that a file may lack.
 */
import CFB from 'cfb';

export interface WrittenPiece {
  readonly text: string;
  /** One byte a letter (Windows-1252, as far as it is Latin-1). */
  readonly narrow?: boolean;
  /** A change of the whole piece: of two bytes with the lowest bit 0, or the number of a list. */
  readonly modifier?: number;
}

export interface Written {
  readonly pieces: readonly WrittenPiece[];
  /** Lists of changes that pieces name. */
  readonly lists?: readonly (readonly number[])[];
  readonly version?: number;
  readonly flags?: number;
  /** How many marks of remarks it has, all at the first letter. */
  readonly comments?: number;
}

const TEXT_AT = 0x800;
const HEAD = 0x600;
const COMMENT_MARK_BYTES = 30;

export function writtenDoc({
  pieces,
  lists = [],
  version = 0xc1,
  flags = 0,
  comments = 0,
}: Written): Uint8Array {
  const texts = pieces.map(({ text, narrow }) => Buffer.from(text, narrow ? 'latin1' : 'utf16le'));
  const text = clx(pieces, texts, lists);
  const marks = Buffer.alloc(comments === 0 ? 0 : 4 + comments * (4 + COMMENT_MARK_BYTES));
  const table = Buffer.concat([text, marks]);
  const head = Buffer.alloc(TEXT_AT);
  head.writeUInt16LE(0xa5ec, 0);
  head.writeUInt16LE(version, 2);
  head.writeUInt16LE(flags, 10);
  head.writeInt32LE(
    pieces.reduce((length, { text }) => length + text.length, 0),
    0x4c,
  );
  head.writeUInt32LE(0, 0x1a2);
  head.writeUInt32LE(text.length, 0x1a6);
  head.writeUInt32LE(text.length, 0xba);
  head.writeUInt32LE(marks.length, 0xbe);
  // Streams below 4,096 bytes are kept elsewhere in the container; Word's own are never that small.
  return compound({ WordDocument: Buffer.concat([head, ...texts, Buffer.alloc(HEAD * 4)]), '0Table': table });
}

export function compound(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) CFB.utils.cfb_add(file, `/${name}`, content);
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

function clx(
  pieces: readonly WrittenPiece[],
  texts: readonly Buffer[],
  lists: readonly (readonly number[])[],
): Buffer {
  const places = Buffer.alloc(4 * (pieces.length + 1));
  const kept = Buffer.alloc(8 * pieces.length);
  let [letters, at] = [0, TEXT_AT];
  pieces.forEach(({ text, narrow, modifier = 0 }, i) => {
    kept.writeUInt32LE(narrow ? (at * 2) | 0x40000000 : at, 8 * i + 2);
    kept.writeUInt16LE(modifier, 8 * i + 6);
    letters += text.length;
    at += texts[i]?.length ?? 0;
    places.writeUInt32LE(letters, 4 * (i + 1));
  });
  const head = Buffer.alloc(5, 2);
  head.writeUInt32LE(places.length + kept.length, 1);
  const shared = lists.map((list) => Buffer.from([1, list.length & 0xff, list.length >> 8, ...list]));
  return Buffer.concat([...shared, head, places, kept]);
}
