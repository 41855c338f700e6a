import { strict as assert } from 'node:assert';
import { docxOf } from '../../server/src/core/export/docx';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { all, at, elementOf, value, type Element, type Parts } from './docx-file';
import { flow, flowWith, plain, styles, twips, written } from './docx-made';

describe('word file', () => {
  let parts: Parts;
  let document: Element;
  before(async () => {
    parts = await written(flow);
    document = elementOf(parts, 'word/document.xml');
  });

  describe('package', () => {
    it('has well-formed parts, the list of them first', () => {
      assert.equal(Object.keys(parts)[0], '[Content_Types].xml');
      for (const path of Object.keys(parts)) elementOf(parts, path);
    });

    it('is the same for the same plan, and tells no time of its making', async () => {
      const bytes = await docxOf(flow, defaultPageSettings);
      assert.deepEqual(await docxOf(flow, defaultPageSettings), bytes);
      const zip = Buffer.from(bytes);
      const header = Buffer.from('PK\x03\x04', 'latin1');
      let entries = 0;
      for (let i = zip.indexOf(header); i >= 0; i = zip.indexOf(header, i + 4), entries++)
        assert.equal(zip.readUInt32LE(i + 10), (1 << 21) | (1 << 16));
      assert.equal(entries, Object.keys(parts).length);
    });

    it('has the properties of the plan', () => {
      const core = elementOf(parts, 'docProps/core.xml');
      assert.deepEqual(
        core.children.map(({ name, text }) => [name, text]),
        [
          ['dc:title', 'Kế hoạch số 12-KH/BTGDVTU'],
          ['dc:subject', 'mở lớp bồi dưỡng nghiệp vụ cho báo cáo viên giai đoạn 2026-2030'],
          ['dc:creator', 'BAN TUYÊN GIÁO VÀ DÂN VẬN'],
          ['cp:lastModifiedBy', 'BAN TUYÊN GIÁO VÀ DÂN VẬN'],
          ['dcterms:created', '2026-06-03T00:00:00Z'],
          ['dcterms:modified', '2026-06-03T00:00:00Z'],
          ['dc:language', 'vi-VN'],
        ],
      );
    });

    it('says nothing of what a draft does not say', async () => {
      const core = elementOf(await written(flowWith(plain('Nội dung.'))), 'docProps/core.xml');
      assert.deepEqual(
        core.children.map(({ name }) => name),
        ['dc:language'],
      );
    });

    it('is laid out as Word 2010 did and asks nothing when opened', async () => {
      const settings = elementOf(parts, 'word/settings.xml');
      const mode = all(settings, 'w:compatSetting').find(
        (each) => value(each, 'w:name') === 'compatibilityMode',
      );
      assert.equal(value(mode), '14');
      assert.equal(at(settings, 'w:updateFields'), undefined);
      assert.equal(at(settings, 'w:mirrorMargins'), undefined);
      const duplex = elementOf(await written(flow, { duplex: true }), 'word/settings.xml');
      assert(at(duplex, 'w:mirrorMargins'));
    });
  });

  describe('styles', () => {
    let named: Map<string, Element>;
    before(() => {
      const part = elementOf(parts, 'word/styles.xml');
      named = new Map(all(part, 'w:style').map((style) => [value(style, 'w:styleId') ?? '', style]));
    });

    const styleNamed = (name: string): Element => {
      const found = [...named.values()].filter((style) => value(at(style, 'w:name')) === name);
      assert.equal(found.length, 1, name);
      return found[0] as Element;
    };

    it('are one for each style of the page, with its sizes and spacings', () => {
      for (const style of Object.values(styles)) {
        const own = styleNamed(style.name);
        assert.equal(value(at(own, 'w:rPr', 'w:sz')), String(style.size * 2), style.name);
        const spacing = at(own, 'w:pPr', 'w:spacing')?.attributes;
        assert.deepEqual(
          [spacing?.['w:before'], spacing?.['w:after'], spacing?.['w:line'], spacing?.['w:lineRule']],
          [twips(style.before), twips(style.after), twips(style.line), 'exact'].map(String),
        );
        const indent = at(own, 'w:pPr', 'w:ind');
        assert.equal(value(indent, 'w:left'), String(twips(style.left + style.hanging)), style.name);
        assert.equal(
          Number(value(indent, 'w:firstLine') ?? 0) - Number(value(indent, 'w:hanging') ?? 0),
          twips(style.firstLine - style.hanging),
          style.name,
        );
        const align = style.align === 'justify' ? 'both' : style.align;
        assert.equal(value(at(own, 'w:pPr', 'w:jc')), align, style.name);
        assert.equal(value(at(own, 'w:rPr', 'w:b')) !== 'false', style.bold, style.name);
        assert.equal(value(at(own, 'w:rPr', 'w:i')) !== 'false', style.italic, style.name);
        if (style.keepNext) assert(at(own, 'w:pPr', 'w:keepNext') && at(own, 'w:pPr', 'w:keepLines'));
      }
    });

    it('follow the settings', async () => {
      const other = await written(flow, { bodySize: 15, lineSpacing: 20.5, paragraphSpacing: 9 });
      const own = all(elementOf(other, 'word/styles.xml'), 'w:style').find(
        (style) => value(at(style, 'w:name')) === 'Nội dung',
      );
      assert.equal(value(at(own, 'w:rPr', 'w:sz')), '30');
      assert.equal(value(at(own, 'w:pPr', 'w:spacing'), 'w:line'), '410');
      assert.equal(value(at(own, 'w:pPr', 'w:spacing'), 'w:after'), '180');
    });

    it('put headings on those of Word, in the outline', () => {
      for (const level of [1, 2, 3]) {
        const own = styleNamed(`Đề mục ${level}`);
        assert.equal(value(at(own, 'w:basedOn')), `Heading${level}`);
        assert.equal(value(at(named.get(`Heading${level}`), 'w:name'))?.toLowerCase(), `heading ${level}`);
        for (const style of [own, named.get(`Heading${level}`)])
          assert.equal(value(at(style, 'w:pPr', 'w:outlineLvl')), String(level - 1));
      }
    });

    it('have one font for all scripts, the language, and no widows', () => {
      const defaults = at(elementOf(parts, 'word/styles.xml'), 'w:docDefaults');
      const run = at(defaults, 'w:rPrDefault', 'w:rPr');
      for (const script of ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'])
        assert.equal(value(at(run, 'w:rFonts'), script), 'Times New Roman');
      assert.equal(value(at(run, 'w:lang')), 'vi-VN');
      const widow = at(defaults, 'w:pPrDefault', 'w:pPr', 'w:widowControl');
      assert(widow && value(widow) !== 'false');
    });

    it('are those that the text uses', () => {
      const texts = Object.keys(parts).filter((path) => /^word\/(?:document|header\d+)\.xml$/u.test(path));
      const used = texts.flatMap((path) =>
        all(elementOf(parts, path), 'w:pStyle').map((style) => value(style)),
      );
      assert(used.length > 50);
      for (const id of used) assert(named.has(id ?? ''), id);
      for (const paragraph of all(document, 'w:p')) assert(at(paragraph, 'w:pPr', 'w:pStyle'));
    });
  });
});
