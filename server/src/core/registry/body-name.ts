/** The name of a body as a sentence writes it, where a header prints it in capitals. */
import data from '../../data/issuing.json';
import { foldWords } from '../text/fold';

interface Known {
  readonly key: string;
  readonly words: readonly string[];
  /** A class of places, which is part of no name: `xã`. */
  readonly isPlace: boolean;
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const known = [
  ...data.heads.names.map(({ name, kind }) => ({ name, isPlace: kind === 'place' })),
  ...[...data.grassroots.words, ...data.forces.words].map((name) => ({
    name: capitalised(name),
    isPlace: false,
  })),
]
  .map(({ name, isPlace }): Known => ({ key: foldWords(name), words: name.split(' '), isPlace }))
  .sort((a, b) => b.key.length - a.key.length);

/** `Đảng uỷ xã An Hoà` for `ĐẢNG UỶ XÃ AN HOÀ`; a name that is not in capitals stays as it is. */
export function nameInText(name: string): string {
  if (name !== name.toUpperCase() || !/\s/.test(name.trim())) return name;
  const words = name.trim().toLowerCase().split(/\s+/);
  const written: string[] = [];
  while (written.length < words.length) {
    const rest = words.slice(written.length);
    const folded = foldWords(rest.join(' '));
    const found = known.find(({ key }) => folded === key || folded.startsWith(`${key} `));
    if (found) written.push(...rest.slice(0, found.words.length).map(likeIn(found, written.length > 0)));
    else written.push(rest[0] === 'và' ? 'và' : capitalised(rest[0] ?? ''));
  }
  return written.join(' ');
}

const likeIn =
  ({ words, isPlace }: Known, isInside: boolean) =>
  (word: string, i: number): string =>
    words[i]?.toLowerCase() === words[i] || (isPlace && isInside) ? word : capitalised(word);
