import type { ToneSchool } from '../../vietnamese/syllable';
import { inSchool } from '../../vietnamese/tone';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { majorityOf, tonedWords, type TonedWord } from './toned-words';

/** The last finding stands for all that follow, and mends them with its own. */
const MOST = 100;

/** TN-01: one placing of the tone in open oa, oe, uy all through the document. */
export const tonePlacement = defineRule({
  id: 'TN-01',
  title: { vi: 'Vị trí dấu thanh', en: 'Tone placement' },
  docs: {
    vi: 'Hai cách đặt dấu ở “oa, oe, uy” (hoà, khoẻ, uỷ và hòa, khỏe, ủy) đều được dùng; Văn phòng Trung ương Đảng viết uỷ, hoá, khoẻ. Trong một văn bản chỉ nên theo một cách: cách ít gặp hơn bị nhắc, bằng nhau thì theo cách gặp trước. Cơ quan có thể ấn định một cách trong thiết lập. Tên người ký, tên riêng và lời trích không bị nhắc.',
    en: 'Both ways of placing the tone on open oa, oe, uy are in use; the Central Office writes uỷ, hoá, khoẻ. A document keeps to one: the rarer is reported, and of two as frequent the later one. An office may settle on one in the settings. Names and quoted words are left alone.',
  },
  source: {
    text: 'cách viết trong HD 05-HD/VPTW và HD 36-HD/VPTW; các hướng dẫn không quy định',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    mixed: {
      vi: 'Văn bản đặt dấu thanh theo hai cách; phần nhiều viết như “{right}”, chỗ này viết “{word}”.',
      en: 'Tones are placed in two ways; most words are written like “{right}”, this one “{word}”.',
    },
    settled: {
      vi: 'Thiết lập chọn cách viết “{right}”, chỗ này viết “{word}”.',
      en: 'The settings ask for “{right}”; this is “{word}”.',
    },
    rest: {
      vi: 'Còn {count} chỗ từ đây đặt dấu thanh khác phần nhiều của văn bản, như “{word}” thay vì “{right}”.',
      en: 'From here on {count} words place their tone unlike most, as “{word}” for “{right}”.',
    },
  },
  *check({ plan, style }): Iterable<Report<'mixed' | 'settled' | 'rest'>> {
    const all = tonedWords(plan);
    const settled = style.tonePlacement === 'majority' ? undefined : style.tonePlacement;
    const school = settled ?? majorityOf(all);
    if (school === undefined) return;
    const strange = all.filter((word) => word.school !== school && (settled !== undefined || !word.name));
    const single = strange.length > MOST ? strange.slice(0, MOST - 1) : strange;
    for (const word of single) {
      const right = inSchool(word.text, school);
      yield {
        message: settled ? 'settled' : 'mixed',
        span: word,
        args: { word: word.text, right },
        fixes: [writeInstead(word, right)],
      };
    }
    const rest = strange.slice(single.length);
    const [next] = rest;
    if (next) yield forRest(rest, next, school);
  },
});

function forRest(rest: readonly TonedWord[], next: TonedWord, school: ToneSchool): Report<'rest'> {
  return {
    message: 'rest',
    span: next,
    args: { word: next.text, right: inSchool(next.text, school), count: String(rest.length) },
    fixes: [
      {
        title: { vi: 'Viết lại cả {count} chỗ', en: 'Rewrite all {count}' },
        args: { count: String(rest.length) },
        edits: rest.map(({ start, end, text }) => ({ start, end, newText: inSchool(text, school) })),
      },
    ],
  };
}
