/** A number changed everywhere in a folder: in the documents that are open, and in the files that are not. */
import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { FolderClient, type FolderOptions } from '../support/folder-client';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';
import { positionAt, type Door } from '../support/server';

const TASK = 'Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.';
const citing = (number: string, task: string): string =>
  smallPlanWith(TASK, task).replace('Số 12-KH', `Số ${number}-KH`);

/** Bears the number that the others cite. */
const BEARER = SMALL_PLAN.replace('ĐẢNG BỘ TỈNH BÌNH MINH ', 'TỈNH UỶ BÌNH MINH ')
  .replace('ĐẢNG UỶ XÃ AN HOÀ\n', '')
  .replace('Số 12-KH/ĐU', 'Số 20-KH/TU')
  .replace('An Hoà, ngày 15 tháng 6', 'Bình Minh, ngày 10 tháng 6');
const DATED = citing('12', 'Quán triệt Kế hoạch số 20-KH/TU, ngày 10/6/2026 của Tỉnh uỷ Bình Minh.');
const LISTED = citing('13', 'Quán triệt các Kế hoạch số 19, 20-KH/TU của Tỉnh uỷ.');
const LAST_TERM = citing('14', 'Tiếp tục Kế hoạch số 20-KH/TU, ngày 05/3/2021 của Tỉnh uỷ Bình Minh.');

const apart = (text: string): string => text.normalize('NFD').replaceAll('\n', '\r\n');

const CONFIRMING: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
  },
};
const VERSIONED: ClientCapabilities = { workspace: { workspaceEdit: { documentChanges: true } } };

/** @param utf8 characters of positions are bytes */
function applied(text: string, edits: readonly TextEdit[], utf8: boolean): string {
  const lines = text.split('\n');
  const offsetOf = ({ line, character }: Range['start']): number => {
    const before = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const here = lines[line] ?? '';
    return before + (utf8 ? Buffer.from(here).subarray(0, character).toString().length : character);
  };
  return edits
    .toSorted((a, b) => offsetOf(b.range.start) - offsetOf(a.range.start))
    .reduce(
      (all, { range, newText }) =>
        all.slice(0, offsetOf(range.start)) + newText + all.slice(offsetOf(range.end)),
      text,
    );
}

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`rename over ${door}`, () => {
    let folder: FolderClient;
    const start = async (plans: Readonly<Record<string, string>>, options?: FolderOptions): Promise<void> =>
      void (folder = await FolderClient.start(door, plans, options));
    afterEach(() => folder.stop());

    const caret = (text: string, words: string): object => ({
      position: positionAt(text, text.indexOf(words) + 1),
    });
    /** Of the document at `words` in an open file. */
    const rename = async (
      name: string,
      text: string,
      words: string,
      newName: string,
    ): Promise<WorkspaceEdit> => {
      const uri = folder.uri(name);
      await folder.open(uri, text);
      return folder.ask('textDocument/rename', { textDocument: { uri }, newName, ...caret(text, words) });
    };
    const fileEdits = ({ documentChanges, changes }: WorkspaceEdit): Map<string, readonly TextEdit[]> =>
      new Map(
        documentChanges
          ? (documentChanges as TextDocumentEdit[]).map(({ textDocument, edits }) => [
              textDocument.uri,
              edits as TextEdit[],
            ])
          : Object.entries(changes ?? {}),
      );
    /** Each file as it is after the edit. */
    const after = (edit: WorkspaceEdit, names: readonly string[], utf8 = false): string[] => {
      const edits = fileEdits(edit);
      return names.map((name) => applied(folder.read(name), edits.get(folder.uri(name)) ?? [], utf8));
    };

    it('reaches the plan that bears the number and all that mean it, and no other', async () => {
      await start({ 'a.kehoach': BEARER, 'b.kehoach': DATED, 'c.kehoach': LAST_TERM });
      const edit = await rename('b.kehoach', DATED, '20-KH/TU', '21-KH/TU');
      assert.deepEqual(after(edit, ['a.kehoach', 'b.kehoach', 'c.kehoach']), [
        BEARER.replace('20-KH', '21-KH'),
        DATED.replace('20-KH', '21-KH'),
        LAST_TERM,
      ]);
    });

    it('keeps every other byte of files with combining marks and CRLF, in a client that counts bytes', async () => {
      const plans = { 'a.kehoach': apart(BEARER), 'b.kehoach': apart(DATED), 'c.kehoach': apart(LISTED) };
      await start(plans, { capabilities: { general: { positionEncodings: ['utf-8'] } } });
      const uri = folder.uri('a.kehoach');
      await folder.open(uri, plans['a.kehoach']);
      const lines = plans['a.kehoach'].split('\r\n');
      const line = lines.findIndex((each) => each.includes('20-KH/TU'));
      const character = Buffer.byteLength((lines[line] ?? '').split('20-KH')[0] ?? '');
      const edit = await folder.ask<WorkspaceEdit>('textDocument/rename', {
        textDocument: { uri },
        position: { line, character },
        newName: '21-KH/BTV',
      });
      const padded = BEARER.replace('20-KH/TU ', '21-KH/BTV');
      assert.deepEqual(after(edit, Object.keys(plans), true), [
        apart(padded),
        apart(DATED.replace('20-KH/TU', '21-KH/BTV')),
        apart(LISTED.replace('19, 20-KH/TU', '19-KH/TU, 21-KH/BTV')),
      ]);
    });

    it('names the version of what is open, and asks before it changes other files', async () => {
      await start({ 'a.kehoach': BEARER, 'b.kehoach': DATED }, { capabilities: CONFIRMING });
      const edit = await rename('b.kehoach', DATED, '20-KH/TU', '21-KH/TU');
      const changes = edit.documentChanges as TextDocumentEdit[];
      const asks = changes.map(({ textDocument, edits }) => {
        const [first] = edits as { annotationId?: string }[];
        const annotation = edit.changeAnnotations?.[first?.annotationId ?? ''];
        return [textDocument.uri, textDocument.version, annotation?.needsConfirmation ?? false];
      });
      assert.deepEqual(asks, [
        [folder.uri('b.kehoach'), 1, false],
        [folder.uri('a.kehoach'), null, true],
      ]);
    });

    it('reads files anew: what counts is their text, not the places of the index', async () => {
      await start({ 'a.kehoach': BEARER, 'b.kehoach': DATED }, { capabilities: VERSIONED });
      folder.write('a.kehoach', `// ghi chú\n\n${BEARER}`);
      const edit = await rename('b.kehoach', DATED, '20-KH/TU', '21-KH/TU');
      assert.deepEqual(after(edit, ['a.kehoach']), [`// ghi chú\n\n${BEARER.replace('20-KH', '21-KH')}`]);
    });

    it('changes nothing where a file cannot be read any more, and says which', async () => {
      await start({ 'a.kehoach': BEARER, 'b.kehoach': DATED });
      folder.delete('a.kehoach');
      await assert.rejects(
        rename('b.kehoach', DATED, '20-KH/TU', '21-KH/TU'),
        /Không đọc được a\.kehoach, nên chưa đổi gì\./,
      );
    });

    it('of a citation that may mean either of two documents is refused, with the way out', async () => {
      await start({ 'a.kehoach': BEARER, 'b.kehoach': LISTED, 'c.kehoach': LAST_TERM });
      await assert.rejects(
        rename('b.kehoach', LISTED, '20-KH/TU', '21-KH/TU'),
        /Ghi ngày vào một chỗ viện dẫn/,
      );
    });

    it('leaves out who may mean another document, and says so', async () => {
      await start({ 'a.kehoach': BEARER, 'b.kehoach': LISTED, 'c.kehoach': LAST_TERM });
      const shown = new Promise<string>((resolve) => {
        folder.client.connection.onNotification('window/showMessage', ({ message }: { message: string }) =>
          resolve(message),
        );
      });
      const edit = await rename('a.kehoach', BEARER, '20-KH/TU', '21-KH/TU');
      assert.deepEqual([...fileEdits(edit).keys()], [folder.uri('a.kehoach')]);
      assert.match(await shown, /^Chưa đổi ở b\.kehoach/);
    });

    it('offers number and symbol alone, and only where there are any', async () => {
      await start({ 'b.kehoach': DATED });
      const uri = folder.uri('b.kehoach');
      await folder.open(uri, DATED);
      const prepare = (words: string): Promise<unknown> =>
        folder.ask('textDocument/prepareRename', { textDocument: { uri }, ...caret(DATED, words) });
      const at = DATED.indexOf('20-KH/TU');
      assert.deepEqual(await prepare('Kế hoạch số 20'), {
        range: { start: positionAt(DATED, at), end: positionAt(DATED, at + 8) },
        placeholder: '20-KH/TU',
      });
      assert.equal(await prepare('MỤC ĐÍCH'), null);
    });

    it('wants a number and symbol in the right form', async () => {
      await start({ 'b.kehoach': DATED });
      await assert.rejects(rename('b.kehoach', DATED, '20-KH/TU', '21/KH-TU'), /Ghi là 21-KH\/TU\./);
      await assert.rejects(rename('b.kehoach', DATED, '20-KH/TU', 'hai mươi'), /không phải là số và ký hiệu/);
      await assert.rejects(rename('b.kehoach', DATED, 'MỤC ĐÍCH', '21-KH/TU'), /không có số và ký hiệu/);
    });
  });
}
