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
  var keHoachStrokes: number[] | undefined;
  var keHoachFrames: number[] | undefined;
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
    const { editor, preview } = await type(page, frame, file, middle(text));
    console.log(`${name}, ${count} pages, ${preview.length} of ${STROKES} strokes drawn before the next`);
    console.log(`  the letter in the editor: ${summary(editor)}`);
    console.log(`  the page in the preview:  ${summary(preview)}`);
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

/** Milliseconds from each stroke to the first frame that shows its letter, where that comes before the next stroke. */
interface Measured {
  readonly editor: readonly number[];
  readonly preview: readonly number[];
}

async function type(page: Page, frame: Frame, file: string, line: number): Promise<Measured> {
  await editorOf(page, file).locator('.view-lines').click();
  await goTo(page, line, 100);
  await page.evaluate(() => {
    const strokes: number[] = (globalThis.keHoachStrokes = []);
    addEventListener('keydown', () => strokes.push(performance.timeOrigin + performance.now()), {
      capture: true,
    });
  });
  await noteFrames(page.mainFrame(), '.monaco-editor .view-lines');
  await noteFrames(frame, '[data-p]');
  for (let i = 0; i < STROKES; i++) {
    await page.keyboard.press(i % 8 === 7 ? 'Space' : 'a');
    await page.waitForTimeout(PAUSE);
  }
  await page.waitForTimeout(1000);
  const strokes = await page.evaluate(() => globalThis.keHoachStrokes ?? []);
  const drawnIn = async (where: Frame): Promise<number[]> => {
    const frames = await where.evaluate(() => globalThis.keHoachFrames ?? []);
    return strokes.flatMap((stroke, i) => {
      const drawn = frames.find((each) => each > stroke);
      return drawn !== undefined && drawn < (strokes[i + 1] ?? Infinity) ? [drawn - stroke] : [];
    });
  };
  return { editor: await drawnIn(page.mainFrame()), preview: await drawnIn(frame) };
}

/** Notes the frames that follow a change in or of certain elements. */
const noteFrames = (frame: Frame, where: string): Promise<void> =>
  frame.evaluate((selector) => {
    const frames: number[] = (globalThis.keHoachFrames = []);
    new MutationObserver((changes) => {
      const isDrawn = changes.some(({ target, addedNodes }) =>
        [target, ...addedNodes].some(
          (node) => node instanceof Element && node.className !== 'sheet' && node.closest(selector) !== null,
        ),
      );
      if (isDrawn) requestAnimationFrame(() => frames.push(performance.timeOrigin + performance.now()));
    }).observe(document.body, { childList: true, subtree: true });
  }, where);

function summary(measured: readonly number[]): string {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? NaN).toFixed(0);
  return `median ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${(sorted.at(-1) ?? NaN).toFixed(0)} ms`;
}

void main();
