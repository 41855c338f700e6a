/** Measures of pages in points. */
import type { PositionedPage } from '../reader';

export const INCH = 72;

/** Of A4, in the place of one that cannot be read. */
export const EMPTY_PAGE: PositionedPage = { width: 595, height: 842, lines: [], rules: [] };
