/**
 * Files made to do harm, and broken ones: each is a text or a clear refusal, within the time and the memory that one
 * file may take, and the next is read as if nothing had been.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kehoach, useFolder } from '../support/cli';
import { hostileFiles } from './hostile-files';
import type { HostileOutcome } from './hostile-process';

/** Milliseconds: those of the thread, and those that it takes to end it on a busy machine. */
const LONGEST = 10_000 + 3_000;
/** Megabytes. */
const LARGEST = 500;

const root = path.resolve(import.meta.dirname, '../..');

function outcomes(): ReadonlyMap<string, HostileOutcome> {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/import/hostile-process.ts'],
    { cwd: root, encoding: 'utf8' },
  );
  assert.equal(status, 0, stderr);
  const lines = stdout.trimEnd().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as HostileOutcome).map((each) => [each.name, each]));
}

describe('a file that does harm', function () {
  this.timeout(300_000);

  it('is read in time and in bounds, or refused in clear words', () => {
    const found = outcomes();
    let count = 0;
    for (const { name, says } of hostileFiles()) {
      const outcome = found.get(name);
      assert.ok(outcome, name);
      const { milliseconds, grown, refused } = outcome;
      assert.ok(milliseconds < LONGEST, `${name}: ${milliseconds} ms`);
      assert.ok(grown < LARGEST, `${name}: ${grown} MB`);
      if (refused !== undefined) assert.match(refused, /^\p{Lu}[^{}]+\.$/u, name);
      if (says) assert.match(refused ?? 'a text', says, `${name}: ${refused}`);
      count++;
    }
    assert.equal(found.size, count);
  });

  const folder = useFolder();

  it('is one of many on the command line, where the others are imported', () => {
    const at = (...names: string[]): string => path.join(folder(), ...names);
    mkdirSync(at('vào'));
    for (const { name, bytes } of hostileFiles()) {
      if (/^(?:ratio|many|entities|deep|locked|byte|plan|cut-[08])/.test(name)) {
        writeFileSync(at('vào', name), bytes);
      }
    }
    writeFileSync(at('vào', 'tốt.txt'), 'Các chi bộ báo cáo kết quả trước ngày 20/12/2026.\n');
    const { status, stdout, stderr } = kehoach(['import', at('vào'), '--out', at('ra')]);
    assert.equal(status, 2);
    assert.match(stdout, /tốt\.txt → [^\n]*tốt\.kehoach\n/);
    assert.ok(readdirSync(at('ra')).includes('tốt.kehoach'));
    assert.match(stderr, /locked\.docx: [^\n]*mật khẩu/);
    assert.match(stderr, /cut-0-plan\.doc: Tệp rỗng/);
    assert.doesNotMatch(stderr, /Error|at .*\.ts:/);
  });

  it('may be no file at all', () => {
    const missing = kehoach(['import', path.join(folder(), 'không-có.docx')]);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /không-có\.docx: không tìm thấy tệp\n$/);
    const empty = kehoach(['import', folder()]);
    assert.equal(empty.status, 2);
    assert.match(empty.stderr, /trong thư mục không có tệp nào nhập được/);
    if (process.platform === 'win32') return;
    const device = kehoach(['import', '/dev/zero']);
    assert.equal(device.status, 2);
    assert.match(device.stderr, /\/dev\/zero: tệp lớn hơn 100 MB\n$/);
  });
});
