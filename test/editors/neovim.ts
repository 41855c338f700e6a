/** Runs `neovim.lua` in a Neovim without user configuration. Ends with 77 and the reason where there is none. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

if (spawnSync('nvim', ['--version']).error) {
  console.log('no Neovim on this machine');
  process.exit(77);
}
const home = mkdtempSync(path.join(tmpdir(), 'ke-hoach-neovim-'));
const plan = path.join(home, 'doc-sach.kehoach');
cpSync(path.join(root, 'test/vscode/fixtures/doc-sach.kehoach'), plan);
const script = path.join(root, 'test/editors/neovim.lua');
// An error outside a check leaves the editor open: the last command ends it with a failure.
const { status } = spawnSync(
  'nvim',
  ['--headless', '--clean', '-n', '-c', `luafile ${script}`, '-c', 'cquit 3'],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 60_000,
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XDG_DATA_HOME: home,
      XDG_STATE_HOME: home,
      XDG_CACHE_HOME: home,
      SERVER: path.join(root, 'dist/node/server.js'),
      PLAN: plan,
    },
  },
);
rmSync(home, { recursive: true, force: true });
process.exit(status ?? 1);
