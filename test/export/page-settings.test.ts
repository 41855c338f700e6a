/** Settings of the page: bounded by what the guides allow, and never an error. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allowedPageSettings, defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPageSettings } from '../../server/src/lsp/settings';

const manifest = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'),
) as { contributes: { configuration: { properties: Record<string, Record<string, unknown>> } } };

describe('settings of the page', () => {
  it('are read', () => {
    const page = { bodySize: 15, lineSpacing: 20, paragraphSpacing: 8, firstLineIndent: 12.7, duplex: true };
    const { firstLineIndent, ...others } = readPageSettings({ page });
    assert.deepEqual(others, { bodySize: 15, lineSpacing: 20, paragraphSpacing: 8, duplex: true });
    assert.ok(Math.abs(firstLineIndent - 12.7) < 0.05);
  });

  it('are as usual where they make no sense', () => {
    const usual = allowedPageSettings(defaultPageSettings);
    for (const given of [undefined, null, 'x', {}, { page: 3 }, { page: { bodySize: '15', duplex: 'yes' } }])
      assert.deepEqual(readPageSettings(given), usual);
  });

  it('stay within the bounds of the guides', () => {
    const page = { bodySize: 30, lineSpacing: 1, paragraphSpacing: -5, firstLineIndent: 1e9 };
    const { bodySize, lineSpacing, paragraphSpacing, firstLineIndent } = readPageSettings({ page });
    assert.deepEqual([bodySize, lineSpacing, paragraphSpacing], [15, 18, 6]);
    assert.ok(firstLineIndent <= 12.75);
  });

  it('are declared with the same bounds', () => {
    const { properties } = manifest.contributes.configuration;
    for (const name of ['lineSpacing', 'paragraphSpacing', 'firstLineIndent'] as const) {
      const { minimum, maximum, default: usual } = properties[`keHoach.page.${name}`] ?? {};
      assert.equal(usual, defaultPageSettings[name]);
      const least = { ...defaultPageSettings, [name]: Number(minimum) };
      const most = { ...defaultPageSettings, [name]: Number(maximum) };
      const below = { ...defaultPageSettings, [name]: Number(minimum) - 1 };
      const above = { ...defaultPageSettings, [name]: Number(maximum) + 1 };
      assert.deepEqual(allowedPageSettings(below), allowedPageSettings(least));
      assert.deepEqual(allowedPageSettings(above), allowedPageSettings(most));
    }
    assert.deepEqual(properties['keHoach.page.bodySize']?.['enum'], [14, 15]);
  });
});
