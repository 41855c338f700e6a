import { isCapitalised, isOthers, placesOf, spanOf, touches, type Words } from '../../plan/words';
import { analyseSyllable } from '../../vietnamese/syllable';
import type { Token } from '../../vietnamese/tokens';
import { recased, rewordTokens } from '../rewording';
import { defineRule, type Report } from '../rule';

/** VH-01: a sentence begins with a capital. */
export const sentenceStart = defineRule({
  id: 'VH-01',
  title: { vi: 'Viết hoa đầu câu', en: 'Capital at the beginning of a sentence' },
  docs: {
    vi: 'Sau dấu chấm, chấm hỏi, chấm than trong một đoạn, chữ đầu câu viết hoa. Sau chữ viết tắt, sau số và sau dấu lửng không bị nhắc; chữ đầu đoạn và đầu gạch đầu dòng cũng vậy.',
    en: 'After a full stop, a question or exclamation mark inside a paragraph the next word has a capital. After abbreviations, numbers and ellipses nothing is reported, nor at the head of a paragraph or an item.',
  },
  source: { text: 'Quy định 4148-QĐ/VPTW, Điều 3.1', confidence: 'inferred' },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    lower: { vi: 'Chữ đầu câu viết hoa: “{right}”.', en: 'A sentence begins with a capital: “{right}”.' },
  },
  *check({ plan }): Iterable<Report<'lower'>> {
    for (const mark of ENDS) {
      for (const { words, index } of placesOf(plan, mark)) {
        const at = index + 1;
        if (!opensSentence(words, at) || isOthers(plan, words, at)) continue;
        const right = recased(words, at, at, [true]);
        yield {
          message: 'lower',
          span: spanOf(words, at),
          args: { right },
          fixes: rewordTokens(plan, { words, first: at, last: at }, right),
        };
      }
    }
  },
});

const ENDS = ['.', '?', '!'];
/** Syllables that are also abbreviations with a full stop. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(['tr', 'tp', 'vv', 'ts', 'gs', 'bs', 'ths']);

/** A small letter after a mark that follows a whole word of Vietnamese, or a year. */
function opensSentence({ tokens }: Words, at: number): boolean {
  const word = tokens[at];
  const mark = tokens[at - 1];
  const before = tokens[at - 2];
  if (word?.kind !== 'word' || !mark || isCapitalised(word)) return false;
  if (touches(mark, word) || word.text.length < 2 || !before || !touches(before, mark)) return false;
  return isWhole(tokens[at - 3], before) && analyseSyllable(word.text) !== undefined;
}

function isWhole(lead: Token | undefined, { kind, key, text }: Token): boolean {
  if (kind === 'number') return lead?.key === 'năm' && /^\d{4}$/.test(text);
  if (kind !== 'word' || text.length < 2 || ABBREVIATIONS.has(key)) return false;
  return analyseSyllable(text) !== undefined;
}
