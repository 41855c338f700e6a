/**
 * Breaches planted in clean plans. A mutation changes one place of a plan and says where; a rule has found it when
 * one of its findings touches that place. Offsets count in the NFC form of the text.
 */
import type { Span } from '../../server/src/core/text/span';
import type { CleanPlan } from './generator';
import type { Random } from '../../scripts/random';

export interface Planted {
  readonly text: string;
  /** `document`: the breach is an absence, which may be reported anywhere. */
  readonly place: Span | 'document';
}

/** Nothing where the plan has no place for this breach. */
export type Mutation = (plan: CleanPlan, random: Random) => Planted | undefined;

/** By rule id. */
export type Seeds = Readonly<Record<string, readonly Mutation[]>>;

/** Stretches of a page. */
export type Region = 'all' | 'header' | 'title' | 'opening' | 'text' | 'body' | 'end' | 'appendix';

/** `title`: type name to separator; `text`: opening and body. */
export function regionOf(text: string, region: Region): Span {
  const title = text.indexOf('\nKẾ HOẠCH\n') + 1;
  const opening = text.indexOf('\n-----\n') + 7;
  const body = text.search(/^I[-.] /m);
  const end = text.indexOf('\nNơi nhận:') + 1;
  const appendix = text.search(/^Phụ lục/m);
  const last = appendix < 0 ? text.length : appendix;
  const spans: Readonly<Record<Region, Span>> = {
    all: { start: 0, end: text.length },
    header: { start: 0, end: title },
    title: { start: title, end: opening },
    opening: { start: opening, end: body },
    text: { start: opening, end },
    body: { start: body, end },
    end: { start: end, end: last },
    appendix: { start: last, end: text.length },
  };
  return spans[region];
}

/** Writes `newText` in place of a stretch; the place is what was written. */
export const write = (text: string, { start, end }: Span, newText: string): Planted => ({
  text: text.slice(0, start) + newText + text.slice(end),
  place: { start, end: start + newText.length },
});

/** The same for an absence. */
export const without = (planted: Planted | undefined): Planted | undefined =>
  planted && { ...planted, place: 'document' };

export type Replacement = string | ((match: RegExpMatchArray, random: Random) => string);

/** One of the matches, chosen at random, written otherwise. `$1`… stand for groups. */
export const replace =
  (region: Region, pattern: RegExp, replacement: Replacement): Mutation =>
  ({ text }, random) => {
    const { start, end } = regionOf(text, region);
    const matches = [...text.slice(start, end).matchAll(new RegExp(pattern, unique(`${pattern.flags}gmu`)))];
    if (matches.length === 0) return undefined;
    const match = random.pick(matches);
    const newText =
      typeof replacement === 'string'
        ? replacement.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '')
        : replacement(match, random);
    if (newText === match[0]) return undefined;
    const at = start + match.index;
    return write(text, { start: at, end: at + match[0].length }, newText);
  };

const unique = (flags: string): string => [...new Set(flags)].join('');

/** What {@link replace} does, reported wherever it is seen. */
export const drop =
  (region: Region, pattern: RegExp, replacement: Replacement = ''): Mutation =>
  (plan, random) =>
    without(replace(region, pattern, replacement)(plan, random));

/** For each wording a mutation of its own. */
export const each = <Value>(values: readonly Value[], mutation: (value: Value) => Mutation): Mutation[] =>
  values.map(mutation);

/** Puts a paragraph of its own before a random dash of the tasks. */
export const addDash =
  (wording: Replacement): Mutation =>
  (plan, random) =>
    replace('body', /^(?=- \p{Lu}[^\n]*[^:]$)/u, (match) => {
      const sentence = typeof wording === 'string' ? wording : wording(match, random);
      return `- ${sentence}\n\n`;
    })(plan, random);

/** Appends a sentence to a random dash of the text. */
export const addSentence =
  (wording: Replacement): Mutation =>
  (plan, random) =>
    replace('body', /^(- \p{Lu}[^\n]*\.)$/u, (match) => {
      const sentence = typeof wording === 'string' ? wording : wording(match, random);
      return `${match[0]} ${sentence}`;
    })(plan, random);

export const onlyFor =
  (profile: CleanPlan['profile'], mutation: Mutation): Mutation =>
  (plan, random) =>
    plan.profile === profile ? mutation(plan, random) : undefined;

/** Both mutations, one on the result of the other; the place is that of the second. */
export const then =
  (first: Mutation, second: Mutation): Mutation =>
  (plan, random) => {
    const begun = first(plan, random);
    return begun && second({ ...plan, text: begun.text }, random);
  };

export interface Head {
  readonly parent?: string;
  readonly issuer: string;
  readonly body?: string;
}

/** The first words of the header's names, in capitals, of a plan. */
export const namesOf = (text: string): { readonly parent?: string; readonly issuer: string } => {
  const lines = text
    .slice(0, text.indexOf('\n*'))
    .split('\n')
    .map((line) => line.split(/ {3,}/)[0] ?? '');
  const issuer = lines.at(-1) ?? '';
  const parent = lines.at(-2);
  return { issuer, ...(parent !== undefined && { parent }) };
};

const TITLE_COLUMN = 44;

/** Other names at the head of the page, and the symbol that goes with them; the place is the names. */
export const rehead =
  (headOf: (names: ReturnType<typeof namesOf>, random: Random) => Head | undefined): Mutation =>
  ({ text }, random) => {
    const head = headOf(namesOf(text), random);
    const star = text.indexOf('\n*');
    if (!head || star < 0) return undefined;
    const lines = head.parent === undefined ? [head.issuer] : [head.parent, head.issuer];
    const names = lines
      .map((line, i) => (i === 0 ? `${line.padEnd(TITLE_COLUMN)}   ĐẢNG CỘNG SẢN VIỆT NAM` : line))
      .join('\n');
    const rest = text.slice(star).replace(/(?<=^Số \d+-KH\/)\S+/m, (symbol) => head.body ?? symbol);
    return { text: names + rest, place: { start: 0, end: names.length } };
  };

/** Only in plans of some kinds of bodies, by the first word of their names. */
export const isKind =
  (kinds: readonly string[], mutation: Mutation): Mutation =>
  (plan, random) =>
    kinds.some((kind) => plan.name.startsWith(`${kind}-`)) ? mutation(plan, random) : undefined;
