/**
 * Bodies that issue documents (cơ quan ban hành), found by the symbol after the slash: `TU`, `BTCTU`, `ĐUQH`.
 * The facts are in `bodies.json`; which body wrote a given plan is not decided here.
 */
import data from '../../data/bodies.json';

export interface Body {
  readonly name: string;
  readonly symbol: string;
  readonly level:
    'central' | 'province' | 'district' | 'commune' | 'grassroots' | 'congress' | 'any' | 'outside' | 'state';
  /** Lines of the header, with `<TÊN>` where the place goes. */
  readonly headerName?: string;
  readonly headerParent?: string;
  readonly variants?: readonly string[];
  /** The symbol at each level: `BTCTU` of `BTC`. */
  readonly forms?: Readonly<Record<string, string>>;
  readonly formsConfidence?: string;
  /** First and last day on which the body existed. */
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly replacedBy?: string;
  readonly ambiguousWith?: string;
  readonly note?: string;
  /** A body of the State has the same symbol: `BTC` is Ban tổ chức and Bộ Tài chính. */
  readonly alsoState?: true;
  readonly source: string;
  readonly confidence: string;
}

export const bodies = data.bodies as readonly Body[];

const formsOf = (body: Body): readonly string[] => [
  body.symbol,
  ...(body.variants ?? []),
  ...Object.values(body.forms ?? {}),
];

const bySymbol = new Map<string, Body[]>();
const bySymbolKey = new Map<string, string>();
for (const body of bodies) {
  for (const symbol of new Set(formsOf(body))) {
    bySymbol.set(symbol, [...(bySymbol.get(symbol) ?? []), body]);
    if (!bySymbolKey.has(symbol.toLowerCase())) bySymbolKey.set(symbol.toLowerCase(), symbol);
  }
}

/** An organ of a committee: its own symbol, then the committee's. */
const OF_COMMITTEE = /^(\p{Lu}{2,10})(?:TW|TU|HU|QU|ThU|TXU|ĐU)$/u;
/** A Party committee named by letters of its own after `ĐU`. */
const NAMED_COMMITTEE = /^ĐU\p{Lu}{1,6}$/u;

/** All bodies under one symbol: `TU` is Tỉnh uỷ and Thành uỷ. Of joint bodies, the one that leads. */
export function bodiesBySymbol(symbol: string): readonly Body[] {
  const lead = symbol.split('-', 1)[0] ?? '';
  const known = bySymbol.get(lead) ?? bySymbol.get(OF_COMMITTEE.exec(lead)?.[1] ?? '');
  return known ?? (NAMED_COMMITTEE.test(lead) ? (bySymbol.get('ĐU') ?? []) : []);
}

export const bodyBySymbol = (symbol: string): Body | undefined => bodiesBySymbol(symbol)[0];

/**
 * What is meant by a symbol with `Ư`, which stands in none of the Party's: `ĐU` by `ĐƯ`; by `TƯ` either `TW` (Trung ương)
 * or `TU` (tỉnh uỷ, thành uỷ). Nothing where that is no known symbol.
 */
export function meantBy(symbol: string): readonly string[] {
  if (!symbol.includes('Ư')) return [];
  const plain = symbol.replaceAll('Ư', 'U');
  const meant = plain.endsWith('TU') ? [plain.replace(/U$/, 'W'), plain] : [plain];
  return meant.filter((one) => bySymbol.has(one) && ownerOf(one) === 'party');
}

/** The symbol with its letters in the right case: `TW` for `tw`. */
export const bodySymbolOf = (written: string): string | undefined => bySymbolKey.get(written.toLowerCase());

/**
 * Whose symbol it is. `shared`: Party and State both use it; with a committee's symbol behind (`BTCTU` of `BTC`) it is
 * the Party's. A symbol that ends in a committee's own belongs to
 * the Party even where its beginning is not known. Nothing is said of other unknown symbols.
 */
export function ownerOf(symbol: string): 'party' | 'state' | 'shared' | undefined {
  const known = bySymbol.get(symbol);
  if (!known) {
    return OF_COMMITTEE.test(symbol) || NAMED_COMMITTEE.test(symbol) ? 'party' : undefined;
  }
  if (known.every((body) => body.level === 'state')) return 'state';
  const isShared = ({ level, alsoState, symbol: own }: Body): boolean =>
    level === 'state' || (alsoState === true && symbol === own);
  return known.some(isShared) ? 'shared' : 'party';
}
