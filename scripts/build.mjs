// Bundles everything that runs outside this folder's sources into dist/:
//   node scripts/build.mjs            small bundles, as shipped
//   node scripts/build.mjs --watch    readable bundles, rebuilt on every change
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { context } from 'esbuild';
import { writeFonts } from './fonts/subset.mjs';
import { writeNotices } from './notices.mjs';
import { root } from './npm.mjs';

const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  minify: !watch,
  sourcemap: watch ? true : 'external', // beside the bundles, and left out of the package
  sourcesContent: false,
  legalComments: 'none',
  metafile: true,
  // The one that reads no files: the other looks for its colour profile where no bundle has it. Its own address is but
  // the name under which it keeps that profile.
  alias: { pdfkit: path.join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs') },
  define: { 'import.meta.url': '"file:///"' },
  target: 'es2022',
  logLevel: watch ? 'info' : 'warning',
};

/** @type {import('esbuild').BuildOptions} */
const node = {
  ...shared,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  mainFields: ['module', 'main'], // the other form of jsonc-parser requires files that no bundle finds
};

/** @type {import('esbuild').BuildOptions} */
const browser = {
  ...shared,
  platform: 'browser',
  format: 'cjs',
  define: { ...shared.define, global: 'globalThis' },
};

/**
 * What makes files of plans is as large as the rest of the command line: it shares that of the server's thread, and
 * loads it when it is asked for a file.
 * @type {import('esbuild').Plugin}
 */
const sharedExporter = {
  name: 'shared-exporter',
  setup(build) {
    build.onResolve({ filter: /\/export\/exported$/ }, () => ({
      path: './node/exporter.js',
      external: true,
    }));
  },
};

/** The suite's stacks stay readable. Without `module`, mocha's bundle makes itself global, and leaves `run` to the suite. */
/** @type {import('esbuild').BuildOptions} */
const suite = {
  ...browser,
  minify: false,
  define: { ...browser.define, module: 'undefined' },
  external: ['vscode'],
  loader: { '.kehoach': 'text' },
};

/** @type {import('esbuild').BuildOptions[]} */
const shipped = [
  {
    ...node,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/node/extension.js',
    external: ['vscode'],
  },
  { ...node, entryPoints: ['server/src/node.ts'], outfile: 'dist/node/server.js' },
  { ...node, entryPoints: ['server/src/plan-worker.ts'], outfile: 'dist/node/plan-worker.js' },
  { ...node, entryPoints: ['server/src/export-worker.ts'], outfile: 'dist/node/exporter.js' },
  { ...node, entryPoints: ['server/src/import-worker.ts'], outfile: 'dist/node/importer.js' },
  {
    ...node,
    entryPoints: ['server/src/cli.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [sharedExporter],
  },
  {
    ...browser,
    entryPoints: ['client/src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  { ...browser, entryPoints: ['server/src/browser.ts'], outfile: 'dist/web/server.js', format: 'iife' },
  {
    ...browser,
    entryPoints: ['server/src/export-worker.browser.ts'],
    outfile: 'dist/web/exporter.js',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: ['server/src/import-worker.browser.ts'],
    outfile: 'dist/web/importer.js',
    format: 'iife',
    external: ['fs', 'crypto'], // asked for by the recogniser when it runs in Node
  },
  {
    ...browser,
    entryPoints: ['client/webview/preview/preview.ts'],
    outfile: 'dist/webview/preview.js',
    format: 'iife',
  },
  {
    ...browser,
    entryPoints: ['client/webview/preview/preview.css'],
    outfile: 'dist/webview/preview.css',
    external: ['./fonts/*'], // made beside it
  },
  {
    ...browser,
    entryPoints: ['client/webview/graph/graph.ts'],
    outfile: 'dist/webview/graph.js',
    format: 'iife',
  },
  { ...browser, entryPoints: ['client/webview/graph/graph.css'], outfile: 'dist/webview/graph.css' },
  { ...browser, entryPoints: ['client/webview/foreign/foreign.css'], outfile: 'dist/webview/foreign.css' },
];

const tests = { ...suite, entryPoints: ['test/vscode/suite/index.ts'], outfile: 'dist/test/index.js' };

/** The suite is an extension of its own, so that it can also run beside an installed package. */
function writeSuiteManifest() {
  const folder = path.join(root, 'dist/test');
  const manifest = {
    name: 'suite',
    publisher: 'ke-hoach',
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    browser: './main.js',
    activationEvents: [],
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  writeFileSync(path.join(folder, 'main.js'), 'exports.activate = () => {};\n');
}

/** Read by all doors: the command line and the servers of both extension hosts. Beside it, what it was made from. */
function copyModel() {
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  for (const ending of ['gz', 'json']) {
    copyFileSync(
      path.join(root, `server/src/data/language-model/model.${ending}`),
      path.join(root, `dist/language-model.${ending}`),
    );
  }
}

/** What reads pictures, and its Vietnamese: by name, as the import asks for them. */
function copyRecogniser() {
  const folder = path.join(root, 'dist/ocr');
  mkdirSync(folder, { recursive: true });
  for (const core of ['tesseract-core-simd-lstm.wasm', 'tesseract-core-lstm.wasm'])
    copyFileSync(path.join(root, 'node_modules/tesseract.js-core', core), path.join(folder, core));
  const language = path.join(root, 'node_modules/@tesseract.js-data/vie/4.0.0_best_int/vie.traineddata.gz');
  writeFileSync(path.join(folder, 'vie.traineddata'), gunzipSync(readFileSync(language)));
}

writeSuiteManifest();
copyModel();
copyRecogniser();
await writeFonts(path.join(root, 'dist'));
const contexts = await Promise.all([...shipped, tests].map((bundle) => context(bundle)));
if (watch) {
  await Promise.allSettled(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.watch()));
  console.log('Đang theo dõi mã nguồn / Watching the sources');
} else {
  try {
    const built = await Promise.all(contexts.map((each) => each.rebuild()));
    const metafiles = built.slice(0, shipped.length).flatMap(({ metafile }) => metafile ?? []);
    writeNotices(metafiles, path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'));
    chmodSync(path.join(root, 'dist/cli.js'), 0o755);
  } finally {
    await Promise.all(contexts.map((each) => each.dispose()));
  }
}
