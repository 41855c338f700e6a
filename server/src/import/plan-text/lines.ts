/** Paragraphs of a foreign document as lines of a plan: where a line ends, and which number stands at its head. */
import { isHeaderCell } from '../../core/syntax/header-cells';
import { isCapitals, readNumbering } from '../../core/syntax/numbering';
import { isRule } from '../../core/syntax/vocabulary';
import type { ForeignBlock, ForeignFootnote, ForeignParagraph, ForeignRun } from '../foreign';
import { plainLine, type DraftLine } from './draft';
import { brokenLines, tidied } from './line-ends';
import { literal } from './literal';
import { bulletsOf, withOwnNumber, partNumber } from './numbers';
import { sliceOf, textOf, trimmed, type Runs } from './runs';
import { tableLines } from './tables';

/** @returns the lines of all blocks; empty paragraphs and page breaks leave none */
export function draftOf(blocks: readonly ForeignBlock[]): DraftLine[] {
  const lines: DraftLine[] = [];
  let bullets = bulletsOf();
  let apart = false;
  for (const block of blocks) {
    if (block.kind === 'pageBreak') continue;
    const own = block.kind === 'table' ? tableLines(block) : paragraphLines(block);
    if (block.kind === 'table') bullets = bulletsOf();
    for (const [i, line] of own.entries()) {
      const number = bullets(line.number);
      lines.push({
        ...line,
        ...(number !== undefined && { number }),
        apart: line.apart || (i === 0 && apart),
      });
    }
    apart = own.length === 0 || block.kind === 'table';
  }
  return lines;
}

function paragraphLines(paragraph: ForeignParagraph): DraftLine[] {
  const { alignment, outlineLevel } = paragraph;
  const look = { centred: alignment === 'center', heading: outlineLevel !== undefined };
  return linesIn(paragraph).map((line, i) => {
    const { number, runs } = i === 0 ? withOwnNumber(paragraph, line) : partNumber(line);
    return {
      ...plainLine([literal(tidied(runs))]),
      ...look,
      ...(/^ *\t/.test(textOf(line)) && { indented: true }),
      ...(number !== undefined && { number }),
    };
  });
}

/** Where a line end inside a paragraph ends a line of the plan, too; elsewhere it is a space. */
function linesIn(paragraph: ForeignParagraph): Runs[] {
  const lines: ForeignRun[][] = [];
  let before = '';
  for (const line of brokenLines(paragraph.runs)) {
    const text = textOf(line).trim();
    const last = lines.at(-1);
    if (last && !standsAlone(paragraph, before, text))
      for (const run of [SPACE, ...trimmed(line)]) last.push(run);
    else lines.push([...line]);
    before = text;
  }
  return lines;
}

const SPACE: ForeignRun = { text: ' ' };

const SENTENCE_END = /[.;:!?…]["”)]?$/u;
const BEGINS = /^["“(]?[\p{Lu}\d]/u;

function standsAlone({ alignment }: ForeignParagraph, before: string, line: string): boolean {
  if (alignment === 'center') return true;
  if (readNumbering(line) || isRule(line) || isRule(before)) return true;
  if (isHeaderCell(line) || isHeaderCell(before)) return true;
  return isCapitals(line) !== isCapitals(before) || (SENTENCE_END.test(before) && BEGINS.test(line));
}

/** `[1] Theo báo cáo …` */
export function footnoteLine({ mark, paragraphs }: ForeignFootnote): DraftLine {
  const texts = paragraphs.flatMap(({ runs }) => brokenLines(runs)).map(trimmed);
  const runs = texts.flatMap((each, i) => (i === 0 ? each : [{ text: ' ' }, ...each]));
  const bare = withoutMark(runs, mark);
  return { ...plainLine([[{ text: `[${mark}] ` }, ...literal(trimmed(bare))]]), apart: true };
}

/** Some files repeat the mark at the head of the note. */
function withoutMark(runs: Runs, mark: string): Runs {
  const text = textOf(runs);
  const repeated = [`[${mark}]`, `(${mark})`].find((each) => text.startsWith(each));
  return repeated === undefined ? runs : sliceOf(runs, repeated.length, Infinity);
}
