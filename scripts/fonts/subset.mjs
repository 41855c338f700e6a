// The faces of Tinos with only the letters that plans are written with: as TrueType for the files that are exported,
// as WOFF2 for the preview. Without kerning, ligatures and hints: lines are measured without, and paper needs none.
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';
import { characters, faces } from './faces.mjs';

const LAYOUT = ['GDEF', 'GPOS', 'GSUB', 'kern'];

const recipes = [import.meta.filename, path.join(import.meta.dirname, 'faces.mjs')];

/** @param {string} dist  folder of the build */
export async function writeFonts(dist) {
  for (const { name, file } of faces) {
    const outputs = [
      { target: path.join(dist, `fonts/${name}.ttf`), format: /** @type {const} */ ('truetype') },
      { target: path.join(dist, `webview/fonts/${name}.woff2`), format: /** @type {const} */ ('woff2') },
    ];
    for (const { target, format } of outputs) {
      if (isNewer(target, [file, ...recipes])) continue;
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, await subset(file, format));
    }
  }
}

/**
 * @param {string} file  of a whole font
 * @param {'truetype' | 'woff2'} targetFormat
 */
export const subset = (file, targetFormat) =>
  subsetFont(readFileSync(file), characters, {
    targetFormat,
    noHinting: true,
    keepFeatures: [],
    dropTables: LAYOUT,
  });

/**
 * @param {string} target
 * @param {readonly string[]} sources
 */
const isNewer = (target, sources) =>
  existsSync(target) && sources.every((each) => statSync(each).mtimeMs < statSync(target).mtimeMs);
