/** What stands in a paragraph of an OpenDocument text: text in its looks, and what it is anchored to. */
import { mathMlText } from '../math/mathml';
import type { Piece } from '../piece';
import { elementsOf, within, type XmlElement, type XmlNode } from '../xml';
import type { OdtReading } from './reading';
import type { OdtStyle } from './styles';

export type InlinePiece =
  | { readonly kind: 'text'; readonly piece: Piece }
  /** An element that holds paragraphs: a text box, a shape. */
  | { readonly kind: 'box'; readonly content: XmlElement }
  | { readonly kind: 'note'; readonly body: XmlElement }
  /** What was deleted and is shown again. */
  | { readonly kind: 'deleted'; readonly content: XmlElement };

const UNSEEN = new Set([
  'text:page-number',
  'text:page-count',
  'text:number',
  'text:ruby-text',
  'text:note-citation',
  'text:bookmark-start',
  'text:bookmark-end',
  'text:soft-page-break',
  'text:hidden-text',
  'text:toc-mark',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
]);

/** Spaces that one element may stand for. */
const MOST_SPACES = 1000;

const PICTURES = new Set(['draw:image', 'draw:object-ole', 'draw:plugin']);
const SHAPES = new Set(['draw:text-box', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:path']);

export class OdtInline {
  readonly pieces: InlinePiece[] = [];
  readonly #reading: OdtReading;
  #isHiding: boolean;
  #endsInSpace: boolean;

  /** @param before what stands before it: nothing, text, or text that ends inside an insertion that is not shown */
  constructor(reading: OdtReading, before: 'nothing' | 'text' | 'hidden') {
    this.#reading = reading;
    this.#isHiding = before === 'hidden';
    this.#endsInSpace = before === 'nothing';
  }

  /** It ends inside such an insertion. */
  get isHiding(): boolean {
    return this.#isHiding;
  }

  add(nodes: readonly XmlNode[], look: OdtStyle): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.#text(this.#collapsed(node), look);
      else this.#element(node, look);
    }
  }

  #element(element: XmlElement, look: OdtStyle): void {
    const { name, attributes, children } = element;
    if (UNSEEN.has(name)) return;
    switch (name) {
      case 'text:span':
        this.add(children, { ...look, ...this.#reading.styles.style('text', attributes['text:style-name']) });
        return;
      case 'text:s':
        this.#text(' '.repeat(Math.min(Number(attributes['text:c'] ?? 1) || 1, MOST_SPACES)), look);
        return;
      case 'text:tab':
        this.#text('\t', look);
        return;
      case 'text:line-break':
        this.#text('\n', look);
        return;
      case 'text:note':
        this.#push({ kind: 'note', body: element }, look);
        return;
      case 'office:annotation':
        this.#reading.seen.comments++;
        return;
      case 'text:change':
      case 'text:change-start':
      case 'text:change-end':
        this.#change(name, attributes['text:change-id'] ?? '');
        return;
      case 'draw:frame':
        this.#frame(element, look);
        return;
      case 'draw:g':
        for (const child of elementsOf(element)) this.#element(child, look);
        return;
      default:
        if (SHAPES.has(name)) this.#push({ kind: 'box', content: element }, look);
        else this.add(children, look);
    }
  }

  /** A frame has what it shows, and after it what stands in for that. */
  #frame(frame: XmlElement, look: OdtStyle): void {
    const [shown] = elementsOf(frame).filter(({ name }) => !UNSEEN.has(name));
    if (!shown || this.#isHiding || look.hidden) return;
    const equation = shown.name === 'draw:object' ? this.#reading.equation(shown) : undefined;
    if (SHAPES.has(shown.name)) this.#push({ kind: 'box', content: shown }, look);
    else if (equation) this.#text(mathMlText(equation), look);
    else if (PICTURES.has(shown.name) || shown.name === 'draw:object') this.#reading.seen.pictures++;
  }

  #change(name: string, id: string): void {
    const region = this.#reading.regions.get(id);
    const deleted = region && within(region, 'text:deletion')[0];
    const { changes } = this.#reading;
    if (name === 'text:change' && deleted) {
      if (!changes.drops({ inserted: false, deleted: true }) && !this.#isHiding) {
        this.pieces.push({ kind: 'deleted', content: deleted });
      }
      changes.drops({ inserted: false, deleted: false });
      return;
    }
    if (!region || within(region, 'text:insertion').length === 0) return;
    const begins = name === 'text:change-start';
    const drops = changes.drops({ inserted: begins, deleted: false });
    this.#isHiding = begins && drops;
  }

  #push(piece: InlinePiece, look: OdtStyle): void {
    if (!this.#isHiding && !look.hidden) this.pieces.push(piece);
    this.#endsInSpace = false;
  }

  #text(text: string, look: OdtStyle): void {
    const { font = '', bold = false, italic = false, capitals = false, hidden, raised = false } = look;
    if (text === '' || hidden || this.#isHiding) return;
    this.#endsInSpace = /[ \t\n]$/.test(text);
    this.pieces.push({ kind: 'text', piece: { text, font, bold, italic, capitals, raised } });
  }

  /** White space of the file is one space, and none after another. */
  #collapsed(text: string): string {
    const collapsed = text.replace(/[ \t\r\n]+/g, ' ');
    return this.#endsInSpace ? collapsed.replace(/^ /, '') : collapsed;
  }
}
