/** A headless Chromium that reaches nothing but this machine, and opens the workbench with extensions from their folders. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';

const PROGRAMS = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const program = PROGRAMS.find((each) => each !== undefined && existsSync(each));

/** Ends the run as skipped, with the reason, on a machine without a browser. */
export function needBrowser(): void {
  if (program !== undefined) return;
  console.log('no Chromium or Chrome on this machine');
  process.exit(77);
}

export interface Browser {
  readonly context: BrowserContext;
  stop(): Promise<void>;
}

/** @param folders address prefixes on the workbench's own origin, and the folders that answer for them */
export async function startBrowser(folders: Readonly<Record<string, string>> = {}): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), 'ke-hoach-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...(program === undefined ? {} : { executablePath: program }),
    headless: true,
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-sync',
    ],
  });
  await context.route(
    ({ protocol, hostname }) =>
      protocol.startsWith('http') && !/^127\.0\.0\.1$|(?:^|\.)localhost$/.test(hostname),
    (route) => route.abort(),
  );
  for (const [prefix, folder] of Object.entries(folders)) await serveFolder(context, prefix, folder);
  return {
    context,
    stop: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Web extensions must come from the workbench's own origin: its policy refuses every other http address. */
async function serveFolder(context: BrowserContext, prefix: string, folder: string): Promise<void> {
  await context.route(
    ({ hostname, pathname }) => hostname === 'localhost' && pathname.startsWith(prefix),
    (route) => {
      const { pathname } = new URL(route.request().url());
      const file = path.join(folder, path.posix.normalize(decodeURIComponent(pathname.slice(prefix.length))));
      if (!existsSync(file)) return route.fulfill({ status: 404 });
      return route.fulfill({
        path: file,
        headers: { 'Access-Control-Allow-Origin': '*', 'Cache-Control': 'no-store' },
      });
    },
  );
}

/**
 * Makes the next workbench of the page load extensions from their folders, and run the tests in one of them: what
 * an embedder of the workbench says with `developmentOptions`.
 *
 * @param extensions addresses: `vscode-remote:` for the Node extension host, `http:` for the web worker host
 * @param tests address of the module whose `run` is called
 */
export async function developExtensions(
  page: Page,
  extensions: readonly string[],
  tests?: string,
): Promise<void> {
  const options = {
    extensions: extensions.map(components),
    ...(tests === undefined ? {} : { extensionTestsPath: components(tests) }),
  };
  // 'interactive' comes before the workbench's own module scripts run.
  await page.addInitScript((developmentOptions) => {
    document.addEventListener('readystatechange', () => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (document.readyState !== 'interactive' || !meta) return;
      const settings = JSON.parse(meta.getAttribute('data-settings') ?? '{}') as Record<string, unknown>;
      meta.setAttribute('data-settings', JSON.stringify({ ...settings, developmentOptions }));
    });
  }, options);
}

function components(address: string): { scheme: string; authority: string; path: string } {
  const { protocol, host, pathname } = new URL(address);
  return { scheme: protocol.slice(0, -1), authority: host, path: decodeURIComponent(pathname) };
}
