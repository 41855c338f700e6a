/** The chain of authority (sơ đồ căn cứ) of one plan or of a folder, as nodes and edges. Draws nothing. */
import { nameInText } from '../core/registry/body-name';
import { dayOf, shortForm } from '../core/registry/full-form';
import type { Registry } from '../core/registry/registry';
import type { PositionRange } from '../core/text/source';
import { Chains, type Document, type Link } from './chains';
import { onlyKnown } from './identity';
import type { WorkspaceIndex } from './index';

export interface GraphNode {
  readonly id: string;
  /** `plan`: a plan of the folders; `outside`: known from those who cite it. */
  readonly kind: 'plan' | 'outside';
  /** The plan that was asked about. */
  readonly marked: boolean;
  /** `Chỉ thị số 25-CT/TW`; absent while the plan has no number. */
  readonly name?: string;
  /** As documents write it: `09/9/2025`. */
  readonly date?: string;
  readonly issuer?: string;
  readonly subject?: string;
  /** The plan's title, or the place of the first mention of what is outside. */
  readonly place: { readonly uri: string; readonly range: PositionRange };
}

/** Ids of nodes. */
export interface GraphEdge {
  /** Is căn cứ of `to`. */
  readonly from: string;
  readonly to: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
  /** Documents that belong here and are left out, so that the picture can be read. */
  readonly omitted: number;
}

/** Documents in a picture, at the most. */
const MOST_NODES = 200;

/** What a plan carries out, what that carries out, and all that is carried out by way of the plan. */
export function graphOfPlan(
  index: WorkspaceIndex,
  registry: Registry,
  uri: string,
  most = MOST_NODES,
): Graph {
  const chains = new Chains(index);
  const plan = chains.planAt(uri);
  if (!plan) return { nodes: [], edges: [], omitted: 0 };
  return drawn(chains, registry, [...chainOf(chains, plan)], plan, most);
}

/** @param folder uri; its plans and all that they rest on, the most cited documents with their chains first */
export function graphOfFolder(
  index: WorkspaceIndex,
  registry: Registry,
  folder: string,
  most = MOST_NODES,
): Graph {
  const chains = new Chains(index);
  const below = folder.endsWith('/') ? folder : `${folder}/`;
  const plans = [...index.uris()].filter((uri) => uri.startsWith(below)).sort();
  const carriers = new Map<Document, number>();
  for (const uri of plans) {
    const plan = chains.planAt(uri);
    if (plan) carriers.set(plan, carriers.get(plan) ?? 0);
    for (const [from, to] of chains.toldBy(uri)) {
      carriers.set(from, (carriers.get(from) ?? 0) + 1);
      carriers.set(to, carriers.get(to) ?? 0);
    }
  }
  const mostCited = [...carriers].sort(([, a], [, b]) => b - a).map(([document]) => document);
  const documents = new Set<Document>();
  for (const document of mostCited) {
    if (documents.has(document)) continue;
    // What comes after is only counted.
    const chain = documents.size < most ? chainOf(chains, document) : [document];
    for (const one of chain) documents.add(one);
  }
  return drawn(chains, registry, [...documents], undefined, most);
}

/** The document, what it rests on, and what rests on it, the nearest first. */
function chainOf(chains: Chains, document: Document): Set<Document> {
  const found = new Set([document]);
  follow(chains, found, document, ([from, to], one) => (to === one ? from : undefined));
  follow(chains, found, document, ([from, to], one) => (from === one ? to : undefined));
  return found;
}

/** Follows links in one direction, breadth first; what was met is not followed again, so that rings are harmless. */
function follow(
  chains: Chains,
  found: Set<Document>,
  start: Document,
  next: (link: Link, document: Document) => Document | undefined,
): void {
  const met = new Set([start]);
  for (const document of met) {
    for (const link of chains.of(document)) {
      const other = next(link, document);
      if (other) met.add(other);
    }
    found.add(document);
  }
}

/** @param documents the most important first */
function drawn(
  chains: Chains,
  registry: Registry,
  documents: readonly Document[],
  marked: Document | undefined,
  most: number,
): Graph {
  const kept = new Set(documents.slice(0, most));
  const edges = new Map<string, GraphEdge>();
  for (const document of kept) {
    for (const [from, to] of chains.of(document)) {
      if (kept.has(from) && kept.has(to)) edges.set(`${from.id}\n${to.id}`, { from: from.id, to: to.id });
    }
  }
  return {
    nodes: [...kept].flatMap((document) => nodeOf(document, registry, document === marked) ?? []),
    edges: [...edges.values()],
    omitted: documents.length - kept.size,
  };
}

function nodeOf(document: Document, registry: Registry, marked: boolean): GraphNode | undefined {
  const place = placeOf(document);
  if (!place) return undefined;
  const { id, plan, number } = document;
  const known = plan || number === undefined ? undefined : onlyKnown(registry, { ...document, number });
  const type = document.type ?? known?.type;
  const date = document.date ?? known?.date;
  const issuer = document.issuer ?? known?.issuer;
  const subject = document.subject ?? known?.subject ?? plan?.facts.title;
  return {
    id,
    kind: plan ? 'plan' : 'outside',
    marked,
    ...(number !== undefined && { name: shortForm({ number, ...(type !== undefined && { type }) }) }),
    ...(date !== undefined && { date: dayOf(date) }),
    ...(issuer !== undefined && { issuer: nameInText(issuer) }),
    ...(subject !== undefined && { subject }),
    place,
  };
}

function placeOf({ plan, mention }: Document): GraphNode['place'] | undefined {
  if (plan) return { uri: plan.uri, range: plan.facts.titleRange };
  const first = mention?.cited.mentions[0];
  return mention && first && { uri: mention.uri, range: first.range };
}
