/** Places for the cards and ways for the lines between them, by dagre. */
import {
  Graph as LayoutGraph,
  layout,
  type EdgeLabel,
  type GraphLabel,
  type NodeLabel,
} from '@dagrejs/dagre';
import { CARD, type Card } from './card';
import type { Graph, GraphEdge, GraphNode } from './messages';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedNode {
  readonly node: GraphNode;
  readonly card: Card;
  /** Upper left corner. */
  readonly at: Point;
}

export interface PlacedEdge {
  readonly edge: GraphEdge;
  readonly points: readonly Point[];
}

export interface Placed {
  readonly width: number;
  readonly height: number;
  /** From căn cứ to what carries it out, as a reader goes. */
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** Width and height that a picture is to be seen in; only their proportion counts. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** From top to bottom, or from left to right where the picture can be seen larger so. */
export function placed(graph: Graph, cards: ReadonlyMap<string, Card>, room: Room): Placed {
  const [down, across] = [arranged(graph, cards, 'TB'), arranged(graph, cards, 'LR')];
  return scaleIn(room, down) >= scaleIn(room, across) ? down : across;
}

/** The picture is never shown larger than it is. */
const scaleIn = (room: Room, { width, height }: Placed): number =>
  Math.min(1, room.width / width, room.height / height);

const GAPS = { nodesep: 24, ranksep: 48, marginx: 24, marginy: 24 } as const;

function arranged(graph: Graph, cards: ReadonlyMap<string, Card>, rankdir: 'TB' | 'LR'): Placed {
  const drawing = new LayoutGraph<GraphLabel, NodeLabel, EdgeLabel>();
  drawing.setGraph({ rankdir, ...GAPS });
  drawing.setDefaultEdgeLabel(() => ({}));
  for (const { id } of graph.nodes) {
    drawing.setNode(id, { width: CARD.width, height: cards.get(id)?.height ?? 0 });
  }
  for (const { from, to } of graph.edges) drawing.setEdge(from, to, {});
  layout(drawing);
  const nodes = graph.nodes.flatMap((node) => {
    const card = cards.get(node.id);
    const { x = 0, y = 0 } = drawing.node(node.id);
    return card ? [{ node, card, at: { x: x - CARD.width / 2, y: y - card.height / 2 } }] : [];
  });
  const reading = rankdir === 'TB' ? (['y', 'x'] as const) : (['x', 'y'] as const);
  const { width = 0, height = 0 } = drawing.graph();
  return {
    width,
    height,
    nodes: nodes.sort((a, b) => a.at[reading[0]] - b.at[reading[0]] || a.at[reading[1]] - b.at[reading[1]]),
    edges: graph.edges.map((edge) => ({ edge, points: drawing.edge(edge.from, edge.to).points ?? [] })),
  };
}
