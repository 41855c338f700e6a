/** A paragraph on its pages: at least two of its lines stand on either side of a page break. */
import data from '../../data/page-layout.json';
import type { Paragraph } from './flow';
import type { Rule } from './page';
import type { PageFiller } from './page-filler';

const FEWEST_LINES = 2;

/** How many lines of a paragraph may be the last on a page: all of one that cannot be broken. */
export const leastLines = (count: number): number => (count < 2 * FEWEST_LINES ? count : FEWEST_LINES);

/** @param whole not broken if a page has room for it */
export function addParagraph(paragraph: Paragraph, whole: boolean, pages: PageFiller): void {
  const set = pages.setting.set(paragraph, pages.width);
  const { style, lines } = set;
  pages.begin(style.before);
  let from = 0;
  while (from < lines.length) {
    const count = linesHere(lines.length - from, style.line, whole, pages);
    if (count > 0) {
      const to = from + count;
      const rule = from === 0 ? ruleOver(paragraph, pages) : undefined;
      if (rule) pages.y += rule.thickness;
      const item = { kind: 'paragraph', paragraph, set, from, to, x: pages.left, y: pages.y } as const;
      pages.add({ ...item, ...(rule && { rule }) }, count * style.line);
      from = to;
    }
    if (from < lines.length) pages.endPage();
  }
  pages.end(style.after);
}

/** How many of a paragraph's remaining lines stand on this page. */
function linesHere(rest: number, line: number, whole: boolean, pages: PageFiller): number {
  const room = Math.max(0, Math.floor((pages.bottom - pages.y) / line));
  if (room >= rest) return rest;
  const count = Math.min(room, rest - FEWEST_LINES);
  if (pages.isFresh) return Math.max(count, 1);
  return whole || count < FEWEST_LINES ? 0 : count;
}

/** Over the first contact line, across the page. */
function ruleOver({ style }: Paragraph, { above, left, width, y }: PageFiller): Rule | undefined {
  if (style !== 'contact' || (above?.kind === 'paragraph' && above.paragraph.style === 'contact'))
    return undefined;
  const thickness = data.ruleOverContact.thicknessPt;
  return { x: left, y: y + thickness / 2, width, thickness };
}
