/** Reads back what the exporter wrote: the objects of a PDF file with a plain table of offsets, and its text. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** A name is a string with its slash, `/P`. */
export type Value = string | number | boolean | null | Text | Ref | readonly Value[] | Dictionary;

export interface Dictionary {
  readonly [key: string]: Value;
}

export class Ref {
  constructor(readonly id: number) {}
}

/** A string of the file, decoded. */
export class Text {
  constructor(readonly text: string) {}
}

export class PdfFile {
  readonly trailer: Dictionary;
  private readonly offsets = new Map<number, number>();
  private readonly latin: string;

  constructor(private readonly bytes: Uint8Array) {
    this.latin = Buffer.from(bytes).toString('latin1');
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(this.latin)?.[1]);
    const [, count = '0'] = /^xref\n0 (\d+)\n/u.exec(this.latin.slice(table)) ?? [];
    const entries = this.latin.slice(this.latin.indexOf('\n', table + 5) + 1);
    for (let id = 1; id < Number(count); id++)
      this.offsets.set(id, Number(entries.slice(id * 20, id * 20 + 10)));
    this.trailer = dictionary(read(this.latin, this.latin.indexOf('trailer', table) + 'trailer'.length));
  }

  get ids(): number[] {
    return [...this.offsets.keys()];
  }

  get header(): string {
    return this.latin.slice(0, 15);
  }

  /** What a reference stands for; anything else is itself. */
  value(value: Value | undefined): Value {
    if (!(value instanceof Ref)) return value ?? null;
    return read(this.latin, this.latin.indexOf('obj', this.offsets.get(value.id)) + 'obj'.length);
  }

  dictionary(value: Value | undefined): Dictionary {
    return dictionary(this.value(value));
  }

  array(value: Value | undefined): readonly Value[] {
    const found = this.value(value);
    if (!Array.isArray(found)) throw new Error('no array');
    return found as readonly Value[];
  }

  text(value: Value | undefined): string {
    const found = this.value(value);
    if (!(found instanceof Text)) throw new Error('no string');
    return found.text;
  }

  get root(): Dictionary {
    return this.dictionary(this.trailer['Root']);
  }

  get pages(): Dictionary[] {
    return this.array(this.dictionary(this.root['Pages'])['Kids']).map((page) => this.dictionary(page));
  }

  /** The bytes of a stream, unpacked. */
  stream(ref: Value | undefined): Buffer {
    if (!(ref instanceof Ref)) throw new Error('no stream');
    const { Length, Filter } = this.dictionary(ref);
    const from = this.latin.indexOf('stream\n', this.offsets.get(ref.id)) + 'stream\n'.length;
    const packed = Buffer.from(this.bytes.subarray(from, from + Number(Length)));
    return Filter === '/FlateDecode' ? inflateSync(packed) : packed;
  }

  /** The operators that draw a page. */
  content(page: Dictionary): string {
    return this.stream(page['Contents']).toString('latin1');
  }
}

function dictionary(value: Value): Dictionary {
  if (value === null || typeof value !== 'object' || value instanceof Text || value instanceof Ref)
    throw new Error('no dictionary');
  return value as Dictionary;
}

const TOKEN = /\s*(<<|>>|[[\](]|<[\dA-Fa-f\s]*>|\/[^\s()<>[\]{}/%]*|\d+ \d+ R\b|[^\s()<>[\]/]+)/uy;

/** The value that is written at a place. */
export function read(text: string, from: number): Value {
  let at = from;
  const token = (): string => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text)?.[1] ?? '';
    at = TOKEN.lastIndex;
    return found;
  };
  const value = (first: string): Value => {
    if (first === '<<') return entries();
    if (first === '[') return items();
    if (first === '(') return literal();
    if (first.startsWith('<')) return new Text(Buffer.from(first.slice(1, -1), 'hex').toString('latin1'));
    if (first.endsWith(' R')) return new Ref(Number.parseInt(first, 10));
    if (first === 'true' || first === 'false') return first === 'true';
    if (first === 'null') return null;
    return first.startsWith('/') ? first : Number(first);
  };
  const entries = (): Dictionary => {
    const found: Record<string, Value> = {};
    for (let key = token(); key !== '>>' && key !== ''; key = token()) found[key.slice(1)] = value(token());
    return found;
  };
  const items = (): Value[] => {
    const found: Value[] = [];
    for (let each = token(); each !== ']' && each !== ''; each = token()) found.push(value(each));
    return found;
  };
  const literal = (): Text => {
    let bytes = '';
    for (; at < text.length && text[at] !== ')'; at++) {
      if (text[at] === '\\') {
        at++;
        bytes += ESCAPED[text.charAt(at)] ?? text.charAt(at);
      } else bytes += text.charAt(at);
    }
    at++;
    const isUnicode = bytes.startsWith('\u00FE\u00FF');
    return new Text(isUnicode ? Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le') : bytes);
  };
  return value(token());
}

const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const available = new Map<string, boolean>();

/** Whether a program is there; where it is not, the test that asks is skipped and says so. */
export function needs(program: string, test: Mocha.Context): void {
  if (!available.has(program)) available.set(program, spawnSync(program, ['-v']).error === undefined);
  if (available.get(program)) return;
  console.log(`      skipped: ${program} is not on this machine`);
  test.skip();
}

/** What a program prints about a file, which it gets as `FILE`. */
export function told(program: string, arguments_: readonly string[], pdf: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'ke-hoach-pdf-'));
  try {
    const file = path.join(folder, 'plan.pdf');
    writeFileSync(file, pdf);
    return execFileSync(
      program,
      arguments_.map((each) => (each === 'FILE' ? file : each)),
      { encoding: 'utf8' },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
