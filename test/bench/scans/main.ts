/**
 * Plans printed, scanned and imported, against what they say:
 *   npm run bench:scans -- [--verbose]
 * Each plan is set by the program itself, drawn at 200 dots per inch, once clean and once as a poor scan, and goes the
 * way of an import: read, put together, repaired. A token is right when it is exactly what stands in the plan.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Random } from '../../../scripts/random';
import type { LanguageModel } from '../../../server/src/core/language-model/model';
import { imported } from '../../../server/src/import/imported';
import type { ImportedText } from '../../../server/src/import/importer';
import { recogniserFrom } from '../../../server/src/import/recognition/recogniser';
import type { GreyPicture, Recogniser } from '../../../server/src/import/reader';
import { cleaned } from '../../../server/src/proposal/imported';
import { align } from '../vietnamese/alignment';
import { loadModel } from '../vietnamese/model';
import { realPlans, root } from '../vietnamese/places';
import { percent, Report } from '../vietnamese/report';
import { BAD, degraded } from './degrade';
import { greymap, tiffOf } from './pages';

const RESOLUTION = 200;
/** Per cent of the tokens that are right, at least. */
const CLEAN_BUDGET = 98;
const BAD_BUDGET = 95;
/** Bytes. */
const MEMORY_BUDGET = 500e6;
const LEAK_PAGES = 50;
const SEED = 7;

const { values: options } = parseArgs({ options: { verbose: { type: 'boolean', default: false } } });

const report = new Report();
const model = loadModel();
const recogniser = await recogniserFrom((name) =>
  Promise.resolve(new Uint8Array(readFileSync(path.join(root, 'dist/ocr', name)))),
);
const begin = performance.now();
const plans = realPlans('plan');
if (plans.length === 0) report.skip('scans', 'the real plans are not on this machine');
const [sample] = plans;
for (const { name, text } of plans) {
  const pages = drawn(text);
  await measure(`${name}, clean`, text, pages, CLEAN_BUDGET);
  const random = new Random(SEED);
  await measure(
    `${name}, bad`,
    text,
    pages.map((page) => degraded(page, BAD, random)),
    BAD_BUDGET,
  );
}
if (sample) await measureMemory(drawn(sample.text), recogniser);
report.end((performance.now() - begin) / 1000);

/** Pages of a plan as its PDF shows them. */
function drawn(text: string): GreyPicture[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'scans-'));
  try {
    writeFileSync(path.join(folder, 'plan.kehoach'), text);
    const export_ = ['export', '--to', 'pdf', '--out', folder, path.join(folder, 'plan.kehoach')];
    execFileSync(process.execPath, [path.join(root, 'dist/cli.js'), ...export_], { stdio: 'ignore' });
    const draw = [
      '-gray',
      '-r',
      String(RESOLUTION),
      path.join(folder, 'plan.pdf'),
      path.join(folder, 'page'),
    ];
    execFileSync('pdftoppm', draw);
    const files = readdirSync(folder).filter((file) => file.endsWith('.pgm'));
    return files.sort().map((file) => greymap(readFileSync(path.join(folder, file)), RESOLUTION));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  name: string,
  gold: string,
  pages: readonly GreyPicture[],
  atLeast: number,
): Promise<void> {
  const start = performance.now();
  const job = { bytes: tiffOf(pages), name: 'scan.tif', options: {} };
  const read = await imported(job, { recogniser: () => Promise.resolve(recogniser) });
  const seconds = (performance.now() - start) / 1000 / pages.length;
  if ('refused' in read) throw new Error(read.refused.message.en);
  const [raw, repaired] = [scoreOf(read.text, gold), scoreOf(repairedText(model, read), gold)];
  report.figure({
    name: `${name}: tokens right as read`,
    value: raw.right,
    unit: '%',
    note: `of ${raw.count}; too many ${raw.extra}`,
  });
  report.figure({
    name: `${name}: tokens right, repaired`,
    value: repaired.right,
    unit: '%',
    atLeast,
    note: `too many ${repaired.extra}`,
  });
  report.figure({
    name: `${name}: seconds a page`,
    value: seconds,
    unit: 's',
    digits: 1,
    note: `confidence ${read.pages.map(({ confidence = 0 }) => confidence.toFixed(2)).join(' ')}`,
  });
  if (options.verbose) {
    report.line(`    as read: ${raw.misses.join(', ')}`);
    report.line(`    repaired: ${repaired.misses.join(', ')}`);
  }
}

function repairedText(language: LanguageModel | undefined, read: ImportedText): string {
  const steps = cleaned(language, read);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value.text;
  }
}

interface Score {
  /** Per cent. */
  readonly right: number;
  readonly count: number;
  /** Tokens that the plan does not have. */
  readonly extra: number;
  readonly misses: readonly string[];
}

function scoreOf(text: string, gold: string): Score {
  const [read, wanted] = [tokensOf(text), tokensOf(gold)];
  const pairs = align(read, wanted);
  const misses = pairs.flatMap(([from, to]) => {
    const [token, word] = [from === undefined ? '∅' : read[from], to === undefined ? undefined : wanted[to]];
    return word === undefined || word === token ? [] : [`${token ?? ''} → ${word}`];
  });
  const extra = pairs.filter(([, to]) => to === undefined).length;
  return {
    right: percent(wanted.length - misses.length, wanted.length),
    count: wanted.length,
    extra,
    misses,
  };
}

/** What has a letter or a figure, with the punctuation beside it; marks of bold and italic are left out. */
function tokensOf(text: string): string[] {
  return text
    .normalize('NFC')
    .replaceAll('**', '')
    .split(/\s+/u)
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}

/** The same pages again and again: what is not given back piles up. */
async function measureMemory(pages: readonly GreyPicture[], reader: Recogniser): Promise<void> {
  const sizes: number[] = [];
  for (let page = 0; page < LEAK_PAGES; page++) {
    const picture = pages[page % pages.length];
    if (picture) await reader.recognise(picture);
    sizes.push(process.memoryUsage.rss());
  }
  const [after, end] = [sizes[pages.length * 2] ?? NaN, sizes.at(-1) ?? NaN];
  report.figure({
    name: `memory at most, ${LEAK_PAGES} pages`,
    value: Math.max(...sizes) / 1e6,
    unit: 'MB',
    digits: 0,
    atMost: MEMORY_BUDGET / 1e6,
  });
  report.figure({
    name: 'memory that grew after the first pages',
    value: (end - after) / 1e6,
    unit: 'MB',
    digits: 0,
    atMost: 50,
  });
}
