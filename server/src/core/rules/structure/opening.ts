import { basisOf } from '../basis/lines';
import { fold } from '../../text/fold';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { mainSections } from './sections';

/** `như sau`, `sau đây`, `với các nội dung sau`, `cụ thể`. */
const LEADS = /(?<![a-z])(?:nhu sau|sau day|duoi day|sau|cu the)\s?[:.;,]?$/;
/** What the last paragraph before the first part may be, where it is no opening sentence. */
const OPENING = /^(?:thuc hien|can cu|trien khai|de|nham|tiep tuc|trong|theo|quan triet)(?![a-z])/;

/** Under lines of căn cứ: what the issuing body does, and nothing of what follows. */
const RESOLVES = /(?<![a-z])(?:xay dung|ban hanh) ke hoach[^,;.]{0,80}\.$/;
const LONGEST_RESOLUTION = 120;

/** KH-01: the opening sentence leads into the parts: `… xây dựng kế hoạch thực hiện như sau:`. */
export const openingSentence = defineRule({
  id: 'KH-01',
  title: { vi: 'Câu dẫn vào kế hoạch', en: 'Opening sentence' },
  docs: {
    vi: 'Phần mở đầu của kế hoạch thường kết thúc bằng câu dẫn: “Thực hiện …, Ban Thường vụ … xây dựng kế hoạch thực hiện, cụ thể như sau:”. Kế hoạch mở đầu bằng đoạn đánh giá tình hình không bị nhắc.',
    en: 'The opening of a plan usually ends by leading into its parts: “Thực hiện …, Ban Thường vụ … xây dựng kế hoạch thực hiện, cụ thể như sau:”. A plan that opens with an account of the situation is left alone.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    colon: {
      vi: 'Câu dẫn vào các phần của kế hoạch kết thúc bằng dấu hai chấm.',
      en: 'The sentence that leads into the parts of the plan ends with a colon.',
    },
    lead: {
      vi: 'Phần mở đầu thường kết thúc bằng câu dẫn “… như sau:”.',
      en: 'The opening usually ends by leading into the plan: “… như sau:”.',
    },
  },
  *check({ plan }): Iterable<Report<'colon' | 'lead'>> {
    const last = plan.preamble.at(-1)?.content;
    // Until the first part stands, the opening may still go on.
    if (!last || mainSections(plan).length === 0) return;
    const { text } = last;
    if (text.endsWith(':')) return;
    const folded = fold(text);
    if (LEADS.test(folded)) {
      const words = text.replace(/\s?[.;,]?$/, '');
      const lastWord = words.lastIndexOf(' ') + 1;
      const span = last.spanAt(lastWord, text.length);
      yield { message: 'colon', span, fixes: [writeInstead(span, `${words.slice(lastWord)}:`)] };
    } else if (
      OPENING.test(folded) ||
      (basisOf(plan).lines.length > 0 && RESOLVES.test(folded.slice(-LONGEST_RESOLUTION)))
    ) {
      const lastWord = text.lastIndexOf(' ') + 1;
      yield { message: 'lead', span: last.spanAt(lastWord, text.length) };
    }
  },
});
