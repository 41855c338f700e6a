/** Chuyển mã cũ sang Unicode: a text, or a selection in it, from the encoding of an old font. */
import { applyEdits } from '../core/rules/fix';
import type { SourceText } from '../core/text/source';
import type { Span } from '../core/text/span';
import { toUnicode } from '../core/vietnamese/encodings/convert';
import { encodingNames, encodings } from '../core/vietnamese/encodings/encoding';
import { notes } from './notes';
import { tooLong, unchanged, type Making } from './proposal';

/** Characters beyond which nobody waits for the end. */
const LONGEST = 2_000_000;

/**
 * @param from what is no name of an encoding is found out
 * @param span of the view; text outside it is not looked at
 */
// eslint-disable-next-line require-yield -- other rewritings take steps
export function* converted(source: SourceText, from: string | undefined, span: Span | undefined): Making {
  const { start, end } = span ?? { start: 0, end: source.text.length };
  if (end - start > LONGEST) {
    return tooLong(source.raw, LONGEST);
  }
  const encoding = encodings.find((each) => each === from) ?? 'auto';
  const { changes } = toUnicode(source.text.slice(start, end), encoding);
  if (changes.length === 0) return unchanged(source.raw, { message: notes.nothingToConvert });
  const edits = changes.map((change) => ({
    start: start + change.start,
    end: start + change.end,
    newText: change.newText,
  }));
  const found = [...new Set(changes.map((change) => encodingNames[change.encoding]))].join(', ');
  return {
    text: applyEdits(source, edits),
    changed: edits.length,
    unsure: [],
    lost: [],
    removed: [],
    notes: [{ message: notes.convertedFrom, args: { encoding: found } }],
  };
}
