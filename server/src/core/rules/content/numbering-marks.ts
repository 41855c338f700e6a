/**
 * The mark after a number (`I-`, `II.`): one level of a document keeps to one, and main sections to the one that
 * the settings ask for. A part of ND-10.
 */
import type { Numbering } from '../../plan/plan';
import type { NumberingStyle } from '../../syntax/numbering';
import type { SourceText } from '../../text/source';
import type { Fix, Report } from '../rule';
import type { Style } from '../settings';
import type { NumberedPart } from './numbered';
import { bareNumber, valueIn, type Series } from './series';

/** The marks in use after main sections and after what counts in digits; others are ND-09's. */
const USUAL_MARKS = ['-', '.', ''];
const JUDGED_APART: readonly NumberingStyle[] = ['letter', 'named'];

/**
 * Reports the numbers whose mark is not that of most others at their depth; of two as frequent, the first stays.
 * Letters and named parts have rules of their own: the guides say how those are written.
 */
export function* mixedMarks(
  source: SourceText,
  all: readonly Series[],
  wanted: Style['sectionMark'],
): Iterable<Report<'style' | 'wanted'>> {
  for (const parts of levelsOf(all)) {
    const [first] = parts;
    if (!first || JUDGED_APART.includes(first.numbering.style)) continue;
    const asked = wanted !== 'majority' && first.numbering.style === 'roman';
    const usual = asked ? wanted : mostFrequent(parts.map(({ numbering }) => numbering.mark));
    for (const { numbering } of parts) {
      // `2)` among `1.`, `3.` is ND-09's.
      if (
        numbering.mark === usual ||
        (numbering.style === 'arabic' && numbering.mark === ')' && usual !== ')')
      )
        continue;
      const expected = bareNumber(numbering) + usual;
      const fix = rewritten(source, numbering, usual, expected);
      yield {
        message: asked ? 'wanted' : 'style',
        span: numbering,
        args: { number: numbering.text, expected },
        ...(fix && { fixes: [fix] }),
      };
    }
  }
}

function rewritten(
  source: SourceText,
  numbering: Numbering,
  mark: string,
  expected: string,
): Fix | undefined {
  const value = valueIn(source, numbering);
  if (!value) return undefined;
  const spaced = /\s/.test(source.text.charAt(numbering.end));
  // Without a mark not every line still begins with a number: `II Tên`.
  if (mark === '' && !(spaced && numbering.style === 'dotted')) return undefined;
  return {
    title: { vi: 'Viết “{expected}”', en: 'Write “{expected}”' },
    args: { expected },
    edits: [{ start: value.end, end: numbering.end, newText: spaced ? mark : `${mark} ` }],
  };
}

function levelsOf(all: readonly Series[]): Iterable<readonly NumberedPart[]> {
  const levels = new Map<string, NumberedPart[]>();
  for (const { level, parts } of all) {
    const known = levels.get(level) ?? [];
    for (const part of parts) known.push(part);
    levels.set(level, known);
  }
  return levels.values();
}

/** An unusual mark is never the measure for a usual one. */
function mostFrequent(marks: readonly string[]): string {
  const usual = marks.filter((mark) => USUAL_MARKS.includes(mark));
  const counts = new Map<string, number>();
  for (const mark of usual.length > 0 ? usual : marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
