/** The mark after a number (`I-`, `II.`): one level of a document keeps to one. A part of ND-10. */
import type { SourceText } from '../../text/source';
import type { Report } from '../rule';
import { valueIn, type NumberedPart, type Series } from './series';

/** Reports the numbers whose mark is not that of most others at their depth; of two as frequent, the first stays. */
export function* mixedMarks(source: SourceText, all: readonly Series[]): Iterable<Report<'style'>> {
  for (const parts of levelsOf(all)) {
    const usual = mostFrequent(parts.map(({ numbering }) => numbering.mark));
    for (const { numbering } of parts) {
      if (numbering.mark === usual) continue;
      const expected = numbering.text.slice(0, numbering.text.length - numbering.mark.length) + usual;
      const value = valueIn(source, numbering);
      // `I.Tên` would not read as a number with another mark.
      const spaced = /\s/.test(source.text.charAt(numbering.end));
      yield {
        message: 'style',
        span: numbering,
        args: { number: numbering.text, expected },
        ...(value &&
          spaced && {
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

/** The numbered parts of each style at each depth; `1)` is a style of its own. */
function levelsOf(all: readonly Series[]): Iterable<readonly NumberedPart[]> {
  const levels = new Map<string, NumberedPart[]>();
  for (const { key, parts } of all) {
    const level = key.replace(/ [\d.]*$/, '');
    levels.set(level, [...(levels.get(level) ?? []), ...parts]);
  }
  return levels.values();
}

function mostFrequent(marks: readonly string[]): string {
  const countOf = (mark: string): number => marks.filter((other) => other === mark).length;
  return marks.reduce((best, mark) => (countOf(mark) > countOf(best) ? mark : best), marks[0] ?? '');
}
