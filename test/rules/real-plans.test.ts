/** What the rules say of two real plans, and of the same plans as a scanner read them. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../server/src/core/plan/build';
import type { Plan } from '../../server/src/core/plan/plan';
import { check, profileOf } from '../../server/src/core/rules/check';
import { fixAll } from '../../server/src/core/rules/fix';

const plans = path.resolve(import.meta.dirname, '../../../shared/plans');

/** Far more than any rule should say of a page whose marks are lost. */
const MOST_ON_SCANS = 10;

const findings = (plan: Plan): string[] =>
  check(plan).map(({ rule, span, severity }) => `${rule} ${severity} «${plan.source.slice(span)}»`);

describe('rules on real plans', () => {
  const read = (name: string): Plan => readPlan(readFileSync(path.join(plans, name), 'utf8'));

  before(function () {
    if (existsSync(plans)) return;
    console.log('    skipped: the real plans are not on this machine');
    this.skip();
  });

  it('can-tho-265 lacks its dashes only', () => {
    const plan = read('can-tho-265.plan.txt');
    assert.equal(profileOf(plan).id, 'hd36');
    assert.deepEqual(findings(plan), ['TL-04 warning «KẾ HOẠCH»']);
  });

  it('than-uyen-33a has the faults that a reader finds, and no others', () => {
    const plan = read('than-uyen-33a.plan.txt');
    assert.equal(profileOf(plan).id, 'hd36');
    assert.deepEqual(findings(plan), [
      'CQ-01 error «BVĐK»',
      'SO-01 error «:»',
      'SO-07 warning «a»',
      'SO-01 error « -»',
      'TL-04 warning «KẾ HOẠCH»',
      'ND-03 warning «./.»',
      'KY-01 information «Vũ Văn Quang»',
    ]);
  });

  it('fix-all leaves what only its writer can know', () => {
    const fixed = readPlan(fixAll(read('than-uyen-33a.plan.txt')).text);
    assert.deepEqual(findings(fixed), ['SO-07 warning «a»', 'KY-01 information «Vũ Văn Quang»']);
    assert.equal(fixed.header.documentNumber?.text, 'Số 33a-KH/ĐU');
  });

  for (const name of ['can-tho-265', 'than-uyen-33a']) {
    it(`${name} as scanned: few findings`, () => {
      const count = findings(read(`${name}.ocr.txt`)).length;
      assert.ok(count > 0 && count <= MOST_ON_SCANS, `${count} findings`);
    });

    it(`${name}: every citation of the text is in the plan, with its date and issuer`, () => {
      const plan = read(`${name}.plan.txt`);
      const numbered = plan.citations.filter((one) => one.number && one.symbol);
      assert.equal(numbered.length, name === 'can-tho-265' ? 10 : 14);
      const full = numbered.filter((one) => one.date?.iso && one.issuer);
      const known = new Set(
        full.map((one) => `${one.number?.text ?? ''}-${one.symbol?.text ?? ''} ${one.date?.iso ?? ''}`),
      );
      assert.deepEqual(
        [...known].sort(),
        name === 'can-tho-265'
          ? ['25-CT/TW 2023-10-25']
          : [
              '06-CTr/TU 2025-11-24',
              '50-KH/ĐU 2025-12-13',
              '57-NQ/TW 2024-12-22',
              '68-NQ/TW 2025-05-04',
              '72-NQ/TW 2025-09-09',
            ],
      );
    });
  }
});
