/** Words of Tesseract's table (TSV), line by line. */
import type { PositionedLine, PositionedWord } from '../reader';

/** Columns of the table: a word is on level 5. */
const COLUMN = {
  ...{ level: 0, block: 2, paragraph: 3, line: 4 },
  ...{ left: 6, top: 7, width: 8, height: 9, confidence: 10, text: 11 },
};
const WORD = '5';

/** @param scale from dots of the table to those wanted */
export function linesOf(table: string, scale: number): PositionedLine[] {
  const lines = new Map<string, PositionedWord[]>();
  for (const row of table.split('\n')) {
    const cells = row.split('\t');
    const text = cells[COLUMN.text]?.trim() ?? '';
    if (cells[COLUMN.level] !== WORD || text === '') continue;
    const key = [COLUMN.block, COLUMN.paragraph, COLUMN.line].map((column) => cells[column]).join(' ');
    const words = lines.get(key) ?? [];
    words.push(wordOf(cells, text, scale));
    lines.set(key, words);
  }
  return [...lines.values()].map((words) => ({ words }));
}

function wordOf(cells: readonly string[], text: string, scale: number): PositionedWord {
  const number = (column: number): number => Number(cells[column]);
  const length = (column: number): number => number(column) * scale;
  const [left, top] = [length(COLUMN.left), length(COLUMN.top)];
  return {
    text,
    left,
    right: left + length(COLUMN.width),
    top,
    bottom: top + length(COLUMN.height),
    confidence: Math.min(1, Math.max(0, number(COLUMN.confidence) / 100)),
  };
}
