/**
 * Words that a machine read in a picture with another mark than they have (`chỉ bộ`, `tỉnh thần`), by what the language
 * model expects where they stand. Only marks are changed: other letters are seen well.
 */
import { doubtsIn } from '../core/language-model/doubts';
import type { LanguageModel } from '../core/language-model/model';
import { fold } from '../core/text/fold';
import type { Span } from '../core/text/span';
import { inCaseOf } from '../core/vietnamese/letters';

export interface LikelierWord extends Span {
  readonly word: string;
  /** From 0 to 1. */
  readonly confidence: number;
}

/** What the text must gain, in nats: less than in typed text, for marks are what is misread most. */
const LEAST_GAIN = 6;
const LEAST_CONFIDENCE = 0.8;

/** @returns in the order of the text; words all in capitals, which are names and headings, are left */
export function likelierWords(model: LanguageModel, text: string): readonly LikelierWord[] {
  const found: LikelierWord[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    for (const doubt of doubtsIn(model, line, LEAST_GAIN)) {
      const [{ word, confidence }] = doubt.suggestions;
      if (doubt.word === doubt.word.toUpperCase() || fold(word) !== fold(doubt.word)) continue;
      if (confidence < LEAST_CONFIDENCE) continue;
      const written = inCaseOf(doubt.word, word);
      found.push({ start: start + doubt.start, end: start + doubt.end, word: written, confidence });
    }
    start += line.length + 1;
  }
  return found;
}
