/** A correct plan written from an empty file, line after line, is never blamed for what is still to come. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { SMALL_PLAN } from '../support/plans';
import { withModel } from '../support/model';

const example = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../examples', name), 'utf8');

describe('drafting', function () {
  this.timeout(30_000);

  for (const [name, text] of [
    ['the small plan', SMALL_PLAN],
    ['a province', example('tinh-uy.kehoach')],
    ['a commune', example('xa-hd05.kehoach')],
  ] as const) {
    it(`${name}: no finding after any line`, () => {
      const lines = text.split('\n');
      for (const written of lines.keys()) {
        const draft = lines.slice(0, written + 1).join('\n');
        const found = check(readPlan(`${draft}\n`), withModel)
          // Appendices come after all else: that one is announced and not yet there is said of a signed plan, as a hint.
          .filter(({ rule, severity }) => rule !== 'PL-01' || severity !== 'hint')
          .map(({ rule, message }) => `${rule} ${message}`);
        assert.deepEqual(found, [], `after “${lines[written] ?? ''}”`);
      }
    });
  }
});
