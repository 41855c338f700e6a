/** Files of office programs at the edge of what is allowed, and a little beyond: much of everything, and inside itself. */
import { strToU8, zipSync } from 'fflate';
import type { Original } from '../fuzz/import-originals';

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DRAWN =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const ODF = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

type Parts = Readonly<Record<string, string>>;

function docx(body: string, parts: Parts = {}): Uint8Array {
  const all = { document: `<w:document ${MAIN} ${DRAWN}><w:body>${body}</w:body></w:document>`, ...parts };
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, xml]) => [`word/${name}.xml`, strToU8(xml)])),
  );
}

const odt = (body: string, styles = ''): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(
      `<office:document-content ${ODF}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    ),
  });

const run = '<w:r><w:t>chữ </w:t></w:r>';
const paragraph = `<w:p>${run}</w:p>`;
/** A text inside itself. */
const nested = (open: string, inside: string, close: string, depth: number): string =>
  open.repeat(depth) + inside + close.repeat(depth);

const MOST_PARAGRAPHS = 40_000;
const MOST_RUNS = 200_000;
/** Files of office programs come to half of what is read, at the most. */
const DEPTHS = [60, 120, 5000];

export function* hostileOffice(): Generator<Original> {
  yield* wide();
  for (const depth of DEPTHS) yield* deep(depth);
  yield* tangled();
}

function* wide(): Generator<Original> {
  for (const [name, count] of [
    ['most', MOST_PARAGRAPHS],
    ['more', MOST_PARAGRAPHS + 1],
  ] as const) {
    yield { name: `${name}-paragraphs.docx`, bytes: docx(paragraph.repeat(count)) };
    yield { name: `${name}-paragraphs.odt`, bytes: odt('<text:p>chữ</text:p>'.repeat(count)) };
  }
  yield { name: 'most-runs.docx', bytes: docx(`<w:p>${run.repeat(MOST_RUNS)}</w:p>`) };
  yield { name: 'more-runs.docx', bytes: docx(`<w:p>${run.repeat(MOST_RUNS + 1)}</w:p>`) };
  const span = '<text:span text:style-name="a">chữ </text:span>';
  yield { name: 'most-runs.odt', bytes: odt(`<text:p>${span.repeat(MOST_RUNS)}</text:p>`) };
  const cell = '<w:tc><w:p/></w:tc>';
  yield { name: 'wide-table.docx', bytes: docx(`<w:tbl><w:tr>${cell.repeat(30_000)}</w:tr></w:tbl>`) };
  const joined = `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run}</w:p>`;
  yield { name: 'one-paragraph.docx', bytes: docx(joined.repeat(MOST_PARAGRAPHS)) };
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph}</w:txbxContent></v:textbox></w:pict></w:r>`;
  yield { name: 'boxes.docx', bytes: docx(`<w:p>${box.repeat(15_000)}</w:p>`) };
  const shapes = `<v:textbox><w:txbxContent>${paragraph}</w:txbxContent></v:textbox>`.repeat(15_000);
  yield { name: 'edges.rtf', bytes: strToU8(rowsWithoutCommonEdges(6000)) };
  yield { name: 'group.docx', bytes: docx(`<w:p><w:r><w:pict>${shapes}</w:pict></w:r></w:p>`) };
}

/** Rows of six cells, each at places of its own. */
function rowsWithoutCommonEdges(rows: number): string {
  const row = (_: unknown, i: number): string =>
    `\\trowd${[1, 2, 3, 4, 5, 6].map((cell) => `\\cellx${(i * 6 + cell) * 50}`).join('')}\\pard\\intbl ${'a\\cell '.repeat(6)}\\row`;
  return `{\\rtf1 ${Array.from({ length: rows }, row).join('')}}`;
}

function* deep(depth: number): Generator<Original> {
  const docs: Readonly<Record<string, string>> = {
    tables: nested('<w:tbl><w:tr><w:tc>', paragraph.repeat(2000), '</w:tc></w:tr></w:tbl>', depth),
    boxes: nested(
      '<w:p><w:r><w:pict><v:textbox><w:txbxContent>',
      paragraph.repeat(2000),
      '</w:txbxContent></v:textbox></w:pict></w:r></w:p>',
      Math.ceil(depth / 2),
    ),
    controls: nested('<w:sdt><w:sdtContent>', paragraph.repeat(2000), '</w:sdtContent></w:sdt>', depth),
    choices: nested(
      '<mc:AlternateContent><mc:Choice/><mc:Fallback>',
      paragraph.repeat(2000),
      '</mc:Fallback></mc:AlternateContent>',
      depth,
    ),
    fields: `<w:p>${nested(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>IF</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>',
      run,
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
      depth * 10,
    )}</w:p>${paragraph}`,
  };
  for (const [name, body] of Object.entries(docs))
    yield { name: `${name}-in-${name}-${depth}.docx`, bytes: docx(body) };
  const list = nested(
    '<text:list><text:list-item>',
    '<text:p>a</text:p>',
    '</text:list-item></text:list>',
    depth,
  );
  yield { name: `lists-in-lists-${depth}.odt`, bytes: odt(list.repeat(100)) };
  const table = nested(
    '<table:table><table:table-row><table:table-cell>',
    '<text:p>a</text:p>'.repeat(2000),
    '</table:table-cell></table:table-row></table:table>',
    depth,
  );
  yield { name: `tables-in-tables-${depth}.odt`, bytes: odt(table) };
}

const STYLES = 20_000;
const LEVELS = 100_000;
const MB = 1024 * 1024;

/** Styles that are based on one another in a ring, lists without end, names of a megabyte. */
function* tangled(): Generator<Original> {
  const ring = Array.from(
    { length: STYLES },
    (_, i) =>
      `<w:style w:type="paragraph" w:styleId="s${i}"><w:basedOn w:val="s${(i + 1) % STYLES}"/><w:rPr><w:b/></w:rPr></w:style>`,
  ).join('');
  const styled = Array.from(
    { length: STYLES },
    (_, i) => `<w:p><w:pPr><w:pStyle w:val="s${i}"/></w:pPr>${run}</w:p>`,
  ).join('');
  yield { name: 'ring.docx', bytes: docx(styled, { styles: `<w:styles ${MAIN}>${ring}</w:styles>` }) };
  const parents = Array.from(
    { length: STYLES },
    (_, i) =>
      `<style:style style:family="paragraph" style:name="s${i}" style:parent-style-name="s${(i + 1) % STYLES}"/>`,
  ).join('');
  const paragraphs = Array.from({ length: STYLES }, (_, i) => `<text:p text:style-name="s${i}">a</text:p>`);
  yield { name: 'ring.odt', bytes: odt(paragraphs.join(''), parents) };
  const levels = Array.from(
    { length: LEVELS },
    (_, i) =>
      `<w:lvl w:ilvl="${i % 12}"><w:numFmt w:val="decimal"/><w:lvlText w:val="${'%1.'.repeat(9)}"/></w:lvl>`,
  ).join('');
  const lists = Array.from(
    { length: LEVELS },
    (_, i) => `<w:num w:numId="${i}"><w:abstractNumId w:val="1"/></w:num>`,
  ).join('');
  const numbered = Array.from(
    { length: 30_000 },
    (_, i) => `<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="${i}"/></w:numPr></w:pPr>${run}</w:p>`,
  ).join('');
  const numbering = `<w:numbering ${MAIN}><w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum>${lists}</w:numbering>`;
  yield { name: 'levels.docx', bytes: docx(numbered, { numbering }) };
  const long = '%1'.repeat(4 * MB);
  const longLevel = `<w:numbering ${MAIN}><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="8"><w:numFmt w:val="decimal"/><w:lvlText w:val="${long}"/></w:lvl></w:abstractNum>${lists}</w:numbering>`;
  yield { name: 'long-number.docx', bytes: docx(numbered, { numbering: longLevel }) };
  const name = 'x'.repeat(MB);
  const fonts = `<w:r><w:rPr><w:rFonts w:ascii="${name}"/></w:rPr><w:t>a</w:t></w:r>`;
  yield { name: 'long-names.docx', bytes: docx(`<w:p>${fonts.repeat(30)}</w:p>`) };
}
