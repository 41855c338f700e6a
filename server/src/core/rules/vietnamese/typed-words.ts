import type { LanguageModel } from '../../language-model/model';
import { contextOf, fits, fitsBetter } from '../../language-model/fits';
import type { Plan } from '../../plan/plan';
import { readingsOf } from '../../plan/reading';
import { schoolOf } from '../../plan/words';
import { byText } from '../../text/by-text';
import type { Located, Span } from '../../text/span';
import { isStripped } from '../../vietnamese/stripped';
import { analyseSyllable } from '../../vietnamese/syllable';
import { inSchool } from '../../vietnamese/tone';
import { decodeTyped, type Typed } from '../../vietnamese/typing-methods';
import { untiedWords } from '../../vietnamese/words';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { cellsOf } from './cells';

/** More findings than these help nobody: such a text needs another tool than a list. */
const MOST = 200;

/** VN-05: no keys of Telex or VNI are left in a word. */
export const typedWords = defineRule({
  id: 'VN-05',
  title: { vi: 'Chữ gõ Telex, VNI còn sót', en: 'Keys of Telex or VNI left in a word' },
  docs: {
    vi: 'Từ còn nguyên phím gõ Telex hoặc VNI, như “ddang”, “tie61n”, “hoạtj”, vì bộ gõ tắt hoặc nhận thiếu phím. Chỉ xét từ không thể là âm tiết tiếng Việt mà đọc theo phím gõ thì thành một âm tiết. Từ không dấu có thể là tiếng nước ngoài (“giams”, “songs”) chỉ được gợi ý khi đứng giữa câu tiếng Việt và hợp với các từ quanh nó. Tên riêng, ký hiệu, chữ viết tắt, từ tiếng Anh không bị nhắc.',
    en: 'A word that still holds the keys of Telex or VNI, because the input method was off or missed some. Only what is no possible syllable, and becomes one when its keys are read, is reported. A word of plain letters that may be foreign is only suggested inside a Vietnamese sentence whose words it fits. Names, symbols, abbreviations and English words are left alone.',
  },
  source: { text: 'quy tắc gõ Telex, VNI; cấu tạo âm tiết tiếng Việt', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  overrules: ['VN-01', 'VN-02', 'VN-03'],
  fixable: true,
  messages: {
    keys: {
      vi: '“{word}” còn phím gõ của Telex hoặc VNI; từ định viết là “{right}”.',
      en: '“{word}” still holds keys of Telex or VNI: “{right}”.',
    },
    maybe: {
      vi: '“{word}” có thể còn phím gõ của Telex hoặc VNI; nếu vậy, từ định viết là “{right}”.',
      en: '“{word}” may still hold keys of Telex or VNI: “{right}”.',
    },
  },
  *check({ plan, model }): Iterable<Report<'keys' | 'maybe'>> {
    let count = 0;
    for (const { text, start, end, typed, isMeant, judgedBy } of leftoversOf(plan, model)) {
      if (count++ === MOST || (count === 1 && isStripped(plan.source.text))) return;
      const right = inSchool(typed.text, schoolOf(plan));
      yield {
        message: isMeant ? 'keys' : 'maybe',
        span: { start, end },
        ...(judgedBy && { judgedBy }),
        args: { word: text, right },
        ...(!isMeant && { severity: 'hint' }),
        fixes: [writeInstead({ start, end }, right)],
      };
    }
  },
});

interface Leftover extends Located {
  readonly typed: Typed;
  /** It is no syllable of another kind: by its form, or because the model expects it there. */
  readonly isMeant: boolean;
  /** The words around it by which that was told, where its form alone does not. */
  readonly judgedBy?: Span;
}

/** Placed in the source; words with emphasis marks inside are left out. */
function* leftoversOf(plan: Plan, model: LanguageModel | undefined): Iterable<Leftover> {
  const { source } = plan;
  for (const { prose } of readingsOf(plan)) {
    for (const word of typedIn(prose.text)) {
      const span = prose.spanAt(word.start, word.end);
      if (source.slice(span) !== word.text) continue;
      const { confidence } = word.typed;
      if (confidence === 'sure') {
        yield { ...word, ...span, isMeant: true };
      } else if (isLikely(model, prose.text, word)) {
        const context = contextOf(prose.text, word);
        const judgedBy = prose.spanAt(context.start, context.end);
        yield { ...word, ...span, isMeant: model !== undefined, judgedBy };
      }
    }
  }
  for (const cell of cellsOf(plan)) {
    for (const { start, end, ...word } of typedIn(source.slice(cell))) {
      if (word.typed.confidence !== 'sure') continue;
      yield { ...word, start: cell.start + start, end: cell.start + end, isMeant: true };
    }
  }
}

interface TypedWord extends Located {
  readonly typed: Typed;
}

/** By the words around it. */
const isLikely = (model: LanguageModel | undefined, text: string, word: TypedWord): boolean =>
  model ? isExpected(model, text, word) : word.typed.confidence === 'likely' && isAmongWords(text, word);

/** Words in small letters; others may be names. */
function isExpected(model: LanguageModel, text: string, word: TypedWord): boolean {
  if (word.text !== word.text.toLowerCase()) return false;
  const { text: right, confidence } = word.typed;
  return confidence === 'likely'
    ? fits(model, text, word, right)
    : isAmongWords(text, word) && fitsBetter(model, text, word, right, word.text.replace(/\d/g, ''));
}

const typedIn = byText((text): readonly TypedWord[] => {
  const found: TypedWord[] = [];
  if (!MAY_HOLD_KEYS.test(text)) return found;
  for (const word of untiedWords(text)) {
    const typed = decodeTyped(word.text);
    if (typed) found.push({ ...word, typed });
  }
  return found;
});

/** A key of either method behind a vowel, or `dd`; most paragraphs have none. */
const MAY_HOLD_KEYS =
  /dd|dđ|đd|d9|w|[aâ]{2}|[eê]{2}|[oô]{2}|[aăeioơuưy\u00e0-\u00fd\u1ea0-\u1ef9][a-z]{0,3}[sfrxjd1-9]/iu;

const WORD_BEFORE = /(\p{L}{1,8})[ ,]{1,2}$/u;
const WORD_AFTER = /^[ ,]{1,2}(\p{L}{1,8})/u;
const MARKED = /[^\0-\x7f]/;
/** Letters of the longest syllable, with the signs beside them. */
const NEAR = 12;

/** Between words of Vietnamese, so that it is hardly foreign, and no name. */
function isAmongWords(text: string, { text: word, start, end }: Located): boolean {
  if (word !== word.toLowerCase()) return false;
  const before = WORD_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end, end + NEAR))?.[1];
  const neighbours = [before, after].filter((neighbour) => neighbour !== undefined);
  return neighbours.every(analyseSyllable) && neighbours.some((neighbour) => MARKED.test(neighbour));
}
