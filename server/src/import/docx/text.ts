/**
 * The text of a Word document (.docx): a line for each paragraph and each line break, table cells one after the other,
 * in the order of the file. Numbers that Word counts by itself, footnotes and headers are not in it.
 */
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

const MAIN_PART = 'word/document.xml';

/** Bytes of the main part, unpacked; a plan of fifty pages has about one million. */
const LARGEST_PART = 3_000_000;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: true,
  trimValues: false,
  parseTagValue: false,
  processEntities: false,
});

/** Undefined for what is no Word document, or one that claims to be larger than any plan. */
export function wordText(bytes: Uint8Array): string | undefined {
  const xml = mainPart(bytes);
  // Nothing that Word writes declares entities.
  if (xml === undefined || xml.includes('<!DOCTYPE')) return undefined;
  try {
    const lines = new Lines();
    lines.add(parser.parse(xml) as readonly Node[]);
    return lines.text;
  } catch {
    return undefined;
  }
}

function mainPart(bytes: Uint8Array): string | undefined {
  try {
    // What is unpacked never takes more than the size that the archive tells.
    const filter = ({
      name,
      originalSize,
    }: {
      readonly name: string;
      readonly originalSize: number;
    }): boolean => name === MAIN_PART && originalSize <= LARGEST_PART;
    const part = unzipSync(bytes, { filter })[MAIN_PART];
    return part && strFromU8(part);
  } catch {
    return undefined;
  }
}

/** An element under its name, or text under `#text`. */
type Node = Readonly<Record<string, readonly Node[] | string>>;

/** Deleted text, what is shown only by programs that do not know the newer form, and codes of fields. */
const UNSEEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:sectPr',
]);

/** Elements that are one character each. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

class Lines {
  text = '';

  add(nodes: readonly Node[]): void {
    for (const node of nodes) {
      for (const [name, content] of Object.entries(node)) {
        if (typeof content === 'string' || UNSEEN.has(name)) continue;
        if (name === 'w:t') this.text += content.map(textOf).join('');
        else this.text += CHARACTERS[name] ?? '';
        this.add(content);
        if (name === 'w:p') this.text += '\n';
      }
    }
  }
}

const textOf = (node: Node): string => {
  const text = node['#text'];
  return typeof text === 'string' ? text.replace(ENTITY, decoded) : '';
};

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/giu;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(written: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? written;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : written;
}
