import assert from 'node:assert/strict';
import { TokenPatterns } from '../../../server/src/core/vietnamese/token-patterns';
import { tokensOf } from '../../../server/src/core/vietnamese/tokens';

const keys = (text: string): string[] => tokensOf(text).map(({ key }) => key);

describe('tokens', () => {
  it('are words, numbers and signs, with their places', () => {
    const text = 'Đạt 2,5% (quân – dân y), 1.000 hộ.';
    assert.deepEqual(keys(text), [
      'đạt',
      '2,5',
      '%',
      '(',
      'quân',
      '-',
      'dân',
      'y',
      ')',
      ',',
      '1.000',
      'hộ',
      '.',
    ]);
    for (const { text: written, start, end } of tokensOf(text)) assert.equal(text.slice(start, end), written);
  });

  it('have one key in any case and either school', () => {
    assert.deepEqual(keys('UỶ ủy Uỷ HÒA hoà'), ['uỷ', 'uỷ', 'uỷ', 'hoà', 'hoà']);
    assert.deepEqual(
      tokensOf('uỷ ủy quý').map(({ school }) => school),
      ['new', 'old', undefined],
    );
  });

  it('tell capitals', () => {
    assert.deepEqual(
      tokensOf('Y tế UBND Tỉnh').map(({ letters }) => letters),
      ['capital', 'lower', 'capitals', 'capital'],
    );
  });
});

describe('token patterns', () => {
  const patterns = new TokenPatterns([
    ['khám, chữa bệnh', 'short'],
    ['khám', 'word'],
  ]);

  it('find the longest expression, punctuation included', () => {
    const tokens = tokensOf('Khám,\nchữa bệnh');
    assert.deepEqual(patterns.matchAt(tokens, 0), { first: 0, last: 3, values: ['short'] });
    assert.equal(patterns.matchAt(tokensOf('khám chữa bệnh'), 0)?.last, 0);
    assert.equal(patterns.matchAt(tokens, 1), undefined);
  });
});
