import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyseSyllable } from '../../../server/src/core/vietnamese/syllable';
import { inSchool, placeTone, repairTonePlacement } from '../../../server/src/core/vietnamese/tone';

describe('placeTone', () => {
  const placed: readonly (readonly [base: string, tone: 1 | 2 | 3 | 4 | 5, old: string, new_: string])[] = [
    ['hoa', 2, 'hòa', 'hoà'],
    ['khoe', 3, 'khỏe', 'khoẻ'],
    ['thuy', 3, 'thủy', 'thuỷ'],
    ['uy', 3, 'ủy', 'uỷ'],
    ['quy', 1, 'quý', 'quý'],
    ['qua', 1, 'quá', 'quá'],
    ['gia', 1, 'giá', 'giá'],
    ['gi', 2, 'gì', 'gì'],
    ['mua', 2, 'mùa', 'mùa'],
    ['mia', 1, 'mía', 'mía'],
    ['hoan', 2, 'hoàn', 'hoàn'],
    ['ngoai', 2, 'ngoài', 'ngoài'],
    ['khuyu', 3, 'khuỷu', 'khuỷu'],
    ['huynh', 2, 'huỳnh', 'huỳnh'],
    ['tiên', 1, 'tiến', 'tiến'],
    ['thuê', 1, 'thuế', 'thuế'],
    ['thuơ', 3, 'thuở', 'thuở'],
    ['chưa', 4, 'chữa', 'chữa'],
    ['nươc', 1, 'nước', 'nước'],
    ['hưu', 4, 'hữu', 'hữu'],
    ['quyêt', 5, 'quyệt', 'quyệt'],
    ['boong', 1, 'boóng', 'boóng'],
  ];
  for (const [base, tone, old, new_] of placed) {
    it(`${old}, ${new_}`, () => {
      assert.equal(placeTone(base, tone, 'old'), old);
      assert.equal(placeTone(base, tone, 'new'), new_);
    });
  }

  it('gives nothing for what cannot be', () => {
    assert.equal(placeTone('viêt', 2, 'old'), undefined);
    assert.equal(placeTone('nuơc', 1, 'old'), undefined);
  });
});

describe('inSchool', () => {
  it('moves the tone and keeps the case', () => {
    assert.equal(inSchool('Ủy', 'new'), 'Uỷ');
    assert.equal(inSchool('HOÀ', 'old'), 'HÒA');
  });

  it('leaves alone what both schools write alike, and what is no syllable', () => {
    for (const word of ['quý', 'hoàn', 'tóan', 'Hồ', 'NATO', '']) assert.equal(inSchool(word, 'new'), word);
  });
});

describe('repairTonePlacement', () => {
  const repaired: Readonly<Record<string, string>> = {
    nứơc: 'nước',
    tóan: 'toán',
    qúa: 'quá',
    gìơ: 'giờ',
    Gía: 'Giá',
    QÚY: 'QUÝ',
    ĐỰƠC: 'ĐƯỢC',
    họat: 'hoạt',
    thúôc: 'thuốc',
    Hùynh: 'Huỳnh',
    cuả: 'của',
    chưã: 'chữa',
    thựơng: 'thượng',
    tíêp: 'tiếp',
  };
  for (const [wrong, right] of Object.entries(repaired)) {
    it(`${wrong} becomes ${right}`, () => assert.equal(repairTonePlacement(wrong), right));
  }

  it('is silent on right words and on those that another place does not help', () => {
    for (const word of ['hòa', 'hoà', 'nước', 'việc', 'đuợc', 'viềt', 'NATO', 'Verónica', '']) {
      assert.equal(repairTonePlacement(word), undefined, word);
    }
  });

  it('gives a possible syllable or nothing, for any string', () => {
    const letter = fc.constantFrom(...'aáàảãạăâeéêioóòôốơờuúưứyýbcđghnpqtNĐƯ');
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: letter, maxLength: 7 }), fc.string({ unit: 'binary' })),
        (word) => {
          const right = repairTonePlacement(word);
          if (right === undefined) return;
          assert.ok(analyseSyllable(right));
          assert.equal(right.length, word.length);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
