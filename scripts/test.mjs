// `npm test`: every check of the project, one line each. The output of a step is kept in test-results/ and shown
// when the step fails; what this machine cannot run is skipped with its reason. Arguments choose steps by name.
import { once } from 'node:events';
import { createWriteStream, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { spawnGroup } from './group.mjs';
import { installPackages, root } from './npm.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script  of package.json, with arguments after it
 * @property {boolean} [counted]  it runs tests, and its output says how many
 * @property {string} [needs]  a step whose failure leaves nothing to run
 * @property {() => NodeJS.ProcessEnv} [env]
 */

/** @type {readonly Step[]} */
const steps = [
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'docs', script: 'docs -- --check' },
  { name: 'fonts', script: 'fonts -- --check' },
  { name: 'unit', script: 'test:unit', counted: true },
  { name: 'grammar', script: 'test:grammar', counted: true },
  { name: 'agreement', script: 'test:agreement', counted: true },
  { name: 'build', script: 'build' },
  { name: 'protocol', script: 'test:protocol', counted: true, needs: 'build' },
  { name: 'package', script: 'package', needs: 'build' },
  { name: 'package content', script: 'test:package', counted: true, needs: 'package' },
  { name: 'VS Code', script: 'test:vscode', counted: true, needs: 'package content', env: installedPackage },
  {
    name: 'VS Code desktop',
    script: 'test:desktop',
    counted: true,
    needs: 'package content',
    env: installedPackage,
  },
  {
    name: 'VS Code UI',
    script: 'test:ui',
    counted: true,
    needs: 'package content',
    env: installedPackage,
  },
  { name: 'Neovim', script: 'test:neovim', counted: true, needs: 'build' },
];

/** Exit code by which a step says that this machine cannot run it; its last line is the reason. */
const SKIPPED = 77;

const MINUTES = 15;

const results = path.join(root, 'test-results');
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const broken = new Set();

process.exitCode = 1; // until the end is reached
installPackages();
mkdirSync(results, { recursive: true });
const wanted = process.argv.slice(2);
for (const step of steps) if (wanted.length === 0 || wanted.includes(step.name)) await run(step);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

/** @param {Step} step */
async function run(step) {
  if (step.needs !== undefined && broken.has(step.needs))
    return fail(step, 0, `needs “${step.needs}”, which failed\n`);
  const started = Date.now();
  const log = path.join(results, `${step.name.replaceAll(' ', '-')}.log`);
  const code = await execute(step, log);
  const seconds = Math.round((Date.now() - started) / 1000);
  const output = readFileSync(log, 'utf8');
  if (code === SKIPPED) {
    total.skipped++;
    console.log(`skip ${step.name}: ${output.trim().split('\n').at(-1)}`);
    return;
  }
  const counts = step.counted ? countTests(output) : { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 };
  total.passed += counts.passed;
  total.skipped += counts.skipped;
  if (code === 0 && counts.failed === 0 && counts.passed + counts.skipped > 0) {
    console.log(`ok   ${step.name} (${seconds} s)`);
  } else {
    fail(step, seconds, output, counts.failed);
  }
}

/**
 * @param {Step} step
 * @param {number} seconds
 * @param {string} output
 * @param {number} [failures]  as far as they were counted
 */
function fail(step, seconds, output, failures = 0) {
  broken.add(step.name);
  total.failed += Math.max(failures, 1);
  console.log(`FAIL ${step.name} (${seconds} s)\n${output.replace(/^/gm, '     ').trimEnd()}`);
}

/**
 * @param {Step} step
 * @param {string} log  file for its output
 * @returns {Promise<number | null>} its exit code
 */
async function execute({ script, env }, log) {
  const file = createWriteStream(log);
  const { child, end } = spawnGroup(
    `npm run --silent ${script}`,
    [],
    {
      cwd: root,
      shell: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error', ...env?.() },
    },
    'SIGTERM',
  );
  const timer = setTimeout(() => {
    file.write(`\nended after ${MINUTES} minutes\n`);
    end();
  }, MINUTES * 60_000);
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  file.end();
  await finished(file);
  return code;
}

/**
 * Sums what the test programs say: mocha's `3 passing`, `1 failing`, `1 pending`; our own `3 passed, 1 failed`;
 * a line with a tick or a cross for each grammar file.
 * @param {string} output
 */
function countTests(output) {
  /** @param {RegExp} pattern */
  const sum = (pattern) =>
    [...output.matchAll(pattern)].reduce((all, [, count]) => all + Number(count ?? 1), 0);
  return {
    passed: sum(/^ {2}(\d+) passing/gm) + sum(/^(\d+) passed, /gm) + sum(/^✓ .* run success\w*\.$/gm),
    failed: sum(/^ {2}(\d+) failing/gm) + sum(/^\d+ passed, (\d+) failed/gm) + sum(/^✖ .* failed$/gm),
    skipped: sum(/^ {2}(\d+) pending/gm),
  };
}

/** From here on the package is tested as installed, not the sources. */
function installedPackage() {
  const extensions = path.join(root, 'dist', 'installed', 'extensions');
  const name = readdirSync(extensions).find((each) => each.startsWith('ke-hoach.ke-hoach-')) ?? '';
  return { KE_HOACH_EXTENSION: path.join(extensions, name) };
}
