import assert from 'node:assert/strict';
import fc from 'fast-check';
import { bases } from '../../../server/src/core/vietnamese/syllable';
import { decodeTyped } from '../../../server/src/core/vietnamese/typing-methods';

describe('decodeTyped', () => {
  const sure: readonly (readonly [word: string, right: string])[] = [
    ['ddang', 'đang'],
    ['tie61n', 'tiến'],
    ['thuwcj', 'thực'],
    ['dduwowngf', 'đường'],
    ['d9uo72ng', 'đường'],
    ['ddươcj', 'được'],
    ['đuwợc', 'được'],
    ['quyeets', 'quyết'],
    ['nhiêmj', 'nhiệm'],
    ['hoạtj', 'hoạt'],
    ['vieên', 'viên'],
    ['DDaị', 'Đại'],
    ['ĐẠIj', 'ĐẠI'],
    ['NGUWOIF', 'NGƯỜI'],
    ['Vie65t', 'Việt'],
  ];
  for (const [word, right] of sure) {
    it(`reads ${word}`, () => assert.deepEqual(decodeTyped(word), { text: right, confidence: 'sure' }));
  }

  const likely: readonly (readonly [word: string, right: string])[] = [
    ['giams', 'giám'],
    ['laf', 'là'],
    ['nhaan', 'nhân'],
    ['nhw', 'như'],
    ['khoong', 'không'],
    ['cu3a', 'của'],
  ];
  for (const [word, right] of likely) {
    it(`thinks ${word} likely`, () =>
      assert.deepEqual(decodeTyped(word), { text: right, confidence: 'likely' }));
  }

  it('leaves to a model what may be a number stuck to a word, or English', () => {
    for (const word of ['tien1', 'cows'])
      assert.equal(decodeTyped(word)?.confidence ?? 'possible', 'possible');
  });

  it('leaves alone symbols, names, foreign words and what is a syllable', () => {
    const words =
      'F0 H5N1 QL1A m2 CO2 A4 K65 TW DDoS ddos DDI test box fax tax bus Windows taxi gas roof café ôxi Giêsu xoong boong moóc Roòn khoản3 VNĐ hoạt uỷ MW NASA';
    for (const word of words.split(' ')) assert.equal(decodeTyped(word), undefined, word);
  });

  it('never makes anything else of a possible syllable, and never throws', () => {
    for (const base of bases()) {
      if (!/^[a-z]*oo(?:ng|c)$/.test(base)) assert.equal(decodeTyped(base), undefined, base);
    }
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aeoduwsfj19ươđế') }), (word) => {
        const typed = decodeTyped(word);
        if (typed) assert.notEqual(typed.text, word);
      }),
      { numRuns: 2_000 },
    );
  });
});
