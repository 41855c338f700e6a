/**
 * Edits after which nothing is left to do. White space and numbers tell how a text is to be read, so it may read
 * otherwise once it is tidied: then it is tidied again.
 */
import { applyEdits } from '../rules/fix';
import type { Edit } from '../rules/rule';
import { changedStretch } from '../text/difference';
import { SourceText } from '../text/source';

/** A text that still changes after these many rounds is left as it is. */
const MAX_ROUNDS = 6;

interface Read {
  readonly source: SourceText;
}

/** @param step edits in the order of the text, none where the text is as it should be */
export function settle<Subject extends Read>(
  subject: Subject,
  step: (subject: Subject) => readonly Edit[],
  read: (source: SourceText) => Subject,
): readonly Edit[] {
  const before = subject.source.text;
  const first = step(subject);
  let edits = first;
  let text = before;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (edits.length === 0) return round < 2 ? first : [changedStretch(before, text)];
    text = applyEdits(new SourceText(text), edits);
    edits = step(read(new SourceText(text)));
  }
  return [];
}
