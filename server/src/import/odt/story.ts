/**
 * A text of an OpenDocument file from its beginning to its end: that of the document, of a cell, of a text box or of a
 * footnote.
 */
import { paragraphsIn } from '../blocks';
import type { ForeignBlock, ForeignParagraph } from '../foreign';
import { LIST_LEVELS, type NumberedList } from '../numbering';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml';
import { OdtInline, type InlinePiece } from './inline';
import { HEADINGS } from './lists';
import type { OdtReading } from './reading';
import type { OdtStyle } from './styles';
import { readOdtTable } from './tables';

/** Where a list item stands. */
interface ListPlace {
  readonly list: NumberedList;
  /** From 0. */
  readonly level: number;
  /** As the file has it, for lists whose style is not known. */
  readonly written?: string;
}

interface Begun {
  readonly style: string;
  readonly counters: string;
}

const CONTENTS = new Set([
  'text:table-of-content',
  'text:alphabetical-index',
  'text:illustration-index',
  'text:table-index',
  'text:object-index',
  'text:user-index',
  'text:bibliography',
]);

const UNSEEN = new Set([
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'table:table-properties',
  'text:note-citation',
  'svg:title',
  'svg:desc',
]);

export class OdtStory {
  readonly #reading: OdtReading;
  readonly #blocks: ForeignBlock[] = [];
  readonly #begun = new Map<string, Begun>();
  #last: Begun | undefined;
  #isHiding = false;
  /** Of paragraphs whose ends are not shown. */
  #waiting: InlinePiece[] = [];

  constructor(reading: OdtReading) {
    this.#reading = reading;
  }

  addContent(parent: XmlElement): this {
    for (const element of elementsOf(parent)) this.add(element);
    return this;
  }

  end(): readonly ForeignBlock[] {
    return this.#blocks;
  }

  add(element: XmlElement, place?: ListPlace): void {
    const { name, attributes } = element;
    if (UNSEEN.has(name) || this.#isHidden(element)) return;
    if (CONTENTS.has(name)) {
      this.#reading.seen.contents = true;
      return;
    }
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#paragraph(element, place);
        return;
      case 'text:list':
        this.#list(element, undefined, 0);
        return;
      case 'table:table':
        if (this.#isHiding) return;
        this.#blocks.push(readOdtTable(element, this.#reading, (cell) => odtParagraphs(cell, this.#reading)));
        return;
      case 'text:tracked-changes':
        for (const region of childrenOf(element, 'text:changed-region')) {
          this.#reading.regions.set(
            region.attributes['text:id'] ?? region.attributes['xml:id'] ?? '',
            region,
          );
        }
        return;
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
      case 'draw:frame':
        this.#between(element);
        return;
      case 'text:numbered-paragraph':
        this.#numberedParagraph(element, Number(attributes['text:level'] ?? 1) - 1);
        return;
      default:
        this.addContent(element);
    }
  }

  #isHidden = ({ name, attributes }: XmlElement): boolean =>
    name === 'text:section' && attributes['text:display'] === 'none';

  /** What stands between paragraphs: a change of whole paragraphs, a frame that belongs to the page. */
  #between(element: XmlElement): void {
    const inline = new OdtInline(this.#reading, this.#isHiding ? 'hidden' : 'nothing');
    inline.add([element], {});
    this.#isHiding = inline.isHiding;
    if (inline.pieces.length > 0) this.#emit(inline.pieces, {}, undefined, undefined);
  }

  #paragraph(element: XmlElement, place: ListPlace | undefined): void {
    this.#reading.parts.add();
    const style = this.#reading.styles.style('paragraph', element.attributes['text:style-name']);
    const inline = new OdtInline(this.#reading, this.#isHiding ? 'hidden' : 'nothing');
    inline.add(element.children, style);
    this.#isHiding = inline.isHiding;
    for (const piece of inline.pieces) this.#waiting.push(piece);
    if (this.#isHiding) return;
    const pieces = this.#waiting;
    this.#waiting = [];
    if (style.newPage && this.#blocks.length > 0) this.#blocks.push({ kind: 'pageBreak' });
    const level =
      element.name === 'text:h' ? Number(element.attributes['text:outline-level'] ?? 1) || 1 : undefined;
    this.#emit(
      pieces,
      style,
      level ?? style.outlineLevel,
      this.#number(element, place ?? this.#heading(element)),
    );
  }

  /** Headings have a list of their own, unless they stand in another. */
  #heading({ name, attributes }: XmlElement): ListPlace | undefined {
    const levels = this.#reading.lists.get(HEADINGS);
    const level = Number(attributes['text:outline-level'] ?? 1) - 1;
    const isCounted = name === 'text:h' && attributes['text:is-list-header'] !== 'true';
    return isCounted && levels ? { list: { id: HEADINGS, counters: HEADINGS, levels }, level } : undefined;
  }

  #number({ attributes }: XmlElement, place: ListPlace | undefined): string | undefined {
    if (!place) return undefined;
    const { counter, gathering, styles } = this.#reading;
    const { list, level, written } = place;
    const start = Number.parseInt(attributes['text:start-value'] ?? '', 10);
    if (attributes['text:restart-numbering'] === 'true' && !Number.isNaN(start)) {
      counter.startAt(list, level, start);
    }
    const number = counter.next(list, level) ?? (list.levels[level] ? undefined : written);
    if (number === undefined || list.levels[level]?.format === 'bullet') return number;
    const { font = '', capitals } = styles.style('paragraph', attributes['text:style-name']);
    return gathering.text([{ text: number, font, ...(capitals && { capitals }) }]);
  }

  #list(element: XmlElement, outer: NumberedList | undefined, level: number): void {
    if (level >= LIST_LEVELS) {
      this.addContent(element);
      return;
    }
    const list = this.#begin(element, outer);
    for (const item of elementsOf(element)) {
      const isCounted = item.name === 'text:list-item';
      const start = Number.parseInt(item.attributes['text:start-value'] ?? '', 10);
      if (!Number.isNaN(start)) this.#reading.counter.startAt(list, level, start);
      const number = childOf(item, 'text:number');
      let place: ListPlace | undefined = isCounted
        ? { list: this.#restyled(list, item), level, ...(number && { written: textOf(number) }) }
        : undefined;
      for (const child of elementsOf(item)) {
        if (child.name === 'text:number') continue;
        if (child.name === 'text:list') this.#list(child, list, level + 1);
        else this.add(child, place ?? UNCOUNTED);
        // Further paragraphs of an item have no number.
        if (child.name === 'text:p' || child.name === 'text:h') place = undefined;
      }
    }
  }

  #restyled(list: NumberedList, item: XmlElement): NumberedList {
    const levels = this.#reading.lists.get(item.attributes['text:style-override'] ?? '');
    return levels ? { ...list, levels } : list;
  }

  /** A list counts anew, unless it says that it goes on with another, or stands in another. */
  #begin({ attributes }: XmlElement, outer: NumberedList | undefined): NumberedList {
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

  #numberedParagraph(element: XmlElement, level: number): void {
    const { 'text:style-name': style = '', 'text:list-id': id = '' } = element.attributes;
    const list = { id: style, counters: `paragraphs ${id}`, levels: this.#reading.lists.get(style) ?? [] };
    for (const child of elementsOf(element)) {
      if (child.name !== 'text:number') this.add(child, { list, level });
    }
  }

  #emit(
    pieces: readonly InlinePiece[],
    style: OdtStyle,
    outlineLevel: number | undefined,
    number: string | undefined,
  ): void {
    const look = {
      ...(number !== undefined && { number }),
      ...(style.alignment && { alignment: style.alignment }),
      ...(outlineLevel && { outlineLevel }),
    };
    const firstText = pieces.findIndex((each) => each.kind === 'text' && each.piece.text.trim() !== '');
    const boxes = pieces.map((each, at) => ({ each, isBefore: firstText < 0 || at < firstText }));
    for (const { each, isBefore } of boxes) if (isBefore) this.#box(each);
    this.#text(pieces, look);
    for (const { each, isBefore } of boxes) if (!isBefore) this.#box(each);
  }

  /** Text that was deleted may end paragraphs: what stands before each end is a paragraph by itself. */
  #text(pieces: readonly InlinePiece[], look: Omit<ForeignParagraph, 'kind' | 'runs'>): void {
    let part: InlinePiece[] = [];
    for (const piece of pieces) {
      if (piece.kind !== 'deleted') {
        part.push(piece);
        continue;
      }
      const paragraphs = this.#deleted(piece.content);
      paragraphs.forEach((deleted, at) => {
        for (const each of deleted) part.push(each);
        if (at === paragraphs.length - 1) return;
        this.#place(part, look);
        part = [];
      });
    }
    this.#place(part, look);
  }

  #deleted(content: XmlElement): readonly (readonly InlinePiece[])[] {
    return elementsOf(content).flatMap((element) => {
      if (element.name === 'office:change-info') return [];
      if (element.name !== 'text:p' && element.name !== 'text:h') return this.#deleted(element);
      const inline = new OdtInline(this.#reading, 'text');
      inline.add(
        element.children,
        this.#reading.styles.style('paragraph', element.attributes['text:style-name']),
      );
      return [inline.pieces.filter(({ kind }) => kind === 'text')];
    });
  }

  #place(pieces: readonly InlinePiece[], look: Omit<ForeignParagraph, 'kind' | 'runs'>): void {
    const text = pieces.flatMap((each) => {
      if (each.kind === 'note') return [{ text: this.#note(each.body) }];
      return each.kind === 'text' ? [each.piece] : [];
    });
    const paragraph = this.#reading.gathering.paragraph(text, look);
    if (paragraph) this.#blocks.push(paragraph);
  }

  /** @returns its mark */
  #note(note: XmlElement): string {
    const body = childOf(note, 'text:note-body');
    const { footnotes } = this.#reading;
    if (!body) return '';
    const mark = String(footnotes.length + 1);
    footnotes.push({ mark, paragraphs: odtParagraphs(body, this.#reading) });
    return `[${mark}]`;
  }

  #box(piece: InlinePiece): void {
    if (piece.kind !== 'box') return;
    this.#blocks.push(...new OdtStory(this.#reading).addContent(piece.content).end());
  }
}

/** Of a heading in a list that is no item: it has no number, not even that of headings. */
const UNCOUNTED: ListPlace = { list: { id: '', counters: '', levels: [] }, level: 0 };

/** The paragraphs of a cell or a note; those of tables in it one after the other. */
const odtParagraphs = (element: XmlElement, reading: OdtReading): readonly ForeignParagraph[] =>
  paragraphsIn(new OdtStory(reading).addContent(element).end());
