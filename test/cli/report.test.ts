/** The report of `kehoach check` for a person: what it says, as text and as HTML, and what the options change in it. */
import assert from 'node:assert/strict';
import { checkedFile } from '../../server/src/cli/json';
import { readCall } from '../../server/src/cli/options';
import { reportsOf } from '../../server/src/cli/report';
import { reportHtml } from '../../server/src/cli/report-html';
import { reportText } from '../../server/src/cli/report-text';
import { readPlan } from '../../server/src/core/plan/build';
import type { CheckSettings } from '../../server/src/core/rules/settings';
import { kehoach } from '../support/cli';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const settingsOf = (...options: readonly string[]): CheckSettings => {
  const call = readCall(['check', ...options, '-']);
  if (typeof call !== 'object') throw new Error('no call');
  return { language: options.includes('en') ? 'en' : 'vi', ...call.settings };
};

const reports = (text: string, options: readonly string[]): ReturnType<typeof reportsOf> => {
  const settings = settingsOf(...options);
  return reportsOf([checkedFile('ke-hoach.txt', readPlan(text), settings)], settings);
};
const asText = (text: string, ...options: readonly string[]): string =>
  reportText(reports(text, options), settingsOf(...options).language);
const asHtml = (text: string, ...options: readonly string[]): string =>
  reportHtml(reports(text, options), settingsOf(...options).language);

const flawed = smallPlanWith('Số 12', 'Số: 12')
  .replace('T/M BAN THƯỜNG VỤ', 'TM. BAN THƯỜNG VỤ')
  .replace('- Các chi bộ trực thuộc;', '- Các chi bộ trực thuộc,')
  .replace('hai chi bộ.', 'hai chi bộ theo Chỉ thị số 07/CT-TW.');

describe('the report of kehoach check', () => {
  it('tells the document, the guide and why it holds, and says when nothing was found', () => {
    const text = asText(SMALL_PLAN);
    for (const line of [
      'PHIẾU KIỂM TRA THỂ THỨC VĂN BẢN',
      'Tệp: ke-hoach.txt',
      'Cơ quan ban hành: ĐẢNG UỶ XÃ AN HOÀ',
      'Số và ký hiệu: 12-KH/ĐU',
      'Hướng dẫn áp dụng: Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng (có hiệu lực vào ngày ghi trên văn bản)',
      'Kết quả: 0 lỗi, 0 cảnh báo, 0 thông tin, 0 gợi ý',
      'Không phát hiện chỗ nào.',
      'Quy tắc đã tắt khi kiểm tra: không có',
      'NGƯỜI KIỂM TRA',
    ]) {
      assert.ok(text.split('\n').includes(line), line);
    }
    assert.match(text, /không thẩm định nội dung và không xác nhận văn bản đạt yêu cầu/);
  });

  it('groups findings under the parts of the page, in its order', () => {
    const lines = asText(flawed).split('\n');
    const heads = lines.filter(
      (line, i) => /^ {2}dòng \d+: /.test(lines[i + 1] ?? '') && !line.startsWith(' '),
    );
    assert.deepEqual(heads, ['Số và ký hiệu', 'II- NHIỆM VỤ VÀ GIẢI PHÁP', 'Nơi nhận', 'Chữ ký']);
    assert.ok(lines.some((line) => /^ {2}dòng 4: lỗi SO-01: .+\(HD 05-HD\/VPTW.+\) \[sửa được/.test(line)));
  });

  it('says why the guide was taken where the date did not decide', () => {
    assert.match(asText(SMALL_PLAN, '--profile', 'hd36'), /36-HD\/VPTW.*\(theo lựa chọn khi kiểm tra\)/);
    assert.match(asText(smallPlanWith('ngày 15', 'ngày   ')), /chưa ghi ngày, lấy hướng dẫn mới nhất/);
    assert.match(asText(smallPlanWith('năm 2026', 'năm 2009')), /trước mọi hướng dẫn/);
  });

  it('lists what was left out: by comments with their words, and by options', () => {
    const silenced = flawed.replace('Số: 12', '// bỏ qua: SO-01 vì mẫu cũ đã in sẵn\nSố: 12');
    const text = asText(silenced, '--rule', 'NN-03=off', '--rule', 'VD-09=hint');
    assert.match(text, / {2}SO-01, dòng 4: \/\/ bỏ qua: SO-01 vì mẫu cũ đã in sẵn\n/);
    assert.match(text, /Quy tắc đã tắt khi kiểm tra:\n {2}NN-03 /);
    assert.match(text, /Quy tắc đã đổi mức độ:\n {2}VD-09 .+: gợi ý\n/);
    assert.match(text, /gợi ý VD-09: /);
    assert.ok(!text.includes('SO-01:') && !text.includes('NN-03:'));
  });

  it('says so of a page that most rules were not asked of', () => {
    assert.match(
      asText('UỶ BAN NHÂN DÂN XÃ AN HOÀ\nSố: 5/KH-UBND\n\nKẾ HOẠCH\n'),
      /Trang này không đọc được là văn bản/,
    );
  });

  it('prints HTML that stands alone, escapes all, and says the same', () => {
    const hostile = flawed.replace(
      'II- NHIỆM VỤ VÀ GIẢI PHÁP',
      'II- NHIỆM VỤ <SCRIPT>ALERT("1")</SCRIPT> & \'GIẢI PHÁP\'',
    );
    const html = asHtml(hostile);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="vi">/);
    assert.ok(!/<script|https?:|<link|<img|src=|href=|\son\w+=/i.test(html), html);
    assert.match(html, /&lt;SCRIPT&gt;ALERT\(&quot;1&quot;\)&lt;\/SCRIPT&gt; &amp; &#39;GIẢI PHÁP&#39;/);
    const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
    const seen = new Set(words(asHtml(flawed).replace(/<[^<>]*>/g, ' ')));
    for (const word of words(asText(flawed))) assert.ok(seen.has(word), word);
  });

  it('keeps one line a finding and no control character, whatever the text holds', () => {
    const text = asText(
      smallPlanWith('Chỉ thị số 07-CT/TW của Bộ', '\u001b[31mChỉ thị\u0007 số 07-CT/TW của Bộ'),
    );
    assert.ok(!/[^\P{Cc}\n]/u.test(text), 'control characters');
  });

  it('speaks English', () => {
    assert.match(
      asText(flawed, '--language', 'en'),
      /^REPORT ON THE FORM OF A DOCUMENT\n[\s\S]*\nRecipients\n {2}line \d+: warning NN-03/,
    );
    assert.match(asHtml(flawed, '--language', 'en'), /<html lang="en">/);
  });

  it('is what check prints by default, one report a file and the counts of all at the end', () => {
    const { stdout, status } = kehoach(['check', 'examples/tinh-uy.kehoach', '-'], flawed);
    assert.equal(status, 1);
    assert.equal(stdout.split('PHIẾU KIỂM TRA').length, 3);
    assert.match(stdout, /\n2 tệp: 2 lỗi, 2 cảnh báo, 0 thông tin, 0 gợi ý\n$/);
  });

  it('knows the options of rules in fix too', () => {
    assert.equal(
      kehoach(['fix', '--rule', 'SO-01=off', '-'], smallPlanWith('Số 12', 'Số: 12')).stdout.includes(
        'Số: 12',
      ),
      true,
    );
  });
});
