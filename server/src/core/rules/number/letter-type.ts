import { documentTypeByName } from '../../citations/document-types';
import { lineEnd, lineStart } from '../../text/line-breaks';
import { defineRule, type Fix, type Report } from '../rule';
import type { Plan } from '../../plan/plan';

/** SO-10: a công văn carries the symbol CV and prints no type name. */
export const letterType = defineRule({
  id: 'SO-10',
  title: { vi: 'Công văn không in tên loại', en: 'A công văn prints no type name' },
  docs: {
    vi: 'Công văn chỉ có số và ký hiệu (Số 12-CV/TU) với trích yếu ở dưới; chữ “CÔNG VĂN” không in trên trang.',
    en: 'A công văn has its number and symbol (Số 12-CV/TU) with the summary under them; the words “CÔNG VĂN” are not printed.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.5.1.1, I.5.2.3; HD 36-HD/VPTW, phần II, mục 1.5 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    printed: {
      vi: 'Công văn không in tên loại; bỏ dòng “{name}”.',
      en: 'A công văn prints no type name; leave out “{name}”.',
    },
  },
  *check({ plan }): Iterable<Report<'printed'>> {
    const { typeName } = plan;
    if (!typeName || documentTypeByName(typeName.text)?.printsTypeName !== false) return;
    yield { message: 'printed', span: typeName, args: { name: typeName.text }, fixes: fixesFor(plan) };
  },
});

/** Without the words, only the symbol or the summary under the number still tells what the document is. */
function fixesFor({ source: { text }, typeName, header }: Plan): Fix[] {
  const known = header.documentNumber?.type?.text === 'CV' || header.about !== undefined;
  if (!typeName || !known) return [];
  const start = lineStart(text, typeName.start);
  const end = lineEnd(text, typeName.end);
  const alone = text.slice(start, end).trim() === typeName.text;
  const lineBreak = /^(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  if (!alone) return [];
  return [
    {
      title: { vi: 'Bỏ dòng tên loại', en: 'Remove the type name' },
      edits: [{ start, end: end + lineBreak, newText: '' }],
    },
  ];
}
