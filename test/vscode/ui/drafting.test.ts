/** New plans as a user asks for them: words typed into the lists, a way back, the office of the last time. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { startSession, type Session } from '../session';
import { command, retry } from './actions';

describe('In VS Code, a new plan is asked for step by step', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    needBrowser();
    session = await startSession({ job: jobs['min-node'] as Job });
    page = session.page;
    page.setDefaultTimeout(20_000);
    await session.open('doc-sach.kehoach');
    await page.locator('.statusbar-item', { hasText: 'HD 05' }).waitFor(); // the server has read it
  });

  after(() => session.stop());

  /** Waits for the question, types into its list, and takes the first entry. */
  async function answer(question: string, words = ''): Promise<void> {
    const input = page.locator(`.quick-input-widget input[placeholder*="${question}"]`);
    await input.waitFor();
    if (words !== '') await input.fill(words);
    await page.waitForTimeout(500); // the list follows what is typed
    await input.press('Enter');
  }

  /** The first line of the plan in front, and the name that it would be saved by. */
  async function plan(name: string): Promise<string> {
    const tab = page.locator('.tab.active', { hasText: name });
    await tab.waitFor();
    const line = page.locator('.editor-group-container.active .view-line', { hasText: 'ĐẢNG' }).first();
    return (await line.innerText()).replaceAll('\u00a0', ' ');
  }

  it('words without marks find what is in the list; what is not is taken as it was typed', async () => {
    await command(page, 'Kế hoạch: Kế hoạch mới');
    await answer('cấp uỷ cấp nào', 'Cấp xã');
    await answer('Cơ quan ban hành', 'dang uy phuong'); // a beginning, which is to be completed
    const begun = page.locator('.quick-input-widget input.input');
    await retry('begun', async () => {
      await page.waitForTimeout(200);
      assert.equal(await begun.inputValue(), 'Đảng uỷ phường ');
    });
    await answer('Cơ quan ban hành', 'Đảng uỷ phường Tân Phong');
    await answer('Tỉnh uỷ, thành uỷ cấp trên', 'lai chau');
    await page.locator('.quick-input-titlebar .quick-input-left-action-bar a').click();
    await answer('Tỉnh uỷ, thành uỷ cấp trên', 'can tho');
    await answer('Địa danh', 'tan phong'); // that of the ward is offered
    await answer('Loại kế hoạch', 'Kiểm tra');
    assert.match(await plan('Kế hoạch kiểm tra, giám sát'), /^ĐẢNG BỘ THÀNH PHỐ CẦN THƠ {4,}ĐẢNG CỘNG SẢN/);
    await page.locator('.view-line', { hasText: /Tân.Phong,.ngày/ }).waitFor();
    await command(page, 'View: Revert and Close Editor');
  });

  it('the second time, the office with its superior is known', async () => {
    await command(page, 'Kế hoạch: Kế hoạch mới');
    await answer('Kế hoạch của cơ quan nào', 'Tân Phong');
    await answer('Loại kế hoạch', 'Thực hiện văn bản');
    await answer('Văn bản cấp trên cần thực hiện', 'sổ văn bản');
    await page.waitForTimeout(1000); // documents come from the server
    await page.keyboard.type('25-CT/TW y te co so');
    await page.waitForTimeout(1500);
    await page.keyboard.press('Enter');
    await answer('Enter');
    assert.match(await plan('Kế hoạch thực hiện Chỉ thị 25-CT-TW'), /^ĐẢNG BỘ THÀNH PHỐ CẦN THƠ/);
    await page.locator('.notification-list-item', { hasText: 'Bấm Tab' }).waitFor();
  });

  it('a document that a plan cites already is that document, and not the plan', async () => {
    await command(page, 'Kế hoạch: Lập kế hoạch từ văn bản cấp trên');
    await answer('Văn bản cấp trên cần thực hiện', 'sổ văn bản');
    await page.waitForTimeout(1000);
    await page.keyboard.type('chi thi 25 y te co so');
    const cited = page.locator('.quick-input-list .monaco-list-row', { hasText: /^.{0,3}Chỉ.thị.số.25-CT/ });
    await cited.first().click();
    const found = page.locator('.quick-input-list .monaco-list-row').first();
    await page.locator('.quick-input-widget input[placeholder*="Enter"]').waitFor();
    assert.match(await found.innerText(), /^Chỉ.thị.số.25-CT\/TW, ngày 25\/10\/2023 của Ban Bí thư\n+về /);
    await page.keyboard.press('Escape');
  });
});
