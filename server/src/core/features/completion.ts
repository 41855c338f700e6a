/**
 * Completion. What is offered depends on the region the caret stands in; what matches is decided here, on text
 * without marks (`ke hoach`, `kh`), so that every editor gets the same list whatever its own filter does.
 */
import phrases from '../../data/phrases.json';
import { documentTypes } from '../citations/document-types';
import type { Plan } from '../plan/plan';
import { profileOf } from '../rules/check';
import { say, type Language } from '../text/message';
import { readNumbering } from '../syntax/numbering';
import { foldWords, initials } from '../text/fold';
import { lineStart } from '../text/line-breaks';
import { contains, type Span } from '../text/span';
import { majoritySchool, textInSchool } from '../vietnamese/school';
import { mentionsOf, shortForm } from './hover';
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
  language: Language,
  snippets: readonly Snippet[] = [],
): Suggestion[] {
  const { text } = plan.source;
  const before = text.slice(lineStart(text, offset), offset);
  const typed = typedEndings(before, offset);
  const candidates = candidatesFor(plan, offset, before, language, snippets);
  const school = majoritySchool(text);
  const written = (words: string): string => (school ? textInSchool(words, school) : words);
  const seen = new Set<string>();
  return candidates.flatMap(({ keys, ...candidate }) => {
    const ending = typed.find(({ key }) => keys.some((other) => other.startsWith(key)));
    if (!ending || seen.has(candidate.label)) return [];
    seen.add(candidate.label);
    // A name comes as the document writes it: uỷ or ủy. Citations are the document's own words already.
    const asWritten =
      candidate.kind === 'citation'
        ? candidate
        : { ...candidate, label: written(candidate.label), newText: written(candidate.newText) };
    return [{ ...asWritten, span: ending.span }];
  });
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

function candidatesFor(
  plan: Plan,
  offset: number,
  before: string,
  language: Language,
  snippets: readonly Snippet[],
): Candidate[] {
  const at = { start: offset, end: offset };
  const region = plan.tree.children.find((node) => node.kind !== 'LineBreak' && contains(node, at))?.kind;
  const simple = (kind: SuggestionKind, detail: string, labels: readonly string[]): Candidate[] =>
    labels.map((label) => ({ kind, label, detail, newText: label, keys: keysOf(label) }));
  const atLineStart = headsLine(before);
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
  const citations = citationCandidates(plan, language);
  const bodies = simple('body', say(texts.body, language), phrases.bodies);
  const whole = snippetCandidates(snippets);
  if (region === 'Header') return [...names, ...types, ...whole];
  if (region === 'End') {
    const signing = simple('signature', say(texts.signature, language), [
      ...phrases.authorities,
      ...phrases.positions,
    ]);
    return [...recipientCandidates(plan, language), ...signing, ...bodies];
  }
  return [
    ...(atLineStart ? [...whole, ...heading] : []),
    ...citations,
    ...bodies,
    ...(region ? types : [...names, ...types]),
  ];
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

/** Each document cited so far, in its short form. */
function citationCandidates(plan: Plan, language: Language): Candidate[] {
  return plan.citations
    .filter((citation) => citation.number && citation.symbol && mentionsOf(plan, citation)[0] === citation)
    .map((citation) => {
      const label = shortForm(citation);
      const bare = foldWords(`${citation.number?.text ?? ''} ${citation.symbol?.text ?? ''}`);
      return {
        kind: 'citation',
        label,
        detail: say(texts.cited, language),
        newText: label,
        keys: [...keysOf(label), bare],
      };
    });
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
