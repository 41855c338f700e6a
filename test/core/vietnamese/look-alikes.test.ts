import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normalizeLookAlikes } from '../../../server/src/core/vietnamese/look-alikes';

function mended(text: string): string {
  let result = '';
  let copied = 0;
  for (const { start, end, newText } of normalizeLookAlikes(text)) {
    result += text.slice(copied, start) + newText;
    copied = end;
  }
  return result + text.slice(copied);
}

describe('normalizeLookAlikes', () => {
  const cases: readonly (readonly [why: string, text: string, right: string])[] = [
    ['đ and ư of other alphabets', 'Ðảng, QÐ, ngƣời, hoạt ðộng', 'Đảng, QĐ, người, hoạt động'],
    ['Cyrillic letters in a word', '\u0441ông tác, đ\u043eàn, \u043a\u1ebf', 'công tác, đoàn, kế'],
    ['a word of look-alikes among Vietnamese', 'các ngành \u0441\u043e thể', 'các ngành co thể'],
    ['Greek letters in a word', 'đảng \u03bdiên, T\u039fÀN', 'đảng viên, TOÀN'],
    ['full-width forms', '２０２６，ＡＢＣ', '2026,ABC'],
    ['invisible characters', 'ho\u200bạt động, kế\u200bhoạch', 'hoạt động, kế hoạch'],
    ['marks beside their letter', 'ca´c co´', 'các có'],
    ['marks in a wrong order', 'nh\u00e1\u0302t', 'nhất'],
    ['a caron for a breve', 'nǎm', 'năm'],
  ];
  for (const [why, text, right] of cases) it(`mends ${why}`, () => assert.equal(mended(text), right));

  const silent: readonly (readonly [why: string, text: string])[] = [
    ['words of other languages', 'Москва, нет, сухо; Ελλάδα; Guðmundur; Hǎo, mǎn'],
    ['signs of formulas', 'β-caroten, µg, kΩ, ΔT, α, ν'],
    ['full-width signs of East Asia', '北京，上海；東京２０２０年'],
    ['names with an apostrophe', 'M´Nông, H´Mông'],
    ['marks of direction in Arabic', 'العربية\u200e và'],
    ['right text', 'Ban Thường vụ Đảng uỷ, ngày 01/01/2026'],
  ];
  for (const [why, text] of silent)
    it(`leaves alone ${why}`, () => assert.equal(mended(text.normalize('NFC')), text.normalize('NFC')));

  it('gives edits in order, without overlap, that leave nothing to mend', () => {
    const unit = fc.constantFrom(...'aoеоƣðÐ\u0301\u0302\u200b１，´ ê.');
    fc.assert(
      fc.property(fc.string({ unit }), (raw) => {
        const text = raw.normalize('NFC');
        let end = 0;
        for (const edit of normalizeLookAlikes(text)) {
          assert.ok(edit.start >= end && edit.end > edit.start);
          assert.notEqual(edit.newText, text.slice(edit.start, edit.end));
          end = edit.end;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
