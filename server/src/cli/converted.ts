/**
 * `convert`: the text in another encoding, and what of it changed. The JSON is a contract: `docs/schema/convert.json`.
 * Lines and characters are zero-based; characters count UTF-16 units.
 */
import { applyEdits } from '../core/rules/fix';
import { say, type Language } from '../core/text/message';
import { SourceText, type PositionRange } from '../core/text/source';
import type { Span } from '../core/text/span';
import { fromUnicode, toUnicode, type Change } from '../core/vietnamese/encodings/convert';
import { encodingNames, type Capitals, type Encoding } from '../core/vietnamese/encodings/encoding';
import type { TextFile } from './files';
import { messages } from './messages';
import { oneLine } from './text';

export interface ConvertOptions {
  readonly from: Encoding | 'unicode' | 'auto';
  readonly to: Encoding | 'unicode';
  readonly capitals: Capitals;
}

export interface ConvertedFile {
  readonly path: string;
  /** How the bytes of the file were read; what is written is UTF-8. */
  readonly readAs: 'utf-8' | 'windows-1252';
  /** The new text. */
  readonly text: string;
  /** Old encodings that were converted from. */
  readonly encodings: readonly Encoding[];
  /** Ranges are in the old text. */
  readonly changes: readonly ChangeJson[];
  /** Words that the new encoding cannot hold, where they stand in the text before it. */
  readonly lost: readonly PositionRange[];
}

export interface ChangeJson {
  readonly encoding: Encoding;
  readonly range: PositionRange;
  readonly text: string;
  readonly newText: string;
}

export function convertedFile(file: TextFile, { from, to, capitals }: ConvertOptions): ConvertedFile {
  const source = new SourceText(file.text);
  const decoded = from === 'unicode' ? [] : toUnicode(source.text, from, { capitals }).changes;
  const unicode = decoded.length > 0 ? new SourceText(applyEdits(source, decoded)) : source;
  const encoded = to === 'unicode' ? undefined : fromUnicode(unicode.text, to, { capitals });
  return {
    path: file.path,
    readAs: file.isWestern ? 'windows-1252' : 'utf-8',
    text: encoded?.text ?? unicode.raw,
    encodings: [...new Set(decoded.map(({ encoding }) => encoding))],
    changes: stretchesOf(source, decoded.length > 0 ? decoded : (encoded?.changes ?? [])),
    lost: (encoded?.lost ?? []).map((span) => unicode.rangeOf(span)),
  };
}

/** What is said beside the text: what was converted, or that nothing was. */
export function conversionReport(file: ConvertedFile, { to }: ConvertOptions, language: Language): string {
  const { path, encodings, changes } = file;
  if (changes.length === 0) return say(messages.nothingConverted, language, { path });
  const names = (to === 'unicode' ? encodings : [to]).map((encoding) => encodingNames[encoding]).join(', ');
  const message = to === 'unicode' ? messages.converted : messages.convertedTo;
  return say(message, language, { path, count: `${changes.length}`, names });
}

/** One line for each word that the new encoding cannot hold, one-based as editors count. */
export const lostLines = ({ path, lost }: ConvertedFile, language: Language): string =>
  lost
    .map(({ start }) => `${path}:${start.line + 1}:${start.character + 1} ${say(messages.notHeld, language)}`)
    .map((line) => `${oneLine(line)}\n`)
    .join('');

/** Changes of one line in one encoding as one. */
function stretchesOf(source: SourceText, changes: readonly Change[]): ChangeJson[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1)?.at(-1);
    const goesOn =
      last?.encoding === change.encoding && !/[\r\n]/.test(source.text.slice(last.end, change.start));
    if (goesOn) groups.at(-1)?.push(change);
    else groups.push([change]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) return [];
    const span = { start: first.start, end: last.end };
    const { encoding } = first;
    const newText = written(source.text, span, group);
    return [{ encoding, range: source.rangeOf(span), text: source.slice(span), newText }];
  });
}

function written(text: string, { start, end }: Span, changes: readonly Change[]): string {
  let result = '';
  let copied = start;
  for (const change of changes) {
    result += text.slice(copied, change.start) + change.newText;
    copied = change.end;
  }
  return result + text.slice(copied, end);
}
