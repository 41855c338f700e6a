import { defineRule, type Report } from '../rule';
import { authorityMarks, isStateForm, partyForm, respelled } from './authority-marks';

/** LM-02: `TM.`, `KT.`, `TL.`, `TUQ.` are forms of the State; the Party's are `T/M`, `K/T`, `T/L`. */
export const stateAuthority = defineRule({
  id: 'LM-02',
  title: { vi: 'Quyền hạn ký viết theo văn bản nhà nước', en: 'Authority in the form of the State' },
  docs: {
    vi: '“TM.”, “KT.”, “TL.”, “TUQ.” là cách viết của văn bản nhà nước (Nghị định số 30/2020/NĐ-CP). Văn bản của Đảng viết “T/M”, “K/T”, “T/L”; không có thừa uỷ quyền, nên “TUQ.” không có cách sửa nhanh.',
    en: '“TM.”, “KT.”, “TL.”, “TUQ.” are forms of state documents (Nghị định số 30/2020/NĐ-CP). Party documents have “T/M”, “K/T”, “T/L” and nothing for “TUQ.”, which therefore has no quick fix.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.1; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    stateForm: {
      vi: '“{written}” là cách viết của văn bản nhà nước; văn bản của Đảng viết “{right}”.',
      en: '“{written}” is the form of state documents; Party documents have “{right}”.',
    },
    noPartyForm: {
      vi: 'Văn bản của Đảng không có quyền hạn ký “{written}”.',
      en: 'Party documents know no authority “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'stateForm' | 'noPartyForm'>> {
    for (const mark of authorityMarks(plan)) {
      if (!isStateForm(mark.text)) continue;
      const { text: written } = mark;
      const right = partyForm(written);
      if (right === undefined) {
        yield { message: 'noPartyForm', span: mark, args: { written } };
        continue;
      }
      yield {
        message: 'stateForm',
        span: mark,
        args: { written, right },
        fixes: [respelled(plan, mark, right)],
      };
    }
  },
});
