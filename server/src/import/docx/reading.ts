/** What the parts of a Word reader share while they read one file. */
import type { PartCount } from '../blocks';
import type { ForeignFootnote, ForeignParagraph } from '../foreign';
import type { Gathering } from '../gathering';
import type { NumberCounter } from '../numbering';
import type { ChangeMark, TrackedChanges } from '../tracked-changes';
import { elementsOf, type XmlElement } from '../xml';
import type { AutoNumbers } from './auto-numbers';
import type { WordList } from './lists';
import type { LookOptions } from './looks';
import type { Styles } from './styles';

export interface Reading {
  readonly styles: Styles;
  readonly lists: ReadonlyMap<string, WordList>;
  readonly counter: NumberCounter;
  readonly autoNumbers: AutoNumbers;
  readonly gathering: Gathering;
  readonly footnotes: Footnotes;
  readonly changes: TrackedChanges;
  readonly looks: LookOptions;
  readonly parts: PartCount;
  readonly seen: Seen;
}

/** What was met on the way, for the notes. */
export interface Seen {
  pictures: number;
  /** Other files inside this one. */
  embedded: number;
  hasContents: boolean;
}

/** Footnotes and endnotes, numbered together in the order in which the text refers to them. */
export class Footnotes {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #referred: XmlElement[] = [];
  #isOpen = true;

  /** @param elements by `footnote 2`, `endnote 1` */
  constructor(elements: ReadonlyMap<string, XmlElement>) {
    this.#elements = elements;
  }

  /** @returns the mark; empty when there is no such note, and inside of notes */
  refer(kind: 'footnote' | 'endnote', id: string): string {
    const element = this.#elements.get(`${kind} ${id}`);
    if (!element || !this.#isOpen) return '';
    this.#referred.push(element);
    return `[${this.#referred.length}]`;
  }

  read(paragraphsOf: (element: XmlElement) => readonly ForeignParagraph[]): readonly ForeignFootnote[] {
    this.#isOpen = false;
    return this.#referred.map((element, at) => ({ mark: String(at + 1), paragraphs: paragraphsOf(element) }));
  }
}

const CHANGES: ReadonlyMap<string, ChangeMark> = new Map<string, ChangeMark>([
  ...['w:ins', 'w:moveTo', 'w:cellIns'].map((name) => [name, { inserted: true, deleted: false }] as const),
  ...['w:del', 'w:moveFrom', 'w:cellDel'].map((name) => [name, { inserted: false, deleted: true }] as const),
]);

const UNCHANGED: ChangeMark = { inserted: false, deleted: false };

export const isChange = ({ name }: XmlElement): boolean => CHANGES.has(name);

/** Whether an element of a text is shown; asked for all of them in their order, except those inside a change. */
export function isShown(element: XmlElement, { changes }: Reading): boolean {
  const mark = CHANGES.get(element.name);
  if (mark) return !changes.drops(mark);
  if (element.name === 'w:r') changes.drops(UNCHANGED);
  return true;
}

/** Whether something is there that carries its changes as marks: a row, a cell, the end of a paragraph. */
export const isThere = (properties: XmlElement | undefined, reading: Reading): boolean =>
  !properties || elementsOf(properties).every((each) => !isChange(each) || isShown(each, reading));
