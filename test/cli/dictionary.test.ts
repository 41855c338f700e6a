/** `kehoach --dictionary`: files of words that are right as they stand. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { kehoach, useFolder } from '../support/cli';
import { smallPlanWith } from '../support/plans';

const FLAWED = smallPlanWith('hai chi bộ', 'hai nghành, ytế, nứơc');

describe('kehoach --dictionary', () => {
  const folder = useFolder();
  const save = (name: string, text: string): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, text);
    return file;
  };
  const found = (args: readonly string[]): string[] =>
    [
      ...kehoach(['check', '--format', 'lines', ...args, '-'], FLAWED).stdout.matchAll(/ VN-01 “(\p{L}+)”/gu),
    ].map(([, word = '']) => word);

  it('silences the words of several files, comments and line ends apart', () => {
    assert.deepEqual(found([]), ['nghành', 'ytế', 'nứơc']);
    const one = save('một.txt', '\uFEFF# từ của cơ quan\r\n  nghành # quen dùng\r\n\r\n');
    const two = save('hai.txt', 'hai nghành\nytế, nứơc\nytế'.normalize('NFD'));
    assert.deepEqual(found(['--dictionary', one]), ['ytế', 'nứơc']);
    assert.deepEqual(found(['--dictionary', one, '--dictionary', two]), ['nứơc']);
  });

  it('keeps a fix from touching them', () => {
    const words = save('words.txt', 'nứơc');
    assert.match(kehoach(['fix', '--dictionary', words, '-'], FLAWED).stdout, /nứơc/);
    assert.match(kehoach(['fix', '-'], FLAWED).stdout, /nước/);
  });

  it('names a file that it cannot read', () => {
    const missing = path.join(folder(), 'không-có.txt');
    const { status, stderr } = kehoach(['check', '--dictionary', missing, '-'], FLAWED);
    assert.equal(status, 2);
    assert.ok(stderr.includes(`${missing}: không tìm thấy tệp`), stderr);
  });

  it('belongs to check and fix', () => {
    assert.equal(kehoach(['format', '--dictionary', save('words.txt', ''), '-'], FLAWED).status, 2);
  });
});
