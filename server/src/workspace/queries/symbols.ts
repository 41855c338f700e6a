/**
 * Plans, their sections and the documents they cite, found by the beginnings of words without marks, in any order:
 * `y te co so`, `25 ct`, `kh 265`; if asked for, with them what the registry alone knows.
 */
import { numberKey, type Registry } from '../../core/registry/registry';
import { fileName } from '../../core/text/file-name';
import { fold } from '../../core/text/fold';
import type { PositionRange } from '../../core/text/source';
import type { CitedFacts, PlanFacts } from '../facts';
import { claimOf, mayBeOne, type Claim } from '../identity';
import type { WorkspaceIndex } from '../index';
import { bearersOf, mentionsIn, tellersOf } from './documents';
import { knownOf } from './known';
import { findRegistered, titleOf, type RegisteredDocument } from './registered';
import { Best, scoreOf, wordsOf, type Finds } from './scores';

export interface FoundSymbol {
  readonly kind: 'plan' | 'section' | 'directive';
  readonly name: string;
  /** The plan of a section. */
  readonly container?: string;
  /** Of a plan with a number, and of a document. */
  readonly claim?: Claim;
  readonly uri: string;
  readonly range: PositionRange;
}

/** A document that plans cite, and its words. */
interface CitedDocument {
  readonly claim: Claim;
  /** A plan that tells of it, the fullest one met. */
  uri: string;
  hasSubject: boolean;
  name: string;
  folded: string;
}

/** Plans that are looked through before giving way. */
const AT_ONCE = 64;

/** Beyond this many documents what was read is let go, to be read again. */
const MOST_DIRECTIVES = 50_000;

export class SymbolSearch {
  private read = new WeakSet<PlanFacts>();
  /** By number. Those that no plan cites any more may be among them. */
  private directives = new Map<string, CitedDocument[]>();
  private count = 0;

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly registry: Registry,
  ) {}

  /** The best first. Gives way now and then, so that the caller may look at what else there is to do. */
  *find(query: string): Generator<undefined, FoundSymbol[]> {
    const best = new Best<FoundSymbol>();
    yield* this.findInPlans(wordsOf(query), best);
    return best.all();
  }

  /** The same, and documents of the registry that no plan bears or cites. */
  *findAll(query: string): Generator<undefined, (FoundSymbol | RegisteredDocument)[]> {
    const words = wordsOf(query);
    const best = new Best<FoundSymbol | RegisteredDocument>();
    yield* this.findInPlans(words, best);
    if (words.length > 0) findRegistered(this.index, this.registry, words, best);
    return best.all();
  }

  private *findInPlans(words: readonly string[], best: Finds<FoundSymbol>): Generator<undefined, void> {
    if (this.count > MOST_DIRECTIVES) this.forget();
    let read = 0;
    for (const { uri, folded } of this.index.titles()) {
      if (++read % AT_ONCE === 0) yield undefined;
      const facts = this.index.planAt(uri);
      if (!facts) continue;
      findTitles(uri, facts, folded, words, best);
      this.readCited(uri, facts);
    }
    // Everything is cited; without a word there is nothing to choose by.
    if (words.length > 0) this.findCited(words, best);
  }

  private findCited(words: readonly string[], best: Finds<FoundSymbol>): void {
    for (const same of this.directives.values()) {
      for (const directive of same) {
        const score = scoreOf(directive.folded, words) + DIRECTIVE;
        if (score > best.floor && !this.isPlan(directive))
          best.add(score, () => this.directiveSymbol(directive));
      }
    }
  }

  /** A plan of the folders is found by itself. */
  private isPlan({ claim }: CitedDocument): boolean {
    return bearersOf(this.index, claim).length > 0;
  }

  /** At the first full mention in the plan that tells most, else in any. */
  private directiveSymbol({ claim, uri, name }: CitedDocument): FoundSymbol | undefined {
    const facts = this.index.planAt(uri);
    const tells = facts && mentionsIn(facts, claim.number).length > 0;
    const teller = tells ? { uri, facts } : tellersOf(this.index, claim)[0];
    const mentions = teller ? mentionsIn(teller.facts, claim.number) : [];
    const mention = mentions.find(({ isFull }) => isFull) ?? mentions[0];
    return teller && mention && { kind: 'directive', name, claim, uri: teller.uri, range: mention.reference };
  }

  private readCited(uri: string, facts: PlanFacts): void {
    if (this.read.has(facts)) return;
    this.read.add(facts);
    for (const cited of facts.cited) this.enter(uri, cited, claimOf(cited, facts));
  }

  private enter(uri: string, cited: CitedFacts, claim: Claim): void {
    const key = numberKey(cited.number);
    const same = this.directives.get(key) ?? [];
    const known = same.find((one) => one.claim.date === claim.date && mayBeOne(one.claim, claim));
    const hasSubject = cited.subject !== undefined;
    if (known && (known.hasSubject || !hasSubject)) return;
    const words = { uri, hasSubject, ...this.wordsOf(cited, claim) };
    if (known) Object.assign(known, words);
    else {
      this.directives.set(key, [...same, { claim, ...words }]);
      this.count++;
    }
  }

  private wordsOf(cited: CitedFacts, claim: Claim): Pick<CitedDocument, 'name' | 'folded'> {
    const { number, type, subject } = cited;
    const known = subject === undefined ? knownOf(this.registry, claim) : {};
    const about = subject ?? known.subject;
    const kind = type ?? known.type;
    const name = titleOf({
      number,
      ...(kind !== undefined && { type: kind }),
      ...(about !== undefined && { subject: about }),
    });
    return { name, folded: fold(name) };
  }

  private forget(): void {
    this.read = new WeakSet();
    this.directives = new Map();
    this.count = 0;
  }
}

/** @param titles a line each, folded: the plan's own, then those of its sections */
function findTitles(
  uri: string,
  facts: PlanFacts,
  titles: string,
  words: readonly string[],
  best: Finds<FoundSymbol>,
): void {
  const headEnd = titles.indexOf('\n');
  const title = headEnd < 0 ? titles : titles.slice(0, headEnd);
  const number = facts.own && !words.every((word) => title.includes(word)) ? fold(facts.own.number) : '';
  const score = scoreOf(number === '' ? title : `${number} ${title}`, words) + PLAN;
  if (score > best.floor) best.add(score, () => planSymbol(uri, facts));
  const rarest = words.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (rarest === '' || headEnd < 0 || !words.every((word) => titles.includes(word, headEnd))) return;
  for (let at = titles.indexOf(rarest, headEnd + 1); at >= 0;) {
    const start = titles.lastIndexOf('\n', at) + 1;
    const lineEnd = titles.indexOf('\n', at);
    const end = lineEnd < 0 ? titles.length : lineEnd;
    const ofSection = scoreOf(titles.slice(start, end), words);
    if (ofSection > best.floor)
      best.add(ofSection, () => sectionSymbol(uri, facts, lineAt(titles, start) - 1));
    at = end < titles.length ? titles.indexOf(rarest, end + 1) : -1;
  }
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length - 1;

/** Between equally good ones: the plan before the document it cites, that before a section. */
const PLAN = 0.5;
const DIRECTIVE = 0.25;

function planSymbol(uri: string, { own, title, titleRange }: PlanFacts): FoundSymbol {
  const name = [own?.number, title].filter((part) => part !== undefined && part !== '').join(' ');
  return {
    kind: 'plan',
    name: name === '' ? fileName(uri) : name,
    ...(own && { claim: own }),
    uri,
    range: titleRange,
  };
}

function sectionSymbol(uri: string, facts: PlanFacts, i: number): FoundSymbol | undefined {
  const section = facts.sections[i];
  const { name } = planSymbol(uri, facts);
  return section && { kind: 'section', name: section.title, container: name, uri, range: section.range };
}
