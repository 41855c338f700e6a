// Starts the server of a real VS Code on loopback; its workbench opens in any browser.
import { once } from 'node:events';
import { mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { spawnGroup } from '../group.mjs';
import { installVSCode } from './install.mjs';

/** Settings that keep the workbench quiet, offline and the same on every run. */
export const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
};

/** How long a first start may take on a slow machine. */
const START_SECONDS = 60;

/**
 * @typedef {object} Workbench
 * @property {string} origin  `http://localhost:PORT`
 * @property {string} authority  what a `vscode-remote:` address calls this machine
 * @property {string} version  of VS Code
 * @property {() => Promise<void>} stop  ends the server with everything it started
 */

/**
 * @param {object} options
 * @param {import('./install.mjs').BuildName} options.build
 * @param {string} options.data  folder for the server's state and log
 * @param {string} [options.extensions]  folder of installed extensions
 * @param {Record<string, unknown>} [options.settings]  user settings
 * @param {number} [options.port]  a free one when absent
 * @param {string} [options.token]  what the browser must show in its address; nothing is asked when absent
 * @returns {Promise<Workbench>}
 */
export async function startWorkbench({
  build,
  data,
  extensions = path.join(data, 'extensions'),
  settings,
  port,
  token,
}) {
  const { root, node, version } = installVSCode(build);
  const user = path.join(data, 'data', 'User');
  mkdirSync(user, { recursive: true });
  mkdirSync(extensions, { recursive: true });
  writeFileSync(path.join(user, 'settings.json'), JSON.stringify(settings ?? quietSettings, undefined, 2));
  const log = path.join(data, 'server.log');
  const output = openSync(log, 'w');
  const actualPort = port ?? (await freePort());
  const access = token ? ['--connection-token', token] : ['--without-connection-token'];
  const options = {
    host: '127.0.0.1',
    port: String(actualPort),
    'server-data-dir': data,
    'extensions-dir': extensions,
  };
  const { child, end } = spawnGroup(
    node,
    [
      path.join(root, 'out', 'server-main.js'),
      '--accept-server-license-terms',
      '--telemetry-level=off',
      ...access,
      ...Object.entries(options).map(([name, value]) => `--${name}=${value}`),
    ],
    // Without a gallery nothing outside is asked for extensions.
    { stdio: ['ignore', output, output], env: { ...process.env, EXTENSIONS_GALLERY: '{}' } },
  );
  const gone = once(child, 'exit');
  const stop = async () => {
    end();
    await gone;
  };
  const origin = `http://localhost:${actualPort}`;
  for (let tries = START_SECONDS * 10; !(await answers(origin)); tries--) {
    if (child.exitCode === null && tries > 0) await sleep(100);
    else {
      await stop();
      throw new Error(`VS Code ${version} did not start, see ${log}`);
    }
  }
  return { origin, authority: `localhost:${actualPort}`, version, stop };
}

/**
 * The workbench's address.
 * @param {string} origin
 * @param {string} folder  a path on this machine, or an address
 * @param {Readonly<Record<string, string>>} [payload]  such as `openFile`
 * @param {string} [token]
 */
export function workbenchUrl(origin, folder, payload = {}, token) {
  const query = new URLSearchParams(token ? { tkn: token } : {});
  query.set('folder', path.isAbsolute(folder) ? pathToFileURL(folder).pathname : folder);
  query.set('payload', JSON.stringify(Object.entries(payload)));
  return `${origin}/?${query}`;
}

/**
 * @param {string} authority
 * @param {string} file  a path on this machine
 * @returns {string} its address in the workbench
 */
export const remoteUri = (authority, file) => `vscode-remote://${authority}${pathToFileURL(file).pathname}`;

/** @param {string} origin */
const answers = (origin) =>
  fetch(`${origin}/version`)
    .then((response) => response.ok)
    .catch(() => false);

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
