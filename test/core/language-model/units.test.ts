import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitsOf } from '../../../server/src/core/language-model/units';

const read = (text: string): string =>
  unitsOf(text)
    .map(({ kind, start, end }) =>
      kind === 'break' || kind === 'mark' ? kind : `${kind}:${text.slice(start, end)}`,
    )
    .join(' ');

describe('units of the language model', () => {
  it('are words, numbers, symbols and marks between sentence breaks', () => {
    assert.equal(
      read('Chỉ thị số 25-CT/TW, ngày 25/10/2023 (lần 2).'),
      'break word:Chỉ word:thị word:số symbol:25-CT/TW mark word:ngày number:25/10/2023 mark word:lần number:2 break',
    );
  });

  it('part words that a sign ties together, and those without a space between sentences', () => {
    assert.equal(read('kinh tế-xã hội'), 'break word:kinh word:tế mark word:xã word:hội break');
    assert.equal(read('xã hội.Các xã'), 'break word:xã word:hội break word:Các word:xã break');
  });

  it('take marks in a row for one, the strongest', () => {
    assert.equal(read('(1.000)... “a”'), 'break number:1.000 break word:a break');
  });

  it('lie in order, without overlap, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let end = 0;
        for (const unit of unitsOf(text)) {
          assert.ok(unit.start >= end && unit.end >= unit.start && unit.end <= text.length);
          end = unit.end;
        }
      }),
    );
  });
});
