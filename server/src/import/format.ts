/** What kind of file some bytes are. The bytes decide; the ending of the name only between those that look alike. */
import type { Message, Note } from '../core/text/message';
import { FOREIGN_ENDINGS, foreignFormats, type ForeignFormat } from './importer';
import { readings, refusals } from './notes';
import { beginsWith, findInBytes, latin } from './signatures';
import { Refusal } from './reader';

export interface FoundFormat {
  readonly format: ForeignFormat;
  /** The ending of the name says something else. */
  readonly note?: Note;
}

/** @throws Refusal for an empty file, and for one of a kind that nobody reads */
export function foreignFormatOf(bytes: Uint8Array, name: string): FoundFormat {
  if (bytes.length === 0) throw new Refusal(refusals.empty);
  const named = formatNamed(name);
  const format = packed(bytes) ?? compound(bytes) ?? signed(bytes) ?? written(bytes, name, named);
  if (named === undefined || named === format) return { format };
  const args = { ending: endingOf(name), format: formatNames[format] };
  return { format, note: { message: readings.otherEnding, args } };
}

/** As people call them. */
export const formatNames: Readonly<Record<ForeignFormat, string>> = {
  docx: 'Word (.docx)',
  doc: 'Word 97-2003 (.doc)',
  rtf: 'RTF',
  odt: 'OpenDocument (.odt)',
  html: 'HTML',
  txt: 'TXT',
  pdf: 'PDF',
  image: 'PNG/JPEG/TIFF',
};

const endingOf = (name: string): string => /\.[^.\\/]{1,10}$/u.exec(name)?.[0].toLowerCase() ?? '';

function formatNamed(name: string): ForeignFormat | undefined {
  const ending = endingOf(name);
  return foreignFormats.find((each) => FOREIGN_ENDINGS[each].includes(ending));
}

/** Bytes at either end of an archive in which its names are looked for. */
const NAMES_WITHIN = 1 << 20;

/** An archive (ZIP): names stand in it as they are, at the head and in the list at its end. */
function packed(bytes: Uint8Array): ForeignFormat | undefined {
  if (!beginsWith(bytes, 'PK\x03\x04') && !beginsWith(bytes, 'PK\x05\x06')) return undefined;
  const names = latin(bytes.subarray(0, NAMES_WITHIN)) + latin(bytes.subarray(-NAMES_WITHIN));
  const type = /mimetypeapplication\/vnd\.oasis\.opendocument\.([a-z]+)/.exec(names)?.[1];
  if (type === 'text') return 'odt';
  if (/word[\\/]\w/i.test(names)) return 'docx';
  if (type === 'spreadsheet' || /xl[\\/]workbook/i.test(names)) throw new Refusal(refusals.spreadsheet);
  if (type === 'presentation' || /ppt[\\/]presentation/i.test(names)) throw new Refusal(refusals.slides);
  if (type === undefined && names.includes('content.xml')) return 'odt';
  if (names.includes('[Content_Types].xml')) return 'docx';
  throw new Refusal(refusals.archive);
}

/** Names of streams in a compound file (OLE), each of which tells what made it. */
const STREAMS: readonly (readonly [name: string, is: 'doc' | Message])[] = [
  ['EncryptedPackage', refusals.password],
  ['WordDocument', 'doc'],
  ['Workbook', refusals.spreadsheet],
  ['Book', refusals.spreadsheet],
  ['PowerPoint Document', refusals.slides],
];

/** Entries of its list of streams begin at multiples of this. */
const ENTRY = 128;

function compound(bytes: Uint8Array): ForeignFormat | undefined {
  if (!beginsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return undefined;
  for (const [name, is] of STREAMS) {
    const entry = [...name, '\0'].map((letter) => `${letter}\0`).join('');
    if (!findInBytes(bytes, entry, ENTRY)) continue;
    if (is === 'doc') return is;
    throw new Refusal(is);
  }
  throw new Refusal(refusals.unknown);
}

const PICTURES: readonly string[] = ['\x89PNG\r\n\x1a\n', '\xff\xd8\xff', 'II*\0', 'MM\0*', 'II+\0', 'MM\0+'];

/** Before a PDF there may be what a printer or a mail put there. */
const PDF_WITHIN = 1024;

function signed(bytes: Uint8Array): ForeignFormat | undefined {
  const head = latin(bytes.subarray(0, PDF_WITHIN));
  if (/^(?:\xef\xbb\xbf)?\s*\{\\rtf/.test(head)) return 'rtf';
  if (head.includes('%PDF-')) return 'pdf';
  if (PICTURES.some((each) => head.startsWith(each))) return 'image';
  if (head.startsWith('RIFF') && head.startsWith('WEBP', 8)) return 'image';
  if (head.startsWith('BM') && /^\0{4}/.test(head.slice(6))) return 'image';
  return undefined;
}

/** Bytes that show whether a file is text. */
const TEXT_WITHIN = 1 << 16;
/** A web page begins with much that is not it. */
const HTML_HEAD = 4096;
const HTML =
  /<(?:!doctype\s+html|html|head|body)[\s>]|^\s*(?:from|subject|date|mime-version):[\s\S]{0,2000}text\/html|^Version:[\d.]+\s+StartHTML:/i;
/** Parts of a text that no text has, and yet old encodings may have a few of them. */
const MOST_CONTROLS = 0.02;

function written(bytes: Uint8Array, name: string, named: ForeignFormat | undefined): ForeignFormat {
  const head = bytes.subarray(0, TEXT_WITHIN);
  if (!isText(head)) throw new Refusal(refusals.unknown);
  if (endingOf(name) === '.kehoach') throw new Refusal(refusals.ownPlan);
  const text = latin(head.subarray(0, 2 * HTML_HEAD)).replace(/\0|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/g, '');
  const looksLikeHtml = HTML.test(text.slice(0, HTML_HEAD));
  return looksLikeHtml || (named === 'html' && /<\/?[a-z]/i.test(text)) ? 'html' : 'txt';
}

function isText(head: Uint8Array): boolean {
  if (beginsWith(head, '\xff\xfe') || beginsWith(head, '\xfe\xff')) return true;
  const zeros = [0, 0];
  let controls = 0;
  for (const [at, byte] of head.entries()) {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 9 || (byte > 13 && byte < 27)) controls++;
  }
  const most = Math.max(...zeros);
  if (most === 0) return controls <= head.length * MOST_CONTROLS;
  // UTF-16 without its mark: each letter of ASCII has a zero, always on the same side.
  return most >= head.length / 10 && Math.min(...zeros) <= most / 20;
}
