import { strict as assert } from 'node:assert';
import { strToU8, zipSync } from 'fflate';
import CFB from 'cfb';
import { foreignFormatOf } from '../../server/src/import/format';
import type { ForeignFormat } from '../../server/src/import/importer';
import { refusals } from '../../server/src/import/notes';
import { Refusal } from '../../server/src/import/reader';
import { asWord } from './sources';

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));

const archive = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));

const openDocument = (kind: string): Uint8Array =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': strToU8('<x/>'),
  });

function compound(...streams: readonly string[]): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const name of streams) CFB.utils.cfb_add(file, `/${name}`, Buffer.alloc(5000, 1));
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

const WEB = '<!DOCTYPE html><html><body><p>Kế hoạch</p></body></html>';
const MAIL = 'From: <a>\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"\n\n<html>';

describe('format of a foreign file', () => {
  const cases: readonly (readonly [what: string, is: ForeignFormat, bytes: Uint8Array])[] = [
    ['Word file', 'docx', archive('[Content_Types].xml', 'word/document.xml')],
    ['Word file with another main part', 'docx', archive('[Content_Types].xml', 'word/document2.xml')],
    ['text of OpenDocument', 'odt', openDocument('text')],
    ['Word 97 file', 'doc', compound('1Table', 'WordDocument')],
    ['RTF', 'rtf', latin('{\\rtf1\\ansi a}')],
    ['RTF with a mark before it', 'rtf', latin('\xef\xbb\xbf\n{\\rtf1 a}')],
    ['PDF', 'pdf', latin('%PDF-1.7\n')],
    ['PDF with lines before it', 'pdf', latin('@PJL\r\n%PDF-1.4\n')],
    ['PNG', 'image', latin('\x89PNG\r\n\x1a\nabcd')],
    ['JPEG', 'image', latin('\xff\xd8\xff\xe0abcd')],
    ['TIFF', 'image', latin('MM\0*abcd')],
    ['BMP', 'image', latin('BM\x10\x10\0\0\0\0\0\0\x36\0\0\0')],
    ['WebP', 'image', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['web page', 'html', utf8(WEB)],
    ['web page in UTF-16', 'html', utf16(`\ufeff${WEB}`)],
    ['web archive', 'html', utf8(MAIL)],
    ['text', 'txt', utf8('KẾ HOẠCH')],
    ['text in UTF-16', 'txt', utf16('\ufeffKẾ HOẠCH năm 2026')],
    ['text in UTF-16 without a mark', 'txt', utf16('KE HOACH nam 2026')],
    ['text in TCVN3', 'txt', latin('KÕ ho¹ch n¨m 2026')],
    ['text that speaks of web pages', 'txt', utf8('Thẻ <p> mở một đoạn.')],
  ];
  for (const [what, is, bytes] of cases)
    it(`is told by the bytes: ${what}`, () => {
      assert.equal(foreignFormatOf(bytes, 'a').format, is);
      for (const name of ['a.doc', 'a.pdf', 'a.xyz']) assert.equal(foreignFormatOf(bytes, name).format, is);
    });

  it('is told by the ending between those that look alike', () => {
    const bytes = utf8('<p>Kế hoạch</p>');
    assert.equal(foreignFormatOf(bytes, 'a.htm').format, 'html');
    assert.equal(foreignFormatOf(bytes, 'a.txt').format, 'txt');
  });

  it('is our own Word file', async () => {
    assert.equal(foreignFormatOf(await asWord('KẾ HOẠCH'), 'a.docx').format, 'docx');
  });

  it('is noted where the ending says another', () => {
    const { note } = foreignFormatOf(latin('{\\rtf1 a}'), 'Kế hoạch.DOC');
    assert.deepEqual(note?.args, { ending: '.doc', format: 'RTF' });
    for (const name of ['a.rtf', 'a.RTF', 'a', 'a.tmp'])
      assert.equal(foreignFormatOf(latin('{\\rtf1 a}'), name).note, undefined);
  });

  const refused: readonly (readonly [
    what: string,
    why: keyof typeof refusals,
    bytes: Uint8Array,
    name?: string,
  ])[] = [
    ['empty file', 'empty', new Uint8Array()],
    ['workbook', 'spreadsheet', archive('[Content_Types].xml', 'xl/workbook.xml')],
    ['workbook of OpenDocument', 'spreadsheet', openDocument('spreadsheet')],
    ['old workbook', 'spreadsheet', compound('Workbook')],
    ['slides', 'slides', archive('[Content_Types].xml', 'ppt/presentation.xml')],
    ['archive', 'archive', archive('ảnh/1.jpg')],
    ['file with a password', 'password', compound('EncryptionInfo', 'EncryptedPackage')],
    ['other compound file', 'unknown', compound('Thư')],
    ['program', 'unknown', latin(`MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0${'\0'.repeat(40)}`), 'a.doc'],
    [
      'bytes at random',
      'unknown',
      Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256),
      'a.txt',
    ],
    ['plan of our own', 'ownPlan', utf8('KẾ HOẠCH'), 'a.kehoach'],
  ];
  for (const [what, why, bytes, name = 'a'] of refused)
    it(`is refused kindly: ${what}`, () => {
      assert.throws(
        () => foreignFormatOf(bytes, name),
        (error) => error instanceof Refusal && error.note.message === refusals[why],
      );
    });

  it('is found in any bytes without harm', () => {
    for (let seed = 0; seed < 300; seed++) {
      const bytes = Uint8Array.from(
        { length: seed % 90 },
        (_, i) => (i * 97 + seed * 131 + ((i * seed) % 251)) % 256,
      );
      try {
        foreignFormatOf(bytes, 'a.docx');
      } catch (error) {
        assert(error instanceof Refusal);
      }
    }
  });
});
