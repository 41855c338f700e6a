/** One breach has one finding, and text that cannot be read is not blamed for what it seems to say. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { fixAll } from '../../server/src/core/rules/fix';
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';
import { encodings } from '../../server/src/core/vietnamese/encodings/encoding';
import { withModel } from '../support/model';

const example = readFileSync(path.resolve(import.meta.dirname, '../../examples/tinh-uy.kehoach'), 'utf8');

describe('precedence of rules', () => {
  it('a fixed phrase and a typed leftover are not reported a second time by their context', () => {
    const plan = readPlan(
      'KẾ HOẠCH\n\nCác cơ quan khoong được bổ xung biên chế, tổ chức thực hieenj nghiêm túc Nghị quyết.\n',
    );
    const places = check(plan, withModel).map(({ span }) => span.start);
    assert.deepEqual(places, [...new Set(places)]);
  });

  for (const encoding of encodings) {
    it(`a page in ${encoding} has that finding alone, and fix-all brings it back`, () => {
      const { text, lost } = fromUnicode(example, encoding);
      assert.deepEqual(lost, []);
      const rules = new Set(check(readPlan(text), withModel).map(({ rule }) => rule));
      assert.deepEqual([...rules], ['VN-06']);
      assert.equal(fixAll(readPlan(text), withModel).text, example);
    });
  }
});
