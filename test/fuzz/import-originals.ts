/**
 * Sound files in every format, which the fuzzing takes apart. Those in `import-originals/` are one plan of our own words
 * as LibreOffice 7 writes it; the others show what it does not write.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';
import { FOREIGN_ENDINGS, foreignFormats, type ForeignFormat } from '../../server/src/import/importer';
import { SMALL_PLAN } from '../support/plans';

export interface Original {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const folder = path.join(import.meta.dirname, 'import-originals');

export const formatOfName = (name: string): ForeignFormat | undefined =>
  foreignFormats.find((format) => FOREIGN_ENDINGS[format].some((ending) => name.endsWith(ending)));

export const originals = (format: ForeignFormat): readonly Original[] =>
  all().filter(({ name }) => formatOfName(name) === format);

let kept: readonly Original[] | undefined;

const all = (): readonly Original[] => (kept ??= [...written(), ...made()]);

const written = (): readonly Original[] =>
  readdirSync(folder).map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));

const made = (): readonly Original[] => [
  { name: 'marks.docx', bytes: wordFile() },
  { name: 'plan.html', bytes: strToU8(page) },
  { name: 'word.html', bytes: strToU8(wordPage) },
  { name: 'plan.mht', bytes: strToU8(archive) },
  { name: 'utf8.txt', bytes: strToU8(SMALL_PLAN) },
  { name: 'utf16.txt', bytes: Buffer.from(`\ufeff${SMALL_PLAN}`, 'utf16le') },
  { name: 'tcvn3.txt', bytes: Buffer.from(fromUnicode(SMALL_PLAN, 'tcvn3').text, 'latin1') },
  { name: 'viqr.txt', bytes: strToU8(fromUnicode(SMALL_PLAN, 'viqr').text) },
  { name: 'plain.pdf', bytes: strToU8(pdf) },
];

const part = (content: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8"?>\n${content}`);

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const text = (content: string, properties = ''): string =>
  `<w:p>${properties}<w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p>`;
const numbered = (level: number): string =>
  `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
const level = (index: number, kind: string, shown: string): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${kind}"/><w:lvlText w:val="${shown}"/></w:lvl>`;

/** Counted numbers, changes, a footnote, a text box, an old font, a field, a table in a table. */
function wordFile(): Uint8Array {
  const body = [
    text('MỤC ĐÍCH', numbered(0)),
    text('Quán triệt', numbered(1)),
    text('Chỉ thị', numbered(2)),
    '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins><w:del w:id="2" w:author="a"><w:r><w:delText>bớt</w:delText></w:r></w:del></w:p>',
    '<w:p><w:r><w:t>Có chú thích</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>',
    '<w:p><w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr><w:t>§¶ng uû x· An Hoµ</w:t></w:r></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    `<w:p><w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${text('Trong khung')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict/></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    `<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${text('Một')}</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${text('Hai')}<w:tbl><w:tr><w:tc>${text('Trong')}</w:tc></w:tr></w:tbl></w:tc><w:tc>${text('Ba')}</w:tc></w:tr></w:tbl>`,
  ].join('');
  const levels = [level(0, 'upperRoman', '%1-'), level(1, 'decimal', '%2.'), level(2, 'lowerLetter', '%3)')];
  return zipSync({
    '[Content_Types].xml': part(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': part(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': part(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/><Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/></Relationships>',
    ),
    'word/document.xml': part(`<w:document ${W}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    'word/numbering.xml': part(
      `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${levels.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': part(
      `<w:footnotes ${W}><w:footnote w:id="2">${text('Chú thích mẫu.')}</w:footnote></w:footnotes>`,
    ),
  });
}

const page = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Kế hoạch</title><style>p { margin: 0 }</style></head><body>
<h1 align=center>KẾ HOẠCH</h1><p>Thực hiện Chỉ thị số 07-CT/TW<br>ngày 01/6/2026,&nbsp;xây dựng <b>kế hoạch</b> <i>như sau</i>:
<ol type="I"><li>MỤC ĐÍCH<ol><li>Quán triệt<li>Kiểm tra</ol><li>NHIỆM VỤ</ol>
<table border=1><tr><th>TT<th>Nội dung<tr><td rowspan=2>1<td>Tuyên truyền<tr><td>Kiểm tra</table>
<table><tr><td>Nơi nhận:<td>T/M BAN THƯỜNG VỤ<tr><td>- Tỉnh uỷ,<td>BÍ THƯ</table><pre>a
  b</pre><font face=".VnTime">§¶ng uû</font></body></html>`;

const wordPage = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body lang=VI><!--StartFragment-->
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Quán triệt Chỉ thị</p>
<p class=MsoNormal align=center style='text-align:center'><b>BÍ THƯ<o:p></o:p></b></p><!--EndFragment--></body></html>`;

const archive = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="cut"\r\n\r\n--cut\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>K=E1=BA=BF ho=E1=BA=A1ch th=E1=BB=B1c=\r\n hi=E1=BB=87n</p></body></html>\r\n--cut--\r\n`;

const lines = ['KE HOACH', 'thuc hien Chi thi so 07-CT/TW', 'I- MUC DICH', '1. Quan triet Chi thi.'];
const drawn = `BT /F1 12 Tf 14 TL 72 770 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET\n72 600 300 100 re S`;

/** Nothing in it is packed. */
const pdf = `%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [3 0 R] /Count 1 >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>
endobj
4 0 obj
<< /Length ${drawn.length} >>
stream
${drawn}
endstream
endobj
5 0 obj
<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>
endobj
trailer
<< /Root 1 0 R /Size 6 >>
%%EOF
`;
