/**
 * A text of a Word file from its beginning to its end: that of the document, of a cell, of a text box or of a footnote.
 * Paragraphs whose mark was deleted are one with the next; what is hidden and not printed is left out.
 */
import { paragraphsIn } from '../blocks';
import type { ForeignBlock, ForeignParagraph } from '../foreign';
import { childOf, elementsOf, within, type XmlElement } from '../xml';
import { Fields, type Field } from './fields';
import { InlineReader, isPlaceholder, type InlinePiece } from './inline';
import { paragraphLook, runLook, valueOf, type ParagraphLook } from './looks';
import { isShown, isThere, type Reading } from './reading';
import type { PrintedLook } from './styles';
import { readTable } from './tables';

interface Paragraph {
  readonly pieces: InlinePiece[];
  readonly look: ParagraphLook;
  /** Of its mark, which is that of its number. */
  readonly mark: PrintedLook;
  /** How it goes on with the next: with the look of the next, or with its own. */
  readonly joined?: 'asNext' | 'asItself' | undefined;
}

/** The pieces of the first go on in its own list: many paragraphs may become one. */
function joined(first: Paragraph, second: Paragraph): Paragraph {
  const keepsLook = first.joined === 'asItself' && first.pieces.length > 0;
  for (const piece of second.pieces) first.pieces.push(piece);
  const { look, mark } = keepsLook ? first : second;
  return { pieces: first.pieces, look, mark, joined: second.joined };
}

interface Placed {
  readonly block: ForeignBlock;
  /** The contents that it belongs to, if it turns out that these end. */
  readonly contents?: Field | undefined;
}

export class Story {
  readonly #reading: Reading;
  readonly #fields = new Fields();
  readonly #placed: Placed[] = [];
  #waiting: Paragraph | undefined;
  /** Where the page break of the last section stands: only the next section tells whether it is one. */
  #sectionEnd: number | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  add(element: XmlElement): void {
    if (isShown(element, this.#reading)) this.#addShown(element);
  }

  addContent(parent: XmlElement): this {
    for (const element of elementsOf(parent)) this.add(element);
    return this;
  }

  end(): readonly ForeignBlock[] {
    this.#endWaiting();
    const isContents = ({ contents }: Placed): boolean => contents?.isEnded === true;
    if (this.#placed.some(isContents)) this.#reading.seen.hasContents = true;
    return this.#placed.filter((each) => !isContents(each)).map(({ block }) => block);
  }

  #addShown(element: XmlElement): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element);
        return;
      case 'w:tbl':
        this.#endWaiting();
        this.#place(readTable(element, this.#reading, (cell) => paragraphsOf(cell, this.#reading)));
        return;
      case 'w:sdt':
        this.#control(element);
        return;
      case 'w:sectPr':
        this.#section(element);
        return;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#reading.seen.embedded++;
        return;
      case 'mc:AlternateContent':
        this.addContent(
          ['mc:Choice', 'mc:Fallback'].flatMap((name) => childOf(element, name) ?? []).find(hasBlocks) ??
            element,
        );
        return;
      case 'w:sdtPr':
      case 'w:tcPr':
      case 'w:customXmlPr':
        return;
      default:
        this.addContent(element);
    }
  }

  #control(element: XmlElement): void {
    const gallery = within(element, 'w:docPartGallery')[0]?.attributes['w:val'] ?? '';
    if (/^table of contents$/i.test(gallery)) this.#reading.seen.hasContents = true;
    else if (!isPlaceholder(element)) this.addContent(element);
  }

  #paragraph(element: XmlElement): void {
    this.#reading.parts.add();
    const { styles, looks } = this.#reading;
    const properties = childOf(element, 'w:pPr');
    const own = paragraphLook(properties, looks.before);
    const style = styles.paragraph(own.style);
    const look = { ...style.paragraph, ...own, listLevel: this.#listLevel(own, style.paragraph) };
    const markProperties = childOf(properties, 'w:rPr');
    const mark = styles.run(style.run, runLook(markProperties, looks));
    const inline = new InlineReader(this.#reading, this.#fields, style.run, look.outlineLevel);
    inline.addContent(element);
    const isJoined = !isThere(markProperties, this.#reading);
    this.#fields.endParagraph();
    this.#finish({
      pieces: inline.pieces,
      look,
      mark,
      ...(isJoined ? { joined: 'asNext' } : mark.hidden && { joined: 'asItself' }),
    });
    const section = childOf(properties, 'w:sectPr');
    if (section) {
      this.#section(section);
      this.#sectionEnd = this.#placed.length;
      this.#place({ kind: 'pageBreak' });
    }
  }

  #finish(paragraph: Paragraph): void {
    const before = this.#waiting;
    const whole = before ? joined(before, paragraph) : paragraph;
    this.#waiting = whole.joined ? whole : undefined;
    if (!whole.joined) this.#emit(whole);
  }

  #endWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    if (waiting && waiting.pieces.length > 0) this.#emit(waiting);
  }

  /** Text boxes that are anchored before its text stand before it, others after it. */
  #emit({ pieces, look, mark }: Paragraph): void {
    const boxes = pieces.map(({ kind }, at) => (kind === 'box' ? at : -1)).filter((at) => at >= 0);
    const firstText = pieces.findIndex((each) => each.kind === 'text' && each.piece.text.trim() !== '');
    for (const at of boxes.filter((each) => firstText < 0 || each < firstText)) this.#box(pieces[at]);
    let number = this.#number(look, mark);
    let part: InlinePiece[] = [];
    const endPart = (): void => {
      if (this.#text(part, look, number)) number = undefined;
      part = [];
    };
    const hasBreak = pieces.some(({ kind }) => kind === 'pageBreak');
    for (const piece of pieces) {
      if (piece.kind === 'text') part.push(piece);
      if (piece.kind !== 'pageBreak') continue;
      if (part.length > 0) endPart();
      this.#place({ kind: 'pageBreak' });
    }
    if (part.length > 0 || !hasBreak) endPart();
    for (const at of boxes.filter((each) => firstText >= 0 && each > firstText)) this.#box(pieces[at]);
  }

  #box(piece: InlinePiece | undefined): void {
    if (piece?.kind !== 'box') return;
    for (const block of new Story(this.#reading).addContent(piece.content).end()) this.#place(block);
  }

  /** @returns whether there was something to place */
  #text(pieces: readonly InlinePiece[], look: ParagraphLook, number: string | undefined): boolean {
    const text = pieces.filter((each) => each.kind === 'text');
    const contents = text.find((each) => each.contents)?.contents;
    const outside = text.filter((each) => !each.contents);
    // A paragraph that begins or ends in the contents belongs to them, but for text of its own.
    const isContents = contents !== undefined && outside.every(({ piece }) => piece.text.trim() === '');
    const paragraph = this.#reading.gathering.paragraph(
      (isContents ? text : outside).map(({ piece }) => piece),
      {
        ...(number !== undefined && { number }),
        ...(look.alignment && { alignment: look.alignment }),
        ...(look.outlineLevel && { outlineLevel: look.outlineLevel }),
      },
    );
    if (paragraph) this.#place(paragraph, isContents ? contents : undefined);
    return paragraph !== undefined;
  }

  #number(look: ParagraphLook, mark: PrintedLook): string | undefined {
    const list = this.#reading.lists.get(look.list ?? '');
    const level = look.listLevel ?? 0;
    const number = list && this.#reading.counter.next(list, level);
    const own = list?.looks[level] ?? {};
    if (number === undefined || own.hidden || list?.levels[level]?.format === 'bullet') {
      return own.hidden ? undefined : number;
    }
    const font = own.ascii ?? own.other ?? (mark.ascii === '' ? mark.other : mark.ascii);
    const capitals = own.caps ?? mark.caps;
    return this.#reading.gathering.text([{ text: number, font, ...(capitals && { capitals }) }]);
  }

  /** A level may be said directly, or belong to the style. */
  #listLevel(own: ParagraphLook, style: ParagraphLook): number {
    const list = this.#reading.lists.get(own.list ?? style.list ?? '');
    const linked = [own.style, style.listStyle].map((id) => list?.styleLevels.get(id ?? ''));
    return own.listLevel ?? linked.find((level) => level !== undefined) ?? style.listLevel ?? 0;
  }

  #section(section: XmlElement): void {
    this.#endWaiting();
    const goesOn = /^(?:continuous|nextColumn)$/.test(valueOf(section, 'w:type') ?? '');
    if (goesOn && this.#sectionEnd !== undefined) this.#placed.splice(this.#sectionEnd, 1);
    this.#sectionEnd = undefined;
  }

  #place(block: ForeignBlock, contents?: Field): void {
    this.#placed.push({ block, contents });
  }
}

const hasBlocks = (element: XmlElement): boolean =>
  elementsOf(element).some((child) => child.name === 'w:p' || child.name === 'w:tbl' || hasBlocks(child));

/** The paragraphs of a cell or a note; those of tables in it one after the other. */
export const paragraphsOf = (element: XmlElement, reading: Reading): readonly ForeignParagraph[] =>
  paragraphsIn(new Story(reading).addContent(element).end());
