/** The package as users get it: what is in it, how large it is, and that VS Code installs it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { installVSCode } from '../../../scripts/workbench/install.mjs';
import { root } from '../session';

const MEGABYTE = 1024 * 1024;
const vsix = path.join(root, 'ke-hoach.vsix');
const installed = path.join(root, 'dist/installed');

/** Files that a user needs, and no others. */
const EXPECTED = [
  /^package(?:\.nls)?\.json$/,
  /^(?:readme\.md|changelog\.md|license(?:\.txt)?|icon\.png)$/i,
  /^language-configuration\.json$/,
  /^(?:syntaxes|snippets)\/[\w.-]+\.json$/,
  /^dist\/(?:node|web)\/(?:extension|server)\.js$/,
  /^dist\/node\/plan-worker\.js$/,
  /^dist\/(?:node|web)\/(?:exporter|importer)\.js$/,
  /^dist\/ocr\/(?:tesseract-core(?:-simd)?-lstm\.wasm|vie\.traineddata)$/,
  /^dist\/webview\/(?:preview|graph)\.(?:js|css)$/,
  /^dist\/webview\/foreign\.css$/,
  /^dist\/fonts\/(?:regular|bold|italic|boldItalic)\.ttf$/,
  /^dist\/webview\/fonts\/(?:regular|bold|italic|boldItalic)\.woff2$/,
  /^dist\/cli\.js$/,
  /^dist\/language-model\.gz$/,
  /^dist\/language-model\.json$/,
  /^dist\/THIRD-PARTY-NOTICES\.txt$/,
  /^\.vsixmanifest$/,
  /^docs\/rules\.md$/,
  /^docs\/so-van-ban\.md$/,
  /^docs\/mau-ke-hoach\.md$/,
  /^docs\/schema\/registry\.json$/,
  /^docs\/rules\/[A-Z]{2}-\d{2}\.md$/,
];

describe('the package', () => {
  let folder: string;
  let files: readonly string[];

  before('VS Code installs it', () => {
    rmSync(installed, { recursive: true, force: true });
    const extensions = path.join(installed, 'extensions');
    mkdirSync(extensions, { recursive: true });
    mkdirSync(path.join(installed, 'data'));
    const vscode = installVSCode('min');
    execFileSync(vscode.node, [
      path.join(vscode.root, 'out/server-main.js'),
      '--accept-server-license-terms',
      `--server-data-dir=${path.join(installed, 'data')}`,
      `--extensions-dir=${extensions}`,
      `--install-extension=${vsix}`,
    ]);
    // The command may fail and still end well: what counts is the folder.
    const name = readdirSync(extensions).find((each) => each.startsWith('ke-hoach.ke-hoach-'));
    assert.ok(name, 'VS Code has not installed the package');
    folder = path.join(extensions, name);
    files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      );
  });

  it('holds everything that is needed', () => {
    const missing = EXPECTED.filter((pattern) => !files.some((file) => pattern.test(file)));
    assert.deepEqual(missing.map(String), []);
  });

  it('holds nothing else', () => {
    assert.deepEqual(
      files.filter((file) => !EXPECTED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('is not larger than 15 MB', () => {
    const size = statSync(vsix).size / MEGABYTE;
    assert.ok(size <= 15, `${size.toFixed(1)} MB`);
  });

  it('starts without what makes files of plans', () => {
    const heavy = /PDFDocument|word\/fontTable\.xml/;
    for (const name of ['node/exporter.js', 'web/exporter.js'])
      assert.match(readFileSync(path.join(folder, 'dist', name), 'utf8'), heavy);
    for (const name of ['node/server.js', 'web/server.js', 'node/extension.js', 'web/extension.js'])
      assert.doesNotMatch(readFileSync(path.join(folder, 'dist', name), 'utf8'), heavy);
  });

  it('names only files that exist', () => {
    const manifest = readFileSync(path.join(folder, 'package.json'), 'utf8');
    const named = [...manifest.matchAll(/"\.\/([^"]+)"/g)].map(([, file]) => file ?? '');
    assert.ok(named.length > 0);
    const missing = named.filter((file) => !files.includes(file) && !files.includes(`${file}.js`));
    assert.deepEqual(missing, []);
  });
});
