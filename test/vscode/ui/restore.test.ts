/** The preview comes back when the window is loaded again. */
import { needBrowser } from '../browser';
import { jobs, type Job } from '../jobs';
import { startSession, type Session } from '../session';
import { command, editorOf, previewOf } from './actions';

const FILE = 'doc-sach.kehoach';

describe('In VS Code, loaded again', () => {
  let session: Session;

  before(async () => {
    needBrowser();
    session = await startSession({ job: jobs['min-node'] as Job });
    await session.page.clock.install();
    await session.open(FILE);
  });

  after(() => session.stop());

  it('the preview shows the page it showed', async () => {
    const { page } = session;
    await editorOf(page, FILE).locator('.squiggly-error').first().waitFor();
    await editorOf(page, FILE).locator('.view-lines').click();
    await command(page, 'Mở trang xem trước bên cạnh');
    const signer = previewOf(page).locator('.sheet', { hasText: 'Trần Văn Mẫu' });
    await signer.waitFor();
    // In a browser VS Code keeps its layout once a minute only.
    await page.clock.fastForward('01:01');
    await page.waitForTimeout(1000);
    await session.open();
    await signer.waitFor();
  });
});
