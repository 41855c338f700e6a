/** The bar over the sheets: which page is looked at, how large, and whether findings are shown. */
import type { View } from './view';

const find = (id: string): HTMLElement => document.querySelector(`#${id}`) as HTMLElement;

export class Bar {
  private readonly page = find('page') as HTMLInputElement;
  private readonly count = find('count');
  private readonly share = find('share');
  private readonly fit = find('fit');
  private readonly findings = find('findings');
  /** What a screen reader says; only after the user asked for a page. */
  private readonly said = find('said');

  constructor(
    private readonly view: View,
    private readonly asked: {
      /** Number of the page, from 1. */
      readonly page: (number: number) => void;
      readonly findings: (shown: boolean) => void;
    },
  ) {
    find('previous').addEventListener('click', () => {
      this.asked.page(this.number - 1);
    });
    find('next').addEventListener('click', () => {
      this.asked.page(this.number + 1);
    });
    this.page.addEventListener('change', () => {
      this.asked.page(Number(this.page.value));
    });
    this.page.addEventListener('focus', () => {
      this.page.select();
    });
    find('smaller').addEventListener('click', () => {
      view.step(-1);
    });
    find('larger').addEventListener('click', () => {
      view.step(1);
    });
    find('actual').addEventListener('click', () => {
      view.setZoom(1);
    });
    this.fit.addEventListener('click', () => {
      view.setZoom('fit');
    });
    this.findings.addEventListener('click', () => {
      this.showsFindings(this.findings.getAttribute('aria-pressed') !== 'true');
    });
  }

  private number = 1;

  /** @param page from 0 */
  update(page: number, count: number): void {
    this.number = page + 1;
    if (document.activeElement !== this.page) this.page.value = String(count === 0 ? 0 : this.number);
    this.page.max = String(count);
    this.count.textContent = String(count);
    const { share, fits } = this.view.scale;
    this.share.textContent = `${Math.round(share * 100)} %`;
    this.fit.setAttribute('aria-pressed', String(fits));
  }

  /** The page that was asked for is shown. */
  arrived(page: number): void {
    this.page.value = String(page);
    this.said.textContent = `${this.page.title} ${page} / ${this.page.max}`;
  }

  showsFindings(shown: boolean): void {
    this.findings.setAttribute('aria-pressed', String(shown));
    this.asked.findings(shown);
  }
}
