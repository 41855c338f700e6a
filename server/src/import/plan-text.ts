/** Writes a foreign document down as the text of a plan: one line a paragraph, in the marks of our own form. */
import type { Note } from '../core/text/message';
import type { ForeignDocument } from './foreign';
import type { DoubtfulWord } from './importer';
import { readings } from './notes';
import { cleanRuns, cleanText } from './plan-text/clean-runs';
import type { DraftLine } from './plan-text/draft';
import { draftOf, footnoteLine } from './plan-text/lines';
import { placesOf, type Place, type Places } from './plan-text/places';
import { textOf } from './plan-text/runs';
import { written } from './plan-text/written';

export interface PlanText {
  /** NFC. */
  readonly text: string;
  readonly doubtful: readonly DoubtfulWord[];
  /** What was done to the letters on the way. */
  readonly notes: readonly Note[];
}

export function planTextOf(foreign: ForeignDocument): PlanText {
  if (foreign.plan !== undefined) return { text: cleanText(foreign.plan), doubtful: [], notes: [] };
  const { document, encodings } = cleanRuns(foreign);
  const lines = draftOf(document.blocks);
  const notes = encodings.map((encoding) => ({ message: readings.oldEncoding, args: { encoding } }));
  const noted = withFootnotes(lines, placesOf(lines), document.footnotes.map(footnoteLine));
  return { ...written(noted.lines, noted), notes };
}

/** Footnotes stand behind the plan; those of an appendix, at the end of the text. */
function withFootnotes(
  lines: readonly DraftLine[],
  { places, hardWrapped }: Places,
  footnotes: readonly DraftLine[],
): Places & { readonly lines: readonly DraftLine[] } {
  const found = places.findIndex(({ appendix }) => appendix);
  const appendix = found < 0 ? lines.length : found;
  const marks = new Set(
    lines.slice(0, appendix).flatMap((line) => lineText(line).match(/\[[^\]\s]{1,8}\]/gu) ?? []),
  );
  const isInPlan = (note: DraftLine): boolean => found < 0 || marks.has(markOf(note));
  const ofPlan = footnotes.filter(isInPlan);
  const others = footnotes.filter((note) => !isInPlan(note));
  const placed = (notes: readonly DraftLine[]): Place[] =>
    notes.map(() => ({ region: 'Trailing', section: false, appendix: notes === others }));
  return {
    lines: [...lines.slice(0, appendix), ...ofPlan, ...lines.slice(appendix), ...others],
    places: [...places.slice(0, appendix), ...placed(ofPlan), ...places.slice(appendix), ...placed(others)],
    hardWrapped,
  };
}

const lineText = ({ parts }: DraftLine): string => parts.map(textOf).join(' ');

const markOf = (note: DraftLine): string => note.parts[0]?.[0]?.text.trim() ?? '';
