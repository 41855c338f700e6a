/** `kehoach outline` and `kehoach parse`. */
import assert from 'node:assert/strict';
import type { OutlinedFile, OutlineJson } from '../../server/src/cli/json';
import type { ParsedFile } from '../../server/src/cli/plan-json';
import { kehoach } from '../support/cli';
import { SMALL_PLAN } from '../support/plans';
import { assertMatchesSchema } from '../support/schema';

const readJson = (command: 'outline' | 'parse', text: string): unknown => {
  const { status, stdout } = kehoach([command, '--format', 'json', '-'], text);
  assert.equal(status, 0);
  const result: unknown = JSON.parse(stdout);
  assertMatchesSchema(command, result);
  return result;
};

describe('kehoach outline', () => {
  it('gives the parts with their numbers, as JSON and as text', () => {
    const { files } = readJson('outline', SMALL_PLAN) as { files: OutlinedFile[] };
    const numbers = (nodes: readonly OutlineJson[]): unknown[] =>
      nodes.map(({ kind, number, children }) =>
        children.length > 0 ? [kind, number, numbers(children)] : kind,
      );
    assert.deepEqual(numbers(files[0]?.outline ?? []), [
      ...['header', 'title', 'preamble'],
      ['section', 'I-', ['section', 'section']],
      ['section', 'II-', ['section', 'section']],
      ['section', 'III-', ['task', 'task']],
      ...['recipients', 'signature'],
    ]);
    const { stdout } = kehoach(['outline', '-'], SMALL_PLAN);
    assert.match(stdout, /\nI- MỤC ĐÍCH, YÊU CẦU\n {2}1\. Mục đích\n {2}2\. Yêu cầu\nII- /);
  });
});

describe('kehoach parse', () => {
  it('gives the parts of a plan', () => {
    const { files } = readJson('parse', SMALL_PLAN) as { files: ParsedFile[] };
    const { header, typeName, summary, citations, recipients, signature } = files[0]?.plan ?? assert.fail();
    assert.deepEqual(header, {
      parentBody: 'ĐẢNG BỘ TỈNH BÌNH MINH',
      issuingBody: 'ĐẢNG UỶ XÃ AN HOÀ',
      documentNumber: { number: '12', suffix: null, type: 'KH', body: 'ĐU' },
      place: 'An Hoà',
      date: '2026-06-15',
    });
    assert.deepEqual([typeName, summary], ['KẾ HOẠCH', 'thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị']);
    const { range, subject, ...cited } = citations[1] ?? assert.fail();
    assert.deepEqual(cited, {
      type: 'Chỉ thị',
      number: '07',
      symbol: 'CT/TW',
      date: '2026-06-01',
      issuer: 'Bộ Chính trị',
    });
    assert.deepEqual([range.start, subject], [{ line: 9, character: 10 }, 'về một việc mẫu']);
    assert.deepEqual(recipients, [
      'Ban Thường vụ Tỉnh uỷ (để báo cáo)',
      'Các chi bộ trực thuộc',
      'Văn phòng Đảng uỷ',
      'Lưu Đảng uỷ',
    ]);
    assert.deepEqual(signature, {
      authority: 'T/M BAN THƯỜNG VỤ',
      position: 'PHÓ BÍ THƯ',
      signer: 'Nguyễn Văn An',
    });
  });

  it('gives null for whatever a text does not have', () => {
    const { files } = readJson('parse', 'Một dòng.\n') as { files: ParsedFile[] };
    const { header, recipients, signature } = files[0]?.plan ?? assert.fail();
    assert.deepEqual([header.documentNumber.number, header.date, recipients], [null, null, []]);
    assert.deepEqual(signature, { authority: null, position: null, signer: null });
  });

  it('prints the parts one a line', () => {
    const { stdout } = kehoach(['parse', '-'], SMALL_PLAN);
    assert.match(stdout, /^Cơ quan cấp trên: ĐẢNG BỘ TỈNH BÌNH MINH\n/);
    assert.match(stdout, /\nSố và ký hiệu: 12-KH\/ĐU\n/);
  });
});
