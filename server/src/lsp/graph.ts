/** Answer of `keHoach/graph`: the chain of authority of an open plan, or of a folder. */
import { graphOfFolder, graphOfPlan, type Graph } from '../workspace/graph';
import type { Session } from './session';

/** One of the two. */
export interface GraphParams {
  readonly textDocument?: { readonly uri: string };
  /** Uri. */
  readonly folder?: string;
}

export function graph({ workspace }: Session, { textDocument, folder }: GraphParams): Graph {
  const { index, registry } = workspace;
  if (textDocument) return graphOfPlan(index, registry, textDocument.uri);
  return folder === undefined ? NO_GRAPH : graphOfFolder(index, registry, folder);
}

export const NO_GRAPH: Graph = { nodes: [], edges: [], omitted: 0 };
