/**
 * The named styles of a Word file: one for each style of the page, under the name that it has there, and the few that
 * only a Word file needs. Headings stand on Word's own Heading 1 to 3, so that its navigation pane and its tables of
 * contents know them; everything stands on Normal.
 */
import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  type IParagraphStyleOptions,
  type IParagraphStylePropertiesOptions,
  type IRunStylePropertiesOptions,
  type IStylesOptions,
} from 'docx';
import data from '../../../data/page-layout.json';
import type { Alignment, ParagraphStyle, StyleName, StyleSheet } from '../../layout/styles';
import { twips } from './measures';

export const FONT = 'Times New Roman';
export const LANGUAGE = 'vi-VN';

/** What only a Word file has. */
export const TITLE_RULE = 'KeDuoiTieuDe';
export const TABLE_END = 'SauBang';

/** `Nội dung` → `NoiDung`: what a paragraph calls its style by. */
export const styleId = ({ name }: Pick<ParagraphStyle, 'name'>): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .split(/[^A-Za-z0-9]+/u)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

/** Depth in the outline, from 1, of the styles that are headings by themselves. */
export const outlineOf: Readonly<Partial<Record<StyleName, number>>> = {
  heading1: 1,
  heading2: 2,
  heading3: 3,
  division: 1,
  appendixLabel: 1,
};

const WORD_HEADINGS: Readonly<Partial<Record<StyleName, string>>> = {
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
};

export function namedStyles(sheet: StyleSheet): IStylesOptions {
  const names = Object.keys(sheet) as StyleName[];
  return {
    default: {
      document: {
        run: {
          font: FONT,
          size: halfPoints(sheet.paragraph.size),
          language: { value: LANGUAGE, eastAsia: LANGUAGE },
        },
        paragraph: WIDOW_CONTROL,
      },
      heading1: { ...lookOf('heading1', sheet), next: styleId(sheet.paragraph) },
      heading2: { ...lookOf('heading2', sheet), next: styleId(sheet.paragraph) },
      heading3: { ...lookOf('heading3', sheet), next: styleId(sheet.paragraph) },
    },
    paragraphStyles: [...names.map((name) => styleOf(name, sheet)), titleRule(sheet), tableEnd(sheet)],
  };
}

/** Two lines of a paragraph stay together on either side of a page break. */
const WIDOW_CONTROL: IParagraphStylePropertiesOptions & { readonly widowControl: boolean } = {
  widowControl: true,
};

function styleOf(name: StyleName, sheet: StyleSheet): IParagraphStyleOptions {
  const heading = WORD_HEADINGS[name];
  return {
    id: styleId(sheet[name]),
    name: sheet[name].name,
    basedOn: heading ?? 'Normal',
    ...(sheet[name].keepNext && { next: styleId(sheet.paragraph) }),
    quickFormat: true,
    ...lookOf(name, sheet),
  };
}

interface Look {
  readonly run: IRunStylePropertiesOptions;
  readonly paragraph: IParagraphStylePropertiesOptions;
}

function lookOf(name: StyleName, sheet: StyleSheet): Look {
  const style = sheet[name];
  const level = outlineOf[name];
  // The head row of a table does not stand at the end of a page, without a row under it.
  const keepNext = style.keepNext || name === 'cellHead';
  return {
    run: {
      size: halfPoints(style.size),
      bold: style.bold,
      italics: style.italic,
      ...(style.underline && { underline: {} }),
    },
    paragraph: {
      alignment: ALIGNMENTS[style.align],
      spacing: spacingOf(style),
      indent: indentOf(style),
      ...(keepNext && { keepNext, keepLines: true }),
      ...(level !== undefined && { outlineLevel: level - 1 }),
      ...(name === 'contact' && {
        border: { top: solid(data.ruleOverContact.thicknessPt) },
      }),
    },
  };
}

const halfPoints = (points: number): number => Math.round(points * 2);

const ALIGNMENTS: Readonly<Record<Alignment, (typeof AlignmentType)[keyof typeof AlignmentType]>> = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
};

const spacingOf = ({ before, after, line }: Pick<ParagraphStyle, 'before' | 'after' | 'line'>) => ({
  before: twips(before),
  after: twips(after),
  line: twips(line),
  lineRule: LineRuleType.EXACT,
});

const indentOf = ({ left, firstLine, hanging }: ParagraphStyle) => ({
  left: twips(left + hanging),
  ...(hanging > 0 ? { hanging: twips(hanging) } : { firstLine: twips(firstLine) }),
});

const solid = (thickness: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(thickness * 8),
  color: '000000',
  space: 0,
});

/** An empty paragraph whose lower border is the line under the Party's title. */
const titleRule = ({ partyTitle }: StyleSheet): IParagraphStyleOptions => ({
  id: TITLE_RULE,
  name: 'Kẻ dưới tiêu đề',
  basedOn: 'Normal',
  run: { size: 2 },
  paragraph: {
    spacing: spacingOf({ ...partyTitle, before: 0, after: 0, line: data.ruleUnderTitle.belowPt }),
    border: { bottom: solid(data.ruleUnderTitle.thicknessPt) },
  },
});

/** The empty paragraph that Word wants after a table where no text follows. */
const tableEnd = ({ paragraph }: StyleSheet): IParagraphStyleOptions => ({
  id: TABLE_END,
  name: 'Sau bảng',
  basedOn: 'Normal',
  run: { size: 2 },
  paragraph: { spacing: spacingOf({ ...paragraph, before: 0, after: 0, line: data.table.endPt }) },
});
