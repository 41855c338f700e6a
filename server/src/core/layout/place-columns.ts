/** Header and end block on the page: side by side and unbroken, if a page has room for them. */
import data from '../../data/page-layout.json';
import { widthsOf } from './columns';
import type { Columns, Paragraph } from './flow';
import { heightOf, type SetParagraph } from './lines';
import type { PlacedParagraph, Rule } from './page';
import type { PageFiller } from './page-filler';
import type { Setting } from './setting';

const { belowPt: RULE_BELOW, thicknessPt: RULE_THICKNESS } = data.ruleUnderTitle;

/** @param isLast nothing stands under them in their section */
export function addColumns(columns: Columns, isLast: boolean, pages: PageFiller): void {
  const [left, right] = columnsOf(columns, pages.width, pages.setting);
  pages.begin(0);
  if (!pages.isFresh && !pages.fits(Math.max(left.height, right.height) + endHeight(isLast))) pages.endPage();
  while (!left.isPlaced || !right.isPlaced) {
    if (left.isBegun) pages.endPage();
    const room = pages.bottom - pages.y;
    const onLeft = left.take(pages.left, pages.y, room);
    const onRight = right.take(pages.left + pages.width - right.width, pages.y, room);
    pages.add(
      { kind: 'columns', place: columns.place, left: onLeft.placed, right: onRight.placed },
      Math.max(onLeft.height, onRight.height),
    );
  }
}

export function columnsHeight(
  columns: Columns,
  isLast: boolean,
  { width, setting }: Pick<PageFiller, 'width' | 'setting'>,
): number {
  const [left, right] = columnsOf(columns, width, setting);
  return Math.max(left.height, right.height) + endHeight(isLast);
}

/** A Word file has an empty paragraph there, which must not stand on a page of its own. */
const endHeight = (isLast: boolean): number => (isLast ? data.table.endPt : 0);

function columnsOf(columns: Columns, width: number, setting: Setting): [Column, Column] {
  const { left, right } = widthsOf(columns, width, setting.styles);
  return [new Column(columns.left, left, setting), new Column(columns.right, right, setting)];
}

/** A paragraph of a column; `top` and `bottom` from the top of the column, the rule under it counted. */
interface Stacked {
  readonly paragraph: Paragraph;
  readonly set: SetParagraph;
  readonly top: number;
  readonly bottom: number;
}

class Column {
  private readonly stack: Stacked[] = [];
  /** The first paragraph, and the first line of it, that is not yet on a page. */
  private next = 0;
  private line = 0;
  isBegun = false;

  constructor(
    paragraphs: readonly Paragraph[],
    readonly width: number,
    { set }: Setting,
  ) {
    let y = 0;
    let after = 0;
    for (const paragraph of paragraphs) {
      const lines = set(paragraph, width);
      const top = y + Math.max(after, lines.style.before);
      y = top + heightOf(lines) + (hasRule(paragraph) ? RULE_BELOW + RULE_THICKNESS : 0);
      after = lines.style.after;
      this.stack.push({ paragraph, set: lines, top, bottom: y });
    }
  }

  get height(): number {
    return this.stack.at(-1)?.bottom ?? 0;
  }

  get isPlaced(): boolean {
    return this.next === this.stack.length;
  }

  /** What fits into the room, one line in any case. */
  take(x: number, y: number, room: number): { placed: PlacedParagraph[]; height: number } {
    const placed: PlacedParagraph[] = [];
    let height = 0;
    /** From the page's place for the column to its top. */
    const shift = this.isBegun ? -this.nextTop : 0;
    this.isBegun = true;
    for (; this.next < this.stack.length; this.next++, this.line = 0) {
      const { paragraph, set, bottom } = this.stack[this.next] as Stacked;
      const from = this.line;
      const top = shift + this.nextTop;
      const isWhole = shift + bottom <= room;
      const count = isWhole ? set.lines.length - from : Math.floor((room - top) / set.style.line);
      const to = Math.min(set.lines.length, from + Math.max(count, placed.length === 0 ? 1 : 0));
      const isEnd = to === set.lines.length;
      if (to > from) {
        const rule = isEnd && hasRule(paragraph) ? this.rule(set, x, y + shift + bottom) : undefined;
        placed.push({ kind: 'paragraph', paragraph, set, from, to, x, y: y + top, ...(rule && { rule }) });
        height = isEnd ? shift + bottom : top + (to - from) * set.style.line;
      }
      if (!isEnd) {
        this.line = to;
        break;
      }
    }
    return { placed, height };
  }

  private get nextTop(): number {
    const next = this.stack[this.next];
    return next ? next.top + this.line * next.set.style.line : 0;
  }

  private rule({ lines }: SetParagraph, x: number, bottom: number): Rule {
    const width = lines.reduce((most, line) => Math.max(most, line.width), 0);
    return {
      x: x + (this.width - width) / 2,
      y: bottom - RULE_THICKNESS / 2,
      width,
      thickness: RULE_THICKNESS,
    };
  }
}

/** Under the Party's title, as wide as it. */
const hasRule = ({ style }: Paragraph): boolean => style === 'partyTitle';
