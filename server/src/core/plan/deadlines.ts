/** Points and stretches of time by which work is to be done, as they are written: `trước ngày 15/12/2025`, `hằng năm`. */
import type { Prose } from '../text/prose';
import type { Located } from '../text/span';

export interface Deadline extends Located {
  /**
   * `before`: a point (trước ngày, chậm nhất, hết quý); `within`: a stretch (trong quý III); `regular`: hằng năm,
   * định kỳ 6 tháng; `open`: định kỳ, thường xuyên, without saying when.
   */
  readonly kind: 'before' | 'within' | 'regular' | 'open';
}

// Folded text is plain ASCII but for a few signs, so that words need no classes of Unicode.
const LEADS =
  'truoc|cham nhat(?: la| vao)?|xong truoc|den het|het|cuoi|dau|giua|trong|vao|den|tu|hoan thanh(?: trong)?';
const YEAR = '(?:\\s{0,3}/\\s{0,3}|\\s{1,4}nam\\s{1,4})\\d{4}';
const EACH = '(?:hang|moi)\\s{1,4}(?:nam|quy|thang|tuan)';
const POINTS = [
  `(?:ngay\\s{1,4})?\\d{1,2}[/.-]\\d{1,2}(?:[/.-]\\d{4})?(?:\\s{1,4}${EACH})?`,
  `ngay\\s{1,4}\\d{1,2}(?:\\s{1,4}thang\\s{1,4}\\d{1,2}(?:${YEAR})?)?(?:\\s{1,4}${EACH})?`,
  `thang\\s{1,4}\\d{1,2}(?:${YEAR})?(?:\\s{1,4}${EACH})?`,
  `quy\\s{1,4}(?:iv|i{1,3}|[1-4])(?:${YEAR})?(?:\\s{1,4}${EACH})?`,
];
const REGULAR = `dinh\\s{1,4}ky\\s{1,4}(?:\\d{1,2}\\s{1,4}thang|quy|nam|thang|${EACH})(?:\\s{1,4}(?:mot|01|1)\\s{1,4}lan)?|${EACH}`;
const TIME = new RegExp(
  `(?<![a-z\\d/])(?:${[
    `(?:(?<lead>${LEADS})\\s{1,4})?(?<point>${POINTS.join('|')})(?!/)`,
    `(?<year>(?:${LEADS})\\s{1,4}nam\\s{1,4}\\d{4})`,
    `(?<regular>${REGULAR})`,
    `(?<open>dinh\\s{1,4}ky|thuong\\s{1,4}xuyen)`,
  ].join('|')})(?![a-z\\d])`,
  'g',
);
/** Every time has one of these. */
const MAY_TELL_TIME = /\d|quy\s{1,4}i|hang|moi|dinh|thuong/;
const POINT_LEADS = /^(?:truoc|cham nhat|xong truoc|den|het)/;

/** @param folded the fold of the prose, cut where the reading ends; @param from where it begins */
export function deadlinesIn(prose: Prose, folded: string, from = 0): Deadline[] {
  const found: Deadline[] = [];
  if (!MAY_TELL_TIME.test(folded)) return found;
  TIME.lastIndex = from;
  for (let match = TIME.exec(folded); match; match = TIME.exec(folded)) {
    const { lead = '', year, regular, open }: Partial<Record<string, string>> = match.groups ?? {};
    const kind = open ? 'open' : regular ? 'regular' : POINT_LEADS.test(year ?? lead) ? 'before' : 'within';
    found.push({ kind, ...prose.locate(match.index, match.index + match[0].length) });
  }
  return found;
}
