/** The fonts that files are printed with, where the build puts them. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Fonts } from './core/export/fonts';

/** @param folder that holds a file for each face. Rejects where one is missing */
export async function readFonts(folder: string): Promise<Fonts> {
  const read = async (face: keyof Fonts): Promise<Uint8Array> => readFile(path.join(folder, `${face}.ttf`));
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('regular'),
    read('bold'),
    read('italic'),
    read('boldItalic'),
  ]);
  return { regular, bold, italic, boldItalic };
}
