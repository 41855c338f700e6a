/** Measures as Word files have them, and the text that XML can hold. */

/** Twentieths of a point. */
export const twips = (points: number): number => Math.round(points * 20);

/** What moves the pen but is neither letter nor mark: on the page it is a space. */
const BLANKS = /[\t\n\r]/g;

/** Characters that no XML file may have, not even escaped. */
const FORBIDDEN = /(?![\x80-\x9f])\p{Cc}|[\p{Cs}\ufffe\uffff]/gu;

/** A text as it is written: what XML cannot hold is left out. */
export const writable = (text: string): string => text.replace(BLANKS, ' ').replace(FORBIDDEN, '');
