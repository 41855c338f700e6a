/**
 * Pages as a PDF file: the same lines at the same places as in the preview, as text that can be searched, copied and
 * read aloud. The file is a PDF/A-2b; same pages, same bytes.
 */
import { points } from '../layout/styles';
import type { Flow } from '../layout/flow';
import type { Face } from '../layout/fonts';
import type { Page, PageItem, PlacedColumns, PlacedParagraph, PlacedTable } from '../layout/page';
import data from '../../data/page-layout.json';
import type { Fonts } from './fonts';
import { addBookmarks } from './pdf/bookmarks';
import { TaggedDocument, type Element } from './pdf/document';
import { Letters } from './pdf/letters';
import { Pen } from './pdf/pen';
import { Structure } from './pdf/structure';

/**
 * @param pages of the flow
 * @returns the bytes of the file. Rejects when a font is none; no text makes it reject
 */
export async function pdfOf(
  { properties }: Pick<Flow, 'properties'>,
  pages: readonly Page[],
  fonts: Fonts,
): Promise<Uint8Array> {
  const document = new TaggedDocument(properties);
  const letters = (face: Face): Letters => new Letters(face, document.embed(face, fonts[face]));
  const pen = new Pen(document, {
    regular: letters('regular'),
    bold: letters('bold'),
    italic: letters('italic'),
    boldItalic: letters('boldItalic'),
  });
  const writer = new Writer(document, pen);
  for (const page of pages) writer.page(page);
  if (pages.length === 0)
    document.addPage({ size: [points(data.paper.widthMm), points(data.paper.heightMm)] });
  writer.end();
  addBookmarks(document, pages);
  return document.bytes();
}

class Writer {
  private readonly structure: Structure;

  constructor(
    private readonly document: TaggedDocument,
    private readonly pen: Pen,
  ) {
    this.structure = new Structure(document);
  }

  page({ width, height, section, items, folio }: Page): void {
    this.document.addPage({ size: [width, height], margin: 0 });
    this.structure.enter(section);
    for (const item of items) this.item(item);
    if (folio) {
      this.artifact('Pagination', () => {
        this.pen.text(folio);
      });
    }
  }

  end(): void {
    this.structure.end();
  }

  private item(item: PageItem): void {
    if (item.kind === 'paragraph') this.paragraph(item);
    else if (item.kind === 'columns') this.columns(item);
    else this.table(item);
  }

  private columns({ left, right }: PlacedColumns): void {
    for (const paragraphs of [left, right]) {
      if (!paragraphs.some(hasText)) continue;
      const column = this.structure.column();
      for (const paragraph of paragraphs) this.paragraph(paragraph, column);
    }
  }

  private paragraph(placed: PlacedParagraph, parent?: Element): void {
    const { paragraph, set, rule } = placed;
    if (hasText(placed)) {
      this.structure.paragraph(
        paragraph,
        () => {
          this.pen.paragraph(placed);
        },
        parent,
      );
    }
    if (!rule && !set.style.underline) return;
    this.artifact('Layout', () => {
      if (rule) this.pen.rule(rule);
      if (set.style.underline) this.pen.underlines(placed);
    });
  }

  private table({ table, rows }: PlacedTable): void {
    this.artifact('Layout', () => {
      this.pen.borders(rows.flatMap(({ cells }) => cells));
    });
    const element = this.structure.table(table);
    for (const { head, repeated, cells } of rows) {
      if (repeated) {
        this.artifact('Pagination', () => {
          for (const { content } of cells) this.pen.paragraph(content);
        });
        continue;
      }
      const row = this.structure.row(element);
      for (const { content } of cells) {
        const cell = this.structure.cell(row, head);
        this.paragraph(content, cell);
      }
    }
  }

  /** Something that is seen and means nothing. */
  private artifact(type: 'Layout' | 'Pagination', draw: () => void): void {
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
  }
}

/** Whether anything of it stands on this page. */
const hasText = ({ set, from, to }: PlacedParagraph): boolean =>
  set.lines.slice(from, to).some(({ pieces }) => pieces.length > 0);
