/** Khôi phục dấu: the marks of a text, or of a selection in it, put back by the language model. */
import type { LanguageModel } from '../core/language-model/model';
import { restoreInSteps } from '../core/language-model/restore';
import { applyEdits } from '../core/rules/fix';
import type { SourceText } from '../core/text/source';
import { contains, type Span } from '../core/text/span';
import type { ToneSchool } from '../core/vietnamese/syllable';
import { notes } from './notes';
import { tooLong, unchanged, type Making, type UnsureWord } from './proposal';

/** A word of which the model is less sure than this is shown to the writer, with what else it may be. */
const SURE = 0.9;
/** Characters beyond which nobody waits for the end. */
const LONGEST = 2_000_000;

/**
 * @param span of the view; words outside it are read as context, and left as they are
 * @param school how tones are placed where the schools differ
 */
export function* restored(
  model: LanguageModel,
  source: SourceText,
  span: Span | undefined,
  school: ToneSchool | undefined,
): Making {
  const wanted = span ?? { start: 0, end: source.text.length };
  const read = span ? linesOf(source.text, span) : wanted;
  if (read.end - read.start > LONGEST) {
    return tooLong(source.raw, LONGEST);
  }
  const { words } = yield* restoreInSteps(model, source.text.slice(read.start, read.end), { school });
  const inside = words
    // A word with its marks is as long as one without: the places in both texts are the same.
    .map((word) => ({ ...word, start: word.start + read.start, end: word.end + read.start }))
    .filter((word) => contains(wanted, word));
  const changes = inside.filter(({ original, word }) => original !== word);
  const unsureAt = inside.filter(
    ({ confidence, alternatives }) => confidence < SURE && alternatives.length > 0,
  );
  if (changes.length === 0 && unsureAt.length === 0)
    return unchanged(source.raw, { message: notes.nothingToRestore });
  const edits = changes.map(({ start, end, word }) => ({ start, end, newText: word }));
  return {
    text: applyEdits(source, edits),
    changed: changes.length,
    unsure: unsureAt.map(({ start, end, word, alternatives, confidence }): UnsureWord => ({
      start: source.rawOffset(start),
      end: source.rawOffset(end),
      word,
      alternatives: alternatives.filter((other) => other !== word),
      confidence,
    })),
    lost: [],
    removed: [],
    notes: [],
  };
}

/** The lines that a span touches. */
function linesOf(text: string, { start, end }: Span): Span {
  const next = text.indexOf('\n', end);
  return { start: text.slice(0, start).lastIndexOf('\n') + 1, end: next < 0 ? text.length : next };
}
