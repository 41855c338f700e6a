/** `kehoach restore` and `kehoach repair`: the new text, what is left to the writer, and what they do to files. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RewrittenFile } from '../../server/src/cli/rewritten';
import { bare, SCAN } from '../support/bare';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN } from '../support/plans';
import { assertMatchesSchema } from '../support/schema';

const SENTENCE = 'Thực hiện Nghị quyết của Đảng, các chi bộ xây dựng kế hoạch.\n';

function rewrittenJson(command: 'restore' | 'repair', text: string): RewrittenFile {
  const { stdout } = kehoach([command, '--format', 'json', '-'], text);
  const result = JSON.parse(stdout) as { readonly files: readonly RewrittenFile[] };
  assertMatchesSchema('rewrite', result);
  return result.files[0] ?? assert.fail();
}

/** Text of a range. */
function textAt(text: string, { start, end }: RewrittenFile['lost'][number]): string {
  assert.equal(start.line, end.line);
  return (text.split('\n')[start.line] ?? '').slice(start.character, end.character);
}

describe('kehoach restore', () => {
  const folder = useFolder();
  const save = (name: string, text: string): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, text);
    return file;
  };

  it('prints the text with its marks, and leaves the file as it is', () => {
    const file = save('plan.kehoach', bare(SENTENCE));
    const { status, stdout, stderr } = kehoach(['restore', file]);
    assert.deepEqual([status, stdout, stderr], [0, SENTENCE, '']);
    assert.equal(readFileSync(file, 'utf8'), bare(SENTENCE));
  });

  it('leaves a text with its marks alone', () => {
    const { status, stdout } = kehoach(['restore', '-'], SMALL_PLAN);
    assert.deepEqual([status, stdout], [0, SMALL_PLAN]);
  });

  it('refuses a text that is too long, and says so', () => {
    const { status, stdout, stderr } = kehoach(['restore', '-'], 'xay dung\n'.repeat(250_000));
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /Văn bản dài quá 2\.000\.000 ký tự/);
  });

  it('writes the file when told to', () => {
    const file = save('plan.kehoach', `\uFEFF${bare(SENTENCE)}`);
    const { status, stdout } = kehoach(['restore', '--write', file]);
    assert.equal(status, 0);
    assert.match(stdout, /: đã sửa \d+ chỗ, còn 0 chỗ chưa chắc/);
    assert.equal(readFileSync(file, 'utf8'), `\uFEFF${SENTENCE}`);
    assert.deepEqual(readdirSync(folder()), ['plan.kehoach']);
  });

  it('tells the words it is not sure of, as JSON and beside the text', () => {
    const text = 'ban ban nam tam\n';
    const { text: restored, unsure } = rewrittenJson('restore', text);
    assert.ok(unsure.length > 0);
    for (const { range, word, alternatives, confidence } of unsure) {
      assert.equal(textAt(restored, range), word);
      assert.ok(alternatives.length > 0 && !alternatives.includes(word));
      assert.ok(confidence < 0.9);
    }
    const { status, stdout, stderr } = kehoach(['restore', '-'], text);
    assert.deepEqual([status, stdout], [1, restored]);
    assert.match(stderr, /^-:1:\d+ chưa chắc: “\p{L}+”; có thể là: \p{L}+/u);
    assert.equal(stderr.trimEnd().split('\n').length, unsure.length);
  });

  it('keeps CRLF and letters of two characters', () => {
    const text = `Đoàn kết,\r\n${bare(SENTENCE).replace('\n', '\r\n')}`.normalize('NFD');
    assert.equal(
      kehoach(['restore', '-'], text).stdout.normalize('NFC'),
      `Đoàn kết,\r\n${SENTENCE.replace('\n', '\r\n')}`,
    );
  });
});

/** Of a heading set in a font that lacked the vowels with a tone. */
const LOST = 'V VIC THC HIN NGH QUYT\n\n';

describe('kehoach repair', () => {
  it('reads misread letters, joins lines, and drops page numbers, which it tells', () => {
    const { text, removed, changed } = rewrittenJson('repair', SCAN);
    assert.match(text, /ứng dụng công nghệ thông tin trong công tác tuyên truyền theo tinh thần của/);
    assert.match(text, /Nghị quyết số 57-NQ\/TW/);
    assert.match(text, /báo cáo kết quả trước ngày 30\/11 (?:hằng|hàng) năm\.$/m);
    assert.deepEqual(
      removed.map(({ kind, text: what, line }) => [kind, what, line]),
      [
        ['pageNumber', '- 2 -', 14],
        ['pageNumber', '- 3 -', 29],
      ],
    );
    assert.ok(changed > 10);
  });

  it('says which stretches nobody can restore', () => {
    const { text, lost } = rewrittenJson('repair', LOST + SCAN);
    assert.deepEqual(
      lost.map((range) => textAt(text, range)),
      [LOST.trimEnd()],
    );
    const { status, stderr } = kehoach(['repair', '-'], LOST + SCAN);
    assert.equal(status, 1);
    assert.match(stderr, /-:1:1 đoạn này đã mất hẳn các chữ mang dấu/);
  });

  it('leaves a plan as it is', () => {
    const { status, stdout, stderr } = kehoach(['repair', '-'], SMALL_PLAN);
    assert.deepEqual([status, stdout, stderr], [0, SMALL_PLAN, '-: Không có chỗ nào cần sửa.\n']);
  });

  it('ends lines as the file does', () => {
    const { stdout } = kehoach(['repair', '-'], SCAN.replaceAll('\n', '\r\n'));
    assert.equal(stdout.replaceAll('\r\n', '\n'), kehoach(['repair', '-'], SCAN).stdout);
    assert.doesNotMatch(stdout, /[^\r]\n/);
  });
});
