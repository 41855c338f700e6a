import { foldWords } from '../../text/fold';
import { defineRule, type Report } from '../rule';
import { isPlan } from '../structure/sections';
import { removeRecipient } from './list-edits';

/** NN-05: `- Như trên` points to Kính gửi, which a Kế hoạch does not have. */
export const asAbove = defineRule({
  id: 'NN-05',
  title: { vi: '“Như trên” trong Nơi nhận', en: '“Như trên” among the recipients' },
  docs: {
    vi: '“Như trên” chỉ các nơi đã ghi ở “Kính gửi” (công văn), “Kính trình” (tờ trình). Kế hoạch không có phần đó nên không dùng “Như trên”; ghi tên từng nơi nhận hoặc nhóm nơi nhận.',
    en: '“Như trên” points to those named after “Kính gửi” (letters) or “Kính trình” (submissions). A plan has neither; name each recipient, or groups of them.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9.2.3-4; HD 36-HD/VPTW, phần II, mục 1.9.2',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    asAbove: {
      vi: 'Kế hoạch không có “Kính gửi” nên không dùng “Như trên”; ghi tên nơi nhận.',
      en: 'A plan has no “Kính gửi” for “Như trên” to point to; name the recipients.',
    },
  },
  *check({ plan }): Iterable<Report<'asAbove'>> {
    if (!isPlan(plan)) return;
    for (const item of plan.recipients?.items ?? []) {
      if (!/^nhu (?:tren|kinh (?:gui|trinh))(?![a-z])/.test(foldWords(item.name))) continue;
      const edits = removeRecipient(plan, item);
      const title = { vi: 'Bỏ “Như trên”', en: 'Remove “Như trên”' };
      yield { message: 'asAbove', span: item, fixes: edits.length > 0 ? [{ title, edits }] : [] };
    }
  },
});
