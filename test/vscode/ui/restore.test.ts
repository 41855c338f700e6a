/** The preview comes back when the window is loaded again: its page, its size, its findings. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../../../scripts/random';
import { generatedPlan } from '../../agreement/generated-plan';
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { startSession, type Session } from '../session';
import { command, editorOf, previewOf, retry } from './actions';

const FILE = 'dai.kehoach';

describe('In VS Code, loaded again', () => {
  let session: Session;

  before(async () => {
    needBrowser();
    session = await startSession({ job: jobs['min-node'] as Job });
    const text = generatedPlan({ length: 15_000 }, new Random(4));
    writeFileSync(path.join(session.folder, FILE), text.replace('\nSố ', '\nSố: '));
    await session.page.clock.install();
    await session.open(FILE);
  });

  after(() => session.stop());

  it('the preview shows the page it showed, as it did', async () => {
    const { page } = session;
    const shown = previewOf(page);
    await editorOf(page, FILE).locator('.squiggly-error').first().waitFor();
    await editorOf(page, FILE).locator('.view-lines').click();
    await command(page, 'Mở trang xem trước bên cạnh');
    await shown.locator('.sheet .line').first().waitFor();
    await shown.locator('#larger').click();
    const share = await shown.locator('#share').innerText();
    await shown.locator('#findings').click();
    await shown.locator('mark').first().waitFor({ state: 'attached' });
    await shown.locator('#page').fill('4');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1000);
    // In a browser VS Code keeps its layout once a minute only.
    await page.clock.fastForward('01:01');
    await page.waitForTimeout(1000);
    await session.open();
    await shown.locator('.sheet .line').first().waitFor();
    assert.equal(await shown.locator('#share').innerText(), share);
    assert.equal(await shown.locator('#findings').getAttribute('aria-pressed'), 'true');
    await retry('the page', async () => {
      await page.waitForTimeout(500);
      assert.equal(await shown.locator('#page').inputValue(), '4');
    });
    await shown.locator('mark').first().waitFor({ state: 'attached' });
  });
});
