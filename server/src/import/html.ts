/** Reads `.html` and `.mht`: web pages, and documents that Word, LibreOffice and Google Docs saved as such. */
import type { ForeignDocument } from './foreign';
import { oldFontsNote } from './gathering';
import { decodeHtml } from './html/decode';
import { htmlPart, isMht } from './html/mht';
import { HtmlReader, type ReadHtml } from './html/reader';
import { leftOutNotes } from './left-out';
import { refusals } from './notes';
import { Refusal, type ReadOptions } from './reader';
import { TrackedChanges } from './tracked-changes';

/** @throws Refusal for a `.mht` file without a page, and for what holds more than any document */
export const readHtml = (bytes: Uint8Array, options: ReadOptions): ForeignDocument =>
  readHtmlText(pageIn(bytes), options);

/** @param html a page, or a part of one as a clipboard has it */
export function readHtmlText(html: string, { changes: chosen }: ReadOptions): ForeignDocument {
  const changes = new TrackedChanges(chosen);
  const page = withoutClipboardHead(html);
  const whole = new HtmlReader(changes, false).read(page);
  // A page that is nothing but its frame was made by somebody who meant otherwise.
  const read = whole.hasFrame && whole.blocks.length === 0 ? readAll(page, chosen) : whole;
  return {
    blocks: read.blocks,
    footnotes: read.footnotes,
    notes: [...oldFontsNote(read.fonts), ...leftOutNotes(read), ...changes.notes],
    origin: 'typed',
    choices: changes.choices,
  };
}

/** Windows says before the page where its parts stand. */
const withoutClipboardHead = (html: string): string =>
  /^\s*Version:[\d.]+\s/.test(html.slice(0, 100)) ? html.slice(Math.max(0, html.indexOf('<'))) : html;

const readAll = (html: string, chosen: ReadOptions['changes']): ReadHtml =>
  new HtmlReader(new TrackedChanges(chosen), true).read(html);

const HEAD = 8192;
/** Bytes that become characters at one time. */
const CHUNK = 8192;

function pageIn(bytes: Uint8Array): string {
  if (!isMht(latin(bytes.subarray(0, HEAD)))) return decodeHtml(bytes);
  const part = htmlPart(latin(bytes));
  if (!part) throw new Refusal(refusals.damaged);
  return decodeHtml(part.bytes, part.charset);
}

/** Each byte as the character of its code. */
function latin(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  }
  return parts.join('');
}
