/** What a user sees of the documents that a plan cites: the list beside it, and the picture of the chain. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { root, startSession, type Session } from '../session';
import { caretAt, command, editorOf, previewOf, retry } from './actions';

const FILE = 'xa-giao-duc.kehoach';

for (const name of ['min-node', 'latest-web']) {
  describe(`Citations in VS Code (${name})`, () => {
    const shots = path.join(root, 'test/vscode/screenshots', name);
    let session: Session;
    let page: Page;

    before(async () => {
      needBrowser();
      mkdirSync(shots, { recursive: true });
      session = await startSession({ job: jobs[name] as Job, fixtures: 'examples' });
      page = session.page;
      page.setDefaultTimeout(20_000);
      await page.clock.install();
      await session.open(FILE);
      await editorOf(page, FILE).locator('.view-line').first().waitFor();
    });

    afterEach(async function () {
      const title = (this.currentTest?.title ?? '').replace(/\W+/g, '-');
      await page.screenshot({ path: path.join(shots, `${title}.png`) });
      await page.keyboard.press('Escape');
    });

    after(() => session.stop());

    const row = (text: string) => page.locator('.pane .monaco-list-row', { hasText: text });
    /** By its name: what it is about may name others. */
    const card = (text: string) => {
      const frame = previewOf(page);
      return frame.locator('.card').filter({ has: frame.locator('text.name', { hasText: text }) });
    };

    it('the documents that the plan cites stand beside it', async () => {
      const header = page.locator('.pane-header', { hasText: 'Văn bản viện dẫn' });
      await header.waitFor();
      if ((await header.getAttribute('aria-expanded')) !== 'true') await header.click();
      await row('Kế hoạch số 27-KH/TU').filter({ hasText: '15/10/2025' }).waitFor();
      // Its icon tells that a plan of the folder bears the number, once the folder has been read.
      await row('Kế hoạch số 27-KH/TU').locator('.codicon-file').first().waitFor();
    });

    it('a click on a mention goes there', async () => {
      await row('Kế hoạch số 27-KH/TU').first().locator('.monaco-tl-twistie').click();
      await row('16: ').click();
      await page.locator('.statusbar-item', { hasText: 'Ln 16' }).waitFor();
    });

    it('the picture shows the chain, the open plan in it', async () => {
      await editorOf(page, FILE).locator('.view-lines').click();
      await retry('the picture', async () => {
        await command(page, 'Sơ đồ căn cứ (Show');
        await card('Nghị quyết số 71-NQ/TW').waitFor({ timeout: 10_000 });
      });
      assert.equal(await previewOf(page).locator('.card.plan').count(), 3);
      assert.match((await previewOf(page).locator('.card.marked').textContent()) ?? '', /12-KH\/ĐU/);
      assert.equal(await previewOf(page).locator('.edge').count(), 3);
    });

    it('its cards are reached by the keyboard, and Enter opens the plan', async () => {
      await card('05-KH/CB').focus();
      await page.keyboard.press('Enter');
      await editorOf(page, 'truong-hoc.kehoach').locator('.view-line').first().waitFor();
      await caretAt(page, 6, 1);
    });

    it('it moves and grows by mouse and keyboard', async () => {
      const world = previewOf(page).locator('main > svg > g');
      const changed = async (act: () => Promise<void>): Promise<void> => {
        const before = await world.getAttribute('transform');
        await act();
        await retry('another view', async () => {
          assert.notEqual(await world.getAttribute('transform'), before);
          await Promise.resolve();
        });
      };
      await card('71-NQ/TW').focus();
      await changed(() => page.keyboard.press('+'));
      await changed(() => page.keyboard.press('ArrowLeft'));
      await card('71-NQ/TW').hover();
      await changed(() => page.mouse.wheel(0, -200));
      await changed(() => previewOf(page).locator('#fit').click());
    });

    it('it is saved as a file of its own, and over no other', async () => {
      const file = path.join(session.folder, 'Sơ đồ căn cứ - xa-giao-duc.svg');
      const dialog = page.locator('.quick-input-widget:visible');
      const name = dialog.locator('input.input');
      const save = async (): Promise<void> => {
        await previewOf(page).locator('#export').click();
        await retry('the name that is offered', async () => {
          await page.waitForTimeout(500);
          assert.match(await name.inputValue(), /xa-giao-duc\.svg$/);
        });
        await page.keyboard.press('Enter');
      };
      await save();
      await retry('the file', async () => {
        await page.waitForTimeout(500);
        assert.ok(existsSync(file));
      });
      const svg = readFileSync(file, 'utf8');
      assert.match(svg, /^<\?xml[^>]*\?>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
      assert.match(svg, /Kế hoạch số 12-KH\/ĐU/);
      assert.doesNotMatch(svg, /var\(|class=|tabindex/);
      await save();
      await dialog.filter({ hasText: 'already exists' }).waitFor();
      await page.keyboard.press('Escape');
    });

    it('it comes back when the window is loaded again', async () => {
      // In a browser VS Code keeps its layout once a minute only.
      await page.clock.fastForward('01:01');
      await page.waitForTimeout(1000);
      await session.open();
      await card('Nghị quyết số 71-NQ/TW').waitFor();
    });
  });
}
