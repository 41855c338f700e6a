/** The empty page of a webview: at most one script, and one style sheet, of ours (client/webview), and nothing else may load. */
import * as vscode from 'vscode';
import { messageLanguage } from '../messages';

/** The only folder a page may read from. */
export const webviewFolder = (extensionUri: vscode.Uri): vscode.Uri =>
  vscode.Uri.joinPath(extensionUri, 'dist', 'webview');

export interface PageContent {
  /** Of script and style sheet, without their endings. */
  readonly name: string;
  readonly title: string;
  /** Markup of our own, every text in it already escaped. */
  readonly body: string;
  /** False for a page that needs none. */
  readonly script?: false;
}

/** What `panel.webview.options` should be. */
export const pageOptions = (extensionUri: vscode.Uri): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots: [webviewFolder(extensionUri)],
});

export function pageHtml(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { name, title, body, script }: PageContent,
): string {
  const file = (ending: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(webviewFolder(extensionUri), `${name}.${ending}`)).toString();
  const nonce = newNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${messageLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${file('css')}">
</head>
<body>
${body}
${script === false ? '' : `<script nonce="${nonce}" src="${file('js')}"></script>`}
</body>
</html>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
