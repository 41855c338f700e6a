/** One VS Code with the extension in it: server, browser and a folder of fixtures, all gone at the end. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { quietSettings, remoteUri, startWorkbench, workbenchUrl } from '../../scripts/workbench/server.mjs';
import { developExtensions, startBrowser } from './browser';
import type { Job } from './jobs';

export const root = path.resolve(import.meta.dirname, '../..');

/** Folder of the extension under test: an installed package where KE_HOACH_EXTENSION names one, else this project. */
export const extension = process.env['KE_HOACH_EXTENSION'] ?? root;

export interface Session {
  readonly page: Page;
  /** VS Code's version. */
  readonly version: string;
  /** The folder's copy on disk, with every fixture in it. */
  readonly folder: string;
  /** Loads the workbench, on one of the folder's files or on none. */
  open(file?: string): Promise<void>;
  stop(): Promise<void>;
}

export interface SessionOptions {
  readonly job: Job;
  /** Runs the suite inside the extension host. */
  readonly suite?: boolean;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Folder of the project whose copy is opened. */
  readonly fixtures?: string;
}

export async function startSession(options: SessionOptions): Promise<Session> {
  const { job, suite = false, settings, fixtures = 'test/vscode/fixtures' } = options;
  const scratch = mkdtempSync(path.join(tmpdir(), 'ke-hoach-vscode-'));
  const folder = path.join(scratch, 'plans');
  cpSync(path.join(root, fixtures), folder, { recursive: true });
  const server = await startWorkbench({
    build: job.build,
    data: path.join(scratch, 'data'),
    settings: { ...quietSettings, ...testSettings(job), ...settings },
  });
  const suiteFolder = path.join(root, 'dist/test');
  const web = job.host === 'web';
  const browser = await startBrowser(web ? { '/__extension': extension, '/__suite': suiteFolder } : {});
  const at = (prefix: string, place: string): string =>
    web ? `${server.origin}${prefix}` : remoteUri(server.authority, place);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await browser.context.newPage();
  const product = at('/__extension', extension);
  const tests = at('/__suite', suiteFolder);
  if (suite) await developExtensions(page, [product, tests], `${tests}/index.js`);
  else await developExtensions(page, [product]);
  return {
    page,
    version: server.version,
    folder,
    open: async (file) => {
      const payload =
        file === undefined ? {} : { openFile: remoteUri(server.authority, path.join(folder, file)) };
      await page.goto(workbenchUrl(server.origin, job.folder === 'virtual' ? 'tmp:/plans' : folder, payload));
    },
    stop: async () => {
      await browser.stop();
      await server.stop();
      rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const testSettings = ({ restricted }: Job): Record<string, unknown> => ({
  'security.workspace.trust.enabled': restricted,
  'security.workspace.trust.startupPrompt': 'never',
  'workbench.reduceMotion': 'on',
  'files.autoSave': 'off',
  'git.enabled': false,
  'editor.minimap.enabled': false,
  'editor.accessibilitySupport': 'off',
});
