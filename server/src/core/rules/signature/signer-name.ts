import { issuingOf } from '../../plan/issuer';
import { beforeName } from '../../plan/signature';
import { defineRule, type Report } from '../rule';

/** KY-06: nothing before the signer's full name: no degree, no rank. */
export const signerName = defineRule({
  id: 'KY-06',
  title: {
    vi: 'Họ tên người ký không kèm học hàm, học vị',
    en: 'No degree or rank before the signer’s name',
  },
  docs: {
    vi: 'Người ký ghi đầy đủ họ và tên, phía trước không ghi học hàm, học vị, quân hàm, danh hiệu (GS., TS., ThS., Đại tá …) hay tiếng xưng hô (đồng chí). Văn bản của tổ chức đảng trong quân đội, công an theo hướng dẫn riêng và không bị báo.',
    en: 'The signer’s name is given in full, with no title, degree, rank, honour (GS., TS., ThS., Đại tá …) or form of address (đồng chí) before it. Bodies of army and police have rules of their own and are not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.3; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    degree: {
      vi: 'Trước họ tên người ký không ghi “{written}”.',
      en: 'No “{written}” stands before the signer’s name.',
    },
  },
  *check({ plan }): Iterable<Report<'degree'>> {
    const { signer } = plan.signature ?? {};
    const written = beforeName(signer?.text ?? '');
    if (!signer || written === '' || issuingOf(plan).issuer?.force) return;
    const { start } = signer;
    yield {
      message: 'degree',
      span: { start, end: start + written.trimEnd().length },
      args: { written: written.trimEnd() },
      fixes: [
        {
          title: { vi: 'Chỉ ghi họ tên', en: 'Leave the name alone' },
          edits: [{ start, end: start + written.length, newText: '' }],
        },
      ],
    };
  },
});
