/**
 * What an import came to, in full: the JSON of `kehoach import --report json` and whatever else tells of it. Lines and
 * columns are one-based, as editors count; columns count UTF-16 units.
 */
import { say, type Language } from '../core/text/message';
import { SourceText } from '../core/text/source';
import type { Span } from '../core/text/span';
import type { ImportedText } from '../import/importer';
import type { Proposal, Removed } from './proposal';

export interface ImportReport {
  /** The foreign file. */
  readonly file: string;
  readonly format: ImportedText['format'];
  readonly origin: ImportedText['origin'];
  /** One for each page of a file that has pages; how sure its reader was, from 0 to 1. */
  readonly pages: readonly { readonly page: number; readonly confidence?: number }[];
  readonly counts: ImportCounts;
  readonly notes: readonly string[];
  readonly unsure: readonly UnsurePlaceReport[];
  readonly lost: readonly PlaceReport[];
  /** What was left out. Lines are those of the text as it was read. */
  readonly removed: readonly Removed[];
  readonly choices: ImportedText['choices'];
}

export interface ImportCounts {
  /** Of the text; blank lines and the rule rows of tables are none. */
  readonly lines: number;
  readonly changed: number;
  readonly unsure: number;
  readonly lost: number;
  readonly removed: number;
}

export interface PlaceReport {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

export interface UnsurePlaceReport extends PlaceReport {
  readonly alternatives: readonly string[];
  /** From 0 to 1. */
  readonly confidence: number;
}

export function reportOf(
  file: string,
  { format, origin, pages, choices }: Pick<ImportedText, 'format' | 'origin' | 'pages' | 'choices'>,
  { text, changed, unsure, lost, removed, notes }: Proposal,
  language: Language,
): ImportReport {
  const source = new SourceText(text);
  const place = (span: Span): PlaceReport => {
    const { line, character } = source.positionAt(source.viewOffset(span.start));
    return { line: line + 1, column: character + 1, text: text.slice(span.start, span.end) };
  };
  return {
    file,
    format,
    origin,
    pages: pages.map(({ confidence }, i) => ({
      page: i + 1,
      ...(confidence !== undefined && { confidence: rounded(confidence) }),
    })),
    counts: {
      lines: text.split('\n').filter((line) => !/^[|:\-\s]*$/.test(line)).length,
      changed,
      unsure: unsure.length,
      lost: lost.length,
      removed: removed.length,
    },
    notes: notes.map(({ message, args }) => say(message, language, args)),
    unsure: unsure.map(({ alternatives, confidence, ...span }) => ({
      ...place(span),
      alternatives,
      confidence: rounded(confidence),
    })),
    lost: lost.map(place),
    removed: removed.map(({ line, ...noise }) => ({ ...noise, line: line + 1 })),
    choices,
  };
}

const rounded = (confidence: number): number => Math.round(confidence * 1000) / 1000;
