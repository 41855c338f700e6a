/**
 * What the editor shows in place of a Word file or a PDF, which it cannot show: what the file is, and what can be done
 * with it. The page has no script; its links are commands.
 */
import * as vscode from 'vscode';
import { text } from '../messages';
import { escapeHtml, pageHtml, webviewFolder } from '../webview/page';
import { nameOf } from '../workspace/names';

/** Word files open so by themselves; PDFs where the user wants it, since other extensions show them. */
const VIEW_TYPES = ['keHoach.foreign', 'keHoach.foreignPdf'];

const COMMANDS = {
  import: 'keHoach.import',
  draft: 'keHoach.planFromDirective',
  open: 'keHoach.openOutside',
};

export function serveForeignPages(extensionUri: vscode.Uri): vscode.Disposable {
  const pages = new ForeignPages(extensionUri);
  return vscode.Disposable.from(
    ...VIEW_TYPES.map((viewType) => vscode.window.registerCustomEditorProvider(viewType, pages)),
  );
}

class ForeignPages implements vscode.CustomReadonlyEditorProvider {
  constructor(private readonly extensionUri: vscode.Uri) {}

  openCustomDocument(uri: vscode.Uri): vscode.CustomDocument {
    return { uri, dispose: () => undefined };
  }

  async resolveCustomEditor({ uri }: vscode.CustomDocument, { webview }: vscode.WebviewPanel): Promise<void> {
    webview.options = {
      enableScripts: false,
      enableCommandUris: Object.values(COMMANDS),
      localResourceRoots: [webviewFolder(this.extensionUri)],
    };
    const size = await sizeOf(uri);
    webview.html = pageHtml(webview, this.extensionUri, {
      name: 'foreign',
      title: nameOf(uri),
      body: bodyOf(uri, size),
      script: false,
    });
  }
}

function bodyOf(uri: vscode.Uri, size: number | undefined): string {
  const link = (command: string, label: string, kind: string): string => {
    const argument = encodeURIComponent(JSON.stringify([uri.toString()]));
    return `<a class="${kind}" href="${escapeHtml(`command:${command}?${argument}`)}">${escapeHtml(label)}</a>`;
  };
  const outside = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.workspace.isTrusted;
  return `<main>
<h1>${escapeHtml(nameOf(uri))}</h1>
${size === undefined ? '' : `<p class="size">${escapeHtml(written(size))}</p>`}
<p>${escapeHtml(text('foreignExplained'))}</p>
<p class="actions">
${link(COMMANDS.import, text('importLabel'), 'button')}
${link(COMMANDS.draft, text('draftFromThis'), 'button secondary')}
${outside ? link(COMMANDS.open, text('openOutside'), 'link') : ''}
</p>
</main>`;
}

async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return undefined;
  }
}

/** `12 KB`, `3,4 MB`, as files are counted in the system's own windows. */
const written = (size: number): string =>
  size < 1024 * 1024
    ? `${Math.ceil(size / 1024)} KB`
    : `${(size / 1024 / 1024).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;
