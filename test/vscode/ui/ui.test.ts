/** What a user sees and does, in a real workbench; a picture of each step goes to `test/vscode/screenshots`. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { root, startSession, type Session } from '../session';
import { command, editorOf, goTo, previewOf, retry } from './actions';

const FILE = 'doc-sach.kehoach';

for (const name of ['min-node', 'latest-web']) {
  describe(`In VS Code (${name})`, () => {
    const shots = path.join(root, 'test/vscode/screenshots', name);
    let session: Session;
    let page: Page;

    before(async () => {
      needBrowser();
      mkdirSync(shots, { recursive: true });
      session = await startSession({ job: jobs[name] as Job });
      page = session.page;
      page.setDefaultTimeout(20_000);
      await session.open(FILE);
      await editorOf(page, FILE).locator('.view-line').first().waitFor();
    });

    afterEach(async function () {
      const title = (this.currentTest?.title ?? '').replace(/\W+/g, '-');
      await page.screenshot({ path: path.join(shots, `${title}.png`) });
      await page.keyboard.press('Escape'); // no menu or hover outlives its test
    });

    after(() => session.stop());

    const lineWith = (text: string) => editorOf(page, FILE).locator('.view-line', { hasText: text }).first();

    const focusEditor = (): Promise<void> => editorOf(page, FILE).locator('.view-lines').click();

    const erase = async (typed: string): Promise<void> => {
      for (let left = typed.length; left > 0; left--) await page.keyboard.press('Backspace');
    };

    it('a mistake is underlined', async () => {
      await editorOf(page, FILE).locator('.squiggly-error').first().waitFor();
    });

    it('no letter is marked as unusual', async () => {
      // Where a folder is not trusted, VS Code marks every letter beyond English unless told otherwise, which takes it
      // a moment to hear.
      await retry('letters without marks', async () => {
        await page.waitForTimeout(500);
        assert.equal(await editorOf(page, FILE).locator('.unicode-highlight').count(), 0);
      });
    });

    it('the Problems panel names the rule', async () => {
      await command(page, 'Problems: Focus on Problems View');
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'SO-01' }).first().waitFor();
    });

    it('the rule’s id leads to its page, and the status bar names the guide', async () => {
      await page.locator('.statusbar-item', { hasText: 'HD 05' }).waitFor();
      await page.locator('.markers-panel a', { hasText: 'SO-01' }).first().click();
      const tab = page.locator('.tab', { hasText: 'SO-01' }).first();
      await tab.click({ button: 'middle' }); // closes it
      await editorOf(page, FILE).locator('.view-line').first().waitFor();
    });

    it('the mouse over a mistake says what is wrong', async () => {
      await retry('the hover', async () => {
        const box = await editorOf(page, FILE).locator('.squiggly-error').first().boundingBox();
        assert.ok(box);
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
        await page.locator('.monaco-hover:visible', { hasText: 'SO-01' }).first().waitFor({ timeout: 3000 });
      });
    });

    it('a quick fix repairs it, and undo brings it back', async () => {
      await focusEditor();
      await goTo(page, 4, 3);
      const fix = page.locator('.action-widget .monaco-list-row.action').first();
      await retry('the menu of fixes', async () => {
        await page.keyboard.press('Control+.');
        await fix.waitFor({ timeout: 3000 });
      });
      await page.screenshot({ path: path.join(shots, 'fixes.png') });
      await page.keyboard.press('Enter');
      await lineWith('Số 12-KH/ĐU').waitFor();
      await page.keyboard.press('Control+z');
      await lineWith('Số: 12-KH/ĐU').waitFor();
    });

    it('the outline shows the parts', async () => {
      await command(page, 'Explorer: Focus on Outline View');
      await page.locator('.outline-tree .monaco-list-row', { hasText: 'I- MỤC ĐÍCH, YÊU CẦU' }).waitFor();
    });

    it('words typed without diacritics are completed', async () => {
      await focusEditor();
      await goTo(page, 11, 1);
      await page.keyboard.type('Dang uy');
      await retry('the list of completions', async () => {
        await page.keyboard.press('Control+Space');
        await page
          .locator('.suggest-widget .monaco-list-row', { hasText: 'Đảng' })
          .first()
          .waitFor({ timeout: 3000 });
      });
      await page.screenshot({ path: path.join(shots, 'completion.png') });
      await page.keyboard.press('Escape');
      await erase('Dang uy');
    });

    it('the preview shows the page', async () => {
      await focusEditor();
      const sheet = previewOf(page).locator('.sheet').first();
      await retry('the preview', async () => {
        await command(page, 'Mở trang xem trước bên cạnh');
        await sheet.waitFor({ timeout: 10_000 });
      });
      assert.match(await sheet.innerText(), /ĐẢNG CỘNG SẢN VIỆT NAM[\s\S]*KẾ HOẠCH[\s\S]*Trần Văn Mẫu/);
      const paper = await sheet.evaluate((element) => getComputedStyle(element).backgroundColor);
      assert.equal(paper, 'rgb(255, 255, 255)');
    });

    it('the preview follows what is typed', async () => {
      await focusEditor();
      await goTo(page, 6, 9);
      await page.keyboard.type(' THI ĐUA');
      await previewOf(page).locator('.sheet', { hasText: 'THI ĐUA' }).waitFor();
      await erase(' THI ĐUA');
      await previewOf(page).locator('.sheet', { hasText: 'THI ĐUA' }).waitFor({ state: 'hidden' });
    });

    it('a click in the preview moves the caret', async () => {
      await previewOf(page).getByText('Hình thành thói quen đọc sách').click();
      await page.keyboard.press('Control+1'); // to the editor, which has not taken the focus
      await page.locator('.statusbar-item', { hasText: 'Ln 16, ' }).waitFor();
    });

    it('one command repairs everything', async () => {
      await focusEditor();
      await goTo(page, 4, 1);
      await command(page, 'Sửa mọi lỗi sửa được');
      await lineWith('Số 12-KH/ĐU').waitFor();
      await page.keyboard.press('Control+z');
      await lineWith('Số: 12-KH/ĐU').waitFor();
    });

    it('a new plan begins with the choice of its level', async () => {
      await command(page, 'Kế hoạch mới');
      for (const level of ['Cấp tỉnh', 'Cấp xã', 'Cấp cơ sở']) {
        await page.locator('.quick-input-list .monaco-list-row', { hasText: level }).first().waitFor();
      }
    });
  });
}
