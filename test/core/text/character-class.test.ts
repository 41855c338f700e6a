import assert from 'node:assert/strict';
import { characterClass } from '../../../server/src/core/text/character-class';

describe('classes of characters', () => {
  const isLetter = characterClass((character) => /\p{L}/u.test(character));
  const codeOf = (character: string): number => character.codePointAt(0) ?? 0;

  it('judge each character as they are told to', () => {
    for (const letter of ['a', 'Đ', 'ợ', 'я', '𝐊']) assert.ok(isLetter(codeOf(letter)), letter);
    for (const other of ['1', ' ', '\u0301', '–', '😀', '\u0000']) assert.ok(!isLetter(codeOf(other)), other);
    assert.ok(!isLetter(0xd835), 'half of a pair');
  });

  it('give the same answer again', () => {
    let asked = 0;
    const isA = characterClass((character) => ++asked > 0 && character === 'a');
    assert.deepEqual([isA(97), isA(97), isA(98), isA(98)], [true, true, false, false]);
    assert.equal(asked, 2);
  });

  it('leave out what lies behind the end of a text', () => {
    assert.ok(!isLetter(NaN));
  });
});
