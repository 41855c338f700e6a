/** Foreign documents as short lines, so that a test says what it expects as one reads it. */
import type { ForeignBlock, ForeignDocument, ForeignParagraph } from '../../server/src/import/foreign';

/** `<1.> #1 (center) *đậm* _nghiêng_`; of tables, `| a | b |` with `^` for what goes on and `2:` for columns. */
export const shown = ({ blocks }: Pick<ForeignDocument, 'blocks'>): string[] => blocks.flatMap(block);

function block(each: ForeignBlock): string[] {
  if (each.kind === 'pageBreak') return ['=== trang'];
  if (each.kind === 'paragraph') return [paragraph(each)];
  const rows = each.rows.map(({ cells }) =>
    cells
      .map(({ paragraphs, columns, continued }) => {
        const span = columns === undefined ? '' : `${columns}:`;
        return `${continued ? '^' : ''}${span}${paragraphs.map(paragraph).join(' / ')}`;
      })
      .join(' | '),
  );
  return [each.ruled ? 'bảng kẻ' : 'bảng không kẻ', ...rows.map((row) => `| ${row} |`)];
}

export function paragraph({ number, outlineLevel, alignment, runs }: ForeignParagraph): string {
  const text = runs.map((run) => {
    const italic = run.italic ? `_${run.text}_` : run.text;
    return run.bold ? `*${italic}*` : italic;
  });
  const look = [
    ...(number === undefined ? [] : [`<${number}>`]),
    ...(outlineLevel === undefined ? [] : [`#${outlineLevel}`]),
    ...(alignment === undefined ? [] : [`(${alignment})`]),
  ];
  return [...look, text.join('')].join(' ').normalize('NFC');
}

export const notesShown = ({ footnotes }: Pick<ForeignDocument, 'footnotes'>): string[] =>
  footnotes.map(({ mark, paragraphs }) => `[${mark}] ${paragraphs.map(paragraph).join(' / ')}`);

/** Each character as the byte of its code. */
export const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
