/** Whatever is written, some reading comes out: no exception, spans inside the text, in order. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { read } from './read';

const FRAGMENTS = [
  'Chỉ thị',
  'Nghị quyết',
  'kế hoạch',
  'Kế hoạch',
  'Luật',
  'Chương trình hành động',
  'số',
  ' ',
  ' ',
  '25-CT/TW',
  '187',
  '25/CT-TW',
  '30/2020/NĐ-CP',
  ',',
  ' và ',
  ' về ',
  ' thực hiện ',
  ' của ',
  'Ban Bí thư',
  'Ban Thường vụ Tỉnh ủy',
  'ngày 25/10/2023',
  '31/02/2025',
  '“',
  '”',
  '"',
  '(',
  ')',
  ';',
  '.',
  '...',
  ' này',
  'Đại hội',
  'nhiệm kỳ 2025-2030',
  '**',
  '\n',
  '\r\n',
  '\u0301',
  'Đ',
  '/',
  '-',
  '–',
  'TW',
  'đến năm 2030',
  'điểm a khoản 2 Điều 5 ',
  'Mục II của ',
  'Luật Đất đai',
  'Pháp lệnh',
  'sửa đổi, bổ sung một số điều của ',
  ' quy định chi tiết ',
  ' ban hành ',
  ', các chi bộ trực thuộc rà soát',
  ' đã được quán triệt',
  'năm 2025',
  'ngày ... tháng 10 năm 2025',
  'do Bộ Y tế ban hành',
  'O5-CT/TW',
  '07-CTr TU',
  'KL số ',
  'Lai Châu',
  '😀',
  '각',
];
const text = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

describe('readCitations', () => {
  it('never fails, and says only what is in the text', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (raw, decomposed) => {
        const { source, citations } = read(decomposed ? raw.normalize('NFD') : raw);
        let last = 0;
        for (const citation of citations) {
          const { type, number, symbol, reference, date, issuer, subject } = citation;
          for (const part of [citation, type, number, symbol, reference, date, issuer, subject]) {
            if (part)
              assert.ok(part.start >= 0 && part.start < part.end && part.end <= source.text.length, raw);
          }
          assert.ok(citation.start >= last);
          last = citation.start;
        }
      }),
      { numRuns: 2000 },
    );
  });

  for (const unit of [
    'Nghị quyết số 1-NQ/TW về thực hiện ',
    'Nghị quyết số 1-NQ/TW về y tế, ',
    'Nghị quyết số 1-NQ/TW “Về ',
    '1, ',
    '25-',
    'Luật A luật ',
    'Chiến lược a ',
    'của Ban Bí thư ',
    'Đảng ủy Than ',
    ', Ban Bí thư',
    '“',
    ' ',
    '9',
    '.',
    'a',
    'số ',
    'Điều 1, khoản 2, ',
    'Điều 1 Luật Giá và ',
    'Luật sửa đổi, bổ sung một số điều của Luật Giá, ',
    'Nghị quyết số 1-NQ/TW về các xã, ',
    'Nghị quyết số 1-NQ/TW của Bộ Y tế, ',
    'Nghị quyết số 1-NQ/TW về “a “b” ',
    'Nghị quyết số 1-NQ/TW ngày ... tháng ',
    'Nghị quyết số 1-NQ/TW (a) b (c) ',
    'Hội nghị lần thứ sáu, Ban Chấp hành ',
    '1-QC/BTCTU - BNCTU ',
    '"a "',
    '“a” ',
  ]) {
    it(`comes to the end of 200 kB of ${JSON.stringify(unit)}`, () => {
      const { citations } = read(`Nghị quyết số ${unit.repeat(200_000 / unit.length)}`);
      assert.ok(citations.length <= 200_000);
    });
  }
});
