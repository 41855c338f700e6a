/** What a user does with the preview: text and page in step, places pointed at, findings, sizes, keys. */
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { Random } from '../../../scripts/random';
import { generatedPlan } from '../../agreement/generated-plan';
import { HOSTILE_PLAN, READABLE } from '../../support/hostile';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { root, startSession, type Session } from '../session';
import { caretAt, command, editorOf, goTo, previewOf, retry } from './actions';

const LONG = 'dai.kehoach';
const HOSTILE = 'doc-hai.kehoach';
const FAULTY = 'doc-sach.kehoach';

for (const name of ['min-node', 'latest-web']) {
  describe(`Preview in VS Code (${name})`, () => {
    const shots = path.join(root, 'test/vscode/screenshots', name);
    let session: Session;
    let page: Page;
    let frame: Frame;
    let text = '';

    before(async () => {
      needBrowser();
      mkdirSync(shots, { recursive: true });
      session = await startSession({ job: jobs[name] as Job });
      page = session.page;
      page.setDefaultTimeout(20_000);
      text = generatedPlan({ length: 20_000 }, new Random(2));
      writeFileSync(path.join(session.folder, LONG), text);
      writeFileSync(path.join(session.folder, HOSTILE), HOSTILE_PLAN);
      await openBeside(LONG);
    });

    afterEach(async function () {
      const title = `preview-${(this.currentTest?.title ?? '').replace(/\W+/g, '-')}`;
      await page.screenshot({ path: path.join(shots, `${title}.png`) });
    });

    after(() => session.stop());

    const openBeside = async (file: string): Promise<void> => {
      await session.open(file);
      await editorOf(page, file).locator('.view-line').first().waitFor();
      const line = previewOf(page).locator('.sheet .line').first();
      await retry('the preview', async () => {
        await editorOf(page, file).locator('.view-lines').click();
        await command(page, 'Mở trang xem trước bên cạnh');
        await line.waitFor({ timeout: 10_000 });
      });
      frame = (await (await line.elementHandle()).ownerFrame()) as Frame;
    };

    const scrolled = (): Promise<number> => frame.evaluate(() => scrollY);
    /** Number of the first line that the editor shows. */
    const firstLine = async (): Promise<number> => {
      const numbers = await editorOf(page, LONG)
        .locator('.margin-view-overlays .line-numbers')
        .allInnerTexts();
      return Math.min(...numbers.map(Number).filter((each) => each > 0));
    };
    /** When nothing moves any more. */
    const settled = async (): Promise<void> => {
      let before = '';
      await retry(
        'rest',
        async () => {
          const now = `${await scrolled()} ${await firstLine()}`;
          const same = now === before;
          before = now;
          await page.waitForTimeout(400);
          assert.ok(same, now);
        },
        20,
      );
    };
    const focusEditor = (file = LONG): Promise<void> => editorOf(page, file).locator('.view-lines').click();

    it('the page follows the editor, and leaves it alone', async () => {
      await focusEditor();
      await retry(
        'the editor further down',
        async () => {
          await page.mouse.wheel(0, 600);
          await page.waitForTimeout(50);
          assert.ok((await firstLine()) > 30);
        },
        100,
      );
      await settled();
      const line = await firstLine();
      assert.ok((await scrolled()) > 500, 'the page has moved');
      assert.notEqual(await frame.locator('#page').inputValue(), '1');
      await page.waitForTimeout(500);
      assert.equal(await firstLine(), line, 'the editor stays where it is');
    });

    it('the editor follows the page, and leaves it alone', async () => {
      await goTo(page, 1, 1);
      await settled();
      await frame.locator('.sheet').first().hover();
      await page.mouse.wheel(0, 3000);
      await settled();
      assert.ok(
        Math.abs((await scrolled()) - 3000) < 40,
        `the page stays where it was scrolled to: ${await scrolled()}`,
      );
      assert.ok((await firstLine()) > 5, `the editor shows line ${await firstLine()}`);
    });

    it('the caret is marked on the page, and brought into view', async () => {
      const at = placeOf(text, text.lastIndexOf('Nơi nhận:'));
      await focusEditor();
      await goTo(page, at.line, at.column);
      const mark = frame.locator('.sheet .caret');
      await mark.waitFor();
      await retry('the mark in view', async () => {
        await page.waitForTimeout(200);
        const box = await mark.boundingBox();
        assert.ok(box && box.y > 0 && box.y < 800);
      });
      assert.match(await frame.locator('.here').innerText(), /Nơi nhận/);
    });

    it('a click puts the caret before that very letter', async () => {
      await goTo(page, 1, 1);
      await settled();
      const { line, index, around } = await justified(frame);
      await clickLetter(line, index);
      await page.waitForTimeout(500);
      const before = await scrolled();
      await page.keyboard.press('Control+1'); // to the first group of editors
      const place = placeOf(text, text.indexOf(around.join('')) + (around[0]?.length ?? 0));
      await caretAt(page, place.line, place.column);
      await settled();
      assert.ok(Math.abs((await scrolled()) - before) < 3, 'the page does not jump');
    });

    it('text is selected and copied without anything moving', async () => {
      const lines = frame.locator('.sheet .paragraph').nth(1).locator('.line');
      const [from, to] = [await lines.nth(0).boundingBox(), await lines.nth(1).boundingBox()];
      assert.ok(from && to);
      await focusEditor();
      await goTo(page, 3, 1);
      await page.mouse.move(from.x + 40, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + 90, to.y + to.height / 2, { steps: 5 });
      await page.mouse.up();
      const selected = await frame.evaluate(() => String(getSelection()));
      assert.ok(selected.length > 20);
      await page.keyboard.press('Control+c');
      await retry('the copy', async () => {
        await page.waitForTimeout(200);
        const copied = await page.evaluate(() => navigator.clipboard.readText());
        assert.ok(copied.length > 20 && !copied.includes('\n'), copied);
        assert.ok(text.replaceAll(/[*_]/g, '').includes(copied), copied);
      });
      await page.keyboard.press('Control+1');
      await caretAt(page, 3, 1);
    });

    it('a double click goes to the editor', async () => {
      const { line, index } = await justified(frame);
      const box = await line.boundingBox();
      assert.ok(box);
      await line.dblclick({ position: { x: (box.width * index) / 100, y: box.height / 2 } });
      await retry('the focus in the editor', async () => {
        await page.waitForTimeout(200);
        assert.equal(await editorOf(page, LONG).locator('.cursor').count(), 1);
        assert.equal(
          await page.evaluate(() => document.activeElement?.closest('.monaco-editor') !== null),
          true,
        );
      });
    });

    it('keys scroll, enlarge and lead to the source', async () => {
      await frame.locator('main').focus();
      await page.keyboard.press('Home');
      await settled();
      assert.equal(await scrolled(), 0);
      await page.keyboard.press('PageDown');
      await settled();
      assert.ok((await scrolled()) > 300);
      await page.keyboard.press('End');
      await settled();
      const bottom = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      assert.ok(Math.abs((await scrolled()) - bottom) < 3);
      await page.keyboard.press('Home');
      await settled();
      const share = async (): Promise<number> => parseInt(await frame.locator('#share').innerText(), 10);
      const fitting = await share();
      await page.keyboard.press('+');
      assert.ok((await share()) > fitting);
      await page.keyboard.press('-');
      await page.keyboard.press('-');
      assert.ok((await share()) < fitting);
      await page.keyboard.press('0');
      assert.equal(await share(), fitting);
      await page.keyboard.press('Control+ArrowDown');
      await page.keyboard.press('Control+ArrowDown');
      await page.keyboard.press('Enter');
      await caretAt(page, 2, 1);
    });

    it('the bar leads to a page and to its printed size', async () => {
      await frame.locator('#page').fill('4');
      await page.keyboard.press('Enter');
      await settled();
      const fourth = await frame
        .locator('.sheet')
        .nth(3)
        .evaluate((sheet) => sheet.getBoundingClientRect().top);
      const bar = await frame.locator('#bar').evaluate((element) => element.getBoundingClientRect().bottom);
      assert.ok(fourth > bar && fourth < bar + 20, `the sheet begins at ${fourth}, the bar ends at ${bar}`);
      assert.match(await frame.locator('#said').innerText(), /Trang 4 \/ \d+/);
      await frame.locator('#next').click();
      await settled();
      assert.equal(await frame.locator('#page').inputValue(), '5');
      await frame.locator('#actual').click();
      const width = await frame
        .locator('.sheet')
        .first()
        .evaluate((sheet) => sheet.getBoundingClientRect().width);
      assert.ok(Math.abs(width - (210 / 25.4) * 96) < 1, `${width} pixels are 210 mm`);
      await frame.locator('#fit').click();
      assert.equal(await frame.locator('#fit').getAttribute('aria-pressed'), 'true');
    });

    it('the page tells a screen reader what it is', async () => {
      assert.ok((await frame.getByRole('region', { name: 'Trang 2', exact: true }).count()) === 1);
      assert.ok((await frame.getByRole('heading', { level: 1 }).count()) >= 1);
      assert.ok((await frame.getByRole('main').count()) === 1);
      for (const name of ['Trang trước', 'Trang sau', 'Hiện lỗi trên trang'])
        assert.equal(await frame.getByRole('button', { name }).count(), 1);
    });

    it('lines are as long as they were counted', async () => {
      const differences = await frame.evaluate(() => {
        const point = document.querySelector('.sheet')?.getBoundingClientRect().width ?? 0;
        const sheet = [...document.querySelectorAll('.sheet')][1];
        const right = (sheet?.getBoundingClientRect().left ?? 0) + (point * 195) / 210;
        return [...(sheet?.querySelectorAll('.paragraph .line[data-spacing]') ?? [])].map((line) => {
          const range = document.createRange();
          range.selectNodeContents(line);
          const last = [...line.querySelectorAll('[data-at]')].at(-1);
          return Math.abs((last?.getBoundingClientRect().right ?? 0) - right);
        });
      });
      assert.ok(differences.length > 10);
      assert.ok(Math.max(...differences) < 1, `off by ${Math.max(...differences)} pixels`);
    });

    it('findings are shown on the page when asked for', async () => {
      await openBeside(FAULTY);
      await editorOf(page, FAULTY).locator('.squiggly-error').first().waitFor();
      assert.equal(await frame.locator('mark').count(), 0);
      await frame.locator('#findings').click();
      const mark = frame.locator('mark.error').first();
      await mark.waitFor();
      assert.match((await mark.getAttribute('title')) ?? '', /Số/);
      await focusEditor(FAULTY);
      await goTo(page, 4, 3);
      await page.keyboard.press('Delete');
      await mark.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await mark.waitFor();
      await page.screenshot({ path: path.join(shots, 'preview-findings.png') });
      await frame.locator('#findings').click();
      await mark.waitFor({ state: 'detached' });
    });

    it('a plan full of markup stays text', async () => {
      await openBeside(HOSTILE);
      assert.equal(readFileSync(path.join(session.folder, HOSTILE), 'utf8'), HOSTILE_PLAN);
      const shown = (await frame.locator('.sheet').allInnerTexts()).join('\n');
      for (const sign of READABLE) assert.ok(shown.includes(sign), sign);
      const foreign = '.sheet :is(script, img, svg, iframe, style, a, math, b)';
      assert.equal(await frame.locator(foreign).count(), 0);
      await frame.locator('#findings').click();
      await page.waitForTimeout(1000);
      assert.equal(await frame.locator(foreign).count(), 0);
      assert.equal(await frame.title(), 'Xem trước');
    });
  });
}

/** One-based place of an offset. */
function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

interface Letter {
  readonly line: Locator;
  /** Of the letter, in the line's only piece. */
  readonly index: number;
  /** What stands before it and after it. */
  readonly around: readonly string[];
}

/** A letter in the middle of a justified line that has all its text from one place. */
async function justified(frame: Frame): Promise<Letter> {
  const lines = frame.locator('.sheet .paragraph .line[data-spacing]');
  for (let i = 0; ; i++) {
    const line = lines.nth(i);
    const pieces = await line.locator('[data-at]').allTextContents();
    const [text = ''] = pieces;
    const index = text.indexOf(' ', 30) + 2;
    if (pieces.length === 1 && text.length > 50 && index > 1)
      return { line, index, around: [text.slice(index - 12, index), text.slice(index, index + 12)] };
  }
}

/** A little right of where the letter begins. */
async function clickLetter(line: Locator, index: number): Promise<void> {
  const x = await line.evaluate((element, at) => {
    const range = document.createRange();
    const text = element.querySelector('[data-at]')?.firstChild as Text;
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const letter = range.getBoundingClientRect();
    return letter.left + letter.width / 4 - element.getBoundingClientRect().left;
  }, index);
  await line.click({ position: { x, y: 8 } });
}
