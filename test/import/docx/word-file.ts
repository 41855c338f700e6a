/** Word files made by hand, of the few parts that a test needs. */
import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const NAMES = [
  `xmlns:w="${MAIN}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const;

/** What is inside the parts, by the kinds of their relations. */
export type Parts = { readonly [K in keyof typeof ROOTS]?: string } & { readonly theme?: string };

export function wordFile(body: string, parts: Parts = {}): Uint8Array {
  const kinds = Object.keys(parts) as (keyof Parts)[];
  const files = kinds.map((kind) => {
    const content = parts[kind] ?? '';
    const xml = kind === 'theme' ? content : `<w:${ROOTS[kind]} ${NAMES}>${content}</w:${ROOTS[kind]}>`;
    return [`word/${kind}.xml`, strToU8(xml)] as const;
  });
  const related = kinds.map((kind) => relation(kind, `${kind}.xml`));
  return packed({
    '_rels/.rels': relations(relation('officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': relations(...related),
    'word/document.xml': strToU8(`<w:document ${NAMES}><w:body>${body}</w:body></w:document>`),
    ...Object.fromEntries(files),
  });
}

export const packed = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 1 });

export const relation = (kind: string, target: string): string =>
  `<Relationship Id="${kind}" Type="${TYPES}/${kind}" Target="${target}"/>`;

export const relations = (...list: readonly string[]): Uint8Array =>
  strToU8(`<Relationships xmlns="${RELATIONS}">${list.join('')}</Relationships>`);

/** A run. @param look inside of `w:rPr` */
export const r = (text: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph. @param look inside of `w:pPr` */
export const p = (content: string, look = ''): string =>
  `<w:p>${look && `<w:pPr>${look}</w:pPr>`}${content.startsWith('<') || content === '' ? content : r(content)}</w:p>`;

/** A numbered paragraph. */
export const item = (text: string, list: number, level = 0): string =>
  p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

export const abstractList = (id: number, ...levels: readonly string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;

export const list = (id: number, abstract: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/>${overrides}</w:num>`;

export const style = (id: string, content: string, attributes = 'w:type="paragraph"'): string =>
  `<w:style ${attributes} w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
