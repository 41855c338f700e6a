/** Styles of a Word file: what they say along the chain of those that they are based on. */
import { childOf, childrenOf, type XmlElement } from '../xml';
import { bordersOf, type Borders } from './borders';
import {
  isOn,
  paragraphLook,
  runLook,
  valueOf,
  type LookOptions,
  type ParagraphLook,
  type RunLook,
} from './looks';

/** A style with all that it is based on. */
export interface Style {
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
  readonly borders: Borders;
}

export interface Styles {
  /** The default style for a name that is missing or not known. */
  paragraph(id: string | undefined): Style;
  table(id: string | undefined): Style;
  /** How a run is printed. */
  run(paragraph: RunLook, direct: RunLook): PrintedLook;
}

/** The look of a run when all was taken together. */
export interface PrintedLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
  readonly raised: boolean;
  readonly ascii: string;
  readonly other: string;
}

const PLAIN: Style = { run: {}, paragraph: {}, borders: {} };

/** Styles that are based on one another; Word allows some dozens. */
const LONGEST_CHAIN = 64;

export function readStyles(part: XmlElement | undefined, options: LookOptions): Styles {
  const elements = childrenOf(part, 'w:style');
  const byId = new Map(elements.map((each) => [each.attributes['w:styleId'] ?? '', each]));
  const defaults = childOf(childOf(part, 'w:docDefaults'), 'w:rPrDefault');
  const defaultRun = runLook(childOf(defaults, 'w:rPr'), options);
  const known = new Map<string, Style>();
  const named = (id: string | undefined): Style | undefined => {
    if (id === undefined || !byId.has(id)) return undefined;
    const style = known.get(id) ?? inherited(id, byId, known, options);
    known.set(id, style);
    return style;
  };
  const defaultOf = (type: string): Style =>
    named(elements.find((each) => isDefault(each, type))?.attributes['w:styleId']) ?? PLAIN;
  const [paragraph, table] = [defaultOf('paragraph'), defaultOf('table')];
  return {
    paragraph: (id) => named(id) ?? paragraph,
    table: (id) => named(id) ?? table,
    run: (ofParagraph, direct) =>
      printedLook(defaultRun, ofParagraph, named(direct.style)?.run ?? {}, direct),
  };
}

const isDefault = ({ attributes }: XmlElement, type: string): boolean =>
  attributes['w:type'] === type && isOn(attributes['w:default']);

/** From the style that is based on nothing, or one that is known already, down to the one that was named. */
function inherited(
  id: string,
  byId: ReadonlyMap<string, XmlElement>,
  known: ReadonlyMap<string, Style>,
  options: LookOptions,
): Style {
  const chain: [string, XmlElement][] = [];
  let next: string | undefined = id;
  while (next !== undefined && !known.has(next) && chain.length < LONGEST_CHAIN) {
    const element = byId.get(next);
    if (!element) break;
    chain.push([next, element]);
    next = valueOf(element, 'w:basedOn');
  }
  const start = known.get(next ?? '') ?? PLAIN;
  return chain.reduceRight((based, [each, element]) => over(based, each, element, options), start);
}

function over(based: Style, id: string, element: XmlElement, options: LookOptions): Style {
  const own = paragraphLook(childOf(element, 'w:pPr'), options.before);
  const heading = /^heading ([1-9])$/i.exec(valueOf(element, 'w:name') ?? '')?.[1];
  return {
    run: { ...based.run, ...runLook(childOf(element, 'w:rPr'), options) },
    paragraph: {
      ...(heading !== undefined && { outlineLevel: Number(heading) }),
      ...based.paragraph,
      ...own,
      ...((own.list ?? own.listLevel) !== undefined && { listStyle: id }),
    },
    borders: { ...based.borders, ...bordersOf(element) },
  };
}

/** Bold and their like turn one another off between the style of a paragraph and that of letters. */
function printedLook(defaults: RunLook, paragraph: RunLook, letters: RunLook, direct: RunLook): PrintedLook {
  const toggle = (of: 'bold' | 'italic' | 'caps' | 'hidden'): boolean =>
    direct[of] ?? (defaults[of] === true || (paragraph[of] ?? false) !== (letters[of] ?? false));
  const font = (of: 'ascii' | 'other'): string =>
    direct[of] ?? letters[of] ?? paragraph[of] ?? defaults[of] ?? '';
  return {
    bold: toggle('bold'),
    italic: toggle('italic'),
    caps: toggle('caps'),
    hidden: toggle('hidden'),
    raised: direct.raised ?? letters.raised ?? paragraph.raised ?? defaults.raised ?? false,
    ascii: font('ascii'),
    other: font('other'),
  };
}
