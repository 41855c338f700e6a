/**
 * The registry (sổ văn bản): every document known by number, from all its sources. It never decides which of two
 * documents with one number is meant; it says which may be.
 */
import data from '../../data/registry.json';
import type { Directive, DirectiveField } from './directive';

/** Where directives come from: the program's own list, the office's, the plans of a folder. */
export interface DirectiveSource {
  /** @param number as {@link numberKey} makes it */
  byNumber(number: string): Iterable<Directive>;
  all(): Iterable<Directive>;
}

/** `25-CT/TW` for `025-CT/TW`: two numbers are one where their keys are. */
export const numberKey = (number: string): string => number.replace(/^0+(?=\d)/, '').toLowerCase();

/** A list that does not change. */
export class DirectiveList implements DirectiveSource {
  private readonly known = new Map<string, Directive[]>();

  constructor(private readonly directives: readonly Directive[]) {
    for (const directive of directives) {
      const key = numberKey(directive.number);
      const same = this.known.get(key);
      if (same) same.push(directive);
      else this.known.set(key, [directive]);
    }
  }

  byNumber(number: string): readonly Directive[] {
    return this.known.get(number) ?? [];
  }

  all(): readonly Directive[] {
    return this.directives;
  }
}

/** What a citation tells of the document it means. */
export type Cited = Partial<Pick<Directive, DirectiveField>> & Pick<Directive, 'number'>;

export class Registry {
  /** @param sources those whose word counts more come first */
  constructor(private readonly sources: readonly DirectiveSource[] = [builtIn]) {}

  /** This registry and one more source, which comes before the others. */
  with(source: DirectiveSource): Registry {
    return new Registry([source, ...this.sources]);
  }

  byNumber(number: string): readonly Directive[] {
    const key = numberKey(number);
    return this.sources.flatMap((source) => [...source.byNumber(key)]);
  }

  *all(): Iterable<Directive> {
    for (const source of this.sources) yield* source.all();
  }
}

const builtIn = new DirectiveList(
  data.directives.map((directive) => ({ ...directive, origin: 'program' }) as Directive),
);

/** What comes with the program. */
export const builtInRegistry = new Registry();
