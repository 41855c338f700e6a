import assert from 'node:assert/strict';
import { byText } from '../../../server/src/core/text/by-text';

describe('readings kept by text', () => {
  it('are made once for equal texts, wherever they stand', () => {
    let count = 0;
    const read = byText((text) => ({ length: text.length, number: ++count }));
    const line = 'Mỗi thôn có một tủ sách.';
    const first = read(`${line}\n`.slice(0, -1));
    assert.equal(read(`- ${line}`.slice(2)), first);
    assert.notEqual(read('Mỗi xóm có một tủ sách.'), first);
    assert.equal(count, 2);
    assert.equal(first.length, line.length);
  });

  it('are let go when there are too many, and are the same when made again', () => {
    let count = 0;
    const read = byText((text) => ({ text, number: ++count }));
    const long = (letter: string): string => letter.repeat(90_000);
    assert.equal(read(long('a')).number, 1);
    assert.equal(read(long('b')).number, 2);
    assert.equal(read(long('a')).number, 1);
    assert.equal(read(long('c')).number, 3);
    assert.deepEqual(read(long('a')), { text: long('a'), number: 4 });
  });

  it('are not kept of a text longer than all that may be kept', () => {
    let count = 0;
    const read = byText(() => ({ number: ++count }));
    const long = 'a'.repeat(300_000);
    assert.equal(read(long).number, 1);
    assert.equal(read(long).number, 2);
  });
});
