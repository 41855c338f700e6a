/**
 * Answer of `keHoach/findDocuments`: plans, sections and documents by words without marks, those of the registry that no
 * plan names among them. For a list that filters nothing of its own, as the symbols of an editor are filtered.
 */
import type { CancellationToken, Location } from 'vscode-languageserver';
import { nameInText } from '../../core/registry/body-name';
import { dayOf, fullForm } from '../../core/registry/full-form';
import type { Style } from '../../core/rules/settings';
import type { Claim } from '../../workspace/identity';
import type { FoundSymbol, SymbolSearch } from '../../workspace/queries/symbols';
import { throwIfCancelled } from '../fence';
import { inSlices } from '../slices';
import { bodyAndDate } from './names';

export interface FindParams {
  readonly query: string;
}

export interface FoundDocument {
  readonly kind: FoundSymbol['kind'] | 'registered';
  readonly name: string;
  /** Body and date; of a section, its plan. */
  readonly detail: string;
  /** Absent for what stands in no plan. */
  readonly place?: Location;
  /** The full citation of what stands in no plan; of a document that plans cite, as far as they tell it. */
  readonly citation?: string;
}

export async function findDocuments(
  search: SymbolSearch,
  { query }: FindParams,
  citationComma: Style['citationComma'] | undefined,
  token: CancellationToken,
): Promise<FoundDocument[]> {
  const found = await inSlices(search.findAll(query), () => throwIfCancelled(token));
  const comma = citationComma === 'without' ? 'without' : 'with';
  return found.map((one): FoundDocument => {
    const { kind, name } = one;
    if (one.kind === 'registered') {
      const { document } = one;
      const detail = bodyAndDate(document.issuer, document.date);
      return { kind, name, detail, citation: fullForm(document, comma) };
    }
    const { container, claim, uri, range } = one;
    return {
      kind,
      name,
      detail: container ?? bodyAndDate(claim?.issuer, claim?.date),
      place: { uri, range },
      ...(kind === 'directive' && claim && { citation: citationOf(name, claim) }),
    };
  });
}

/** @param name type, number and subject */
function citationOf(name: string, { number, date, issuer }: Claim): string {
  const end = name.indexOf(number) + number.length;
  const day = date === undefined ? '' : `, ngày ${dayOf(date)}`;
  const body = issuer === undefined ? '' : ` của ${nameInText(issuer)}`;
  return `${name.slice(0, end)}${day}${body}${name.slice(end)}`;
}
