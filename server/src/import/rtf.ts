/** Reads `.rtf`: Rich Text Format of Word, WordPad and LibreOffice. */
import type { ForeignDocument } from './foreign';
import { oldFontsNote } from './gathering';
import { leftOutNotes } from './left-out';
import { refusals } from './notes';
import { Refusal, type ReadOptions } from './reader';
import { RtfReader } from './rtf/reader';
import { TrackedChanges } from './tracked-changes';

/** @throws Refusal for what does not begin as RTF does, and for what holds more than any document */
export function readRtf(bytes: Uint8Array, { changes: chosen }: ReadOptions): ForeignDocument {
  const start = startOf(bytes);
  if (start < 0) throw new Refusal(refusals.damaged);
  const changes = new TrackedChanges(chosen);
  const read = new RtfReader(bytes.subarray(start), changes).read();
  return {
    blocks: read.blocks,
    footnotes: read.footnotes,
    notes: [...oldFontsNote(read.fonts), ...leftOutNotes(read), ...changes.notes],
    origin: 'typed',
    choices: changes.choices,
  };
}

const BEGINNING = '{\\rtf';
/** Some programs put a byte order mark or line ends before it. */
const LATEST_START = 16;

function startOf(bytes: Uint8Array): number {
  const head = String.fromCharCode(...bytes.subarray(0, LATEST_START + BEGINNING.length));
  return head.indexOf(BEGINNING);
}
