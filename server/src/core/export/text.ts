/**
 * A plan as plain text with hard line ends, to be sent in the body of a letter: columns side by side, titles in the
 * middle, tables drawn with lines. It has no pages, so no page numbers either; bold and italic are gone.
 */
import type { Columns, Flow, FlowBlock, Paragraph, Section, Table } from '../layout/flow';

/** What most programs that show letters leave uncut. */
const WIDTH = 72;

/** Between the columns of header and end block. */
const GAP = 2;

/** @param width of a line, in letters */
export const textOf = ({ sections }: Flow, width = WIDTH): string =>
  `${sections
    .map((section) => sectionLines(section, width).join('\n'))
    .map((text) => text.replace(/^\n+/u, ''))
    .filter((text) => text !== '')
    .join('\n\n\n')}\n`.normalize('NFC');

function sectionLines({ circulation, blocks, foot }: Section, width: number): string[] {
  return [
    ...(circulation ? wrapped(textIn(circulation), width).map((line) => toRight(line, width)) : []),
    ...blocks.flatMap((block, i) => [...spaceBetween(blocks[i - 1], block), ...blockLines(block, width)]),
    ...(foot.length > 0 ? [''] : []),
    ...foot.flatMap((paragraph) => paragraphLines(paragraph, width)),
  ].map((line) => line.trimEnd());
}

/** Lines of one title stand together; everything else is parted by an empty line. */
const TITLE: readonly string[] = [
  'typeName',
  'author',
  'summary',
  'separator',
  'appendixLabel',
  'appendixTitle',
  'appendixNote',
];

const isTitle = (block: FlowBlock): boolean => block.kind === 'paragraph' && TITLE.includes(block.style);

const spaceBetween = (before: FlowBlock | undefined, block: FlowBlock): string[] =>
  before && !(isTitle(before) && isTitle(block)) ? [''] : [];

function blockLines(block: FlowBlock, width: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return paragraphLines(block, width);
    case 'columns':
      return columnLines(block, width);
    case 'table':
      return tableLines(block, width);
  }
}

/** Of these the printed page, too, has the lines in the middle. */
const TITLE_MARGIN = 6;
const CENTRED: readonly string[] = [...TITLE, 'division', 'divisionName', 'foot'];

function paragraphLines(paragraph: Paragraph, width: number): string[] {
  if (!CENTRED.includes(paragraph.style)) return wrapped(textIn(paragraph), width);
  return wrapped(textIn(paragraph), width - 2 * TITLE_MARGIN).map((line) => inMiddle(line, width));
}

/** The right column, and all of the header, in the middle of the column; recipients at the left. */
function columnLines({ place, left, right }: Columns, width: number): string[] {
  const columnWidth = Math.floor((width - GAP) / 2);
  const lines = (paragraphs: readonly Paragraph[], centred: boolean): string[] =>
    paragraphs
      .flatMap((paragraph) =>
        centred ? wrapped(textIn(paragraph), columnWidth) : hanging(paragraph, columnWidth),
      )
      .map((line) => (centred ? inMiddle(line, columnWidth) : line));
  const leftLines = lines(left, place === 'header');
  const rightLines = lines(right, true);
  return Array.from({ length: Math.max(leftLines.length, rightLines.length) }, (_, row) =>
    [padded(leftLines[row] ?? '', columnWidth), rightLines[row] ?? ''].join(' '.repeat(GAP)),
  );
}

/** Recipients are told apart by where they begin. */
const HANG = '  ';

const hanging = (paragraph: Paragraph, width: number): string[] =>
  wrapped(textIn(paragraph), width - HANG.length).map((line, i) => (i === 0 ? line : HANG + line));

/** In narrower columns nobody can read. */
const NARROWEST = 6;

function tableLines({ rows }: Table, width: number): string[] {
  const cells = rows.map((row) => row.map(textIn));
  const columns = cells[0]?.length ?? 0;
  const available = width - 3 * columns - 1; // each cell has a space on either side and a line at its left
  if (available < NARROWEST * columns) return listed(cells, width);
  const widths = columnWidths(cells, columns, available);
  const rule = `+${widths.map((each) => '-'.repeat(each + 2)).join('+')}+`;
  return [rule, ...cells.flatMap((row) => [...rowLines(row, widths), rule])];
}

function rowLines(row: readonly string[], widths: readonly number[]): string[] {
  const lines = widths.map((width, column) => wrapped(row[column] ?? '', width, true));
  const height = Math.max(...lines.map(({ length }) => length));
  return Array.from(
    { length: height },
    (_, i) => `| ${widths.map((width, column) => padded(lines[column]?.[i] ?? '', width)).join(' | ')} |`,
  );
}

/** A table of too many columns: its rows one after the other, each cell under the head of its column. */
const listed = ([head = [], ...rows]: readonly (readonly string[])[], width: number): string[] =>
  rows.flatMap((row, i) => [
    ...(i > 0 ? [''] : []),
    ...row.flatMap((cell, column) => wrapped(`${head[column] ?? ''}: ${cell}`, width)),
  ]);

/** No word of a cell is broken, unless there are too many columns; what is left goes to those of longer texts. */
function columnWidths(rows: readonly (readonly string[])[], columns: number, available: number): number[] {
  const longest = (texts: (cell: string) => readonly string[]): number[] =>
    Array.from({ length: columns }, (_, column) =>
      Math.max(1, ...rows.flatMap((row) => texts(row[column] ?? '').map(lengthOf))),
    );
  const natural = longest((cell) => [cell]);
  const words = longest((cell) => cell.split(SPACES));
  const least = sum(words) <= available ? words : natural.map((each) => Math.min(each, NARROWEST));
  const wanting = natural.map((each, i) => each - (least[i] ?? 0));
  const share = Math.min(1, (available - sum(least)) / Math.max(1, sum(wanting)));
  return least.map((each, i) => each + Math.floor((wanting[i] ?? 0) * share));
}

const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0);

const textIn = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

/** Those at which a line may end. */
const SPACES = /[ \t\r\n]+/u;

/** @param broken a word longer than the line is broken; else it stands on a line of its own, as an address does */
function wrapped(text: string, width: number, broken = false): string[] {
  const words = text
    .normalize('NFC')
    .split(SPACES)
    .filter((word) => word !== '')
    .flatMap((word) => (broken ? pieces(word, width) : [word]));
  const lines: string[] = [];
  let line: string[] = [];
  let length = 0;
  for (const word of words) {
    const wordLength = lengthOf(word);
    if (line.length > 0 && length + 1 + wordLength > width) {
      lines.push(line.join(' '));
      line = [];
      length = 0;
    }
    length += (line.length > 0 ? 1 : 0) + wordLength;
    line.push(word);
  }
  return [...lines, line.join(' ')];
}

function pieces(word: string, width: number): string[] {
  const letters = [...word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) =>
    letters.slice(i * width, (i + 1) * width).join(''),
  );
}

const lengthOf = (text: string): number => [...text].length;

const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - lengthOf(text)));

const inMiddle = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, Math.floor((width - lengthOf(text)) / 2))) + text;

const toRight = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - lengthOf(text))) + text;
