/** The fonts that are printed with are as wide as the pages were measured. */
import assert from 'node:assert/strict';
import { create, type Font } from 'fontkit';
import { characters } from '../../scripts/fonts/faces.mjs';
import data from '../../server/src/data/font-widths.json';
import { printingFonts } from '../support/fonts';

const FACES = ['regular', 'bold', 'italic', 'boldItalic'] as const;

describe('the fonts that are printed with', () => {
  let fonts: Record<(typeof FACES)[number], Font>;
  let size = 0;

  before(async () => {
    const bytes = await printingFonts();
    size = Object.values(bytes).reduce((sum, { length }) => sum + length, 0);
    fonts = Object.fromEntries(
      FACES.map((face) => [face, create(Buffer.from(bytes[face])) as Font]),
    ) as typeof fonts;
  });

  for (const face of FACES) {
    it(`${face}: has every letter that was measured, as wide as it was measured`, () => {
      const font = fonts[face];
      const widths = data.widths[face].split(' ').map(Number);
      const known = [...data.characters];
      assert.equal(widths.length, known.length);
      assert.equal(font.unitsPerEm, data.unitsPerEm);
      const wrong = known.filter((character, i) => {
        const codePoint = character.codePointAt(0) ?? 0;
        return (
          !font.hasGlyphForCodePoint(codePoint) ||
          font.glyphForCodePoint(codePoint).advanceWidth !== widths[i]
        );
      });
      assert.deepEqual(wrong, []);
    });

    it(`${face}: neither moves nor joins letters`, () => {
      assert.deepEqual(fonts[face].availableFeatures, []);
      const { positions, glyphs } = fonts[face].layout('AV To fi ffl Tự');
      assert.equal(glyphs.length, 15);
      assert.deepEqual(
        positions.map(({ xAdvance }) => xAdvance),
        glyphs.map(({ advanceWidth }) => advanceWidth),
      );
    });
  }

  it('have all letters of Vietnamese', () => {
    const vowels = 'aăâeêioôơuưy';
    const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const letters = [...vowels].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize('NFC')));
    const all = [...letters, 'đ'].flatMap((letter) => [letter, letter.toUpperCase()]);
    assert.equal(all.length, 146);
    assert.deepEqual(
      all.filter((letter) => !data.characters.includes(letter)),
      [],
    );
    assert.deepEqual(
      all.filter((letter) => !characters.includes(letter)),
      [],
    );
  });

  it('are small', () => {
    assert.ok(size < 160_000, `${size} bytes`);
  });
});
