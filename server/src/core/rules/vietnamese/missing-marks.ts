import { score } from '../../language-model/spelling';
import type { LanguageModel } from '../../language-model/model';
import { restore } from '../../language-model/restore';
import type { Plan } from '../../plan/plan';
import { anyWordsOf, schoolOf, type Words } from '../../plan/words';
import { isStripped } from '../../vietnamese/stripped';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { doubtsOf, reportOf } from './doubts';

/** A paragraph with fewer words may be a name or a symbol. */
const LEAST_WORDS = 5;
/** Of the words of a paragraph that lost its marks at most this share has some. */
const STRIPPED_SHARE = 0.2;
/** What a word costs less, in nats, when Vietnamese gets its marks back; other languages gain nothing. */
const LEAST_GAIN = 2;

/** VN-03: no word has lost its marks. */
export const missingMarks = defineRule({
  id: 'VN-03',
  title: { vi: 'Thiếu dấu', en: 'Missing marks' },
  docs: {
    vi: 'Từ hoặc cả đoạn không có dấu giữa văn bản có dấu, như “xay dựng”, “kế hoach”. Từng từ được xét theo các từ đứng cạnh; đoạn mất dấu hoàn toàn được báo một lần, kèm cách khôi phục cả đoạn. Nếu cả văn bản mất dấu (chép từ bản quét, tệp cũ), dùng lệnh “Khôi phục dấu” hoặc “Sửa văn bản quét (OCR)”.',
    en: 'A word or a whole paragraph without marks inside a text that has them. Words are judged by those around them; a paragraph without any is reported once, with a fix for all of it. Where the whole document lost its marks, use the commands that restore or repair it.',
  },
  source: { text: 'thống kê tiếng Việt của chương trình (data/language-model)', confidence: 'inferred' },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  everyPage: true,
  fixable: true,
  messages: {
    word: { vi: '“{word}” có lẽ thiếu dấu: “{right}”.', en: '“{word}” probably lacks its marks: “{right}”.' },
    paragraph: {
      vi: 'Đoạn này không có dấu.',
      en: 'This paragraph has no marks.',
    },
    document: {
      vi: 'Văn bản mất dấu. Dùng lệnh “Khôi phục dấu” hoặc “Sửa văn bản quét (OCR)”.',
      en: 'The document has lost its marks. Use the commands that restore or repair it.',
    },
  },
  *check({ plan, model }): Iterable<Report<'word' | 'paragraph' | 'document'>> {
    if (!model) return;
    const stripped = anyWordsOf(plan).filter((words) => isWithoutMarks(model, words));
    const [first] = stripped;
    if (first && isStripped(plan.source.text)) {
      const { prose } = first.reading;
      yield { message: 'document', span: prose, judgedBy: prose, severity: 'information' };
      return;
    }
    for (const words of stripped) yield* restoredParagraph(plan, model, words);
    for (const doubt of doubtsOf(plan, model)) {
      if (doubt.kind === 'missing' && !stripped.some(({ reading: { prose } }) => holds(prose, doubt.span))) {
        yield reportOf(plan, doubt, 'word');
      }
    }
  },
});

const holds = (outer: { start: number; end: number }, inner: { start: number; end: number }): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

function isWithoutMarks(model: LanguageModel, { count, marked, reading }: Words): boolean {
  if (count < LEAST_WORDS || marked > count * STRIPPED_SHARE) return false;
  const { text } = reading.prose;
  const gain = score(model, text).nats - score(model, restore(model, text).text).nats;
  return gain >= LEAST_GAIN * count;
}

/** With a fix where the paragraph stands on one line without emphasis; what it says is for the writer to judge. */
function* restoredParagraph(
  plan: Plan,
  model: LanguageModel,
  { reading: { prose } }: Words,
): Generator<Report<'paragraph'>> {
  const right = restore(model, prose.text, { school: schoolOf(plan) }).text;
  const whole = plan.source.slice(prose) === prose.text;
  yield {
    message: 'paragraph',
    span: prose,
    judgedBy: prose,
    severity: 'information',
    ...(whole && { fixes: [{ ...writeInstead(prose, right), byHand: true }] }),
  };
}
