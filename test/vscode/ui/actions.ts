/** What a user does in the workbench, step by step. Steps wait for what they cause; the ones that may be lost retry. */
import type { FrameLocator, Locator, Page } from 'playwright-core';

export const editorOf = (page: Page, file: string): Locator =>
  page.locator(`.monaco-editor[data-uri$="${file}"]`);

export const previewOf = (page: Page): FrameLocator =>
  page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

/** Runs a command by its title in the command palette. */
export async function command(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input.input');
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
}

/** Puts the caret at a one-based line and column. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input.input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await caretAt(page, line, column);
}

export async function caretAt(page: Page, line: number, column: number): Promise<void> {
  await page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` }).waitFor();
}

/** Editor layers are redrawn at any time, and a fresh menu swallows clicks: what fails once is tried again. */
export async function retry(what: string, attempt: () => Promise<void>, times = 5): Promise<void> {
  for (let i = 1; ; i++) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (i === times) throw new Error(`${what}, tried ${times} times`, { cause: error });
    }
  }
}
