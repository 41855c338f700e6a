/**
 * What of a page is no part of the text that the page is there for: its frame, its contents, running heads, remarks.
 * Remembers what of it is to be told.
 */
import type { LeftOutParts } from '../left-out';
import type { Attributes } from './look';
import { isContents, isFrame, isRemark, isRunning } from './tags';

/** Dots that only count who looks at a page are smaller. */
const LEAST_PICTURE = 3;

export class LeftOut {
  readonly #keepsFrame: boolean;
  /** How deep the element stands that is a part of the frame. */
  #frame: number | undefined;
  readonly #seen = { hasFrame: false, hasContents: false, pictures: 0, comments: 0 };

  /** @param keepsFrame menus and the like are text, too */
  constructor(keepsFrame: boolean) {
    this.#keepsFrame = keepsFrame;
  }

  get seen(): LeftOutParts {
    return this.#seen;
  }

  /**
   * @param around the elements that it stands in
   * @returns whether an element that begins is left out
   */
  takes(tag: string, attributes: Attributes, around: readonly { readonly tag: string }[]): boolean {
    if (isContents(attributes)) this.#seen.hasContents = true;
    else if (isRemark(attributes)) this.#seen.comments++;
    else if (isRunning(tag, attributes)) return true;
    else if (this.#keepsFrame || !isFrame(tag, attributes, around)) return false;
    else this.#frame ??= around.length;
    return true;
  }

  picture({ width, height }: Attributes): void {
    if ([width, height].every((size) => !(Number(size) < LEAST_PICTURE))) this.#seen.pictures++;
  }

  /** Text that is not seen. */
  text(text: string): void {
    if (this.#frame !== undefined && /\p{L}/u.test(text)) this.#seen.hasFrame = true;
  }

  /** @param depth of the element that ends */
  end(depth: number): void {
    if (this.#frame === depth) this.#frame = undefined;
  }
}
