// Installs a real VS Code (server and web workbench) out of npm packages, once, into the user's cache folder.
// The package `code-server` carries a whole build in `lib/vscode`; only that part is used.
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { npm } from '../npm.mjs';

const builds = JSON.parse(readFileSync(new URL('builds.json', import.meta.url), 'utf8'));

/** @typedef {'min' | 'latest'} BuildName  the oldest and the newest VS Code that the extension is tested on */
/** @typedef {{ root: string, node: string, version: string }} Installed  the build's folder, the Node that runs it */

/** Where builds, and the data of `npm start`, are kept between runs. */
export const cacheFolder = path.join(userCache(), 'ke-hoach');

/**
 * @param {BuildName} name
 * @param {(message: string) => void} [log]
 * @returns {Installed}
 */
export function installVSCode(name, log = console.error) {
  const build = builds[name];
  const root = path.join(cacheFolder, `vscode-${build.vscode}`);
  mkdirSync(cacheFolder, { recursive: true });
  if (!existsSync(root)) {
    log(`Đang cài VS Code ${build.vscode} (một lần) / Installing VS Code ${build.vscode} (once)…`);
    inScratch((scratch) => {
      const vscode = path.join(unpack(build.package, scratch, 'lib/vscode'), 'lib', 'vscode');
      installModules(vscode);
      for (const [module, stub] of Object.entries(build.stubs)) {
        cpSync(
          new URL(`stubs/${stub}`, import.meta.url),
          path.join(vscode, 'node_modules', module, 'index.js'),
        );
      }
      addRipgrep(vscode);
      renameSync(vscode, root); // last, so that a folder of this name is complete
    });
  }
  return { root, node: build.node ? installNode(build.node) : process.execPath, version: build.vscode };
}

/**
 * No install scripts: those of the native modules reach beyond npm. The two that are loaded have stand-ins.
 * @param {string} vscode
 */
function installModules(vscode) {
  npm(
    [
      'ci',
      '--ignore-scripts',
      '--omit=dev',
      '--legacy-peer-deps',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    vscode,
  );
  symlinkSync(path.join('.', 'node_modules'), path.join(vscode, 'node_modules.asar'), 'junction'); // some built-in paths use this name
}

/**
 * Searching files needs ripgrep, which old builds fetch in an install script and new ones carry.
 * @param {string} vscode
 */
function addRipgrep(vscode) {
  const target = path.join(vscode, 'node_modules', '@vscode', 'ripgrep');
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}@${builds.ripgrep}`;
  if (!existsSync(target) || !(name in builds.integrity)) return;
  inScratch((scratch) =>
    cpSync(path.join(unpack(name, scratch), 'bin'), path.join(target, 'bin'), { recursive: true }),
  );
}

/** @param {string} name  package with version, of which `bin/node` is the program */
function installNode(name) {
  const root = path.join(cacheFolder, name.replace('@', '-'));
  const program = path.join(root, 'bin', 'node');
  if (!existsSync(program)) {
    inScratch((scratch) => {
      const folder = unpack(name, scratch);
      chmodSync(path.join(folder, 'bin', 'node'), 0o755);
      renameSync(folder, root);
    });
  }
  return program;
}

/** @param {(scratch: string) => void} work */
function inScratch(work) {
  const scratch = mkdtempSync(path.join(cacheFolder, 'tmp-'));
  try {
    work(scratch);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/**
 * Fetches a package through npm, compares its pinned hash and unpacks it, or a part of it.
 * @param {string} name  package with version
 * @param {string} scratch
 * @param {string} [part]
 * @returns {string} the package's folder
 */
function unpack(name, scratch, part = '') {
  const answer = JSON.parse(
    npm(['pack', name, '--json', '--loglevel=error', '--pack-destination', scratch], scratch),
  );
  const [packed] = Array.isArray(answer) ? answer : Object.values(answer);
  if (packed.integrity !== builds.integrity[name]) throw new Error(`${name}: the hash is not the pinned one`);
  execFileSync('tar', ['xzf', packed.filename, path.posix.join('package', part)], { cwd: scratch });
  return path.join(scratch, 'package');
}

/** The folder where the platform keeps what can be made again. */
function userCache() {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === 'win32') return LOCALAPPDATA ?? path.join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Caches');
  return XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
}
