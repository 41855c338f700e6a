/** How text of an element looks: by its tag, its attributes and its style; what it does not say it has from outside. */
import type { ForeignParagraph } from '../foreign';
import { fontOf, type Declarations } from './css';

export interface Look {
  readonly font?: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly capitals: boolean;
  readonly hidden: boolean;
  /** Above the line. */
  readonly raised: boolean;
  /** White space stands as it is written. */
  readonly preformatted: boolean;
  readonly alignment: Alignment;
  readonly outlineLevel?: number;
  readonly inserted: boolean;
  readonly deleted: boolean;
}

type Alignment = NonNullable<ForeignParagraph['alignment']>;

export const firstLook: Look = {
  bold: false,
  italic: false,
  capitals: false,
  hidden: false,
  raised: false,
  preformatted: false,
  alignment: 'left',
  inserted: false,
  deleted: false,
};

export type Attributes = Readonly<Record<string, string>>;

const BOLD = new Set(['b', 'strong', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'textarea']);

export function lookOf(outside: Look, tag: string, attributes: Attributes, style: Declarations): Look {
  const font =
    fontOf(style) ?? (tag === 'font' ? attributes['face']?.split(',')[0] : undefined) ?? outside.font;
  const { outlineLevel = outside.outlineLevel } = { outlineLevel: outlineLevelOf(tag, style) };
  return {
    ...(font !== undefined && { font }),
    ...(outlineLevel !== undefined && { outlineLevel }),
    bold: isBold(style) ?? (outside.bold || BOLD.has(tag)),
    italic: isItalic(style) ?? (outside.italic || ITALIC.has(tag)),
    capitals: isCapitals(style) ?? outside.capitals,
    hidden: outside.hidden || isHidden(attributes, style),
    raised: isRaised(tag, style) ?? outside.raised,
    preformatted: isPreformatted(style) ?? (outside.preformatted || PREFORMATTED.has(tag)),
    alignment: alignmentOf(tag, attributes, style) ?? outside.alignment,
    inserted: outside.inserted || tag === 'ins',
    deleted: outside.deleted || tag === 'del',
  };
}

function isBold(style: Declarations): boolean | undefined {
  const weight = style.get('font-weight');
  if (weight === undefined || weight === 'inherit') return undefined;
  return weight.startsWith('bold') || Number(weight) >= 600;
}

function isItalic(style: Declarations): boolean | undefined {
  const slant = style.get('font-style');
  return slant === undefined || slant === 'inherit' ? undefined : slant !== 'normal';
}

function isCapitals(style: Declarations): boolean | undefined {
  const transform = style.get('text-transform');
  return transform === undefined ? undefined : transform === 'uppercase';
}

function isRaised(tag: string, style: Declarations): boolean | undefined {
  const place = style.get('vertical-align') ?? (tag === 'sup' ? 'super' : tag === 'sub' ? 'sub' : undefined);
  return place === undefined ? undefined : place === 'super';
}

const isHidden = (attributes: Attributes, style: Declarations): boolean =>
  attributes['hidden'] !== undefined ||
  style.get('display') === 'none' ||
  style.get('visibility') === 'hidden' ||
  style.get('mso-hide') === 'all';

function isPreformatted(style: Declarations): boolean | undefined {
  const space = style.get('white-space');
  return space === undefined ? undefined : space.startsWith('pre') || space === 'break-spaces';
}

const ALIGNMENTS: ReadonlyMap<string, Alignment> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['-webkit-center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['justify', 'justify'],
]);

function alignmentOf(tag: string, attributes: Attributes, style: Declarations): Alignment | undefined {
  if (tag === 'table') return 'left'; // Where a table stands says nothing of its text.
  // The program that wrote `align` meant it, whatever its style sheet says of all such elements.
  const own = /text-align/i.test(attributes['style'] ?? '') ? undefined : attributes['align']?.toLowerCase();
  const said = own ?? style.get('text-align') ?? (tag === 'center' ? 'center' : '');
  return ALIGNMENTS.get(said);
}

function outlineLevelOf(tag: string, style: Declarations): number | undefined {
  const level = Number(style.get('mso-outline-level') ?? /^h([1-6])$/.exec(tag)?.[1]);
  return level >= 1 && level <= 9 ? level : undefined;
}
