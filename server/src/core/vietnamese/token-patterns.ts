/**
 * Sets of fixed expressions with what is known of each, found token by token: a tree, so that hundreds of them cost
 * one look-up a word. Unlike phrases in folded text they tell marks and punctuation: `khám, chữa bệnh`. A text is
 * walked once for all sets together.
 */
import { tokensOf, type Token } from './tokens';

interface Branch<Value> {
  readonly next: Map<string, Branch<Value>>;
  readonly values: Value[];
}

export interface Match<Value> {
  /** Indices of the first and the last token. */
  readonly first: number;
  readonly last: number;
  /** One for each expression of these tokens. */
  readonly values: readonly Value[];
}

const newBranch = <Value>(): Branch<Value> => ({ next: new Map(), values: [] });

/** Sets by the keys with which an expression of theirs begins. */
const setsByHead = new Map<string, TokenPatterns<unknown>[]>();
let count = 0;

export class TokenPatterns<Value> {
  private readonly root = newBranch<Value>();
  /** Its place among all sets. */
  readonly number = count++;

  constructor(entries: Iterable<readonly [expression: string, value: Value]>) {
    for (const [expression, value] of entries) {
      let branch = this.root;
      for (const { key } of tokensOf(expression)) {
        let next = branch.next.get(key);
        if (!next) {
          next = newBranch();
          branch.next.set(key, next);
        }
        branch = next;
      }
      branch.values.push(value);
    }
    for (const head of this.root.next.keys()) {
      const sets = setsByHead.get(head);
      if (sets) sets.push(this);
      else setsByHead.set(head, [this]);
    }
  }

  /** The longest expression that begins with the token at `first`. */
  matchAt(tokens: readonly Token[], first: number): Match<Value> | undefined {
    let branch = this.root.next.get(tokens[first]?.key ?? '');
    let match: Match<Value> | undefined;
    for (let last = first; branch; last++) {
      if (branch.values.length > 0) match = { first, last, values: branch.values };
      branch = branch.next.get(tokens[last + 1]?.key ?? '');
    }
    return match;
  }
}

/** A match of one of the sets. */
export interface SetMatch {
  readonly set: TokenPatterns<unknown>;
  readonly match: Match<unknown>;
}

export interface AllMatches {
  /** How many sets there were; those made later are not among the matches. */
  readonly sets: number;
  /** Of each set from left to right, the longest where several begin, without overlap. */
  readonly matches: readonly SetMatch[];
}

const known = new WeakMap<readonly Token[], AllMatches>();

/** The matches of all sets, kept as long as the tokens. */
export function allMatches(tokens: readonly Token[]): AllMatches {
  const kept = known.get(tokens);
  if (kept?.sets === count) return kept;
  const found = { sets: count, matches: matchesOf(tokens) };
  known.set(tokens, found);
  return found;
}

/** @param only one set, where not all are asked for */
export function matchesOf(tokens: readonly Token[], only?: TokenPatterns<unknown>): SetMatch[] {
  const matches: SetMatch[] = [];
  const reach = new Map<TokenPatterns<unknown>, number>();
  for (let at = 0; at < tokens.length; at++) {
    const sets = only ? [only] : setsByHead.get(tokens[at]?.key ?? '');
    if (!sets) continue;
    for (const set of sets) {
      const match = set.matchAt(tokens, at);
      if (!match) continue;
      if ((reach.get(set) ?? -1) < at) matches.push({ set, match });
      reach.set(set, match.last);
    }
  }
  return matches;
}
