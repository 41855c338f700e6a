import { documentTypeByName } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';
import type { Located } from '../../text/span';
import { headerAnchor } from '../header-anchor';
import { lineBreakOf } from '../../text/line-breaks';
import { writeInstead } from '../replacement';
import { isTextBegun } from '../progress';
import { defineRule, type Report } from '../rule';

type MessageId = 'capitals' | 'alone' | 'missing';

/** TL-01: the type name alone on its line, in capitals: `KẾ HOẠCH`. */
export const typeName = defineRule({
  id: 'TL-01',
  title: { vi: 'Tên loại văn bản', en: 'Name of the document type' },
  docs: {
    vi: 'Tên loại (KẾ HOẠCH) đứng riêng một dòng, chữ in hoa; trích yếu ở dòng dưới. Công văn không in tên loại nên không bị báo thiếu.',
    en: 'The type name (KẾ HOẠCH) stands on a line of its own, in capitals, with the summary under it. A công văn prints no type name and is not reported.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.5.2; HD 36-HD/VPTW, phần II, mục 1.5.2 và Phụ lục 3',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    capitals: {
      vi: 'Tên loại viết “{right}”, chữ in hoa.',
      en: 'The type name is written “{right}”, in capitals.',
    },
    alone: {
      vi: 'Tên loại đứng riêng một dòng, trích yếu ở dòng dưới.',
      en: 'The type name stands alone on its line, the summary under it.',
    },
    missing: { vi: 'Chưa có tên loại văn bản (KẾ HOẠCH).', en: 'The type name (KẾ HOẠCH) is missing.' },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const { typeName: name, header } = plan;
    if (!name) {
      const anchor = headerAnchor(header);
      if (anchor && isTextBegun(plan) && !isLetter(plan)) yield { message: 'missing', span: anchor };
      return;
    }
    const right = printedName(name.text);
    if (right !== undefined && right !== name.text) {
      yield {
        message: 'capitals',
        span: name,
        args: { right },
        fixes: [writeInstead(name, right)],
      };
    }
    yield* alone(plan, name);
  },
});

/** Công văn: known by its symbol, or by the summary under its number. */
const isLetter = ({ header }: Plan): boolean =>
  header.about !== undefined || header.documentNumber?.type?.text.toUpperCase() === 'CV';

/** `KẾ HOẠCH` for `Kế hoạch` and `KE HOACH`. */
function printedName(written: string): string | undefined {
  const type = documentTypeByName(written);
  const names = type ? [type.name, ...(type.alsoTitled ?? [])] : [];
  return names.find((name) => foldWords(name) === foldWords(written))?.toUpperCase();
}

function* alone({ source }: Plan, name: Located): Iterable<Report<MessageId>> {
  const rest = /^[^\S\r\n]*([.:]?)[^\S\r\n]*([^\r\n]*)/.exec(source.text.slice(name.end));
  if (!rest || (rest[1] === '' && rest[2] === '')) return;
  const start = name.end;
  const end = start + rest[0].length;
  const summary = rest[2] ?? '';
  yield {
    message: 'alone',
    span: { start: name.start, end },
    fixes: [
      {
        title: { vi: 'Để tên loại riêng một dòng', en: 'Put the type name on its own line' },
        edits: [
          { start, end: end - summary.length, newText: summary === '' ? '' : lineBreakOf(source.text) },
        ],
      },
    ],
  };
}
