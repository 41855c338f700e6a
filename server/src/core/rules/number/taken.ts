import { issuerOf } from '../../plan/issuer';
import { ownNumber } from '../../plan/own-number';
import type { Plan } from '../../plan/plan';
import { dayOf, type DocumentParts } from '../../registry/full-form';
import { areNamesakes } from '../../registry/namesakes';
import { fileName } from '../../text/file-name';
import { defineRule, type Report } from '../rule';

/** SO-08: within a term a body gives a number once to each type of document. */
export const numberTaken = defineRule({
  id: 'SO-08',
  title: { vi: 'Số đã dùng trong nhiệm kỳ', en: 'Number already given in this term' },
  docs: {
    vi: 'Văn bản của một cơ quan được đánh số riêng theo tên loại, liên tục từ 01 trong cả nhiệm kỳ, không đánh lại theo năm. Nếu trong thư mục có kế hoạch khác của cùng cơ quan, cùng nhiệm kỳ mang đúng số này thì một trong hai số đã ghi nhầm. Cùng ngày, cùng trích yếu thì coi là bản sao. Giữa hai ngày mà có đợt đại hội đảng bộ các cấp thì không nhắc, vì số có thể đã đánh lại từ đầu.',
    en: 'A body numbers each type of document from 01 through a whole term, not year by year. Where another plan of the folder, of the same body and term, bears the same number, one of the two is wrong. The same day and summary make a copy. Where a season of congresses lies between the two days nothing is said, since numbers may have started again.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.1.1; HD 36-HD/VPTW, phần II, mục 1.3.1',
    confidence: 'source',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    taken: {
      vi: 'Trong cùng nhiệm kỳ, tệp {file} ngày {date} đã mang số này; xem lại sổ đăng ký văn bản.',
      en: 'In the same term the file {file} of {date} already bears this number; look it up in the register.',
    },
  },
  *check({ plan, registry, uri }): Iterable<Report<'taken'>> {
    const { documentNumber } = plan.header;
    const number = ownNumber(plan);
    if (!documentNumber || number === undefined || uri === undefined) return;
    const own = ownParts(plan, number);
    const other = registry
      .byNumber(number)
      .find((one) => one.origin === 'plan' && one.uri !== uri && areNamesakes(one, own));
    if (other?.date === undefined) return;
    const { start, end } = documentNumber.symbol;
    yield {
      message: 'taken',
      span: { start, end },
      args: { file: fileName(other.uri ?? ''), date: dayOf(other.date) },
    };
  },
});

/** The plan as the other plans of its folder see it. */
function ownParts(plan: Plan, number: string): DocumentParts {
  const date = plan.header.placeAndDate?.date?.iso;
  const issuer = issuerOf(plan);
  return {
    number,
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(plan.summary && { subject: plan.summary.text }),
  };
}
