/**
 * `restore` and `repair`: the new text, and what is left to the writer. The JSON is a contract:
 * `docs/schema/rewrite.json`. Lines and characters are zero-based; characters count UTF-16 units.
 */
import { say, type Language } from '../core/text/message';
import { SourceText, type PositionRange } from '../core/text/source';
import type { Span } from '../core/text/span';
import type { Making, Proposal, Removed } from '../proposal/proposal';
import { messages } from './messages';
import { oneLine } from './text';

export interface RewrittenFile {
  readonly path: string;
  /** The new text; every range is in it. */
  readonly text: string;
  /** Places that are not as they were. */
  readonly changed: number;
  readonly unsure: readonly UnsureJson[];
  /** Stretches whose letters are gone: nobody can restore them. */
  readonly lost: readonly PositionRange[];
  /** Lines of the old text that the new one does not have. */
  readonly removed: readonly Removed[];
  readonly messages: readonly string[];
}

export interface UnsureJson {
  readonly range: PositionRange;
  readonly word: string;
  readonly alternatives: readonly string[];
  readonly confidence: number;
}

/** Nobody else waits on the command line: all steps in a row. */
export function made(making: Making): Proposal {
  for (;;) {
    const step = making.next();
    if (step.done) return step.value;
  }
}

export function rewrittenFile(path: string, proposal: Proposal, language: Language): RewrittenFile {
  const source = new SourceText(proposal.text);
  const range = ({ start, end }: Span): PositionRange =>
    source.rangeOf({ start: source.viewOffset(start), end: source.viewOffset(end) });
  const { text, changed, unsure, lost, removed, notes } = proposal;
  return {
    path,
    text,
    changed,
    unsure: unsure.map((place) => ({
      range: range(place),
      word: place.word,
      alternatives: place.alternatives,
      confidence: Math.round(place.confidence * 1000) / 1000,
    })),
    lost: lost.map(range),
    removed,
    messages: notes.map(({ message, args }) => say(message, language, args)),
  };
}

/** What is to be said of the whole text, then one line for each place left to the writer, one-based as editors count. */
export function leftLines(file: RewrittenFile, language: Language): string {
  const { path, unsure, lost } = file;
  const at = ({ start: { line, character } }: PositionRange): string =>
    `${path}:${line + 1}:${character + 1}`;
  const lines = [
    ...unsure.map(({ range, word, alternatives }) => ({
      range,
      said: say(messages.unsure, language, { word, alternatives: alternatives.join(', ') }),
    })),
    ...lost.map((range) => ({ range, said: say(messages.lost, language) })),
  ];
  const notes = file.messages.map((message) => `${path}: ${message}\n`).join('');
  const places = lines
    .sort(
      (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
    )
    .map(({ range, said }) => `${oneLine(`${at(range)} ${said}`)}\n`)
    .join('');
  return notes + places;
}
