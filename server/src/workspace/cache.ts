/**
 * The index on disk, so that the next session need not read what has not changed. Lines of JSON: a head that says who
 * wrote them, then a line for each plan, with a line for each description of a document before its first use. Whatever
 * is not as expected makes the cache worth nothing, never an error.
 */
import type { PositionEncoding } from '../core/text/source';
import type { FileStat } from './files';
import {
  StoredPlan,
  type CitedRecord,
  type DocumentRecord,
  type OwnRecord,
  type PlanRecord,
  type Strings,
} from './stored';

/** Raised when the lines change their form, or facts are read otherwise, within one version of the program. */
const FORM = 1;

export interface CacheKey {
  /** Of the program: another one may read other facts. */
  readonly version: string;
  readonly encoding: PositionEncoding;
}

/** A file as it was when it was last read. */
export interface KnownFile extends FileStat {
  readonly uri: string;
  readonly plan: StoredPlan;
}

/** Name under which the index of these folders is kept. */
export function cacheName(folders: readonly string[]): string {
  const key = [...folders].sort().join('\n');
  return `index-${hash(key, 0x811c9dc5)}${hash(key, 0x01000193)}.jsonl`;
}

/** FNV-1a, eight hexadecimal digits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

type CitedLine = readonly [document: number, isBasis: 0 | 1, mentions: number, ...carriesOut: string[]];
/** A plan: fields one after the other, since names would take most of the room. */
type PlanLine = readonly [
  uri: string,
  mtime: number,
  size: number,
  own: OwnRecord | 0,
  titles: string,
  cited: readonly CitedLine[],
  places: readonly number[],
];

const headOf = ({ version, encoding }: CacheKey): string => JSON.stringify({ form: FORM, version, encoding });

/** Characters that a piece has, or somewhat more. */
const PIECE = 1 << 16;

/** The cache in pieces, one after the other: all of it together would take as much memory as the index. */
export function* encodeCache(key: CacheKey, known: Iterable<KnownFile>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const documents = new Map<DocumentRecord, number>();
  let text = `${headOf(key)}\n`;
  const idOf = (document: DocumentRecord): number => {
    const written = documents.get(document);
    if (written !== undefined) return written;
    const id = documents.size;
    documents.set(document, id);
    text += `${JSON.stringify(document)}\n`;
    return id;
  };
  for (const { uri, mtime, size, plan } of known) {
    const { own, titles, cited, places } = plan.record();
    const lines = cited.map(({ document, isBasis, mentions, carriesOut }): CitedLine => [
      idOf(document),
      isBasis ? 1 : 0,
      mentions,
      ...carriesOut,
    ]);
    const line: PlanLine = [uri, mtime, size, own ?? 0, titles, lines, places];
    text += `${JSON.stringify(line)}\n`;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(text);
}

/**
 * What a cache holds; nothing where somebody else wrote it, or it is damaged.
 * @param strings of the index that the plans will go into
 */
export function* decodeCache(
  key: CacheKey,
  bytes: Uint8Array,
  strings: Strings,
): Generator<undefined, KnownFile[]> {
  const known: KnownFile[] = [];
  const documents: DocumentRecord[] = [];
  let head: string | undefined;
  for (const line of linesOf(bytes)) {
    if (head === undefined) {
      head = line;
      if (head !== headOf(key)) return [];
      continue;
    }
    const read = readLine(line);
    if (Array.isArray(read)) {
      const file = readPlan(read as unknown as PlanLine, documents, strings);
      if (!file) return [];
      known.push(file);
      yield;
    } else if (read && hasNumber(read)) documents.push(strings.shared(read));
    else return [];
  }
  return known;
}

const isList = (value: readonly unknown[]): boolean => Array.isArray(value);

const hasNumber = (value: object): value is DocumentRecord =>
  'number' in value && typeof value.number === 'string';

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_END, at);
    // The last line has its end; what has none was cut off.
    yield end < 0 ? '' : decoder.decode(bytes.subarray(at, end));
    at = end < 0 ? bytes.length : end + 1;
  }
}

const LINE_END = 10;

function readLine(line: string): object | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function readPlan(
  line: PlanLine,
  documents: readonly DocumentRecord[],
  strings: Strings,
): KnownFile | undefined {
  const [uri, mtime, size, own, titles, lines, places] = line;
  const sound =
    typeof uri === 'string' &&
    typeof mtime === 'number' &&
    typeof size === 'number' &&
    (own === 0 || hasNumber(own)) &&
    typeof titles === 'string' &&
    isList(lines) &&
    isList(places);
  if (!sound) return undefined;
  const cited: CitedRecord[] = [];
  for (const [id, isBasis, mentions, ...carriesOut] of lines) {
    const document = documents[id];
    if (!document) return undefined;
    cited.push({ document, isBasis: isBasis === 1, mentions, carriesOut });
  }
  const record: PlanRecord = { ...(own !== 0 && { own }), titles, cited, places };
  return { uri, mtime, size, plan: new StoredPlan(record, strings) };
}
