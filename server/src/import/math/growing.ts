/** An equation that is met piece by piece, in a file that is not read as XML. */
import type { XmlElement, XmlNode } from '../xml';
import type { Attributes } from '../xml-names';

interface OpenElement {
  name: string;
  attributes: Attributes;
  readonly children: XmlNode[];
}

export class Growing {
  readonly #root: OpenElement;
  readonly #open: OpenElement[];

  constructor(name: string) {
    this.#root = { name, attributes: {}, children: [] };
    this.#open = [this.#root];
  }

  get root(): XmlElement {
    return this.#root;
  }

  open(name: string, attributes: Attributes = {}): void {
    const element: OpenElement = { name, attributes, children: [] };
    this.#open.at(-1)?.children.push(element);
    this.#open.push(element);
  }

  text(text: string): void {
    this.#open.at(-1)?.children.push(text);
  }

  /** The innermost element that is open. */
  get inner(): OpenElement | undefined {
    return this.#open.at(-1);
  }

  isIn(name: string): boolean {
    return this.#open.some((element) => element.name === name);
  }

  close(): void {
    this.#open.pop();
  }
}
