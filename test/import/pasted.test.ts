import { strict as assert } from 'node:assert';
import { imported } from '../../server/src/import/imported';
import { behindNumber, rejoined, richForms, saysMore, type Clipboard } from '../../server/src/import/pasted';

/** The text of the first form that is worth reading, as the paste writes it before the clean-up. */
async function textOf(clipboard: Clipboard): Promise<string | undefined> {
  for (const { name, bytes } of richForms(clipboard)) {
    const read = await imported({ bytes, name, options: {} }, {});
    if (!('refused' in read)) return read.text.trimEnd();
  }
  return undefined;
}

const names = (clipboard: Clipboard): string[] => richForms(clipboard).map(({ name }) => name);

describe('import: pasted', () => {
  it('reads the page that Word puts on the clipboard', async () => {
    const html = `<html><head><meta charset=utf-8></head><body><!--StartFragment-->
      <p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp;</span></span><![endif]>Mục đích</p>
      <table border=1><tr><td>TT</td><td>Việc</td></tr><tr><td>1</td><td>Tập huấn</td></tr></table><!--EndFragment--></body></html>`;
    assert.equal(await textOf({ html }), '1. Mục đích\n\n| TT | Việc |\n|---|---|\n| 1 | Tập huấn |');
    assert.equal(await textOf({ html: 'một <b>hai</b> ba' }), 'một **hai** ba');
    assert.equal(await textOf({ rtf: "{\\rtf1\\ansicpg1258 K\\u7871? ho\\'61\\'f2ch}" }), 'Kế hoạch');
  });

  it('takes the form that has the numbers', () => {
    const libre = '<meta name="generator" content="LibreOffice 24.2.0 (Linux)"/><ol><li>a';
    assert.deepEqual(names({ html: libre, rtf: '{\\rtf1 a}' }), ['clipboard.rtf', 'clipboard.html']);
    assert.deepEqual(names({ html: '<p>a', rtf: '{\\rtf1 a}' }), ['clipboard.html', 'clipboard.rtf']);
    assert.deepEqual(names({ html: ' ', plain: 'a' }), []);
    assert.deepEqual(names({ html: 'a'.repeat(1_000_001) }), []);
  });

  it('leaves alone what an editor of code has copied', () => {
    const code = `<meta charset='utf-8'><div style="color: #ccc;font-family: 'Droid Sans Mono', monospace;white-space: pre;"><div><span>a</span></div></div>`;
    assert.deepEqual(names({ html: code, rtf: '{\\rtf1 a}' }), []);
    assert.deepEqual(
      names({ html: `<html><body><pre style="font-family:'JetBrains Mono',monospace">a</pre>` }),
      [],
    );
    assert.deepEqual(names({ html: '<div style="font-family:Arial;white-space:pre-wrap">a</div>' }), [
      'clipboard.html',
    ]);
  });

  it('says whether a text has more than the plain one', () => {
    assert(!saysMore('Một **hai**\n\n_ba_', 'Một  hai \r\nba\r\n'));
    assert(!saysMore('', 'a'));
    assert(!saysMore('ế'.normalize('NFC'), 'ế'.normalize('NFD')));
    assert(saysMore('1. Một', 'Một'));
    assert(saysMore('1. Một', '1.\tMột'));
    assert(saysMore('| a | b |', 'a\tb'));
  });

  it('brings no second number where the writer has typed one', () => {
    assert.equal(behindNumber('3. Một việc.\n\n4. Hai việc.', '1. '), 'Một việc.\n\n4. Hai việc.');
    assert.equal(behindNumber('- Một việc.', '  a)'), ' Một việc.');
    assert.equal(behindNumber('II. MỤC TIÊU', 'I. '), 'MỤC TIÊU');
    for (const before of ['', '1. Một việc: ', 'ngày ', '1'])
      assert.equal(behindNumber('3. Một việc.', before), '3. Một việc.', before);
    assert.equal(behindNumber('Một việc.', '1. '), 'Một việc.');
  });

  it('joins lines that a reader of PDF has broken, and no others', () => {
    const broken = [
      '1. Các chi bộ trực thuộc xây dựng kế hoạch cụ thể để tổ chức thực hiện',
      'nghị quyết phù hợp với tình hình của địa phương, báo cáo kết quả về Văn',
      'phòng Đảng uỷ trước ngày cuối quý để tổng hợp.',
      '2. Ban Tuyên giáo Đảng uỷ hướng dẫn việc học tập, quán triệt nghị quyết',
      'trong toàn đảng bộ; theo dõi, đôn đốc và định kỳ báo cáo với Ban Thường',
      'vụ Đảng uỷ kết quả thực hiện.',
    ];
    assert.equal(
      rejoined(broken.join('\r\n')),
      `${broken.slice(0, 3).join(' ')}\n\n${broken.slice(3).join(' ')}`,
    );
    assert.equal(rejoined('1. Một câu.\n2. Hai câu.\n- Ba câu.'), undefined);
    assert.equal(rejoined(''), undefined);
  });
});
