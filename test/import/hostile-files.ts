/** Files made to do harm, or broken, with the endings that people would open. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateRawSync, deflateSync } from 'node:zlib';
import CFB from 'cfb';
import { strToU8, zipSync } from 'fflate';
import { randomFrom } from '../fuzz/import-mutations';
import { originals, type Original } from '../fuzz/import-originals';
import { FOREIGN_ENDINGS, foreignFormats, LARGEST_FOREIGN } from '../../server/src/import/importer';
import { hostileOffice } from './hostile-office';

export interface HostileFile extends Original {
  /** In its Vietnamese refusal; a text is as good where it is absent. */
  readonly says?: RegExp;
}

/** A whole file at a time: some are as large as a file may be. */
export function* hostileFiles(): Generator<HostileFile> {
  yield* bombs();
  yield* deep();
  yield* hostileOffice();
  yield* locked();
  yield* cut();
  yield* strange();
}

const MB = 1024 * 1024;
const LARGE = 400 * MB;

function* bombs(): Generator<HostileFile> {
  const zeros = packed(Buffer.alloc(LARGE, ' '));
  const body = 'word/document.xml';
  yield { name: 'ratio.docx', bytes: zipOf([{ name: body, data: zeros, size: LARGE }]), says: /./ };
  yield { name: 'lying.docx', bytes: zipOf([{ name: body, data: zeros, size: 100 }]), says: /./ };
  yield { name: 'ratio.odt', bytes: zipOf([{ name: 'content.xml', data: zeros, size: LARGE }]), says: /./ };
  yield { name: 'lying.odt', bytes: zipOf([{ name: 'content.xml', data: zeros, size: 100 }]), says: /./ };
  const many = Array.from({ length: 65_000 }, (_, i) => ({ name: `word/${i}.xml`, data: EMPTY, size: 0 }));
  yield { name: 'many.docx', bytes: zipOf(many), says: /./ };
  const inner = zipSync({ 'a.docx': new Uint8Array(zeros) });
  yield { name: 'nested.docx', bytes: zipSync({ 'word/document.xml': inner }), says: /./ };
  const shared = Array.from({ length: 5000 }, (_, i) => ({
    name: `word/a${i}.xml`,
    data: zeros,
    size: LARGE,
  }));
  yield {
    name: 'overlapping.docx',
    bytes: zipOf([{ name: body, data: zeros, size: LARGE }, ...shared], true),
    says: /./,
  };
  const twice = deflateSync(deflateSync(Buffer.alloc(LARGE)));
  yield { name: 'flate.pdf', bytes: pdfOf(1, twice, '/FlateDecode /FlateDecode') };
  yield {
    name: 'pages.pdf',
    bytes: pdfOf(10_000, Buffer.from('BT /F1 12 Tf (a) Tj ET')),
    says: /10\.?000 trang/,
  };
}

const DEPTH = 200_000;

function* deep(): Generator<HostileFile> {
  const entities = `<!DOCTYPE a [<!ENTITY a0 "xxxxxxxxxx">${Array.from({ length: 12 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join('')}]>`;
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const docx = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });
  const odt = (xml: string): Uint8Array =>
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(xml) });
  yield {
    name: 'entities.docx',
    bytes: docx(
      `${entities}<w:document ${word}><w:body><w:p><w:r><w:t>&a12;</w:t></w:r></w:p></w:body></w:document>`,
    ),
  };
  yield { name: 'entities.odt', bytes: odt(`${entities}<office:text><text:p>&a12;</text:p></office:text>`) };
  yield { name: 'entities.html', bytes: strToU8(`${entities}<p>&a12;</p>`) };
  const nested = (tag: string): string => `<${tag}>`.repeat(DEPTH);
  yield { name: 'deep.docx', bytes: docx(`<w:document ${word}><w:body>${nested('w:tbl><w:tr><w:tc')}`) };
  yield {
    name: 'deep-sdt.docx',
    bytes: docx(`<w:document ${word}><w:body>${nested('w:sdt><w:sdtContent')}`),
  };
  yield { name: 'deep.odt', bytes: odt(`<office:text>${nested('text:list><text:list-item')}`) };
  yield { name: 'deep.html', bytes: strToU8(`${nested('div')}chữ`) };
  yield { name: 'deep-table.html', bytes: strToU8(`${nested('table><tr><td')}chữ`) };
  yield { name: 'deep-list.html', bytes: strToU8(`${nested('ol><li')}chữ`) };
  yield { name: 'deep.rtf', bytes: strToU8(`{\\rtf1 ${'{'.repeat(1_000_000)}ch`) };
  yield { name: 'deep-field.rtf', bytes: strToU8(`{\\rtf1 ${'{\\field{\\fldrslt '.repeat(DEPTH)}ch`) };
  yield {
    name: 'spans.html',
    bytes: strToU8(`<table>${'<tr><td colspan=65534 rowspan=65534>a'.repeat(2000)}</table>`),
  };
  yield {
    name: 'repeated.odt',
    bytes: odt(
      `<office:text><table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>a<text:s text:c="999999999"/></text:p></table:table-cell></table:table-row></table:table></office:text>`,
    ),
  };
  yield { name: 'words.txt', bytes: strToU8('a'.repeat(20_000_000)) };
  yield { name: 'lines.txt', bytes: strToU8('1. a\n'.repeat(4_000_000)) };
}

const PASSWORD = /mật khẩu/;

function* locked(): Generator<HostileFile> {
  const container = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, 'EncryptionInfo', Buffer.alloc(500, 7));
  CFB.utils.cfb_add(container, 'EncryptedPackage', Buffer.alloc(9000, 7));
  const office = Buffer.from(CFB.write(container, { type: 'buffer' }) as Uint8Array);
  yield { name: 'locked.docx', bytes: office, says: PASSWORD };
  const doc = Buffer.from(original('plan.doc'));
  const SECTOR = 512;
  let head = 0;
  while (doc.readUInt16LE(head) !== 0xa5ec) head += SECTOR; // where the text's own header begins
  doc[head + 11] = (doc[head + 11] ?? 0) | 1; // fEncrypted
  yield { name: 'locked.doc', bytes: doc, says: PASSWORD };
  yield {
    name: 'locked.odt',
    bytes: zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
      'META-INF/manifest.xml': strToU8(
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
      ),
      'content.xml': randomBytes(5000),
    }),
    says: PASSWORD,
  };
  const pdf = lockedPdf();
  if (pdf) yield { name: 'locked.pdf', bytes: pdf, says: PASSWORD };
}

/** Undefined where qpdf is missing. */
function lockedPdf(): Uint8Array | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-'));
  const at = (name: string): string => path.join(folder, name);
  try {
    writeFileSync(at('a.pdf'), original('plan.pdf'));
    const { error } = spawnSync('qpdf', ['--encrypt', 'a', 'b', '256', '--', at('a.pdf'), at('b.pdf')]);
    return error ? undefined : readFileSync(at('b.pdf'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function* cut(): Generator<HostileFile> {
  for (const format of foreignFormats) {
    const [first] = originals(format);
    if (!first) continue;
    for (let part = 0; part < 16; part++) {
      const bytes = first.bytes.subarray(0, Math.floor((first.bytes.length * part) / 16));
      yield { name: `cut-${part}-${first.name}`, bytes, ...(part === 0 && { says: /rỗng/ }) };
    }
  }
}

function* strange(): Generator<HostileFile> {
  const endings = Object.values(FOREIGN_ENDINGS).flat();
  for (const ending of endings) {
    yield { name: `random${ending}`, bytes: randomBytes(65_536), says: /./ };
    yield { name: `byte${ending}`, bytes: Uint8Array.of(7), says: /./ };
    yield { name: `zeros${ending}`, bytes: new Uint8Array(10_000), says: /./ };
  }
  for (const format of foreignFormats) {
    const [first] = originals(format);
    if (!first) continue;
    for (const ending of ['.docx', '.doc', '.pdf', '.txt', '.html', '.png']) {
      yield { name: `${first.name}${ending}`, bytes: first.bytes };
    }
  }
  for (const ending of ['.docx', '.doc', '.txt', '.pdf', '.html', '.rtf', '.png']) {
    yield { name: `100-MB${ending}`, bytes: new Uint8Array(LARGEST_FOREIGN), says: /./ };
  }
  yield { name: 'larger.pdf', bytes: new Uint8Array(LARGEST_FOREIGN + 1), says: /lớn quá 100 MB/ };
  yield { name: 'plan.xyz', bytes: randomBytes(100), says: /Không nhận ra/ };
}

function original(name: string): Uint8Array {
  const found = foreignFormats.flatMap(originals).find((each) => each.name === name);
  if (!found) throw new Error(name);
  return found.bytes;
}

function randomBytes(length: number): Uint8Array {
  const random = randomFrom(length);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

interface Entry {
  readonly name: string;
  /** Packed. */
  readonly data: Buffer;
  /** That it claims to have unpacked. */
  readonly size: number;
}

const packed = (data: Buffer): Buffer => deflateRawSync(data, { level: 9 });
const EMPTY = packed(Buffer.alloc(0));

/** @param overlapping all entries have the data of the first */
function zipOf(entries: readonly Entry[], overlapping = false): Uint8Array {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [i, { name, data, size }] of entries.entries()) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(8, 4);
    shared.writeUInt32LE(0, 10);
    shared.writeUInt32LE(data.length, 14);
    shared.writeUInt32LE(size, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const isWritten = i === 0 || !overlapping;
    const place = isWritten ? at : 0;
    if (isWritten) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), shared, Buffer.from(name), data]);
      locals.push(local);
      at += local.length;
    }
    const behind = Buffer.alloc(14);
    behind.writeUInt32LE(place, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), shared, behind, Buffer.from(name)]),
    );
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** @param content of each of its pages */
function pdfOf(pages: number, content: Buffer, filter?: string): Uint8Array {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 5} 0 R`).join(' ');
  const head = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [${kids}] /Count ${pages} >>
endobj
3 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
4 0 obj
<< /Length ${content.length}${filter ? ` /Filter [${filter}]` : ''} >>
stream
`;
  const page = (i: number): string =>
    `${i + 5} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 4 0 R >>\nendobj\n`;
  const tail = `\nendstream\nendobj\n${Array.from({ length: pages }, (_, i) => page(i)).join('')}trailer\n<< /Root 1 0 R /Size ${pages + 5} >>\n%%EOF\n`;
  return Buffer.concat([Buffer.from(head), content, Buffer.from(tail)]);
}
