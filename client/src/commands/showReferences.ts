/** Shows where a document is cited, as a code lens names the places: `[uri, position, locations]` of the protocol. */
import * as vscode from 'vscode';
import type { BaseLanguageClient, Location, Position } from 'vscode-languageclient';

export async function showReferences(client: BaseLanguageClient, given: readonly unknown[]): Promise<void> {
  const [uri, position, locations] = given as readonly [unknown, Position?, Location[]?];
  if (typeof uri !== 'string' || !position || !Array.isArray(locations)) return;
  const converter = client.protocol2CodeConverter;
  await vscode.commands.executeCommand(
    'editor.action.showReferences',
    converter.asUri(uri),
    converter.asPosition(position),
    locations.map((location) => converter.asLocation(location)),
  );
}
