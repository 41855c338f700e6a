/** What a user meets on the way from a plan to a file: its errors first, then where it goes, then what became of it. */
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { root, startSession, type Session } from '../session';
import { command, editorOf } from './actions';

const FILE = 'doc-sach.kehoach';
const shots = path.join(root, 'test/vscode/screenshots/min-node');

describe('In VS Code, a plan becomes a file', () => {
  let session: Session;
  let page: Page;

  before(async () => {
    needBrowser();
    session = await startSession({ job: jobs['min-node'] as Job });
    page = session.page;
    page.setDefaultTimeout(20_000);
    await session.open(FILE);
    await editorOf(page, FILE).locator('.squiggly-error').first().waitFor();
    await editorOf(page, FILE).locator('.view-lines').click();
  });

  afterEach(async function () {
    const title = (this.currentTest?.title ?? '').replace(/[^\p{L}\d]+/gu, '-');
    await page.screenshot({ path: path.join(shots, `export-${title}.png`) });
    await page.keyboard.press('Escape');
  });

  after(() => session.stop());

  const dialog = () => page.locator('.monaco-dialog-box');
  const button = (label: string) => dialog().locator('.monaco-button', { hasText: label });

  /** The path that the dialog for saving offers. */
  async function offered(): Promise<string> {
    await page.locator('.quick-input-widget', { hasText: 'Xuất ra tệp' }).waitFor();
    for (;;) {
      const value = await place().inputValue();
      if (value.endsWith('.txt')) return value;
      await page.waitForTimeout(100); // it is still going to the folder
    }
  }

  /** Types a path as a person does: the dialog looks into the folder first. */
  async function save(file: string): Promise<void> {
    await place().fill(file);
    await page.waitForTimeout(1000);
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
  }

  const place = () => page.locator('.quick-input-widget input.input');
  const told = (text: string) => page.locator('.notification-toast', { hasText: text });

  it('its errors are listed, and shown where they stand', async () => {
    await command(page, 'Xuất văn bản thuần');
    await dialog().waitFor();
    const said = await dialog().innerText();
    assert.match(said, /Văn bản còn 1 lỗi thể thức/);
    assert.match(said, /dòng 4: /);
    await button('Xem lỗi').click();
    await page.locator('.statusbar-item', { hasText: 'Ln 4,' }).waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: 'SO-01' }).first().waitFor();
  });

  it('it is exported all the same, under the name of its number and subject', async () => {
    await editorOf(page, FILE).locator('.view-lines').click();
    await command(page, 'Xuất văn bản thuần');
    await button('Vẫn xuất').click();
    const file = await offered();
    assert.equal(path.dirname(file), session.folder);
    assert.match(path.basename(file), /^KH 12-KH_ĐU xây dựng .*\.txt$/);
    mkdirSync(path.join(session.folder, 'ra'));
    const target = path.join(session.folder, 'ra/kh 12.txt');
    await save(target);
    await told('Đã xuất kh 12.txt').waitFor();
    assert.match(readFileSync(target, 'utf8'), /ĐẢNG CỘNG SẢN VIỆT NAM/);
    assert.deepEqual(readdirSync(path.dirname(target)), ['kh 12.txt']);
  });

  it('the folder is remembered, and no file of it is written over unasked', async () => {
    await editorOf(page, FILE).locator('.view-lines').click();
    await command(page, 'Xuất văn bản thuần');
    await button('Vẫn xuất').click();
    const folder = path.join(session.folder, 'ra');
    assert.equal(path.dirname(await offered()), folder);
    const target = path.join(folder, 'kh 12.txt');
    writeFileSync(target, 'cũ');
    await save(target.slice(0, -'.txt'.length)); // the ending is put to it
    await page.locator('.quick-input-widget', { hasText: 'already exists' }).waitFor();
    await page.keyboard.press('Escape');
    assert.equal(readFileSync(target, 'utf8'), 'cũ');
    assert.deepEqual(readdirSync(folder), ['kh 12.txt']);
  });
});
