/** The name of a body as a sentence writes it, where a header prints it in capitals. */
import abbreviations from '../../data/abbreviations.json';
import bodies from '../../data/bodies.json';
import data from '../../data/issuing.json';
import { plainName } from '../citations/plain-name';
import { fold } from '../text/fold';
import { lazy } from '../text/lazy';

interface Known {
  readonly key: string;
  readonly words: readonly string[];
  /** A class of places, which is part of no name: `xã`. */
  readonly isPlace: boolean;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const { nameParts } = bodies;

const known = lazy(() =>
  [
    ...data.heads.names.map(({ name, kind }) => ({ name, isPlace: kind === 'place' })),
    ...nameParts.places.map((name) => ({ name, isPlace: true })),
    ...[...nameParts.heads, ...nameParts.fields].map((name) => ({ name, isPlace: false })),
    ...[...data.grassroots.words, ...data.forces.words].map((name) => ({
      name: capitalised(name),
      isPlace: false,
    })),
  ]
    .map(({ name, isPlace }): Known => ({ key: plainName(name), words: name.split(' '), isPlace }))
    .sort((a, b) => b.key.length - a.key.length),
);

/** The words with which the class of a place ends: a name of its own follows. */
const placeEnds = lazy(
  () =>
    new Set(
      known()
        .filter(({ isPlace }) => isPlace)
        .map(({ key }) => key.slice(key.lastIndexOf(' ') + 1)),
    ),
);

/** Shorter ones are words as well: TU of Tu Vũ. */
const SHORTEST_ABBREVIATION = 3;
const abbreviated = lazy(
  () =>
    new Set(
      [...abbreviations.abbreviations.map(({ short }) => short), ...nameParts.heads].filter(
        (name) => name.length >= SHORTEST_ABBREVIATION && name === name.toUpperCase(),
      ),
    ),
);
/** Vi and Xi are names. */
const ROMAN = /^(?!VI$|XI$)[IVX]{2,}$/;

const isAbbreviation = (word: string): boolean =>
  abbreviated().has(word) || ROMAN.test(word) || !/[aeiouy]/.test(fold(word));

const SMALL = new Set(['và', 'các']);

/** `Đảng uỷ xã An Hoà` for `ĐẢNG UỶ XÃ AN HOÀ`; a name that is not in capitals stays as it is. */
export function nameInText(name: string): string {
  const words = name.trim().split(/\s+/);
  if (name !== name.toUpperCase() || words.length === 1) return name;
  const written: string[] = [];
  while (written.length < words.length) {
    const at = written.length;
    const rest = words.slice(at);
    const found = isNamed(words[at - 1]) ? undefined : knownAt(rest);
    if (found) written.push(...rest.slice(0, found.words.length).map(likeIn(found, at > 0)));
    else written.push(inText(rest[0] ?? ''));
  }
  return written.join(' ');
}

const isNamed = (before: string | undefined): boolean =>
  before !== undefined && placeEnds().has(plainName(before));

function knownAt(words: readonly string[]): Known | undefined {
  const plain = plainName(words.join(' '));
  return known().find(({ key }) => plain === key || plain.startsWith(`${key} `));
}

function inText(word: string): string {
  if (isAbbreviation(word)) return word;
  const small = word.toLowerCase();
  return SMALL.has(small) ? small : capitalised(small);
}

const likeIn =
  ({ words, isPlace }: Known, isInside: boolean) =>
  (word: string, i: number): string => {
    const model = words[i] ?? '';
    if (model === model.toUpperCase() && model.length > 1) return word;
    const small = word.toLowerCase();
    return model === model.toLowerCase() || (isPlace && isInside) ? small : capitalised(small);
  };
