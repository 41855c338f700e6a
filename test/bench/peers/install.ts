/** Puts the peers' packages beside their bundle, in the versions of the lock file here, when they are not there yet. */
import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from '../../../scripts/npm.mjs';
import { root } from '../vietnamese/places';

/** @returns false when the packages could not be had */
export function installPeers(): boolean {
  const from = path.join(root, 'test/bench/peers');
  const to = path.join(root, 'dist/test/peers');
  const lock = 'package-lock.json';
  const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  const isInstalled = existsSync(path.join(to, 'node_modules/.package-lock.json'));
  if (isInstalled && read(path.join(from, lock)) === read(path.join(to, lock))) return true;
  try {
    for (const file of ['package.json', lock]) copyFileSync(path.join(from, file), path.join(to, file));
    npm(['ci', '--prefix', to, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], to);
    return true;
  } catch {
    return false;
  }
}
