/** `kehoach import`: plans made of foreign files, never in the place of others unasked. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { originals } from '../fuzz/import-originals';
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';
import { kehoach, useFolder } from '../support/cli';
import { assertMatchesSchema } from '../support/schema';

const word = originals('docx').find(({ name }) => name === 'plan.docx')?.bytes ?? new Uint8Array();
const changed = originals('docx').find(({ name }) => name === 'marks.docx')?.bytes ?? new Uint8Array();

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly format: string;
    readonly counts: { readonly unsure: number };
    readonly choices: readonly { readonly kind: string; readonly chosen: string }[];
  }[];
}

describe('kehoach import', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const at = (...names: string[]): string => path.join(folder(), ...names);
  const put = (content: string | Uint8Array, ...names: string[]): string => {
    mkdirSync(path.dirname(at(...names)), { recursive: true });
    writeFileSync(at(...names), content);
    return at(...names);
  };

  it('prints the text of a single file', () => {
    const { status, stdout, stderr } = kehoach(['import', put(word, 'kh.docx')]);
    assert.equal(status, 0, stderr);
    assert.match(stdout, /^ĐẢNG BỘ TỈNH BÌNH MINH {3,}ĐẢNG CỘNG SẢN VIỆT NAM\n/);
    assert.match(stdout, /^I- MỤC ĐÍCH, YÊU CẦU$/m);
    assert.match(stdout, /^1\. Quán triệt Chỉ thị đến các chi bộ\.$/m);
  });

  it('writes plans with the names of their files, folders kept', () => {
    put(word, 'vào', 'kh.docx');
    put('Các chi bộ báo cáo.\n', 'vào', '2026', 'bao-cao.txt');
    put('không phải tệp nhập được', 'vào', 'ghi-chu.log');
    const { status, stdout } = kehoach(['import', at('vào'), '--out', at('ra')]);
    assert.equal(status, 0);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
    assert.deepEqual(readdirSync(at('ra')).sort(), ['2026', 'kh.kehoach']);
    assert.equal(readFileSync(at('ra', '2026', 'bao-cao.kehoach'), 'utf8'), 'Các chi bộ báo cáo.\n');
  });

  it('never writes over a file unasked', () => {
    const file = put('Các chi bộ báo cáo.\n', 'kh.txt');
    put('cũ', 'ra', 'kh.kehoach');
    const refused = kehoach(['import', file, '--out', at('ra')]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /đã có, chưa nhập; thêm --force/);
    assert.equal(readFileSync(at('ra', 'kh.kehoach'), 'utf8'), 'cũ');
    assert.equal(kehoach(['import', file, '--out', at('ra'), '--force']).status, 0);
    assert.equal(readFileSync(at('ra', 'kh.kehoach'), 'utf8'), 'Các chi bộ báo cáo.\n');
  });

  it('accepts tracked changes, or rejects them', () => {
    const file = put(changed, 'kh.docx');
    const accepted = kehoach(['import', file]).stdout;
    assert.ok(accepted.includes('thêm') && !accepted.includes('bớt'));
    const rejected = kehoach(['import', file, '--changes', 'reject']).stdout;
    assert.ok(rejected.includes('bớt') && !rejected.includes('thêm'));
  });

  it('reads plain text in the encoding that it is told', () => {
    const text = 'Đảng uỷ xã An Hoà xây dựng kế hoạch kiểm tra, giám sát năm 2026.\n';
    const file = put(Buffer.from(fromUnicode(text, 'tcvn3').text, 'latin1'), 'kh.txt');
    assert.equal(kehoach(['import', file, '--from', 'tcvn3']).stdout, text);
    assert.match(
      kehoach(['import', file, '--from', 'ebcdic']).stderr,
      /--from nhận một trong các giá trị: auto/,
    );
  });

  it('reports what was done, as JSON', () => {
    const { status, stdout } = kehoach(['import', put(changed, 'kh.docx'), '--report', 'json']);
    assert.equal(status, 0);
    assertMatchesSchema('import', JSON.parse(stdout));
    const [report] = (JSON.parse(stdout) as Report).files;
    assert.equal(report?.format, 'docx');
    assert.equal(report.file, at('kh.docx'));
    assert.deepEqual(
      report.choices.map(({ kind, chosen }) => [kind, chosen]),
      [['changes', 'accept']],
    );
  });

  it('says what it cannot read, in one line each, and goes on', () => {
    const bad = [put('', 'trống.docx'), put(word.subarray(0, 3000), 'cụt.docx'), at('không-có.doc')];
    const good = put('Các chi bộ báo cáo.\n', 'kh.txt');
    const { status, stdout, stderr } = kehoach(['import', ...bad, good, '--out', at('ra')]);
    assert.equal(status, 2);
    const said = stderr.trimEnd().split('\n');
    assert.match(said[0] ?? '', /trống\.docx: Tệp rỗng/);
    assert.match(said[1] ?? '', /cụt\.docx: Tệp hỏng/);
    assert.match(said[2] ?? '', /không-có\.doc: không tìm thấy tệp/);
    assert.equal(stdout, `${good} → ${at('ra', 'kh.kehoach')}\n`);
    assert.match(kehoach(['import', good, good]).stderr, /nhập nhiều tệp thì phải có --out/);
  });
});
