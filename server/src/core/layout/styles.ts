/**
 * The styles of a page: what each kind of paragraph looks like, in points, under the sizes and spacings that the user
 * chose where the guides leave them open. One table for all who print: pages, Word files, the page's own style sheet.
 */
import data from '../../data/page-layout.json';

export type StyleName = keyof typeof data.styles;

export type Alignment = 'left' | 'center' | 'right' | 'justify';

export interface ParagraphStyle {
  /** As Word shows it in its list of styles. */
  readonly name: string;
  readonly size: number;
  /** Exact height of a line. */
  readonly line: number;
  readonly before: number;
  readonly after: number;
  readonly align: Alignment;
  /** Further than `left`, in the first line. */
  readonly firstLine: number;
  readonly left: number;
  /** Further than `left`, in all lines but the first. */
  readonly hanging: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Of its words: see {@link isUnderlined}. */
  readonly underline: boolean;
  /** A heading: it is neither broken nor parted from what it heads. */
  readonly keepNext: boolean;
}

/** The line under a text is as long as its words; the colon after them, a run of its own, has none (HD05 I.9.2.1). */
export const isUnderlined = ({ underline }: ParagraphStyle, run: string): boolean =>
  underline && run !== COLON;

export const COLON = ':';

export type StyleSheet = Readonly<Record<StyleName, ParagraphStyle>>;

/** What the guides leave open, as `data/page-layout.json` bounds it. */
export interface PageSettings {
  /** Points. */
  readonly bodySize: number;
  /** Points, exact. */
  readonly lineSpacing: number;
  /** Points, after each paragraph. */
  readonly paragraphSpacing: number;
  /** Millimetres. */
  readonly firstLineIndent: number;
  /** Printed on both sides of the sheet: even pages have their margins swapped. */
  readonly duplex: boolean;
}

const { open } = data;

export const defaultPageSettings: PageSettings = {
  bodySize: open.bodySize.default,
  lineSpacing: open.lineSpacing.default,
  paragraphSpacing: open.paragraphSpacing.default,
  firstLineIndent: open.firstLineIndent.default,
  duplex: false,
};

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

const BODY_SIZES: Bounds = {
  least: Math.min(...open.bodySize.values),
  most: Math.max(...open.bodySize.values),
  default: open.bodySize.default,
};

const within = (bounds: Bounds, value: number): number =>
  Number.isFinite(value) ? Math.min(Math.max(value, bounds.least), bounds.most) : bounds.default;

/**
 * Settings that the guides allow, in the steps in which Word counts: what lies outside is brought to the nearest that
 * does not, what is no number to the usual one.
 */
export const allowedPageSettings = (given: PageSettings): PageSettings => ({
  // Word counts sizes of letters in half points.
  bodySize: Math.round(within(BODY_SIZES, given.bodySize) * 2) / 2,
  lineSpacing: wholeTwips(within(open.lineSpacing, given.lineSpacing)),
  paragraphSpacing: wholeTwips(within(open.paragraphSpacing, given.paragraphSpacing)),
  firstLineIndent: within(open.firstLineIndent, given.firstLineIndent),
  duplex: given.duplex,
});

/** Points in whole twentieths, in which Word counts: what lies between them moves line ends from where it has them. */
export const wholeTwips = (length: number): number => Math.round(length * 20) / 20;

/** Points of a length in millimetres. */
export const points = (millimetres: number): number => wholeTwips((millimetres * 72) / 25.4);

/** A style as the data has it; `body` stands for the user's choice, indents are millimetres. */
interface Written {
  readonly name: string;
  readonly size: number | string;
  readonly line: number | string;
  readonly before?: number;
  readonly after?: number | string;
  readonly align: string;
  readonly firstLine?: string;
  readonly left?: number;
  readonly hanging?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly keepNext?: boolean;
}

export function styleSheet(settings: PageSettings): StyleSheet {
  const chosen = (written: number | string | undefined, body: number): number =>
    typeof written === 'number' ? written : written === undefined ? 0 : body;
  const style = (written: Written): ParagraphStyle => ({
    name: written.name,
    size: chosen(written.size, settings.bodySize),
    line: chosen(written.line, settings.lineSpacing),
    before: written.before ?? 0,
    after: chosen(written.after, settings.paragraphSpacing),
    align: written.align as Alignment,
    firstLine: written.firstLine === undefined ? 0 : points(settings.firstLineIndent),
    left: points(written.left ?? 0),
    hanging: points(written.hanging ?? 0),
    bold: written.bold ?? false,
    italic: written.italic ?? false,
    underline: written.underline ?? false,
    keepNext: written.keepNext ?? false,
  });
  return Object.fromEntries(
    Object.entries<Written>(data.styles).map(([name, written]) => [name, style(written)]),
  ) as StyleSheet;
}
