import assert from 'node:assert/strict';
import { allowedPageSettings, defaultPageSettings, styleSheet } from '../../server/src/core/layout/styles';

describe('settings of the page', () => {
  it('the usual ones are allowed', () => {
    assert.deepEqual(allowedPageSettings(defaultPageSettings), defaultPageSettings);
  });

  it('what the guides do not allow is brought to the nearest that they do', () => {
    const small = { bodySize: 1, lineSpacing: -3, paragraphSpacing: 0, firstLineIndent: 5, duplex: true };
    assert.deepEqual(allowedPageSettings(small), {
      bodySize: 14,
      lineSpacing: 18,
      paragraphSpacing: 6,
      firstLineIndent: 10,
      duplex: true,
    });
    const large = {
      bodySize: 99,
      lineSpacing: Infinity,
      paragraphSpacing: 99,
      firstLineIndent: 99,
      duplex: false,
    };
    assert.deepEqual(allowedPageSettings(large), {
      bodySize: 15,
      lineSpacing: 18,
      paragraphSpacing: 12,
      firstLineIndent: 12.7,
      duplex: false,
    });
    assert.equal(allowedPageSettings({ ...defaultPageSettings, bodySize: NaN }).bodySize, 14);
  });

  it('sizes are half points, spacings twentieths, as in a Word file', () => {
    const odd = allowedPageSettings({ ...defaultPageSettings, bodySize: 14.3, lineSpacing: 18.333 });
    assert.deepEqual([odd.bodySize, odd.lineSpacing], [14.5, 18.35]);
  });

  it('the styles of the body follow them', () => {
    const { paragraph, partyTitle } = styleSheet({ ...defaultPageSettings, bodySize: 15, lineSpacing: 20 });
    assert.deepEqual([paragraph.size, paragraph.line], [15, 20]);
    assert.deepEqual(partyTitle, styleSheet(defaultPageSettings).partyTitle);
  });
});
