/** One file has one uri here, however an editor writes it. */
import assert from 'node:assert/strict';
import { isWanted, wanted } from '../../server/src/workspace/files';
import { canonicalUri, uriBelow } from '../../server/src/workspace/uris';

describe('uris of files', () => {
  it('are written as VS Code does', () => {
    assert.equal(
      uriBelow('file:///d%3A/k%E1%BA%BF/', ['Kế hoạch (1)', "a'b!.kehoach"]),
      'file:///d%3A/k%E1%BA%BF/K%E1%BA%BF%20ho%E1%BA%A1ch%20%281%29/a%27b%21.kehoach',
    );
  });

  it('are one for all ways to write them', () => {
    const forms = [
      'file:///D:/k%E1%BA%BF%20(1).kehoach',
      'file:///d%3A/kế%20%281%29.kehoach',
      'file:///d%3a/kế (1).kehoach',
    ];
    assert.deepEqual([...new Set(forms.map(canonicalUri))], ['file:///d%3A/k%E1%BA%BF%20%281%29.kehoach']);
  });

  it('stay as they are where they are none', () => {
    for (const uri of ['untitled:Untitled-1', 'file:///%E0%A4%A', '']) assert.equal(canonicalUri(uri), uri);
  });

  it('are of plans, wherever below the folder, but for folders that nobody looks into', () => {
    const below = (path: string, word = false): boolean =>
      isWanted(`file:///p/${path}`, 'file:///p', wanted(word));
    assert.ok(below('a.kehoach') && below('a/b/C.KEHOACH') && below('a.docx', true));
    for (const path of ['a.docx', 'a.txt', '.kehoach/a.kehoach', 'node_modules/x/a.kehoach', '.kehoach'])
      assert.equal(below(path), false, path);
    assert.equal(below('~$a.docx', true), false);
    assert.equal(isWanted('file:///pq/a.kehoach', 'file:///p', wanted(false)), false);
  });
});
