/** Text of Word documents, made here from the few parts that one must have. */
import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { wordText } from '../../server/src/import/docx/text';
import { readPlan } from '../../server/src/core/plan/build';

const paragraph = (...texts: string[]): string =>
  `<w:p><w:pPr><w:b/></w:pPr>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;

const cell = (...lines: string[]): string => `<w:tc>${lines.map((line) => paragraph(line)).join('')}</w:tc>`;

const document = (body: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
  });

describe('text of a Word document', () => {
  it('has a line for each paragraph and each line break, cell after cell', () => {
    const table = `<w:tbl><w:tr>${cell('ĐẢNG UỶ XÃ AN HOÀ', '*')}${cell('ĐẢNG CỘNG SẢN VIỆT NAM')}</w:tr></w:tbl>`;
    const broken = '<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r></w:p>';
    assert.equal(
      wordText(document(table + paragraph('KẾ ', 'HOẠCH') + broken)),
      'ĐẢNG UỶ XÃ AN HOÀ\n*\nĐẢNG CỘNG SẢN VIỆT NAM\nKẾ HOẠCH\nmột\nhai\tba\n',
    );
  });

  it('has letters for their codes, and nothing that was deleted', () => {
    const deleted = '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:t>mới</w:t></w:r></w:p>';
    assert.equal(
      wordText(document(paragraph('A &amp; &#272;&#x1EA2;NG &lt;1&gt;') + deleted)),
      'A & ĐẢNG <1>\nmới\n',
    );
  });

  it('is read as a plan', () => {
    const header = `<w:tbl><w:tr>${cell('ĐẢNG UỶ XÃ AN HOÀ', '*', 'Số 12-KH/ĐU')}${cell(
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'An Hoà, ngày 15 tháng 6 năm 2026',
    )}</w:tr></w:tbl>`;
    const title = paragraph('KẾ HOẠCH') + paragraph('thực hiện Chỉ thị số 25-CT/TW của Ban Bí thư');
    const { header: read, citations } = readPlan(wordText(document(header + title)) ?? '');
    assert.equal(read.documentNumber?.symbol.text, '12-KH/ĐU');
    assert.equal(citations[0]?.reference?.text, '25-CT/TW');
  });

  it('is none for what is no Word document, is damaged, or is a trap', () => {
    const declared = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">]><w:document/>';
    assert.equal(wordText(strToU8('KẾ HOẠCH')), undefined);
    assert.equal(wordText(new Uint8Array()), undefined);
    assert.equal(wordText(zipSync({ 'other.xml': strToU8('<a/>') })), undefined);
    assert.equal(wordText(zipSync({ 'word/document.xml': new Uint8Array(50_000_000) })), undefined);
    assert.equal(wordText(zipSync({ 'word/document.xml': strToU8(declared) })), undefined);
    assert.equal(wordText(document('<w:p>'.repeat(100_000))), undefined);
    assert.equal(wordText(document(paragraph('cắt')).subarray(0, 60)), undefined);
  });
});
