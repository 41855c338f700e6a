/** What Enter does: the next number or dash on the new line, or nothing. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { afterEnter } from '../../server/src/core/format/next-item';
import { readPlan } from '../../server/src/core/plan/build';
import { applyEdits } from '../../server/src/core/rules/fix';
import { anyText } from '../support/fragments';
import { SMALL_PLAN } from '../support/plans';

const HEAD = SMALL_PLAN.slice(0, SMALL_PLAN.indexOf('1. Mục đích'));
const TASKS = SMALL_PLAN.slice(0, SMALL_PLAN.indexOf('1. Các chi bộ'));
const END = SMALL_PLAN.slice(0, SMALL_PLAN.indexOf('Nơi nhận:'));

/**
 * Presses Enter at `¦`.
 * @param own what the editor itself puts on the new line
 */
function enter(marked: string, own = '', lineBreak = '\n'): string {
  const [before = '', after = ''] = marked.replaceAll('\n', lineBreak).split('¦');
  const typed = before + lineBreak + own;
  const plan = readPlan(typed + after);
  const caret = plan.source.viewOffset(typed.length);
  return applyEdits(plan.source, afterEnter(plan, caret)).replaceAll(lineBreak, '\n');
}

/** A piece of body before and after Enter; `¦` is the caret. Without `after` nothing but the new line comes. */
const cases: readonly (readonly [name: string, before: string, after?: string])[] = [
  [
    'an item',
    '1. Việc thứ nhất của các chi bộ trực thuộc.¦',
    '1. Việc thứ nhất của các chi bộ trực thuộc.\n2. ',
  ],
  [
    'the second item, however short',
    '1. Học nghị quyết;\n2. Báo cáo;¦',
    '1. Học nghị quyết;\n2. Báo cáo;\n3. ',
  ],
  ['the last item before a paragraph', '1. Một;\n2. Hai.¦\n\nHết.', '1. Một;\n2. Hai.\n3. \n\nHết.'],
  ['an item among others', '1. Một;\n2. Hai;¦\n3. Ba.', '1. Một;\n2. Hai;\n3. \n3. Ba.'],
  ['a letter', '1. Việc gồm có:\na) Học;¦', '1. Việc gồm có:\na) Học;\nb) '],
  [
    'd, before đ',
    '1. Việc gồm có:\na) A;\nb) B;\nc) C;\nd) D;¦',
    '1. Việc gồm có:\na) A;\nb) B;\nc) C;\nd) D;\nđ) ',
  ],
  ['đ, before e', '1. Việc gồm có:\nd) D;\nđ) Đ;¦', '1. Việc gồm có:\nd) D;\nđ) Đ;\ne) '],
  ['a number in brackets', '(1) Mỗi thôn có một tủ sách.¦', '(1) Mỗi thôn có một tủ sách.\n(2) '],
  [
    'a number of two parts',
    '1. Tuyên truyền\n1.1. Một;\n1.2. Hai.¦',
    '1. Tuyên truyền\n1.1. Một;\n1.2. Hai.\n1.3. ',
  ],
  ['a dash', '- Đưa sách về từng thôn.¦', '- Đưa sách về từng thôn.\n- '],
  ['another dash', '– Đưa sách về từng thôn;¦', '– Đưa sách về từng thôn;\n– '],
  ['a plus', '- Một:\n+ Hai;¦', '- Một:\n+ Hai;\n+ '],
  ['items apart', '- Một.\n\n- Hai.¦', '- Một.\n\n- Hai.\n\n- '],
  ['items apart, with points between', '1. Một.\n\na) A;\n\nb) B.¦', '1. Một.\n\na) A;\n\nb) B.\n\nc) '],
  ['the first item under a heading apart', '1. Mục đích\n\n- Một.¦', '1. Mục đích\n\n- Một.\n- '],
  ['an indented item', '  - Một.\n  - Hai.¦', '  - Một.\n  - Hai.\n- '],

  ['a heading', '1. Mục đích¦'],
  ['a heading with a full stop', '1. Mục đích.¦'],
  ['a heading after another', '1. Mục đích\n- Một.\n2. Yêu cầu chung của kế hoạch.¦'],
  ['a long heading', '1. Đổi mới mạnh mẽ tư duy và hành động trong lãnh đạo, chỉ đạo và tổ chức thực hiện¦'],
  ['a heading that has its text already', '1. Mục đích¦\n- Một.'],
  ['a main heading', 'II- NHIỆM VỤ¦'],
  ['a main heading with a full stop', 'II. Nhiệm vụ và giải pháp.¦'],
  ['an item that leads on', '- Đưa sách về từng thôn, trong đó:¦'],
  ['the middle of an item', '- Đưa sách về ¦ từng thôn.'],
  ['the head of an item', '¦- Đưa sách về từng thôn.'],
  ['a paragraph', 'Trong quá trình thực hiện có gì vướng mắc thì báo cáo.¦'],
  ['a table', '| 1 | Mở tủ sách |¦'],
  ['a comment', '// 1. ghi chú.¦'],
  ['a blank line', '- Một.\n¦'],

  ['an empty item', '- Một.\n- ¦', '- Một.\n\n'],
  ['an empty number', '1. Một;\n2. Hai;\n3. ¦', '1. Một;\n2. Hai;\n\n'],
  ['an empty letter', '1. Gồm:\na) Một;\nb) ¦', '1. Gồm:\na) Một;\n\n'],
  ['an empty number in brackets', '(1) Một.\n(2) ¦', '(1) Một.\n\n'],
  ['an empty number of two parts', '1.1. Một.\n1.2. ¦', '1.1. Một.\n\n'],
  ['an empty item apart', '- Một.\n\n- Hai.\n\n- ¦', '- Một.\n\n- Hai.\n\n'],
  ['an empty item among others', '- Một.\n- ¦\n- Hai.', '- Một.\n\n\n- Hai.'],
];

describe('Enter', () => {
  for (const [name, before, after = before.replace('¦', '\n')] of cases) {
    it(`after ${name}: ${JSON.stringify(before.slice(before.lastIndexOf('\n') + 1))}`, () => {
      assert.equal(enter(HEAD + before), HEAD + after);
    });
  }

  it('does the same with CRLF and with decomposed letters', () => {
    for (const [, before, after = before.replace('¦', '\n')] of cases) {
      assert.equal(enter(HEAD + before, '', '\r\n'), HEAD + after);
      assert.equal(enter((HEAD + before).normalize('NFD')), (HEAD + after).normalize('NFD'));
    }
  });

  it('goes on with tasks, short as they may be, but not with the parts they stand in', () => {
    assert.equal(enter(`${TASKS}1. Các chi bộ học tập.¦`), `${TASKS}1. Các chi bộ học tập.\n2. `);
    assert.equal(enter(`${TASKS.trimEnd()}¦`), `${TASKS.trimEnd()}\n`);
  });

  it('goes on with the grounds of a plan', () => {
    const grounds = SMALL_PLAN.replace('Thực hiện Chỉ thị', '- Căn cứ Điều lệ Đảng;¦\nThực hiện Chỉ thị');
    assert.equal(enter(grounds), grounds.replace('¦', '\n- '));
  });

  it('lists recipients until the archive line', () => {
    const list = `${END}Nơi nhận:\n- Ban Thường vụ Tỉnh uỷ;¦`;
    assert.equal(enter(list), list.replace('¦', '\n- '));
    const beside = `${END}Nơi nhận:                     T/M BAN THƯỜNG VỤ\n- Tỉnh uỷ;                    PHÓ BÍ THƯ¦`;
    assert.equal(enter(beside), beside.replace('¦', '\n- '));
    const archive = `${END}Nơi nhận:\n- Ban Thường vụ Tỉnh uỷ;\n- Lưu Đảng uỷ.¦`;
    assert.equal(enter(archive), archive.replace('¦', '\n'));
    const label = `${END}Nơi nhận:¦`;
    assert.equal(enter(label), label.replace('¦', '\n'));
  });

  it('leaves header and title alone', () => {
    for (const line of ['*', '-----', 'KẾ HOẠCH', 'ĐẢNG UỶ XÃ AN HOÀ']) {
      const at = SMALL_PLAN.indexOf(`${line}\n`) + line.length;
      const marked = `${SMALL_PLAN.slice(0, at)}¦${SMALL_PLAN.slice(at)}`;
      assert.equal(enter(marked), marked.replace('¦', '\n'));
    }
  });

  it('does not double the dash that the editor puts there', () => {
    assert.equal(enter(`${HEAD}- Một.¦`, '- '), `${HEAD}- Một.\n- `);
    assert.equal(enter(`${HEAD}- Một.\n\n- Hai.¦`, '- '), `${HEAD}- Một.\n\n- Hai.\n\n- `);
    assert.equal(enter(`${HEAD}  - Một.¦`, '  - '), `${HEAD}  - Một.\n  - `);
  });

  it('keeps the indentation that the editor puts there', () => {
    assert.equal(enter(`${HEAD}  (1) Một.¦`, '  '), `${HEAD}  (1) Một.\n  (2) `);
  });

  it('leaves one blank line when pressed twice, whatever it put between', () => {
    for (const list of [
      '- Một.',
      '- Một.\n- Hai.',
      '- Một.\n\n- Hai.',
      '1. Một;\n2. Hai;',
      '1. Một;\n\n2. Hai;',
    ]) {
      const once = enter(`${HEAD}${list}¦`);
      assert.equal(enter(`${once}¦`), `${HEAD}${list}\n\n`);
    }
  });

  it('takes any text and any caret', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const plan = readPlan(text);
        const edits = afterEnter(plan, at % (plan.source.text.length + 1));
        assert.ok(edits.length <= 1);
        const gone = edits.map((edit) => plan.source.slice(edit)).join('');
        assert.ok(gone.trim().length <= 16, gone);
      }),
      { numRuns: 500 },
    );
  });
});
