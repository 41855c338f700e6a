/** Where lines begin and end around an offset, and with which break a text ends its lines. */

/** CRLF or LF: for lines that are added to a text. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

/** Start of the line that holds `offset`. */
export function lineStart(text: string, offset: number): number {
  const afterFeed = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  return afterFeed + text.slice(afterFeed, offset).lastIndexOf('\r') + 1;
}

/** End of the line that holds `offset`, its break left out. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed;
  const carriage = text.slice(offset, end).indexOf('\r');
  return carriage < 0 ? end : offset + carriage;
}
