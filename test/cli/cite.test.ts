/** `kehoach cite`: the citations of any text, each with how it stands and how it should. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CitedJson, CitingFile } from '../../server/src/cli/cited';
import type { ParsedFile } from '../../server/src/cli/plan-json';
import { kehoach, useFolder } from '../support/cli';
import { SMALL_PLAN } from '../support/plans';
import { assertMatchesSchema } from '../support/schema';

function cite(text: string, ...options: readonly string[]): readonly CitedJson[] {
  const { status, stdout } = kehoach(['cite', ...options, '-'], text);
  assert.equal(status, 0);
  const result = JSON.parse(stdout) as { files: CitingFile[] };
  assertMatchesSchema('cite', result);
  return result.files[0]?.citations ?? assert.fail();
}

const standing = (citations: readonly CitedJson[]): unknown[] =>
  citations.map(({ status, problems, fixed, text }) => [
    status,
    ...problems,
    ...(fixed === text ? [] : [fixed]),
  ]);

describe('kehoach cite', () => {
  it('gives the citations of parse, with what they are worth', () => {
    const parsed = JSON.parse(kehoach(['parse', '--format', 'json', '-'], SMALL_PLAN).stdout) as {
      files: ParsedFile[];
    };
    const cited = cite(SMALL_PLAN);
    assert.deepEqual(
      cited.map(({ type, number, symbol, date, issuer, subject, range }) => ({
        type,
        number,
        symbol,
        date,
        issuer,
        subject,
        range,
      })),
      parsed.files[0]?.plan.citations,
    );
    assert.deepEqual(new Set(cited.map(({ status }) => status)), new Set(['ok']));
    assert.ok(cited.every(({ text, fixed }) => text === fixed));
  });

  it('takes a list of citations, one a line, whatever its line ends and normal form', () => {
    const list = [
      'Chỉ thị số 25/CT-TW, ngày 5/10/2023 của Ban Bí thư về y tế cơ sở',
      'Nghị quyết số 401-NQ/TW',
      'Kế hoạch số 15/KH-UBND ngày 20/3/2026 của UBND tỉnh',
      'Kết luận số: 431-KL/TU, ngày 31/02/2026 của Ban Bí thư',
      'Nghị quyết số 401-NQ/TW',
    ];
    const expected = [
      ['malformed', 'VD-09', 'VD-15', 'Chỉ thị số 25-CT/TW, ngày 05/10/2023 của Ban Bí thư về y tế cơ sở'],
      ['incomplete', 'VD-01'],
      ['ok'],
      [
        'malformed',
        'VD-01',
        'VD-11',
        'VD-16',
        'VD-18',
        'Kết luận số 431-KL/TU, ngày 31/02/2026 của Ban Bí thư',
      ],
      ['ok'],
    ];
    for (const text of [list.join('\n'), `${list.join('\r\n')}\r\n`, list.join('\n').normalize('NFD')])
      assert.deepEqual(standing(cite(text)), expected);
  });

  it('reads a citation over line ends as one line, and its symbol as broken', () => {
    const text = 'Thực hiện Nghị quyết số 57-\nNQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá.';
    const [cited] = cite(text);
    assert.equal(cited?.text, 'Nghị quyết số 57- NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá');
    assert.equal(cited.fixed, 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá');
    assert.deepEqual(cited.problems, ['ND-13']);
  });

  it('lays a problem at the innermost citation', () => {
    const [outer, inner] = cite(
      'Kế hoạch số 22-KH/TU, ngày 15/5/2026 của Tỉnh uỷ Bình Minh thực hiện Chỉ thị số 350/CT-TW của Ban Bí thư.',
    );
    assert.deepEqual([outer?.status, inner?.status], ['ok', 'malformed']);
    assert.equal(outer?.fixed, outer?.text);
    assert.equal(inner?.fixed, 'Chỉ thị số 350-CT/TW của Ban Bí thư');
  });

  it('heeds the settings of a call', () => {
    const text = 'Chỉ thị số 25-CT/TW, ngày 5/10/2023 của Ban Bí thư về y tế cơ sở';
    assert.deepEqual(standing(cite(text, '--rule', 'VD-15=off')), [['ok']]);
  });

  it('prints a list where it is asked for, and names the files it cannot read', () => {
    const { status, stdout } = kehoach(
      ['cite', '--format', 'text', '-'],
      'Theo Chỉ thị số 25/CT-TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở.\n',
    );
    assert.equal(status, 0);
    assert.equal(
      stdout,
      [
        '-:1:6 sai cách viết VD-09: Chỉ thị số 25/CT-TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở',
        '  → Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở',
        '1 viện dẫn: 1 sai cách viết, 0 chưa đủ',
        '',
      ].join('\n'),
    );
    assert.equal(kehoach(['cite', 'khong-co.kehoach']).status, 2);
  });

  describe('over several files', () => {
    const folder = useFolder();

    it('knows what the office’s own registry has, and tells what is wrong in it', () => {
      const registry = path.join(folder(), 'registry.csv');
      writeFileSync(
        registry,
        '\ufeffSố ký hiệu;Tên loại;Ngày;Cơ quan ban hành;Trích yếu\r\n' +
          '12-NQ/TU;Nghị quyết;25/10/2023;Tỉnh uỷ Bình Minh;về phát triển du lịch\r\nx;;;;\r\n',
      );
      const { stdout, stderr } = kehoach(
        ['cite', '--registry', registry, '-'],
        'Thực hiện Nghị quyết số 12-NQ/TU, ngày 25/10/2023.\n',
      );
      const { files } = JSON.parse(stdout) as { files: CitingFile[] };
      assert.equal(
        files[0]?.citations[0]?.fixed,
        'Nghị quyết số 12-NQ/TU, ngày 25/10/2023 của Tỉnh uỷ Bình Minh về phát triển du lịch',
      );
      assert.ok(stderr.includes(`${registry}:3: Dòng 3: số ký hiệu “x” không đọc được`), stderr);
    });

    it('keeps their order, and an empty one is empty', () => {
      const files = ['a.txt', 'b.txt'].map((name) => path.join(folder(), name));
      writeFileSync(files[0] ?? '', '');
      writeFileSync(files[1] ?? '', 'Nghị quyết Đại hội XIV của Đảng');
      const { stdout } = kehoach(['cite', ...files]);
      const result = JSON.parse(stdout) as { files: CitingFile[] };
      assertMatchesSchema('cite', result);
      assert.deepEqual(
        result.files.map(({ citations }) => citations.length),
        [0, 1],
      );
    });
  });
});
