/** Turning the sheets of an appendix. */
import assert from 'node:assert/strict';
import { turnOf } from '../../server/src/core/format/turn-appendix';
import { readPlan } from '../../server/src/core/plan/build';
import { applyEdits } from '../../server/src/core/rules/fix';
import { SMALL_PLAN } from '../support/plans';

const APPENDIX = `Phụ lục 1
Danh mục nhiệm vụ
(kèm theo Kế hoạch số 7-KH/ĐU, ngày 15/6/2026)

| TT | Nhiệm vụ | Chủ trì |
|----|----------|---------|
| 1 | Rà soát hồ sơ | Văn phòng |

Ghi chú: số liệu tính đến ngày 31/5/2026.
`;

const text = `${SMALL_PLAN}\n${APPENDIX}`;

function turned(source: string, words: string): { text: string; landscape: boolean } | undefined {
  const plan = readPlan(source);
  const turn = turnOf(plan, source.indexOf(words));
  return turn && { text: applyEdits(plan.source, turn.edits), landscape: turn.landscape };
}

describe('turning an appendix', () => {
  for (const lineBreak of ['\n', '\r\n']) {
    it(`there and back leaves the text as it was (${JSON.stringify(lineBreak)})`, () => {
      const source = text.replaceAll('\n', lineBreak);
      const once = turned(source, 'Phụ lục 1');
      assert.equal(once?.landscape, true);
      assert.equal(readPlan(once.text).appendices[0]?.landscape, true);
      const back = turned(once.text, 'Phụ lục 1');
      assert.equal(back?.landscape, false);
      assert.equal(back.text, source);
    });
  }

  it('keeps title and table what they are', () => {
    const once = turned(text, 'Danh mục nhiệm vụ');
    const before = readPlan(text).appendices[0];
    const after = readPlan(once?.text ?? '').appendices[0];
    assert.deepEqual(
      after?.title.map(({ content }) => content.text),
      before?.title.map(({ content }) => content.text),
    );
    assert.deepEqual(
      after?.body.map(({ kind }) => kind),
      before?.body.map(({ kind }) => kind),
    );
  });

  it('is offered in the table, where the width is missed', () => {
    assert.equal(turned(text, 'Rà soát hồ sơ')?.landscape, true);
  });

  it('is not offered in other text', () => {
    assert.equal(turned(text, 'Ghi chú'), undefined);
    assert.equal(turned(text, 'KẾ HOẠCH'), undefined);
  });
});
