/** All plans of the folders that are open: who bears which number, and who cites whom. Knows no files, only facts. */
import type { Directive } from '../core/registry/directive';
import { numberKey, type DirectiveSource } from '../core/registry/registry';
import { toDirective, type Bearer } from './bearer';
import type { CitedFacts, PlanFacts } from './facts';
import { namesakesAmong, type Namesakes } from './namesakes';
import { recordOf, StoredPlan, Strings, type PlanRecord } from './stored';

export type { Bearer } from './bearer';

export interface Citing {
  readonly uri: string;
  readonly cited: CitedFacts;
}

export interface FoldedTitles {
  readonly uri: string;
  /** The plan's title, then those of its sections, each folded and with a line end behind it. */
  readonly folded: string;
}

interface Entry {
  readonly uri: string;
  readonly plan: StoredPlan;
}

export class WorkspaceIndex implements DirectiveSource {
  private readonly plans = new Map<string, Entry>();
  private readonly bearers = new Map<string, Entry[]>();
  private readonly citing = new Map<string, Entry[]>();
  /** All of {@link all}, until a plan changes. */
  private directives: readonly Directive[] | undefined;
  /** Shared with what is read from a cache. */
  readonly strings = new Strings();

  get size(): number {
    return this.plans.size;
  }

  /** How many numbers are cited. */
  get citedCount(): number {
    return this.citing.size;
  }

  uris(): Iterable<string> {
    return this.plans.keys();
  }

  /** The same object until the plan is set again. */
  planAt(uri: string): PlanFacts | undefined {
    return this.plans.get(uri)?.plan;
  }

  /** @returns the facts as the index holds them, to be given back to {@link put} */
  set(uri: string, facts: PlanFacts): StoredPlan {
    const plan = this.stored(facts);
    this.put(uri, plan);
    return plan;
  }

  /** Facts in the little room that the index has for them, without entering them. */
  stored(facts: PlanFacts): StoredPlan {
    return this.recorded(recordOf(facts));
  }

  recorded(record: PlanRecord): StoredPlan {
    return new StoredPlan(record, this.strings);
  }

  put(uri: string, plan: StoredPlan): void {
    this.delete(uri);
    const entry = { uri, plan };
    this.plans.set(uri, entry);
    this.directives = undefined;
    if (plan.own) enter(this.bearers, numberKey(plan.own.number), entry);
    for (const { number } of plan.cited) enter(this.citing, numberKey(number), entry);
  }

  delete(uri: string): void {
    const entry = this.plans.get(uri);
    if (!entry) return;
    this.plans.delete(uri);
    this.directives = undefined;
    const { own, cited } = entry.plan;
    if (own) leave(this.bearers, numberKey(own.number), entry);
    for (const { number } of cited) leave(this.citing, numberKey(number), entry);
  }

  /** The plans that bear a number. */
  bearersOf(number: string): Bearer[] {
    return (this.bearers.get(numberKey(number)) ?? []).flatMap(({ uri, plan: { own } }) =>
      own ? [{ uri, own }] : [],
    );
  }

  /** The plans that cite a number, each with its mentions. */
  citingOf(number: string): Citing[] {
    const key = numberKey(number);
    return (this.citing.get(key) ?? []).flatMap(({ uri, plan }) => {
      const cited = plan.cited.find((one) => one.number === number || numberKey(one.number) === key);
      return cited ? [{ uri, cited }] : [];
    });
  }

  byNumber(number: string): Directive[] {
    return this.bearersOf(number).map(toDirective);
  }

  all(): readonly Directive[] {
    this.directives ??= [...this.plans.values()].flatMap(({ uri, plan: { own } }) =>
      own ? toDirective({ uri, own }) : [],
    );
    return this.directives;
  }

  /** For who looks for words in titles: a text a plan, read at the speed of memory. */
  *titles(): Iterable<FoldedTitles> {
    for (const { uri, plan } of this.plans.values()) yield { uri, folded: plan.folded };
  }

  /** Plans of one body that bear one number in one term, in the order of their numbers. */
  namesakes(): Namesakes[] {
    const shared = [...this.bearers].filter(([, entries]) => entries.length > 1);
    return namesakesAmong(shared.map(([number]) => this.bearersOf(number)));
  }
}

function enter(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (known) known.push(entry);
  else map.set(key, [entry]);
}

function leave(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = map.get(key);
  if (!known) return;
  const at = known.indexOf(entry);
  if (at >= 0) known.splice(at, 1);
  if (known.length === 0) map.delete(key);
}
