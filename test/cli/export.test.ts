/** `kehoach export`: files of plans and of folders of plans, never in the place of others unasked. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const WRONG = smallPlanWith('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU');

describe('kehoach export', () => {
  const folder = useFolder();
  const at = (...names: string[]): string => path.join(folder(), ...names);
  const files = (name = '.'): string[] =>
    readdirSync(at(name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name: file }) => path.relative(at(name), path.join(parentPath, file)))
      .sort();
  const put = (text: string | Buffer, ...names: string[]): string => {
    mkdirSync(path.dirname(at(...names)), { recursive: true });
    writeFileSync(at(...names), text);
    return at(...names);
  };

  it('makes a Word file beside the plan, named like it', () => {
    const plan = put(SMALL_PLAN, 'kh 12.kehoach');
    const { status, stdout, stderr } = kehoach(['export', '--to', 'docx', plan]);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, `${plan} → ${at('kh 12.docx')}\n`);
    assert.deepEqual(files(), ['kh 12.docx', 'kh 12.kehoach']);
    const parts = unzipSync(readFileSync(at('kh 12.docx')));
    assert.match(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), /BÌNH MINH/);
  });

  it('makes plain text, and names what comes from standard input by number and subject', () => {
    const { status, stdout } = kehoach(['export', '--to', 'txt', '--out', at('ra'), '-'], SMALL_PLAN);
    assert.equal(status, 0);
    const [name = ''] = files('ra');
    assert.equal(name, 'KH 12-KH_ĐU thực hiện Chỉ thị số 07-CT_TW của Bộ Chính trị.txt');
    assert.ok(stdout.includes(name));
    assert.match(readFileSync(at('ra', name), 'utf8'), /ĐẢNG CỘNG SẢN VIỆT NAM\n/);
  });

  it('goes through folders and keeps what lies below them', () => {
    put(SMALL_PLAN, 'vào', 'kh.kehoach');
    put(SMALL_PLAN, 'vào', '2026', 'kh.kehoach');
    put('không phải kế hoạch', 'vào', 'ghi-chu.txt');
    const { status, stdout } = kehoach(['export', '--to', 'txt', at('vào'), '--out', at('ra')]);
    assert.equal(status, 0);
    assert.equal(stdout.split('\n').length, 3);
    assert.deepEqual(files('ra'), [path.join('2026', 'kh.txt'), 'kh.txt']);
  });

  it('gives two plans of one name two files', () => {
    const first = put(SMALL_PLAN, 'a', 'kh.kehoach');
    const second = put(SMALL_PLAN.replace('An Hoà', 'Bình Hoà'), 'b', 'KH.kehoach');
    const { status } = kehoach(['export', '--to', 'txt', '--force', first, second, '--out', at('ra')]);
    assert.equal(status, 0);
    assert.deepEqual(files('ra'), ['KH (2).txt', 'kh.txt']);
    assert.match(readFileSync(at('ra', 'KH (2).txt'), 'utf8'), /Bình Hoà/);
  });

  it('never writes over a file unasked', () => {
    const plan = put(SMALL_PLAN, 'kh.kehoach');
    put('cũ', 'kh.txt');
    const refused = kehoach(['export', '--to', 'txt', plan]);
    assert.equal(refused.status, 2);
    assert.match(refused.stderr, /đã có, chưa xuất; thêm --force/);
    assert.equal(readFileSync(at('kh.txt'), 'utf8'), 'cũ');
    assert.equal(kehoach(['export', '--to', 'txt', plan, '--force']).status, 0);
    assert.notEqual(readFileSync(at('kh.txt'), 'utf8'), 'cũ');
    assert.deepEqual(files(), ['kh.kehoach', 'kh.txt']);
  });

  it('leaves out plans with errors, where it is told to check', () => {
    const plan = put(WRONG, 'sai.kehoach');
    const right = put(SMALL_PLAN, 'đúng.kehoach');
    const { status, stdout, stderr } = kehoach(['export', '--to', 'txt', '--check', plan, right]);
    assert.equal(status, 1);
    assert.match(stderr, /sai\.kehoach: còn 1 lỗi, chưa xuất/);
    assert.equal(stdout, `${right} → ${at('đúng.txt')}\n`);
    assert.equal(kehoach(['export', '--to', 'txt', '--check', '--rule', 'SO-01=off', plan]).status, 0);
  });

  it('says what it cannot export, and goes on', () => {
    const bad = [
      put(Buffer.from([0x50, 0x4b, 0, 3]), 'word.kehoach'),
      put('', 'trống.kehoach'),
      put(`${'Các chi bộ báo cáo kết quả. '.repeat(100)}\n`.repeat(900), 'dài.kehoach'),
      at('không-có.kehoach'),
    ];
    const good = put(SMALL_PLAN, 'kh.kehoach');
    const { status, stdout, stderr } = kehoach(['export', '--to', 'txt', ...bad, good]);
    assert.equal(status, 2);
    const said = stderr.trimEnd().split('\n');
    assert.match(said[0] ?? '', /word\.kehoach: tệp không phải văn bản/);
    assert.match(said[1] ?? '', /trống\.kehoach: tệp không có nội dung/);
    assert.match(said[2] ?? '', /dài\.kehoach: văn bản dài quá/);
    assert.match(said[3] ?? '', /không-có\.kehoach: không tìm thấy tệp/);
    assert.equal(stdout, `${good} → ${at('kh.txt')}\n`);
  });

  it('says where it cannot write, and that a text is no UTF-8', () => {
    const plan = put(SMALL_PLAN, 'kh.kehoach');
    const none = put('không phải thư mục', 'ra');
    for (const out of [none, path.join(none, 'trong')]) {
      const { status, stderr } = kehoach(['export', '--to', 'txt', plan, '--out', out]);
      assert.equal(status, 2);
      assert.match(stderr, /^kehoach: [^\n]*kh\.kehoach: không ghi được vào [^\n]*\n$/);
    }
    assert.equal(readFileSync(none, 'utf8'), 'không phải thư mục');
    const wide = put(Buffer.from(`\ufeff${SMALL_PLAN}`, 'utf16le'), 'unicode.kehoach');
    assert.match(kehoach(['export', '--to', 'txt', wide]).stderr, /hãy lưu lại bằng UTF-8/);
  });

  it('makes folders as deep as they must be', () => {
    const plan = put(SMALL_PLAN, 'kh.kehoach');
    assert.equal(kehoach(['export', '--to', 'txt', plan, '--out', at('2026', 'quý I', 'in')]).status, 0);
    assert.deepEqual(files('2026'), [path.join('quý I', 'in', 'kh.txt')]);
  });

  it('takes the settings of the page, within the bounds of the guides', () => {
    const plan = put(SMALL_PLAN, 'kh.kehoach');
    const page = ['--size', '15', '--line', '20', '--spacing', '8', '--indent', '12,7', '--duplex'];
    assert.equal(kehoach(['export', '--to', 'docx', plan, ...page]).status, 0);
    const parts = unzipSync(readFileSync(at('kh.docx')));
    assert.match(strFromU8(parts['word/styles.xml'] ?? new Uint8Array()), /w:line="400"/);
    assert.match(
      strFromU8(parts['word/settings.xml'] ?? new Uint8Array()),
      /mirrorMargins|evenAndOddHeaders/,
    );
    for (const [option, value] of [
      ['--size', '12'],
      ['--line', '23'],
      ['--spacing', 'nhiều'],
      ['--indent', '-1'],
    ] as const) {
      const { status, stderr } = kehoach(['export', '--to', 'docx', plan, `${option}=${value}`]);
      assert.equal(status, 2);
      assert.match(stderr, new RegExp(`${option} nhận (?:số từ|một trong)`));
    }
  });

  it('asks what to make, and knows its options', () => {
    const plan = put(SMALL_PLAN, 'kh.kehoach');
    assert.match(kehoach(['export', plan]).stderr, /--to nhận một trong các giá trị: docx, pdf, html, txt/);
    assert.match(kehoach(['export', '--to', 'odt', plan]).stderr, /--to nhận/);
    assert.match(kehoach(['convert', '--to', 'docx', plan]).stderr, /--to nhận/);
    assert.match(kehoach(['export', '--to', 'txt', plan, '--out']).stderr, /--out thiếu giá trị/);
    assert.match(kehoach(['export', '--to', 'txt', '--out', '--force', plan]).stderr, /--out thiếu giá trị/);
    assert.match(kehoach(['check', '--force', plan]).stderr, /không nhận --force/);
    mkdirSync(at('rỗng'));
    const { status, stderr } = kehoach(['export', '--to', 'docx', at('rỗng')]);
    assert.equal(status, 2);
    assert.match(stderr, /không có kế hoạch nào/);
  });
});
