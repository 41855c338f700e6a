/** Compares what the grammar reads in a record with its labels, field by field. */
import type { Citation } from '../../../../server/src/core/citations/citation';
import { contains } from '../../../../server/src/core/text/span';
import { FIELDS, plainly, type Field, type Label } from './records';

export type Fields = Readonly<Partial<Record<Field, string>>>;

export interface Read {
  readonly fields: Fields;
  readonly depth: number;
  readonly self: boolean;
}

export function readOf(citation: Citation, all: readonly Citation[]): Read {
  const { type, number, symbol, date, issuer, subject, self } = citation;
  const values = {
    type: type?.text,
    number: number?.text,
    symbol: symbol?.text,
    date: date && (date.iso ?? date.text),
    issuer: issuer?.text,
    subject: subject?.text,
  };
  const fields: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const value = values[field];
    if (value !== undefined) fields[field] = value;
  }
  return {
    fields,
    self,
    depth: all.filter((other) => other !== citation && contains(other, citation)).length,
  };
}

export interface Pair<T> {
  readonly label?: Label;
  readonly found?: T;
}

/** Labels and findings in the order of the text, each with its like: the pairing that agrees in most fields. */
export function align<T extends Read>(labels: readonly Label[], found: readonly T[]): Pair<T>[] {
  const best: number[][] = labels
    .map(() => [])
    .concat([[]])
    .map(() => new Array<number>(found.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = labels.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      const likeness = alike(labels[i], found[j]);
      const row = best[i] as number[];
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), likeness > 0 ? likeness + at(i + 1, j + 1) : 0);
    }
  }
  const pairs: Pair<T>[] = [];
  let i = 0;
  let j = 0;
  while (i < labels.length || j < found.length) {
    const [label, read] = [labels[i], found[j]];
    if (label && read && alike(label, read) > 0 && at(i, j) === alike(label, read) + at(i + 1, j + 1)) {
      pairs.push({ label, found: read });
      i++;
      j++;
    } else if (label && (!read || at(i, j) === at(i + 1, j))) {
      pairs.push({ label });
      i++;
    } else if (read) {
      pairs.push({ found: read });
      j++;
    }
  }
  return pairs;
}

/** Fields that agree; one more for the same place in a chain. */
function alike(label: Label | undefined, read: Read | undefined): number {
  if (!label || !read) return 0;
  const agreeing = FIELDS.filter(
    (field) => label.fields[field] !== undefined && agrees(label, read, field),
  ).length;
  return agreeing === 0 ? 0 : agreeing + (label.depth === read.depth ? 0.5 : 0);
}

export function agrees(label: Label, { fields }: Read, field: Field): boolean {
  const [expected, got] = [label.fields[field], fields[field]];
  return expected === undefined || got === undefined ? expected === got : plainly(expected) === plainly(got);
}

/** How often what was looked for was found rightly. */
export class Score {
  right = 0;
  wrong = 0;
  missed = 0;

  get precision(): number {
    return share(this.right, this.right + this.wrong);
  }

  get recall(): number {
    return share(this.right, this.right + this.missed);
  }

  get f1(): number {
    return share(2 * this.right, 2 * this.right + this.wrong + this.missed);
  }

  add(expected: boolean, got: boolean, agree: boolean): void {
    if (expected && got && agree) this.right++;
    else {
      if (got) this.wrong++;
      if (expected) this.missed++;
    }
  }
}

export const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
