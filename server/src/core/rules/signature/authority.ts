import type { Plan } from '../../plan/plan';
import { fold } from '../../text/fold';
import { defineRule, type Report } from '../rule';
import { authorityMarks, isStateForm, partyForm, respelled } from './authority-marks';

type MessageId = 'notFound' | 'form' | 'unknown';

/** KY-01: quyền hạn ký is `T/M`, `K/T` or `T/L`, with a slash and no full stop; `Q.` for an acting head. */
export const signingAuthority = defineRule({
  id: 'KY-01',
  title: { vi: 'Quyền hạn ký', en: 'Authority of the signer' },
  docs: {
    vi: 'Quyền hạn ký ghi “T/M” (thay mặt), “K/T” (ký thay), “T/L” (thừa lệnh): có dấu gạch chéo, không có dấu chấm; không có “T/U”, “T/Q”. Không thấy quyền hạn ký chỉ là thông tin, vì con dấu hay bản quét có thể che mất. Người đứng đầu cơ quan tham mưu ký bằng chức vụ thì không cần quyền hạn ký. Cách viết của văn bản nhà nước (TM., KT.) do LM-02 báo.',
    en: 'The authority is written “T/M” (on behalf), “K/T” (deputy for head), “T/L” (by order): a slash, no full stop; there is no “T/U” and no “T/Q”. That none was found is information only, for a stamp or a scan may hide it. The head of an advisory body signs by title alone. State forms (TM., KT.) are reported by LM-02.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.7.1.1; HD 36-HD/VPTW, phần II, mục 1.7.1',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    notFound: {
      vi: 'Không thấy quyền hạn ký (T/M …); có thể con dấu hoặc bản quét che mất.',
      en: 'No authority of the signer (T/M …) was found; a stamp or scan may hide it.',
    },
    form: {
      vi: 'Quyền hạn ký viết “{right}”, không viết “{written}”.',
      en: 'The authority is written “{right}”, not “{written}”.',
    },
    unknown: {
      vi: 'Văn bản của Đảng không có quyền hạn ký “{written}”; chỉ có T/M, K/T, T/L và Q.',
      en: 'Party documents know no authority “{written}”, only T/M, K/T, T/L and Q.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { signature, recipients } = plan;
    const place = signature?.position ?? signature?.signer ?? recipients?.label;
    if (place && !signature?.authority && !signsByTitle(plan)) {
      yield { message: 'notFound', span: place, severity: 'information' };
    }
    for (const mark of authorityMarks(plan)) {
      const right = partyForm(mark.text);
      if (mark.text === right || mark.text === 'Q.' || isStateForm(mark.text)) continue;
      if (right === undefined) yield { message: 'unknown', span: mark, args: { written: mark.text } };
      else
        yield {
          message: 'form',
          span: mark,
          args: { written: mark.text, right },
          fixes: [respelled(plan, mark, right)],
        };
    }
  },
});

/**
 * Heads of advisory bodies, deputies in charge where no head is appointed, and those who sign for a body without a
 * seal under the two titles they hold.
 */
const signsByTitle = ({ signature }: Plan): boolean =>
  /^(?:pho )?(?:truong|chanh|giam doc|hieu truong|vien truong|tong)(?: |$)|\skiem\s/.test(
    fold(signature?.position?.text ?? ''),
  );
