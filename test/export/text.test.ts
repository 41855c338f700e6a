/** Plain text: hard lines, columns side by side, tables drawn with lines. */
import assert from 'node:assert/strict';
import { textOf } from '../../server/src/core/export/text';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { readPlan } from '../../server/src/core/plan/build';
import { SMALL_PLAN } from '../support/plans';

const linesOf = (text: string, width?: number): string[] => textOf(flowOf(readPlan(text)), width).split('\n');

const TABLE = `${SMALL_PLAN}
Phụ lục

DANH MỤC VIỆC

| TT | Nội dung | Thời gian |
|----|----------|-----------|
| 1 | Mở lớp bồi dưỡng cho bí thư chi bộ và cấp uỷ viên về công tác kiểm tra, giám sát | Quý III |
| 2 | Kiểm tra hai chi bộ | Trước ngày 30/6/2026 |
`;

describe('plain text', () => {
  it('has the columns of header and end block side by side', () => {
    const lines = linesOf(SMALL_PLAN);
    assert.equal(lines[0], '      ĐẢNG BỘ TỈNH BÌNH MINH               ĐẢNG CỘNG SẢN VIỆT NAM');
    assert.ok(lines.some((line) => /^Nơi nhận:\s{10,}T\/M/.test(line)));
  });

  it('has the title in the middle, and paragraphs broken and parted', () => {
    const lines = linesOf(SMALL_PLAN);
    const title = lines.findIndex((line) => line.trim() === 'KẾ HOẠCH');
    assert.match(lines[title] ?? '', /^ {32}KẾ HOẠCH$/);
    const first = lines.findIndex((line) => line.startsWith('Thực hiện Chỉ thị'));
    assert.equal(lines[first - 1], '');
    assert.match(lines[first + 1] ?? '', /^\S/);
  });

  it('keeps to its width', () => {
    for (const width of [72, 60, 100])
      for (const line of linesOf(TABLE, width)) assert.ok([...line].length <= width, `${width}: ${line}`);
  });

  it('keeps every word', () => {
    const words = (text: string): string[] => text.match(/\p{L}+|\d+/gu)?.sort() ?? [];
    assert.deepEqual(words(linesOf(SMALL_PLAN).join('\n')), words(SMALL_PLAN));
  });

  it('draws tables, their texts broken in the cells', () => {
    const lines = linesOf(TABLE);
    const rules = lines.filter((line) => /^\+(?:-+\+){3}$/.test(line));
    assert.equal(rules.length, 4);
    assert.equal(new Set(rules.map((line) => line.length)).size, 1);
    assert.ok(lines.some((line) => /^\| TT +\| Nội dung +\| Thời gian +\|$/.test(line)));
    assert.ok(lines.some((line) => line.includes('30/6/2026')));
    assert.ok(lines.some((line) => /^\| {4}\| \p{L}/u.test(line)));
  });

  it('names each cell of a table that is too wide', () => {
    const head = Array.from({ length: 12 }, (_, i) => `Cột ${i + 1}`);
    const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const wide = [row(head), row(head.map(() => '---')), row(head.map((_, i) => `ô ${i}`))].join('\n');
    const lines = linesOf(`${SMALL_PLAN}\nPhụ lục\n\n${wide}\n`);
    assert.ok(lines.includes('Cột 12: ô 11'));
  });

  it('is composed', () => {
    assert.equal(linesOf(SMALL_PLAN.normalize('NFD')).join('\n'), linesOf(SMALL_PLAN).join('\n'));
  });

  it('is made of anything', () => {
    for (const text of ['', '|', '| | |\n|-|-|\n', 'a'.repeat(500), '****', '// từ điển: a\n'])
      assert.equal(typeof textOf(flowOf(readPlan(text))), 'string');
  });
});
