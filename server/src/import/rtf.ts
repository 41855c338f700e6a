/** Reads `.rtf`: Rich Text Format of Word, WordPad and LibreOffice. */
import type { Note } from '../core/text/message';
import type { ForeignDocument } from './foreign';
import { oldFontsNote } from './gathering';
import { readings, refusals } from './notes';
import { Refusal, type ReadOptions } from './reader';
import { RtfReader, type ReadRtf } from './rtf/reader';
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
    notes: [...notesOf(read), ...changes.notes],
    origin: 'typed',
    choices: changes.choices,
  };
}

function notesOf({ fonts, hasRunningText, hasContents, comments, pictures }: ReadRtf): Note[] {
  return [
    ...oldFontsNote(fonts),
    ...(hasRunningText ? [{ message: readings.runningText }] : []),
    ...(hasContents ? [{ message: readings.contents }] : []),
    ...(comments > 0 ? [{ message: readings.comments, args: { count: String(comments) } }] : []),
    ...(pictures > 0 ? [{ message: readings.pictures, args: { count: String(pictures) } }] : []),
  ];
}

const BEGINNING = '{\\rtf';
/** Some programs put a byte order mark or line ends before it. */
const LATEST_START = 16;

function startOf(bytes: Uint8Array): number {
  const head = String.fromCharCode(...bytes.subarray(0, LATEST_START + BEGINNING.length));
  return head.indexOf(BEGINNING);
}
