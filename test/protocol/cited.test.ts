/** The documents that a plan cites, its chain of authority and the office's registry, as a client asks for them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeAction } from 'vscode-languageserver-protocol';
import type { CitedAnswer, CitedDocument } from '../../server/src/lsp/cited';
import type { Graph } from '../../server/src/workspace/graph';
import { FolderClient } from '../support/folder-client';
import { positionAt, type Door } from '../support/server';

const example = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../examples/${name}.kehoach`), 'utf8');

const COMMUNE = example('xa-giao-duc').replace(
  ' trong sinh hoạt chi bộ',
  ', Kết luận số 999-KL/TU, ngày 01/11/2025 của Tỉnh uỷ Bình Minh, Nghị quyết Đại hội Đảng bộ tỉnh lần thứ II trong sinh hoạt chi bộ',
);

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`cited documents over ${door}`, () => {
    let folder: FolderClient;
    let uri: string;
    before(async () => {
      const options = { initializationOptions: { commands: true } };
      folder = await FolderClient.start(
        door,
        { 'tinh.kehoach': example('tinh-uy'), 'xa.kehoach': COMMUNE },
        options,
      );
      uri = folder.uri('xa.kehoach');
      await folder.open(uri, COMMUNE);
    });
    after(() => folder.stop());

    const cited = async (): Promise<readonly CitedDocument[]> => {
      const answer = await folder.ask<CitedAnswer | null>('keHoach/cited', { textDocument: { uri } });
      return answer?.documents ?? [];
    };

    it('come in the order of their first mention, each with what is known of it', async () => {
      const documents = await cited();
      assert.deepEqual(
        documents.slice(0, 3).map(({ name, date, issuer, standing }) => [name, date, issuer, standing]),
        [
          ['Kế hoạch số 27-KH/TU', '15/10/2025', 'Ban Thường vụ Tỉnh uỷ Bình Minh', 'plan'],
          ['Nghị quyết số 71-NQ/TW', '22/8/2025', 'Bộ Chính trị', 'known'],
          ['Kết luận số 999-KL/TU', '01/11/2025', 'Tỉnh uỷ Bình Minh', 'unknown'],
        ],
      );
      assert.deepEqual(documents[0]?.files, [folder.uri('tinh.kehoach')]);
      assert.deepEqual(documents.map(({ isBasis }) => isBasis).slice(0, 3), [true, true, false]);
      assert.equal(documents[3]?.standing, 'unnumbered');
    });

    it('come with the words around each mention', async () => {
      const [first] = await cited();
      assert.ok(first && first.mentions.length >= 4);
      for (const { words, named, range } of first.mentions) {
        assert.match(words.slice(...named), /^Kế hoạch số 27-KH\/TU$/);
        assert.ok(words.length < 130);
        assert.match(COMMUNE.split('\n')[range.start.line] ?? '', /27-KH\/TU/);
      }
    });

    it('are told apart where a finding speaks of them', async () => {
      const text = COMMUNE.replace('71-NQ/TW, ngày 22/8/2025', '71-NQ/TW, ngày 31/02/2025');
      await folder.open(uri, text);
      const document = (await cited()).find(({ name }) => name === 'Nghị quyết số 71-NQ/TW');
      assert.equal(document?.standing, 'doubtful');
      assert.ok(document.problems.length > 0);
      await folder.open(uri, COMMUNE);
    });

    it('make a chain that reaches a plan no editor has opened', async () => {
      const graph = await folder.ask<Graph>('keHoach/graph', { textDocument: { uri } });
      const node = graph.nodes.find(({ place }) => place.uri === folder.uri('tinh.kehoach'));
      assert.equal(node?.kind, 'plan');
      assert.deepEqual(await folder.ask('keHoach/graph', {}), { nodes: [], edges: [], omitted: 0 });
    });

    it('are put into the registry by an action, where they are not known', async () => {
      const actionsAt = async (words: string): Promise<(string | undefined)[]> => {
        const position = positionAt(COMMUNE, COMMUNE.indexOf(words));
        const range = { start: position, end: position };
        const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
        const actions = await folder.ask<CodeAction[]>('textDocument/codeAction', params);
        return actions.map(({ command }) => command?.command);
      };
      assert.ok((await actionsAt('999-KL/TU')).includes('keHoach.addToRegistry'));
      assert.ok(!(await actionsAt('71-NQ/TW')).includes('keHoach.addToRegistry'));
    });

    it('are written into the registry, whose other words stay', async () => {
      const position = positionAt(COMMUNE, COMMUNE.indexOf('999-KL/TU'));
      const answer = await folder.askAt<{ entry: object }>('keHoach/registryEntry', uri, position);
      const start = await folder.ask<string>('keHoach/registryText', {});
      assert.match(start, /^\/\//);
      const text = start.replace('//', '// Của Văn phòng.');
      const { entry } = answer;
      const added = await folder.ask<string>('keHoach/registryText', { text, entry });
      assert.match(added, /Của Văn phòng\.[\s\S]*"999-KL\/TU"[\s\S]*"01\/11\/2025"/);
      assert.equal(await folder.ask('keHoach/registryText', { text: added, entry }), added);
      assert.equal(await folder.ask('keHoach/registryText', { text: '"sổ"', entry }), null);
    });
  });
}
