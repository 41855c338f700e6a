/**
 * Repairs a text that comes from a scan, a PDF or a paste: its structure, then its words, then what the words let be
 * seen of the structure. Says what was dropped, what is not sure, and what nobody can restore.
 */
import type { LanguageModel } from '../language-model/model';
import { SourceText } from '../text/source';
import type { Span } from '../text/span';
import type { ToneSchool } from '../vietnamese/syllable';
import { inSchool } from '../vietnamese/tone';
import { isInside, Rewriting, type Change, type ChangeKind, type Traced } from './rewriting';
import { findLost } from './structure/lost';
import { isForeign } from './words/damage';
import { piecesOf } from './words/pieces';
import { vocabularyOf } from './words/vocabulary';
import { repairWordsInSteps, type RepairedText, type RepairedWord } from './words/repair-words';
import { repairBefore, settleAfter } from './structure/structure';

/** @param fixed stretches that stay as they are, in order */
export type RepairWords = (text: string, fixed: readonly Span[]) => RepairedText;

export interface RepairOptions {
  /** Reads the words in the model's stead. */
  readonly words?: RepairWords;
  /** How tones are placed where the schools differ; as most words of the text show it when absent. */
  readonly school?: ToneSchool | undefined;
  /** A machine surely read the text from a picture; otherwise marks that are lost tell. */
  readonly fromPicture?: boolean;
  /** Words with less confidence are unsure. */
  readonly leastConfidence?: number;
}

/** A place of the repaired text that may be meant otherwise. */
export interface UnsurePlace extends Span {
  readonly kind: 'word' | 'symbol' | 'line';
  /** As it stood in the text that came in. */
  readonly original: string;
  readonly alternatives: readonly string[];
  readonly confidence?: number;
}

/** What was dropped. Offsets into the text that came in. */
export interface RemovedNoise extends Span {
  readonly kind: Extract<ChangeKind, 'pageNumber' | 'runningHead' | 'stamp' | 'scribble' | 'pageBreak'>;
  readonly text: string;
}

export interface RepairedScan {
  readonly text: string;
  /** In the order in which they were made; `start` and `end` are offsets into the text that came in. */
  readonly changes: readonly Traced[];
  readonly removed: readonly RemovedNoise[];
  readonly unsure: readonly UnsurePlace[];
  /** Stretches of the repaired text whose toned vowels fell out: they are as they were. */
  readonly lost: readonly Span[];
  /** It is in another language, and as it was. */
  readonly foreign: boolean;
  /** Where a place of the text that came in lies in the repaired one. */
  readonly moved: (span: Span) => Span;
}

/** Of the words of a scan 3 in 100 are less sure, and 3 in 4 of the wrong ones. */
const LEAST_CONFIDENCE = 0.935;
/** Characters that tell the language. */
const TOLD_BY = 20_000;
/** What is repaired letter by letter before the words are, and no word any more. */
const FIXED: readonly ChangeKind[] = ['wording', 'symbol', 'date', 'number', 'numbering'];

/** @param model without it only the structure is repaired, unless `options.words` reads the words */
export function repairScan(text: string, model?: LanguageModel, options: RepairOptions = {}): RepairedScan {
  const steps = repairScanInSteps(text, model, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in slices of some ten milliseconds for a usual plan, for whoever must not block. */
export function* repairScanInSteps(
  text: string,
  model?: LanguageModel,
  options: RepairOptions = {},
): Generator<undefined, RepairedScan> {
  const source = new SourceText(text);
  const rewriting = new Rewriting(source.text);
  if (model && isForeign(piecesOf(source.text.slice(0, TOLD_BY)), vocabularyOf(model)))
    return { text: source.text, changes: [], removed: [], unsure: [], lost: [], foreign: true, moved };
  const doubts = [...(yield* repairBefore(rewriting, options.fromPicture))];
  const fixed = fixedSpans(rewriting);
  const read = options.words
    ? options.words(rewriting.text, fixed)
    : model && (yield* repairWordsInSteps(model, rewriting.text, { fixed, school: options.school }));
  yield;
  const words = read ? putWords(rewriting, read, fixed) : [];
  const school = options.school ?? read?.school;
  if (school) rewriting.apply(wordingInSchool(rewriting, school));
  const since = rewriting.moment;
  doubts.push(...(yield* settleAfter(rewriting)));
  const raw = ({ start, end }: Span): Span => ({
    start: source.rawOffset(start),
    end: source.rawOffset(end),
  });
  const changes = [...rewriting.changes()].map((change) => ({ ...change, ...raw(change) }));
  const least = options.leastConfidence ?? LEAST_CONFIDENCE;
  const unsure = [
    ...doubts.map(({ kind, alternatives, since: noted, ...span }) => ({
      kind,
      alternatives,
      ...placed(span, noted),
    })),
    ...words
      .filter(({ confidence }) => confidence < least)
      .map(({ confidence, alternatives, original, ...span }) => ({
        kind: 'word' as const,
        alternatives,
        confidence,
        ...rewriting.toLast(span, since),
        original,
      })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  return {
    text: rewriting.text,
    changes,
    removed: changes.flatMap(removedBy),
    unsure: unsure.filter(
      (place, i) => unsure[i - 1]?.start !== place.start || unsure[i - 1]?.end !== place.end,
    ),
    lost: findLost(rewriting.text),
    foreign: false,
    moved,
  };

  function moved({ start, end }: Span): Span {
    return rewriting.toLast({ start: source.viewOffset(start), end: source.viewOffset(end) }, 0);
  }

  function placed(span: Span, noted: number): Span & { readonly original: string } {
    const first = rewriting.toFirst(span, noted);
    return { ...rewriting.toLast(span, noted), original: source.slice(first) };
  }
}

/** What the structure restored from fixed wording, with its tones placed as the text places them. */
const wordingInSchool = (rewriting: Rewriting, school: ToneSchool): Change[] =>
  [...rewriting.changes()].flatMap(({ kind, now }) => {
    if (kind !== 'wording') return [];
    const written = rewriting.text.slice(now.start, now.end);
    const newText = written.replace(/\p{L}+/gu, (word) => inSchool(word, school));
    return newText === written ? [] : [{ kind, ...now, newText }];
  });

/** Words inside what is fixed stay. @returns those that were put, at their places */
function putWords(
  rewriting: Rewriting,
  result: RepairedText,
  fixed: readonly Span[],
): readonly RepairedWord[] {
  const { text } = rewriting;
  const changes: Change[] = [];
  const kept: RepairedWord[] = [];
  let [at, before] = [0, 0];
  let left = 0;
  for (const word of result.words) {
    const gap = result.text.slice(before, word.start);
    // A word that was stuck to the one before has a space put between.
    const parted = !text.startsWith(gap, at) && gap.endsWith(' ');
    const start = at + gap.length - (parted ? 1 : 0);
    const end = start + word.original.length;
    if (text.slice(start, end) !== word.original) break;
    const newText = (parted ? ' ' : '') + word.word;
    [at, before] = [end, word.end];
    if (isInside(fixed, { start, end })) left += newText.length - word.original.length;
    else {
      changes.push({ kind: 'word', start, end, newText });
      kept.push({ ...word, start: word.start - left, end: word.end - left });
    }
  }
  rewriting.apply(changes);
  return kept;
}

/** Lost stretches, and what the structure has restored. */
function fixedSpans(rewriting: Rewriting): Span[] {
  const lost = findLost(rewriting.text);
  const { text } = rewriting;
  const restored = [...rewriting.changes()]
    .filter(({ kind }) => FIXED.includes(kind))
    .flatMap(({ now, after }) => {
      // Where columns were laid out, a place is only known to lie within them.
      const start = text.slice(now.start, now.end).indexOf(after) + now.start;
      return start < now.start ? [] : [{ start, end: start + after.length }];
    });
  const spans = [...lost, ...restored.filter((span) => span.end > span.start && !isInside(lost, span))];
  const merged: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Page breaks leave no text behind. */
function removedBy({ kind, before, start }: Traced): RemovedNoise[] {
  if (!isNoise(kind)) return [];
  const text = before.trim();
  const from = start + before.indexOf(text);
  return text === '' ? [] : [{ kind, text, start: from, end: from + text.length }];
}

const isNoise = (kind: ChangeKind): kind is RemovedNoise['kind'] =>
  ['pageNumber', 'runningHead', 'stamp', 'scribble', 'pageBreak'].includes(kind);
