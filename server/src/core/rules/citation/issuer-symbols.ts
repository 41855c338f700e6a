/**
 * Which symbols the body that a citation names may bear: `BTCTU` Ban Tổ chức Tỉnh uỷ, `TW` Bộ Chính trị. Names
 * are known by their first words, marks and all; of others nothing is said. The facts are in `issuer-symbols.json`.
 */
import data from '../../../data/issuer-symbols.json';
import { bodiesBySymbol } from '../../citations/bodies';
import type { Citation } from '../../citations/citation';
import { plainName } from '../../citations/plain-name';
import { lazy } from '../../text/lazy';
import type { Located } from '../../text/span';

/** What a name may bear. */
export interface BornSymbols {
  /** The usual one first. */
  readonly symbols: readonly string[];
  /** Longer ones that begin with them are born too. */
  readonly more: boolean;
  /** An organ bears its committee's symbol behind its own, and the committee's name stands for its organs' too. */
  readonly committee?: readonly string[];
}

interface Named {
  readonly key: string;
  readonly symbols: readonly string[];
  readonly more?: boolean;
  readonly then?: readonly string[];
}

interface Entry {
  readonly names: readonly string[];
  readonly symbols: readonly string[];
  readonly more?: boolean;
  readonly then?: readonly string[];
}

const named = (entries: readonly Entry[]): readonly Named[] =>
  entries
    .flatMap(({ names, ...rest }) => names.map((name) => ({ ...rest, key: plainName(name) })))
    .sort((a, b) => b.key.length - a.key.length);

const committees = lazy(() => named(data.committees));
const organs = lazy(() =>
  named(
    data.organs.entries.map(({ names, symbol, alsoOf = [] }) => ({ names, symbols: [symbol, ...alsoOf] })),
  ),
);
const state = lazy(() => named(data.state.entries));

const begins = (name: string, key: string): boolean => name === key || name.startsWith(`${key} `);

const headed = (heads: readonly Named[], name: string): Named | undefined =>
  heads.find(
    ({ key, then }) =>
      begins(name, key) &&
      (name === key || !then || then.some((rest) => begins(name.slice(key.length + 1), rest))),
  );

/** Standing committee and committee bear one symbol. */
const OF_COMMITTEE =
  /^(?:ban thường vụ|btv|thường trực|ban chấp hành|bch|hội nghị(?: [\p{L}\d]+){0,5}? ban chấp hành)(?= (?!trung ương))\s/u;
const OF_CONFERENCE = /^hội nghị(?: [\p{L}\d]+){0,5}? (?=ban chấp hành trung ương)/u;

/** @param name as {@link plainName} makes it */
function committeeSymbols(name: string): Named | undefined {
  return (
    headed(committees(), name.replace(OF_CONFERENCE, '')) ??
    headed(committees(), name.replace(OF_COMMITTEE, ''))
  );
}

const CENTRE = /^(?:của )?trung ương(?: đảng)?$/u;

/** Of Party bodies; nothing where the first words are not known. */
export function partySymbolsOf(issuer: string): BornSymbols | undefined {
  const name = plainName(issuer.split('(', 1)[0] ?? '').trim();
  const organ = headed(organs(), name);
  if (!organ) {
    const found = headed(state(), name) ? undefined : committeeSymbols(name);
    return found && { symbols: found.symbols, more: found.more ?? false };
  }
  const rest = name.slice(organ.key.length).trim();
  if (rest === '') return { symbols: organ.symbols, more: true };
  const committee = CENTRE.test(rest) ? { symbols: ['TW'], more: false } : committeeSymbols(rest);
  if (!committee) return undefined;
  const own = organ.symbols.flatMap((symbol) => committee.symbols.map((of) => symbol + of));
  return { symbols: [...own, ...organ.symbols], more: committee.more ?? false, committee: committee.symbols };
}

/** Of bodies of the State. */
export function stateSymbolsOf(issuer: string): BornSymbols | undefined {
  const found = headed(state(), plainName(issuer));
  return found && { symbols: found.symbols, more: false };
}

export const bears = ({ symbols, more }: BornSymbols, symbol: string): boolean =>
  symbols.some((one) => one === symbol || (more && symbol.startsWith(one)));

/** The issuers' part of a symbol, one for each body: `BTCTU`, `BNCTU` of `QC/BTCTU-BNCTU`, `CP` of `2020/NĐ-CP`. */
export function bodySymbolsOf({ symbol, family }: Citation): readonly string[] {
  const text = symbol?.text ?? '';
  if (family === 'party') return (text.split('/')[1] ?? '').split('-').filter(Boolean);
  const [first = '', ...others] = text.replace(/^\d{4}\//, '').split('-');
  return (others.length > 0 ? others : [first]).map((one) => one.split(/\d/, 1)[0] ?? '').filter(Boolean);
}

const stateSymbols = new Set(data.state.entries.flatMap(({ symbols }) => symbols));

/** Whether it is known whose symbol it is. */
const isKnownSymbol = (symbol: string, family: Citation['family']): boolean =>
  family === 'state' ? stateSymbols.has(symbol) : bodiesBySymbol(symbol).length > 0;

export interface Disagreement {
  readonly issuer: Located;
  readonly reference: Located;
  /** The body in the symbol. */
  readonly symbol: string;
  readonly born: BornSymbols;
  /** The committee is named for an organ of its own, which writes in its name. */
  readonly isOrgan: boolean;
}

/** Of one body with one symbol, both known. */
export function disagreementOf(citation: Citation): Disagreement | undefined {
  const { issuer, reference, family } = citation;
  if (!issuer || !reference || family === 'none') return undefined;
  const symbols = bodySymbolsOf(citation);
  const names = issuer.text.split(/\s[-–]\s|,\s*/u);
  if (symbols.length === 0 || !symbols.every((symbol) => isKnownSymbol(symbol, family))) return undefined;
  const born = names.map((name) => partySymbolsOf(name) ?? stateSymbolsOf(name));
  const [first] = born;
  const [symbol = ''] = symbols;
  if (!first || born.some((one) => !one || symbols.some((other) => bears(one, other)))) return undefined;
  const isOrgan =
    first.committee === undefined && first.symbols.some((own) => symbol !== own && symbol.endsWith(own));
  return { issuer, reference, symbol, born: first, isOrgan };
}
