/** Which list a paragraph of an OpenDocument text stands in, and which lists go on with the numbers of others. */
import type { NumberedList } from '../numbering';
import type { XmlElement } from '../xml';
import { HEADINGS } from './lists';
import type { OdtReading } from './reading';

/** Where a list item stands. */
export interface ListPlace {
  readonly list: NumberedList;
  /** From 0. */
  readonly level: number;
  /** As the file has it, for lists whose style is not known. */
  readonly written?: string;
}

/** Of a heading in a list that is no item: it has no number, not even that of headings. */
export const UNCOUNTED: ListPlace = { list: { id: '', counters: '', levels: [] }, level: 0 };

interface Begun {
  readonly style: string;
  readonly counters: string;
}

/** The lists of one story, in their order. */
export class ListPlaces {
  readonly #reading: OdtReading;
  /** By the names of lists. */
  readonly #begun = new Map<string, Begun>();
  #last: Begun | undefined;

  constructor(reading: OdtReading) {
    this.#reading = reading;
  }

  /** A list counts anew, unless it says that it goes on with another, or stands in another. */
  begin({ attributes }: XmlElement, outer: NumberedList | undefined): NumberedList {
    const before = this.#begun.get(attributes['text:continue-list'] ?? '') ?? this.#goneOn(attributes);
    const style = attributes['text:style-name'] ?? outer?.id ?? before?.style ?? '';
    const counters = outer?.counters ?? before?.counters ?? `${++this.#reading.seen.lists}`;
    if (!outer) {
      this.#last = { style, counters };
      const id = attributes['xml:id'] ?? attributes['text:id'];
      if (id !== undefined) this.#begun.set(id, this.#last);
    }
    return { id: style, counters, levels: this.#reading.lists.get(style) ?? [] };
  }

  #goneOn(attributes: XmlElement['attributes']): Begun | undefined {
    const last = this.#last;
    if (attributes['text:continue-numbering'] !== 'true' || !last) return undefined;
    return (attributes['text:style-name'] ?? last.style) === last.style ? last : undefined;
  }

  /** The list as an item shows it. */
  restyled(list: NumberedList, item: XmlElement): NumberedList {
    const levels = this.#reading.lists.get(item.attributes['text:style-override'] ?? '');
    return levels ? { ...list, levels } : list;
  }

  /** Headings have a list of their own, unless they stand in another. */
  heading({ name, attributes }: XmlElement): ListPlace | undefined {
    const levels = this.#reading.lists.get(HEADINGS);
    const level = Number(attributes['text:outline-level'] ?? 1) - 1;
    const isCounted = name === 'text:h' && attributes['text:is-list-header'] !== 'true';
    return isCounted && levels ? { list: { id: HEADINGS, counters: HEADINGS, levels }, level } : undefined;
  }

  /** Of a paragraph that says itself where it stands (`text:numbered-paragraph`). */
  numbered({ attributes }: XmlElement): ListPlace {
    const { 'text:style-name': style = '', 'text:list-id': id = '', 'text:level': level = '1' } = attributes;
    const levels = this.#reading.lists.get(style) ?? [];
    return { list: { id: style, counters: `paragraphs ${id}`, levels }, level: Number(level) - 1 };
  }
}
