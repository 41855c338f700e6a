/** From citation to document and back, in one plan and across a folder, behind both doors. */
import assert from 'node:assert/strict';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  ClientCapabilities,
  CodeLens,
  DocumentHighlight,
  DocumentLink,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SymbolInformation,
} from 'vscode-languageserver-protocol';
import { FolderClient, type FolderOptions } from '../support/folder-client';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';
import { positionAt, type Door } from '../support/server';

/** Of the province, carrying out the Politburo's directive. */
const PROVINCE = SMALL_PLAN.replace('ĐẢNG BỘ TỈNH BÌNH MINH ', 'TỈNH UỶ BÌNH MINH ')
  .replace('ĐẢNG UỶ XÃ AN HOÀ\n', '')
  .replace('Số 12-KH/ĐU', 'Số 20-KH/TU')
  .replace('An Hoà, ngày 15 tháng 6', 'Bình Minh, ngày 10 tháng 6');

const CITED =
  'Kế hoạch số 20-KH/TU, ngày 10/6/2026 của Tỉnh uỷ Bình Minh về thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu';
/** Of a commune, carrying out the province's plan. */
const COMMUNE = smallPlanWith(
  'thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị',
  'thực hiện Kế hoạch số 20-KH/TU của Tỉnh uỷ',
)
  .replace(
    'Thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu',
    `Thực hiện ${CITED}`,
  )
  .replace('Quán triệt Chỉ thị số 07-CT/TW đến', 'Quán triệt Kế hoạch số 20-KH/TU đến');
/** Cites another document of the same number. */
const OF_LAST_TERM = smallPlanWith(
  'Quán triệt Chỉ thị số 07-CT/TW đến',
  'Tiếp tục Kế hoạch số 20-KH/TU, ngày 05/3/2021 của Tỉnh uỷ Bình Minh đến',
).replace('Số 12-KH', 'Số 13-KH');

interface FoundDocument {
  readonly kind: string;
  readonly detail: string;
  readonly place?: Location;
  readonly citation?: string;
}

const TWO = { 'tinh.kehoach': PROVINCE, 'xa.kehoach': COMMUNE };

const LINKS: ClientCapabilities = {
  textDocument: { definition: { linkSupport: true }, declaration: { linkSupport: true } },
};

/** Where `words` stand, the caret two characters into them. */
const caretIn = (text: string, words: string, from = 0): Position => {
  const at = text.indexOf(words, from);
  assert.ok(at >= 0, `no '${words}'`);
  return positionAt(text, at + 2);
};

/** The words that a range covers; of several lines, the first. */
const wordsOf = (text: string, { start, end }: Range): string =>
  (text.split(/\r?\n/)[start.line] ?? '').slice(
    start.character,
    start.line === end.line ? end.character : undefined,
  );

for (const door of ['stdio', 'worker'] satisfies Door[]) {
  describe(`navigation over ${door}`, () => {
    /** Of one test; the one that most tests share has `xa.kehoach` open. */
    let folder: FolderClient | undefined;
    let shared: FolderClient;
    const start = async (
      plans: Readonly<Record<string, string>>,
      options?: FolderOptions,
    ): Promise<FolderClient> => (folder = await FolderClient.start(door, plans, options));
    before(async () => {
      shared = await FolderClient.start(door, TWO);
      await shared.open(shared.uri('xa.kehoach'), COMMUNE);
    });
    after(() => shared.stop());
    afterEach(async () => {
      await folder?.stop();
      folder = undefined;
    });

    it('a citation leads to the plan that bears its number', async () => {
      const { askAt, uri } = bound(shared);
      const found = await askAt<Location[]>(
        'definition',
        'xa.kehoach',
        caretIn(COMMUNE, 'Quán triệt Kế hoạch số 20', 11),
      );
      assert.deepEqual(found, [], 'a caret before the citation');
      const [at, other] = await askAt<Location[]>(
        'definition',
        'xa.kehoach',
        caretIn(COMMUNE, '20-KH/TU đến'),
      );
      assert.equal(at?.uri, uri('tinh.kehoach'));
      assert.equal(wordsOf(PROVINCE, at.range), '20-KH/TU');
      assert.equal(other, undefined);
    });

    it('of citations one inside the other the innermost leads, to its full mention where no plan bears it', async () => {
      const { askAt, folder: opened, uri } = bound(await start(TWO, { capabilities: LINKS }));
      await opened.open(uri('xa.kehoach'), COMMUNE);
      const [outer] = await askAt<LocationLink[]>(
        'definition',
        'xa.kehoach',
        caretIn(COMMUNE, 'về thực hiện Chỉ'),
      );
      assert.equal(outer?.targetUri, uri('tinh.kehoach'));
      assert.equal(wordsOf(COMMUNE, outer.originSelectionRange ?? outer.targetRange), CITED);
      const [inner] = await askAt<LocationLink[]>(
        'definition',
        'xa.kehoach',
        caretIn(COMMUNE, '07-CT/TW, ngày'),
      );
      assert.equal(inner?.targetUri, uri('xa.kehoach'));
      const [first] = await askAt<LocationLink[]>(
        'declaration',
        'xa.kehoach',
        caretIn(COMMUNE, '20-KH/TU đến'),
      );
      assert.equal(first?.targetUri, uri('xa.kehoach'));
      assert.deepEqual(
        first.targetSelectionRange.start,
        positionAt(COMMUNE, COMMUNE.indexOf('20-KH/TU, ngày')),
      );
    });

    it('another document of the same number is another place', async () => {
      const { askAt, folder: opened, uri } = bound(await start({ ...TWO, 'cu.kehoach': OF_LAST_TERM }));
      await opened.open(uri('cu.kehoach'), OF_LAST_TERM);
      const [at] = await askAt<Location[]>('definition', 'cu.kehoach', caretIn(OF_LAST_TERM, '20-KH/TU'));
      assert.equal(at?.uri, uri('cu.kehoach'));
      const all = await askAt<Location[]>('references', 'cu.kehoach', caretIn(OF_LAST_TERM, '20-KH/TU'), {
        context: { includeDeclaration: true },
      });
      assert.deepEqual(
        all.map((one) => one.uri),
        [uri('cu.kehoach')],
      );
    });

    it('references are told for this plan first, then for the others', async () => {
      const { askAt, uri } = bound(shared);
      const context = { includeDeclaration: true };
      const all = await askAt<Location[]>('references', 'xa.kehoach', caretIn(COMMUNE, '20-KH/TU đến'), {
        context,
      });
      assert.deepEqual(
        all.map((one) => one.uri),
        [uri('xa.kehoach'), uri('xa.kehoach'), uri('xa.kehoach'), uri('tinh.kehoach')],
      );
      for (const { uri: at, range } of all)
        assert.equal(wordsOf(at === uri('xa.kehoach') ? COMMUNE : PROVINCE, range), '20-KH/TU');
      const cited = await askAt<Location[]>('references', 'xa.kehoach', caretIn(COMMUNE, '20-KH/TU đến'), {
        context: { includeDeclaration: false },
      });
      assert.equal(cited.length, 3);
    });

    it("a plan's own number knows who cites it", async () => {
      const {
        askAt,
        ask,
        folder: opened,
        uri,
      } = bound(await start(TWO, { initializationOptions: { commands: true } }));
      await opened.open(uri('tinh.kehoach'), PROVINCE);
      const all = await askAt<Location[]>('references', 'tinh.kehoach', caretIn(PROVINCE, '20-KH/TU'), {
        context: { includeDeclaration: true },
      });
      assert.equal(all.length, 4);
      assert.equal(all[0]?.uri, uri('tinh.kehoach'));
      const marks = await askAt<DocumentHighlight[]>(
        'documentHighlight',
        'tinh.kehoach',
        caretIn(PROVINCE, '20-KH/TU'),
      );
      assert.deepEqual(
        marks.map(({ kind }) => kind),
        [3],
      );
      const [lens] = await ask<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: uri('tinh.kehoach') },
      });
      assert.ok(lens && !lens.command);
      const { command } = await ask<CodeLens>('codeLens/resolve', lens);
      assert.equal(command?.title, 'được viện dẫn 3 lần trong 1 văn bản');
      assert.equal(command.command, 'keHoach.showReferences');
      assert.equal((command.arguments?.[2] as Location[]).length, 3);
    });

    it('nothing is shown above a plan that nobody cites, or where the user wants nothing', async () => {
      const { ask, folder: opened, uri } = bound(await start(TWO, { settings: { codeLens: false } }));
      for (const [name, text] of Object.entries(TWO)) {
        await opened.open(uri(name), text);
        const textDocument = { uri: uri(name) };
        assert.deepEqual(await ask('textDocument/codeLens', { textDocument }), []);
      }
    });

    it('numbers are links to the plans that bear them, with their names', async () => {
      const { ask, uri } = bound(shared);
      const textDocument = { uri: uri('xa.kehoach') };
      const links = await ask<DocumentLink[]>('textDocument/documentLink', { textDocument });
      assert.equal(links.length, 3);
      for (const { range, target, tooltip } of links) {
        assert.equal(wordsOf(COMMUNE, range), '20-KH/TU');
        assert.equal(target, uri('tinh.kehoach'));
        assert.equal(tooltip, 'Mở Kế hoạch số 20-KH/TU (tinh.kehoach)');
      }
    });

    it('date and body stand behind citations in short for those who want them', async () => {
      const range = { start: { line: 0, character: 0 }, end: positionAt(COMMUNE, COMMUNE.length) };
      const without = bound(shared);
      const textDocument = { uri: without.uri('xa.kehoach') };
      assert.deepEqual(await without.ask('textDocument/inlayHint', { textDocument, range }), []);
      const {
        ask,
        folder: opened,
        uri,
      } = bound(await start(TWO, { settings: { inlayHints: { citations: true } } }));
      await opened.open(uri('xa.kehoach'), COMMUNE);
      const [hint, other] = await ask<InlayHint[]>('textDocument/inlayHint', {
        textDocument: { uri: uri('xa.kehoach') },
        range,
      });
      assert.equal(hint?.label, '10/6/2026, Tỉnh uỷ Bình Minh');
      assert.deepEqual(hint.position, positionAt(COMMUNE, COMMUNE.indexOf('20-KH/TU đến') + 8));
      assert.equal(other, undefined);
    });

    it('what stands beside the text is asked for again when the settings change', async () => {
      const { folder: opened } = bound(
        await start(TWO, { capabilities: { workspace: { inlayHint: { refreshSupport: true } } } }),
      );
      const { connection } = opened.client;
      const asked = new Promise<void>((resolve) => {
        connection.onRequest('workspace/inlayHint/refresh', () => {
          resolve();
          return null;
        });
      });
      await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
      await asked;
    });

    it('the chain of authority goes from the directive down to the plans, and up again', async () => {
      const { askAt, ask, uri } = bound(shared);
      const [directive] = await askAt<CallHierarchyItem[]>(
        'prepareCallHierarchy',
        'xa.kehoach',
        caretIn(COMMUNE, '07-CT/TW, ngày'),
      );
      assert.equal(directive?.name, 'Chỉ thị số 07-CT/TW');
      assert.equal(directive.detail, 'Bộ Chính trị, 01/6/2026');
      const down = (item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> =>
        ask('callHierarchy/incomingCalls', { item });
      const up = (item: CallHierarchyItem): Promise<CallHierarchyOutgoingCall[]> =>
        ask('callHierarchy/outgoingCalls', { item });
      const below = await down(directive);
      assert.deepEqual(
        below.map(({ from }) => from.name),
        ['Kế hoạch số 20-KH/TU', 'Kế hoạch số 12-KH/ĐU'],
      );
      const province = below[0]?.from;
      assert.equal(province?.uri, uri('tinh.kehoach'));
      assert.equal(wordsOf(PROVINCE, below[0]?.fromRanges[0] ?? directive.range), '07-CT/TW');
      assert.deepEqual(
        (await down(province)).map(({ from }) => from.uri),
        [uri('xa.kehoach')],
      );
      const [commune] = await askAt<CallHierarchyItem[]>(
        'prepareCallHierarchy',
        'xa.kehoach',
        caretIn(COMMUNE, '12-KH/ĐU'),
      );
      assert.ok(commune);
      const above = await up(commune);
      assert.deepEqual(
        above.map(({ to }) => to.uri),
        [uri('tinh.kehoach')],
        'what its căn cứ carries out is not its own',
      );
      assert.deepEqual(
        (await up(province)).map(({ to }) => to.name),
        ['Chỉ thị số 07-CT/TW'],
      );
      assert.deepEqual(await up(directive), []);
    });

    it('plans, sections and cited documents are found by words without marks', async () => {
      const { ask } = bound(shared);
      const names = async (query: string): Promise<string[]> =>
        (await ask<SymbolInformation[]>('workspace/symbol', { query })).map(({ name }) => name);
      assert.equal(
        (await names('kh 20'))[0],
        '20-KH/TU KẾ HOẠCH thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị',
      );
      assert.deepEqual(await names('phap giai nhiem'), [
        'II- NHIỆM VỤ VÀ GIẢI PHÁP',
        'II- NHIỆM VỤ VÀ GIẢI PHÁP',
      ]);
      assert.match((await names('07 ct mau'))[0] ?? '', /^Chỉ thị số 07-CT\/TW về một việc mẫu/);
      assert.deepEqual(await names('khong co gi'), []);
      assert.equal((await names('')).length > 1, true, 'without words, the plans');
    });

    it('finds what the registry alone knows, with its citation', async () => {
      const { ask } = bound(await start(TWO));
      const find = (query: string): Promise<FoundDocument[]> => ask('keHoach/findDocuments', { query });
      const [plan] = await find('kh 20');
      assert.equal(plan?.kind, 'plan');
      assert.match(plan.place?.uri ?? '', /tinh\.kehoach$/);
      assert.equal(plan.detail, 'Ban Thường vụ Tỉnh uỷ Bình Minh, 10/6/2026');
      const cited = (await find('07 ct mau')).find(({ kind }) => kind === 'directive');
      assert.match(cited?.citation ?? '', /^Chỉ thị số 07-CT\/TW, ngày .* của Bộ Chính trị về một việc mẫu/);
      assert.match(cited?.place?.uri ?? '', /\.kehoach$/);
      const [known] = await find('nghi quyet 57 dot pha khoa hoc');
      assert.equal(known?.kind, 'registered');
      assert.equal(known.place, undefined);
      assert.match(known.citation ?? '', /^Nghị quyết số 57-NQ\/TW, ngày 22\/12\/2024 của Bộ Chính trị về /);
    });

    it('works in a document that is in no folder and was never saved', async () => {
      const { folder: opened } = bound(await start({}));
      const uri = 'untitled:Untitled-1';
      await opened.open(uri, SMALL_PLAN);
      const position = caretIn(SMALL_PLAN, '07-CT/TW đến');
      const [at] = await opened.askAt<Location[]>('textDocument/definition', uri, position);
      assert.deepEqual(at?.range.start, positionAt(SMALL_PLAN, SMALL_PLAN.indexOf('07-CT/TW, ngày')));
      const context = { includeDeclaration: true };
      assert.equal(
        (await opened.askAt<Location[]>('textDocument/references', uri, position, { context })).length,
        3,
      );
      assert.deepEqual(await opened.ask('textDocument/codeLens', { textDocument: { uri } }), []);
      assert.deepEqual(await opened.askAt('textDocument/definition', uri, { line: 0, character: 0 }), []);
    });

    it('follows what is written, before it is saved', async () => {
      const { askAt, folder: opened, uri } = bound(await start(TWO));
      await opened.open(uri('xa.kehoach'), COMMUNE);
      await opened.open(uri('tinh.kehoach'), PROVINCE.replace('Số 20-KH/TU', 'Số 21-KH/TU'));
      const [at] = await askAt<Location[]>('definition', 'xa.kehoach', caretIn(COMMUNE, '20-KH/TU đến'));
      assert.equal(at?.uri, uri('xa.kehoach'), 'no plan bears the number any more');
    });
  });
}

/** The client with its files named as in the folder, and requests named without their group. */
const bound = (
  folder: FolderClient,
): {
  readonly folder: FolderClient;
  readonly uri: (name: string) => string;
  readonly ask: <Answer>(method: string, params: object) => Promise<Answer>;
  readonly askAt: <Answer>(
    method: string,
    name: string,
    position: Position,
    params?: object,
  ) => Promise<Answer>;
} => ({
  folder,
  uri: (name) => folder.uri(name),
  ask: (method, params) => folder.ask(method, params),
  askAt: (method, name, position, params) =>
    folder.askAt(`textDocument/${method}`, folder.uri(name), position, params),
});
