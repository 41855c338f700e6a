/**
 * Converts text between Unicode and the encodings from before it. Both ways take any text and tell what they
 * changed; what an encoding cannot hold is told, too.
 */
import type { Span } from '../../text/span';
import { codecs } from './codecs';
import { detectEncoding } from './detect';
import type { Capitals, CodedWord, Encoding } from './encoding';
import { linesOf, type Line } from './traces';

/** A word or a sign that is written otherwise. Offsets count in the text that was given. */
export interface Change extends Span {
  readonly newText: string;
  readonly encoding: Encoding;
}

export interface Conversion {
  readonly text: string;
  /** In the order of the text. */
  readonly changes: readonly Change[];
}

export interface Encoded extends Conversion {
  /** Words that the encoding cannot hold: read back, they are others. */
  readonly lost: readonly Span[];
}

export interface ConversionOptions {
  readonly capitals?: Capitals;
}

/**
 * @param text NFC; lines that are Unicode already may stand among those that are not
 * @param encoding `auto` converts what {@link detectEncoding} finds and nothing else
 */
export function toUnicode(
  text: string,
  encoding: Encoding | 'auto',
  { capitals = 'marks' }: ConversionOptions = {},
): Conversion {
  const changes =
    encoding === 'auto'
      ? detectEncoding(text).flatMap((stretch) => changesOf(stretch.words, stretch.encoding))
      : linesOf(text).flatMap((line) => decodeLine(text, line, encoding, capitals));
  return { text: applied(text, changes), changes };
}

/** A line with letters that only Unicode has is converted as far as it shows the encoding. */
function decodeLine(text: string, line: Line, encoding: Encoding, capitals: Capitals): Change[] {
  const words = codecs[encoding].words(text, line.start, line.end, capitals);
  if (!words.some(({ foreign }) => foreign)) return changesOf(words, encoding);
  const found = detectEncoding(text.slice(line.start, line.end)).filter((each) => each.encoding === encoding);
  const isInside = (word: CodedWord): boolean =>
    found.some(({ start, end }) => line.start + start <= word.start && word.end <= line.start + end);
  return changesOf(
    words.filter((word) => !word.foreign && isInside(word)),
    encoding,
  );
}

const changesOf = (words: readonly CodedWord[], encoding: Encoding): Change[] =>
  words
    .filter(({ text, decoded }) => text !== decoded)
    .map(({ start, end, decoded }) => ({ start, end, newText: decoded, encoding }));

/** @param text Unicode, NFC */
export function fromUnicode(
  text: string,
  encoding: Encoding,
  { capitals = 'marks' }: ConversionOptions = {},
): Encoded {
  const codec = codecs[encoding];
  const changes: Change[] = [];
  const lost: Span[] = [];
  for (const { start, end } of linesOf(text)) {
    const line = text.slice(start, end);
    const encoded = codec.encode(line, capitals);
    const words = runsOf(line);
    const written = runsOf(encoded);
    const readBack = runsOf(toUnicode(encoded, encoding).text);
    words.forEach((word, at) => {
      const span = { start: start + word.index, end: start + word.index + word[0].length };
      const newText = written[at]?.[0] ?? '';
      if (newText !== word[0]) changes.push({ ...span, newText, encoding });
      if (readBack[at]?.[0] !== word[0]) lost.push(span);
    });
  }
  return { text: applied(text, changes), changes, lost };
}

/** No encoding writes a letter as white space, or white space as anything else. */
const runsOf = (line: string): RegExpExecArray[] => [...line.matchAll(/\S+/g)];

function applied(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let copied = 0;
  for (const { start, end, newText } of changes) {
    parts.push(text.slice(copied, start), newText);
    copied = end;
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
