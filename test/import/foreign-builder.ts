/** Foreign documents for tests, as readers give them. */
import type {
  ForeignBlock,
  ForeignCell,
  ForeignDocument,
  ForeignParagraph,
  ForeignRun,
  ForeignTable,
} from '../../server/src/import/foreign';

type Text = string | ForeignRun | readonly ForeignRun[];

export const bold = (text: string): ForeignRun => ({ text, bold: true });
export const italic = (text: string): ForeignRun => ({ text, italic: true });

const runsOf = (text: Text): readonly ForeignRun[] =>
  typeof text === 'string' ? [{ text }] : 'text' in text ? [text] : text;

export const p = (text: Text, look: Omit<ForeignParagraph, 'kind' | 'runs'> = {}): ForeignParagraph => ({
  kind: 'paragraph',
  runs: text === '' ? [] : runsOf(text),
  ...look,
});

export const centred = (text: Text): ForeignParagraph => p(text, { alignment: 'center' });

/** A cell from its paragraphs. */
export const cell = (
  paragraphs: readonly (Text | ForeignParagraph)[],
  look: Omit<ForeignCell, 'paragraphs'> = {},
): ForeignCell => ({
  paragraphs: paragraphs.map((each) => (typeof each === 'object' && 'kind' in each ? each : p(each))),
  ...look,
});

export const table = (ruled: boolean, rows: readonly (readonly (Text | ForeignCell)[])[]): ForeignTable => ({
  kind: 'table',
  ruled,
  rows: rows.map((cells) => ({
    cells: cells.map((each) => (typeof each === 'object' && 'paragraphs' in each ? each : cell([each]))),
  })),
});

export const documentOf = (
  blocks: readonly ForeignBlock[],
  more: Partial<ForeignDocument> = {},
): ForeignDocument => ({ blocks, footnotes: [], notes: [], origin: 'typed', ...more });
