/** Web pages in one file (`.mht`, MIME): finds the first part that is HTML. */

export interface Part {
  readonly bytes: Uint8Array;
  readonly charset: string | undefined;
}

const DEEPEST = 5;
const MOST_PARTS = 10_000;
const LONGEST_HEAD = 64 * 1024;

/** Whether bytes begin as a message does: with the name of a header, and not with a tag. */
export const isMht = (head: string): boolean =>
  /^\s*[\w-]{1,40}:/.test(head) && /^(?:MIME-Version|Content-Type):/im.test(head);

/** @param text each byte as a character of its code */
export function htmlPart(text: string): Part | undefined {
  return partIn(text, 0);
}

function partIn(text: string, depth: number): Part | undefined {
  const [headers, body] = parted(text);
  const type = headers.get('content-type') ?? 'text/plain';
  if (/^multipart\//i.test(type)) {
    const boundary = parameter(type, 'boundary');
    if (boundary === undefined || depth >= DEEPEST) return undefined;
    for (const part of partsOf(body, boundary)) {
      const found = partIn(part, depth + 1);
      if (found) return found;
    }
    return undefined;
  }
  if (!/^text\/html|^application\/xhtml/i.test(type)) return undefined;
  const encoding = (headers.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  return { bytes: decoded(body, encoding), charset: parameter(type, 'charset') };
}

/** Headers, those of several lines put together, and what follows them. */
function parted(text: string): [ReadonlyMap<string, string>, string] {
  const blank = /\r?\n\r?\n/.exec(text.slice(0, LONGEST_HEAD));
  const head = text.slice(0, blank?.index ?? 0).replace(/\r?\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return [headers, blank ? text.slice(blank.index + blank[0].length) : text];
}

function parameter(header: string, name: string): string | undefined {
  const found = header
    .split(';')
    .map((part) => part.trim())
    .find((part) => part.toLowerCase().startsWith(`${name}=`));
  return found?.slice(name.length + 1).replace(/^"|"$/g, '');
}

function partsOf(body: string, boundary: string): string[] {
  const mark = `--${boundary}`;
  const parts: string[] = [];
  let start = -1;
  for (
    let at = body.indexOf(mark);
    at >= 0 && parts.length < MOST_PARTS;
    at = body.indexOf(mark, at + mark.length)
  ) {
    if (start >= 0) parts.push(body.slice(start, at).replace(/^[ \t]*\r?\n/, ''));
    start = at + mark.length;
  }
  if (start >= 0) parts.push(body.slice(start).replace(/^[ \t]*\r?\n/, ''));
  return parts;
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return fromBase64(body);
  const text = encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

const fromQuotedPrintable = (text: string): string =>
  text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

function fromBase64(text: string): Uint8Array {
  const letters = text.replace(/[^a-z0-9+/]/gi, '');
  const whole = letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
