/** The list of citations while it is typed, as editors ask for it after each stroke once it is open. */
import assert from 'node:assert/strict';
import { completionsAt, type Suggestion } from '../../server/src/core/features/completion';
import { readPlan } from '../../server/src/core/plan/build';
import { bare } from '../support/bare';
import { smallPlanWith } from '../support/plans';
import { strokesFor, type Method } from './strokes';

const LINE = '2. Công tác kiểm tra\n\n- ';

/** What is offered of documents after each stroke. */
function* typed(words: string, method: Method): Generator<{ before: string; offered: Suggestion[] }> {
  let text = smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', '- ');
  let caret = text.indexOf(LINE) + LINE.length;
  const start = caret;
  for (const { removed, inserted } of strokesFor(words, method)) {
    text = text.slice(0, caret - removed) + inserted + text.slice(caret);
    caret += inserted.length - removed;
    const all = completionsAt(readPlan(text), caret, { language: 'vi' });
    yield { before: text.slice(start, caret), offered: all.filter(({ kind }) => kind === 'citation') };
  }
}

describe('typing a citation', () => {
  for (const method of ['telex', 'vni', 'plain'] satisfies Method[]) {
    const words = 'Thực hiện nghị quyết 57';
    it(`${method}: the list stays as long as the name is typed, and ends with the document`, () => {
      let last: Suggestion[] = [];
      for (const { before, offered } of typed(method === 'plain' ? bare(words) : words, method)) {
        if (/(?:nghi|nghị) qu\S*(?: \S+)?$/.test(before)) assert.ok(offered.length > 0, before);
        last = offered;
      }
      assert.equal(last[0]?.label, 'Nghị quyết số 57-NQ/TW');
      assert.equal(last.length, 1);
    });
  }

  it('a sentence that speaks of no document is offered none that would take its words', () => {
    for (const { before, offered } of typed('Giao chi bộ ban hành nghị quyết chuyên đề.', 'telex'))
      for (const { span, newText } of offered)
        assert.ok(newText.length > 0 && span.end - span.start <= before.length);
  });
});
