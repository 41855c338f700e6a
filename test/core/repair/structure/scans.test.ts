/**
 * Plans of fictional offices, printed, scanned and read by a machine that knows no Vietnamese: what the repair finds
 * again of their structure, words apart. `=== scan`, then `=== removed` (kind and text), then `=== plan`.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../../../server/src/core/plan/build';
import { repairScan } from '../../../../server/src/core/repair/repair';
import { printPlan } from '../../../support/print-plan';

const folder = path.resolve(import.meta.dirname, 'fixtures');

describe('structure of scanned plans', function () {
  this.timeout(10_000);

  for (const file of readdirSync(folder)) {
    it(file.replace('.txt', ''), () => {
      const written = readFileSync(path.join(folder, file), 'utf8');
      const scan = (written.split('=== removed\n')[0] ?? '').replace('=== scan\n', '').replaceAll('␌', '\f');
      const { text, removed } = repairScan(scan);
      const got = [
        `=== scan\n${scan.replaceAll('\f', '␌')}`,
        `=== removed\n${removed.map((noise) => `${noise.kind}: ${noise.text.replace(/\s+/g, ' ')}\n`).join('')}`,
        `=== plan\n${printPlan(readPlan(text))}`,
      ].join('');
      if (process.env['UPDATE_FIXTURES']) writeFileSync(path.join(folder, file), got);
      else assert.equal(got, written);
      assert.equal(repairScan(text).text, text, 'a repaired text stays as it is');
    });
  }
});
