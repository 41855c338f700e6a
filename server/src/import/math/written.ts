/** Parts of equations as people type them on one line: `a/b`, `10²`, `√(x)`. */

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

export const fraction = (above: string, below: string): string => `${inBrackets(above)}/${inBrackets(below)}`;

/** @param degree empty for a square root */
export const root = (inside: string, degree: string): string => `${raised(degree)}√${inBrackets(inside)}`;

export const raised = (text: string): string => script(text, SUPERSCRIPTS, '^');
export const lowered = (text: string): string => script(text, SUBSCRIPTS, '_');

/** Of a matrix, or of equations under one another. */
export const inRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => cells.join(', ')).join('; ');

/** What is more than one number or word. */
const inBrackets = (text: string): string => (/^[\p{L}\p{N}.,]*$/u.test(text) ? text : `(${text})`);

function script(text: string, digits: string, sign: string): string {
  if (text === '') return '';
  if (/^\d+$/.test(text)) return Array.from(text, (digit) => digits.charAt(Number(digit))).join('');
  return sign + inBrackets(text);
}
