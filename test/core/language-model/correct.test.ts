/** Correct sentences that tempt a checker: names, rare words, spellings of a region. None is a warning, few are hints. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { model } from '../../support/model';
import { findingsOf, pagesOf } from '../../bench/vietnamese/product';

const MOST_HINTS = 6;

const sentences = readFileSync(path.join(import.meta.dirname, 'correct.txt'), 'utf8')
  .normalize('NFC')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));

describe('correct sentences that tempt a checker', () => {
  const findings = pagesOf(sentences).flatMap(({ plan }) =>
    findingsOf(plan, model).map(({ rule, severity, message }) => ({ rule, severity, message })),
  );
  const said = (isHint: boolean): string[] =>
    findings
      .filter(({ severity }) => (severity === 'hint') === isHint)
      .map(({ rule, message }) => `${rule} ${message}`);

  it('are many', () => {
    assert.ok(sentences.length >= 300, String(sentences.length));
  });

  it('have no warning', () => {
    assert.deepEqual(said(false), []);
  });

  it(`have no more than ${String(MOST_HINTS)} hints`, () => {
    assert.ok(said(true).length <= MOST_HINTS, said(true).join('\n'));
  });
});
