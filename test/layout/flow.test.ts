/** What is printed of a plan: every letter of its text, in order within a part, and nothing that is a comment. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { readPlan } from '../../server/src/core/plan/build';
import type { Plan } from '../../server/src/core/plan/plan';
import { leaves } from '../../server/src/core/syntax/tree';
import { shuffledPlan } from '../support/fragments';
import { SMALL_PLAN } from '../support/plans';
import { printedParagraphs } from './flows';

const root = path.resolve(import.meta.dirname, '../..');

/** Stretches of letters and figures that no run prints; drawn rules, marks and the numbers of scanned pages are no loss. */
function unprinted(plan: Plan): string[] {
  const { text } = plan.source;
  const printed = new Uint8Array(text.length);
  const unseen = [...leaves(plan.tree)].filter(({ kind }) => kind === 'Comment' || kind === 'PageNumber');
  for (const { start, end } of unseen) printed.fill(1, start, end);
  for (const { runs } of printedParagraphs(flowOf(plan))) {
    for (const run of runs) printed.fill(1, run.start, run.start + run.text.length);
  }
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(({ 0: word, index }) => !printed.subarray(index, index + word.length).every((one) => one === 1))
    .map(([word]) => word);
}

const folders = ['examples', 'test/rules/correct'];

describe('what is printed of a plan', () => {
  for (const folder of folders) {
    for (const name of readdirSync(path.join(root, folder))) {
      if (!/\.(?:kehoach|txt)$/.test(name)) continue;
      it(`is all of ${folder}/${name}`, () => {
        assert.deepEqual(unprinted(readPlan(readFileSync(path.join(root, folder, name), 'utf8'))), []);
      });
    }
  }

  it('is all of a plan whose parts stand in any order', () => {
    fc.assert(
      fc.property(shuffledPlan, (text) => {
        assert.deepEqual(unprinted(readPlan(text)), []);
      }),
    );
  });

  it('keeps what stands about the signature and after it', () => {
    const plan = readPlan(
      `${SMALL_PLAN.trimEnd()}\n\n(đã ký)\n\nT/M ĐẢNG UỶ\nBÍ THƯ\n\nTrần Thị Bình\n\nKhông phổ biến trên phương tiện thông tin đại chúng\nĐịa chỉ: số 1, đường Hùng Vương\n`,
    );
    assert.deepEqual(unprinted(plan), []);
  });

  it('puts what must not be broadcast at the foot', () => {
    const plan = readPlan(`${SMALL_PLAN.trimEnd()}\n\nKhông phổ biến trên phương tiện thông tin đại chúng\n`);
    assert.deepEqual(
      flowOf(plan).sections[0]?.foot.map(({ style, runs }) => [style, runs[0]?.text]),
      [['foot', 'Không phổ biến trên phương tiện thông tin đại chúng']],
    );
  });

  it('gives the number of a division a line of its own, but not that of an article', () => {
    const text = SMALL_PLAN.replace(
      /\nI[-.] .*\n/u,
      '\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi điều chỉnh\n\nMột việc.\n',
    );
    const styles = printedParagraphs(flowOf(readPlan(text))).map(({ style, runs }) => [
      style,
      runs.map((run) => run.text).join(''),
    ]);
    for (const wanted of [
      ['division', 'Chương I'],
      ['divisionName', 'QUY ĐỊNH CHUNG'],
    ])
      assert.ok(
        styles.some((each) => each.join() === wanted.join()),
        wanted.join(),
      );
    assert.ok(!styles.some(([style, words]) => style === 'division' && words?.startsWith('Điều')));
  });
});
