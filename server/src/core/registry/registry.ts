/**
 * The registry (sổ văn bản): every document known by number, from all its sources. It never decides which of two
 * documents with one number is meant; it says which may be.
 */
import data from '../../data/registry.json';
import { lazy } from '../text/lazy';
import { subjectWords } from './compare';
import type { Directive } from './directive';

/** Where directives come from: the program's own list, the office's, the plans of a folder. */
export interface DirectiveSource {
  /** @param number as {@link numberKey} makes it */
  byNumber(number: string): Iterable<Directive>;
  /**
   * Those whose summary begins alike. A source that vouches for no summaries has no such list.
   * @param subject as {@link subjectKey} makes it
   */
  bySubject?(subject: string): Iterable<Directive>;
  all(): readonly Directive[];
}

/** `25-CT/TW` for `025-CT/TW`: two numbers are one where their keys are. */
export const numberKey = (number: string): string => number.replace(/^0+(?=\d)/, '').toLowerCase();

export const isSameNumber = (a: string, b: string): boolean => a === b || numberKey(a) === numberKey(b);

/** Words of a summary that its beginning is known by. */
const FIRST_WORDS = 3;

/** The first words of a summary that tell it from others, folded. */
const subjectKey = (subject: string): string => subjectWords(subject).slice(0, FIRST_WORDS).join(' ');

/** A list that does not change. */
export class DirectiveList implements DirectiveSource {
  private readonly numbers = lazy(() => keyed(this.directives, ({ number }) => numberKey(number)));
  private readonly subjects = lazy(() =>
    keyed(this.directives, ({ subject }) => (subject === undefined ? undefined : subjectKey(subject))),
  );

  constructor(private readonly directives: readonly Directive[]) {}

  byNumber(number: string): readonly Directive[] {
    return this.numbers().get(number) ?? [];
  }

  bySubject(subject: string): readonly Directive[] {
    return this.subjects().get(subject) ?? [];
  }

  all(): readonly Directive[] {
    return this.directives;
  }
}

/** Directives by a key; those without one are left out. */
function keyed(
  directives: readonly Directive[],
  keyOf: (directive: Directive) => string | undefined,
): ReadonlyMap<string, readonly Directive[]> {
  const map = new Map<string, Directive[]>();
  for (const directive of directives) {
    const key = keyOf(directive);
    if (key === undefined) continue;
    const same = map.get(key);
    if (same) same.push(directive);
    else map.set(key, [directive]);
  }
  return map;
}

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

  /** Documents whose summary begins like this one. */
  bySubject(subject: string): readonly Directive[] {
    const key = subjectKey(subject);
    return this.sources.flatMap((source) => [...(source.bySubject?.(key) ?? [])]);
  }

  all(): readonly Directive[] {
    return this.sources.flatMap((source) => source.all());
  }
}

const builtIn = new DirectiveList(
  data.directives.map((directive) => ({ ...directive, origin: 'program' }) as Directive),
);

/** What comes with the program. */
export const builtInRegistry = new Registry();
