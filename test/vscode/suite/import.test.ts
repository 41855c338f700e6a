/** Files of other programs become plans: by command, by drag and drop, by the clipboard; nothing is written unasked. */
import * as vscode from 'vscode';
import { strToU8, zipSync } from 'fflate';
import { activate, closeEditors, openPlan, until } from './editing';
import { equal, match, ok } from './expect';

const { fs } = vscode.workspace;

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const numbered = (level: number, text: string): string =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

const level = (at: number, format: string, shown: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${shown}"/></w:lvl>`;

/** A small Word file whose headings Word numbers by itself. */
function wordFile(body: string): Uint8Array {
  const numbering = `<w:numbering xmlns:w="${W}"><w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(numbering),
  });
}

const BODY = [
  paragraph('KẾ HOẠCH'),
  paragraph('phát động phong trào đọc sách trong nhà trường'),
  numbered(0, 'MỤC ĐÍCH, YÊU CẦU'),
  numbered(1, 'Xây dựng thói quen đọc sách cho học sinh.'),
  numbered(1, 'Mỗi lớp có một tủ sách.'),
  numbered(0, 'TỔ CHỨC THỰC HIỆN'),
].join('');

const WISHED = [
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Xây dựng thói quen đọc sách cho học sinh.',
  '2. Mỗi lớp có một tủ sách.',
  'II. TỔ CHỨC THỰC HIỆN',
];

const run = (command: string, ...args: unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(command, ...args);

const active = (): vscode.TextDocument | undefined => vscode.window.activeTextEditor?.document;

const textOf = (edit: { insertText: string | vscode.SnippetString } | undefined): string | undefined =>
  typeof edit?.insertText === 'string' ? edit.insertText : edit?.insertText.value;

const hasAll = (text: string | undefined): boolean => WISHED.every((line) => text?.includes(line) === true);

describe('import', () => {
  let folder: vscode.Uri;

  before(activate);
  beforeEach(async () => {
    const root = vscode.workspace.workspaceFolders?.[0]?.uri;
    ok(root, 'a folder is open');
    folder = vscode.Uri.joinPath(root, 'nhap');
    await fs.createDirectory(folder);
  });
  afterEach(async () => {
    await run('notifications.clearAll');
    for (const { isUntitled, uri } of vscode.workspace.textDocuments) {
      if (!isUntitled) continue;
      await vscode.window.showTextDocument(uri);
      await run('workbench.action.revertAndCloseActiveEditor');
    }
    await closeEditors();
    await fs.delete(folder, { recursive: true });
  });

  async function given(name: string, bytes: Uint8Array): Promise<vscode.Uri> {
    const uri = vscode.Uri.joinPath(folder, name);
    await fs.writeFile(uri, bytes);
    return uri;
  }

  it('makes a Word file a new plan, with the numbers that Word counts, and writes nothing', async () => {
    const uri = await given('kế hoạch cũ.docx', wordFile(BODY));
    await run('keHoach.import', uri);
    const plan = await until('the plan', active, (document) => hasAll(document?.getText()));
    ok(plan, 'a plan is shown');
    equal(plan.languageId, 'ke-hoach');
    equal(plan.isUntitled, true);
    match(plan.uri.path, /\/nhap\/kế hoạch cũ\.kehoach$/);
    equal(
      (await fs.readDirectory(folder)).map(([name]) => name.normalize('NFC')),
      ['kế hoạch cũ.docx'],
    );
  });

  it('proposes another name where the plan is there already', async () => {
    const uri = await given('cũ.docx', wordFile(BODY));
    await given('cũ.kehoach', new TextEncoder().encode('KẾ HOẠCH\n'));
    await run('keHoach.import', uri);
    const plan = await until('the plan', active, (document) => hasAll(document?.getText()));
    match(plan?.uri.path ?? '', /\/cũ \(2\)\.kehoach$/);
  });

  it('tells of a damaged file, and opens nothing', async () => {
    const whole = wordFile(BODY);
    const uri = await given('hỏng.docx', whole.subarray(0, whole.length / 2));
    void run('keHoach.import', uri);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    equal(
      vscode.workspace.textDocuments.some(({ isUntitled }) => isUntitled),
      false,
    );
  });

  it('shows a Word file as a page that offers the import', async () => {
    const uri = await given('mở.docx', wordFile(BODY));
    await run('vscode.open', uri);
    const shown = (): unknown => vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    const input = await until('the page', shown, (tab) => tab instanceof vscode.TabInputCustom);
    equal(input instanceof vscode.TabInputCustom && input.viewType, 'keHoach.foreign');
  });

  /** What is inserted of something that lies on the clipboard, or was dropped. */
  const insertion = async (
    held: Readonly<Record<string, string>>,
    how: 'drop' | 'paste',
    line = '',
  ): Promise<string | undefined> => {
    const { insertions } = await activate();
    const { document } = await openPlan(`KẾ HOẠCH\n\n${line}`);
    const transfer = new vscode.DataTransfer();
    for (const [type, value] of Object.entries(held)) transfer.set(type, new vscode.DataTransferItem(value));
    const { token } = new vscode.CancellationTokenSource();
    const at = new vscode.Position(2, line.length);
    if (how === 'drop') {
      const edit = await insertions.provideDocumentDropEdits(document, at, transfer, token);
      return textOf(edit);
    }
    const context = { only: undefined, triggerKind: vscode.DocumentPasteTriggerKind.Automatic };
    const ranges = [new vscode.Range(at, at)];
    const edits = await insertions.provideDocumentPasteEdits(document, ranges, transfer, context, token);
    return textOf(edits?.[0]);
  };

  it('puts a Word file that is dropped on a plan into it as text', async () => {
    const uri = await given('thả.docx', wordFile(BODY));
    ok(hasAll(await insertion({ 'text/uri-list': uri.toString() }, 'drop')), 'all of it');
  });

  it('leaves other files that are dropped to the editor', async () => {
    const uri = await given('ghi chú.md', new TextEncoder().encode('abc'));
    equal(await insertion({ 'text/uri-list': uri.toString() }, 'drop'), undefined);
  });

  it('keeps the numbers of a list that was copied from Word', async () => {
    const item = (number: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${number}<span>&nbsp;&nbsp; </span></span><![endif]>${text}</p>`;
    const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body>${item('1.', 'Xây dựng tủ sách.')}${item('2.', 'Tổ chức ngày hội đọc sách.')}</body></html>`;
    const pasted = await insertion({ 'text/html': html, 'text/plain': 'Xây dựng tủ sách.' }, 'paste');
    match(pasted ?? '', /1\. Xây dựng tủ sách\.\s+2\. Tổ chức ngày hội đọc sách\./);
  });

  it('brings no second number behind the one that the writer has typed', async () => {
    const held = { 'text/html': '<p>3. Xây dựng tủ sách.</p>', 'text/plain': '3. Xây dựng tủ sách.' };
    equal(await insertion(held, 'paste', '1. '), 'Xây dựng tủ sách.');
    equal(await insertion(held, 'paste'), undefined);
  });

  it('cleans nothing where the user does not want it', async () => {
    const held = { 'text/html': '<ol><li>Xây dựng tủ sách.</ol>', 'text/plain': 'Xây dựng tủ sách.' };
    equal(await insertion(held, 'paste'), '1. Xây dựng tủ sách.');
    const settings = vscode.workspace.getConfiguration('keHoach');
    await settings.update('paste.cleanUp', false, vscode.ConfigurationTarget.Global);
    try {
      equal(await insertion(held, 'paste'), undefined);
    } finally {
      await settings.update('paste.cleanUp', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('joins the lines that a reader of PDF has broken, and leaves other plain text as it is', async () => {
    const broken = [
      'Quán triệt sâu sắc quan điểm của Đảng về chăm sóc sức khoẻ Nhân dân là',
      'nhiệm vụ chính trị thường xuyên của mọi cấp uỷ, tổ chức đảng trong toàn bộ',
      'hệ thống chính trị trên địa bàn xã.',
      'Tăng cường đầu tư cho trạm y tế xã, bảo đảm đủ thuốc và trang thiết bị thiết',
      'yếu để người dân được khám bệnh, chữa bệnh ngay tại nơi mình đang sinh sống',
      'và làm việc.',
    ];
    const pasted = await insertion({ 'text/plain': broken.join('\n') }, 'paste');
    equal(pasted, `${broken.slice(0, 3).join(' ')}\n\n${broken.slice(3).join(' ')}`);
    equal(await insertion({ 'text/plain': '1. Một câu.\n2. Hai câu.\n- Ba câu.' }, 'paste'), undefined);
    equal(await insertion({ 'text/plain': 'Quán triệt' }, 'paste'), undefined);
  });

  it('leaves what was copied inside the editor as it is', async () => {
    const held = { 'text/html': '<p>1. a</p><p>2. b</p>', 'text/plain': '1. a', 'vscode-editor-data': '{}' };
    equal(await insertion(held, 'paste'), undefined);
  });
});
