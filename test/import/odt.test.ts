/** OpenDocument texts read, made by hand. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import type { ForeignDocument } from '../../server/src/import/foreign';
import { readings, refusals } from '../../server/src/import/notes';
import { readOdt } from '../../server/src/import/odt';
import { Refusal, type ReadOptions } from '../../server/src/import/reader';
import { printed, withLooks } from './printed-blocks';

const ODF = 'urn:oasis:names:tc:opendocument:xmlns';
const NAMES = [
  ...['office', 'style', 'text', 'table'].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`),
  `xmlns:draw="${ODF}:drawing:1.0"`,
  `xmlns:fo="${ODF}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${ODF}:svg-compatible:1.0"`,
].join(' ');

const STYLES = `
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="-"/>
<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:start-value="3"/>
<text:list-level-style-number text:level="3" style:num-format="a" style:num-suffix=")" text:display-levels="2"/>
<text:list-level-style-bullet text:level="4" text:bullet-char="+"/></text:list-style>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Down" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>
<style:style style:name="Old" style:family="text"><style:text-properties style:font-name="VnTime"/></style:style>
<style:style style:name="C" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="CC" style:family="paragraph" style:parent-style-name="C"><style:paragraph-properties fo:break-before="page"/></style:style>
<style:style style:name="Ruled" style:family="table-cell"><style:table-cell-properties fo:border-left="0.5pt solid #000000" fo:border-bottom="0.5pt solid #000000"/></style:style>
<style:style style:name="Line" style:family="table-cell"><style:table-cell-properties fo:border-bottom="0.5pt solid #000000" fo:border-left="none"/></style:style>`;

function odt(body: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const fonts = `<office:font-face-decls><style:font-face style:name="VnTime" svg:font-family="'.VnTime'"/></office:font-face-decls>`;
  const content = `<office:document-content ${NAMES}>${fonts}<office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  const files = Object.entries({ 'content.xml': content, ...more });
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

const read = async (body: string, options: ReadOptions = {}): Promise<ForeignDocument> =>
  readOdt(odt(body), options);
const lines = async (body: string, options: ReadOptions = {}): Promise<string[]> =>
  printed((await read(body, options)).blocks);

const list = (items: string, attributes = 'text:style-name="L"'): string =>
  `<text:list ${attributes}>${items}</text:list>`;
const item = (content: string, attributes = ''): string =>
  `<text:list-item ${attributes}>${content}</text:list-item>`;
const p = (content: string): string => `<text:p>${content}</text:p>`;

describe('OpenDocument text', () => {
  it('has digits above the line as such', async () => {
    const span = (look: string): string => `<text:span text:style-name="${look}">2</text:span>`;
    assert.deepEqual(await lines(p(`10${span('Up')} km${span('Up')}, CO${span('Down')}`)), ['10² km², CO2']);
  });

  it('has automatic numbers, level by level', async () => {
    const inner = list(
      item(p('a')) + item(p('b') + p('tiếp') + list(item(p('c') + list(item(p('d')), '')), '')),
      '',
    );
    const body = list(item(p('Một') + inner) + item(p('Hai'))) + p('giữa');
    assert.deepEqual(await lines(body), [
      '[I-] Một',
      '[3.] a',
      '[4.] b',
      'tiếp',
      '[4.a)] c',
      '[+] d',
      '[II-] Hai',
      'giữa',
    ]);
  });

  it('has equations on one line; other objects are pictures', async () => {
    const names = 'xmlns:xlink="http://www.w3.org/1999/xlink"';
    const object = (name: string): string =>
      `<draw:frame ${names}><draw:object xlink:href="./${name}"/><draw:image/></draw:frame>`;
    const file = odt(p(`S = ${object('Object 1')} m`) + p(object('Object 2') + object('Object 3')), {
      'Object 1/content.xml':
        '<math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><msup><mn>10</mn><mn>2</mn></msup><annotation>10^2</annotation></semantics></math>',
      'Object 2/content.xml': '<office:document-content/>',
      'Object 3/content.xml': 'no XML',
    });
    const { blocks, notes } = await readOdt(file, {});
    assert.deepEqual(printed(blocks), ['S = 10² m']);
    assert.deepEqual(notes, [{ message: readings.pictures, args: { count: '2' } }]);
  });

  it('goes on with a list, or begins anew, as the list says', async () => {
    const body = [
      list(item(p('một')), 'text:style-name="L" xml:id="x"'),
      list(item(p('hai')), 'text:style-name="L" text:continue-numbering="true"'),
      list(item(p('một'))),
      list(item(p('ba')), 'text:style-name="L" text:continue-list="x"'),
      list(item(p('bảy'), 'text:start-value="7"')),
    ].join('');
    assert.deepEqual(await lines(body), ['[I-] một', '[II-] hai', '[I-] một', '[III-] ba', '[VII-] bảy']);
  });

  it('has headings, looks, spaces, tabs and old fonts', async () => {
    const body = `<text:h text:outline-level="2">Mục  <text:span text:style-name="B">đậm</text:span></text:h>
      <text:p text:style-name="C">a<text:s text:c="2"/>b<text:tab/>c<text:line-break/>d<text:page-number>3</text:page-number></text:p>
      <text:p><text:span text:style-name="Old">KÕ ho¹ch</text:span></text:p>`;
    const { blocks, notes } = await read(body);
    const [heading, text] = blocks;
    assert(heading?.kind === 'paragraph' && text?.kind === 'paragraph');
    assert.deepEqual([heading.outlineLevel, withLooks(heading.runs)], [2, ['Mục ', '*đậm']]);
    assert.deepEqual([text.alignment, withLooks(text.runs)], ['center', ['_a  b\tc\nd']]);
    assert.deepEqual(printed(blocks.slice(2)), ['Kế hoạch']);
    assert.deepEqual(notes, [{ message: readings.oldFonts, args: { fonts: '.VnTime' } }]);
  });

  it('has pages, footnotes, text boxes, and no contents', async () => {
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('chú thích')}</text:note-body></text:note>`;
    const box = `<draw:frame><draw:text-box>${p('MẬT')}</draw:text-box></draw:frame>`;
    const body = `<text:table-of-content>${p('Mục lục')}</text:table-of-content>${p(`${box}a${note}`)}<text:p text:style-name="CC">b</text:p>`;
    const { blocks, footnotes, notes } = await read(body);
    assert.deepEqual(printed(blocks), ['MẬT', 'a[1]', '=====', 'b']);
    assert.deepEqual(printed(footnotes[0]?.paragraphs ?? []), ['chú thích']);
    assert.deepEqual(notes, [{ message: readings.contents }]);
  });

  it('has tables with cells over columns and rows, ruled where lines are', async () => {
    const cell = (text: string, attributes = ''): string =>
      `<table:table-cell ${attributes}>${p(text)}</table:table-cell>`;
    const covered = '<table:covered-table-cell/>';
    const row = (cells: string): string => `<table:table-row>${cells}</table:table-row>`;
    const spanned = `<table:table>${row(cell('a', 'table:number-rows-spanned="2"') + cell('b', 'table:number-columns-spanned="2"') + covered)}${row(covered + cell('c') + cell('d'))}</table:table>`;
    assert.deepEqual(await lines(spanned), ['unruled', 'a | (2)b', '~ | c | d']);
    const styled = (name: string): string =>
      `<table:table>${row(cell('a', `table:style-name="${name}"`))}</table:table>`;
    assert.deepEqual(await lines(styled('Ruled') + styled('Line')), ['ruled', 'a', 'unruled', 'a']);
  });

  it('has tracked changes accepted or rejected', async () => {
    const region = (id: string, content: string): string =>
      `<text:changed-region text:id="${id}">${content}</text:changed-region>`;
    const body = `<text:tracked-changes>${region('i', '<text:insertion/>')}${region('j', '<text:insertion/>')}${region('d', `<text:deletion>${p('30/6')}</text:deletion>`)}${region('e', `<text:deletion>${p(' cũ')}${p('Thêm')}</text:deletion>`)}</text:tracked-changes>
      ${p('Trước <text:change text:change-id="d"/><text:change-start text:change-id="i"/>31/7<text:change-end text:change-id="i"/>.')}
      ${p('Đoạn<text:change text:change-id="e"/> nữa')}
      ${p('Nối<text:change-start text:change-id="j"/> thêm')}${p('bỏ<text:change-end text:change-id="j"/> lại')}`;
    const accepted = await read(body);
    assert.deepEqual(printed(accepted.blocks), ['Trước 31/7.', 'Đoạn nữa', 'Nối thêm', 'bỏ lại']);
    assert.deepEqual(accepted.notes, [{ message: readings.changesAccepted, args: { count: '4' } }]);
    assert.deepEqual(await lines(body, { changes: 'reject' }), [
      'Trước 30/6.',
      'Đoạn cũ',
      'Thêm nữa',
      'Nối lại',
    ]);
  });

  it('is refused with a password', () => {
    const manifest = `<manifest:manifest xmlns:manifest="${ODF}:manifest:1.0"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    assert.throws(
      () => readOdt(odt('', { 'META-INF/manifest.xml': manifest }), {}),
      (error) => error instanceof Refusal && error.note.message === refusals.password,
    );
  });
});
