/**
 * The letters of a foreign document as a plan has them: composed, in Unicode even where no font told of an old
 * encoding, without characters that nobody sees.
 */
import { toUnicode } from '../../core/vietnamese/encodings/convert';
import { encodingNames } from '../../core/vietnamese/encodings/encoding';
import type { ForeignBlock, ForeignDocument, ForeignParagraph, ForeignRun } from '../foreign';
import { withChanges } from '../run-changes';

export interface CleanDocument {
  readonly document: ForeignDocument;
  /** Names of the old encodings that were found. */
  readonly encodings: readonly string[];
}

export function cleanRuns(document: ForeignDocument): CleanDocument {
  const runs = runsIn(document).map((run) => ({ ...run, text: plain(run.text) }));
  const composed = compose(runs);
  const text = composed.map((run) => run.text).join('');
  const { changes } = toUnicode(text, 'auto');
  const converted = changes.length > 0 ? withChanges(composed, changes) : composed;
  const clean = converted.map((run) => ({ ...run, text: withoutHidden(run.text) }));
  return {
    document: withRuns(document, clean),
    encodings: [...new Set(changes.map(({ encoding }) => encodingNames[encoding]))],
  };
}

// eslint-disable-next-line no-control-regex -- what no text has
const UNSEEN = /[\x00-\x08\x0e-\x1f\x7f\ufeff\u200b-\u200f\u202a-\u202e\u2060]/g;
/** Soft hyphens and control characters, hidden only once the text is Unicode: old encodings have letters at their codes. */
const HIDDEN = /[\x80-\x9f\u00ad]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const plain = (text: string): string =>
  text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/\u2011/g, '-')
    .replace(UNSEEN, '')
    .replace(HALVES, '\ufffd');

/** The letters of a text that is Unicode and a plan already. */
export const cleanText = (text: string): string => withoutHidden(plain(text));

const withoutHidden = (text: string): string => text.replace(HIDDEN, '');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** A mark may stand at the head of the run after its letter: it goes to the letter. */
function compose(runs: readonly ForeignRun[]): ForeignRun[] {
  const composed: ForeignRun[] = [];
  let last = -1;
  for (const run of runs) {
    const marks = /^\p{M}+/u.exec(run.text)?.[0] ?? '';
    const before = composed[last];
    const goes = marks !== '' && before !== undefined && !before.text.endsWith('\n');
    if (goes) composed[last] = { ...before, text: before.text + marks };
    const text = goes ? run.text.slice(marks.length) : run.text;
    if (text !== '') last = composed.length;
    composed.push({ ...run, text });
  }
  return composed.map((run) => ({ ...run, text: run.text.normalize('NFC') }));
}

/** Ends a paragraph, where the runs of all of them are read in one. */
const END: ForeignRun = { text: '\n' };

function runsIn({ blocks, footnotes }: ForeignDocument): ForeignRun[] {
  const runs: ForeignRun[] = [];
  const take = (paragraphs: readonly ForeignParagraph[]): void => {
    for (const paragraph of paragraphs) {
      for (const run of paragraph.runs) runs.push(run);
      runs.push(END);
    }
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') take([block]);
    if (block.kind === 'table')
      for (const { cells } of block.rows) for (const { paragraphs } of cells) take(paragraphs);
  }
  for (const { paragraphs } of footnotes) take(paragraphs);
  return runs;
}

/** @param runs of {@link runsIn}, one for one */
function withRuns(document: ForeignDocument, runs: readonly ForeignRun[]): ForeignDocument {
  let at = 0;
  const next = (paragraph: ForeignParagraph): ForeignParagraph => {
    const own = runs.slice(at, at + paragraph.runs.length);
    at += own.length + 1;
    const number =
      paragraph.number === undefined ? {} : { number: oneLine(withoutHidden(plain(paragraph.number))) };
    return { ...paragraph, ...number, runs: own };
  };
  const blocks = document.blocks.map((block): ForeignBlock => {
    if (block.kind === 'paragraph') return next(block);
    if (block.kind !== 'table') return block;
    const rows = block.rows.map(({ cells }) => ({
      cells: cells.map((cell) => ({ ...cell, paragraphs: cell.paragraphs.map(next) })),
    }));
    return { ...block, rows };
  });
  const footnotes = document.footnotes.map((note) => ({ ...note, paragraphs: note.paragraphs.map(next) }));
  return { ...document, blocks, footnotes };
}
