import { startSession } from '/work/main/test/vscode/session';
import { command, editorOf, previewOf } from '/work/main/test/vscode/ui/actions';
async function main(){
const lang = process.argv[2] ?? 'vi', theme = process.argv[3] ?? 'dark';
const s = await startSession({ job: { build: 'latest', host: 'node', folder: 'disk', restricted: false }, fixtures: 'examples', settings: {
  'editor.fontFamily': "'JetBrains Mono', Consolas, Menlo, monospace", 'editor.fontLigatures': false, 'keHoach.language': lang,
  'workbench.colorTheme': theme === 'light' ? 'Default Light Modern' : 'Default Dark Modern' } });
const { page } = s;
page.setDefaultTimeout(30000);
page.on('console', (m) => { if (/error/i.test(m.type()) && /kehoach|Content Security|webview/i.test(m.text())) console.log(m.type(), m.text().slice(0,300)); });
const shot = (n: string) => page.screenshot({ path: `/tmp/shots/${n}-${lang}-${theme}.png` });
try {
  await s.open('xa-giao-duc.kehoach');
  await editorOf(page, 'xa-giao-duc.kehoach').locator('.view-line').first().waitFor();
  await page.waitForTimeout(4000);
  await shot('start');
  await command(page, 'Explorer: Focus on').catch(() => undefined);
  await page.keyboard.press('Escape');
  const header = page.locator('.pane-header', { hasText: /Văn bản viện dẫn|Cited Documents/i });
  await header.first().waitFor();
  if ((await header.first().getAttribute('aria-expanded')) !== 'true') await header.first().click();
  await page.waitForTimeout(2500);
  await shot('tree');
  const row = page.locator('.monaco-list-row', { hasText: '27-KH/TU' }).first();
  await row.locator('.monaco-tl-twistie').click();
  await row.hover();
  await page.waitForTimeout(2500);
  await shot('tree-open');
  await editorOf(page, 'xa-giao-duc.kehoach').locator('.view-lines').click();
  await command(page, 'Sơ đồ căn cứ (');
  await previewOf(page).locator('.card').first().waitFor();
  await page.waitForTimeout(1000);
  await shot('graph');
  await command(page, 'Sơ đồ căn cứ của thư mục');
  await page.waitForTimeout(3000);
  await shot('folder');
} catch (e) { console.log(String(e)); await shot('failed'); } finally { await s.stop(); }
}
void main();
