/** Reads HTML tag by tag, as browsers, Word, LibreOffice and Google Docs write it. Nothing is fetched. */
import { Parser } from 'htmlparser2';
import type { ForeignBlock, ForeignFootnote, ForeignParagraph } from '../foreign';
import { Gathering, printedNumber } from '../gathering';
import type { LeftOutParts } from '../left-out';
import { Growing } from '../math/growing';
import { mathMlText } from '../math/mathml';
import { refusals } from '../notes';
import { Refusal } from '../reader';
import { isSymbolFont } from '../symbols';
import type { TrackedChanges } from '../tracked-changes';
import { StyleSheet, type Declarations } from './css';
import { footnoteLink } from './footnotes';
import { Choices, inputText } from './forms';
import { LeftOut } from './left-out';
import { List } from './lists';
import { firstLook, lookOf, type Attributes, type Look } from './look';
import { Pending } from './pending';
import { Table } from './tables';
import { breaksPage, isBlock, isUnseen } from './tags';

export interface ReadHtml extends LeftOutParts {
  readonly blocks: readonly ForeignBlock[];
  readonly footnotes: readonly ForeignFootnote[];
  /** Names of the old fonts that text was read from. */
  readonly fonts: ReadonlySet<string>;
}

interface Element {
  readonly tag: string;
  readonly look: Look;
  readonly isBlock: boolean;
  /** What its end ends, before and after its last paragraph is written. */
  readonly ends?: () => void;
}

const DEEPEST = 2000;
const MOST_FOOTNOTES = 10_000;

export class HtmlReader {
  readonly #changes: TrackedChanges;
  readonly #leftOut: LeftOut;
  readonly #gathering = new Gathering();
  readonly #sheet = new StyleSheet();
  readonly #elements: Element[] = [];
  readonly #body: ForeignBlock[] = [];
  readonly #footnotes: { readonly mark: string; readonly paragraphs: ForeignParagraph[] }[] = [];
  readonly #tables: Table[] = [];
  readonly #lists: List[] = [];
  /** Where blocks go: the body, and cells inside one another. */
  readonly #holders: ForeignBlock[][] = [this.#body];
  /** The footnote that is being read, and how deep the element stands that holds it. */
  #footnote: { readonly paragraphs: ForeignParagraph[]; readonly depth: number } | undefined;
  readonly #pending = new Pending();
  /** Of the list item whose first paragraph is still to come. */
  #number: string | undefined;
  /** While the number is read that Word has printed itself. */
  #printed: { text: string; isDrawn: boolean } | undefined;
  #style: string[] | undefined;
  #math: Growing | undefined;
  #choices: Choices | undefined;

  /** @param keepsFrame menus and the like are text, too */
  constructor(changes: TrackedChanges, keepsFrame: boolean) {
    this.#changes = changes;
    this.#leftOut = new LeftOut(keepsFrame);
  }

  /** @throws Refusal for elements in elements without end, and for more text than any document has */
  read(html: string): ReadHtml {
    const parser = new Parser({
      onopentag: (tag, attributes) => {
        this.#open(tag, attributes);
      },
      ontext: (text) => {
        this.#text(text);
      },
      onclosetag: (tag) => {
        this.#close(tag);
      },
    });
    parser.end(html);
    this.#flush();
    while (this.#body.at(-1)?.kind === 'pageBreak') this.#body.pop();
    return {
      blocks: this.#body,
      footnotes: this.#footnotes,
      fonts: this.#gathering.fonts,
      ...this.#leftOut.seen,
    };
  }

  #open(tag: string, attributes: Attributes): void {
    if (this.#elements.length >= DEEPEST) throw new Refusal(refusals.tooMuchContent);
    const style = this.#sheet.of(tag, attributes);
    const outside = this.#elements.at(-1)?.look ?? firstLook;
    const look = lookOf(outside, tag, attributes, style);
    const hidden =
      look.hidden || isUnseen(tag, style) || this.#leftOut.takes(tag, attributes, this.#elements);
    const block = isBlock(tag, style);
    if (block && !hidden) this.#flush();
    const ends =
      tag === 'style' ? this.#openStyle() : hidden ? undefined : this.#begin(tag, attributes, style, look);
    const within = { ...look, hidden: hidden || style.has('mso-tab-count') };
    this.#elements.push({ tag, look: within, isBlock: block, ...(ends && { ends }) });
  }

  #close(tag: string): void {
    const element = this.#elements.at(-1);
    if (element?.tag !== tag) return;
    this.#elements.pop();
    if (element.isBlock && !element.look.hidden) this.#flush();
    element.ends?.();
    const depth = this.#elements.length;
    this.#leftOut.end(depth);
    if (this.#footnote?.depth === depth) this.#footnote = undefined;
  }

  /** @returns what is to be done where the element ends */
  #begin(tag: string, attributes: Attributes, style: Declarations, look: Look): (() => void) | undefined {
    if (this.#math) return openInside(this.#math, tag, attributes);
    if (breaksPage(style)) this.#pageBreak();
    if (style.get('mso-list') === 'ignore') return this.#openPrinted();
    switch (tag) {
      case 'br':
        this.#lineBreak(look);
        return undefined;
      case 'a':
        return this.#openLink(attributes, look);
      case 'img':
        this.#leftOut.picture(attributes);
        return undefined;
      case 'math':
        return this.#openMath(look);
      case 'input':
        this.#pending.add(inputText(attributes), look);
        return undefined;
      case 'select':
        return this.#openChoices(look);
      case 'option':
        this.#choices?.option(attributes);
        return undefined;
      case 'ol':
      case 'ul':
      case 'menu':
        this.#lists.push(new List(tag, attributes, style, this.#lists.length));
        return () => this.#lists.pop();
      case 'li':
        this.#number = this.#lists.at(-1)?.next(attributes, style);
        return () => (this.#number = undefined);
      case 'table':
        return this.#openTable(attributes);
      case 'tr':
        this.#tables.at(-1)?.row();
        return undefined;
      case 'td':
      case 'th':
        return this.#openCell(attributes, style);
      default:
        this.#tabs(style, look);
        return undefined;
    }
  }

  #openStyle(): () => void {
    const parts: string[] = [];
    this.#style = parts;
    return () => {
      this.#sheet.add(parts.join(''));
      this.#style = undefined;
    };
  }

  #openMath(look: Look): () => void {
    const math = new Growing('math');
    this.#math = math;
    return () => {
      this.#math = undefined;
      this.#pending.add(mathMlText(math.root), look);
    };
  }

  #openChoices(look: Look): () => void {
    const choices = new Choices();
    this.#choices = choices;
    return () => {
      this.#choices = undefined;
      this.#pending.add(choices.chosen, look);
    };
  }

  /** Word writes a number that it counts itself into the text, and marks it. */
  #openPrinted(): () => void {
    const printed = { text: '', isDrawn: false };
    this.#printed = printed;
    return () => {
      this.#number = printedNumber(printed.text, printed.isDrawn);
      this.#printed = undefined;
    };
  }

  /** Marks of footnotes lead to their text and back again. */
  #openLink(attributes: Attributes, look: Look): (() => void) | undefined {
    const link = footnoteLink(attributes['href'] ?? '');
    if (!link || this.#footnotes.length >= MOST_FOOTNOTES) return undefined;
    if (link.to === 'note') {
      this.#pending.add(`[${link.mark}]`, look);
    } else {
      const paragraphs: ForeignParagraph[] = [];
      this.#footnotes.push({ mark: link.mark, paragraphs });
      const holder = this.#elements.findLastIndex(({ isBlock: block, tag }) => block && tag !== 'p');
      const nearest = holder >= 0 ? holder : this.#elements.length;
      const { tag } = this.#elements[nearest] ?? {};
      const isOwn = tag !== undefined && tag !== 'body' && tag !== 'html';
      this.#footnote = {
        paragraphs,
        depth: isOwn ? nearest : this.#elements.findLastIndex(({ isBlock: block }) => block),
      };
    }
    return this.#pending.passage();
  }

  #openTable(attributes: Attributes): () => void {
    const table = new Table(attributes);
    this.#tables.push(table);
    return () => {
      this.#tables.pop();
      for (const block of table.blocks()) this.#holder.push(block);
    };
  }

  #openCell(attributes: Attributes, style: Declarations): (() => void) | undefined {
    const table = this.#tables.at(-1);
    if (!table) return undefined;
    this.#holders.push(table.cell(attributes, style));
    return () => this.#holders.pop();
  }

  get #holder(): ForeignBlock[] {
    return this.#holders.at(-1) ?? this.#body;
  }

  #pageBreak(): void {
    this.#flush();
    if (this.#holders.length === 1 && this.#body.length > 0 && this.#body.at(-1)?.kind !== 'pageBreak') {
      this.#body.push({ kind: 'pageBreak' });
    }
  }

  /** Two together part paragraphs, where a page knows no other way. */
  #lineBreak(look: Look): void {
    if (this.#pending.endsInBreak) this.#flush();
    else if (this.#pending.isBegun) this.#pending.add('\n', look);
  }

  /** Word writes tabs as white space that is as wide. */
  #tabs(style: Declarations, look: Look): void {
    const count = Number(style.get('mso-tab-count'));
    if (count >= 1) this.#pending.add('\t'.repeat(Math.min(count, 20)), look);
  }

  #text(text: string): void {
    if (this.#style) {
      this.#style.push(text);
      return;
    }
    const look = this.#elements.at(-1)?.look ?? firstLook;
    if (look.hidden) {
      this.#leftOut.text(text);
      return;
    }
    if (this.#changes.drops(look)) return;
    if (this.#math) this.#math.text(text);
    else if (this.#choices) this.#choices.text(text);
    else if (this.#printed) {
      this.#printed.text += text;
      this.#printed.isDrawn ||= isSymbolFont(look.font ?? '') && text.trim() !== '';
    } else if (look.preformatted) this.#lines(text, look);
    else this.#pending.addCollapsed(text, look);
  }

  /** Lines that stand as they are written are paragraphs. */
  #lines(text: string, look: Look): void {
    text.split(/\r\n?|\n/).forEach((line, at) => {
      if (at > 0) this.#flush();
      this.#pending.add(line, look);
    });
  }

  /** Writes the paragraph that has come together. */
  #flush(): void {
    const pending = this.#pending.take();
    if (!pending) return;
    const { pieces, look } = pending;
    const number = this.#number;
    const paragraph = this.#gathering.paragraph(pieces, {
      ...(number !== undefined && { number }),
      ...(look.alignment !== 'left' && { alignment: look.alignment }),
      ...(look.outlineLevel !== undefined && { outlineLevel: look.outlineLevel }),
    });
    this.#number = undefined;
    if (paragraph) (this.#footnote?.paragraphs ?? this.#holder).push(paragraph);
  }
}

function openInside(math: Growing, tag: string, attributes: Attributes): () => void {
  math.open(tag, attributes);
  return () => {
    math.close();
  };
}
