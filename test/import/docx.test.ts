/** Word files read: made by hand, part by part, and by our own export. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8 } from 'fflate';
import { docxOf } from '../../server/src/core/export/docx';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import { paragraphsIn } from '../../server/src/import/blocks';
import { wordText } from '../../server/src/import/docx/text';
import type { ForeignDocument, ForeignParagraph } from '../../server/src/import/foreign';
import { readDocx } from '../../server/src/import/docx';
import { readings, refusals } from '../../server/src/import/notes';
import type { ReadOptions } from '../../server/src/import/reader';
import { Refusal } from '../../server/src/import/reader';
import { abstractList, item, level, list, p, packed, r, style, wordFile, type Parts } from './docx/word-file';
import { printed, withLooks } from './printed-blocks';

const read = async (body: string, parts: Parts = {}, options: ReadOptions = {}): Promise<ForeignDocument> =>
  readDocx(wordFile(body, parts), options);

const lines = async (body: string, parts: Parts = {}, options: ReadOptions = {}): Promise<string[]> =>
  printed((await read(body, parts, options)).blocks);

const first = async (body: string, parts: Parts = {}): Promise<ForeignParagraph> => {
  const block = (await read(body, parts)).blocks[0];
  assert(block?.kind === 'paragraph');
  return block;
};

const PLAN_LIST = abstractList(
  1,
  level(0, 'upperRoman', '%1-'),
  level(1, 'decimal', '%2.'),
  level(2, 'lowerLetter', '%3)'),
  level(3, 'bullet', '\uf0b7'),
  level(4, 'bullet', 'o'),
);

describe('word file: automatic numbers', () => {
  it('are printed as Word prints them, level by level', async () => {
    const body = [
      item('Mục đích', 1),
      item('Một', 1, 1),
      item('a', 1, 2),
      item('b', 1, 2),
      item('gạch', 1, 3),
      item('cộng', 1, 4),
      item('Hai', 1, 1),
      item('a lại', 1, 2),
      item('Nhiệm vụ', 1),
      item('Một lại', 1, 1),
    ].join('');
    assert.deepEqual(await lines(body, { numbering: PLAN_LIST + list(1, 1) }), [
      '[I-] Mục đích',
      '[1.] Một',
      '[a)] a',
      '[b)] b',
      '[-] gạch',
      '[+] cộng',
      '[2.] Hai',
      '[a)] a lại',
      '[II-] Nhiệm vụ',
      '[1.] Một lại',
    ]);
  });

  it('go on from list to list, and start over where a list says so', async () => {
    const over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering =
      abstractList(1, level(0, 'decimal', '%1.')) + list(1, 1) + list(2, 1) + list(3, 1, over);
    const body = [1, 1, 2, 3, 3, 1].map((id) => item(String(id), id)).join('');
    assert.deepEqual(await lines(body, { numbering }), [
      '[1.] 1',
      '[2.] 1',
      '[3.] 2',
      '[1.] 3',
      '[2.] 3',
      '[3.] 1',
    ]);
  });

  it('have numbers of higher levels in them, Arabic where the list is legal', async () => {
    const numbering =
      abstractList(
        1,
        level(0, 'upperRoman', 'Phần %1'),
        level(1, 'decimal', '%1.%2.', '<w:isLgl/>'),
        level(2, 'decimal', '%1.%2.%3'),
        level(3, 'decimal', '%4/', '<w:lvlRestart w:val="0"/>'),
      ) + list(1, 1);
    const body = [0, 1, 2, 3, 1, 3, 0, 2].map((at) => item(String(at), 1, at)).join('');
    assert.deepEqual(await lines(body, { numbering }), [
      '[Phần I] 0',
      '[1.1.] 1',
      '[I.1.1] 2',
      '[1/] 3',
      '[1.2.] 1',
      '[2/] 3',
      '[Phần II] 0',
      '[II.1.1] 2',
    ]);
  });

  it('belong to styles, which paragraphs may do without', async () => {
    const linked = (at: number, text: string): string =>
      level(at, 'decimal', text, `<w:pStyle w:val="Muc${at + 1}"/>`);
    const styles = [
      style('Muc1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('Muc2', '<w:basedOn w:val="Muc1"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
    ].join('');
    const parts = { styles, numbering: abstractList(1, linked(0, '%1.'), linked(1, '%1.%2.')) + list(1, 1) };
    const none = '<w:pStyle w:val="Muc1"/><w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = [
      p('Một', '<w:pStyle w:val="Muc1"/>'),
      p('Trong một', '<w:pStyle w:val="Muc2"/>'),
      p('Không số', none),
      p('Hai', '<w:pStyle w:val="Muc1"/>'),
    ].join('');
    const { blocks } = await read(body, parts);
    assert.deepEqual(printed(blocks), ['[1.] Một', '[1.1.] Trong một', 'Không số', '[2.] Hai']);
    assert.deepEqual(
      blocks.map((block) => block.kind === 'paragraph' && block.outlineLevel),
      [1, 2, 1, 1],
    );
  });

  it('are converted with the fonts and capitals that they have', async () => {
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const numbering = abstractList(
      1,
      level(0, 'decimal', 'PhÇn %1').replace('</w:lvl>', `${font}</w:lvl>`),
      level(1, 'lowerLetter', 'mục %2').replace('</w:lvl>', '<w:rPr><w:caps/></w:rPr></w:lvl>'),
    );
    const body = item('A', 1) + item('B', 1, 1);
    assert.deepEqual(await lines(body, { numbering: numbering + list(1, 1) }), ['[Phần 1] A', '[MỤC A] B']);
  });
});

describe('word file: looks', () => {
  const styles = [
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults>',
    style('Dam', '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr>'),
    style('DamNghieng', '<w:basedOn w:val="Dam"/><w:rPr><w:i/></w:rPr>'),
    style('Chu', '<w:rPr><w:b/></w:rPr>', 'w:type="character"'),
    style('heading 3', ''),
  ].join('');

  it('come from styles, and are toggled between them', async () => {
    const content =
      r('đậm ') +
      r('thường ', '<w:rStyle w:val="Chu"/>') +
      r('thẳng', '<w:b w:val="0"/><w:i w:val="false"/>');
    const { runs, alignment } = await first(p(content, '<w:pStyle w:val="DamNghieng"/>'), { styles });
    assert.deepEqual(withLooks(runs), ['*_đậm ', '_thường ', 'thẳng']);
    assert.equal(alignment, 'center');
    assert.equal((await first(p('x', '<w:pStyle w:val="heading 3"/>'), { styles })).outlineLevel, 3);
  });

  it('print capitals, and hide what is hidden', async () => {
    const body = p(
      r('kế hoạch', '<w:caps/>') + r(' ẩn', '<w:vanish/>') + r(' hiện', '<w:vanish w:val="0"/>'),
    );
    assert.deepEqual(await lines(body), ['KẾ HOẠCH hiện']);
  });

  it('name old fonts, directly, by styles and by the theme', async () => {
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const arial = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>';
    const { blocks, notes } = await read(p(r('KÕ ho¹ch ') + r('số', arial)), { styles, theme });
    assert.deepEqual(printed(blocks), ['Kế hoạch số']);
    assert.deepEqual(notes, [{ message: readings.oldFonts, args: { fonts: '.VnTime' } }]);
    const capitals = '<w:rFonts w:ascii=".VnTimeH" w:hAnsi=".VnTimeH"/>';
    assert.deepEqual(await lines(p(r('kÕ ho¹ch', capitals))), ['KẾ HOẠCH']);
  });
});

describe('word file: text', () => {
  it('has tabs, line ends, hyphens and signs', async () => {
    const content = `<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:softHyphen/><w:t>/ĐU</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="Symbol" w:char="F0B3"/></w:r>`;
    assert.deepEqual(await lines(p(content)), ['a\tb\n12-KH/ĐU✓≥']);
  });

  it('has the letter ư where an old font has a hyphen of line ends', async () => {
    const font = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const content = `<w:r>${font}<w:t>§¶ng uû ph</w:t><w:softHyphen/><w:t>êng</w:t></w:r>`;
    assert.deepEqual(await lines(p(content)), ['Đảng uỷ phường']);
  });

  it('shows what fields show, but page numbers', async () => {
    const field = (code: string, shown: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body = [
      p(r('Ngày ') + field(' DATE ', '15/6/2026') + r('.')),
      p(r('Trang') + field('PAGE', '7') + '<w:fldSimple w:instr=" NUMPAGES ">' + r('9') + '</w:fldSimple>'),
      p('<w:hyperlink>' + r('liên kết') + '</w:hyperlink><w:smartTag>' + r(' thẻ') + '</w:smartTag>'),
      p('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r>'),
      p('còn nguyên'),
    ].join('');
    assert.deepEqual(await lines(body), ['Ngày 15/6/2026.', 'Trang', 'liên kết thẻ', 'còn nguyên']);
  });

  it('leaves contents out, and says so; contents that never end are kept', async () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const end = p('<w:r><w:fldChar w:fldCharType="end"/></w:r>');
    const body = p(begin + r('I- Mục đích\t1')) + p('II- Nhiệm vụ\t3');
    const { blocks, notes } = await read(`${body}${end}${p('Thân')}`);
    assert.deepEqual(printed(blocks), ['Thân']);
    assert.deepEqual(notes, [{ message: readings.contents }]);
    assert.deepEqual(await lines(body + p('Thân')), ['I- Mục đích\t1', 'II- Nhiệm vụ\t3', 'Thân']);
    const gallery = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('MỤC LỤC')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await lines(gallery + p('Thân')), ['Thân']);
  });

  it('is in controls, but not the words that ask for it', async () => {
    const control = (look: string, text: string): string =>
      `<w:sdt><w:sdtPr>${look}</w:sdtPr><w:sdtContent>${text}</w:sdtContent></w:sdt>`;
    const body =
      control('', p('khối')) + p(control('<w:showingPlcHdr/>', r('Bấm để gõ')) + control('', r('chữ')));
    assert.deepEqual(await lines(body), ['khối', 'chữ']);
  });

  it('has each text box once, where it is anchored', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${box('MẬT')}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('MẬT')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const old = `<w:r><w:pict><v:textbox>${box('HOẢ TỐC')}</v:textbox></w:pict></w:r>`;
    assert.deepEqual(await lines(p(drawn + r('trước')) + p(r('sau') + old)), [
      'MẬT',
      'trước',
      'sau',
      'HOẢ TỐC',
    ]);
  });

  it('has page breaks between its paragraphs', async () => {
    const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
    const section = '<w:sectPr><w:type w:val="nextPage"/></w:sectPr>';
    const flowing = '<w:sectPr><w:type w:val="continuous"/></w:sectPr>';
    const body = p('một') + p(pageBreak + r('hai')) + p(`${r('ba')}${pageBreak}${r('bốn')}`);
    assert.deepEqual(await lines(body), ['một', '=====', 'hai', 'ba', '=====', 'bốn']);
    assert.deepEqual(await lines(p('một', section) + p('hai') + section), ['một', '=====', 'hai']);
    assert.deepEqual(await lines(p('một', section) + p('hai') + flowing), ['một', 'hai']);
  });

  it('keeps footnotes and endnotes in the order of their marks', async () => {
    const note = (id: number, text: string): string =>
      `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>${r(` ${text}`)}`)}</w:footnote>`;
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p('x')}</w:footnote>${note(2, 'thứ hai')}${note(7, 'thứ nhất')}`;
    const endnotes = `<w:endnote w:id="2">${p('cuối')}</w:endnote>`;
    const mark = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const body = p(
      r('a') +
        mark('footnote', 7) +
        r(' b') +
        mark('endnote', 2) +
        r(' c') +
        mark('footnote', 2) +
        mark('footnote', 99),
    );
    const { blocks, footnotes: kept } = await read(body, { footnotes, endnotes });
    assert.deepEqual(printed(blocks), ['a[1] b[2] c[3]']);
    assert.deepEqual(
      kept.map((each) => [each.mark, ...printed(each.paragraphs)]),
      [
        ['1', 'thứ nhất'],
        ['2', 'cuối'],
        ['3', 'thứ hai'],
      ],
    );
  });

  it('says what was left out', async () => {
    const picture = '<w:r><w:drawing><pic:pic/></w:drawing></w:r>';
    const parts = { comments: '<w:comment w:id="1"/>', header: p('DỰ THẢO'), footer: p('Trang 1/3') };
    const { notes } = await read(p(r('x') + picture), parts);
    assert.deepEqual(notes, [
      { message: readings.runningText },
      { message: readings.comments, args: { count: '1' } },
      { message: readings.pictures, args: { count: '1' } },
    ]);
    assert.deepEqual((await read(p('x'), { footer: p('Trang 1/3') })).notes, []);
  });
});

describe('word file: tracked changes', () => {
  const ins = (content: string): string => `<w:ins w:id="1">${content}</w:ins>`;
  const del = (text: string): string => `<w:del w:id="2"><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const body = [
    p(r('Trước ngày ') + del('30/6') + ins(r('31/7')) + ins(r('/2026')) + r('.')),
    p('Nối', '<w:rPr><w:del w:id="3"/></w:rPr>'),
    p(' vào'),
    p('Tách', '<w:rPr><w:ins w:id="4"/></w:rPr>'),
    p(' ra'),
    `<w:tbl><w:tr><w:trPr><w:del w:id="5"/></w:trPr><w:tc>${p('bỏ')}</w:tc></w:tr><w:tr><w:tc>${p('giữ')}</w:tc></w:tr></w:tbl>`,
  ].join('');

  it('are accepted when nothing is said', async () => {
    const { blocks, notes, choices } = await read(body);
    assert.deepEqual(printed(blocks), [
      'Trước ngày 31/7/2026.',
      'Nối vào',
      'Tách',
      ' ra'.trim(),
      'unruled',
      'giữ',
    ]);
    assert.deepEqual(notes, [{ message: readings.changesAccepted, args: { count: '5' } }]);
    assert.deepEqual(choices, [{ kind: 'changes', chosen: 'accept', others: [{ value: 'reject' }] }]);
  });

  it('are rejected by choice, looks with them', async () => {
    const { blocks, choices } = await read(body, {}, { changes: 'reject' });
    assert.deepEqual(printed(blocks), ['Trước ngày 30/6.', 'Nối', 'vào', 'Tách ra', 'unruled', 'bỏ', 'giữ']);
    assert.equal(choices?.[0]?.chosen, 'reject');
    const bold = p(r('x', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:i/></w:rPr></w:rPrChange>'));
    const looks = async (options: ReadOptions): Promise<string[]> => {
      const [block] = (await read(bold, {}, options)).blocks;
      return block?.kind === 'paragraph' ? withLooks(block.runs) : [];
    };
    assert.deepEqual(await looks({}), ['*x']);
    assert.deepEqual(await looks({ changes: 'reject' }), ['_x']);
  });
});

describe('word file: tables', () => {
  const tc = (text: string, look = ''): string => `<w:tc><w:tcPr>${look}</w:tcPr>${p(text)}</w:tc>`;
  const tr = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
  const tbl = (rows: string, look = ''): string => `<w:tbl><w:tblPr>${look}</w:tblPr>${rows}</w:tbl>`;
  const all = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = (value: string, sides = all): string =>
    sides.map((side) => `<w:${side} w:val="${value}"/>`).join('');

  it('have cells over columns and rows, and tables in cells', async () => {
    const rows = [
      tr(tc('a', '<w:vMerge w:val="restart"/>'), tc('b', '<w:gridSpan w:val="2"/>')),
      tr(tc('', '<w:vMerge/>'), tc('c'), `<w:tc>${tbl(tr(tc('d'), tc('e')))}${p('f')}</w:tc>`),
      tr(tc('g', '<w:gridSpan w:val="99999999"/>')),
    ].join('');
    assert.deepEqual(await lines(tbl(rows)), ['unruled', 'a | (2)b', '~ | c | d / e / f', '(63)g']);
  });

  it('are ruled when lines are seen around a cell, wherever these are said', async () => {
    const styles = style(
      'Luoi',
      `<w:tblPr><w:tblBorders>${borders('single')}</w:tblBorders></w:tblPr>`,
      'w:type="table"',
    );
    const ruled = async (look: string, cell = ''): Promise<boolean> =>
      (await lines(tbl(tr(tc('a', cell), tc('b', cell)), look), { styles }))[0] === 'ruled';
    assert.equal(await ruled(''), false);
    assert.equal(await ruled('<w:tblStyle w:val="Luoi"/>'), true);
    assert.equal(await ruled(`<w:tblBorders>${borders('single')}</w:tblBorders>`), true);
    assert.equal(
      await ruled('<w:tblStyle w:val="Luoi"/>' + `<w:tblBorders>${borders('none')}</w:tblBorders>`),
      false,
    );
    assert.equal(await ruled('', `<w:tcBorders>${borders('single')}</w:tcBorders>`), true);
    assert.equal(await ruled('', `<w:tcBorders>${borders('single', ['bottom'])}</w:tcBorders>`), false);
    assert.equal(
      await ruled(
        '<w:tblStyle w:val="Luoi"/>',
        `<w:tcBorders>${borders('nil', all.slice(0, 4))}</w:tcBorders>`,
      ),
      false,
    );
  });
});

describe('word file: hidden ends of paragraphs', () => {
  it('run a heading into its text, with the number of the heading', async () => {
    const heading = `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>`;
    const body =
      p('Mục đích.', heading) + p(' Nâng cao') + p(r('ẩn', '<w:vanish/>'), heading) + item('Sau', 1);
    const numbering = PLAN_LIST + list(1, 1);
    assert.deepEqual(await lines(body, { numbering }), ['[I-] Mục đích. Nâng cao', '[II-] Sau']);
  });
});

describe('word file: refused', () => {
  it('says that there is a password', async () => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(new TextEncoder().encode([...'EncryptedPackage'].join('\0')), 1024);
    await assert.rejects(
      async () => readDocx(bytes, {}),
      (error) => error instanceof Refusal && error.note.message === refusals.password,
    );
  });
});

describe('word file: of other programs', () => {
  it('may be strict, with other prefixes, and without relations', async () => {
    const main = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const paragraph =
      '<x:p><x:pPr><x:jc x:val="end"/></x:pPr><x:r><x:rPr><x:b/></x:rPr><x:t>KẾ HOẠCH</x:t></x:r></x:p>';
    const xml = `<x:document xmlns:x="${main}"><x:body>${paragraph}</x:body></x:document>`;
    const { blocks } = await readDocx(packed({ 'word\\document.xml': strToU8(xml) }), {});
    assert.deepEqual(blocks, [
      { kind: 'paragraph', alignment: 'right', runs: [{ text: 'KẾ HOẠCH', bold: true }] },
    ]);
  });

  it('is read as far as it is whole', async () => {
    const broken =
      '<w:p><w:r><w:t>một</w:r></w:p><w:p><w:r><w:t>hai &amp; &unknown;</w:t></w:r></w:p><w:p><w:r><w:t>ba';
    const { blocks } = await read(broken, { styles: '<w:style', numbering: '<<<' });
    assert.deepEqual(printed(blocks).slice(0, 2), ['một', 'hai & &unknown;']);
  });

  it('is refused when it declares entities, is nested without end, or unpacks to very much', async () => {
    const refused = async (file: Uint8Array): Promise<void> =>
      assert.rejects(
        async () => readDocx(file, {}),
        (error) => error instanceof Refusal && error.note.message === refusals.tooMuchContent,
      );
    const main = (xml: string): Uint8Array => packed({ 'word/document.xml': strToU8(xml) });
    await refused(main('<!DOCTYPE d [<!ENTITY a "aaaa">]><w:document><w:body/></w:document>'));
    await refused(wordFile('<w:sdt>'.repeat(10_000)));
    await refused(wordFile('<w:p/>'.repeat(400_000)));
    await refused(packed({ 'word/document.xml': new Uint8Array(50_000_000) }));
    await assert.rejects(async () => readDocx(main('không phải XML'), {}));
    await assert.rejects(async () => readDocx(wordFile(p('cắt')).subarray(0, 60), {}));
  });

  it('comes back from our own export, every paragraph', async () => {
    const folder = path.join(import.meta.dirname, '../../examples');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.kehoach'))) {
      const bytes = await docxOf(
        flowOf(readPlan(readFileSync(path.join(folder, name), 'utf8'))),
        defaultPageSettings,
      );
      const expected = (wordText(bytes) ?? '')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
      const { blocks } = await readDocx(bytes, {});
      const found = paragraphsIn(blocks).flatMap(({ runs }) =>
        runs
          .map(({ text }) => text)
          .join('')
          .split('\n'),
      );
      assert.deepEqual(
        found.map((line) => line.trim()).filter((line) => line !== ''),
        expected,
        name,
      );
    }
  });
});
