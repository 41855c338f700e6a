/** Whether a body that a list names stands for another: by name, by its class, or as a member of a class. */
import data from '../../data/organisations.json';
import { fold, foldWords } from '../text/fold';
import { bodyClasses, type BodyClass, type BodyMention } from './organisations';

const standIns = new Map(bodyClasses.map((kind) => [kind.id, wider(kind)]));

/** Ids of all kinds that stand for a kind. */
function wider({ within = [], outside = [] }: BodyClass): ReadonlySet<string> {
  const found = new Set<string>();
  for (const id of within) {
    found.add(id);
    const kind = bodyClasses.find((other) => other.id === id);
    if (kind && kind.id !== 'committee') for (const outer of wider(kind)) found.add(outer);
  }
  for (const id of outside) found.delete(id);
  return found;
}

const standsFor = (kind: BodyClass, other: BodyClass): boolean =>
  standIns.get(other.id)?.has(kind.id) ?? false;

/**
 * Whether who reads `listed` would find `body` in it: by name, by a class it belongs to, or, where `body` is a
 * class, by one of its members.
 */
export function covers(listed: BodyMention, body: BodyMention): boolean {
  if (listed.kind.id === 'everyone') return true;
  if (listed.inner.some((inner) => covers(inner, body))) return true;
  if (body.inner.some((inner) => covers(listed, inner))) return true;
  if (standsFor(listed.kind, body.kind)) return listed.plural || !listed.kind.named;
  if (standsFor(body.kind, listed.kind)) return body.plural || !body.kind.named;
  if (listed.kind !== body.kind) return false;
  if (!body.kind.named || listed.plural || body.plural) return true;
  const [own, other] = [nameWords(listed), nameWords(body)];
  return own.length === 0 || other.length === 0 || own.some((word) => other.includes(word));
}

const common = new Set(
  [...data.tails, ...data.determiners, 'đảng', 'uỷ', 'bộ', 'và', 'việt', 'nam'].flatMap((words) =>
    fold(words).split(' '),
  ),
);

/** Words of its own name that tell a body from others of its kind. */
export const nameWords = ({ ownName }: BodyMention): readonly string[] =>
  foldWords(ownName)
    .split(' ')
    .filter((word) => word !== '' && !common.has(word));
