import type { Block, Paragraph, Part, Plan } from '../../plan/plan';
import { fold, foldWords } from '../../text/fold';
import { defineRule, type Report } from '../rule';
import { isPlan } from './sections';

type MessageId = 'addressee' | 'decision' | 'article';

const ADDRESSEE = /^kinh\s{1,4}(?:gui|trinh)(?![a-z])/;
const DECISION = /(?:^|\s)QUYẾT\s{1,4}(?:ĐỊNH|NGHỊ)\s?:?$/u;

/** KH-11: a Kế hoạch has no addressee, no QUYẾT ĐỊNH:, no articles. */
export const otherForms = defineRule({
  id: 'KH-11',
  title: { vi: 'Thành phần của loại văn bản khác', en: 'Parts of another type of document' },
  docs: {
    vi: '“Kính gửi” là của công văn, “Kính trình” là của tờ trình; “QUYẾT ĐỊNH:” và “Điều 1.” là của quyết định, quy định. Kế hoạch chia theo mục (I, 1, a), không có các thành phần này.',
    en: '“Kính gửi” belongs to letters, “Kính trình” to submissions; “QUYẾT ĐỊNH:” and “Điều 1.” to decisions and regulations. A plan is divided into parts (I, 1, a) and has none of these.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.2.3; HD 36-HD/VPTW, phần II, mục 1.9.2',
    confidence: 'inferred',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    addressee: {
      vi: 'Kế hoạch không có “{words}”; nơi nhận ghi ở cuối văn bản.',
      en: 'A plan has no “{words}”; its recipients stand at the end.',
    },
    decision: {
      vi: 'Kế hoạch không có “{words}”: đó là cách viết của quyết định.',
      en: 'A plan has no “{words}”: that is the form of a decision.',
    },
    article: {
      vi: 'Kế hoạch không chia thành Điều; dùng mục I, 1, a.',
      en: 'A plan is not divided into articles (Điều), but into I, 1, a.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    if (!isPlan(plan)) return;
    for (const { content } of beforeParts(plan)) {
      const addressee = ADDRESSEE.exec(fold(content.text.slice(0, 20)));
      if (addressee) {
        const span = content.spanAt(0, addressee[0].length);
        yield { message: 'addressee', span, args: { words: content.text.slice(0, addressee[0].length) } };
      }
      const decision = DECISION.exec(content.text);
      if (decision) {
        const words = decision[0].trim();
        const span = content.spanAt(content.text.length - words.length, content.text.length);
        yield { message: 'decision', span, args: { words } };
      }
    }
    const article = plan.body.find(isArticle);
    if (article?.numbering) yield { message: 'article', span: article.numbering };
  },
});

/** Paragraphs and unnumbered headings before the first numbered part. */
function* beforeParts({ preamble, body }: Plan): Generator<Paragraph | Part> {
  yield* preamble;
  for (const block of body) {
    if (block.kind === 'table' || 'numbering' in block) return;
    yield block;
  }
}

const isArticle = (block: Block): block is Part =>
  'numbering' in block &&
  block.numbering.style === 'named' &&
  foldWords(block.numbering.text).startsWith('dieu');
