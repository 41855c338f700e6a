/** Dictionaries of words of several syllables: what counts as an occurrence, and what it covers. */
import assert from 'node:assert/strict';
import { Dictionary, dictionaryWord } from '../../../server/src/core/vietnamese/dictionary';

/** Whether the part of the text in `«»` lies within a word of the dictionary. */
function holds(words: readonly string[], marked: string): boolean {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  return new Dictionary(words).holds(marked.replace(/[«»]/g, ''), { start, end });
}

describe('a dictionary', () => {
  const cases: readonly (readonly [
    why: string,
    words: readonly string[],
    text: string,
    expected: boolean,
  ])[] = [
    ['a syllable of a name', ['Nậm Pồ'], 'huyện Nậm «Pồ» có', true],
    ['the whole name', ['Nậm Pồ'], 'huyện «Nậm Pồ» có', true],
    ['a name of many syllables', ['Tả Giàng Phìn A'], 'xã Tả «Giàng Phìn» A', true],
    ['a place beside the name', ['Nậm Pồ'], '«huyện» Nậm Pồ', false],
    ['a place that goes beyond the name', ['Nậm Pồ'], 'Nậm «Pồ có» đường', false],
    ['a part of the name alone', ['Nậm Pồ'], 'sông «Nậm» Rốm', false],
    ['an entry in small letters, in any case', ['blốc'], 'một «Blốc»', true],
    ['an entry in small letters, in capitals', ['xê ri'], 'SỐ XÊ «RI»', true],
    ['an entry with capitals, in capitals', ['Nậm Pồ'], 'HUYỆN NẬM «PỒ»', true],
    ['an entry with capitals, in small letters', ['Nậm Pồ'], 'nậm «pồ»', false],
    ['an entry with capitals, half of them there', ['Nậm Pồ'], 'Nậm «pồ»', false],
    ['the other school of tones', ['Hoà Khoá'], 'xã Hòa «Khóa»', true],
    ['other marks', ['Nậm Pồ'], 'Nậm «Pố»', false],
    ['the other apostrophe', ["Cư M'gar"], 'huyện Cư «M’gar»', true],
    ['the other dash', ['Xơ-đăng'], 'người «Xơ–đăng»', true],
    ['a word over two lines', ['Nậm Pồ'], 'huyện Nậm\n   «Pồ»', true],
    ['two paragraphs', ['Nậm Pồ'], 'huyện Nậm\n\n«Pồ»', false],
    ['two cells', ['Nậm Pồ'], '| Nậm | «Pồ» |', false],
    ['part of a longer word', ['thiện'], 'thực «hiện»', false],
    ['letters within a word of it', ['blôckchên'], 'bl«ôck»chên', true],
    ['several entries that begin alike', ['Nậm Pồ', 'Nậm Pồ Chải', 'Nậm'], 'bản Nậm Pồ «Chải»', true],
    ['an entry of digits and letters', ['4G'], 'mạng «4G»', true],
    ['nothing', ['', '  ', '12', '...'], '«12» ...', false],
  ];
  for (const [why, words, text, expected] of cases)
    it(`${expected ? 'covers' : 'does not cover'} ${why}`, () => {
      assert.equal(holds(words, text), expected);
    });

  it('takes words in NFD and with wide spaces, and no lists', () => {
    assert.equal(dictionaryWord(' Nậm   Pồ '.normalize('NFD')), 'Nậm Pồ');
    for (const none of ['', ' ', '2026', 'a, b', 'a|b', 'a'.repeat(61), 'a '.repeat(100_000)])
      assert.equal(dictionaryWord(none), undefined);
  });

  it('has an end', () => {
    const words = Array.from({ length: 20_010 }, (_, i) => `chữ a${i}`);
    const dictionary = new Dictionary(words);
    const has = (word: string): boolean => dictionary.holds(word, { start: 0, end: word.length });
    assert.deepEqual([has('chữ a0'), has('chữ a19999'), has('chữ a20000')], [true, true, false]);
  });

  it('is quick with thousands of words on any text', () => {
    const dictionary = new Dictionary(Array.from({ length: 5_000 }, (_, i) => `Nậm Pồ ${i} Chải`));
    const text = 'Nậm Pồ 1 \n'.repeat(100_000);
    const started = performance.now();
    for (let i = 0; i < 2_000; i++) dictionary.holds(text, { start: i * 400, end: i * 400 + 3 });
    assert.ok(performance.now() - started < 2_000);
  });
});
