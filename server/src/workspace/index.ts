/** All plans of the folders that are open: who bears which number, and who cites whom. Knows no files, only facts. */
import type { Directive } from '../core/registry/directive';
import { numberKey, type DirectiveSource } from '../core/registry/registry';
import type { CitedFacts, OwnFacts, PlanFacts } from './facts';

export interface Bearer {
  readonly uri: string;
  readonly own: OwnFacts;
}

export interface Citing {
  readonly uri: string;
  readonly cited: CitedFacts;
}

export class WorkspaceIndex implements DirectiveSource {
  private readonly plans = new Map<string, PlanFacts>();
  private readonly bearers = new Map<string, Set<string>>();
  private readonly citing = new Map<string, Set<string>>();

  get size(): number {
    return this.plans.size;
  }

  uris(): Iterable<string> {
    return this.plans.keys();
  }

  planAt(uri: string): PlanFacts | undefined {
    return this.plans.get(uri);
  }

  set(uri: string, facts: PlanFacts): void {
    this.delete(uri);
    this.plans.set(uri, facts);
    if (facts.own) enter(this.bearers, numberKey(facts.own.number), uri);
    for (const { number } of facts.cited) enter(this.citing, numberKey(number), uri);
  }

  delete(uri: string): void {
    const facts = this.plans.get(uri);
    if (!facts) return;
    this.plans.delete(uri);
    if (facts.own) leave(this.bearers, numberKey(facts.own.number), uri);
    for (const { number } of facts.cited) leave(this.citing, numberKey(number), uri);
  }

  /** The plans that bear a number. */
  bearersOf(number: string): Bearer[] {
    return [...(this.bearers.get(numberKey(number)) ?? [])].flatMap((uri) => {
      const own = this.plans.get(uri)?.own;
      return own ? [{ uri, own }] : [];
    });
  }

  /** The plans that cite a number, each with its mentions. */
  citingOf(number: string): Citing[] {
    const key = numberKey(number);
    return [...(this.citing.get(key) ?? [])].flatMap((uri) => {
      const cited = this.plans.get(uri)?.cited.find((one) => numberKey(one.number) === key);
      return cited ? [{ uri, cited }] : [];
    });
  }

  byNumber(number: string): Directive[] {
    return this.bearersOf(number).map(toDirective);
  }

  *all(): Iterable<Directive> {
    for (const [uri, { own }] of this.plans) if (own) yield toDirective({ uri, own });
  }
}

const toDirective = ({ uri, own: { number, type, date, issuer, subject } }: Bearer): Directive => ({
  number,
  ...(type !== undefined && { type }),
  ...(date !== undefined && { date }),
  ...(issuer !== undefined && { issuer }),
  ...(subject !== undefined && { subject }),
  origin: 'plan',
  confidence: 'source',
  source: uri,
  uri,
});

function enter(map: Map<string, Set<string>>, key: string, uri: string): void {
  const known = map.get(key);
  if (known) known.add(uri);
  else map.set(key, new Set([uri]));
}

function leave(map: Map<string, Set<string>>, key: string, uri: string): void {
  const known = map.get(key);
  known?.delete(uri);
  if (known?.size === 0) map.delete(key);
}
