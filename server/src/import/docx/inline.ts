/** What stands in a paragraph of a Word file: text in its looks, breaks, and text boxes where they are anchored. */
import { softHyphenIn } from '../fonts';
import { officeMathText } from '../math/office';
import type { Piece } from '../piece';
import { symbolText } from '../symbols';
import { childOf, elementsOf, textOf, within, type XmlElement } from '../xml';
import { isPageNumber, type Field, type Fields } from './fields';
import { drawnIn } from './drawings';
import { formText } from './forms';
import { isOn, runLook, toggled, type RunLook } from './looks';
import { isChange, isShown, type Reading } from './reading';
import type { PrintedLook } from './styles';

export type InlinePiece =
  | { readonly kind: 'text'; readonly piece: Piece; readonly contents: Field | undefined }
  | { readonly kind: 'pageBreak' }
  /** The element that holds the paragraphs of a text box. */
  | { readonly kind: 'box'; readonly content: XmlElement };

/** Elements whose content is no text. */
const WITHOUT_TEXT = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:ffData',
  'w:fldData',
  'w:rt',
]);

/** Elements that are one character each. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:ptab', '\t'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

export class InlineReader {
  readonly pieces: InlinePiece[] = [];
  readonly #reading: Reading;
  readonly #fields: Fields;
  readonly #style: RunLook;
  readonly #outlineLevel: number;

  /** @param style the look of the paragraph's style */
  constructor(reading: Reading, fields: Fields, style: RunLook, outlineLevel = 0) {
    this.#reading = reading;
    this.#fields = fields;
    this.#style = style;
    this.#outlineLevel = outlineLevel;
  }

  addContent(parent: XmlElement): void {
    const isInChange = isChange(parent);
    for (const element of elementsOf(parent)) {
      if ((isInChange && element.name === 'w:r') || isShown(element, this.#reading)) this.#add(element);
    }
  }

  #add(element: XmlElement): void {
    if (WITHOUT_TEXT.has(element.name)) return;
    switch (element.name) {
      case 'w:r':
        this.#run(element);
        return;
      case 'w:sdt':
        if (!isPlaceholder(element)) this.addContent(element);
        return;
      case 'w:fldSimple':
        this.#simpleField(element, element.attributes['w:instr'] ?? '');
        return;
      case 'm:oMath':
        this.#text(officeMathText(element), this.#look(undefined));
        return;
      default:
        this.addContent(element);
    }
  }

  #simpleField(element: XmlElement, code: string): void {
    if (isPageNumber(code)) return;
    const before = this.pieces.length;
    this.addContent(element);
    if (this.pieces.length === before) this.#autoNumber(code, this.#look(undefined));
  }

  #autoNumber(code: string, look: PrintedLook): void {
    if (look.hidden || this.#fields.isHidden) return;
    this.#text(this.#reading.autoNumbers.next(code, this.#outlineLevel) ?? '', look);
  }

  #run(element: XmlElement): void {
    const look = this.#look(childOf(element, 'w:rPr'));
    for (const child of elementsOf(element)) {
      this.#inRun(child, look);
      // What follows is the mark that somebody has set by hand in place of a number.
      if (isOn(child.attributes['w:customMarkFollows'])) return;
    }
  }

  #look = (properties: XmlElement | undefined): PrintedLook =>
    this.#reading.styles.run(this.#style, runLook(properties, this.#reading.looks));

  #inRun(element: XmlElement, look: PrintedLook): void {
    const { name, attributes } = element;
    switch (name) {
      case 'w:t':
      case 'w:delText':
        this.#text(spaced(textOf(element)), look);
        return;
      case 'w:br':
        if (attributes['w:type'] !== 'page') this.#text('\n', look);
        else if (!look.hidden && !this.#fields.isHidden) this.pieces.push({ kind: 'pageBreak' });
        return;
      case 'w:sym':
        this.#symbol(attributes['w:char'] ?? '', attributes['w:font'] ?? '', look);
        return;
      case 'w:softHyphen':
        this.#text(softHyphenIn(look.other === '' ? look.ascii : look.other), look);
        return;
      case 'w:fldChar':
        this.#fieldMark(element, look);
        return;
      case 'w:instrText':
      case 'w:delInstrText':
        this.#fields.code(textOf(element));
        return;
      case 'w:footnoteReference':
        this.#reference('footnote', element, look);
        return;
      case 'w:endnoteReference':
        this.#reference('endnote', element, look);
        return;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
      case 'mc:AlternateContent':
        this.#drawing(element, look);
        return;
      case 'w:ruby':
        for (const base of within(element, 'w:rubyBase')) this.addContent(base);
        return;
      default:
        this.#text(CHARACTERS.get(name) ?? '', look);
    }
  }

  #text(text: string, look: PrintedLook): void {
    if (text === '' || look.hidden || this.#fields.isHidden) return;
    // Old fonts have their marks beyond ASCII.
    const [first, second] = /^[\0-\x7f]*$/.test(text) ? [look.ascii, look.other] : [look.other, look.ascii];
    const font = first === '' ? second : first;
    const { bold, italic, caps, raised } = look;
    this.pieces.push({
      kind: 'text',
      contents: this.#fields.contents,
      piece: { text, font, bold, italic, capitals: caps, raised },
    });
  }

  #symbol(code: string, font: string, look: PrintedLook): void {
    const value = Number.parseInt(code, 16);
    // The sign is read already: its font does not count any more.
    if (!Number.isNaN(value)) this.#text(symbolText(value, font), { ...look, ascii: '', other: '' });
  }

  #fieldMark(element: XmlElement, look: PrintedLook): void {
    const type = element.attributes['w:fldCharType'];
    if (type === 'begin') this.#fields.begin(formText(childOf(element, 'w:ffData')));
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') {
      const ended = this.#fields.end();
      if (!ended) return;
      if (ended.form !== undefined) this.#text(ended.form, look);
      else if (!ended.isResult) this.#autoNumber(ended.code, look);
    }
  }

  #reference(kind: 'footnote' | 'endnote', { attributes }: XmlElement, look: PrintedLook): void {
    if (look.hidden || this.#fields.isHidden) return;
    const mark = this.#reading.footnotes.refer(kind, attributes['w:id'] ?? '');
    this.#text(mark, { ...look, ascii: '', other: '', bold: false, italic: false });
  }

  #drawing(element: XmlElement, look: PrintedLook): void {
    if (look.hidden || this.#fields.isHidden) return;
    if (element.name === 'mc:AlternateContent') {
      this.#alternate(element, look);
      return;
    }
    const { boxes, words, pictures } = drawnIn(element);
    for (const text of words) this.#text(text, look);
    for (const content of boxes) this.pieces.push({ kind: 'box', content });
    this.#reading.seen.pictures += pictures;
  }

  /** The same twice: as newer programs show it, and as older ones do, for what is not known here. */
  #alternate(element: XmlElement, look: PrintedLook): void {
    const { seen } = this.#reading;
    const [pieces, pictures] = [this.pieces.length, seen.pictures];
    for (const name of ['mc:Choice', 'mc:Fallback']) {
      for (const child of elementsOf(childOf(element, name) ?? EMPTY)) this.#inRun(child, look);
      if (this.pieces.length > pieces || seen.pictures > pictures) return;
    }
  }
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };

/** The grey words that ask for text. */
export const isPlaceholder = (element: XmlElement): boolean =>
  toggled(childOf(element, 'w:sdtPr'), 'w:showingPlcHdr') === true;

/** Line ends of the file itself are spaces. */
const spaced = (text: string): string => text.replace(/\r?\n[ \t]*/g, ' ');
