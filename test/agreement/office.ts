/** Prints Word files with LibreOffice, in the font that the engine's widths were taken from, and reads the print. */
import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { faces } from '../../scripts/fonts/faces.mjs';

const run = promisify(execFile);

/** What is missing on this machine, if anything is. */
export const missingProgram = (): string | undefined =>
  ['soffice', 'pdftotext'].find((name) => spawnSync(name, ['--help']).error !== undefined);

/** LibreOffice knows Tinos alone, under the name that Word files ask for. */
const fontsConfig = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${faces.map(({ file }) => `<dir>${path.dirname(file)}</dir>`).join('\n')}
<cachedir>${path.join(folder, 'font-cache')}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Tinos</family></prefer></alias>
</fontconfig>
`;

/** Without blank pages: LibreOffice has one before each page 1 that would be a back, printed on both sides or not. */
const PDF = 'pdf:writer_pdf_Export:{"IsSkipEmptyPages":{"type":"boolean","value":"true"}}';

/** Minutes for all files. */
const LIMIT = 5;

/**
 * @param folder where everything is written, and nothing else is
 * @returns for each file, what `pdftotext -raw -bbox` says of its print
 */
export async function print(files: readonly string[], folder: string): Promise<string[]> {
  const config = path.join(folder, 'fonts.conf');
  const prints = path.join(folder, 'print');
  mkdirSync(prints, { recursive: true });
  writeFileSync(config, fontsConfig(folder));
  const profile = pathToFileURL(path.join(folder, 'profile')).href;
  await run(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', PDF, '--outdir', prints, ...files],
    { env: { ...process.env, FONTCONFIG_FILE: config }, timeout: LIMIT * 60_000 },
  );
  return Promise.all(
    files.map(async (file) => {
      const pdf = path.join(prints, `${path.basename(file, '.docx')}.pdf`);
      const { stdout } = await run('pdftotext', ['-raw', '-bbox', pdf, '-'], { maxBuffer: 1 << 28 });
      return stdout;
    }),
  );
}
