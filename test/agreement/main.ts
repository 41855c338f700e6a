/**
 * Whether the pages of the engine are those that a word processor prints: each document is written as a Word file,
 * printed by LibreOffice, and every line looked up on the engine's pages. With `--show`, what differs is printed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { docxOf } from '../../server/src/core/export/docx';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut } from '../../server/src/core/layout/layout';
import type { Page } from '../../server/src/core/layout/page';
import { planOf } from '../../server/src/core/plan/build';
import { SourceText } from '../../server/src/core/text/source';
import { compare, type Agreement } from './compare';
import { documents } from './documents';
import { missingProgram, print } from './office';
import { linesOfPages, linesOfPdf, type PrintedLine } from './printed-lines';

/** Exit code by which a check says that this machine cannot run it. */
const SKIPPED = 77;

/** Of the lines of a document may be broken differently. */
const TOLERATED = 0.005;

interface Result extends Agreement {
  readonly name: string;
  readonly pages: number;
  readonly printedPages: number;
}

async function results(folder: string): Promise<Result[]> {
  const prepared = [];
  for (const [i, { name, text, settings }] of documents().entries()) {
    const flow = flowOf(planOf(new SourceText(text)));
    const file = path.join(folder, `${i}.docx`);
    writeFileSync(file, await docxOf(flow, settings));
    prepared.push({ name, file, pages: layOut(flow, settings).filter(({ blank }) => !blank) });
  }
  const boxes = await print(
    prepared.map(({ file }) => file),
    folder,
  );
  return prepared.map(({ name, pages }, i) => resultOf(name, pages, boxes[i] ?? ''));
}

function resultOf(name: string, pages: readonly Page[], boxes: string): Result {
  const printed = linesOfPdf(boxes);
  return {
    name,
    pages: pages.length,
    printedPages: printed.pages,
    ...compare(linesOfPages(pages), printed.lines),
  };
}

const agrees = ({ pages, printedPages, lines, brokenDifferently, onAnotherPage }: Result): boolean =>
  pages === printedPages && brokenDifferently.length <= TOLERATED * lines && onAnotherPage.length === 0;

function report(all: readonly Result[]): void {
  console.log(
    `${'document'.padEnd(24)} pages (printed)  lines  broken differently  on another page  farthest (mm)`,
  );
  for (const result of all) {
    const { name, pages, printedPages, lines, brokenDifferently, onAnotherPage, farthest } = result;
    console.log(
      [
        name.padEnd(24),
        `${pages} (${printedPages})`.padStart(15),
        String(lines).padStart(6),
        String(brokenDifferently.length).padStart(19),
        String(onAnotherPage.length).padStart(16),
        farthest.distance.toFixed(2).padStart(14),
        agrees(result) ? '' : '  DISAGREES',
      ].join(' '),
    );
  }
}

const shown = ({ page, x, baseline, text }: PrintedLine): string =>
  `    page ${page} (${x.toFixed(1)}, ${baseline.toFixed(1)}) ${text}`;

function show({ name, brokenDifferently, onAnotherPage, farthest }: Result): void {
  console.log(`\n${name}`);
  console.log(['  broken differently', ...brokenDifferently.slice(0, 12).map(shown)].join('\n'));
  console.log(['  on another page', ...onAnotherPage.slice(0, 3).map(shown)].join('\n'));
  if (farthest.line) console.log(`  farthest\n${shown(farthest.line)}`);
}

async function main(): Promise<void> {
  const missing = missingProgram();
  if (missing !== undefined) {
    console.log(`${missing} is not installed`);
    process.exitCode = SKIPPED;
    return;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'ke-hoach-agreement-'));
  try {
    const all = await results(folder);
    report(all);
    if (process.argv.includes('--show')) for (const result of all) show(result);
    const failed = all.filter((result) => !agrees(result)).length;
    console.log(`${all.length - failed} passed, ${failed} failed`);
    process.exitCode = failed === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
