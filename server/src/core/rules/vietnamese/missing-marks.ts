import type { LanguageModel } from '../../language-model/model';
import { restore } from '../../language-model/restore';
import type { Plan } from '../../plan/plan';
import { schoolOf } from '../../plan/words';
import { isStripped } from '../../vietnamese/stripped';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { reportOf } from './doubts';
import { lostMarks, singleDoubts, type LostMarks } from './lost-marks';

/** VN-03: no word has lost its marks. */
export const missingMarks = defineRule({
  id: 'VN-03',
  title: { vi: 'Thiếu dấu', en: 'Missing marks' },
  docs: {
    vi: 'Từ hoặc cả đoạn không có dấu giữa văn bản có dấu, như “xay dựng”, “kế hoach”. Từng từ được xét theo các từ đứng cạnh; đoạn mất dấu hoàn toàn hoặc phần nhiều được báo một lần, kèm cách khôi phục cả đoạn. Nếu cả văn bản mất dấu (chép từ bản quét, tệp cũ), dùng lệnh “Khôi phục dấu” hoặc “Sửa văn bản quét (OCR)”.',
    en: 'A word or a whole paragraph without marks inside a text that has them. Words are judged by those around them; a paragraph that has none or few is reported once, with a fix for all of it. Where the whole document lost its marks, use the commands that restore or repair it.',
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
    sparse: {
      vi: 'Đoạn này thiếu dấu ở nhiều từ.',
      en: 'Many words of this paragraph lack their marks.',
    },
    document: {
      vi: 'Văn bản mất dấu. Dùng lệnh “Khôi phục dấu” hoặc “Sửa văn bản quét (OCR)”.',
      en: 'The document has lost its marks. Use the commands that restore or repair it.',
    },
  },
  *check({ plan, model }): Iterable<Report<'word' | 'sparse' | 'paragraph' | 'document'>> {
    if (!model) return;
    const lost = lostMarks(plan, model);
    const first = lost.find(({ partly }) => !partly);
    if (first && isStripped(plan.source.text)) {
      const { prose } = first.words.reading;
      yield { message: 'document', span: prose, judgedBy: prose, severity: 'information' };
      return;
    }
    for (const paragraph of lost) yield restoredParagraph(plan, model, paragraph);
    for (const doubt of singleDoubts(plan, model)) {
      if (doubt.kind === 'missing') yield reportOf(plan, doubt, 'word');
    }
  },
});

/** With a fix where the paragraph stands on one line without emphasis; what it says is for the writer to judge. */
function restoredParagraph(
  plan: Plan,
  model: LanguageModel,
  { words: { reading }, partly }: LostMarks,
): Report<'sparse' | 'paragraph'> {
  const { prose } = reading;
  const right = restore(model, prose.text, { school: schoolOf(plan) }).text;
  const whole = plan.source.slice(prose) === prose.text;
  return {
    message: partly ? 'sparse' : 'paragraph',
    span: prose,
    judgedBy: prose,
    severity: partly ? 'hint' : 'information',
    ...(whole && { fixes: [{ ...writeInstead(prose, right), byHand: true }] }),
  };
}
