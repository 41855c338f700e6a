/** What the extension and the page of a chain of authority say to each other. */

/** A document in the picture: what is used of the server's answer to `keHoach/graph`. */
export interface GraphNode {
  readonly id: string;
  /** `plan`: a plan of the folders; `outside`: known from those who cite it. */
  readonly kind: 'plan' | 'outside';
  /** The plan that the picture is about. */
  readonly marked: boolean;
  /** `Chỉ thị số 25-CT/TW`; absent while the plan has no number. */
  readonly name?: string;
  /** `09/9/2025`. */
  readonly date?: string;
  readonly issuer?: string;
  readonly subject?: string;
}

/** Ids of nodes: `from` is căn cứ of `to`. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Documents left out. */
  readonly omitted: number;
}

/** What the page says, in the user's language. `{count}` and `{names}` stand for what it puts there. */
export interface Labels {
  readonly picture: string;
  readonly empty: string;
  readonly omitted: string;
  readonly unnumbered: string;
  readonly basis: string;
  readonly carriedOut: string;
  readonly plan: string;
  readonly outside: string;
  readonly marked: string;
}

/** What survives a reload of the window. One of the two, a uri. */
export interface GraphState {
  readonly plan?: string;
  readonly folder?: string;
}

/** From the extension to the page. */
export type ToGraph =
  | {
      readonly type: 'show';
      readonly state: GraphState;
      readonly title: string;
      readonly graph: Graph;
      readonly labels: Labels;
    }
  /** Asks for the picture as a file. */
  | { readonly type: 'export' };

/** From the page to the extension. */
export type FromGraph =
  | { readonly type: 'ready' }
  | { readonly type: 'drawn'; readonly nodes: number; readonly edges: number }
  /** Id of a node. */
  | { readonly type: 'open'; readonly id: string }
  | { readonly type: 'exported'; readonly svg: string };
