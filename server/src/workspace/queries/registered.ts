/** Documents that the registry alone knows: no plan of the folders bears or cites them. */
import type { Directive } from '../../core/registry/directive';
import { shortForm, type DocumentParts } from '../../core/registry/full-form';
import { candidatesOf, documentKey } from '../../core/registry/match';
import type { Registry } from '../../core/registry/registry';
import { fold } from '../../core/text/fold';
import type { WorkspaceIndex } from '../index';
import { bearersOf, tellersOf } from './documents';
import { knownOf } from './known';
import { scoreOf, type Finds } from './scores';

export interface RegisteredDocument {
  readonly kind: 'registered';
  readonly name: string;
  readonly document: DocumentParts;
}

/** `Chỉ thị số 25-CT/TW về tăng cường …`. */
export const titleOf = ({ number, type, subject }: DocumentParts): string =>
  [shortForm({ number, ...(type !== undefined && { type }) }), subject]
    .filter((part) => part !== undefined)
    .join(' ');

const foldedTitles = new WeakMap<Directive, string>();

function foldedTitle(directive: Directive): string {
  const folded = foldedTitles.get(directive) ?? fold(titleOf(directive));
  foldedTitles.set(directive, folded);
  return folded;
}

/** @param words folded */
export function findRegistered(
  index: WorkspaceIndex,
  registry: Registry,
  words: readonly string[],
  best: Finds<RegisteredDocument>,
): void {
  const met = new Set<string>();
  for (const directive of registry.all()) {
    if (directive.origin === 'plan') continue;
    const score = scoreOf(foldedTitle(directive), words);
    if (score <= best.floor) continue;
    const key = documentKey(directive);
    if (met.has(key) || isInPlans(index, registry, directive)) continue;
    met.add(key);
    best.add(score, () => {
      const document = { ...directive, ...knownOf(registry, directive) };
      return { kind: 'registered', name: titleOf(document), document };
    });
  }
}

/** A plan bears the number, or cites the document and no other of that number. */
const isInPlans = (index: WorkspaceIndex, registry: Registry, directive: Directive): boolean =>
  bearersOf(index, directive).length > 0 ||
  tellersOf(index, directive).some(
    ({ claim }) => claim.date === directive.date || candidatesOf(registry, claim).length === 1,
  );
