/**
 * Kinds of issuers, finer than their levels: a party cell gives work to others than a grassroots committee. What a
 * template calls them is data.
 */
import facts from '../../data/templates/levels.json';
import { foldWords } from '../text/fold';

export type SetName = keyof typeof facts.sets;

/** The longest first: `đảng uỷ cơ sở` is no `cơ sở`. */
const called = Object.entries(facts.called)
  .map(([name, sets]) => ({ name: ` ${foldWords(name)} `, sets: sets as readonly SetName[] }))
  .toSorted((one, other) => other.name.length - one.name.length);

/** @param text `tỉnh, xã`; also parted by spaces alone, as folding leaves them */
export function setsIn(text: string): readonly SetName[] {
  let left = ` ${foldWords(text)} `;
  const found = new Set<SetName>();
  for (const { name, sets } of called) {
    if (!left.includes(name)) continue;
    left = left.replaceAll(name, ' ');
    for (const set of sets) found.add(set);
  }
  return [...found];
}

export const levelOf = (set: SetName): string => facts.sets[set].level;
