/** Marks the place of the editor's caret on the page, and brings it into view when it has moved. */
import type { Place, Places } from './places';
import { topOf } from './places';
import { length } from './sheets';
import type { View } from './view';

export class Caret {
  private offset: number | undefined;
  /** The caret has moved since the user scrolled last: it is kept in view. */
  private follows = false;
  private readonly mark = document.createElement('div');
  private line: HTMLElement | undefined;

  constructor(
    private readonly places: Places,
    private readonly view: View,
  ) {
    this.mark.className = 'caret';
    this.mark.setAttribute('aria-hidden', 'true');
  }

  /** The caret stands before a character of the source. */
  moved(offset: number, follow: boolean): void {
    this.offset = offset;
    this.follows = follow;
    this.draw();
  }

  /** The user looks elsewhere. */
  leave(): void {
    this.follows = false;
  }

  /** Again, after sheets have changed. */
  draw(): void {
    this.line?.classList.remove('here');
    const place = this.offset === undefined ? undefined : this.places.lineAt(this.offset);
    if (!place || this.offset === undefined) {
      this.mark.remove();
      return;
    }
    const top = topOf(place);
    if (this.follows) this.view.bringIntoView(top, top + place.line.element.offsetHeight);
    this.line = place.line.element;
    this.line.classList.add('here');
    this.put(place, this.offset);
  }

  private put({ paper, line }: Place, offset: number): void {
    const sheet = paper.element.getBoundingClientRect();
    const point = this.places.pointOf({ paper, line }, offset)?.getBoundingClientRect();
    const points = paper.size[0] / sheet.width;
    const box = line.element.getBoundingClientRect();
    const left = (point && point.height > 0 ? point.left : box.left) - sheet.left;
    this.mark.style.left = length(left * points);
    this.mark.style.top = length((box.top - sheet.top) * points);
    this.mark.style.height = length(box.height * points);
    paper.element.append(this.mark);
  }
}
