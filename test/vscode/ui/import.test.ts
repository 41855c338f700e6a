/** What a user meets who brings a file of another program: the page in its place, the command, the mouse, the clipboard. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import CFB from 'cfb';
import { AlignmentType, Document, LevelFormat, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { root, startSession, type Session } from '../session';
import { command, editorOf, goTo, retry } from './actions';

const shots = path.join(root, 'test/vscode/screenshots/min-node');

const FILE = 'phong trao doc sach.docx';
const LOCKED = 'có mật khẩu.docx';
const HEADING = 'I. MỤC ĐÍCH, YÊU CẦU';
const ITEMS = ['1. Xây dựng thói quen đọc sách cho học sinh.', '2. Mỗi lớp có một tủ sách.'];

/** A Word file whose numbers Word counts. */
function wordFile(): Promise<Buffer> {
  const numbered = (text: string, level: number): Paragraph =>
    new Paragraph({ text, numbering: { reference: 'so', level } });
  const levels = [LevelFormat.UPPER_ROMAN, LevelFormat.DECIMAL].map((format, level) => ({
    level,
    format,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
  }));
  return Packer.toBuffer(
    new Document({
      numbering: { config: [{ reference: 'so', levels }] },
      sections: [
        {
          children: [
            new Paragraph('KẾ HOẠCH'),
            numbered(HEADING.slice('I. '.length), 0),
            ...ITEMS.map((item) => numbered(item.slice('1. '.length), 1)),
          ],
        },
      ],
    }),
  );
}

/** What Word writes where a password is set; nobody reads more of it than the names inside. */
function withPassword(): Buffer {
  const container = CFB.utils.cfb_new();
  for (const name of ['EncryptionInfo', 'EncryptedPackage'])
    CFB.utils.cfb_add(container, name, Buffer.alloc(5000));
  return Buffer.from(CFB.write(container, { type: 'array' }) as number[]);
}

/** As Word puts a list of two items on the clipboard. */
const CLIPPED = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body>${ITEMS.map(
  (item) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${item.slice(0, 2)}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>${item.slice(3)}<o:p></o:p></p>`,
).join('')}</body></html>`;

describe('In VS Code, a file of another program becomes a plan', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    needBrowser();
    session = await startSession({ job: jobs['min-node'] as Job });
    page = session.page;
    page.setDefaultTimeout(20_000);
    writeFileSync(path.join(session.folder, FILE), await wordFile());
    writeFileSync(path.join(session.folder, LOCKED), withPassword());
    for (const name of ['thả.kehoach', 'dán.kehoach']) writeFileSync(path.join(session.folder, name), '\n');
    await session.open();
    await row(FILE).waitFor();
  });

  afterEach(async function () {
    const title = (this.currentTest?.title ?? '').replace(/[^\p{L}\d]+/gu, '-');
    await page.screenshot({ path: path.join(shots, `import-${title}.png`) });
    await retry(
      'notifications cleared',
      async () => {
        await page.keyboard.press('Escape');
        await command(page, 'Notifications: Clear All Notifications');
      },
      3,
    );
  });

  after(() => session.stop());

  /** The page that stands for a Word file. */
  const frame = () => page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

  const row = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });

  /** Lines as they stand on the screen. */
  async function shows(file: string, lines: readonly string[]): Promise<void> {
    for (const line of lines) {
      const shown = editorOf(page, file).locator('.view-line', { hasText: line.replaceAll(' ', '\u00a0') });
      await shown
        .or(editorOf(page, file).locator('.view-line', { hasText: line }))
        .first()
        .waitFor();
    }
  }

  const edited = (): string => 'phong%20trao%20doc%20sach.kehoach';

  async function openFile(name: string): Promise<void> {
    await row(name).dblclick();
    await editorOf(page, encodeURI(name)).locator('.view-lines').first().click();
    await goTo(page, 1, 1);
  }

  it('its page stands in the place of letters that nobody can read, and imports it', async () => {
    await retry('page opened', async () => {
      await command(page, 'View: Close All Editors'); // opened as text where VS Code did not know the extension yet
      await row(FILE).dblclick();
      await frame().locator('h1', { hasText: FILE }).waitFor({ timeout: 5000 });
    });
    await page.screenshot({ path: path.join(shots, 'import-page.png') });
    await frame().locator('a', { hasText: 'Nhập thành kế hoạch' }).click();
    await shows(edited(), [HEADING, ...ITEMS]);
    assert.equal(existsSync(path.join(session.folder, 'phong trao doc sach.kehoach')), false);
    await page.keyboard.press('Control+s');
    await row('phong trao doc sach.kehoach').waitFor();
    await retry('saved', async () => {
      assert.ok(readdirSync(session.folder).includes('phong trao doc sach.kehoach'));
      return Promise.resolve();
    });
  });

  it('the command asks whether the file in front is meant', async () => {
    await row(FILE).dblclick();
    await frame().locator('h1', { hasText: FILE }).waitFor();
    await command(page, 'Kế hoạch: Nhập tệp');
    await page.locator('.quick-input-widget input[placeholder="Nhập tệp nào?"]').waitFor();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: FILE }).click();
    await page.locator('.tab.active', { hasText: /phong trao doc sach.*\.kehoach/ }).waitFor();
    await command(page, 'View: Revert and Close Editor');
    await page.locator('.tab', { hasText: FILE }).click({ button: 'middle' });
  });

  it('a file with a password is refused in full, and another may be chosen at once', async () => {
    await command(page, 'Kế hoạch: Nhập tệp');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: LOCKED }).click();
    const told = page.locator('.notification-list-item', { hasText: 'bỏ mật khẩu rồi nhập lại' });
    await told.locator('.monaco-button', { hasText: 'Chọn tệp khác' }).click();
    await page.locator('.quick-input-list .monaco-list-row', { hasText: LOCKED }).waitFor();
    await page.keyboard.press('Escape');
  });

  /** Has the explorer's menu import a file, until what it is to cause is there. */
  const importByMenu = (name: string, done: () => Promise<void>): Promise<void> =>
    retry('imported', async () => {
      await page.keyboard.press('Escape');
      await row(name).click({ button: 'right', timeout: 5000 });
      await page.locator('.monaco-menu .action-item', { hasText: 'Nhập tệp Word' }).hover({ timeout: 5000 });
      await page.keyboard.press('Enter');
      await done();
    });

  it('its menu imports it under a name that is free', async () => {
    const heading = page
      .locator('.monaco-editor[data-uri*="doc%20sach%20%28"]')
      .locator('.view-line', { hasText: 'MỤC' });
    await importByMenu(FILE, () => heading.first().waitFor({ timeout: 10_000 }));
    assert.equal(existsSync(path.join(session.folder, 'phong trao doc sach (2).kehoach')), false);
  });

  it('a picture that is read twice becomes two plans, each under a name of its own', async () => {
    const printed = await page.context().newPage();
    await printed.setContent(
      `<body style="font: 40px serif; margin: 60px">${[HEADING, ...ITEMS].map((line) => `<p>${line}</p>`).join('')}`,
    );
    await printed.screenshot({ path: path.join(session.folder, 'ảnh quét.png') });
    await printed.close();
    await page.bringToFront();
    await row('ảnh quét.png').waitFor();
    const proposals = page.locator('.tab', { hasText: 'ảnh quét ↔' });
    await importByMenu('ảnh quét.png', () => proposals.first().waitFor({ timeout: 15_000 }));
    await importByMenu('ảnh quét.png', () => proposals.nth(1).waitFor({ timeout: 15_000 }));
    for (const left of [1, 0]) {
      await page.locator('.editor-actions a[aria-label^="Nhận bản sửa"]').click();
      await retry('accepted', async () => {
        await page.waitForTimeout(500);
        assert.equal(await proposals.count(), left);
      });
      if (left > 0) await proposals.first().click();
    }
    for (const name of ['ảnh quét.kehoach', 'ảnh quét (2).kehoach']) {
      await page.locator('.tab', { hasText: name }).click();
      const shown = page.locator('.editor-group-container.active .view-line', { hasText: 'tủ' });
      await shown.first().waitFor();
      assert.equal(await shown.count(), 1, name);
    }
  });

  it('it is dropped on a plan with the mouse, and one undo takes it back', async () => {
    await openFile('thả.kehoach');
    const target = editorOf(page, encodeURI('thả.kehoach'));
    await retry('dropped', async () => {
      const from = await row(FILE).boundingBox();
      const to = await target.boundingBox();
      assert.ok(from && to);
      await page.mouse.move(from.x + 40, from.y + 8);
      await page.mouse.down();
      await page.keyboard.down('Shift');
      await page.mouse.move(to.x + 120, to.y + 40, { steps: 10 });
      await page.mouse.move(to.x + 130, to.y + 30, { steps: 5 });
      await page.waitForTimeout(300);
      await page.mouse.up();
      await page.keyboard.up('Shift');
      await shows(encodeURI('thả.kehoach'), [HEADING, ...ITEMS]);
    });
    await page.screenshot({ path: path.join(shots, 'import-dropped.png') });
    await target.locator('.view-lines').click();
    await page.keyboard.press('Control+z');
    await target.locator('.view-line', { hasText: 'TỦ SÁCH' }).waitFor({ state: 'detached' });
  });

  it('a list copied from Word is pasted with its numbers, and the plain text stays at hand', async () => {
    await openFile('dán.kehoach');
    await page.evaluate(async (html) => {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([html], { type: 'text/html' }),
          'text/plain': new Blob(['Xây dựng thói quen đọc sách cho học sinh.'], { type: 'text/plain' }),
        }),
      ]);
    }, CLIPPED);
    await page.keyboard.press('Control+v');
    await shows(encodeURI('dán.kehoach'), ITEMS);
    await page.locator('.post-edit-widget').waitFor();
    await page.screenshot({ path: path.join(shots, 'import-pasted.png') });
    await page.keyboard.press('Control+z');
    await editorOf(page, encodeURI('dán.kehoach'))
      .locator('.view-line', { hasText: 'sách' })
      .first()
      .waitFor({ state: 'detached' });
  });
});
