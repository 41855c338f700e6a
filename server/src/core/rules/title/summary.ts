import { documentTypeByName } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { isCapitals, isMostlyCapitals } from '../../syntax/numbering';
import { isTextBegun } from '../progress';
import { defineRule, type Report } from '../rule';
import type { Severity } from '../severity';

/** Characters of more than eight printed lines. */
const FAR_TOO_LONG = 600;
const LEAST_WORDS = 4;

/** TL-02: under the type name stands the summary, in small letters, short. */
export const summary = defineRule({
  id: 'TL-02',
  title: { vi: 'Trích yếu nội dung', en: 'Summary under the type name' },
  docs: {
    vi: 'Dưới tên loại là trích yếu: một câu ngắn hoặc cụm từ nêu nội dung chủ yếu của văn bản, viết chữ thường, chỉ viết hoa tên riêng. Trích yếu in hoa toàn bộ không tự chuyển được vì máy không biết chữ nào là tên riêng. Chưa viết đến nội dung thì chưa báo thiếu trích yếu.',
    en: 'Under the type name stands the summary: a short phrase that says what the document is about, in small letters but for names. A summary in capitals cannot be mended by itself, for nobody tells the names in it. A missing one is only reported once the text has begun.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.5.1.1 và I.5.2.1; HD 36-HD/VPTW, phần II, mục 1.5 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: false,
  messages: {
    missing: {
      vi: 'Dưới tên loại chưa có trích yếu nội dung.',
      en: 'The summary under the type name is missing.',
    },
    capitals: {
      vi: 'Trích yếu viết chữ thường, không viết hoa toàn bộ.',
      en: 'The summary is written in small letters, not all in capitals.',
    },
    long: {
      vi: 'Trích yếu quá dài ({length} ký tự); chỉ cần nêu nội dung chủ yếu, phần chi tiết đưa xuống đoạn mở đầu.',
      en: 'The summary is far too long ({length} characters); it gives the main content only, the details belong in the opening.',
    },
  },
  *check({ plan }): Iterable<Report<'missing' | 'capitals' | 'long'>> {
    const { typeName, summary: written } = plan;
    if (!typeName) return;
    if (!written) {
      const severity = isTextBegun(plan) ? weightOfMissing(plan) : undefined;
      if (severity) yield { message: 'missing', span: typeName, severity };
    } else if (isInCapitals(plan, written.text)) {
      yield { message: 'capitals', span: written };
    } else if (isFarTooLong(plan)) {
      const args = { length: String(written.text.length) };
      yield { message: 'long', span: written, args, severity: 'information' };
    }
  },
});

/** Abbreviations alone are no sign of it, nor is the author (`CỦA BAN THƯỜNG VỤ`) whose summary is still to come. */
function isInCapitals(plan: Plan, text: string): boolean {
  if (text.split(' ').length < LEAST_WORDS || (text.startsWith('CỦA ') && !isTextBegun(plan))) return false;
  return isCapitals(text) || isMostlyCapitals(text);
}

export const isFarTooLong = ({ summary: written }: Plan): boolean =>
  (written?.text.length ?? 0) > FAR_TOO_LONG;

/** Papers such as an invitation need none; Điều lệ and Cương lĩnh have a name instead. */
function weightOfMissing({ typeName }: Plan): Severity | undefined {
  const type = typeName && documentTypeByName(typeName.text);
  if (type?.group !== 'document' || type.symbol === undefined) return undefined;
  return type.id === 'ke-hoach' ? 'error' : 'warning';
}
