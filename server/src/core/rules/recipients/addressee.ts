import { documentTypeByName } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import type { ProfileId } from '../../profiles/profile';
import { fold } from '../../text/fold';
import type { Prose } from '../../text/prose';
import { isTextBegun } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';

const RIGHT: Readonly<Record<ProfileId, string>> = { hd05: 'Kính trình', hd36: 'Kính gửi' };
const ADDRESSEE = /^kinh\s{1,4}(?:gui|trinh)(?![a-z])/;

/** NN-06: a Tờ trình opens with Kính trình (05-HD/VPTW), Kính gửi (36-HD/VPTW). */
export const addressee = defineRule({
  id: 'NN-06',
  title: { vi: '“Kính trình” của tờ trình', en: 'The addressee of a submission' },
  docs: {
    vi: 'Tờ trình ghi nơi nhận ngay dưới trích yếu: sau chữ “Kính trình” theo Hướng dẫn số 05-HD/VPTW (từ ngày 27/5/2026), “Kính gửi” theo Hướng dẫn số 36-HD/VPTW.',
    en: 'A submission (tờ trình) names whom it goes to right under its summary: after “Kính trình” under guide 05-HD/VPTW (from 27/5/2026), after “Kính gửi” under guide 36-HD/VPTW.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.2.4-5; HD 36-HD/VPTW, phần II, mục 1.9.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    word: {
      vi: 'Tờ trình viết “{right}” (Hướng dẫn số {guide}), không viết “{written}”.',
      en: 'A submission says “{right}” (guide {guide}), not “{written}”.',
    },
    missing: {
      vi: 'Tờ trình chưa có “{right}: …” dưới trích yếu.',
      en: 'The submission has no “{right}: …” under its summary.',
    },
  },
  *check({ plan, profile }): Iterable<Report<'word' | 'missing'>> {
    if (!plan.typeName || documentTypeByName(plan.typeName.text)?.id !== 'to-trinh') return;
    const right = RIGHT[profile.id];
    const found = openingOf(plan).map((prose) => ({
      prose,
      words: ADDRESSEE.exec(fold(prose.text.slice(0, 20))),
    }));
    const addressed = found.find(({ words }) => words);
    if (!addressed?.words) {
      if (isTextBegun(plan))
        yield { message: 'missing', severity: 'information', span: plan.typeName, args: { right } };
      return;
    }
    const span = addressed.prose.spanAt(0, addressed.words[0].length);
    const written = addressed.prose.text.slice(0, addressed.words[0].length);
    if (fold(written) === fold(right)) return;
    yield {
      message: 'word',
      span,
      args: { right, written, guide: profile.symbol },
      fixes: [writeInstead(span, right)],
    };
  },
});

/** The paragraphs in which an addressee may stand. */
function openingOf({ preamble, body }: Plan): readonly Prose[] {
  const first = body[0];
  const alone = first && first.kind !== 'table' ? [first.content] : [];
  return [...preamble.map(({ content }) => content), ...alone];
}
