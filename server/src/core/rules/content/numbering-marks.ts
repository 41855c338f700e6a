/** The mark after a number (`I-`, `II.`): one level of a document keeps to one. A part of ND-10. */
import type { Numbering } from '../../plan/plan';
import type { SourceText } from '../../text/source';
import type { Report } from '../rule';
import { bareNumber, valueIn, type NumberedPart, type Series } from './series';

/** Reports the numbers whose mark is not that of most others at their depth; of two as frequent, the first stays. */
export function* mixedMarks(source: SourceText, all: readonly Series[]): Iterable<Report<'style'>> {
  for (const parts of levelsOf(all)) {
    const usual = mostFrequent(parts.map(({ numbering }) => numbering.mark));
    for (const { numbering } of parts) {
      if (numbering.mark === usual) continue;
      const expected = bareNumber(numbering) + usual;
      const value = valueIn(source, numbering);
      yield {
        message: 'style',
        span: numbering,
        args: { number: numbering.text, expected },
        ...(value &&
          reads(source, numbering, usual) && {
            fixes: [
              {
                title: { vi: 'Viết “{expected}”', en: 'Write “{expected}”' },
                args: { expected },
                edits: [{ start: value.end, end: numbering.end, newText: usual }],
              },
            ],
          }),
      };
    }
  }
}

/** Not every line still begins with a number under another mark: `I.Tên`, `II Tên`. */
const reads = (source: SourceText, { style, end }: Numbering, mark: string): boolean =>
  /\s/.test(source.text.charAt(end)) && (mark !== '' || style === 'dotted' || style === 'named');

function levelsOf(all: readonly Series[]): Iterable<readonly NumberedPart[]> {
  const levels = new Map<string, NumberedPart[]>();
  for (const { level, parts } of all) {
    const known = levels.get(level) ?? [];
    for (const part of parts) known.push(part);
    levels.set(level, known);
  }
  return levels.values();
}

function mostFrequent(marks: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}
