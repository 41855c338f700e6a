import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TONES } from '../../../server/src/core/vietnamese/letters';
import { analyseSyllable, bases, shapeOf, takesTone } from '../../../server/src/core/vietnamese/syllable';
import { placeTone } from '../../../server/src/core/vietnamese/tone';

const list = (words: string): string[] => words.split(' ');

describe('analyseSyllable', () => {
  const taken: readonly (readonly [word: string, onset: string, rime: string, tone: number, base: string])[] =
    [
      ['nghiêng', 'ngh', 'iêng', 0, 'nghiêng'],
      ['Đảng', 'đ', 'ang', 3, 'đang'],
      ['quốc', 'qu', 'ôc', 1, 'quôc'],
      ['quý', 'qu', 'y', 1, 'quy'],
      ['gì', 'gi', 'i', 2, 'gi'],
      ['giếng', 'gi', 'iêng', 1, 'giêng'],
      ['già', 'gi', 'a', 2, 'gia'],
      ['uỷ', '', 'uy', 3, 'uy'],
      ['YẾU', '', 'yêu', 1, 'yêu'],
      ['khuya', 'kh', 'uya', 0, 'khuya'],
      ['ngoằn', 'ng', 'oăn', 2, 'ngoăn'],
      ['xoong', 'x', 'oong', 0, 'xoong'],
    ];
  for (const [word, onset, rime, tone, base] of taken) {
    it(`takes ${word} apart`, () => {
      const syllable = analyseSyllable(word);
      assert.deepEqual(
        { onset: syllable?.onset, rime: syllable?.rime, tone: syllable?.tone, base: syllable?.base },
        { onset, rime, tone, base },
      );
    });
  }

  it('says which letter carries the tone', () => {
    const places = list('ba bà nước quả giờ khuỷu').map((word) => analyseSyllable(word)?.toneIndex);
    assert.deepEqual(places, [-1, 1, 2, 2, 2, 3]);
  });

  it('accepts both schools and tells them apart', () => {
    for (const word of list('hòa khỏe thủy ủy xóa TÙY'))
      assert.equal(analyseSyllable(word)?.school, 'old', word);
    for (const word of list('hoà khoẻ thuỷ uỷ xoá TUỲ'))
      assert.equal(analyseSyllable(word)?.school, 'new', word);
    for (const word of list('hoa hoàn quý mùa thuở'))
      assert.equal(analyseSyllable(word)?.school, undefined, word);
  });

  const refused: readonly (readonly [why: string, words: string])[] = [
    ['c before back vowels, k before front ones', 'cẻ cì kọ kướng'],
    ['gh and ngh before front vowels alone', 'gè ngìn ghà nghành ngiêm'],
    ['q never without u', 'qá qốc'],
    ['no such rime', 'đuợc nuớc truờng ngừoi thôpg hướg hoạc̣h'],
    ['stop codas take sắc and nặng only', 'càc phãt hỏp sàch thuôc viêt'],
    ['tone on a wrong letter', 'nứơc tóan qúa gìơ hòan đựơc khoản̉ lọai gía qúy'],
    ['no glide after labials', 'vòe phuề moẻn'],
    ['two tones', 'đượ́c'],
    ['not of this alphabet', 'fố jả wạ Ðảng дa'],
    ['nothing, digits, more than a word', ' 12 a1 đảng-bộ'],
  ];
  for (const [why, words] of refused) {
    it(`refuses: ${why}`, () => {
      for (const word of list(words)) assert.equal(analyseSyllable(word.normalize('NFC')), undefined, word);
    });
  }

  it('builds every base from its onset and rime, and no two ways', () => {
    let count = 0;
    for (const base of bases()) {
      const shape = shapeOf(base);
      assert.ok(shape);
      const merged = shape.onset === 'gi' && shape.rime.startsWith('i');
      assert.equal((merged ? 'g' : shape.onset) + shape.rime, base);
      assert.equal(shape.stopped, /(?:[cpt]|ch)$/.test(base));
      count++;
    }
    assert.ok(count > 3_000 && count < 4_000, `${count} bases`);
  });

  it('finds again what it renders, by either school and in either case', () => {
    const all = [...bases()];
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.constantFrom(...TONES),
        fc.constantFrom('old' as const, 'new' as const),
        fc.boolean(),
        (base, tone, school, upper) => {
          const shape = shapeOf(base);
          const word = placeTone(base, tone, school);
          if (!shape || !takesTone(shape, tone)) return word === undefined;
          assert.ok(word);
          assert.equal(word, word.normalize('NFC'));
          const syllable = analyseSyllable(upper ? word.toUpperCase() : word);
          return syllable?.base === base && syllable.tone === tone && syllable.rime === shape.rime;
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (word) => void analyseSyllable(word)));
  });
});
