/**
 * A set of fixed expressions with what is known of each, found token by token: a tree, so that hundreds of them cost
 * one look-up a word. Unlike phrases in folded text they tell marks and punctuation: `khám, chữa bệnh`.
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

export class TokenPatterns<Value> {
  private readonly root = newBranch<Value>();

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
  }

  /** Keys with which an expression begins. */
  heads(): Iterable<string> {
    return this.root.next.keys();
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
