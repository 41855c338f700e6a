import type { Recipient } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import { defineRule, type Edit, type Report } from '../rule';
import { isListFinished } from '../progress';

type MessageId = 'missing' | 'notLast' | 'stateForm';

/** NN-04: the last recipient is the archive, `- Lưu Văn phòng Tỉnh uỷ.`, without colon and without `VT`. */
export const archiveLine = defineRule({
  id: 'NN-04',
  title: { vi: 'Dòng Lưu', en: 'Archive line' },
  docs: {
    vi: 'Nơi nhận cuối cùng là nơi lưu: “- Lưu Văn phòng Tỉnh uỷ.”, “- Lưu Đảng uỷ.”. “Lưu: VT, …” là cách ghi của văn bản nhà nước. Thiếu dòng Lưu thì chỉ cảnh báo: nơi lưu do cơ quan tự quyết, không tự điền.',
    en: 'The last recipient is the archive: “- Lưu Văn phòng Tỉnh uỷ.”, “- Lưu Đảng uỷ.”. “Lưu: VT, …” is the form of state documents. A missing archive line is only reported, for each office has its own.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.9; HD 36-HD/VPTW, phần II, mục 1.9.1 (ví dụ)',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    missing: {
      vi: 'Nơi nhận chưa có dòng Lưu (“- Lưu …”).',
      en: 'The list of recipients has no archive line (“- Lưu …”).',
    },
    notLast: { vi: 'Dòng Lưu đứng cuối cùng.', en: 'The archive line comes last.' },
    stateForm: {
      vi: '“Lưu: VT, …” là cách ghi của văn bản nhà nước; viết “Lưu” và tên nơi lưu.',
      en: '“Lưu: VT, …” is the form of state documents; write “Lưu” and where it is kept.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const items = plan.recipients?.items ?? [];
    const last = items.at(-1);
    if (!last) return;
    const archives = items.filter((item) => item.archive);
    if (archives.length === 0 && isListFinished(plan)) yield { message: 'missing', span: last };
    else if (archives.length > 0 && !last.archive)
      yield { message: 'notLast', span: archives.at(-1) ?? last };
    for (const item of archives) {
      if (!STATE_FORM.test(item.content.text)) continue;
      const edits = partyForm(item);
      yield {
        message: 'stateForm',
        span: item,
        fixes:
          edits.length > 0
            ? [{ title: { vi: 'Bỏ dấu hai chấm và “VT”', en: 'Remove the colon and “VT”' }, edits }]
            : [],
      };
    }
  },
});

const STATE_FORM = /^lưu\s*(?::|VT(?!\p{L}))|[,;]\s*VT(?!\p{L})/iu;
/** `Lưu` with its colon and `VT` when that comes first; what is left must name a body. */
const HEAD = /^lưu(\s*:?\s*(?:VT(?:\s*[,;]\s*|(?=\s*\.?$)))?)/iu;
const LATER_VT = /[,;]\s*VT(?!\p{L})/gu;
const BODY = /^(?:van phong|vp|dang|tinh|thanh|chi bo|ban|uy ban|ubkt|btv|co quan)/;

/** Edits that leave `Lưu` and the body; none where no body would be left. */
function partyForm({ content }: Recipient): Edit[] {
  const head = HEAD.exec(content.text);
  const rest = content.text.slice(head?.[0].length ?? 0);
  if (head?.[1] === undefined || !BODY.test(foldWords(rest))) return [];
  const start = head[0].length - head[1].length;
  const later = [...content.text.matchAll(LATER_VT)].filter(({ index }) => index >= head[0].length);
  return [
    ...(head[1] === ' ' ? [] : [{ ...content.spanAt(start, head[0].length), newText: ' ' }]),
    ...later.map(({ 0: text, index }) => ({ ...content.spanAt(index, index + text.length), newText: '' })),
  ];
}
