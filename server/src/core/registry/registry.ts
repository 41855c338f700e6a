/**
 * The registry (sổ văn bản): every document known by number, from all its sources. It never decides which of two
 * documents with one number is meant; it says which may be.
 */
import data from '../../data/registry.json';
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
  private readonly numbers = new Map<string, Directive[]>();
  /** Made when it is first asked for. */
  private subjects: Map<string, Directive[]> | undefined;

  constructor(private readonly directives: readonly Directive[]) {
    for (const directive of directives) enter(this.numbers, numberKey(directive.number), directive);
  }

  byNumber(number: string): readonly Directive[] {
    return this.numbers.get(number) ?? [];
  }

  bySubject(subject: string): readonly Directive[] {
    if (!this.subjects) {
      this.subjects = new Map();
      for (const directive of this.directives)
        if (directive.subject !== undefined) enter(this.subjects, subjectKey(directive.subject), directive);
    }
    return this.subjects.get(subject) ?? [];
  }

  all(): readonly Directive[] {
    return this.directives;
  }
}

function enter(map: Map<string, Directive[]>, key: string, directive: Directive): void {
  const same = map.get(key);
  if (same) same.push(directive);
  else map.set(key, [directive]);
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
