/**
 * How long the preview takes in a real VS Code: from the press of a key to the frame that shows the changed page.
 *   npm run bench:preview [-- JOB…]
 * Prints figures and judges nothing: they are those of this machine, whatever else it is doing.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Frame, Page } from 'playwright-core';
import { Random } from '../../scripts/random';
import { generatedPlan } from '../agreement/generated-plan';
import { needBrowser } from './browser';
import { jobs } from './jobs';
import { startSession } from './session';
import { command, editorOf, goTo, previewOf } from './ui/actions';

const STROKES = 80;
/** Milliseconds between two strokes: a quick typist. */
const PAUSE = 120;
/** Characters of the body, by the pages that they fill. */
const LENGTHS = { 10: 26_000, 200: 540_000 };

declare global {
  /** Moments, in milliseconds of the clock that all frames share. */
  var keHoachMoments: number[] | undefined;
}

async function main(): Promise<void> {
  const { positionals } = parseArgs({ allowPositionals: true });
  needBrowser();
  for (const name of positionals.length > 0 ? positionals : ['latest-web', 'min-node']) {
    for (const [pages, length] of Object.entries(LENGTHS)) await run(name, Number(pages), length);
  }
}

async function run(name: string, wanted: number, length: number): Promise<void> {
  const job = jobs[name];
  if (!job) throw new Error(`no job ${name}; there are ${Object.keys(jobs).join(', ')}`);
  const session = await startSession({ job });
  const { page } = session;
  const file = `dai-${wanted}.kehoach`;
  const text = generatedPlan({ length }, new Random(5));
  writeFileSync(path.join(session.folder, file), text);
  try {
    await session.open(file);
    await editorOf(page, file).locator('.view-line').first().waitFor();
    await editorOf(page, file).locator('.view-lines').click();
    await command(page, 'Mở trang xem trước bên cạnh');
    const frame = await previewFrame(page);
    await page.waitForTimeout(4000); // findings come, the model is loaded
    const count = await frame.locator('#count').textContent();
    const measured = await type(page, frame, file, middle(text));
    console.log(`${name}, ${count} pages, ${measured.length} of ${STROKES} strokes: ${summary(measured)}`);
  } finally {
    await session.stop();
  }
}

/** Number of a line of running text in the middle of the plan. */
function middle(text: string): number {
  const lines = text.split('\n');
  const half = lines.length >> 1;
  return half + lines.slice(half).findIndex((line) => line.length > 300 && !line.startsWith('|')) + 1;
}

async function previewFrame(page: Page): Promise<Frame> {
  const sheet = previewOf(page).locator('.sheet .line').first();
  await sheet.waitFor({ timeout: 30_000 });
  const frame = await (await sheet.elementHandle()).ownerFrame();
  if (!frame) throw new Error('the preview is not there');
  return frame;
}

/** Milliseconds from each stroke to the first frame with a changed page. */
async function type(page: Page, frame: Frame, file: string, line: number): Promise<number[]> {
  await page.evaluate(() => {
    const moments: number[] = (globalThis.keHoachMoments = []);
    addEventListener('keydown', () => moments.push(performance.timeOrigin + performance.now()), {
      capture: true,
    });
  });
  await frame.evaluate(() => {
    const moments: number[] = (globalThis.keHoachMoments = []);
    new MutationObserver((changes) => {
      const isDrawn = changes.some(({ addedNodes }) =>
        [...addedNodes].some((node) => node instanceof HTMLElement && node.dataset['p'] !== undefined),
      );
      if (isDrawn) requestAnimationFrame(() => moments.push(performance.timeOrigin + performance.now()));
    }).observe(document.body, { childList: true, subtree: true });
  });
  await editorOf(page, file).locator('.view-lines').click();
  await goTo(page, line, 100);
  for (let i = 0; i < STROKES; i++) {
    await page.keyboard.press(i % 8 === 7 ? 'Space' : 'a');
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(1000);
  const strokes = await page.evaluate(() => globalThis.keHoachMoments ?? []);
  const frames = await frame.evaluate(() => globalThis.keHoachMoments ?? []);
  return strokes.flatMap((stroke, i) => {
    const next = strokes[i + 1] ?? Infinity;
    const drawn = frames.find((each) => each > stroke);
    return drawn !== undefined && drawn < next ? [drawn - stroke] : [];
  });
}

function summary(measured: readonly number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${(sorted.at(-1) ?? NaN).toFixed(0)} ms`;
}

void main();
