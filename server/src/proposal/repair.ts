/** Sửa văn bản quét (OCR): a text read from a scan, as it was on paper. */
import type { LanguageModel } from '../core/language-model/model';
import {
  repairScanInSteps,
  type RemovedNoise,
  type RepairedScan,
  type UnsurePlace,
} from '../core/repair/repair';
import type { Message, Note } from '../core/text/message';
import type { SourceText } from '../core/text/source';
import { notes } from './notes';
import { tooLong, type Making, type Proposal, type Removed, type UnsureWord } from './proposal';

/** A scan of some hundred and fifty pages. */
export const LONGEST_SCAN = 400_000;
/** Of a place that is meant otherwise as likely as not. */
const EVEN = 0.5;

/** @param model without it only the structure is repaired */
export function* repaired(model: LanguageModel | undefined, source: SourceText): Making {
  if (source.raw.length > LONGEST_SCAN) {
    return tooLong(source.raw, LONGEST_SCAN);
  }
  const result = yield* repairScanInSteps(source.raw, model);
  const isSame = result.text === source.text;
  const proposal = proposalOf(result, source);
  return {
    ...proposal,
    notes: [
      ...(isSame ? [{ message: result.foreign ? notes.notVietnamese : notes.nothingToRepair }] : []),
      ...(model ? [] : [{ message: notes.structureOnly }]),
      ...proposal.notes,
    ],
  };
}

/** What a repair comes to, with notes of what was left out and what is lost. */
export function proposalOf(
  { text, changes, unsure, lost, removed }: RepairedScan,
  source: SourceText,
): Proposal {
  return {
    text: text === source.text ? source.raw : text,
    changed: changes.length,
    unsure: unsure.map((place) => unsureWord(place, text)),
    lost,
    removed: removed.map((noise) => removedLine(noise, source.raw)),
    notes: [
      ...removedNotes(removed),
      ...(lost.length > 0 ? [{ message: notes.lost, args: { count: `${lost.length}` } }] : []),
    ],
  };
}

const unsureWord = ({ start, end, alternatives, confidence }: UnsurePlace, text: string): UnsureWord => ({
  start,
  end,
  word: text.slice(start, end),
  alternatives,
  confidence: confidence ?? EVEN,
});

const removedLine = ({ kind, text, start }: RemovedNoise, before: string): Removed => ({
  kind,
  text,
  line: before.slice(0, start).split('\n').length - 1,
});

const REMOVED: Readonly<Record<RemovedNoise['kind'], Message>> = {
  pageNumber: notes.removedPageNumbers,
  runningHead: notes.removedRunningHeads,
  stamp: notes.removedStamps,
  scribble: notes.removedScribbles,
  pageBreak: notes.removedPageBreaks,
};

function removedNotes(removed: readonly RemovedNoise[]): Note[] {
  const kinds = new Map<RemovedNoise['kind'], number>();
  for (const { kind } of removed) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  return [...kinds].map(([kind, count]) => ({ message: REMOVED[kind], args: { count: `${count}` } }));
}
