/**
 * The file that pages are drawn into: PDF/A-2b, tagged, with what it says of itself. The one place that knows pdfkit,
 * and what of it is not in its types.
 */
import PDFDocument from 'pdfkit';
import type { Properties } from '../../layout/flow';
import { escapeHtml } from '../escape';
import { plainText } from './plain-text';

/** The name of a standard structure type: `P`, `H1`, `Table`. */
export type Tag = string;

/** A stretch of a page's content that belongs to one element of the structure. */
export type Content = PDFKit.PDFStructureContent;

/** An element of the structure; it may take content from several pages. */
export interface Element {
  readonly add: (child: Element | Content) => unknown;
  readonly end: () => void;
}

export interface Bookmark {
  readonly addItem: (title: string, place: BookmarkPlace) => Bookmark;
  readonly children: readonly Bookmark[];
  readonly outlineData: { Count?: number };
}

/** pdfkit subtracts both from the paper's edges: `left` from its right one, `top` from its upper one. */
interface BookmarkPlace {
  readonly pageNumber: number;
  readonly left: number;
  readonly top: number;
}

/** A font of the file; encoding a letter embeds it. */
export interface EmbeddedFont {
  readonly id: string;
  readonly font: FontFile;
  /** Of the letters that are embedded, in thousandths of the font's size. */
  readonly widths: number[];
  readonly encode: (text: string, features: readonly string[]) => [string[], readonly unknown[]];
  readonly ref: () => unknown;
}

export interface FontFile {
  readonly unitsPerEm: number;
  readonly hasGlyphForCodePoint: (codePoint: number) => boolean;
  readonly glyphForCodePoint: (codePoint: number) => { readonly advanceWidth: number };
}

/** What pdfkit has and its types do not tell. */
interface Untold {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
  readonly outline: Bookmark;
  readonly struct: (tag: Tag, attributes?: Attributes) => Element;
  readonly addStructure: (element: Element) => unknown;
}

export interface Attributes {
  /** Of a head cell: what it heads. */
  readonly scope?: 'Column';
}

/** Says in which program the document was written. */
const CREATOR = 'Kế hoạch';

/**
 * Same properties, same bytes: the file bears the date of the document and never the hour at which it was made. An
 * undated document gives a file without a date.
 */
export class TaggedDocument extends PDFDocument {
  constructor(properties: Properties) {
    const title = plainText(properties.title) || plainText(properties.subject);
    const date = dateOf(properties);
    super({
      subset: 'PDF/A-2b',
      pdfVersion: '1.7',
      tagged: true,
      lang: 'vi-VN',
      displayTitle: title !== '',
      autoFirstPage: false,
      font: '', // else it begins with one of its own, which no PDF/A may have
      info: {
        Producer: 'pdfkit',
        Creator: CREATOR,
        ...(title !== '' && { Title: title }),
        ...(properties.subject !== '' && { Subject: plainText(properties.subject) }),
        ...(properties.author !== '' && { Author: plainText(properties.author) }),
        CreationDate: date ?? new Date(0), // needed for the number of the file
      },
    });
    if (!date) delete this.info.CreationDate;
  }

  private get untold(): Untold {
    return this as unknown as Untold;
  }

  embed(name: string, bytes: Uint8Array): EmbeddedFont {
    this.registerFont(name, bytes);
    this.font(name);
    const font = this.untold._font;
    // pdfkit leaves that of the first letter, which stands for none, in the font's own units.
    font.widths[0] = font.font.glyphForCodePoint(0).advanceWidth * (1000 / font.font.unitsPerEm);
    return font;
  }

  /** Makes a font known to the page that is being drawn. */
  use(font: EmbeddedFont): void {
    this.untold.page.fonts[font.id] ??= font.ref();
  }

  get bookmarks(): Bookmark {
    return this.untold.outline;
  }

  element(tag: Tag, attributes: Attributes = {}): Element {
    return this.untold.struct(tag, attributes);
  }

  setStructure(root: Element): void {
    this.untold.addStructure(root);
  }

  /**
   * Called by pdfkit when the file ends. Its own version writes the properties as they are into what has to be XML.
   */
  _addInfo(): void {
    const { Title, Subject, Author, Producer, Creator, CreationDate } = this.info;
    const description = (namespace: string, address: string, properties: string): void => {
      this.appendXML(
        `<rdf:Description rdf:about="" xmlns:${namespace}="${address}">${properties}</rdf:Description>`,
      );
    };
    description(
      'xmp',
      'http://ns.adobe.com/xap/1.0/',
      `<xmp:CreatorTool>${escapeHtml(Creator ?? '')}</xmp:CreatorTool>` +
        (CreationDate ? `<xmp:CreateDate>${CreationDate.toISOString().slice(0, 19)}Z</xmp:CreateDate>` : ''),
    );
    description(
      'dc',
      'http://purl.org/dc/elements/1.1/',
      localised('title', Title) +
        (Author ? `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(Author)}</rdf:li></rdf:Seq></dc:creator>` : '') +
        localised('description', Subject) +
        '<dc:language><rdf:Bag><rdf:li>vi-VN</rdf:li></rdf:Bag></dc:language>',
    );
    description(
      'pdf',
      'http://ns.adobe.com/pdf/1.3/',
      `<pdf:Producer>${escapeHtml(Producer ?? '')}</pdf:Producer>`,
    );
  }

  /** Ends the file and gives its bytes. */
  bytes(): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      const chunks: Uint8Array[] = [];
      this.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      this.on('error', reject);
      this.on('end', () => {
        resolve(joined(chunks));
      });
      this.end();
    });
  }
}

function dateOf({ date }: Properties): Date | undefined {
  const found = date === undefined ? undefined : new Date(`${date}T00:00:00Z`);
  return found && !Number.isNaN(found.getTime()) ? found : undefined;
}

const localised = (name: string, text: string | undefined): string =>
  text
    ? `<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt></dc:${name}>`
    : '';

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
