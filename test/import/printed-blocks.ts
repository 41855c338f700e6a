/** Foreign documents as lines that a test can compare. */
import type { ForeignBlock, ForeignParagraph, ForeignRun } from '../../server/src/import/foreign';

/** `[number] text`, a table as rows of `cell | cell`, `~` for a cell that goes on, `(2)` before one of two columns. */
export const printed = (blocks: readonly ForeignBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [printedParagraph(block)];
    if (block.kind === 'pageBreak') return ['====='];
    const rows = block.rows.map(({ cells }) =>
      cells
        .map(({ paragraphs, columns, continued }) =>
          [
            columns ? `(${columns})` : '',
            continued ? '~' : '',
            paragraphs.map(printedParagraph).join(' / '),
          ].join(''),
        )
        .join(' | '),
    );
    return [block.ruled ? 'ruled' : 'unruled', ...rows];
  });

export const printedParagraph = ({ number, runs }: ForeignParagraph): string =>
  `${number === undefined ? '' : `[${number}] `}${runs.map(({ text }) => text).join('')}`;

/** With `*` for bold and `_` for italic. */
export const withLooks = (runs: readonly ForeignRun[]): string[] =>
  runs.map(({ text, bold, italic }) => `${bold ? '*' : ''}${italic ? '_' : ''}${text}`);
