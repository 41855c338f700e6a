// Runs npm from a script, whatever the platform, and makes sure the project's own packages are there.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * @param {string[]} args
 * @param {string} [cwd]
 * @param {import('node:child_process').StdioOptions} [stdio]
 * @returns {string} what npm wrote
 */
export function npm(args, cwd = root, stdio = ['ignore', 'pipe', 'inherit']) {
  // Under `npm run` the path of npm's own script is known: no shell is needed, not even on Windows.
  const { npm_execpath: script } = process.env;
  const options = /** @type {const} */ ({ cwd, stdio, encoding: 'utf8' });
  if (script?.endsWith('.js')) return execFileSync(process.execPath, [script, ...args], options);
  return execFileSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** `npm ci`, when packages are missing or older than the lock file. */
export function installPackages() {
  const installed = path.join(root, 'node_modules', '.package-lock.json');
  const lock = path.join(root, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Đang cài các gói cần thiết / Installing packages…');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], root, 'inherit');
}
