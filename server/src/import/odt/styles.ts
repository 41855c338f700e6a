/** Styles of an OpenDocument text: what they say along the chain of their parents. */
import type { ForeignParagraph } from '../foreign';
import { childOf, elementsOf, type XmlElement } from '../xml';
import type { Attributes } from '../xml-names';

export interface OdtStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Small letters are printed as capitals. */
  readonly capitals?: boolean;
  readonly hidden?: boolean;
  /** Above the line. */
  readonly raised?: boolean;
  readonly font?: string;
  readonly alignment?: ForeignParagraph['alignment'];
  readonly list?: string;
  readonly outlineLevel?: number;
  readonly newPage?: boolean;
}

export interface OdtStyles {
  /** What a style says with all its parents; nothing for one that is not known. */
  style(family: 'paragraph' | 'text', name: string | undefined): OdtStyle;
  /** Sides of the cells of a style that have lines. */
  lines(cellStyle: string | undefined): number;
}

const NOTHING: OdtStyle = {};

/** Styles that are based on one another. */
const LONGEST_CHAIN = 64;

/** @param roots of the parts that have styles, the more common first */
export function readOdtStyles(roots: readonly XmlElement[]): OdtStyles {
  const groups = roots.flatMap((root) =>
    ['office:styles', 'office:automatic-styles'].flatMap((name) => childOf(root, name) ?? []),
  );
  const elements = groups.flatMap((group) => elementsOf(group));
  const named = new Map(
    elements.filter(({ name }) => name === 'style:style').map((each) => [keyOf(each.attributes), each]),
  );
  const defaults = new Map(
    elements
      .filter(({ name }) => name === 'style:default-style')
      .map((each) => [each.attributes['style:family'], each]),
  );
  const fonts = fontFaces(roots);
  const known = new Map<string, OdtStyle>();
  return {
    style: (family, name) => {
      const key = `${family} ${name ?? ''}`;
      const style = known.get(key) ?? inherited(family, name, named, defaults.get(family), fonts);
      known.set(key, style);
      return style;
    },
    lines: (name) => linesOf(named.get(`table-cell ${name ?? ''}`)),
  };
}

const keyOf = (attributes: Attributes): string =>
  `${attributes['style:family'] ?? ''} ${attributes['style:name'] ?? ''}`;

function inherited(
  family: string,
  name: string | undefined,
  named: ReadonlyMap<string, XmlElement>,
  defaults: XmlElement | undefined,
  fonts: ReadonlyMap<string, string>,
): OdtStyle {
  const chain: XmlElement[] = [];
  let next = name;
  while (next !== undefined && chain.length < LONGEST_CHAIN) {
    const element = named.get(`${family} ${next}`);
    if (!element) break;
    chain.push(element);
    next = element.attributes['style:parent-style-name'];
  }
  const start = defaults ? saidBy(defaults, fonts) : NOTHING;
  return chain.reduceRight((based, element) => ({ ...based, ...saidBy(element, fonts) }), start);
}

const ALIGNMENTS: ReadonlyMap<string, ForeignParagraph['alignment']> = new Map([
  ['start', 'left'],
  ['left', 'left'],
  ['center', 'center'],
  ['end', 'right'],
  ['right', 'right'],
  ['justify', 'justify'],
]);

function saidBy(element: XmlElement, fonts: ReadonlyMap<string, string>): OdtStyle {
  const text = childOf(element, 'style:text-properties')?.attributes ?? {};
  const paragraph = childOf(element, 'style:paragraph-properties')?.attributes ?? {};
  const { 'fo:font-weight': weight, 'fo:font-style': slant, 'fo:text-transform': transform } = text;
  const place = text['style:text-position'];
  const level = element.attributes['style:default-outline-level'];
  const font = fonts.get(text['style:font-name'] ?? '') ?? text['style:font-name'] ?? text['fo:font-family'];
  const alignment = ALIGNMENTS.get(paragraph['fo:text-align'] ?? '');
  const list = element.attributes['style:list-style-name'];
  const isNewPage =
    paragraph['fo:break-before'] === 'page' || (element.attributes['style:master-page-name'] ?? '') !== '';
  return {
    ...(weight !== undefined && { bold: weight === 'bold' || Number(weight) >= 600 }),
    ...(slant !== undefined && { italic: slant !== 'normal' }),
    ...(transform !== undefined && { capitals: transform === 'uppercase' }),
    ...(text['text:display'] !== undefined && { hidden: text['text:display'] === 'none' }),
    ...(place !== undefined && { raised: /^(?:super|[1-9])/.test(place) }),
    ...(font !== undefined && { font: familyName(font) }),
    ...(alignment && { alignment }),
    ...(list !== undefined && { list }),
    ...(level !== undefined && { outlineLevel: Number.parseInt(level, 10) || 0 }),
    ...(isNewPage && { newPage: true }),
  };
}

/** Families by the names of their faces. */
const fontFaces = (roots: readonly XmlElement[]): ReadonlyMap<string, string> =>
  new Map(
    roots
      .flatMap((root) => childOf(root, 'office:font-face-decls') ?? [])
      .flatMap((faces) => elementsOf(faces))
      .map(({ attributes }) => [attributes['style:name'] ?? '', attributes['svg:font-family'] ?? '']),
  );

/** The first of those that are named, without quotes. */
const familyName = (font: string): string => (font.split(',')[0] ?? '').trim().replace(/^['"]|['"]$/g, '');

function linesOf(style: XmlElement | undefined): number {
  const said = childOf(style, 'style:table-cell-properties')?.attributes ?? {};
  const sides = ['top', 'bottom', 'left', 'right'].map(
    (side) => said[`fo:border-${side}`] ?? said['fo:border'],
  );
  return sides.filter((line) => line !== undefined && !/\b(?:none|hidden)\b|#ffffff/i.test(line)).length;
}
