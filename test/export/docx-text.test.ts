import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { docxOf } from '../../server/src/core/export/docx';
import type { Flow } from '../../server/src/core/layout/flow';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { wordText } from '../../server/src/import/docx/text';
import { all, at, elementOf, textOf, value, type Element, type Parts } from './docx-file';
import { flow, flowWith, plain, written } from './docx-made';

describe('text of a word file', () => {
  let parts: Parts;
  let document: Element;
  before(async () => {
    parts = await written(flow);
    document = elementOf(parts, 'word/document.xml');
  });

  const paragraphWith = (text: string): Element => {
    const found = all(document, 'w:p').filter((paragraph) => textOf(paragraph).includes(text));
    assert.equal(found.length, 1, text);
    return found[0] as Element;
  };

  describe('text', () => {
    it('has by hand only what no style can say', () => {
      const byHand = (holder: string): string[] => [
        ...new Set(all(document, holder).flatMap(({ children }) => children.map(({ name }) => name))),
      ];
      assert.deepEqual(byHand('w:rPr').sort(), ['w:b', 'w:bCs', 'w:i', 'w:iCs', 'w:u']);
      assert.deepEqual(byHand('w:pPr').sort(), [
        'w:framePr',
        'w:ind',
        'w:keepLines',
        'w:keepNext',
        'w:outlineLvl',
        'w:pStyle',
        'w:sectPr',
        'w:spacing',
      ]);
    });

    it('is bold and slanted where it is marked', () => {
      const runs = all(paragraphWith('Giúp báo cáo viên'), 'w:r').map((run) => [
        textOf(run),
        at(run, 'w:rPr', 'w:b') !== undefined,
        at(run, 'w:rPr', 'w:i') !== undefined,
      ]);
      assert.deepEqual(runs.slice(0, 6), [
        ['Giúp báo cáo viên ', false, false],
        ['nắm chắc', true, false],
        [' nội dung, ', false, false],
        ['nói dễ hiểu', false, true],
        [' và ', false, false],
        ['đúng giờ', true, true],
      ]);
    });

    it('holds symbols and years together, and no other hyphens', () => {
      const solid = (text: string): number => all(paragraphWith(text), 'w:noBreakHyphen').length;
      assert.equal(solid('Căn cứ Chỉ thị số 25-CT/TW'), 1);
      // `2021-2025`, but not `kinh tế-xã hội`.
      assert.equal(solid('Giúp báo cáo viên'), 1);
    });

    it('has the levels of the outline', () => {
      const part = elementOf(parts, 'word/styles.xml');
      const levels = new Map(
        all(part, 'w:style').map((style) => [
          value(style, 'w:styleId'),
          value(at(style, 'w:pPr', 'w:outlineLvl')),
        ]),
      );
      const outline = all(document, 'w:p').flatMap((paragraph) => {
        const own = value(at(paragraph, 'w:pPr', 'w:outlineLvl'));
        const level = own ?? levels.get(value(at(paragraph, 'w:pPr', 'w:pStyle')));
        return level === undefined ? [] : [[textOf(paragraph), Number(level) + 1]];
      });
      const expected = flow.sections.flatMap(({ blocks }) =>
        blocks.flatMap((block) =>
          block.kind === 'paragraph' && block.level !== undefined
            ? [[block.runs.map(({ text }) => text).join(''), block.level]]
            : [],
        ),
      );
      assert.equal(expected.length, 9);
      assert.deepEqual(outline, expected);
    });

    it('keeps the last paragraph with the end block', () => {
      const closing = at(paragraphWith('Văn phòng Ban bảo đảm'), 'w:pPr');
      assert(at(closing, 'w:keepNext') && at(closing, 'w:keepLines'));
    });

    it('stays text, whatever it is', async () => {
      const strange =
        '<script>alert("1")</script> & &amp; ]]> \' {{x}} \u{1f600} \ud800\0\u0007\ufffe\u0085 ﷽ ا';
      const kept = '<script>alert("1")</script> & &amp; ]]> \' {{x}} \u{1f600} \u0085 ﷽ ا';
      const own: Flow = {
        ...flowWith(plain(strange)),
        properties: { title: strange, subject: strange, author: strange },
      };
      const found = await written(own);
      assert.equal(textOf(elementOf(found, 'word/document.xml')), kept);
      const core = elementOf(found, 'docProps/core.xml');
      assert.equal(at(core, 'dc:title')?.text, kept);
      assert.equal(at(core, 'dc:creator')?.text, kept);
    });

    it('is read back as written, for any text', async () => {
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
          const kept = text.replace(/[\t\n\r]/gu, ' ').replace(/(?![\x80-\x9f])\p{Cc}|[\ufffe\uffff]/gu, '');
          const bytes = await docxOf(flowWith(plain(text)), defaultPageSettings);
          assert.equal(wordText(bytes), `${kept}\n`);
        }),
        { numRuns: 60 },
      );
    });
  });
});
