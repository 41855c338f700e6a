/** Word files as other programs write them, and as people fill them in: odd, but real. */
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { readDocx } from '../../server/src/import/docx';
import type { ForeignDocument } from '../../server/src/import/foreign';
import { foreignFormatOf } from '../../server/src/import/format';
import { readings } from '../../server/src/import/notes';
import type { ReadOptions } from '../../server/src/import/reader';
import { abstractList, item, level, list, p, packed, r, wordFile, type Parts } from './docx/word-file';
import { shown } from './foreign-shown';
import { printed } from './printed-blocks';

const read = async (body: string, parts: Parts = {}, options: ReadOptions = {}): Promise<ForeignDocument> =>
  readDocx(wordFile(body, parts), options);

const lines = async (body: string, parts: Parts = {}, options: ReadOptions = {}): Promise<string[]> =>
  printed((await read(body, parts, options)).blocks);

const mark = (type: string, content = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${content}</w:fldChar></w:r>`;
/** A field without a result. */
const field = (code: string, data = ''): string =>
  `${mark('begin', data)}<w:r><w:instrText> ${code} </w:instrText></w:r>${mark('end')}`;
const raised = (text: string, more = ''): string => r(text, `${more}<w:vertAlign w:val="superscript"/>`);

const equation = (content: string): string =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${content}</m:oMath>`;

/** The same file under the names of the strict standard. */
const strict = (file: Uint8Array): Uint8Array =>
  packed(
    Object.fromEntries(
      Object.entries(unzipSync(file)).map(([name, part]) => [
        name,
        strToU8(
          strFromU8(part).replace(
            /http:\/\/schemas\.openxmlformats\.org\/(wordprocessingml|officeDocument|drawingml)\/2006\//g,
            'http://purl.oclc.org/ooxml/$1/',
          ),
        ),
      ]),
    ),
  );

describe('word file: digits above the line', () => {
  it('are those of units and powers, and never join a number or a symbol', async () => {
    const body =
      p(r('2 km') + raised('2') + r(' và 10') + raised('3')) +
      p(r('Số 12-KH/TU') + raised('1') + raised('2'));
    assert.deepEqual(await lines(body), ['2 km² và 10³', 'Số 12-KH/TU¹²']);
  });

  it('stay where they join nothing, and where they are no digits', async () => {
    const low = r('2', '<w:vertAlign w:val="subscript"/>');
    const body = p(`${raised('1')}${r(' Theo (')}${raised('2')}${r('), CO')}${low}${r(' 1')}${raised('st')}`);
    assert.deepEqual(await lines(body), ['1 Theo (2), CO2 1st']);
  });

  it('are no letters of an old font', async () => {
    const font = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>';
    assert.deepEqual(await lines(p(r('30 m', font) + raised('2', font) + r(' ®Êt', font))), ['30 m² đất']);
  });
});

describe('word file: fields that Word counts while it prints', () => {
  it('number paragraphs, by themselves and by the levels of headings', async () => {
    const at = (outline: number, code: string): string =>
      p(field(code) + r(' x'), `<w:outlineLvl w:val="${outline}"/>`);
    const body = [
      p(field('AUTONUM') + r(' Một')),
      p('<w:fldSimple w:instr=" AUTONUM \\s )"/>' + r(' Hai')),
      ...[at(0, 'AUTONUMLGL'), at(1, 'AUTONUMLGL'), at(1, 'AUTONUMLGL \\e'), at(0, 'AUTONUMLGL')],
      ...[at(0, 'AUTONUMOUT'), at(1, 'AUTONUMOUT'), at(3, 'AUTONUMOUT')],
    ];
    const counted = ['1. Một', '2) Hai', '1. x', '1.1. x', '1.2 x', '2. x', 'I. x', 'A. x', 'a) x'];
    assert.deepEqual(await lines(body.join('')), counted);
  });

  it('number what stands inside a paragraph', async () => {
    const body = [
      p(
        `${field('LISTNUM')}${r(' a ')}${field('LISTNUM \\l 2')}${r(' b ')}${field('LISTNUM NumberDefault')}`,
      ),
      p(`${field('LISTNUM OutlineDefault \\s 3')}${r(' c')}`),
    ];
    assert.deepEqual(await lines(body.join('')), ['1) a a) b 2)', 'III. c']);
  });

  it('keep the number that stands in the file', async () => {
    const seq = `<w:fldSimple w:instr=" SEQ Bảng \\* ARABIC ">${r('3')}</w:fldSimple>`;
    assert.deepEqual(await lines(p(r('Bảng ') + seq)), ['Bảng 3']);
  });
});

describe('word file: fields to fill in', () => {
  it('show what was chosen', async () => {
    const entries = '<w:listEntry w:val="Thường trực"/><w:listEntry w:val="Ban Thường vụ"/>';
    const choice = (result: string): string =>
      field('FORMDROPDOWN', `<w:ffData><w:ddList>${result}${entries}</w:ddList></w:ffData>`);
    const box = (content: string): string =>
      field('FORMCHECKBOX', `<w:ffData><w:checkBox>${content}</w:checkBox></w:ffData>`);
    const body =
      p(choice('<w:result w:val="1"/>') + r(', ') + choice('')) +
      p(
        `${box('<w:default w:val="0"/><w:checked/>')}${r(' Có ')}${box('<w:default w:val="0"/>')}${r(' Không')}`,
      );
    assert.deepEqual(await lines(body), ['Ban Thường vụ, Thường trực', '☒ Có ☐ Không']);
  });

  it('may be controls around text, cells and rows', async () => {
    const control = (properties: string, content: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const cell = (text: string): string => `<w:tc>${p(text)}</w:tc>`;
    const body =
      p(
        control('<w:dropDownList><w:listItem w:displayText="khác"/></w:dropDownList>', r('Đảng uỷ')) +
          control('<w:date w:fullDate="2026-06-03T00:00:00Z"/>', r(', ngày 3/6/2026')),
      ) + `<w:tbl>${control('', `<w:tr>${control('', cell('ô'))}${cell('hai')}</w:tr>`)}</w:tbl>`;
    assert.deepEqual(await lines(body), ['Đảng uỷ, ngày 3/6/2026', 'unruled', 'ô | hai']);
  });
});

describe('word file: what is drawn', () => {
  const box = (text: string): string => `<v:textbox><w:txbxContent>${p(text)}</w:txbxContent></v:textbox>`;
  const either = (choice: string, fallback: string): string =>
    `<mc:AlternateContent><mc:Choice Requires="x">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  it('is read in its older form where the newer one is not known', async () => {
    const unknown = '<w:drawing><x:ink xmlns:x="urn:x"/></w:drawing>';
    const old = `<w:pict>${box('MẬT')}</w:pict>`;
    const sign = either('<x:symEx xmlns:x="urn:x"/>', '<w:t>✔</w:t>');
    const body =
      p(`<w:r>${either(unknown, old)}</w:r><w:r>${sign}</w:r>${r(' xong')}`) +
      p(
        `<w:r><w:pict><v:group>${either('<x:y xmlns:x="urn:x"/>', box('một'))}${box('hai')}</v:group></w:pict></w:r>`,
      ) +
      either('<x:y xmlns:x="urn:x"/>', p('cuối'));
    assert.deepEqual(await lines(body), ['MẬT', '✔ xong', 'một', 'hai', 'cuối']);
  });

  it('has its words where these are drawn, too', async () => {
    const body = p('<w:r><w:pict><v:shape><v:textpath string="KẾ HOẠCH"/></v:shape></w:pict></w:r>');
    assert.deepEqual(await lines(body), ['KẾ HOẠCH']);
  });

  it('may be an equation, which is typed on one line', async () => {
    const t = (text: string): string => `<m:r><m:t>${text}</m:t></m:r>`;
    const math = (content: string): string => p(equation(content));
    const power = `<m:sSup><m:e>${t('10')}</m:e><m:sup>${t('2')}</m:sup></m:sSup>`;
    const sum = `<m:d><m:dPr/><m:e>${t('a+b')}</m:e></m:d>`;
    const body =
      math(`<m:f><m:num>${t('a+b')}</m:num><m:den>${t('12')}</m:den></m:f>`) +
      math(`${power}${sum}<m:sSub><m:e>${t('x')}</m:e><m:sub>${t('1')}</m:sub></m:sSub>`) +
      math(`<m:rad><m:deg/><m:e>${t('9')}</m:e></m:rad>`) +
      math(
        `<m:func><m:fName><m:limLow><m:e>${t('lim')}</m:e><m:lim>${t('n→∞')}</m:lim></m:limLow></m:fName><m:e>${t('x')}</m:e></m:func>`,
      );
    assert.deepEqual(await lines(body), ['(a+b)/12', '10²(a+b)x₁', '√9', 'lim_(n→∞) x']);
  });
});

describe('word file: written by other programs', () => {
  it('counts lists without a part for styles, as Google Docs writes them', async () => {
    const numbering = abstractList(1, level(0, 'decimal', '%1.'), level(1, 'bullet', '○')) + list(1, 1);
    const body = item('Một', 1) + item('Hai', 1) + item('con', 1, 1);
    assert.deepEqual(await lines(body, { numbering }), ['[1.] Một', '[2.] Hai', '[+] con']);
  });

  it('may have text in tags, in frames, in links and beside other letters', async () => {
    const body =
      p('khung', '<w:framePr w:w="2000" w:wrap="around" w:vAnchor="text" w:hAnchor="page"/>') +
      `<w:customXml w:element="a"><w:customXmlPr/>${p(
        `<w:smartTag w:element="b"><w:smartTagPr/>${r('thẻ')}</w:smartTag><w:dir w:val="ltr">${r(', hướng')}</w:dir>`,
      )}</w:customXml>` +
      p(`<w:hyperlink>${r('a@b.vn')}</w:hyperlink>`) +
      p(
        `<w:r><w:ruby><w:rubyPr/><w:rt>${r('chú')}</w:rt><w:rubyBase>${r('gốc')}</w:rubyBase></w:ruby></w:r><w:r><w:t>12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:cr/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>`,
      );
    assert.deepEqual(await lines(body), ['khung', 'thẻ, hướng', 'a@b.vn', 'gốc12-KH\nb\tc']);
  });

  it('has all that stands in cells that are one with the cell on their left', async () => {
    const merged = (text: string, said: string): string =>
      `<w:tc><w:tcPr><w:hMerge${said}/></w:tcPr>${p(text)}</w:tc>`;
    const body = `<w:tbl><w:tr>${merged('một', ' w:val="restart"')}${merged('hai', '')}</w:tr></w:tbl>`;
    const { blocks } = await read(body);
    assert.deepEqual(shown({ blocks }), ['bảng không kẻ', '| 2:một / hai |']);
  });

  it('may be strict, a template, or one with macros', async () => {
    const borders = '<w:tblBorders><w:start w:val="single"/><w:end w:val="single"/></w:tblBorders>';
    const body =
      p(r('Đậm', '<w:b w:val="true"/>'), '<w:jc w:val="end"/><w:outlineLvl w:val="0"/>') +
      item('Một', 1) +
      p(equation('<m:r><m:t>x=1</m:t></m:r>')) +
      `<w:tbl><w:tblPr>${borders}</w:tblPr><w:tr><w:tc>${p('ô')}</w:tc></w:tr></w:tbl>`;
    const numbering = abstractList(1, level(0, 'upperRoman', '%1-')) + list(1, 1);
    const file = wordFile(body, { numbering });
    for (const [name, bytes] of [
      ['a.docx', file],
      ['a.docx', strict(file)],
      ['a.dotx', file],
      ['a.docm', file],
    ] as const) {
      assert.deepEqual(foreignFormatOf(bytes, name), { format: 'docx' });
      const expected = ['#1 (right) *Đậm*', '<I-> Một', 'x=1', 'bảng kẻ', '| ô |'];
      assert.deepEqual(shown(await readDocx(bytes, {})), expected);
    }
  });

  it('says that it holds another file', async () => {
    const { blocks, notes } = await read(`<w:altChunk/>${p('x')}`);
    assert.deepEqual(printed(blocks), ['x']);
    assert.deepEqual(notes, [{ message: readings.embedded, args: { count: '1' } }]);
  });

  it('has paragraphs that were moved, and rows that were added', async () => {
    const marked = (name: string, text: string): string =>
      `<w:p><w:pPr><w:rPr><w:${name} w:id="1"/></w:rPr></w:pPr><w:${name} w:id="2">${r(text)}</w:${name}></w:p>`;
    const body =
      `<w:moveFromRangeStart w:id="9"/>${marked('moveFrom', 'việc cũ')}<w:moveFromRangeEnd w:id="9"/>` +
      `${p('giữa')}${marked('moveTo', 'việc cũ')}` +
      `<w:tbl><w:tr><w:trPr><w:ins w:id="3"/></w:trPr><w:tc>${marked('ins', 'thêm')}</w:tc></w:tr><w:tr><w:tc>${p('có sẵn')}</w:tc></w:tr></w:tbl>`;
    assert.deepEqual(await lines(body), ['giữa', 'việc cũ', 'unruled', 'thêm', 'có sẵn']);
    const before = await lines(body, {}, { changes: 'reject' });
    assert.deepEqual(before, ['việc cũ', 'giữa', 'unruled', 'có sẵn']);
  });
});
