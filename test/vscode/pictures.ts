/**
 * Takes the pictures of the README, of an example plan in a real VS Code, into `docs/images/`.
 *   npm run pictures
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Job } from './jobs';
import { root, startSession } from './session';
import { command, editorOf, goTo, previewOf } from './ui/actions';

const images = path.join(root, 'docs/images');
const JOB: Job = { build: 'latest', host: 'node', folder: 'disk', restricted: false };
const PLAN = 'benh-vien-co-loi.kehoach';
const SCAN = 'ban-quet.txt';
const CITING = 'xa-giao-duc.kehoach';
const WORD = '.docx';

const settings = {
  'editor.fontFamily': "'JetBrains Mono', Consolas, Menlo, monospace", // faces with every Vietnamese letter
  'editor.fontLigatures': false,
  'window.title': 'Kế hoạch',
};

/** Takes the first entry of the list with some words in it. */
async function answer(page: Page, words: string): Promise<void> {
  const entry = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  await entry.waitFor();
  await page.waitForTimeout(500); // the list is complete
  await entry.click();
}

async function main(): Promise<void> {
  mkdirSync(images, { recursive: true });
  const session = await startSession({ job: JOB, fixtures: 'examples', settings });
  const { page } = session;
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(1000); // cursors and scroll bars come to rest
    await page.screenshot({ path: path.join(images, `${name}.png`) });
  };
  try {
    await session.open(CITING);
    const citing = editorOf(page, CITING);
    await citing.locator('.view-line').first().waitFor();
    const list = page.locator('.pane-header', { hasText: 'Văn bản viện dẫn' });
    if ((await list.getAttribute('aria-expanded')) !== 'true') await list.click();
    await page.locator('.pane .monaco-list-row', { hasText: '27-KH/TU' }).first().waitFor();
    await citing.locator('.view-lines').click();
    await goTo(page, 10, 30);
    await command(page, 'Show or Focus Hover');
    await page.locator('.monaco-hover:visible', { hasText: '27-KH/TU' }).waitFor();
    await shoot('citation');
    await page.keyboard.press('Escape');
    await command(page, 'Sơ đồ căn cứ (Show');
    await previewOf(page).locator('.card').first().waitFor();
    await page.mouse.move(0, 0);
    await shoot('chain');
    await command(page, 'View: Close All Editors');

    await session.open(PLAN);
    const editor = editorOf(page, PLAN);
    await editor.locator('.squiggly-error').first().waitFor();
    await editor.locator('.view-lines').click();
    await command(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(2).waitFor();
    await shoot('findings');

    await command(page, 'View: Hide Panel');
    await editor.locator('.view-lines').click();
    await goTo(page, 4, 3);
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await shoot('fixes');
    await page.keyboard.press('Escape');

    await command(page, 'View: Close Primary Side Bar');
    await command(page, 'Mở trang xem trước bên cạnh');
    await previewOf(page).locator('.sheet').first().waitFor();
    await page.mouse.move(0, 0); // no tooltip stays
    await shoot('preview');

    await command(page, 'View: Close All Editors');
    await session.open(SCAN);
    await editorOf(page, SCAN).locator('.view-lines').click();
    await command(page, 'Sửa văn bản quét');
    await page.locator('.notification-toast', { hasText: 'Nhận bản sửa' }).waitFor();
    await page.mouse.move(0, 0);
    await shoot('repair');
    await page.keyboard.press('Escape');
    await command(page, 'View: Close All Editors');

    await session.open(CITING);
    await editorOf(page, CITING).locator('.view-lines').click();
    await command(page, 'View: Hide Panel');
    await command(page, 'Xuất Word');
    await page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' }).click();
    const word = page.locator('.explorer-folders-view .monaco-list-row', { hasText: WORD });
    await word.waitFor();
    await command(page, 'Notifications: Clear All Notifications');
    await word.click();
    const offered = previewOf(page);
    await offered.locator('a', { hasText: 'Lập kế hoạch thực hiện' }).waitFor();
    await shoot('word-file');
    await offered.locator('a', { hasText: 'Lập kế hoạch thực hiện' }).click();
    for (const words of ['12-KH/ĐU', 'Cấp cơ sở', '', 'Điền sau', 'Thực hiện']) await answer(page, words);
    await page.locator('.view-line', { hasText: 'thực hiện' }).first().waitFor();
    await shoot('draft');
  } finally {
    await session.stop();
  }
}

void main();
