import { strict as assert } from 'node:assert';
import { Refusal } from '../../server/src/import/reader';
import { readings, refusals } from '../../server/src/import/notes';
import { readRtf } from '../../server/src/import/rtf';
import { damaged } from './damage';
import { bytesOf, notesShown, shown } from './foreign-shown';

const FONTS =
  '{\\fonttbl{\\f0\\froman\\fcharset163{\\*\\panose 02020603050405020304}Times New Roman{\\*\\falt Tms Rmn};}' +
  '{\\f1\\fswiss\\fcharset0 .VnTime;}{\\f2\\fnil\\fcharset2 Symbol;}{\\f3\\fnil VNI-Times;}{\\f4\\fnil\\fcharset238 Calibri CE;}}';

const rtf = (body: string, head = '\\ansi\\ansicpg1252\\deff0'): Uint8Array =>
  bytesOf(`{\\rtf1${head}${FONTS}\n${body}}`);

const lines = (body: string): string[] => shown(readRtf(rtf(body), {}));

describe('import: rtf', () => {
  it('reads letters in the code page of their font, and of the document', () => {
    assert.deepEqual(lines("\\pard Ti\\'ea\\'d2u \\'f0\\'ea\\'cc\\par {\\f4 \\'b3\\'b9ka}\\par"), [
      'Tiểu đề',
      'łąka',
    ]);
    const western = "{\\rtf1\\ansi\\ansicpg1258 Ti\\'ea\\'d2u \\'fe\\par}";
    assert.deepEqual(shown(readRtf(bytesOf(western), {})), ['Tiểu ₫']);
  });

  it('reads Unicode, and passes over what stands beside it for old programs', () => {
    assert.deepEqual(
      lines("\\uc1 K\\u7871?? ho\\u7841\\'61ch\\par {\\uc2 \\u7841 abc}\\par \\uc0\\u7841 b\\par"),
      ['Kế? hoạch', 'ạc', 'ạb'],
    );
    assert.deepEqual(lines('\\u-10179?\\u-8704?\\par'), ['😀']);
    assert.deepEqual(lines('{\\upr{ho?ch}{\\*\\ud{ho\\u7841?ch}}}\\par'), ['hoạch']);
  });

  it('reads curly quotes and dashes of Windows', () => {
    assert.deepEqual(lines("{\\f5 \\'93a\\'94 \\'96 b\\'85}\\par"), ['“a” – b…']);
  });

  it('has the letter ư where an old font has a hyphen of line ends', () => {
    assert.deepEqual(lines("{\\f1 ph\\-\\'eang} {\\f5 ph\\-\\'ean}\\par"), ['phường phên']);
  });

  it('reads text of old fonts by their names, also across runs, and says so', () => {
    const read = readRtf(
      rtf("{\\f1 K\\'d5 {\\b ho\\'b9ch}} n\\u259?m {\\f3 Ke\\'e1 hoa\\'efch} {\\f1\\caps \\'b6nh}\\par"),
      {},
    );
    assert.deepEqual(shown(read), ['Kế *hoạch* năm Kế hoạch ẢNH']);
    assert.deepEqual(read.notes, [{ message: readings.oldFonts, args: { fonts: '.VnTime, VNI-Times' } }]);
  });

  it('keeps bold, italics and capitals, and leaves hidden text out', () => {
    assert.deepEqual(lines('\\pard a {\\b b}{\\i c}\\b d\\b0 e{\\v f}{\\caps g\\u259?}\\plain h\\par'), [
      'a *b*_c_*d*eGĂh',
    ]);
  });

  it('has digits above the line as such, until something ends them', () => {
    assert.deepEqual(
      lines('2 km{\\super 2}\\par 10\\super 2\\nosupersub 5\\par 10\\super 3\\plain 7 {\\sub 2}\\par'),
      ['2 km²', '10²5', '10³7 2'],
    );
  });

  it('knows headings, alignment, line ends, tabs, signs and pages', () => {
    const body =
      '{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0\\b heading 1;}}' +
      '\\pard\\s1\\qc \\u272?\\u7846?U\\par\\pard\\qj\\outlinelevel1 M\\u7909?c\\par\\pard a\\line b\\tab c\\emdash\\ldblquote d\\rdblquote\\~e\\_f\\-g\\{\\}\\par' +
      '\\page\\pard h\\par\\sect\\sectd\\sbknone i\\sect\\sectd j\\par';
    assert.deepEqual(lines(body), [
      '#1 (center) ĐẦU',
      '#2 (justify) Mục',
      'a\nb\tc—“d” e-fg{}',
      '=== trang',
      'h',
      'i',
      '=== trang',
      'j',
    ]);
  });

  it('has automatic numbers as they are printed, bullets as those of a plan', () => {
    const body =
      "{\\listtext\\pard\\plain I-\\tab}\\ls1 a\\par{\\pntext\\f2\\'B7\\tab}{\\*\\pn\\pnlvlblt{\\pntxtb\\'B7}}b\\par" +
      "{\\listtext\\f1 \\'ae)\\tab}c\\par{\\listtext o\\tab}d\\par e\\par";
    assert.deepEqual(lines(body), ['<I-> a', '<-> b', '<đ)> c', '<+> d', 'e']);
  });

  it('counts lists whose numbers no paragraph has printed', () => {
    const level = (code: number, text: string, more = ''): string =>
      `{\\listlevel\\levelnfc${code}\\levelnfcn${code}\\levelstartat1${more}{\\leveltext\\leveltemplateid5 ${text};}{\\levelnumbers\\'01;}\\fi-360}`;
    const tables =
      `{\\*\\listtable{\\list\\listtemplateid9${level(1, "\\'02\\'00-")}${level(0, "\\'04\\'00.\\'01.", '\\levellegal1')}${level(23, "\\'01\\u8226 ?")}{\\listname ;}\\listid7}` +
      `{\\list${level(4, "\\'02\\'00)")}{\\listname a;}\\listid8}}` +
      `{\\*\\listoverridetable{\\listoverride\\listid7\\listoverridecount0\\ls1}{\\listoverride\\listid8\\listoverridecount0\\ls2}` +
      `{\\listoverride\\listid8\\listoverridecount1{\\lfolevel\\listoverridestartat\\levelstartat5}\\ls3}` +
      `{\\listoverride\\listid8\\listoverridecount1{\\lfolevel\\listoverrideformat${level(0, "\\'05\\'00\\u272 ?i\\u7873 ?u")}}\\ls4}}`;
    const body =
      '\\pard\\ls1\\ilvl0 M\\u7909 ?c\\par\\pard\\ls1\\ilvl1 a\\par b\\page b ti\\u7871 ?p\\par\\pard\\ls1\\ilvl2 c\\par\\pard kh\\u244 ?ng\\par' +
      '\\pard\\ls1\\ilvl0 d\\par\\pard\\ls2 e\\par f\\par\\pard\\ls3 g\\par\\pard\\ls4 h\\par\\pard\\ls9 i\\par\\sect';
    assert.deepEqual(lines(tables + body), [
      '<I-> Mục',
      '<1.1.> a',
      '<1.2.> b',
      '=== trang',
      'b tiếp',
      '<-> c',
      'không',
      '<II-> d',
      '<a)> e',
      '<b)> f',
      '<e)> g',
      '<6Điều> h',
      'i',
    ]);
    const printed = '{\\listtext VII.\\tab}';
    assert.deepEqual(lines(`${tables}\\pard\\ls1${printed}a\\par\\pard\\ls1 b\\par`), ['<VII.> a', 'b']);
  });

  it('counts numbers of the time before lists, where they are not printed', () => {
    const numbered = (words: string, text: string): string => `\\pard{\\*\\pn${words}}${text}\\par`;
    const body =
      numbered('\\pnlvlbody\\pnucrm\\pnstart1{\\pntxta -}', 'm\\u7897 ?t\\par hai') +
      numbered('\\pnlvlbody\\pnucrm\\pnstart1{\\pntxta -}', 'ba') +
      '\\pard kh\\u244 ?ng\\par' +
      numbered('\\pnlvlbody\\pndec\\pnstart4{\\pntxtb (}{\\pntxta )}', 'b\\u7889 ?n') +
      numbered("\\pnlvlblt{\\pntxtb\\'b7}", 'g\\u7841 ?ch') +
      numbered('\\pnlvlcont\\pndec', 'th\\u234 ?m');
    assert.deepEqual(lines(`{\\*\\pnseclvl1\\pndec{\\pntxta .}}${body}`), [
      '<I-> một',
      '<II-> hai',
      '<III-> ba',
      'không',
      '<(4)> bốn',
      '<-> gạch',
      'thêm',
    ]);
  });

  it('has equations on one line', () => {
    const run = (text: string): string => `{\\mr\\mscr0\\msty2{\\i\\f4 ${text}}}`;
    const math = (content: string): string =>
      `{\\mmath{\\*\\moMathPara{\\*\\moMathParaPr{\\mjc left}}{\\*\\moMath ${content}}}}{\\mmathPict{\\pict 00}}`;
    const body =
      `S = ${math(`{\\mf{\\mfPr{\\mctrlPr\\b}}{\\mnum${run('a+b')}}{\\mden${run('2')}}}${run('\\u215 ?10')}`)} m\\par` +
      math(
        `{\\mnary{\\mnaryPr{\\mchr \\u8721 ?}{\\mlimLoc undOvr}}{\\msub${run('1')}}{\\msup${run('n')}}{\\me${run('x')}}}`,
      );
    const read = readRtf(rtf(body), {});
    assert.deepEqual(shown(read), ['S = (a+b)/2×10 m', '∑₁^n x']);
    assert.deepEqual(read.notes, []);
  });

  it('has words that are drawn, and boxes of groups; tells of pictures that float', () => {
    const property = (name: string, value: string): string => `{\\sp{\\sn ${name}}{\\sv ${value}}}`;
    const body =
      `{\\shp{\\*\\shpinst${property('shapeType', '136')}${property('gtextUNICODE', 'K\\u7870 ? HO\\u7840 ?CH')}}{\\shprslt x}}` +
      '{\\shp{\\*\\shpgrp{\\*\\shpinst{\\shp{\\*\\shpinst{\\shptxt trong\\par}}}}}}' +
      `{\\shp{\\*\\shpinst${property('pib', '{\\pict 00}')}}}sau\\par`;
    const read = readRtf(rtf(body), {});
    assert.deepEqual(shown(read), ['KẾ HOẠCH', 'trong', 'sau']);
    assert.deepEqual(read.notes, [{ message: readings.pictures, args: { count: '1' } }]);
  });

  it('loses no text where one group is said to be two', () => {
    assert.deepEqual(lines('a {\\footnote\\shptxt b\\par}c\\par d\\par').slice(-2), ['a [1]c', 'd']);
  });

  it('reads tables: lines around cells, merged ones, and those inside a cell', () => {
    const ruled = '\\clbrdrt\\brdrs\\brdrw10\\clbrdrl\\brdrs\\clbrdrb\\brdrs\\clbrdrr\\brdrs';
    const row = (cells: string, text: string): string => `\\trowd\\trleft0${cells}\\pard\\intbl ${text}\\row`;
    const body =
      row(`${ruled}\\clvmgf\\cellx1000${ruled}\\cellx5000`, 'TT\\cell A\\par B\\cell') +
      row(`${ruled}\\clvmrg\\cellx1000${ruled}\\cellx3000${ruled}\\cellx5000`, '\\cell C\\cell D\\cell') +
      row(
        `${ruled}\\cellx1000${ruled}\\clmgf\\cellx3000${ruled}\\clmrg\\cellx5000`,
        '1\\cell E{\\itap2 n\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}{\\nonesttables\\par}}\\cell\\cell',
      ) +
      '\\pard sau\\par' +
      row('\\clbrdrb\\brdrs\\cellx1000\\clbrdrt\\brdrnone\\clbrdrl\\brdrnil\\cellx2000', 'X\\cell Y\\cell') +
      '\\pard\\par';
    assert.deepEqual(lines(body), [
      'bảng kẻ',
      '| TT | 2:A / B |',
      '| ^ | C | D |',
      '| 1 | 2:En |',
      'sau',
      'bảng không kẻ',
      '| X | Y |',
    ]);
  });

  it('keeps footnotes, text boxes and results of fields', () => {
    const body =
      'a{\\super\\chftn{\\footnote\\pard{\\super\\chftn} m\\u7897?t\\par hai}} b{\\*\\footnote ba}\\par' +
      '{\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard h\\u7897?p\\par}}{\\shprslt{\\*\\do c}}}neo\\par' +
      '{\\field{\\*\\fldinst{HYPERLINK "http://x"}}{\\fldrslt d\\u7851?n}} {\\field{\\*\\fldinst PAGE }{\\fldrslt 7}}\\par' +
      '{\\field{\\*\\fldinst TOC \\\\o}{\\fldrslt M\\par N}}cu\\u7889?i\\par';
    const read = readRtf(rtf(body), {});
    assert.deepEqual(shown(read), ['a[1] b[2]', 'hộp', 'neo', 'dẫn', 'cuối']);
    assert.deepEqual(notesShown(read), ['[1] một / hai', '[2] ba']);
    assert.deepEqual(read.notes, [{ message: readings.contents }]);
  });

  it('accepts tracked changes or refuses them, and says how many there were', () => {
    const body = 'a {\\revised b}{\\deleted c}{\\deleted d} e{\\deleted\\par}f\\par';
    const accepted = readRtf(rtf(body), {});
    assert.deepEqual(shown(accepted), ['a b ef']);
    assert.deepEqual(accepted.notes, [{ message: readings.changesAccepted, args: { count: '2' } }]);
    assert.deepEqual(accepted.choices, [
      { kind: 'changes', chosen: 'accept', others: [{ value: 'reject' }] },
    ]);
    const rejected = readRtf(rtf(body), { changes: 'reject' });
    assert.deepEqual(shown(rejected), ['a cd e', 'f']);
    assert.equal(rejected.choices?.[0]?.chosen, 'reject');
  });

  it('leaves out pictures, remarks, properties and running heads, and tells of them', () => {
    const body =
      '{\\info{\\title T}{\\author N}}{\\header\\pard \\u272?i\\u7879?n m\\u7853?t\\par}{\\footer Trang {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}}' +
      '{\\pict\\pngblip 8950}{\\*\\unknown text}{\\*\\shppict{\\pict\\bin4 }}{{}}{\\nonshppict{\\pict 8950}}' +
      'a{\\*\\atnauthor An}\\chatn{\\*\\annotation{\\*\\atnref 1}\\pard \\u253? ki\\u7871?n\\par}\\par';
    const read = readRtf(rtf(body), {});
    assert.deepEqual(shown(read), ['a']);
    assert.deepEqual(read.notes, [
      { message: readings.runningText },
      { message: readings.comments, args: { count: '1' } },
      { message: readings.pictures, args: { count: '2' } },
    ]);
    assert.deepEqual(readRtf(rtf('{\\footer Trang 3}a'), {}).notes, []);
  });

  it('reads what is cut off as far as it goes', () => {
    assert.deepEqual(shown(readRtf(bytesOf('{\\rtf1 m\\u7897?t\\par hai {\\b ba'), {})), ['một', 'hai *ba*']);
    assert.deepEqual(shown(readRtf(bytesOf('{\\rtf1 a\\'), {})), ['a']);
    assert.deepEqual(shown(readRtf(bytesOf("{\\rtf1 a\\'b"), {})), ['ab']);
  });

  it('refuses what is none, and groups without end', () => {
    const refused = (bytes: Uint8Array): unknown => {
      try {
        return readRtf(bytes, {});
      } catch (error) {
        assert(error instanceof Refusal);
        return error.note.message;
      }
    };
    assert.equal(refused(bytesOf('xin chào')), refusals.damaged);
    assert.equal(refused(bytesOf(`{\\rtf1 ${'{'.repeat(100_000)}`)), refusals.tooMuchContent);
    assert.equal(refused(bytesOf(`{\\rtf1 ${'a\\par '.repeat(300_000)}`)), refusals.tooMuchContent);
  });

  it('is quick on megabytes that mean little', () => {
    const million = (text: string): Uint8Array => rtf(text.repeat(Math.ceil(3e5 / text.length)));
    const started = process.cpuUsage();
    for (const text of [
      "\\'",
      '\\*',
      '\\u1?',
      '{\\b a}',
      '\\cellx1',
      '\\cell',
      '{\\pict ab}',
      '\\bin9 ',
      'a',
      '\\row',
      '{}',
    ])
      readRtf(million(text), {});
    assert(process.cpuUsage(started).user < 5e6);
  });

  it('never fails on damaged files', () => {
    const whole = rtf(
      "\\pard\\b K\\u7871?\\'ea\\par{\\listtext 1.\\tab}\\trowd\\clvmrg\\cellx100\\cellx200\\pard\\intbl a\\cell b{\\footnote c}\\cell\\row" +
        '{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}{\\shp{\\*\\shpinst{\\shptxt d\\par}}}{\\revised e}{\\upr{a}{\\*\\ud{b}}}\\par',
    );
    for (const bytes of damaged(whole, 2000, 7)) {
      try {
        readRtf(bytes, {});
      } catch (error) {
        assert(error instanceof Refusal, String(error));
      }
    }
  });
});
