/**
 * Plans that bear one number though they should not: of one body, in one term. What may be of two terms, or does not
 * tell its body and its date, is not said of any plan.
 */
import { areNamesakes, numberingBody } from '../core/registry/namesakes';
import { numberKey } from '../core/registry/registry';
import { sameSeries } from '../core/registry/terms';
import type { Bearer } from './bearer';

/** At least two plans, by their dates. */
export interface Namesakes {
  /** `12-KH/ĐU`. */
  readonly number: string;
  readonly plans: readonly Bearer[];
}

/** @param groups of plans that bear one number each */
export const namesakesAmong = (groups: readonly (readonly Bearer[])[]): Namesakes[] =>
  groups
    .flatMap((group) => [...byBody(group).values()].flatMap(ofOneTerm))
    .sort((a, b) => byNumber(a.number, b.number));

function byBody(group: readonly Bearer[]): Map<string, Bearer[]> {
  const bodies = new Map<string, Bearer[]>();
  for (const bearer of group) {
    const { issuer, date } = bearer.own;
    if (issuer === undefined || date === undefined) continue;
    const body = numberingBody(issuer);
    const same = bodies.get(body);
    if (same) same.push(bearer);
    else bodies.set(body, [bearer]);
  }
  return bodies;
}

function ofOneTerm(plans: readonly Bearer[]): Namesakes[] {
  const dated = [...plans].sort((a, b) => compare(dateOf(a), dateOf(b)) || compare(a.uri, b.uri));
  const terms: Bearer[][] = [];
  for (const plan of dated) {
    const last = terms.at(-1)?.at(-1);
    if (last && sameSeries(last.own, dateOf(plan)) === 'one') terms.at(-1)?.push(plan);
    else terms.push([plan]);
  }
  return terms.filter(hasNamesakes).map((term) => ({ number: term[0]?.own.number ?? '', plans: term }));
}

/** Copies of one document are none. */
const hasNamesakes = ([first, ...others]: readonly Bearer[]): boolean =>
  first !== undefined && others.some((other) => areNamesakes(first.own, other.own));

const dateOf = ({ own }: Bearer): string => own.date ?? '';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const byNumber = (a: string, b: string): number =>
  Number.parseInt(a, 10) - Number.parseInt(b, 10) || compare(numberKey(a), numberKey(b));
