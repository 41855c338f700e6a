/** The line under the title of a document: where it is drawn, and in pictures, it is no text. It is written as `-----`. */
import { findPartyTitle, isRule } from '../../core/syntax/vocabulary';
import type { PositionedRule } from '../reader';
import { centreOf, least, lineOf, most, textOfLine, type MeasuredPage } from './lines';

const SEPARATOR = '-----';
/** All in em. */
const [SHORTEST, LONGEST, THICKEST] = [1, 10, 0.3];
/** Below the title, and to either side of the middle. */
const [NEAR, MIDDLE] = [3, 1.2];
/** Above it: nearer is a line drawn under words. */
const CLEAR = 0.1;
/** Part of the page in which a title stands. */
const UPPER = 0.6;

/** @returns the first page with the separator as one of its lines, where it has one that is not made of letters */
export function withSeparator(page: MeasuredPage): MeasuredPage {
  if (page.page !== 0 || page.lines.some((line) => isRule(textOfLine(line)))) return page;
  const rule = page.rules.find((each) => isShort(each) && standsUnderTitle(each, page));
  if (!rule) return page;
  const line = lineOf([{ text: SEPARATOR, ...rule }], page.page);
  const above = page.lines.filter(({ base }) => base < line.base);
  return { ...page, lines: [...above, line, ...page.lines.slice(above.length)] };
}

function isShort({ left, right, top, bottom }: PositionedRule): boolean {
  return right - left >= SHORTEST && right - left <= LONGEST && bottom - top <= THICKEST;
}

/** In the middle of the page, as the line above it; the one under the name of the Party stands on the right. */
function standsUnderTitle(rule: PositionedRule, { lines, height }: MeasuredPage): boolean {
  const title = lines.findLast(({ base }) => base < rule.top);
  if (!title || rule.top > height * UPPER || rule.top - title.base > NEAR) return false;
  const text = textOfLine(title);
  if (!/\p{L}{2}/u.test(text) || findPartyTitle(text)) return false;
  const middle = (least(lines.map(({ left }) => left)) + most(lines.map(({ right }) => right))) / 2;
  const isAlone = lines.every(({ top, base }) => base + CLEAR < rule.top || top > rule.bottom);
  return isAlone && Math.abs(centreOf(rule) - middle) < MIDDLE && Math.abs(centreOf(title) - middle) < MIDDLE;
}
