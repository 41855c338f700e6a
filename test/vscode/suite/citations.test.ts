/** Documents that plans cite: the view, the picture of the chain, the registry, and the ways between the plans of a folder. */
import * as vscode from 'vscode';
import type { Api } from '../../../client/src/activate';
import type { Drawn } from '../../../client/src/graph/manager';
import commune from '../../../examples/xa-giao-duc.kehoach';
import province from '../../../examples/tinh-uy.kehoach';
import { activate, closeEditors, openPlan, positionOf, until } from './editing';
import { equal, match, ok } from './expect';

describe('citations', () => {
  let api: Api;
  /** A plan that no editor has opened. */
  let cited: vscode.Uri;

  before(async () => {
    api = await activate();
    cited = inFolder('tinh', 'vien-dan.kehoach');
    await vscode.workspace.fs.writeFile(cited, new TextEncoder().encode(province));
    await vscode.commands.executeCommand('keHoach.index');
  });
  afterEach(closeEditors);
  after(async () => {
    await vscode.workspace.fs.delete(inFolder('tinh'), { recursive: true });
    await vscode.workspace.fs.delete(inFolder('.kehoach'), { recursive: true });
  });

  const inFolder = (...names: string[]): vscode.Uri => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    if (!folder) throw new Error('no folder is open');
    return vscode.Uri.joinPath(folder, ...names);
  };

  /** Names in the view, each with what its icon tells. */
  const rows = async (): Promise<[string, string][]> =>
    (await api.cited()).map(({ document }) => [document.name, document.standing]);

  const shows = (name: string, standing: string): Promise<unknown> =>
    until(`${name} as ${standing}`, rows, (seen) =>
      seen.some(([each, as]) => each === name && as === standing),
    );

  const drawn = (uri: vscode.Uri, wished: (graph: Drawn['graph']) => boolean): Promise<Drawn['graph']> =>
    new Promise((resolve) => {
      const listener = api.onDidDraw((event) => {
        if (event.uri !== uri.toString() || !wished(event.graph)) return;
        listener.dispose();
        resolve(event.graph);
      });
    });

  const namesOf = ({ nodes }: Drawn['graph']): (string | undefined)[] => nodes.map(({ name }) => name);

  const same = (uri: vscode.Uri): boolean => uri.toString() === cited.toString();

  it('the view lists what the plan cites, in order, with what is known of it', async () => {
    await openPlan(commune);
    await shows('Kế hoạch số 27-KH/TU', 'plan');
    equal(await rows(), [
      ['Kế hoạch số 27-KH/TU', 'plan'],
      ['Nghị quyết số 71-NQ/TW', 'known'],
    ]);
    const [first] = await api.cited();
    const mentions = await api.cited(first);
    ok(mentions.length >= 3, `${mentions.length} mentions`);
    match(mentions[0]?.document.mentions[0]?.words ?? '', /27-KH\/TU/);
  });

  it('the view follows what is typed', async () => {
    const editor = await openPlan(commune);
    await shows('Kế hoạch số 27-KH/TU', 'plan');
    await editor.edit((edit) => {
      const text = ', Kết luận số 999-KL/TU, ngày 01/11/2025 của Ban Thường vụ Tỉnh uỷ';
      edit.insert(positionOf(editor.document, ' trong sinh hoạt chi bộ'), text);
    });
    await shows('Kết luận số 999-KL/TU', 'unknown');
  });

  it('a definition is the plan that bears the number', async () => {
    const { document } = await openPlan(commune);
    await shows('Kế hoạch số 27-KH/TU', 'plan');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionOf(document, '27-KH/TU bằng những việc'),
    );
    const targets = found.map((each) => ('targetUri' in each ? each.targetUri : each.uri));
    ok(targets.some(same), targets.join(' '));
  });

  it('references are found in every plan', async () => {
    const { document } = await openPlan(commune);
    await shows('Kế hoạch số 27-KH/TU', 'plan');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionOf(document, '27-KH/TU bằng những việc'),
    );
    const here = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    ok(here.length >= 3, `${here.length} of ${found.length} in the commune’s plan`);
    ok(
      found.some(({ uri }) => same(uri)),
      'the number in the head of the province’s plan',
    );
  });

  it('a number is renamed wherever it stands', async () => {
    const { document } = await openPlan(commune);
    await shows('Kế hoạch số 27-KH/TU', 'plan');
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionOf(document, '27-KH/TU bằng những việc'),
      '28-KH/TU',
    );
    const changed = edit.entries().map(([uri]) => uri);
    ok(changed.some(same), 'the plan that bears the number');
    ok(
      changed.some((uri) => uri.toString() === document.uri.toString()),
      'the plan that cites it',
    );
  });

  it('a plan is found by words without marks', async () => {
    void vscode.commands.executeCommand('keHoach.findDocument', 'kh 27');
    await until(
      'the plan in an editor',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.window.activeTextEditor?.document.uri;
      },
      (uri) => uri !== undefined && same(uri),
    );
  });

  it('what the registry alone knows is copied as a citation', async () => {
    await vscode.env.clipboard.writeText('');
    void vscode.commands.executeCommand('keHoach.findDocument', '68 kinh te tu nhan');
    const copied = await until(
      'a citation in the clipboard',
      async () => {
        await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        return vscode.env.clipboard.readText();
      },
      (words) => words !== '',
    );
    equal(copied, 'Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân');
  });

  it('a plan tells how often others cite it', async () => {
    await openPlan(commune);
    await shows('Kế hoạch số 27-KH/TU', 'plan');
    await vscode.window.showTextDocument(cited);
    const [lens] = await until(
      'a code lens',
      () => vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', cited, 1),
      (lenses) => lenses.length > 0,
    );
    equal(lens?.command?.command, 'keHoach.showReferences');
    await vscode.commands.executeCommand(
      lens?.command?.command ?? '',
      ...((lens?.command?.arguments ?? []) as unknown[]),
    );
  });

  it('the picture shows the chain from the resolution to the plan', async () => {
    const { document } = await openPlan(commune);
    const picture = drawn(document.uri, ({ nodes }) => nodes.length >= 3);
    await vscode.commands.executeCommand('keHoach.showGraph');
    const graph = await picture;
    const [node] = graph.nodes.filter(({ place }) => place.uri === cited.toString());
    equal(node?.name, 'Kế hoạch số 27-KH/TU');
    equal(node?.kind, 'plan', 'a plan that no editor has opened');
    ok(namesOf(graph).includes('Nghị quyết số 71-NQ/TW'), namesOf(graph).join(', '));
    equal(graph.edges.length, graph.nodes.length - 1, 'one line below another');
  });

  it('the picture follows what is typed', async () => {
    const editor = await openPlan(commune);
    const first = drawn(editor.document.uri, ({ nodes }) => nodes.length >= 3);
    await vscode.commands.executeCommand('keHoach.showGraph');
    await first;
    const second = drawn(editor.document.uri, (graph) => namesOf(graph).includes('Chỉ thị số 18-CT/TU'));
    await editor.edit((edit) => {
      const text = 'Căn cứ Chỉ thị số 18-CT/TU, ngày 01/9/2025 của Ban Thường vụ Tỉnh uỷ Bình Minh;\n\n';
      edit.insert(positionOf(editor.document, 'Thực hiện Kế hoạch số 27-KH/TU'), text);
    });
    await second;
  });

  it('the picture of the folder shows the plans that lie in it', async () => {
    const folder = inFolder();
    const picture = drawn(folder, ({ nodes }) => nodes.some(({ place }) => place.uri === cited.toString()));
    await vscode.commands.executeCommand('keHoach.showFolderGraph', folder);
    const graph = await picture;
    ok(graph.nodes.length >= 2, `${graph.nodes.length} documents`);
  });

  it('a citation is put into the registry, and known from then on', async () => {
    const text = commune.replace(
      'Kế hoạch số 27-KH/TU trong',
      'Chương trình số 31-CTr/TU, ngày 05/11/2025 của Tỉnh uỷ Bình Minh về phát triển trường lớp trong',
    );
    const editor = await openPlan(text);
    await shows('Chương trình số 31-CTr/TU', 'unknown');
    const caret = positionOf(editor.document, '31-CTr/TU');
    editor.selection = new vscode.Selection(caret, caret);
    await vscode.commands.executeCommand('keHoach.addToRegistry');
    await shows('Chương trình số 31-CTr/TU', 'known');
    const file = await vscode.workspace.openTextDocument(inFolder('.kehoach', 'registry.json'));
    match(file.getText(), /"number": "31-CTr\/TU"/);
    match(file.getText(), /"date": "05\/11\/2025"/);
    const before = file.getText();
    await vscode.commands.executeCommand('keHoach.addToRegistry');
    equal(file.getText(), before, 'a document is put in once');
  });
});
