/** Files of other formats made by an independent writer: LibreOffice, of a Word file. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What LibreOffice calls each format. */
const FILTERS = {
  docx: 'docx:MS Word 2007 XML',
  doc: 'doc:MS Word 97',
  rtf: 'rtf:Rich Text Format',
  odt: 'odt:writer8',
  html: 'html:HTML (StarWriter)',
  pdf: 'pdf:writer_pdf_Export',
  txt: 'txt:Text (encoded):UTF8',
} as const;

export type ConvertedFormat = keyof typeof FILTERS;

export const convertedFormats = Object.keys(FILTERS) as readonly ConvertedFormat[];

export const hasOffice = (): boolean => spawnSync('soffice', ['--version']).status === 0;

/** @returns the file in the other format; several files take one start of the program */
export function convertAll(
  files: ReadonlyMap<string, Uint8Array>,
  format: ConvertedFormat,
): ReadonlyMap<string, Uint8Array> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ke-hoach-convert-'));
  try {
    const inputs = [...files].map(([name, bytes], i) => {
      const input = path.join(folder, `in-${i}.docx`);
      writeFileSync(input, bytes);
      return { name, input, output: path.join(folder, 'out', `in-${i}.${format}`) };
    });
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    const task = ['--convert-to', FILTERS[format], '--outdir', out, ...inputs.map(({ input }) => input)];
    execFileSync('soffice', [profile, '--headless', '--norestore', ...task], {
      stdio: 'ignore',
      timeout: 180_000,
    });
    return new Map(inputs.map(({ name, output }) => [name, new Uint8Array(readFileSync(output))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
