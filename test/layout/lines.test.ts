import assert from 'node:assert/strict';
import { measure } from '../../server/src/core/layout/fonts';
import { setLines, type SetParagraph } from '../../server/src/core/layout/lines';
import { defaultPageSettings, styleSheet, type StyleName } from '../../server/src/core/layout/styles';
import { paragraph } from './flows';

const styles = styleSheet(defaultPageSettings);

const set = (text: string, width = 300, style: StyleName = 'paragraph'): SetParagraph =>
  setLines(paragraph(text), styles[style], width);

const texts = ({ lines }: SetParagraph): string[] =>
  lines.map(({ pieces }) => pieces.map(({ text }) => text).join(''));

describe('lines: widths', () => {
  it('are sums of the widths of Times New Roman, each a whole number of 1/120 pt', () => {
    // a: 909/2048 em, space: 512/2048 em, ệ as e: 909/2048 em; at 14 pt 745.66, 420, 745.66 dots.
    assert.equal(measure('a', 'regular', 14), 746 / 120);
    assert.ok(Math.abs(measure('a ệ', 'regular', 14) - (746 + 420 + 746) / 120) < 1e-9);
    assert.ok(measure('m', 'bold', 14) > measure('m', 'regular', 14));
  });

  it('marks over letters take no room, unknown letters half an em', () => {
    assert.equal(measure('e\u0323\u0302', 'regular', 14), measure('e', 'regular', 14));
    assert.equal(measure('漢', 'regular', 14), 7);
  });
});

describe('lines: breaking', () => {
  it('a word that does not fit begins the next line; spaces hang', () => {
    const width = styles.paragraph.firstLine + measure('một hai', 'regular', 14);
    assert.deepEqual(texts(set('một hai   ba', width)), ['một hai', 'ba']);
    assert.deepEqual(texts(set('một hai   ba', width - 0.1)), ['một', 'hai   ba']);
  });

  it('the first line is indented, the others are not', () => {
    const [first, second] = set('từ '.repeat(40)).lines;
    assert.equal(first?.x, styles.paragraph.firstLine);
    assert.equal(second?.x, 0);
  });

  it('justified lines end at the right margin, the last one where its text does', () => {
    const { lines } = set('một hai ba bốn năm sáu bảy tám chín mười '.repeat(5));
    for (const { x, width, pieces } of lines.slice(0, -1)) {
      const last = pieces.at(-1);
      assert.ok(Math.abs(x + width - 300) < 1e-6);
      assert.ok(last && Math.abs(last.x + last.width - width) < 1e-6);
    }
    assert.equal(lines.at(-1)?.wordSpacing, 0);
    assert.ok(lines.length > 3);
  });

  it('centred and right lines have their room on the sides they should', () => {
    const natural = measure('giữa', 'bold', 15);
    const [centred] = set('giữa', 300, 'summary').lines;
    assert.ok(centred && Math.abs(centred.x - (300 - natural) / 2) < 1e-9);
    const [right] = set('phải', 300, 'circulation').lines;
    assert.ok(right && Math.abs(right.x + right.width - 300) < 1e-9);
  });

  it('no-break spaces are neither broken at nor stretched', () => {
    const { lines } = set('số\u00a0265 của Thành uỷ về việc này, việc khác và nhiều việc nữa ở đây', 200);
    const [first, ...others] = lines;
    assert.ok(first && others.length > 0);
    const [text] = texts({ ...set(''), lines: [first] });
    assert.match(text ?? '', /^số\u00a0265 /);
    const stretched = text?.split(' ').slice(1).length ?? 0;
    assert.ok(
      Math.abs(first.wordSpacing * stretched + measure(text ?? '', 'regular', 14) - first.width) < 1e-6,
    );
    const narrow = measure('số 26', 'regular', 14) + styles.paragraph.firstLine;
    assert.deepEqual(texts(set('số\u00a0265', narrow)), ['số\u00a026', '5']);
  });

  it('a word longer than its line is cut, between characters', () => {
    assert.deepEqual(texts(set('wwwwww', 25)), ['w', 'ww', 'ww', 'w']);
    assert.deepEqual(texts(set('😀😀e\u0301x', 1)), ['😀', '😀', 'e\u0301', 'x']);
  });

  it('no width at all still takes a character a line', () => {
    assert.deepEqual(texts(set('ab c', -50)), ['a', 'b', 'c']);
  });

  it('no text is one line without pieces', () => {
    assert.deepEqual(set('').lines, [
      { x: styles.paragraph.firstLine, width: 0, wordSpacing: 0, pieces: [] },
    ]);
    assert.equal(set('   ').lines.length, 1);
  });

  it('pieces of bold and italic know their place in the source', () => {
    const runs = [
      { text: 'một ', bold: false, italic: false, start: 10 },
      { text: 'hai ba', bold: true, italic: false, start: 16 },
      { text: ' bốn', bold: false, italic: true, start: 24 },
    ];
    const mixed = { ...paragraph(''), runs, start: 10, end: 28 };
    const { lines } = setLines(mixed, styles.cell, 50);
    assert.deepEqual(
      lines.map(({ pieces }) => pieces.map(({ text, face, offset }) => [text, face, offset])),
      [
        [
          ['một ', 'regular', 0],
          ['hai', 'bold', 6],
        ],
        [
          ['ba', 'bold', 10],
          [' bốn', 'italic', 14],
        ],
      ],
    );
  });
});
