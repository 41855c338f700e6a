import type { EmphasisMark, Prose } from '../../text/prose';
import type { SourceText } from '../../text/source';
import { defineRule, type Edit, type Report } from '../rule';
import { basisOf } from './lines';

const MARK = '_';
/** Share of the characters from which a line counts as being in italics as a whole. */
const WHOLE = 0.8;

/** CC-04: căn cứ are printed upright; italics are the form of state documents. */
export const basisItalics = defineRule({
  id: 'CC-04',
  title: { vi: 'Căn cứ in nghiêng', en: 'Căn cứ in italics' },
  docs: {
    vi: 'Văn bản của Đảng in nội dung, kể cả căn cứ, bằng kiểu chữ đứng. Căn cứ in nghiêng là thể thức văn bản nhà nước. Một vài từ in nghiêng trong căn cứ thì không bị nhắc.',
    en: 'Party documents print their content, the căn cứ included, upright. Căn cứ in italics are the form of state documents. A few words in italics within a line are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.2; HD 36-HD/VPTW, Phụ lục 3',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    italic: {
      vi: 'Căn cứ in kiểu chữ đứng, không in nghiêng.',
      en: 'Căn cứ are printed upright, not in italics.',
    },
  },
  *check({ plan }): Iterable<Report<'italic'>> {
    for (const { content, start } of basisOf(plan).lines) {
      const around = marksAround(plan.source, start, content.end);
      const marks = content.emphasis.filter(({ mark }) => mark === MARK);
      const length = italicLength(marks, content.text.length);
      if (around.length === 0 && (marks.length === 0 || length < WHOLE * content.text.length)) continue;
      yield {
        message: 'italic',
        span: content,
        fixes: [
          {
            title: { vi: 'Bỏ in nghiêng', en: 'Remove the italics' },
            edits: [...removals(plan.source, content, marks), ...around],
          },
        ],
      };
    }
  },
});

/** `_- Căn cứ …;_`: the marks stand outside the line, its dash included. */
function marksAround({ text }: SourceText, start: number, end: number): Edit[] {
  const mark = text.charAt(start - 1);
  if (!/^[_*]$/.test(mark) || text.charAt(end) !== mark) return [];
  return [start - 1, end].map((at) => ({ start: at, end: at + 1, newText: '' }));
}

function italicLength(marks: readonly EmphasisMark[], length: number): number {
  let sum = 0;
  for (let i = 0; i < marks.length; i += 2) sum += (marks[i + 1]?.at ?? length) - (marks[i]?.at ?? 0);
  return sum;
}

/** The marks where they stand in the source: between the characters around their place in the text. */
function removals(source: SourceText, content: Prose, marks: readonly EmphasisMark[]): Edit[] {
  const places = new Set<number>();
  for (const { at } of marks) {
    const from = at === 0 ? content.start : content.spanAt(at - 1, at).end;
    const to = at < content.text.length ? content.spanAt(at, at + 1).start : content.end;
    for (let place = from; place < to; place++) if (source.text.charAt(place) === MARK) places.add(place);
  }
  return [...places].map((start) => ({ start, end: start + MARK.length, newText: '' }));
}
