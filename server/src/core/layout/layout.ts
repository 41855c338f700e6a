/**
 * Lays a plan out as pages. Each flow (the plan itself, each appendix) is one page for now: lines and page
 * breaks are left to whoever draws it.
 */
import type { Appendix, Block, Numbering, Part, Plan } from '../plan/plan';
import type { Prose } from '../text/prose';
import type { Located } from '../text/span';
import type { ColumnsBlock, LineBlock, Page, PageBlock, PageStyle, Run, TableBlock } from './page';

export function layOut(plan: Plan): Page[] {
  const blocks: PageBlock[] = [
    header(plan),
    ...title(plan),
    ...plan.preamble.map((paragraph) => line('paragraph', paragraph.content, dashBefore(plan, paragraph))),
    ...plan.body.flatMap((block) => blocksOf(block, 1)),
    end(plan),
    ...plan.trailing.flatMap((block) => blocksOf(block, 1)),
  ];
  return [blocks, ...plan.appendices.map(appendixBlocks)]
    .map((page) =>
      page.filter((block) => block.kind !== 'columns' || block.left.length + block.right.length > 0),
    )
    .filter((page) => page.length > 0)
    .map((page) => ({ number: 1, blocks: page }));
}

function header({ header: parts }: Plan): ColumnsBlock {
  return {
    kind: 'columns',
    left: [
      ...optional('parentBody', parts.parentBody),
      ...optional('issuingBody', parts.issuingBody),
      ...optional('star', parts.star),
      ...optional('documentNumber', parts.documentNumber),
      ...parts.marks.filter((mark) => mark.kind !== 'circulation').map((mark) => line('mark', mark)),
      ...optional('mark', parts.about),
    ],
    right: [
      ...parts.marks.filter((mark) => mark.kind === 'circulation').map((mark) => line('mark', mark)),
      ...parts.stateTitles.map((text) => line('partyTitle', text)),
      ...optional('partyTitle', parts.partyTitle),
      ...optional('placeAndDate', parts.placeAndDate),
    ],
  };
}

const title = ({ typeName, author, summary, separator }: Plan): LineBlock[] => [
  ...optional('typeName', typeName),
  ...optional('typeName', author),
  ...optional('summary', summary),
  ...optional('separator', separator),
];

function end({ recipients, signature }: Plan): ColumnsBlock {
  return {
    kind: 'columns',
    left: [
      ...optional('recipientsLabel', recipients?.label),
      ...(recipients?.items ?? []).map((item) => line('recipient', item.content, '- ')),
    ],
    right: [
      ...optional('authority', signature?.authority),
      ...optional('position', signature?.position),
      ...optional('signer', signature?.signer),
    ],
  };
}

const appendixBlocks = ({ label, title: lines, body }: Appendix): PageBlock[] => [
  line('appendixLabel', label),
  ...lines.map((paragraph) => line('appendixTitle', paragraph.content)),
  ...body.flatMap((block) => blocksOf(block, 1)),
];

function blocksOf(block: Block, level: number): PageBlock[] {
  if (block.kind === 'table')
    return [
      tableBlock(
        block.rows.map((row) => row.cells),
        block,
      ),
    ];
  if (block.kind === 'paragraph') return [line('paragraph', block.content)];
  const style = styleOf(block, level);
  const heading = { ...line(style, block.content, numberBefore(block.numbering)), start: block.start };
  return [heading, ...block.children.flatMap((child) => blocksOf(child, level + 1))];
}

function styleOf({ kind, numbering }: Part, level: number): PageStyle {
  if (kind !== 'section') return 'paragraph';
  if (numbering?.style === 'named') return 'division';
  return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'heading3';
}

const tableBlock = (
  rows: readonly (readonly Prose[])[],
  span: { start: number; end: number },
): TableBlock => ({
  kind: 'table',
  rows: rows.map((cells) => cells.map((cell) => line('cell', cell))),
  start: span.start,
  end: span.end,
});

const numberBefore = (numbering: Numbering | undefined): string => (numbering ? `${numbering.text} ` : '');

/** Căn cứ keep the dash that stands before their text. */
const dashBefore = ({ source }: Plan, paragraph: { start: number; content: Prose }): string =>
  source.text.slice(paragraph.start, paragraph.content.start).trim() === '' ? '' : '- ';

const optional = (style: PageStyle, text: Located | Prose | undefined): LineBlock[] =>
  text ? [line(style, text)] : [];

const line = (style: PageStyle, text: Located | Prose, before = ''): LineBlock => ({
  kind: 'line',
  style,
  runs: runsOf(text, before),
  start: text.start,
  end: text.end,
});

function runsOf(text: Located | Prose, before: string): Run[] {
  const runs: Run[] = before === '' ? [] : [{ text: before, bold: false, italic: false }];
  let bold = false;
  let italic = false;
  let from = 0;
  for (const { at, mark } of 'emphasis' in text ? text.emphasis : []) {
    if (at > from) runs.push({ text: text.text.slice(from, at), bold, italic });
    if (mark === '**') bold = !bold;
    else italic = !italic;
    from = at;
  }
  return [...runs, { text: text.text.slice(from), bold, italic }].filter((run) => run.text !== '');
}
