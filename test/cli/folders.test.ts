/** `kehoach index`, `kehoach refs`, and what `check` knows of the folder in which a file lies. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { kehoach, useFolder, type Call } from '../support/cli';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';
import { assertMatchesSchema } from '../support/schema';

const PROVINCE = SMALL_PLAN.replace('ĐẢNG BỘ TỈNH BÌNH MINH ', 'TỈNH UỶ BÌNH MINH ')
  .replace('ĐẢNG UỶ XÃ AN HOÀ\n', '')
  .replace('Số 12-KH/ĐU', 'Số 20-KH/TU');
const COMMUNE = smallPlanWith(
  'Quán triệt Chỉ thị số 07-CT/TW đến',
  'Quán triệt Kế hoạch số 20-KH/TU, ngày 15/6/2026 của Tỉnh uỷ Bình Minh về một việc mẫu đến',
);

/** Bears the number of the commune's plan. */
const OTHER = smallPlanWith('thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị', 'công tác dân vận năm 2026');

describe('plans of a folder on the command line', function () {
  this.timeout(60_000);
  const folder = useFolder();
  const before = process.env['XDG_CACHE_HOME'];
  beforeEach(() => {
    process.env['XDG_CACHE_HOME'] = path.join(folder(), 'cache');
  });
  after(() => {
    if (before === undefined) delete process.env['XDG_CACHE_HOME'];
    else process.env['XDG_CACHE_HOME'] = before;
  });

  const write = (name: string, text: string | Uint8Array): string => {
    const file = path.join(folder(), name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    return file;
  };
  const plans = (): string => path.join(folder(), 'plans');

  it('are counted, with numbers borne twice and files that cannot be read', () => {
    write('plans/tinh.kehoach', PROVINCE);
    const first = write('plans/xã (1)/a.kehoach', COMMUNE);
    const second = write('plans/xã (1)/b.kehoach', OTHER);
    const broken = write('plans/hỏng.kehoach', new Uint8Array([0]));
    const { status, stdout } = kehoach(['index', plans()]);
    assert.equal(status, 2);
    assert.match(stdout, /^3 kế hoạch, viện dẫn 2 số ký hiệu\nSố 12-KH\/ĐU dùng cho 2 văn bản:\n/);
    for (const file of [first, second]) assert.ok(stdout.includes(`  ${file} · 15/06/2026 · KẾ HOẠCH`));
    assert.ok(stdout.includes(`${broken}: tệp không phải văn bản\n`));
    const result: unknown = JSON.parse(kehoach(['index', plans(), '--format', 'json']).stdout);
    assertMatchesSchema('index', result);
  });

  it('are kept for the next call, unless that is not wanted', () => {
    write('plans/a.kehoach', SMALL_PLAN);
    assert.equal(kehoach(['index', '--no-cache', plans()]).status, 0);
    assert.ok(!existsSync(path.join(folder(), 'cache')));
    assert.equal(kehoach(['index', plans()]).status, 0);
    const cache = path.join(folder(), 'cache/kehoach');
    const [name = ''] = readdirSync(cache);
    writeFileSync(path.join(cache, name), 'gì đó khác');
    assert.match(kehoach(['index', plans()]).stdout, /^1 kế hoạch/);
  });

  it('are searched for a document: first the plan that is it, then those that name it', () => {
    const bearer = write('plans/z.kehoach', PROVINCE);
    const citer = write('plans/a.kehoach', COMMUNE);
    const { status, stdout } = kehoach(['refs', '20/KH-TU', plans()]);
    assert.equal(status, 0);
    assert.deepEqual(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(': ')[0]),
      [`${bearer}:3:4`, `${citer}:16:26`],
    );
    const result: unknown = JSON.parse(kehoach(['refs', '07-ct/tw', plans(), '--format', 'json']).stdout);
    assertMatchesSchema('refs', result);
    assert.equal((result as { places: unknown[] }).places.length, 5);
    assert.deepEqual(pick(kehoach(['refs', '99-KH/TU', plans()])), [1, '']);
  });

  it('are asked for in vain where there is no folder, or no number', () => {
    for (const args of [['index', path.join(folder(), 'nowhere')], ['index'], ['refs', 'abc', folder()]]) {
      const { status, stderr } = kehoach(args);
      assert.equal(status, 2, args.join(' '));
      assert.match(stderr, /^kehoach: .*\n/);
    }
  });

  it('are known to a check that names the folder; the file itself is no other plan', () => {
    const file = write('plans/a.kehoach', SMALL_PLAN);
    const alone = kehoach(['check', '--format', 'lines', '--folder', plans(), file]);
    assert.equal(alone.status, 0, alone.stdout);
  });

  it('have a registry of the office in the nearest folder above', () => {
    const file = write(
      'plans/sub/a.kehoach',
      smallPlanWith(
        '- Kiểm tra ít nhất hai chi bộ.',
        '- Thực hiện Quyết định số 981-QĐ/ĐU, ngày 05/6/2026 của Đảng uỷ xã An Hoà về một việc mẫu.',
      ),
    );
    const found = (): boolean => kehoach(['check', '--format', 'lines', file]).stdout.includes('981-QĐ/ĐU');
    assert.equal(found(), false);
    write(
      'plans/.kehoach/registry.csv',
      'Số ký hiệu,Tên loại,Ngày,Cơ quan ban hành,Trích yếu\n981-QĐ/ĐU,Quyết định,09/6/2026,Đảng uỷ xã An Hoà,về một việc mẫu\n',
    );
    assert.equal(found(), true);
  });
});

const pick = ({ status, stdout }: Call): unknown[] => [status, stdout];
