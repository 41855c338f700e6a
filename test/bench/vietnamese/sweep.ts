/** What other thresholds would find and blame: the doubts of the language model alone, without the rules. */
import type { LanguageModel } from '../../../server/src/core/language-model/model';
import { doubtsIn, type Doubt } from '../../../server/src/core/language-model/doubts';
import type { Checker, Flag } from './checker';
import { MARK_KINDS } from './misspellings';
import { foundOf, outcomesOf } from './quality';
import { percent, perThousand, written, type Report } from './report';
import type { Sample } from './samples';
import { countSyllables } from './words';

/** Nats by which a suggestion betters the text; a sentence has no doubts below the model's own least. */
const THRESHOLDS = [3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 8, 9, 10, 12];
const WIDTH = 16;

export async function sweepThresholds(
  report: Report,
  model: LanguageModel,
  samples: readonly Sample[],
): Promise<void> {
  report.title('Thresholds of the language model');
  const heads = ['nats', 'found, %', 'of marks, %', 'right first, %', 'false in 1,000'];
  for (const { register, clean, realWord } of samples) {
    const texts = [...clean, ...realWord.map(({ text }) => text)];
    const doubts = new Map(texts.map((text) => [text, doubtsIn(model, text)]));
    const syllables = countSyllables(clean);
    report.line(register);
    report.line(heads.map((head) => head.padStart(WIDTH)).join(''));
    for (const threshold of THRESHOLDS) {
      const sure = (text: string): Flag[] =>
        (doubts.get(text) ?? []).filter(({ suggestions: [{ gain }] }) => gain >= threshold).map(flagOf);
      const checker: Checker = {
        check: (asked) => Promise.resolve(asked.map(sure)),
        suggest: (words) => Promise.resolve(words.map(() => [])),
      };
      const outcomes = await outcomesOf(checker, realWord, []);
      const all = foundOf(outcomes);
      const marks = foundOf(outcomes.filter(({ error }) => MARK_KINDS.has(error.kind)));
      const cells = [
        written(threshold, 1),
        written(percent(all.found, all.planted), 2),
        written(percent(marks.found, marks.planted), 2),
        written(percent(all.right, all.judged), 2),
        written(perThousand(clean.flatMap(sure).length, syllables), 2),
      ];
      report.line(cells.map((cell) => cell.padStart(WIDTH)).join(''));
    }
  }
}

const flagOf = ({ start, end, suggestions: [{ word }] }: Doubt): Flag => ({ start, end, suggestion: word });
