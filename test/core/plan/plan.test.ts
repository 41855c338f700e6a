/** A plan is read out of every layout that people use, whatever the line ends and the form of the letters. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../../server/src/core/plan/build';
import { readPlanFixtures } from '../../support/plan-fixtures';
import { printPlan } from '../../support/print-plan';

const folder = path.join(import.meta.dirname, 'fixtures');

const forms: readonly (readonly [string, (text: string) => string])[] = [
  ['NFC', (text) => text],
  ['NFD', (text) => text.normalize('NFD')],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['CR', (text) => text.replaceAll('\n', '\r')],
  ['BOM', (text) => `\uFEFF${text}`],
];

for (const file of readdirSync(folder)) {
  describe(`plan: ${path.basename(file, '.txt')}`, () => {
    for (const { name, text, plan } of readPlanFixtures(path.join(folder, file))) {
      for (const [form, write] of forms) {
        it(`${name} (${form})`, () => {
          assert.equal(printPlan(readPlan(write(text))), plan);
        });
      }
    }
  });
}
