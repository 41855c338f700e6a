import { ownerOf } from '../../citations/bodies';
import { typeSymbolOf } from '../../citations/document-types';
import type { Located } from '../../text/span';
import { defineRule, type Edit, type Report } from '../rule';

/** SO-03: a hyphen between number and type, a slash between type and body: `12-KH/ĐU`, not `12/KH-ĐU`. */
export const numberSeparators = defineRule({
  id: 'SO-03',
  title: { vi: 'Dấu nối trong số và ký hiệu', en: 'Marks between the parts of number and symbol' },
  docs: {
    vi: 'Giữa số và ký hiệu là dấu gạch nối (-), giữa tên loại và cơ quan là dấu gạch chéo (/): “12-KH/ĐU”. Thứ tự ngược lại (“12/KH-UBND”) là của văn bản nhà nước; ký hiệu của cơ quan nhà nước được giữ nguyên.',
    en: 'A hyphen (-) parts number and symbol, a slash (/) parts type and body: “12-KH/ĐU”. The reverse (“12/KH-UBND”) is the form of state documents; symbols of state bodies are left as they are.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.3.2.2; HD 36-HD/VPTW, phần II, mục 1.3',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    marks: {
      vi: 'Giữa số và tên loại dùng dấu gạch nối (-), giữa tên loại và cơ quan dùng dấu gạch chéo (/).',
      en: 'A hyphen (-) between number and type, a slash (/) between type and body.',
    },
  },
  *check({ plan }): Iterable<Report<'marks'>> {
    const { number, numberSeparator, type, bodySeparator, body } = plan.header.documentNumber ?? {};
    if (!numberSeparator || !type || !bodySeparator || !body) return;
    const owner = ownerOf(body.text);
    if (owner === 'state') return;
    const blank = !number && numberSeparator.text.trim() === '';
    const edits = [...(blank ? [] : replaced(numberSeparator, '-')), ...replaced(bodySeparator, '/')];
    if (edits.length === 0) return;
    yield {
      message: 'marks',
      span: { start: number?.start ?? numberSeparator.start, end: body.end },
      fixes:
        typeSymbolOf(type.text) && owner
          ? [{ title: { vi: 'Sửa dấu nối', en: 'Put the marks right' }, edits }]
          : [],
    };
  },
});

/** Spaces beside a mark stay as they are: they are another breach, or room left for the number. */
function replaced(separator: Located, right: '-' | '/'): Edit[] {
  const mark = separator.text.trim();
  if (mark === right) return [];
  if (mark === '') return [{ start: separator.start, end: separator.end, newText: right }];
  const start = separator.start + separator.text.indexOf(mark);
  return [{ start, end: start + mark.length, newText: right }];
}
