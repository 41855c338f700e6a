/**
 * Completion. What is offered depends on the region the caret stands in; what matches is decided here, on text
 * without marks (`ke hoach`, `kh`), so that every editor gets the same list whatever its own filter does.
 */
import phrases from '../../data/phrases.json';
import { documentTypes } from '../citations/document-types';
import type { Plan } from '../plan/plan';
import { profileOf } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { say, type Language } from '../text/message';
import { readNumbering } from '../syntax/numbering';
import { foldWords, initials } from '../text/fold';
import { lineStart } from '../text/line-breaks';
import { contains, type Span } from '../text/span';
import { majoritySchool, textInSchool } from '../vietnamese/school';
import { citationsAt } from './citation-completion';
import { featureTexts as texts } from './texts';

export interface Snippet {
  readonly name: string;
  readonly prefixes: readonly string[];
  /** In the snippet syntax of the protocol. */
  readonly body: string;
  readonly description: string;
}

export type SuggestionKind = 'heading' | 'body' | 'type' | 'recipient' | 'signature' | 'citation' | 'snippet';

export interface Suggestion {
  readonly kind: SuggestionKind;
  readonly label: string;
  readonly detail: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly newText: string;
  /** What the user has typed of it so far: to be replaced. */
  readonly span: Span;
}

interface Candidate extends Omit<Suggestion, 'span'> {
  /** Folded texts of which what was typed must be the beginning. */
  readonly keys: readonly string[];
}

/** The typed words that a suggestion may replace. */
const MAX_TYPED_WORDS = 8;

export function completionsAt(
  plan: Plan,
  offset: number,
  settings: CheckSettings,
  snippets: readonly Snippet[] = [],
): Suggestion[] {
  const { text } = plan.source;
  const before = text.slice(lineStart(text, offset), offset);
  const typed = typedEndings(before, offset);
  const school = majoritySchool(text);
  const written = (words: string): string => (school ? textInSchool(words, school) : words);
  const matching = (candidates: readonly Candidate[]): Suggestion[] =>
    candidates.flatMap(({ keys, ...candidate }) => {
      const ending = typed.find(({ key }) => keys.some((other) => other.startsWith(key)));
      return ending ? [{ ...candidate, span: ending.span }] : [];
    });
  const region = regionAt(plan, offset);
  const isText = region !== 'Header' && region !== 'End';
  const cited = isText ? citationsAt(plan, offset, before, settings) : [];
  const citations = (telling: boolean): Suggestion[] =>
    cited.flatMap(({ isTelling, ...one }) => (isTelling === telling ? [{ ...one, kind: 'citation' }] : []));
  const { first, last } = candidatesFor(plan, region, before, settings, snippets);
  const seen = new Set<string>();
  return [...matching(first), ...citations(true), ...matching(last), ...citations(false)]
    .flatMap((one): Suggestion[] => {
      if (seen.has(one.label)) return [];
      seen.add(one.label);
      // A name comes as the document writes it: uỷ or ủy.
      return [{ ...one, label: written(one.label), newText: written(one.newText) }];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** The last words before the caret, longest stretch first, the empty one last. */
function typedEndings(before: string, offset: number): { readonly key: string; readonly span: Span }[] {
  const starts = [...before.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)]
    .map((match) => match.index)
    .slice(-MAX_TYPED_WORDS);
  const endings = starts.map((start) => ({
    key: foldWords(before.slice(start)),
    span: { start: offset - before.length + start, end: offset },
  }));
  return starts.length > 0 && /[\p{L}\p{N}]$/u.test(before)
    ? endings
    : [...endings, { key: '', span: { start: offset, end: offset } }];
}

const regionAt = (plan: Plan, offset: number): string | undefined =>
  plan.tree.children.find(
    (node) => node.kind !== 'LineBreak' && contains(node, { start: offset, end: offset }),
  )?.kind;

interface Candidates {
  /** Before the documents that may be cited, and behind them. */
  readonly first: readonly Candidate[];
  readonly last: readonly Candidate[];
}

function candidatesFor(
  plan: Plan,
  region: string | undefined,
  before: string,
  { language }: CheckSettings,
  snippets: readonly Snippet[],
): Candidates {
  const simple = (kind: SuggestionKind, detail: string, labels: readonly string[]): Candidate[] =>
    labels.map((label) => ({ kind, label, detail, newText: label, keys: keysOf(label) }));
  const heading = simple('heading', say(texts.heading, language), [...phrases.sections, ...phrases.headings]);
  const names = simple('body', say(texts.body, language), phrases.headerNames);
  const types = documentTypes
    .filter((type) => type.group === 'document')
    .map(({ name, symbol = '–' }): Candidate => {
      const label = region === 'Header' || region === undefined ? name.toUpperCase() : name;
      return {
        kind: 'type',
        label,
        detail: say(texts.documentType, language, { symbol }),
        newText: label,
        keys: keysOf(name),
      };
    });
  const bodies = simple('body', say(texts.body, language), phrases.bodies);
  const whole = snippetCandidates(snippets);
  if (region === 'Header') return { first: [...names, ...types, ...whole], last: [] };
  if (region === 'End') {
    const signing = simple('signature', say(texts.signature, language), [
      ...phrases.authorities,
      ...phrases.positions,
    ]);
    return { first: [...recipientCandidates(plan, language), ...signing, ...bodies], last: [] };
  }
  return {
    first: headsLine(before) ? [...whole, ...heading] : [],
    last: [...bodies, ...(region ? types : [...names, ...types])],
  };
}

/** Words that a heading may take before the caret. */
const LONGEST_HEADING_START = 7;

/** A number, a few words, no sentence: what stands before the caret may be the beginning of a heading. */
function headsLine(before: string): boolean {
  const line = before.trim();
  // A number is read only before a word: lend it one while the heading is still to be typed.
  const text = line.slice(readNumbering(`${line} A`)?.length ?? 0);
  return !/[.;:()“”"]/.test(text) && text.split(/\s+/).length <= LONGEST_HEADING_START;
}

/** With the end mark of the guide in force, the archive line with its full stop. */
function recipientCandidates(plan: Plan, language: Language): Candidate[] {
  const { recipientMark } = profileOf(plan);
  return phrases.recipients.map((name) => {
    const newText = name + (name.startsWith('Lưu') ? '.' : recipientMark);
    return {
      kind: 'recipient',
      label: name,
      detail: say(texts.recipient, language),
      newText,
      keys: keysOf(name),
    };
  });
}

const snippetCandidates = (snippets: readonly Snippet[]): Candidate[] =>
  snippets.map(({ name, prefixes, body, description }) => ({
    kind: 'snippet',
    label: name,
    detail: description,
    newText: body,
    keys: [...keysOf(name), ...prefixes.map(foldWords)],
  }));

const keysOf = (label: string): string[] => [foldWords(label), initials(label)];
