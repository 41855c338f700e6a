// Writes `server/src/data/font-widths.json`: how wide each letter is in the four faces of Tinos, whose letters are as
// wide as those of Times New Roman. With `--check` writes nothing and fails when the file says something else.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { create } from 'fontkit';
import { format, resolveConfig } from 'prettier';
import { characters, faces } from './faces.mjs';

const target = path.resolve(import.meta.dirname, '../../server/src/data/font-widths.json');

const fonts = faces.map(({ name, file }) => ({
  name,
  font: /** @type {import('fontkit').Font} */ (create(readFileSync(file))),
}));

const known = [...characters].filter((character) =>
  fonts.every(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)),
);

const widths = Object.fromEntries(
  fonts.map(({ name, font }) => [
    name,
    known.map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth).join(' '),
  ]),
);

const content = await format(
  JSON.stringify({
    source: 'Tinos (SIL Open Font License 1.1), made by scripts/fonts/widths.mjs',
    unitsPerEm: fonts[0]?.font.unitsPerEm,
    characters: known.join(''),
    widths,
  }),
  { ...(await resolveConfig(target)), parser: 'json' },
);

if (!process.argv.includes('--check')) writeFileSync(target, content);
else if (readFileSync(target, 'utf8') !== content) {
  console.error('font-widths.json is not what the fonts say: run npm run fonts');
  process.exitCode = 1;
}
