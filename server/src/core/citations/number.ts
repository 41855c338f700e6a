/** Number and symbol of a cited document as one text. */
import type { Citation } from './citation';

/** In the form they should have: `25-CT/TW`, `30/2020/NĐ-CP`. Undefined for a number without a symbol. */
export const numberOf = ({ number, symbol, family }: Citation): string | undefined =>
  number && symbol && `${number.text}${family === 'state' ? '/' : '-'}${symbol.text}`;
