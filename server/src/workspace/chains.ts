/**
 * Which document carries out which, as the plans of the folders tell: a plan has its căn cứ, and says of some of
 * these whose căn cứ they are. Read as it is asked for, so that a question about one plan does not read ten thousand.
 */
import { numberKey } from '../core/registry/registry';
import { carryingIn } from './carrying';
import type { CitedFacts, PlanFacts } from './facts';
import { claimOf, mayBeOne, type Claim } from './identity';
import type { WorkspaceIndex } from './index';

/** A document that plans speak of, or are. */
export interface Document {
  readonly id: string;
  readonly number?: string;
  /** ISO. */
  date?: string;
  issuer?: string;
  type?: string;
  subject?: string;
  /** The plan of the folders that it is. */
  readonly plan?: { readonly uri: string; readonly facts: PlanFacts };
  /** Who names it first; absent where nobody does. */
  mention?: { readonly uri: string; readonly cited: CitedFacts };
}

/** From the document that is căn cứ to the one that carries it out. */
export type Link = readonly [from: Document, to: Document];

export class Chains {
  /** By number, and then by the plan that cites it. */
  private readonly meant = new Map<string, ReadonlyMap<string, Document>>();
  private readonly plans = new Map<string, Document>();
  private readonly told = new Map<string, readonly Link[]>();
  private readonly links = new Map<Document, readonly Link[]>();

  constructor(private readonly index: WorkspaceIndex) {}

  planAt(uri: string): Document | undefined {
    const facts = this.index.planAt(uri);
    if (!facts) return undefined;
    const known = this.plans.get(uri);
    if (known) return known;
    const { number, type, date, issuer, subject } = facts.own ?? {};
    const document: Document = {
      id: uri,
      ...(number !== undefined && { number }),
      ...(type !== undefined && { type }),
      ...(date !== undefined && { date }),
      ...(issuer !== undefined && { issuer }),
      ...(subject !== undefined && { subject }),
      plan: { uri, facts },
    };
    this.plans.set(uri, document);
    return document;
  }

  /** What a plan tells: its own căn cứ, and which of these carries out which. */
  toldBy(uri: string): readonly Link[] {
    const known = this.told.get(uri);
    if (known) return known;
    const links = this.read(uri);
    this.told.set(uri, links);
    return links;
  }

  /** The links to and from a document, by whomever they are told. */
  of(document: Document): readonly Link[] {
    const known = this.links.get(document);
    if (known) return known;
    const { number, plan } = document;
    const tellers = new Set(number === undefined ? [] : this.index.citingOf(number).map(({ uri }) => uri));
    if (plan) tellers.add(plan.uri);
    const links = [...tellers].flatMap((uri) =>
      this.toldBy(uri).filter(([from, to]) => from === document || to === document),
    );
    this.links.set(document, links);
    return links;
  }

  private read(uri: string): readonly Link[] {
    const plan = this.planAt(uri);
    if (!plan?.plan) return [];
    return carryingIn(plan.plan.facts)
      .filter(({ basis, carrier }) => basis.isBasis && carrier?.isBasis !== false)
      .flatMap(({ basis, carrier }): Link[] => {
        const from = this.meantBy(uri, basis.number);
        const to = carrier ? this.meantBy(uri, carrier.number) : plan;
        return from && to && from !== to ? [[from, to]] : [];
      });
  }

  /** The document that a plan means by a number. */
  private meantBy(uri: string, number: string): Document | undefined {
    const key = numberKey(number);
    const known = this.meant.get(key) ?? this.tellApart(key);
    this.meant.set(key, known);
    return known.get(uri);
  }

  /** All who name a number, by the document that they mean. Who could mean several, means one of his own. */
  private tellApart(key: string): ReadonlyMap<string, Document> {
    const documents = this.index.bearersOf(key).flatMap(({ uri }) => this.planAt(uri) ?? []);
    const meant = new Map<string, Document>();
    const claims = this.index.citingOf(key).flatMap(({ uri, cited }) => {
      const facts = this.index.planAt(uri);
      return facts ? [{ uri, cited, claim: claimOf(cited, facts) }] : [];
    });
    const surest = claims.toSorted((a, b) => certainty(b.claim) - certainty(a.claim));
    for (const { uri, cited, claim } of surest) {
      const possible = documents.filter((one) => mayBeOne({ ...one, number: key }, claim));
      const dated = possible.filter(({ date }) => date !== undefined && date === claim.date);
      const found = possible.length > 1 ? dated[0] : possible[0];
      const document = found ?? { id: `${key} ${documents.length}`, number: cited.number };
      if (!found) documents.push(document);
      learn(document, cited);
      document.mention ??= { uri, cited };
      meant.set(uri, document);
    }
    return meant;
  }
}

const certainty = ({ date, issuer }: Claim): number =>
  (date === undefined ? 0 : 2) + (issuer === undefined ? 0 : 1);

/** A document is described by itself first, then by those who cite it. */
function learn(document: Document, { type, date, issuer, subject }: CitedFacts): void {
  if (type !== undefined) document.type ??= type;
  if (date !== undefined) document.date ??= date;
  if (issuer !== undefined) document.issuer ??= issuer;
  if (subject !== undefined) document.subject ??= subject;
}
