/** Plans, sections and cited documents of all folders by words without marks. */
import { SymbolKind, type CancellationToken, type SymbolInformation } from 'vscode-languageserver';
import type { FoundSymbol, SymbolSearch } from '../../workspace/queries/symbols';
import { throwIfCancelled } from '../fence';
import { inSlices } from '../slices';

const KINDS: Readonly<Record<FoundSymbol['kind'], SymbolKind>> = {
  plan: SymbolKind.File,
  section: SymbolKind.Namespace,
  directive: SymbolKind.Key,
};

export async function workspaceSymbols(
  search: SymbolSearch,
  query: string,
  token: CancellationToken,
): Promise<SymbolInformation[]> {
  const found = await inSlices(search.find(query), () => throwIfCancelled(token));
  return found.map(({ kind, name, container, uri, range }) => ({
    name,
    kind: KINDS[kind],
    ...(container !== undefined && { containerName: container }),
    location: { uri, range },
  }));
}
