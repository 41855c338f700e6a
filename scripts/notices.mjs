// Licences of the packages that bundles carry, and of the fonts beside them, as those licences ask.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './npm.mjs';

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles  of the bundles
 * @param {string} file  to write
 */
export function writeNotices(metafiles, file) {
  const inputs = metafiles.flatMap((metafile) => Object.keys(metafile.inputs));
  const folders = new Set(
    inputs.flatMap((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  writeFileSync(file, [...new Set([...folders, ...BESIDE])].sort().map(notice).join('\n'));
}

/** Shipped beside the bundles: fonts, what reads pictures, and its Vietnamese. */
const BESIDE = [
  'node_modules/@expo-google-fonts/tinos',
  'node_modules/@tesseract.js-data/vie',
  'node_modules/tesseract.js-core',
];

/** @param {string} folder  of a package, from the root of the project */
function notice(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
  );
  const texts = readdirSync(path.join(root, folder))
    .filter((each) => /^licen[cs]e/i.test(each))
    .map((each) => readFileSync(path.join(root, folder, each), 'utf8').trim());
  return `${name} ${version} (${license})\n\n${texts.join('\n\n')}\n`;
}
