/** The bodies that a name in the header may stand for, by the words it begins with. */
import { bodies, type Body } from '../citations/bodies';
import { foldWords } from '../text/fold';

const ofTheParty = bodies
  .filter(({ level }) => level !== 'state' && level !== 'outside')
  .map((body) => ({ body, key: keyOf(body.name) }));
const ofTheState = bodies
  .filter(({ level }) => level === 'state')
  .flatMap((body) => [keyOf(body.name), foldWords(body.symbol)]);

/** `Đảng uỷ (any committee …)` and `Ban Chấp hành Trung ương / Bộ Chính trị` are known by their first words. */
function keyOf(name: string): string {
  return foldWords(/^[^(/]*/.exec(name)?.[0] ?? name);
}

const begins = (name: string, key: string): boolean => name === key || name.startsWith(`${key} `);

/** Bodies of the Party whose name begins `name`; of several, those with the longest. */
export function partyBodiesNamed(name: string): readonly Body[] {
  const folded = foldWords(name);
  const found = ofTheParty.filter(({ key }) => begins(folded, key));
  const longest = Math.max(...found.map(({ key }) => key.length));
  return found.filter(({ key }) => key.length === longest).map(({ body }) => body);
}

export function isStateBodyName(name: string): boolean {
  const folded = foldWords(name);
  return ofTheState.some((key) => begins(folded, key));
}
