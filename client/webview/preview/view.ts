/**
 * What is to be seen of the sheets: how large they are drawn and what stands at the top. Tells scrolling by the user
 * from scrolling by this page: whatever moves the sheets here does not come back as if the user had done it.
 */
import { kept, keep } from './host';
import { topOfPaper } from './places';
import type { Paper, Sheets } from './sheets';

/** Shares of the printed size that the buttons go through. */
const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];
const PIXELS_OF_POINT = 96 / 72;
/** Beside a sheet, in pixels. */
const MARGIN = 16;

export class View {
  /** Where this page has scrolled to last. */
  private expected = 0;
  private zoom: number | 'fit' = kept().zoom ?? 'fit';
  private share = 1;

  constructor(
    private readonly sheets: Sheets,
    private readonly bar: HTMLElement,
    private readonly pages: HTMLElement,
    private readonly changed: () => void,
  ) {
    addEventListener('resize', () => {
      this.refit();
    });
    // In a narrow panel the bar takes two rows.
    new ResizeObserver(() => {
      document.documentElement.style.setProperty('--bar', `${this.bar.offsetHeight}px`);
    }).observe(this.bar);
  }

  get scale(): { readonly share: number; readonly fits: boolean } {
    return { share: this.share, fits: this.zoom === 'fit' };
  }

  /** Height of the whole page at which the sheets begin to be seen, under the bar. */
  get top(): number {
    return scrollY + this.bar.offsetHeight;
  }

  /** Whether the last scrolling was the user's. */
  get isMoved(): boolean {
    return Math.abs(scrollY - this.expected) > 1.5;
  }

  /** Brings a height of the whole page to the top. */
  scrollTo(height: number): void {
    scrollTo({ top: Math.max(0, height - this.bar.offsetHeight - MARGIN / 2), behavior: 'instant' });
    this.settle();
  }

  /** Scrolls no more than is needed to see a stretch of the whole page well. */
  bringIntoView(top: number, bottom: number): void {
    const room = innerHeight - this.bar.offsetHeight;
    const edge = Math.min(3 * (bottom - top), room / 4);
    if (top - edge >= this.top && bottom + edge <= scrollY + innerHeight) return;
    scrollTo({ top: top - this.bar.offsetHeight - room / 3, behavior: 'instant' });
    this.settle();
  }

  /** What stands where now is not the user's doing. */
  settle(): void {
    this.expected = scrollY;
  }

  /** The sheet that is looked at, from 0. */
  get page(): number {
    const height = this.top + (innerHeight - this.bar.offsetHeight) / 3;
    const after = this.sheets.papers.findIndex((paper) => topOfPaper(paper) > height);
    return Math.max(0, (after < 0 ? this.sheets.papers.length : after) - 1);
  }

  setZoom(zoom: number | 'fit'): void {
    this.zoom = zoom;
    keep({ zoom });
    this.refit();
  }

  step(direction: 1 | -1): void {
    const next =
      direction > 0
        ? STEPS.find((each) => each > this.share + 0.01)
        : STEPS.findLast((each) => each < this.share - 0.01);
    if (next !== undefined) this.setZoom(next);
  }

  /** Draws at the size asked for; what is at the top stays there. */
  refit(): void {
    const place = this.place();
    const width = this.sheets.papers[this.page]?.size[0];
    if (width === undefined) return;
    const room = document.documentElement.clientWidth - 2 * MARGIN;
    const fitting = Math.min(Math.max(room / (width * PIXELS_OF_POINT), 0.2), 4);
    this.share = this.zoom === 'fit' ? fitting : this.zoom;
    this.pages.style.setProperty('--pt', `${this.share * PIXELS_OF_POINT}px`);
    if (place) this.putBack(place);
    this.changed();
  }

  /** Which sheet is at the top, and how much of it is above. */
  place(): { readonly page: number; readonly part: number } | undefined {
    const { papers } = this.sheets;
    const page = papers.findIndex((paper) => topOfPaper(paper) + paper.element.offsetHeight > this.top);
    const paper = papers[page];
    return paper && { page, part: (this.top - topOfPaper(paper)) / paper.element.offsetHeight };
  }

  putBack({ page, part }: { readonly page: number; readonly part: number }): void {
    const paper = this.sheets.papers[Math.min(page, this.sheets.papers.length - 1)];
    if (!paper) return;
    const height = topOfPaper(paper) + part * paper.element.offsetHeight;
    scrollTo({ top: height - this.bar.offsetHeight, behavior: 'instant' });
    this.settle();
  }

  /** By the user: the editor follows. */
  goTo(paper: Paper): void {
    scrollTo({ top: topOfPaper(paper) - this.bar.offsetHeight - MARGIN / 2, behavior: 'instant' });
  }
}
