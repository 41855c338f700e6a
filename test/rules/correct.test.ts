/**
 * Correct documents of many bodies, types and years, written as offices write them: nothing in them is an error or a
 * warning, hardly anything a hint, and fix-all leaves them alone, in whatever form of line ends, letters and columns.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { fixAll } from '../../server/src/core/rules/fix';
import { withModel } from '../support/model';

const folder = path.join(import.meta.dirname, 'correct');

/** Findings of any weight that a reader would still take for quiet. */
const MOST_HINTS = 4;

const forms: Readonly<Record<string, (text: string) => string>> = {
  'as written': (text) => text,
  'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'with tabs between columns': (text) => text.replace(/(?<=\S) {3,}(?=\S)/g, '\t'),
};

describe('correct documents', () => {
  for (const name of readdirSync(folder)) {
    const text = readFileSync(path.join(folder, name), 'utf8');
    for (const [form, write] of Object.entries(forms)) {
      it(`${name} ${form}: no error, no warning, few hints`, () => {
        const findings = check(readPlan(write(text)), withModel);
        const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.deepEqual(
          loud.map(({ rule, message }) => `${rule} ${message}`),
          [],
        );
        assert.ok(findings.length <= MOST_HINTS, findings.map(({ rule }) => rule).join(' '));
      });
    }

    it(`${name}: fix-all has nothing to do`, () => {
      assert.equal(fixAll(readPlan(text), withModel).text, text);
    });
  }
});
