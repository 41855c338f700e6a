import assert from 'node:assert/strict';
import { englishOcr, letterIndex } from '../../../../server/src/core/repair/words/channel';
import { Search } from '../../../../server/src/core/repair/words/search';
import { treeOf } from '../../../../server/src/core/repair/words/vocabulary';

const costOf = (letter: string, reading: string): number =>
  englishOcr().column(reading)[letterIndex(letter)] ?? Infinity;

describe('channel of the OCR', () => {
  it('reads most letters as their base letter', () => {
    for (const letter of 'ạảấặưđÁỆ') {
      const base = letter.normalize('NFD').charAt(0).replace('đ', 'd');
      assert.ok(costOf(letter, base) <= 40, letter);
    }
  });

  it('knows what was seen, and what is likely of what was not', () => {
    assert.ok(costOf('ộ', '6') < costOf('ộ', 'x'));
    assert.ok(costOf('l', '1') < costOf('m', '1'));
    assert.ok(costOf('Ộ', 'O') <= 40);
    assert.ok(costOf('a', 'zz') > costOf('a', 'z'));
  });
});

describe('search for words by their reading', () => {
  const words = ['cua', 'của', 'cùa', 'thực', 'thức', 'y', 'lộ', 'là'];
  const search = new Search(englishOcr(), treeOf(words));
  const find = (read: string, slack = 144): string[] =>
    search
      .find(read, 'small', 200, slack)
      .sort((a, b) => a.cost - b.cost)
      .map(({ word }) => words[word] ?? '');

  it('finds words through letters read as several, as none, or as digits', () => {
    assert.ok(find('ciia').includes('của'));
    assert.ok(find('thwe').includes('thực'));
    assert.equal(find('1a')[0], 'là');
    assert.equal(find('16')[0], 'lộ');
  });

  it('costs nothing much where nothing was misread', () => {
    assert.equal(find('cua')[0], 'cua');
    assert.equal(find('y', 40).join(), 'y');
  });

  it('gives up what is far off', () => assert.deepEqual(find('zzzzzzz'), []));

  it('has no word for an empty tree', () => {
    assert.deepEqual(new Search(englishOcr(), treeOf([])).find('a', 'small', 100, 100), []);
  });
});
