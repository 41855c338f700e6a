/** `kehoach convert`: text of old fonts into Unicode and back. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConvertedFile } from '../../server/src/cli/converted';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN } from '../support/plans';
import { assertMatchesSchema } from '../support/schema';

const UNICODE = 'Thực hiện kế hoạch của chi bộ.\n';
const TCVN3 = 'Thùc hiÖn kÕ ho¹ch cña chi bé.\n';

const convertedJson = (args: readonly string[], text: string | Buffer): ConvertedFile => {
  const { stdout } = kehoach(['convert', '--format', 'json', ...args, '-'], text);
  const result = JSON.parse(stdout) as { readonly files: readonly ConvertedFile[] };
  assertMatchesSchema('convert', result);
  return result.files[0] ?? assert.fail();
};

describe('kehoach convert', () => {
  const folder = useFolder();
  const save = (name: string, text: string | Buffer): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, text);
    return file;
  };

  it('prints the text in Unicode, whatever it finds or the encoding that is named', () => {
    const file = save('cu.txt', TCVN3);
    const { status, stdout, stderr } = kehoach(['convert', file]);
    assert.deepEqual([status, stdout, stderr], [0, UNICODE, '']);
    assert.equal(readFileSync(file, 'utf8'), TCVN3);
    const vni = 'Keá hoaïch';
    assert.equal(kehoach(['convert', '--from', 'vni', '-'], vni).stdout, 'Kế hoạch');
    const capitals = kehoach(['convert', '--from', 'tcvn3', '--capitals', 'font', '-'], 'kÕ ho¹ch');
    assert.equal(capitals.stdout, 'KẾ HOẠCH');
  });

  it('reads files that are no UTF-8, and writes UTF-8', () => {
    const file = save('cu.txt', Buffer.from(TCVN3, 'latin1'));
    const { status, stdout } = kehoach(['convert', '--write', file]);
    assert.deepEqual([status, stdout], [0, `${file}: đã chuyển 1 đoạn từ TCVN3 (ABC) sang Unicode\n`]);
    assert.equal(readFileSync(file, 'utf8'), UNICODE);
    assert.equal(convertedJson([], Buffer.from(TCVN3, 'latin1')).readAs, 'windows-1252');
  });

  it('says so where nothing is to be converted, and leaves the text as it is', () => {
    const { status, stdout, stderr } = kehoach(['convert', '-'], SMALL_PLAN);
    assert.deepEqual([status, stdout], [0, SMALL_PLAN]);
    assert.equal(stderr, '-: không có gì phải chuyển, văn bản giữ nguyên\n');
  });

  it('goes the other way, and tells the words that an encoding cannot hold', () => {
    assert.equal(kehoach(['convert', '--to', 'vni', '-'], 'Kế hoạch').stdout, 'Keá hoaïch');
    assert.equal(
      kehoach(['convert', '--from', 'tcvn3', '--to', 'vni', '-'], 'KÕ ho¹ch').stdout,
      'Keá hoaïch',
    );
    const { status, stderr } = kehoach(['convert', '--to', 'vni', '-'], 'Thăm Peña');
    assert.equal(status, 1);
    assert.equal(stderr, '-:1:6 bảng mã này không ghi lại được từ này đúng như cũ\n');
  });

  it('gives the stretches that changed', () => {
    const { encodings, changes, text, lost } = convertedJson([], `Đảng uỷ xã.\n${TCVN3}Chi bộ.\n`);
    assert.deepEqual([encodings, text, lost], [['tcvn3'], `Đảng uỷ xã.\n${UNICODE}Chi bộ.\n`, []]);
    assert.deepEqual(changes, [
      {
        encoding: 'tcvn3',
        range: { start: { line: 1, character: 0 }, end: { line: 1, character: 29 } },
        text: 'Thùc hiÖn kÕ ho¹ch cña chi bé',
        newText: 'Thực hiện kế hoạch của chi bộ',
      },
    ]);
    assert.equal(convertedJson(['--to', 'viqr'], UNICODE).changes[0]?.encoding, 'viqr');
  });

  it('takes no encoding that it does not know, and its options are its own', () => {
    assert.match(
      kehoach(['convert', '--from', 'viscii', '-']).stderr,
      /--from nhận một trong các giá trị: auto, tcvn3, vni, viqr, vps, unicode/,
    );
    assert.match(kehoach(['check', '--from', 'vni', '-']).stderr, /check không nhận --from/);
  });
});
