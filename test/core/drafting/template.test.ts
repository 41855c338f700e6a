/** The form of templates, and the snippet that a draft is written down as. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { draftOf, type DraftParams } from '../../../server/src/core/drafting/draft';
import { shownText, snippetOf } from '../../../server/src/core/drafting/piece';
import { LARGEST_TEMPLATE, readTemplate } from '../../../server/src/core/drafting/template';

const WHO: DraftParams = {
  level: 'commune',
  body: 'Đảng uỷ xã An Hoà',
  parentBody: 'Tỉnh uỷ Bình Minh',
  place: 'An Hoà',
  today: '2026-11-22',
};

const drafted = (text: string, params: Partial<DraftParams> = {}): ReturnType<typeof draftOf> =>
  draftOf(readTemplate(text, 'mẫu'), { ...WHO, ...params });
const shown = (text: string, params: Partial<DraftParams> = {}): string =>
  shownText(drafted(text, params).pieces).trimEnd();
const said = (text: string): string[] => drafted(text).notes.map(({ message }) => message.en);

describe('templates', () => {
  it('tell at their head what they are for', () => {
    const head = '// mẫu: Sơ kết\n// Mô tả: sáu tháng\n// CẤP: xã, cơ sở\n// cần văn bản cấp trên: có\nA';
    const { name, detail, levels, needsDirective, nodes } = readTemplate(head, 'khác');
    assert.deepEqual([name, detail, needsDirective], ['Sơ kết', 'sáu tháng', true]);
    assert.deepEqual(levels, ['commune', 'grassroots']);
    assert.deepEqual(nodes, [{ kind: 'line', text: 'A', line: 5 }]);
    const bare = readTemplate('A', 'khác');
    assert.deepEqual([bare.name, bare.levels.length, bare.needsDirective], ['khác', 3, false]);
  });

  it('know their fields without case and marks', () => {
    assert.equal(
      shown('{{Địa danh}} {{dia danh}} {{CẤP ỦY}} {{chủ thể ban hành}}'),
      'An Hoà An Hoà Đảng uỷ xã Ban Thường vụ Đảng uỷ xã An Hoà',
    );
    assert.equal(
      shown('{{cơ quan cấp trên}} / {{đảng bộ}} / {{ký hiệu}}'),
      'ĐẢNG BỘ TỈNH BÌNH MINH / Đảng bộ xã An Hoà / ĐU',
    );
  });

  it('repeat for tasks and bodies, and choose by level', () => {
    const tasks = ['Một', 'Hai'];
    assert.equal(
      shown('{{mỗi nhiệm vụ}}\n{{thứ tự}}. {{nhiệm vụ}}\n{{hết}}\nX', { tasks }),
      '1. Một\n2. Hai\nX',
    );
    assert.equal(shown('{{cấp tỉnh}}\nA\n{{hết}}\n{{cấp xã, cơ sở}}\nB\n{{hết}}'), 'B');
    const kinds =
      '{{cấp cơ sở}}\nA\n{{hết}}\n{{cấp đảng uỷ cơ sở}}\nB\n{{hết}}\n{{cấp xã, chi bộ}}\nC\n{{hết}}';
    const kindsOf = (body: string): string => shown(kinds, { level: 'grassroots', body });
    assert.equal(kindsOf('Đảng uỷ Bệnh viện An Hoà'), 'A\nB');
    for (const cell of ['Chi bộ Trường Tiểu học An Hoà', 'Chi bộ thôn 2'])
      assert.equal(kindsOf(cell), 'A\nC');
    assert.equal(shown(kinds), 'C');
    const bodies = shown('{{mỗi cơ quan}}\n{{thứ tự}}. {{cơ quan}}\n{{hết}}').split('\n');
    assert.equal(bodies[0], '1. Uỷ ban nhân dân xã');
    assert.equal(bodies.at(-1), `${bodies.length}. Văn phòng Đảng uỷ xã`);
  });

  it('begin to count again under each Roman number', () => {
    assert.equal(shown('I. A\n{{thứ tự}}.\n{{thứ tự}}.\nII. B\n{{thứ tự}}.'), 'I. A\n1.\n2.\nII. B\n1.');
  });

  it('say what is wrong in them, and can be used nevertheless', () => {
    assert.match(said('A\n{{tên lạ}}').join(), /line \{line\}: there is no field/);
    assert.match(said('{{mỗi nhiệm vụ}}\nA').join(), /no \{\{hết\}\}/);
    assert.match(said('{{hết}}').join(), /closes no block/);
    assert.match(said('// cấp: huyện\nA').join(), /names no known level/);
    assert.match(said('// cấp: tỉnh\nA').join(), /not said to serve this level/);
    assert.match(said('{{đảng uỷ các cơ quan đảng}}').join(), /this level has no/);
    assert.equal(shown('A {{tên lạ}} B'), 'A …… B');
  });

  it('bear whatever is thrown at them', () => {
    for (const text of [
      '',
      '{{',
      '}}',
      '{{{{}}}}',
      '{{}}',
      '{{hỏi:}}',
      '{{hỏi: | | }}',
      '// mẫu:',
      '\u0000{{\n}}',
    ])
      assert.doesNotThrow(() => snippetOf(drafted(text).pieces), text);
    const deep = '{{mỗi cơ quan}}\n'.repeat(50) + '{{thứ tự}}\n';
    assert.ok(shown(deep).length <= 500_100);
    const tasks = Array<string>(100).fill('');
    assert.equal(shown('{{mỗi nhiệm vụ}}\n'.repeat(3), { tasks }), '');
    const large = '{{nơi nhận và chữ ký}}\n'.repeat(LARGEST_TEMPLATE / 24);
    const { pieces, notes } = drafted(large);
    assert.ok(shownText(pieces).length <= 500_000);
    assert.equal(notes.filter(({ message }) => message.en.includes('grew longer')).length, 1);
  });

  it('become a snippet: stops in reading order, one for a name, text escaped', () => {
    const text = '{{hỏi: tên}} {{……}} {{hỏi: TÊN}} {{hỏi: việc | a, b | c|d}} $5 {x} \\';
    assert.equal(snippetOf(drafted(text).pieces), '${1:……} ${2:……} ${1} ${3|a\\, b,c,d|} \\$5 {x\\} \\\\\n');
    const directive = { number: '01-CT/TW', subject: 'về ${1:x} và $TM_FILENAME}' };
    assert.match(
      snippetOf(drafted('{{trích yếu của văn bản}}', { directive }).pieces),
      /\\\$\{1:x\\\} và \\\$TM_FILENAME\\\}/,
    );
  });

  it('are explained with every field that there is', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/mau-ke-hoach.md'), 'utf8');
    const named = [...page.matchAll(/^\| `\{\{([^}]+)\}\}`\s*\|/gmu)].map(([, field = '']) => field);
    assert.ok(named.length > 25);
    for (const field of named.filter((each) => !/^(?:mỗi|cấp tỉnh|hết)/.test(each))) {
      const level = field === 'đảng uỷ các cơ quan đảng' ? 'province' : 'commune';
      const { notes } = draftOf(readTemplate(`{{${field}}}`, 'mẫu'), { ...WHO, level });
      const wrong = notes.filter(({ message }) => /no field|has no/.test(message.en));
      assert.deepEqual(wrong, [], field);
    }
  });
});
