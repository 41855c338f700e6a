/** What one layout of a document leaves for the next. */
import type { Paragraph } from './flow';
import type { SetParagraph } from './lines';
import { styleSheet, type PageSettings, type StyleSheet } from './styles';

interface Entry {
  readonly paragraph: Paragraph;
  readonly width: number;
  readonly set: SetParagraph;
}

/** How far ahead a paragraph is looked for where the last layout had it: what was deleted in between is passed over. */
const WINDOW = 8;

/**
 * Paragraphs that have been set, by what they print: a plan laid out again after a change of one paragraph sets that
 * one alone, and the pages share with the last ones whatever has not changed. What a layout does not need is forgotten,
 * and so is everything when the settings change.
 *
 * Paragraphs are asked for in the order of the document, so each is looked for where the last one was found. Only when
 * many in a row are not there, as after a cut of many, an index of all texts is made.
 */
export class SetParagraphs {
  private settings: PageSettings | undefined;
  private sheet: StyleSheet | undefined;
  private last: Entry[] = [];
  private here: Entry[] = [];
  /** Where in `last` the next paragraph is expected. */
  private next = 0;
  private missed = 0;
  private places: Map<string, number> | undefined;

  /** The styles under these settings, for all that is set until the next call. */
  begin(settings: PageSettings): StyleSheet {
    this.last = this.here;
    this.here = [];
    this.next = 0;
    this.missed = 0;
    this.places = undefined;
    if (this.sheet === undefined || !sameSettings(settings, this.settings)) {
      this.sheet = styleSheet(settings);
      this.settings = settings;
      this.last = [];
    }
    return this.sheet;
  }

  /** @param width the same for one paragraph throughout a layout */
  get(paragraph: Paragraph, width: number, make: () => SetParagraph): SetParagraph {
    const { here } = this;
    // A heading is asked for when its place is sought, and again when it is placed.
    for (let i = here.length - 1; i >= Math.max(0, here.length - WINDOW); i--) {
      const entry = here[i];
      if (entry?.paragraph === paragraph) return entry.set;
    }
    const set = this.find(paragraph, width)?.set ?? make();
    here.push({ paragraph, width, set });
    return set;
  }

  private find(paragraph: Paragraph, width: number): Entry | undefined {
    for (let at = this.next; at < Math.min(this.next + WINDOW, this.last.length); at++) {
      const entry = this.at(at, paragraph, width);
      if (entry) return entry;
    }
    this.missed++;
    if (this.missed < WINDOW) return undefined;
    this.places ??= new Map(this.last.map((entry, at) => [textOf(entry.paragraph), at]));
    const place = this.places.get(textOf(paragraph));
    return place === undefined ? undefined : this.at(place, paragraph, width);
  }

  private at(at: number, paragraph: Paragraph, width: number): Entry | undefined {
    const entry = this.last[at];
    if (entry?.width !== width || !printsTheSame(entry.paragraph, paragraph)) return undefined;
    this.next = at + 1;
    this.missed = 0;
    return entry;
  }
}

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Whether paragraphs look the same, and come from the same places of their sources, counted from their beginnings. */
const printsTheSame = (a: Paragraph, b: Paragraph): boolean =>
  a.style === b.style &&
  a.runs.length === b.runs.length &&
  a.runs.every((run, i) => {
    const other = b.runs[i];
    return (
      run.bold === other?.bold &&
      run.italic === other.italic &&
      run.start - a.start === other.start - b.start &&
      run.text === other.text
    );
  });

const sameSettings = (a: PageSettings, b: PageSettings | undefined): boolean =>
  b !== undefined && (Object.keys(a) as (keyof PageSettings)[]).every((name) => a[name] === b[name]);
