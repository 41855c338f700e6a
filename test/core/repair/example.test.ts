/** The scan among the examples, repaired, against the plan that was printed and scanned. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repairScan } from '../../../server/src/core/repair/repair';
import { keyOf } from '../../../server/src/core/vietnamese/tokens';
import { agreement, fieldsOf } from '../../bench/vietnamese/fields';
import { model } from '../../support/model';

const read = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../../examples', name), 'utf8');

const scan = read('ban-quet.txt');
/** The appendix was not scanned. */
const printed = read('xa-hd05.kehoach').replace(/\nPhụ lục\n[\s\S]*$/u, '\n');

const LEAST_RIGHT = 0.98;
const LEAST_FIELDS = 0.8;
const NUMBERS = 'headings and items (number, depth)';
const CITATIONS = 'citations (symbol, date)';

const wordsOf = (text: string): string[] => (text.match(/[\p{L}\p{M}]+/gu) ?? []).map(keyOf);

/** How many words of `wanted` stand in `found`, in order (longest common subsequence). */
function inCommon(wanted: readonly string[], found: readonly string[]): number {
  let before = new Uint16Array(found.length + 1);
  for (const word of wanted) {
    const row = new Uint16Array(found.length + 1);
    for (const [j, other] of found.entries()) {
      row[j + 1] = word === other ? (before[j] ?? 0) + 1 : Math.max(before[j + 1] ?? 0, row[j] ?? 0);
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}

const shareRight = (text: string): number => {
  const wanted = wordsOf(printed);
  return inCommon(wanted, wordsOf(text)) / wanted.length;
};

describe('the scan among the examples', () => {
  const repaired = repairScan(scan, model);
  it('has one word in seven right, and nearly all of them when it is repaired', () => {
    const [before, after] = [shareRight(scan), shareRight(repaired.text)];
    console.log(`      ${(100 * before).toFixed(1)} % of words right, then ${(100 * after).toFixed(1)} %`);
    assert.ok(before < 0.3);
    assert.ok(after >= LEAST_RIGHT, String(after));
  });

  it('is again the plan that it was, part by part', () => {
    const [fields, wanted] = [fieldsOf(repaired.text), fieldsOf(printed)];
    for (const part of Object.keys(wanted)) {
      const { equal, wanted: all, missing } = agreement(wanted[part] ?? [], fields[part] ?? []);
      assert.ok(equal >= all * LEAST_FIELDS, `${part}: ${missing.join(' | ')}`);
    }
    assert.deepEqual(fields[NUMBERS], wanted[NUMBERS]);
    assert.deepEqual(fields[CITATIONS], wanted[CITATIONS]);
  });

  it('says what was taken out and where it is unsure', () => {
    assert.ok(repaired.removed.length > 0);
    assert.ok(repaired.unsure.length > 0 && repaired.unsure.length < 40);
    assert.deepEqual(repaired.lost, []);
  });
});
