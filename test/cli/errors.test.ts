/** What the command line cannot do ends with 2 and says why; the files it can use are done all the same. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readCall } from '../../server/src/cli/options';
import { Problem } from '../../server/src/cli/problem';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN } from '../support/plans';

describe('kehoach', () => {
  const folder = useFolder();
  const save = (name: string, text: string | Buffer): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, text);
    return file;
  };

  it('names each file it cannot use, and does the others', () => {
    const files = {
      missing: path.join(folder(), 'khong-co.kehoach'),
      folder: path.join(folder(), 'thu-muc'),
      binary: save('anh.kehoach', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1])),
      latin: save('bang-ma.kehoach', Buffer.from([0x4b, 0xca, 0x20, 0x48, 0x4f, 0xc0])),
      large: save('lon.kehoach', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')),
    };
    mkdirSync(files.folder);
    const { status, stdout, stderr } = kehoach([
      'check',
      '--format',
      'lines',
      ...Object.values(files),
      save('plan.kehoach', SMALL_PLAN),
    ]);
    assert.equal(status, 2);
    assert.equal(stdout, '1 tệp: 0 lỗi, 0 cảnh báo, 0 thông tin, 0 gợi ý\n');
    assert.deepEqual(stderr.trimEnd().split('\n'), [
      `kehoach: ${files.missing}: không tìm thấy tệp`,
      `kehoach: ${files.folder}: đây là thư mục, không phải tệp`,
      `kehoach: ${files.binary}: tệp không phải văn bản`,
      `kehoach: ${files.latin}: tệp không theo bảng mã UTF-8; hãy lưu lại bằng UTF-8 rồi chạy lại`,
      `kehoach: ${files.large}: tệp lớn hơn 10 MB`,
    ]);
  });

  const wrongCalls: readonly (readonly [args: readonly string[], reason: string])[] = [
    [[], 'chưa nói phải làm việc gì'],
    [['in'], 'không có việc “in”'],
    [['check'], 'chưa cho tệp nào'],
    [['check', '--sua', '-'], 'không có tuỳ chọn “--sua”'],
    [
      ['check', '--format', 'xml', '-'],
      'tuỳ chọn --format nhận một trong các giá trị: text, lines, json, sarif, html',
    ],
    [['outline', '--format', 'html', '-'], 'outline không nhận --format html'],
    [['check', '--profile', 'hd11', '-'], 'tuỳ chọn --profile nhận một trong các giá trị: auto, hd36, hd05'],
    [['check', '--rule', 'NN-99=off', '-'], 'không có quy tắc hay nhóm quy tắc “NN-99”'],
    [
      ['check', '--rule', 'NN-03=tat', '-'],
      'tuỳ chọn --rule NN-03 nhận một trong các giá trị: off, error, warning, information, hint',
    ],
    [['check', '--rule', 'NN-03', '-'], 'tuỳ chọn --rule viết theo mẫu: --rule tên=giá_trị'],
    [['check', '-', '--rule'], 'tuỳ chọn --rule thiếu giá trị'],
    [['check', '--style', 'font=to', '-'], 'không có cách viết “font”; có: tonePlacement, '],
    [
      ['check', '--style', 'tonePlacement=cũ', '-'],
      'tuỳ chọn --style tonePlacement nhận một trong các giá trị: majority, old, new',
    ],
    [['format', '--rule', 'NN-03=off', '-'], 'format không nhận --rule'],
    [['parse', '--profile', 'hd36', '-'], 'parse không nhận --profile'],
    [['parse', '--format', 'sarif', '-'], 'parse không nhận --format sarif'],
    [['check', '--write', '-'], 'check không nhận --write'],
  ];
  for (const [args, reason] of wrongCalls) {
    it(`does not take: kehoach ${args.join(' ')}`, () => {
      assert.throws(
        () => readCall(args),
        (error) => error instanceof Problem && error.in('vi').includes(reason),
      );
    });
  }

  it('says what is wrong with a call, in the language asked for', () => {
    const { status, stdout, stderr } = kehoach(['in', '--language', 'en']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(stderr, "kehoach: there is no command 'in'\nSee: kehoach --help\n");
  });

  it('prints its help and its version', () => {
    const help = kehoach(['--help']);
    assert.equal(help.status, 0);
    for (const word of ['check', 'fix', 'format', 'outline', 'parse', '--language', '--write', '--rule']) {
      assert.ok(help.stdout.includes(word), word);
    }
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    assert.equal(kehoach(['--version']).stdout, `${version}\n`);
  });
});
