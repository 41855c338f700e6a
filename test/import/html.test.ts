import { strict as assert } from 'node:assert';
import { readHtml } from '../../server/src/import/html';
import { readings, refusals } from '../../server/src/import/notes';
import { Refusal } from '../../server/src/import/reader';
import { damaged } from './damage';
import { bytesOf, notesShown, shown } from './foreign-shown';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (html: string) => readHtml(utf8(html), {});
const lines = (html: string): string[] => shown(read(html));

/** As Word saves a document, and puts it on the clipboard. */
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<style>
<!--
 @font-face {font-family:"Cambria Math"; panose-1:2 4 5 3 5 4 6 3 2 4;}
 p.MsoNormal, li.MsoNormal {margin:0in; font-size:14.0pt; font-family:"Times New Roman",serif;}
 p.Cu {font-family:".VnTimeH";}
 h1 {mso-style-next:Normal; mso-outline-level:1; text-align:center}
 @list l0:level1 {mso-level-number-format:roman-upper; mso-level-text:"%1-";}
-->
</style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings>x</o:OfficeDocumentSettings></xml><![endif]--></head>
<body lang=VI><!--StartFragment--><div class=WordSection1>
<p class=Cu align=center style='text-align:center'><b>kÕ ho¹ch<o:p></o:p></b></p>
<h1>Mục tiêu</h1>
<p class=MsoListParagraph style='margin-left:.5in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='mso-list:Ignore'>I-<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;
</span></span><![endif]>Mục
đích<o:p></o:p></p>
<p class=MsoListParagraph><!--[if !supportLists]--><span style='font-family:Symbol'><span
style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span></span><!--[endif]-->Gạch <b>đậm</b><a
style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> và<span
style='mso-tab-count:2'>            </span>tab<span style='mso-hide:all'>ẩn</span></p>
<p class=MsoListParagraph><span style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span>&nbsp; </span></span></span>con</p>
<p class=MsoToc1>Mục lục<span>3</span></p>
<span style='font-size:12.0pt'><br clear=all style='page-break-before:always'></span>
<p class=MsoNormal>Một <ins cite="mailto:x">hai</ins><del>ba</del></p>
</div><!--EndFragment-->
<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1 width="33%">
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Cước chú</p><p>hai đoạn</p></div></div>
</body></html>`;

describe('import: html', () => {
  it('has digits above the line as such', () => {
    const google = 'km<span style="font-size:0.6em;vertical-align:super">2</span>';
    assert.deepEqual(
      lines(`<p>10<sup>2</sup> <b>m<sup>3</sup></b>, ${google}, CO<sub>2</sub> <sup>1</sup></p>`),
      ['10² *m³*, km², CO2 1'],
    );
  });

  it('reads what Word writes: printed numbers, classes, conditional comments, tabs, footnotes', () => {
    const document = read(WORD);
    assert.deepEqual(shown(document), [
      '(center) *KẾ HOẠCH*',
      '#1 (center) *Mục tiêu*',
      '<I-> Mục đích',
      '<-> Gạch *đậm*[1] và\t\ttab',
      '<+> con',
      '=== trang',
      'Một hai',
    ]);
    assert.deepEqual(notesShown(document), ['[1] Cước chú / hai đoạn']);
    assert.deepEqual(document.notes, [
      { message: readings.oldFonts, args: { fonts: '.VnTimeH' } },
      { message: readings.contents },
      { message: readings.changesAccepted, args: { count: '2' } },
    ]);
    assert.equal(shown(readHtml(utf8(WORD), { changes: 'reject' })).at(-1), 'Một ba');
  });

  it('reads what LibreOffice writes: lists, footnotes, a header', () => {
    const document = read(`<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 7.4"/>
      <style type="text/css">p { text-align: left } td p { orphans: 0 }</style></head><body lang="vi-VN">
      <div title="header"><p>Mật</p></div><div id="Table of Contents1"><p>Mục lục</p></div>
      <ol type="I"><li><h1>Đầu</h1><ol><li><p>Một</p><li><p>Hai</p></ol></ol>
      <p align="center"><font face="Times New Roman"><font size="4"><b>Có<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></b></font></font></p>
      <div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> Chú</p></div></body></html>`);
    assert.deepEqual(shown(document), ['<I.> #1 *Đầu*', '<1.> Một', '<2.> Hai', '(center) *Có[1]*']);
    assert.deepEqual(notesShown(document), ['[1] Chú']);
  });

  it('reads what Google Docs puts on the clipboard', () => {
    assert.deepEqual(
      lines(`<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="text-align:center"><span style="font-weight:700;white-space:pre-wrap;">Tên</span></p><br />
        <ol style="margin-top:0"><li dir="ltr" style="list-style-type:upper-roman;" aria-level="1"><p role="presentation"><span style="white-space:pre-wrap;">Một</span></p></li><ol><li style="list-style-type:lower-alpha"><p>con</p></li></ol><li style="list-style-type:upper-roman"><p>Hai</p></li></ol>
        <p><span>Câu</span><a href="#ftnt1" id="ftnt_ref1">[1]</a></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Chú</span></p></div></b>`),
      ['(center) *Tên*', '<I.> Một', '<a.> con', '<II.> Hai', 'Câu[1]'],
    );
  });

  it('counts items as lists say', () => {
    assert.deepEqual(
      lines(`<ol start=3 type=a><li>ba<li value=7>bảy<li>tám</ol><ul><li>gạch<ul><li>con</ul></ul>
        <ol style="list-style-type: lower-roman"><li><p>một</p><p>thêm</p></ol><ul style="list-style: none"><li>không</ul><ol reversed start=x><li>1</ol>`),
      ['<c.> ba', '<g.> bảy', '<h.> tám', '<-> gạch', '<+> con', '<i.> một', 'thêm', 'không', '<1.> 1'],
    );
  });

  it('takes white space, entities, line ends and looks as browsers do', () => {
    assert.deepEqual(
      lines(`<body>  a\n\t b <i> c</i>  <em style="font-style:normal">d</em><br> e&nbsp;&#7871;&#x1EA1;&amp;&lt;&nosuch;
        <div>khối<p>đoạn<p style="text-transform:uppercase;font-weight:600">hoa</p>đuôi</div><pre>x  y\n z</pre>
        <center>giữa</center><h2 style="font-weight:normal">đầu</h2><p style="visibility:hidden">ẩn<p hidden>ẩn<p>m<br><br>n`),
      [
        'a b _c_ d\ne ếạ&<&nosuch;',
        'khối',
        'đoạn',
        '*HOA*',
        'đuôi',
        'x  y',
        'z',
        '(center) giữa',
        '#2 đầu',
        'm',
        'n',
      ],
    );
  });

  it('reads tables: lines around cells, spans, and those that only frame a page', () => {
    assert.deepEqual(
      lines(`<table border=1><caption>Bảng</caption><tr><th rowspan=2>TT<td colspan=2>A<p>B</table>
        <table><tr><td rowspan=2 style="border-top:1px solid #000;border-bottom:1px solid">1<td>x<tr><td>y</table>`),
      ['Bảng', 'bảng kẻ', '| *TT* | 2:A / B |', 'bảng kẻ', '| 1 | x |', '| ^ | y |'],
    );
    assert.deepEqual(
      lines(`<table border=0><tr><td><p>TỈNH UỶ<p>*<td style="border-bottom:1px solid">ĐẢNG</table>
        <table width=100%><tr><td><p>trong</p><table border="0"><tr><td>a<td>b</table></table>
        <table><tr><td>một<tr><td>cột</table><table></table>`),
      ['bảng không kẻ', '| TỈNH UỶ / * | ĐẢNG |', 'trong', 'bảng không kẻ', '| a | b |', 'một', 'cột'],
    );
  });

  it('has what the fields of a form show', () => {
    const form = `<form><legend>Phiếu</legend><p>Họ tên: <input value="Trần An"> <input type=hidden value=x><input type=submit value=Gửi>
      <p><input type=checkbox checked> Có <input type=radio> Không
      <p>Cấp: <select><option>Tỉnh<option selected>Xã</select>; <select><option>một<option>hai</select>
      <p><textarea>Ý kiến\nhai dòng</textarea><button>In</button></form>`;
    assert.deepEqual(lines(form), [
      'Phiếu',
      'Họ tên: Trần An',
      '☒ Có ☐ Không',
      'Cấp: Xã; một',
      'Ý kiến',
      'hai dòng',
    ]);
  });

  it('has equations on one line', () => {
    const math = `<p>Diện tích <math display=inline><mrow><msup> <mn>10</mn> <mn>2</mn></msup><mo>=</mo>
      <mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mn>4</mn></mfrac><msqrt><mi>x</mi></msqrt></mrow></math> m<sup>2</sup>
      <p><math><semantics><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><annotation>sum</annotation></semantics>
      <mfenced><mi>a</mi><mi>b</mi></mfenced><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr><mtr><mtd><mn>3</mn></mtd></mtr></mtable></math>`;
    assert.deepEqual(lines(math), ['Diện tích 10²=(a+b)/4√x m²', '∑_(i=1)^n(a,b)1, 2; 3']);
  });

  it('leaves out pictures and remarks, and tells how many', () => {
    const page = `<p>Một<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span> <img src=a.png width=300><img src=b.gif width=1 height=1>
      <div style='mso-element:comment-list'><div style='mso-element:comment'><p>Ý kiến <img src=c></div></div>`;
    assert.deepEqual(lines(page), ['Một']);
    assert.deepEqual(read(page).notes, [
      { message: readings.comments, args: { count: '1' } },
      { message: readings.pictures, args: { count: '1' } },
    ]);
  });

  it('passes over what Windows writes before a page on its clipboard', () => {
    assert.deepEqual(
      lines(
        'Version:1.0\r\nStartHTML:000000105\r\nSourceURL:https://a\r\n<html><body><!--StartFragment--><p>Chữ</p>',
      ),
      ['Chữ'],
    );
  });

  it('leaves out the frame of a web page, and says so; a page that is nothing else is read', () => {
    const page = `<title>T</title><script>if (a < b) x()</script><header>Cổng</header><nav><a href=/>Trang chủ</a></nav>
      <main><article><header><h1>Tên</h1></header><p>Chữ<style>p{}</style></p></article></main><aside>Tin khác</aside>
      <div role=contentinfo>Bản quyền</div><noscript>bật lên</noscript><button>In</button><footer>Chân</footer>`;
    assert.deepEqual(lines(page), ['#1 *Tên*', 'Chữ']);
    assert.deepEqual(read(page).notes, [{ message: readings.pageFrame }]);
    assert.deepEqual(lines('<footer>Chỉ có chân</footer>'), ['Chỉ có chân']);
    assert.deepEqual(read('<nav><img src=x></nav><p>a').notes, []);
  });

  it('finds out the encoding: mark, zeros, what the page says, what the bytes can be', () => {
    const text = (bytes: Uint8Array): string[] => shown(readHtml(bytes, {}));
    const wide = (html: string): string => [...html].map((letter) => `${letter}\0`).join('');
    assert.deepEqual(text(bytesOf(`\xff\xfe${wide('<p>a\xea')}`)), ['aê']);
    assert.deepEqual(text(bytesOf(wide('<html><p>Xin ch\xe0o'))), ['Xin chào']);
    assert.deepEqual(text(bytesOf('<meta charset=windows-1258><p>Ti\xea\xd2u')), ['Tiểu']);
    assert.deepEqual(
      text(
        bytesOf(
          '<meta http-equiv=x content="text/html; charset=x-user-defined"><p style="font-family:.VnTime">K\xd5',
        ),
      ),
      ['Kế'],
    );
    assert.deepEqual(text(bytesOf('<meta charset=none-such><p>\xe9t\xe9')), ['été']);
    assert.deepEqual(text(utf8('<meta charset=iso-8859-1><p>Kế')), ['Kế']);
  });

  it('reads the first page in a .mht file', () => {
    const mht = (encoding: string, body: string): Uint8Array =>
      bytesOf(
        'From: <Saved by x>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="--=_b"\r\n\r\nx\r\n' +
          '----=_b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n' +
          `----=_b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n----=_b--\r\n`,
      );
    assert.deepEqual(
      shown(readHtml(mht('quoted-printable', '<p =\r\nalign=3Dcenter>K=E1=BA=\r\n=BF ho=3Dch'), {})),
      ['(center) Kế ho=ch'],
    );
    assert.deepEqual(shown(readHtml(mht('base64', Buffer.from('<p>Kế hoạch').toString('base64')), {})), [
      'Kế hoạch',
    ]);
    assert.throws(
      () =>
        readHtml(
          bytesOf('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\r\nx'),
          {},
        ),
      (error) => error instanceof Refusal && error.note.message === refusals.damaged,
    );
  });

  it('refuses elements without end, and is quick on megabytes that mean little', () => {
    const refused = (html: string): boolean => {
      try {
        read(html);
        return false;
      } catch (error) {
        return error instanceof Refusal && error.note.message === refusals.tooMuchContent;
      }
    };
    assert(refused('<b>'.repeat(50_000)));
    assert(refused('<table><tr>' + '<td rowspan=9999>'.repeat(3000) + '<tr><td>a'.repeat(3000)));
    const started = process.cpuUsage();
    for (const part of [
      '&amp;',
      '<',
      '&',
      '<!--',
      '<p>',
      '<br>',
      '</b>',
      '<style>a{}',
      '<a b="',
      ' ',
      '{',
      '/*',
      "<p style='font-family:\"'>",
      '<li>',
    ])
      assert.doesNotThrow(() =>
        refused(`<style>${part.repeat(20_000)}</style>${part.repeat(1e5 / part.length)}`),
      );
    assert(process.cpuUsage(started).user < 4e6);
  });

  it('never fails on damaged files', () => {
    for (const bytes of damaged(
      utf8(WORD + '<table border=1><tr><td rowspan=3 colspan=2>a</table>'),
      1000,
      11,
    )) {
      try {
        readHtml(bytes, {});
      } catch (error) {
        assert(error instanceof Refusal, String(error));
      }
    }
  });
});
