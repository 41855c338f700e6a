/** Text as titles and properties may hold it: no controls, no broken characters. */

/** In one line. What neither XML nor UTF-16 can hold becomes U+FFFD. */
export const plainText = (text: string): string =>
  text
    .replace(/[\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
