/**
 * What is dropped on a plan or pasted into it becomes plan text: files of other programs, and text that a page or a Word
 * document put on the clipboard. One undo takes it back, and the editor still offers to paste the plain text.
 */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { LANGUAGE_ID, text } from '../messages';
import { toBase64 } from '../workspace/base64';
import { nameOf } from '../workspace/names';
import { isForeign } from './formats';
import { quietlyImported, type ForeignFile } from './request';

const URI_LIST = 'text/uri-list';
const HTML = 'text/html';
const RTF = 'text/rtf';
const PLAIN = 'text/plain';
/** Stands on the clipboard when the text was copied inside the editor, which needs no cleaning. */
const OWN: readonly string[] = ['vscode-editor-data', 'application/vnd.code.copymetadata'];

/** Characters of the longest text that is cleaned while somebody waits for it to appear. */
const LONGEST = 2_000_000;

const KIND = vscode.DocumentDropOrPasteEditKind.Text.append('keHoach');

export function serveInsertions(provider: Insertions): vscode.Disposable {
  const selector: vscode.DocumentSelector = { language: LANGUAGE_ID };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentDropEditProvider(selector, provider, {
      providedDropEditKinds: [KIND],
      dropMimeTypes: [URI_LIST, 'files'],
    }),
    vscode.languages.registerDocumentPasteEditProvider(selector, provider, {
      providedPasteEditKinds: [KIND],
      pasteMimeTypes: [HTML, RTF, PLAIN, URI_LIST, 'files'],
    }),
  );
}

export class Insertions implements vscode.DocumentDropEditProvider, vscode.DocumentPasteEditProvider {
  constructor(private readonly client: BaseLanguageClient) {}

  async provideDocumentDropEdits(
    _document: vscode.TextDocument,
    _position: vscode.Position,
    dropped: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const inserted = await this.ofFile(dropped, token);
    return inserted === undefined
      ? undefined
      : new vscode.DocumentDropEdit(inserted, text('insertImported'), KIND);
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    pasted: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const settings = vscode.workspace.getConfiguration('keHoach', document);
    if (settings.get<boolean>('paste.cleanUp') === false || OWN.some((type) => pasted.get(type)))
      return undefined;
    const ofFile = await this.ofFile(pasted, token);
    if (ofFile !== undefined) return [new vscode.DocumentPasteEdit(ofFile, text('insertImported'), KIND)];
    const cleaned = await this.cleaned(pasted, textBefore(document, ranges), token);
    return cleaned === undefined
      ? undefined
      : [new vscode.DocumentPasteEdit(cleaned, text('pasteCleaned'), KIND)];
  }

  private async cleaned(
    pasted: vscode.DataTransfer,
    before: string,
    token: vscode.CancellationToken,
  ): Promise<string | undefined> {
    const read = async (type: string): Promise<string | undefined> => {
      const held = await pasted.get(type)?.asString();
      return held === undefined || held === '' || held.length > LONGEST ? undefined : held;
    };
    const [html, rtf, plain] = [await read(HTML), await read(RTF), await read(PLAIN)];
    // Of plain text only lines may be mended that a reader of PDF has broken.
    if (html === undefined && rtf === undefined && !hasLines(plain)) return undefined;
    const answer = await this.client.sendRequest<{ readonly text: string } | null>(
      'keHoach/pasted',
      {
        ...(html !== undefined && { html }),
        ...(rtf !== undefined && { rtf }),
        ...(plain !== undefined && { plain }),
        before,
      },
      token,
    );
    return answer?.text;
  }

  private async ofFile(
    given: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<string | undefined> {
    const file = await foreignFile(given);
    return file && (await quietlyImported(this.client, file, token))?.text;
  }
}

/** What the line has before the place of the paste; nothing where there are several places. */
function textBefore(document: vscode.TextDocument, [first, ...others]: readonly vscode.Range[]): string {
  if (!first || others.length > 0) return '';
  const { line, character } = first.start;
  return document.lineAt(line).text.slice(0, character);
}

const hasLines = (plain = ''): boolean => plain.trim().split('\n', FEWEST_LINES).length === FEWEST_LINES;
/** Lines that tell whether all of them end where a page ends them. */
const FEWEST_LINES = 3;

/** The first one; several files are for the import, which opens a plan for each. */
async function foreignFile(given: vscode.DataTransfer): Promise<ForeignFile | undefined> {
  const [line] = ((await given.get(URI_LIST)?.asString()) ?? '').split(/\r?\n/).filter(isAddress);
  if (line !== undefined) {
    const uri = vscode.Uri.parse(line);
    return isForeign(uri) ? { uri, name: nameOf(uri) } : undefined;
  }
  for (const [, item] of given) {
    const file = item.asFile();
    if (!file || !isForeign(vscode.Uri.file(file.name))) continue;
    if (file.uri) return { uri: file.uri, name: file.name };
    return { content: toBase64(await file.data()), name: file.name };
  }
  return undefined;
}

const isAddress = (line: string): boolean => /^[a-z][\w+.-]*:/i.test(line);
