/** Command line, Node server and browser worker say the same of the same text. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { CAPABILITIES, TestClient, type Door } from '../support/server';

const root = path.resolve(import.meta.dirname, '../..');
const cli = path.join(root, 'dist/cli.js');
const realPlans = path.resolve(root, '../shared/plans');

interface CheckReport {
  readonly files: readonly {
    readonly findings: readonly {
      rule: string;
      severity: string;
      message: string;
      range: Diagnostic['range'];
    }[];
  }[];
}

const SEVERITIES = ['', 'error', 'warning', 'information', 'hint'];

function overCommandLine(file: string): unknown[] {
  const { stdout } = spawnSync(process.execPath, [cli, 'check', '--format', 'json', file], {
    encoding: 'utf8',
  });
  const report = JSON.parse(stdout) as CheckReport;
  return (report.files[0]?.findings ?? []).map(({ rule, severity, message, range }) => ({
    rule,
    severity,
    message,
    range,
  }));
}

async function overProtocol(door: Door, file: string): Promise<unknown[]> {
  const client = await TestClient.start(door, CAPABILITIES, { model: 'client' });
  await client.open(readFileSync(file, 'utf8'));
  await client.diagnostics(); // the model comes behind the first findings
  assert.match(await client.modelSettled(), /ready/);
  const diagnostics = await client.diagnostics();
  await client.stop();
  return diagnostics.map(({ code, severity, message, range }) => ({
    rule: code,
    severity: SEVERITIES[severity ?? 0],
    message,
    range,
  }));
}

async function compare(file: string): Promise<number> {
  const expected = overCommandLine(file);
  assert.deepEqual(await overProtocol('stdio', file), expected);
  assert.deepEqual(await overProtocol('worker', file), expected);
  return expected.length;
}

describe('doors', () => {
  for (const name of readdirSync(path.join(root, 'examples'))) {
    it(`agree on ${name}`, async () => {
      const count = await compare(path.join(root, 'examples', name));
      assert.equal(count > 0, /co-loi|ban-quet/.test(name), `${count} findings`);
    });
  }

  it('agree on two real plans', async function () {
    if (!existsSync(realPlans)) {
      console.log('      skipped: the real plans are not on this machine');
      this.skip();
    }
    for (const name of readdirSync(realPlans).filter((file) => /\.(?:plan|ocr)\.txt$/.test(file))) {
      await compare(path.join(realPlans, name));
    }
  });

  it('the command line runs on its own', () => {
    assert.match(
      execFileSync(process.execPath, [cli, '--version'], { encoding: 'utf8' }),
      /^\d+\.\d+\.\d+\s*$/,
    );
  });
});
