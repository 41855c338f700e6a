/** What a Word file says of the look of runs and paragraphs, in a style or directly; nothing where it says nothing. */
import { childOf, type XmlElement } from '../xml';
import type { ForeignParagraph } from '../foreign';

export interface RunLook {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Small letters are printed as capitals. */
  readonly caps?: boolean;
  readonly hidden?: boolean;
  /** Above the line. */
  readonly raised?: boolean;
  readonly style?: string;
  /** Font of the letters of ASCII. */
  readonly ascii?: string;
  /** Font of other letters. */
  readonly other?: string;
}

export interface ParagraphLook {
  readonly style?: string;
  readonly alignment?: ForeignParagraph['alignment'];
  /** From 1; 0 for plain text. */
  readonly outlineLevel?: number;
  /** `0` takes the numbers of a style away. */
  readonly list?: string;
  /** Of the list, from 0. */
  readonly listLevel?: number;
  /** The style that names the list. */
  readonly listStyle?: string;
}

/** Typefaces by the names that a theme gives them: `minor`, `major`. */
export type ThemeFonts = ReadonlyMap<string, string>;

export interface LookOptions {
  readonly fonts: ThemeFonts;
  /** The looks before tracked changes of looks. */
  readonly before: boolean;
}

export const isOn = (value: string | undefined): boolean => /^(?:1|true|on)$/i.test(value ?? '');

export const valueOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes['w:val'];

/** @returns undefined when nothing is said */
export function toggled(element: XmlElement | undefined, name: string): boolean | undefined {
  const said = childOf(element, name);
  return said && isOn(said.attributes['w:val'] ?? '1');
}

/** Only what is said, so that looks can be laid over one another. */
function said<T extends object>(look: { readonly [K in keyof T]: T[K] | undefined }): T {
  const told: Partial<T> = {};
  for (const name in look) if (look[name] !== undefined) told[name] = look[name];
  return told as T;
}

const NOTHING = {};

/** @param properties `w:rPr` */
export function runLook(properties: XmlElement | undefined, { fonts, before }: LookOptions): RunLook {
  if (!properties || properties.children.length === 0) return NOTHING;
  const change = before ? childOf(properties, 'w:rPrChange') : undefined;
  const from = change ? childOf(change, 'w:rPr') : properties;
  const named = childOf(from, 'w:rFonts')?.attributes ?? {};
  return said<RunLook>({
    bold: toggled(from, 'w:b'),
    italic: toggled(from, 'w:i'),
    caps: toggled(from, 'w:caps'),
    hidden: toggled(from, 'w:vanish'),
    raised: isRaised(valueOf(from, 'w:vertAlign')),
    style: valueOf(from, 'w:rStyle'),
    ascii: themeFont(named['w:asciiTheme'], fonts) ?? named['w:ascii'],
    other: themeFont(named['w:hAnsiTheme'], fonts) ?? named['w:hAnsi'],
  });
}

const isRaised = (place: string | undefined): boolean | undefined =>
  place === undefined ? undefined : place === 'superscript';

/** @param name `minorHAnsi`, `majorAscii` and their like */
const themeFont = (name: string | undefined, fonts: ThemeFonts): string | undefined =>
  name === undefined ? undefined : fonts.get(name.slice(0, 5));

const ALIGNMENTS: ReadonlyMap<string, ForeignParagraph['alignment']> = new Map([
  ['left', 'left'],
  ['start', 'left'],
  ['center', 'center'],
  ['right', 'right'],
  ['end', 'right'],
  ['both', 'justify'],
  ['distribute', 'justify'],
]);

/** @param properties `w:pPr` */
export function paragraphLook(properties: XmlElement | undefined, before: boolean): ParagraphLook {
  if (!properties || properties.children.length === 0) return NOTHING;
  const change = before ? childOf(properties, 'w:pPrChange') : undefined;
  const look = change ? childOf(change, 'w:pPr') : properties;
  const numbers = childOf(look, 'w:numPr');
  const level = Number.parseInt(valueOf(look, 'w:outlineLvl') ?? '', 10);
  const listLevel = Number.parseInt(valueOf(numbers, 'w:ilvl') ?? '', 10);
  return said<ParagraphLook>({
    style: valueOf(look, 'w:pStyle'),
    alignment: ALIGNMENTS.get(valueOf(look, 'w:jc') ?? ''),
    outlineLevel: Number.isNaN(level) ? undefined : level >= 0 && level < 9 ? level + 1 : 0,
    list: valueOf(numbers, 'w:numId'),
    listLevel: Number.isNaN(listLevel) ? undefined : listLevel,
  });
}

/** @param theme the part; its typefaces for Latin letters */
export function themeFonts(theme: XmlElement | undefined): ThemeFonts {
  const scheme = childOf(childOf(theme, 'a:themeElements'), 'a:fontScheme');
  return new Map(
    ['major', 'minor'].flatMap((name) => {
      const font = childOf(childOf(scheme, `a:${name}Font`), 'a:latin')?.attributes['typeface'];
      return font ? [[name, font] as const] : [];
    }),
  );
}
