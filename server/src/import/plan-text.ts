/** Writes a foreign document down as the text of a plan. */
import type { ForeignDocument, ForeignParagraph } from './foreign';
import type { DoubtfulWord } from './importer';

export interface PlanText {
  readonly text: string;
  readonly doubtful: readonly DoubtfulWord[];
}

export function planTextOf({ blocks }: ForeignDocument): PlanText {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [lineOf(block)] : []));
  return { text: `${lines.join('\n\n')}\n`, doubtful: [] };
}

const lineOf = ({ number, runs }: ForeignParagraph): string =>
  [...(number === undefined ? [] : [number]), runs.map(({ text }) => text).join('')].join(' ');
