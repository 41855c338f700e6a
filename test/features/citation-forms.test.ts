/** Citations written in full and in short on request. */
import assert from 'node:assert/strict';
import { citationForms } from '../../server/src/core/features/citation-forms';
import { readPlan } from '../../server/src/core/plan/build';
import type { Directive } from '../../server/src/core/registry/directive';
import { DirectiveList, Registry } from '../../server/src/core/registry/registry';
import { applyEdits } from '../../server/src/core/rules/fix';
import { readCaret } from '../support/caret';
import { smallPlanWith } from '../support/plans';

const HEALTH: Directive = {
  number: '25-CT/TW',
  type: 'Chỉ thị',
  date: '2023-10-25',
  issuer: 'Ban Bí thư',
  subject: 'về y tế cơ sở',
  origin: 'program',
  confidence: 'memory',
  source: '',
};
const OLDER: Directive = { ...HEALTH, date: '2018-08-08', subject: 'về đối ngoại đa phương' };

/** What each form makes of the line. */
function forms(words: string, known: readonly Directive[] = [HEALTH]): Record<string, string> {
  const { text, offset } = readCaret(smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', `- ${words}`));
  const plan = readPlan(text);
  const settings = { language: 'vi', registry: new Registry([new DirectiveList(known)]) } as const;
  const line = text.slice(0, offset).split('\n').length - 1;
  return Object.fromEntries(
    citationForms(plan, { start: offset, end: offset }, settings).map(({ title, edits }) => [
      title,
      applyEdits(plan.source, edits).split('\n')[line]?.slice(2) ?? '',
    ]),
  );
}

describe('forms of a citation', () => {
  it('in full: whatever is missing, from the registry', () => {
    const full = 'Thực hiện Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở.';
    for (const words of [
      'Thực hiện Chỉ thị số 25|-CT/TW.',
      'Thực hiện Chỉ thị số 25|-CT/TW, ngày 25/10/2023.',
      'Thực hiện Chỉ thị số 25|-CT/TW của Ban Bí thư.',
      'Thực hiện |25-CT/TW, ngày 25/10/2023 của Ban Bí thư.',
    ])
      assert.deepEqual(forms(words), { 'Viện dẫn đầy đủ': full }, words);
  });

  it('in full: from another place of the plan', () => {
    assert.deepEqual(forms('Thực hiện Chỉ thị số 0|7-CT/TW.'), {
      'Viện dẫn đầy đủ': 'Thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu.',
    });
  });

  it('in full: each of the documents with the number', () => {
    assert.deepEqual(forms('Thực hiện Chỉ thị số 25|-CT/TW.', [HEALTH, OLDER]), {
      'Viện dẫn đầy đủ (văn bản ngày 25/10/2023)':
        'Thực hiện Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở.',
      'Viện dẫn đầy đủ (văn bản ngày 08/8/2018)':
        'Thực hiện Chỉ thị số 25-CT/TW, ngày 08/8/2018 của Ban Bí thư về đối ngoại đa phương.',
    });
  });

  it('in short: a later mention that says again what the text has said', () => {
    const first = 'Thực hiện Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở';
    for (const [again, left] of [
      [', ngày 25/10/2023 của Ban Bí thư', ''],
      [' ngày 25/10/2023', ''],
      [', ngày 25/10/2023 của Ban Bí thư về y tế cơ sở', ''],
      [', ngày 25/10/2023 của Ban Bí thư ở các xã', ' ở các xã'],
    ])
      assert.equal(
        forms(`${first}; kiểm tra Chỉ thị số 25|-CT/TW${again}.`)['Viện dẫn ngắn gọn'],
        `${first}; kiểm tra Chỉ thị số 25-CT/TW${left}.`,
        again,
      );
  });

  it('nothing for a first mention in full, a list, and plain words', () => {
    assert.deepEqual(
      forms('Thực hiện Chỉ thị số 25|-CT/TW, ngày 25/10/2023 của Ban Bí thư về y tế cơ sở.'),
      {},
    );
    assert.deepEqual(forms('Thực hiện các Chỉ thị số 25|-CT/TW, 26-CT/TW.'), {});
    assert.deepEqual(forms('Thực hiện n|hiệm vụ.'), {});
  });
});
