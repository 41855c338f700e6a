/** Fields to fill in (legacy forms of Word) that show what was chosen, and have no text of their own. */
import { childOf, childrenOf, type XmlElement } from '../xml';
import { toggled, valueOf } from './looks';

/**
 * @param data `w:ffData` of a field
 * @returns undefined for a field whose text stands in the file
 */
export function formText(data: XmlElement | undefined): string | undefined {
  const list = childOf(data, 'w:ddList');
  if (list) {
    const chosen = Number(valueOf(list, 'w:result') ?? valueOf(list, 'w:default') ?? 0);
    return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? '';
  }
  const box = childOf(data, 'w:checkBox');
  if (!box) return undefined;
  return (toggled(box, 'w:checked') ?? toggled(box, 'w:default')) ? '☒' : '☐';
}
