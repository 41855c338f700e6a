// `npm start`: installs and builds what is missing, then opens an example plan in VS Code with this extension; where
// there is no VS Code, in a browser on this machine alone. Ctrl+C ends everything.
//   --no-open      only print the address
//   --port NUMBER  serve to a browser, on this port
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { installPackages, npm, root } from './npm.mjs';
import { cacheFolder } from './workbench/install.mjs';
import { quietSettings, remoteUri, startWorkbench, workbenchUrl } from './workbench/server.mjs';

const { values: options } = parseArgs({
  options: { open: { type: 'boolean', default: true }, port: { type: 'string' } },
  allowNegative: true,
});

const examples = path.join(root, 'examples');
const example = path.join(examples, readdirSync(examples).find((name) => name.endsWith('.kehoach')) ?? '');

installPackages();
console.log('Đang dựng chương trình / Building…');
npm(['run', '--silent', 'build'], root, 'inherit');
if (options.open && options.port === undefined && hasDesktop()) openDesktop();
else await serve();

/** `code` on the path, and a screen to show it on. */
function hasDesktop() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return false;
  try {
    execFileSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' });
    return true;
  } catch {
    return false;
  }
}

function openDesktop() {
  // VS Code will not run as root with root's own settings.
  const asRoot =
    process.getuid?.() === 0 ? ['--no-sandbox', `--user-data-dir=${path.join(cacheFolder, 'desktop')}`] : [];
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, ...asRoot, examples, example];
  const shell = process.platform === 'win32';
  execFileSync('code', shell ? args.map((arg) => `"${arg}"`) : args, { stdio: 'inherit', shell });
  console.log('Đã mở VS Code với một kế hoạch mẫu / An example plan is open in VS Code');
}

async function serve() {
  const token = randomBytes(12).toString('hex'); // other users of this machine do not know it
  const server = await startWorkbench({
    build: 'min',
    data: path.join(cacheFolder, 'start'),
    settings: { ...quietSettings, 'security.workspace.trust.enabled': false },
    token,
    ...(options.port === undefined ? {} : { port: Number(options.port) }),
  });
  const url = workbenchUrl(
    server.origin,
    examples,
    {
      extensionDevelopmentPath: remoteUri(server.authority, root),
      openFile: remoteUri(server.authority, example),
    },
    token,
  );
  console.log(`\nMở địa chỉ sau trong trình duyệt / Open this address in a browser:\n\n  ${url}\n`);
  console.log('Nhấn Ctrl+C để dừng / Press Ctrl+C to stop');
  if (options.open) openBrowser(url);
}

/** @param {string} url */
function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['rundll32', 'url.dll,FileProtocolHandler', url]
      : [process.platform === 'darwin' ? 'open' : 'xdg-open', url];
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => {}); // no way to open one: the address stands above
  child.unref();
}
