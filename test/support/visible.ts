/** What formatting may not touch. */
const TABLE_RULE = /^\|[|:\- \u00a0]*$/;

/**
 * The characters of a text that print, in an order of their own, since columns may change places. How long the
 * dashes of a table's rule row are does not count.
 */
export const visible = (text: string): string =>
  text
    .normalize('NFC')
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .map((line) => (TABLE_RULE.test(line) ? line.replace(/-+/g, '-') : line))
    .flatMap((line) => [...line.replace(/\s/g, '')])
    .sort()
    .join('');
