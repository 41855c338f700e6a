/**
 * A text of an OpenDocument file from its beginning to its end: that of the document, of a cell, of a text box or of a
 * footnote.
 */
import { paragraphsIn } from '../blocks';
import type { ForeignBlock, ForeignParagraph } from '../foreign';
import { LIST_LEVELS, type NumberedList } from '../numbering';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml';
import { OdtInline, type InlinePiece } from './inline';
import { ListPlaces, UNCOUNTED, type ListPlace } from './list-places';
import type { OdtReading } from './reading';
import type { OdtStyle } from './styles';
import { readOdtTable } from './tables';

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
  readonly #lists: ListPlaces;
  #isHiding = false;
  /** Of paragraphs whose ends are not shown. */
  #waiting: InlinePiece[] = [];

  constructor(reading: OdtReading) {
    this.#reading = reading;
    this.#lists = new ListPlaces(reading);
  }

  addContent(parent: XmlElement): this {
    for (const element of elementsOf(parent)) this.add(element);
    return this;
  }

  end(): readonly ForeignBlock[] {
    return this.#blocks;
  }

  add(element: XmlElement, place?: ListPlace): void {
    const { name } = element;
    if (UNSEEN.has(name) || this.#isHidden(element)) return;
    if (CONTENTS.has(name)) {
      this.#reading.seen.hasContents = true;
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
        this.#numberedParagraph(element);
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
      this.#number(element, place ?? this.#lists.heading(element)),
    );
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
    const list = this.#lists.begin(element, outer);
    for (const item of elementsOf(element)) {
      const isCounted = item.name === 'text:list-item';
      const start = Number.parseInt(item.attributes['text:start-value'] ?? '', 10);
      if (!Number.isNaN(start)) this.#reading.counter.startAt(list, level, start);
      const number = childOf(item, 'text:number');
      let place: ListPlace | undefined = isCounted
        ? { list: this.#lists.restyled(list, item), level, ...(number && { written: textOf(number) }) }
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

  #numberedParagraph(element: XmlElement): void {
    const place = this.#lists.numbered(element);
    for (const child of elementsOf(element)) if (child.name !== 'text:number') this.add(child, place);
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
    for (const block of new OdtStory(this.#reading).addContent(piece.content).end()) this.#blocks.push(block);
  }
}

/** The paragraphs of a cell or a note; those of tables in it one after the other. */
const odtParagraphs = (element: XmlElement, reading: OdtReading): readonly ForeignParagraph[] =>
  paragraphsIn(new OdtStory(reading).addContent(element).end());
