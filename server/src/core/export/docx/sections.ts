/** Sections of a Word file: the plan, then each appendix on new pages, counted from 1. */
import {
  FrameAnchorType,
  FrameWrap,
  Header,
  HeightRule,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
  type FileChild,
  type IFrameOptions,
  type ISectionOptions,
} from 'docx';
import data from '../../../data/page-layout.json';
import type { Columns, FlowBlock, Section } from '../../layout/flow';
import { setLines } from '../../layout/lines';
import { paperOf, textWidth, type Paper } from '../../layout/paper';
import { points, type StyleSheet } from '../../layout/styles';
import { columnsTable } from './columns';
import { twips } from './measures';
import { paragraphOf } from './paragraphs';
import { styleId, TABLE_END } from './styles';
import { tableOf } from './tables';

/** @param onFront begins on the front of a sheet, after an empty page if need be */
export function sectionOf(section: Section, styles: StyleSheet, onFront: boolean): ISectionOptions {
  const paper = paperOf(section.orientation, false);
  const turned = section.orientation === 'landscape';
  const [long, short] = [Math.max(paper.width, paper.height), Math.min(paper.width, paper.height)];
  return {
    properties: {
      type: onFront ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // Measures of the upright sheet: the library turns it.
        size: {
          width: twips(short),
          height: twips(long),
          orientation: turned ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(paper.top),
          bottom: twips(paper.bottom),
          left: twips(paper.left),
          right: twips(paper.right),
          // Also of the circulation mark: a section has one such distance.
          header: twips(points(data.folio.fromTopMm)),
          footer: twips(points(data.foot.fromBottomMm)),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [circulationOf(section, styles)] }),
      default: new Header({
        children: [
          new Paragraph({
            style: styleId(styles.folio),
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    },
    children: contentOf(section, paper, styles),
  };
}

/** The header of the first page, which has no number. */
const circulationOf = ({ circulation }: Section, styles: StyleSheet): Paragraph =>
  circulation ? paragraphOf(circulation, styles) : new Paragraph({ style: styleId(styles.folio) });

function contentOf({ blocks, foot }: Section, paper: Paper, styles: StyleSheet): FileChild[] {
  const children: FileChild[] = [];
  for (const [i, block] of blocks.entries()) {
    const isLast = i === blocks.length - 1;
    children.push(...blockOf(isLast ? keptWithEnd(block) : block, blocks[i - 1], paper, styles));
  }
  // Word parts tables by paragraphs, ends a section with one, and hangs what stands in the margin on one.
  if (blocks.at(-1)?.kind !== 'paragraph') children.push(new Paragraph({ style: TABLE_END }));
  children.splice(-1, 0, ...footOf(foot, paper, styles));
  return children;
}

/** The end block does not leave the empty paragraph under it on a page of its own. */
function keptWithEnd(block: FlowBlock): FlowBlock {
  if (block.kind !== 'columns') return block;
  const kept = (paragraphs: Columns['left']): Columns['left'] =>
    paragraphs.map((paragraph) => ({ ...paragraph, keptWithNext: true }));
  return { ...block, left: kept(block.left), right: kept(block.right) };
}

/** After a table is as much space as after a paragraph. */
function blockOf(
  block: FlowBlock,
  above: FlowBlock | undefined,
  paper: Paper,
  styles: StyleSheet,
): FileChild[] {
  const width = textWidth(paper);
  const space = above?.kind === 'table' ? styles.paragraph.after : undefined;
  if (block.kind === 'paragraph') {
    const before = space !== undefined && space > styles[block.style].before ? space : undefined;
    return [paragraphOf(block, styles, before === undefined ? {} : { before })];
  }
  const table = block.kind === 'table' ? tableOf(block, width, styles) : columnsTable(block, width, styles);
  return above && above.kind !== 'paragraph' ? [between(space), table] : [table];
}

/** Two tables without a paragraph between them would be one. */
const between = (space: number | undefined): Paragraph =>
  new Paragraph({ style: TABLE_END, ...(space !== undefined && { spacing: { line: twips(space) } }) });

/** Stand in the lower margin of the page on which the paragraph after them stands. */
function footOf(foot: Section['foot'], paper: Paper, styles: StyleSheet): Paragraph[] {
  const width = textWidth(paper);
  const height = foot
    .map((paragraph) => setLines(paragraph, styles[paragraph.style], width))
    .reduce((sum, { lines, style }) => sum + lines.length * style.line, 0);
  const frame: IFrameOptions = {
    type: 'absolute',
    position: { x: 0, y: twips(paper.height - points(data.foot.fromBottomMm) - height) },
    width: twips(width),
    height: twips(height),
    rule: HeightRule.EXACT,
    wrap: FrameWrap.AROUND,
    anchor: { horizontal: FrameAnchorType.MARGIN, vertical: FrameAnchorType.PAGE },
  };
  return foot.map((paragraph) => paragraphOf(paragraph, styles, { frame }));
}
