/** `kehoach fix` and `kehoach format`: what they print, and what they do to files. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  lstatSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const flawed = smallPlanWith('Số 12', 'Số: 12');
const untidy = smallPlanWith('1. Mục đích\n', '1.  Mục đích   \n\n\n');
const unmendable = smallPlanWith('ngày 15 tháng 6', 'ngày 31 tháng 6');

describe('kehoach fix, kehoach format', () => {
  const folder = useFolder();
  const save = (name: string, text: string): string => {
    const file = path.join(folder(), name);
    writeFileSync(file, text);
    return file;
  };

  it('print the new text and leave the file as it is', () => {
    const file = save('plan.kehoach', flawed);
    const fixed = kehoach(['fix', file]);
    assert.deepEqual([fixed.status, fixed.stdout, fixed.stderr], [0, SMALL_PLAN, '']);
    assert.equal(readFileSync(file, 'utf8'), flawed);
    assert.equal(
      kehoach(['format', save('untidy.kehoach', untidy)]).stdout,
      SMALL_PLAN.replace('\n\n\n', '\n\n'),
    );
  });

  it('join broken lines when format is asked to', () => {
    const lines = [
      '- Đưa nội dung vào sinh hoạt chi bộ hằng tháng của các chi bộ',
      'trực thuộc, vào chương trình học tập của đảng viên mới, vào bản',
      'tin của xã và trên hệ thống truyền thanh cơ sở.',
    ];
    const broken = smallPlanWith('- Đưa nội dung vào sinh hoạt chi bộ.', lines.join('\n'));
    const joined = kehoach(['format', '--join', '-'], broken).stdout;
    assert.ok(joined.includes(`\n\n${lines.join(' ')}\n\n`));
    assert.equal(kehoach(['format', '--join', '-'], joined).stdout, joined);
    assert.equal(kehoach(['fix', '--join', '-'], broken).status, 2);
  });

  it('read standard input, and print even when told to write', () => {
    assert.equal(kehoach(['fix', '--write', '-'], flawed).stdout, SMALL_PLAN);
  });

  it('write the file at one stroke, keep its mode, and leave nothing beside it', () => {
    const file = save('plan.kehoach', flawed);
    chmodSync(file, 0o640);
    const { status, stdout } = kehoach(['fix', '--write', file]);
    assert.deepEqual([status, stdout], [0, `${file}: đã sửa 1 chỗ, còn 0 chỗ\n`]);
    assert.equal(readFileSync(file, 'utf8'), SMALL_PLAN);
    assert.equal(statSync(file).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder()), ['plan.kehoach']);
  });

  it('write through a link to the file it names', () => {
    const file = save('plan.kehoach', flawed);
    const link = path.join(folder(), 'link.kehoach');
    symlinkSync(file, link);
    kehoach(['fix', '--write', link]);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.equal(readFileSync(file, 'utf8'), SMALL_PLAN);
  });

  it('keep the byte order mark, CRLF and decomposed letters outside the places they mend', () => {
    const crlf = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    assert.equal(kehoach(['fix', '-'], crlf(flawed)).stdout, crlf(SMALL_PLAN));
    const decomposed = kehoach(['fix', '-'], flawed.normalize('NFD')).stdout;
    assert.equal(decomposed.normalize('NFC'), SMALL_PLAN);
  });

  it('end with 1 where something is left after fixing; format ends with 0', () => {
    const file = save('plan.kehoach', unmendable);
    assert.equal(kehoach(['fix', file]).status, 1);
    assert.equal(kehoach(['format', '--write', file]).status, 0);
  });
});
