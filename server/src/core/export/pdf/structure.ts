/**
 * What the drawn text is: sections, headings, paragraphs, tables. Who hears the document read, or copies from it,
 * follows this and not the pages: a paragraph that goes on over a page break is one, and so is a table.
 */
import type { Paragraph, Table } from '../../layout/flow';
import type { Attributes, Content, Element, Tag, TaggedDocument } from './document';

export class Structure {
  private readonly root: Element;
  private section: Element;
  private sectionIndex = -1;
  /** What may go on on a later page. */
  private readonly begun = new Map<Paragraph | Table, Element>();

  constructor(private readonly document: TaggedDocument) {
    this.root = document.element('Document');
    document.setStructure(this.root);
    this.section = this.root;
  }

  /** What follows belongs to a section, by its place among the plan's. */
  enter(section: number): void {
    if (section === this.sectionIndex) return;
    this.sectionIndex = section;
    this.section = this.child(this.root, 'Sect');
  }

  /** A column of the header or the end block. */
  column(): Element {
    return this.child(this.section, 'Div');
  }

  table(table: Table): Element {
    return this.once(table, () => this.child(this.section, 'Table'));
  }

  row(table: Element): Element {
    return this.child(table, 'TR');
  }

  cell(row: Element, head: boolean): Element {
    return head ? this.child(row, 'TH', { scope: 'Column' }) : this.child(row, 'TD');
  }

  /** @param parent what it stands in, when that is not the section itself */
  paragraph(paragraph: Paragraph, draw: () => void, parent = this.section): void {
    const tag = tagOf(paragraph);
    const element = this.once(paragraph, () => this.child(parent, tag));
    const content = this.document.markStructureContent(tag);
    draw();
    this.document.endMarkedContent();
    element.add(content satisfies Content);
  }

  end(): void {
    this.root.end();
  }

  private once(what: Paragraph | Table, make: () => Element): Element {
    const made = this.begun.get(what) ?? make();
    this.begun.set(what, made);
    return made;
  }

  private child(parent: Element, tag: Tag, attributes?: Attributes): Element {
    const element = this.document.element(tag, attributes);
    parent.add(element);
    return element;
  }
}

function tagOf({ style, level }: Paragraph): Tag {
  if (style === 'typeName') return 'H1';
  return level === undefined ? 'P' : `H${Math.min(level + 1, 6)}`;
}
