import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { repairWords, type RepairOptions } from '../../../../server/src/core/repair/words/repair-words';
import { model } from '../../../support/model';

const repaired = (text: string, options?: RepairOptions): string => repairWords(model, text, options).text;

/** As an English reader of scans leaves it. */
const BROKEN = `Can ctr Nghi quyét s6 57-NQ/TW, ngay 22/12/2024 cua B6 Chinh tri vé phat trién khoa hoc va
chuyén d6i s6 quéc gia, Pang uy xa An Hoa xay dung chuong trinh cong tac nhu sau:
- Chi b0 cac thon sinh hoat mdi thang m6t 1an; bi thu chi b6 bao cao két qua v6i Thudng truc
Pang uy trudc ngay 25 va mo s6 theo ddi nhirng viéc con tén dong.`;

const RIGHT = `Căn cứ Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về phát triển khoa học và
chuyển đổi số quốc gia, Đảng uỷ xã An Hoà xây dựng chương trình công tác như sau:
- Chi bộ các thôn sinh hoạt mỗi tháng một lần; bí thư chi bộ báo cáo kết quả với Thường trực
Đảng uỷ trước ngày 25 và mở sổ theo dõi những việc còn tồn đọng.`;

describe('words of a scan', function () {
  this.timeout(20_000);

  it('are put right in their context, line by line', () => {
    assert.equal(repaired(BROKEN, { school: 'new' }), RIGHT);
  });

  it('place their tones as asked', () => assert.match(repaired(BROKEN, { school: 'old' }), /Đảng ủy xã/));

  it('are told with their places in the new text', () => {
    const { text, words } = repairWords(model, BROKEN);
    assert.ok(words.length > 50);
    for (const { start, end, word, confidence, alternatives } of words) {
      assert.equal(text.slice(start, end), word);
      assert.ok(confidence >= 0 && confidence <= 1);
      assert.ok(alternatives.length <= 5 && !alternatives.includes(word));
    }
    assert.deepEqual(
      words.map(({ start }) => start),
      words.map(({ start }) => start).sort((a, b) => a - b),
    );
  });

  it('keep their case where it was read, and take that of a heading where it was damaged', () => {
    assert.equal(repaired('I- MUC DiCH, YEU CAU CUA KE HOACH'), 'I- MỤC ĐÍCH, YÊU CẦU CỦA KẾ HOẠCH');
    assert.match(repaired(BROKEN.replace('cac thon', 'CaC thon')), /Chi bộ các thôn sinh hoạt/);
  });

  it('are parted where a space was lost', () => {
    assert.match(repaired(BROKEN.replace('cong tac', 'congtac')), /chương trình công tác như sau/);
  });

  it('stay as they are in a clean text', () => {
    const root = path.resolve(import.meta.dirname, '../../../..');
    for (const folder of ['examples', 'test/rules/correct']) {
      for (const name of readdirSync(path.join(root, folder)).filter((file) => file.endsWith('.kehoach'))) {
        const text = readFileSync(path.join(root, folder, name), 'utf8').normalize('NFC');
        const { text: read, words } = repairWords(model, text);
        assert.deepEqual({ read, words }, { read: text, words: [] }, name);
      }
    }
    assert.equal(repaired(RIGHT), RIGHT);
  });

  it('stay as they are in the clean half of a text', () => {
    const clean = RIGHT.replaceAll('uỷ', 'ủy');
    const result = repaired(`${clean}\n\n${BROKEN}\n\n${clean}`);
    assert.ok(result.startsWith(`${clean}\n\n`) && result.endsWith(`\n\n${clean}`));
    assert.match(result, /\n\nCăn cứ Nghị quyết/);
  });

  it('stay as they are in another language', () => {
    const text =
      'The committee shall report to the World Health Organization every year, and publish the results of its work.';
    assert.equal(repaired(text), text);
  });

  it('keep the lines of any text', () => {
    const pieces = fc.constantFrom(
      'Thyc',
      'hién',
      's6',
      ' ',
      '\n',
      '\r\n',
      '’',
      '10',
      '“',
      '.',
      ',',
      '-',
      'ca¢',
      '25-CT/TW',
      '@',
      '\u0301',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string({ maxLength: 3 })), { maxLength: 60 }), (parts) => {
        const text = parts.join('').normalize('NFC');
        const { text: result, words } = repairWords(model, text);
        assert.equal(result.split('\n').length, text.split('\n').length);
        for (const { start, end, word } of words) assert.equal(result.slice(start, end), word);
      }),
      { numRuns: 60 },
    );
  });
});
