/** The pages of one section while they are filled: where the next line goes, and what each page has in its margins. */
import data from '../../data/page-layout.json';
import type { Section } from './flow';
import { measure } from './fonts';
import { ABOVE_BASELINE, heightOf, type SetParagraph } from './lines';
import type { Page, PageItem, PlacedParagraph, PlacedText } from './page';
import { paperOf, textWidth, type Paper } from './paper';
import type { Setting } from './setting';
import { points } from './styles';

/** What rounding may add up to on a page. */
const TOLERANCE = 0.05;

export class PageFiller {
  private readonly done: Page[] = [];
  private items: PageItem[] = [];
  private paper: Paper;
  /** Space after what stands above; the greater of it and the space before what follows counts. */
  private after = 0;
  /** Where the next line begins. */
  y: number;

  /** @param index of the section */
  constructor(
    private readonly section: Section,
    private readonly index: number,
    readonly setting: Setting,
  ) {
    this.paper = this.paperOf(1);
    this.y = this.paper.top;
  }

  get left(): number {
    return this.paper.left;
  }

  /** Of the text; the same on all pages of a section. */
  get width(): number {
    return textWidth(this.paper);
  }

  /** Where the text area ends. */
  get bottom(): number {
    return this.paper.height - this.paper.bottom + TOLERANCE;
  }

  /** Of the text area. */
  get height(): number {
    return this.bottom - this.paper.top;
  }

  /** Whether nothing stands on the page. */
  get isFresh(): boolean {
    return this.items.length === 0;
  }

  get above(): PageItem | undefined {
    return this.items.at(-1);
  }

  fits(height: number): boolean {
    return this.y + height <= this.bottom;
  }

  /** How far below what stands above the next block begins. On top of a page that follows another, not at all. */
  gap(before: number): number {
    return this.isFresh && this.done.length > 0 ? 0 : Math.max(this.after, before);
  }

  /** Leaves the space that a block has before it. */
  begin(before: number): void {
    this.y += this.gap(before);
    this.after = 0;
  }

  /** @param height that it takes from `y` on */
  add(item: PageItem, height: number): void {
    this.items.push(item);
    this.y += height;
  }

  /** Says what space a block has after it. */
  end(after: number): void {
    this.after = after;
  }

  endPage(): void {
    const number = this.done.length + 1;
    const { width, height } = this.paper;
    this.done.push({
      number,
      width,
      height,
      section: this.index,
      blank: false,
      items: [...this.circulation(number), ...this.items],
      ...(number > 1 && { folio: this.folio(number) }),
    });
    this.items = [];
    this.after = 0;
    this.paper = this.paperOf(number + 1);
    this.y = this.paper.top;
  }

  /** All pages; the last one has the foot. */
  finish(): Page[] {
    this.addFoot();
    this.endPage();
    return this.done;
  }

  private paperOf(number: number): Paper {
    return paperOf(this.section.orientation, this.setting.duplex && number % 2 === 0);
  }

  /** Phạm vi lưu hành, over the first page. */
  private circulation(number: number): PlacedParagraph[] {
    const { circulation } = this.section;
    if (!circulation || number > 1) return [];
    const set = this.setting.set(circulation, this.width);
    return [placed(circulation, set, this.left, points(data.circulation.fromTopMm))];
  }

  private folio(number: number): PlacedText {
    const text = String(number);
    const { size, line } = this.setting.styles.folio;
    return {
      text,
      x: this.left + (this.width - measure(text, 'regular', size)) / 2,
      y: points(data.folio.fromTopMm) + ABOVE_BASELINE * line,
      size,
    };
  }

  private addFoot(): void {
    const sets = this.section.foot.map((paragraph) => this.setting.set(paragraph, this.width));
    const height = sets.reduce((sum, set) => sum + heightOf(set), 0);
    let y = this.paper.height - points(data.foot.fromBottomMm) - height;
    for (const [i, paragraph] of this.section.foot.entries()) {
      const set = sets[i] as SetParagraph;
      this.items.push(placed(paragraph, set, this.left, y));
      y += heightOf(set);
    }
  }
}

/** A paragraph with all its lines. */
const placed = (
  paragraph: PlacedParagraph['paragraph'],
  set: SetParagraph,
  x: number,
  y: number,
): PlacedParagraph => ({ kind: 'paragraph', paragraph, set, from: 0, to: set.lines.length, x, y });
