/**
 * Plans, their sections and the documents they cite, found by the beginnings of words without marks, in any order:
 * `y te co so`, `25 ct`, `kh 265`.
 */
import { shortForm } from '../../core/registry/full-form';
import { numberKey, type Registry } from '../../core/registry/registry';
import { fileName } from '../../core/text/file-name';
import { fold, foldWords } from '../../core/text/fold';
import type { PositionRange } from '../../core/text/source';
import type { CitedFacts, PlanFacts } from '../facts';
import { claimOf, mayBeOne, type Claim } from '../identity';
import type { WorkspaceIndex } from '../index';
import { mentionsIn, tellersOf } from './documents';
import { knownOf } from './known';

export interface FoundSymbol {
  readonly kind: 'plan' | 'section' | 'directive';
  readonly name: string;
  /** The plan of a section. */
  readonly container?: string;
  readonly uri: string;
  readonly range: PositionRange;
}

/** At the most, in one answer. */
export const MOST_FOUND = 200;

/** A document that plans cite, and its words. */
interface Directive {
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
  private directives = new Map<string, Directive[]>();
  private count = 0;

  constructor(
    private readonly index: WorkspaceIndex,
    private readonly registry: Registry,
  ) {}

  /** The best first. Gives way now and then, so that the caller may look at what else there is to do. */
  *find(query: string): Generator<undefined, FoundSymbol[]> {
    const words = wordsOf(query);
    const best = new Best();
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
    return best.symbols();
  }

  private findCited(words: readonly string[], best: Best): void {
    for (const same of this.directives.values()) {
      for (const directive of same) {
        const score = scoreOf(directive.folded, words) + DIRECTIVE;
        if (score > best.floor && !this.isPlan(directive))
          best.add(score, () => this.directiveSymbol(directive));
      }
    }
  }

  /** A plan of the folders is found by itself. */
  private isPlan({ claim }: Directive): boolean {
    return this.index.bearersOf(claim.number).some(({ own }) => mayBeOne(own, claim));
  }

  /** At the first full mention in the plan that tells most, else in any. */
  private directiveSymbol({ claim, uri, name }: Directive): FoundSymbol | undefined {
    const facts = this.index.planAt(uri);
    const tells = facts && mentionsIn(facts, claim.number).length > 0;
    const teller = tells ? { uri, facts } : tellersOf(this.index, claim)[0];
    const mentions = teller ? mentionsIn(teller.facts, claim.number) : [];
    const mention = mentions.find(({ isFull }) => isFull) ?? mentions[0];
    return teller && mention && { kind: 'directive', name, uri: teller.uri, range: mention.reference };
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

  private wordsOf(cited: CitedFacts, claim: Claim): Pick<Directive, 'name' | 'folded'> {
    const { number, type, subject } = cited;
    const known = subject === undefined ? knownOf(this.registry, claim) : {};
    const about = subject ?? known.subject;
    const kind = type ?? known.type;
    const name = [shortForm({ number, ...(kind !== undefined && { type: kind }) }), about]
      .filter((part) => part !== undefined)
      .join(' ');
    return { name, folded: fold(name) };
  }

  private forget(): void {
    this.read = new WeakSet();
    this.directives = new Map();
    this.count = 0;
  }
}

/** Folded, in the order in which they were typed. Without any, plans answer. */
const wordsOf = (query: string): string[] => [
  ...new Set(
    foldWords(query)
      .split(' ')
      .filter((word) => word !== ''),
  ),
];

/** @param titles a line each, folded: the plan's own, then those of its sections */
function findTitles(
  uri: string,
  facts: PlanFacts,
  titles: string,
  words: readonly string[],
  best: Best,
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

/**
 * How well a text answers: each word must begin one of its words. Whole words count more than beginnings, words that
 * stand side by side and at the head more than scattered ones, short texts more than long ones. -Infinity for none.
 */
function scoreOf(folded: string, words: readonly string[]): number {
  let score = 0;
  let before = -1;
  for (const word of words) {
    const isNext = before >= 0 && folded.startsWith(word, before + 1);
    const at = isNext ? before + 1 : wordAt(folded, word);
    if (at < 0) return -Infinity;
    if (!isWordCharacter(folded.charCodeAt(at + word.length))) score += 2;
    if (isNext) score += 2;
    else if (at === 0) score += 1;
    before = at + word.length;
  }
  return score - Math.min(folded.length, 1000) / 1000;
}

/** Where a word stands that begins so: the first that is no more than it, else the first. */
function wordAt(folded: string, word: string): number {
  let first = -1;
  for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + 1)) {
    if (at > 0 && isWordCharacter(folded.charCodeAt(at - 1))) continue;
    if (!isWordCharacter(folded.charCodeAt(at + word.length))) return at;
    if (first < 0) first = at;
  }
  return first;
}

/** In folded text; no letter there is of a higher code. */
const isWordCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);

/** The best so far, in the order of their score; the first met of equal ones first. */
class Best {
  private kept: { readonly score: number; readonly symbol: () => FoundSymbol | undefined }[] = [];
  /** What is no better than this is not among the best. */
  floor = -Infinity;

  add(score: number, symbol: () => FoundSymbol | undefined): void {
    this.kept.push({ score, symbol });
    if (this.kept.length >= 4 * MOST_FOUND) this.cut();
  }

  symbols(): FoundSymbol[] {
    this.cut();
    return this.kept.flatMap(({ symbol }) => symbol() ?? []);
  }

  private cut(): void {
    this.kept = this.kept.toSorted((a, b) => b.score - a.score).slice(0, MOST_FOUND);
    if (this.kept.length === MOST_FOUND) this.floor = this.kept.at(-1)?.score ?? -Infinity;
  }
}

function planSymbol(uri: string, { own, title, titleRange }: PlanFacts): FoundSymbol {
  const name = [own?.number, title].filter((part) => part !== undefined && part !== '').join(' ');
  return { kind: 'plan', name: name === '' ? fileName(uri) : name, uri, range: titleRange };
}

function sectionSymbol(uri: string, facts: PlanFacts, i: number): FoundSymbol | undefined {
  const section = facts.sections[i];
  const { name } = planSymbol(uri, facts);
  return section && { kind: 'section', name: section.title, container: name, uri, range: section.range };
}
