/**
 * Two real plans, kept beside the project and not in it: every citation in them, and none besides. Long subjects
 * are compared by their first and last words.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fieldsOf, read } from './read';

const FOLDER = join(process.cwd(), '..', 'shared', 'plans');

/** type | number | symbol | day | issuer | subject; `=` for a document that says it is this one. */
const PLANS: Readonly<Record<string, readonly string[]>> = {
  'can-tho-265': [
    '| 265 | KH/TU',
    'Chỉ thị | 25 | CT/TW | 2023-10-25 | Ban Bí thư | Về tiếp … hình mới',
    'Chỉ thị | 25 | CT/TW | 2023-10-25 | Ban Bí thư | Về tiếp … hình mới',
    'Chỉ thị | 25 | CT/TW',
    'Chỉ thị | 25 | CT/TW',
    'Chỉ thị | 25 | CT/TW',
    'Chỉ thị | 25 | CT/TW | | Ban Bí thư',
    'Kế hoạch | | | | Ban Thường vụ Thành ủy',
    'Chỉ thị | 25 | CT/TW',
    'Chỉ thị | 25 | CT/TW | | Ban Bí thư',
    'Kế hoạch | | | | Ban Thường vụ Thành ủy',
    'Kế hoạch | | | | Ban Thường vụ Thành ủy | về thực … số 25-CT/TW',
    'Chỉ thị | 25 | CT/TW',
    'Chỉ thị | 25 | CT/TW',
    'Kế hoạch =',
  ],
  'than-uyen-33a': [
    '| 33a | KH/ĐU',
    'Chương trình hành động | 06 | CTr/TU | 2025-11-24 | Ban Thường vụ Tỉnh ủy | về thực … Nhân dân',
    'Nghị quyết | 72 | NQ/TW | 2025-09-09 | Bộ Chính trị | về một … Nhân dân',
    'Kế hoạch | 50 | KH/ĐU | 2025-12-13 | Đảng ủy xã Than Uyên | về thực … Nhân dân',
    'Chương trình hành động | 06 | CTr/TU | 2025-11-24 | Ban Thường vụ Tỉnh ủy Lai Châu | về thực … Nhân dân',
    'Nghị quyết | 72 | NQ/TW | 2025-09-09 | Bộ Chính trị | về một … Nhân dân',
    'Nghị quyết | 72 | NQ/TW',
    'Nghị quyết | | | | Đại hội Đảng bộ lần thứ VIII',
    'Nghị quyết | | | | Đại hội Đảng bộ các cấp',
    'Nghị quyết',
    'Nghị quyết | 72 | NQ/TW',
    'Chiến lược | | | | | chuyển đổi … năm 2030',
    'Nghị quyết | 57 | NQ/TW | 2024-12-22 | Bộ Chính trị',
    'Nghị quyết | 68 | NQ/TW | 2025-05-04 | Bộ Chính trị',
    'Nghị quyết | 72 | NQ/TW',
    'Chương trình hành động | 06 | CTr/TU | 2025-11-24 | Ban Thường vụ Tỉnh ủy Lai Châu',
    'Kế hoạch =',
    'Nghị quyết | 72 | NQ/TW',
    'Chương trình hành động | | | | Tỉnh ủy',
    'Nghị quyết | 72 | NQ/TW',
    'Chương trình hành động | 06 | CTr/TU',
    'Kế hoạch =',
  ],
};

/** Number and symbol of every citation in the text that a reading machine made of the same page. */
const READ_BY_MACHINE: Readonly<Record<string, readonly string[]>> = {
  'can-tho-265': ['265-KH/TU', ...new Array<string>(10).fill('25-CT/TW')],
  'than-uyen-33a': [
    '33a-KH/DU',
    ...['06-CTr/TU', '72-NQ/TW'],
    ...['50-KH/DU', '06-CTr/TU', '72-NQ/TW'],
    ...['72-NQ/TW', '72-NQ/TW', '57-NQ/TW', '68-NQ/TW'],
    ...['72-NQ/TW', '06-CTr/TU', '72-NQ/TW', '72-NQ/TW', '06-CTr/TU'],
  ],
};

function rowOf(citation: ReturnType<typeof read>['citations'][number]): string {
  const {
    type = '',
    number = '',
    symbol = '',
    date = '',
    issuer = '',
    subject = '',
    self,
  } = fieldsOf(citation);
  if (self) return `${String(type)} =`;
  const short = String(subject).replace(/^(\S+ \S+) .* (\S+ \S+)$/, '$1 … $2');
  const row = [type, number, symbol, date, issuer, short].map(String);
  while (row.at(-1) === '') row.pop();
  return row.join(' | ').replace(/ {2,}/g, ' ').trim();
}

for (const [name, rows] of Object.entries(PLANS)) {
  describe(`the plan ${name}`, () => {
    const textOf = (kind: string): string => readFileSync(join(FOLDER, `${name}.${kind}.txt`), 'utf8');

    before(function () {
      if (existsSync(FOLDER)) return;
      console.log(`      skipped: the plans are not at ${FOLDER}`);
      this.skip();
    });

    it('has its citations, and no others', () => {
      const citations = textOf('plan')
        .split('\n')
        .flatMap((line) => read(line).citations);
      assert.deepEqual(citations.map(rowOf), rows);
    });

    it('gives up its numbers where its marks are lost', () => {
      const citations = textOf('ocr')
        .split(/\n\s*\n/)
        .flatMap((paragraph) => read(paragraph).citations);
      assert.deepEqual(
        citations.map(({ repair, reference }) => repair ?? reference?.text),
        READ_BY_MACHINE[name],
      );
    });
  });
}
