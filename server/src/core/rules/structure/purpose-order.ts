import type { Part } from '../../plan/plan';
import { defineRule, type Report } from '../rule';
import { mainSections, speaksOf } from './sections';

/** KH-06: Mục đích, yêu cầu is divided into `1. Mục đích`, then `2. Yêu cầu`. */
export const purposeOrder = defineRule({
  id: 'KH-06',
  title: { vi: 'Bố cục của “Mục đích, yêu cầu”', en: 'Layout of “Mục đích, yêu cầu”' },
  docs: {
    vi: 'Phần “Mục đích, yêu cầu” thường chia thành “1. Mục đích” rồi “2. Yêu cầu”. Phần chỉ gồm các ý đánh số hoặc gạch đầu dòng, không tách mục đích và yêu cầu, không bị nhắc.',
    en: '“Mục đích, yêu cầu” is usually divided into “1. Mục đích”, then “2. Yêu cầu”. A part that lists its points without parting the two is left alone.',
  },
  source: { text: 'thực tế soạn thảo kế hoạch của các cấp uỷ', confidence: 'inferred' },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    order: {
      vi: '“Mục đích” thường đứng trước “Yêu cầu”.',
      en: '“Mục đích” usually comes before “Yêu cầu”.',
    },
    purpose: { vi: 'Có “Yêu cầu” nhưng chưa có “Mục đích”.', en: 'There is “Yêu cầu”, but no “Mục đích”.' },
    requirements: {
      vi: 'Có “Mục đích” nhưng chưa có “Yêu cầu”.',
      en: 'There is “Mục đích”, but no “Yêu cầu”.',
    },
  },
  *check({ plan }): Iterable<Report<'order' | 'purpose' | 'requirements'>> {
    const sections = mainSections(plan);
    const section = sections.find((part) => speaksOf(part, /muc dich.*yeu cau/));
    if (!section) return;
    const purpose = headed(section, /^muc dich\s?(?:[:.]|$)/);
    const requirements = headed(section, /^yeu cau\s?(?:[:.]|$)/);
    if (!purpose && !requirements) return;
    if (!purpose) yield { message: 'purpose', span: section.content };
    // Until the next part begins, “Yêu cầu” may still come.
    else if (!requirements && section !== sections.at(-1))
      yield { message: 'requirements', span: section.content };
    else if (requirements && requirements.start < purpose.start)
      yield { message: 'order', span: requirements.content };
  },
});

/** The part of `section` whose text is a given heading, or begins with it (`1. Mục đích: …`). */
const headed = ({ children }: Part, heading: RegExp): Part | undefined =>
  children.filter((child) => 'children' in child).find(({ content }) => heading.test(content.folded));
