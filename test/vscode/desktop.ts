/**
 * Runs the suite in a desktop VS Code: the one KE_HOACH_DESKTOP names (the program itself, not its launcher), or
 * one that is downloaded. Ends with 77 and the reason where there can be none.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { extension, root } from './session';
import { MARK, type Report } from './suite/report';

const SOURCE = 'https://update.code.visualstudio.com/api/releases/stable';

async function main(): Promise<void> {
  const { DISPLAY, WAYLAND_DISPLAY, KE_HOACH_DESKTOP: named } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) skip('no screen for a desktop VS Code');
  if (named === undefined && !(await reachable()))
    skip('a desktop VS Code can be neither found nor downloaded here');
  const program = named ?? (await downloadAndUnzipVSCode({ cachePath: path.join(root, 'dist/desktop') }));
  const scratch = mkdtempSync(path.join(tmpdir(), 'ke-hoach-desktop-'));
  const folder = path.join(scratch, 'plans');
  cpSync(path.join(root, 'test/vscode/fixtures'), folder, { recursive: true });
  const { stdout } = spawnSync(
    program,
    [
      folder,
      `--extensionDevelopmentPath=${extension}`,
      `--extensionTestsPath=${path.join(root, 'dist/test/index.js')}`,
      `--user-data-dir=${path.join(scratch, 'data')}`,
      `--extensions-dir=${path.join(scratch, 'extensions')}`,
      ...[
        '--disable-workspace-trust',
        '--disable-updates',
        '--skip-welcome',
        '--skip-release-notes',
        '--disable-gpu',
      ],
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  );
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  console.log(stdout);
  const line = stdout.split('\n').find((each) => each.includes(MARK.report));
  const report = line && (JSON.parse(line.slice(line.indexOf(MARK.report) + MARK.report.length)) as Report);
  const failed = report ? report.failures.length : 1;
  console.log(`${report ? report.passed : 0} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

const reachable = (): Promise<boolean> =>
  fetch(SOURCE, { signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );

function skip(reason: string): never {
  console.log(reason);
  process.exit(77);
}

void main();
