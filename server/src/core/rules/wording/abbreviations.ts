import type { Plan } from '../../plan/plan';
import { isInsideSentence, schoolOf, spanOf } from '../../plan/words';
import { textInSchool } from '../../vietnamese/school';
import { defineRule, type Edit, type Fix, type Report } from '../rule';
import { editTo } from '../rewording';
import { shortForms, type ShortForm, type Use } from './short-forms';

/** ND-04: a short form in the text stands in brackets behind its full phrase first. */
export const abbreviations = defineRule({
  id: 'ND-04',
  title: { vi: 'Chữ viết tắt chưa giải thích', en: 'Unexplained abbreviations' },
  docs: {
    vi: 'Chỉ viết tắt cụm từ thông dụng, dùng nhiều lần; lần đầu viết đầy đủ, ngay sau đó ghi chữ viết tắt trong ngoặc đơn: “Uỷ ban nhân dân (UBND)”. Mỗi chữ viết tắt báo một lần, ở chỗ dùng đầu tiên. Ký hiệu văn bản, số La Mã, tên quốc tế (GDP, WHO), bảng và nơi nhận không được xét.',
    en: 'Only common phrases used many times are shortened; the first time the phrase stands in full, the short form in brackets behind it. Each short form is reported once, where it is first used. Symbols of documents, Roman numbers, international names, tables and recipients are left alone.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.1.3; HD 36-HD/VPTW, phần II, mục 1.6.1',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    known: {
      vi: 'Chữ viết tắt “{short}” chưa được giải thích; lần đầu viết “{full} ({short})”.',
      en: '“{short}” is not explained; the first time write “{full} ({short})”.',
    },
    unknown: {
      vi: 'Chữ viết tắt “{short}” dùng {count} lần nhưng chưa được giải thích; lần đầu viết đầy đủ.',
      en: '“{short}” is used {count} times and not explained; write it in full the first time.',
    },
    late: {
      vi: 'Chữ viết tắt “{short}” dùng ở đây trước khi được giải thích phía dưới.',
      en: '“{short}” is used here before it is explained below.',
    },
  },
  *check({ plan }): Iterable<Report<'known' | 'unknown' | 'late'>> {
    for (const form of shortForms(plan)) {
      const [first] = form.uses;
      if (!first) continue;
      const span = spanOf(first.words, first.first, first.last);
      const args = { short: form.text, count: String(form.uses.length), full: fullIn(plan, form) };
      if (form.introduction) {
        const { words, first: at } = form.introduction;
        if (span.start < spanOf(words, at).start) yield { message: 'late', span, args, severity: 'hint' };
      } else if (form.full === undefined) yield { message: 'unknown', span, args, severity: 'hint' };
      else yield { message: 'known', span, args, fixes: fixesOf(plan, form, first) };
    }
  },
});

const fullIn = (plan: Plan, { full = '' }: ShortForm): string => textInSchool(full, schoolOf(plan));

/** The full phrase everywhere; where it is used more than once, also its introduction at the first. */
function fixesOf(plan: Plan, form: ShortForm, first: Use): readonly Fix[] {
  const full = fullIn(plan, form);
  const edits = form.uses.map((use) => replaced(plan, use, inPlace(use, full)));
  if (!edits.every((edit) => edit !== undefined)) return [];
  const everywhere: Fix = {
    title: { vi: 'Viết đầy đủ “{full}”', en: 'Write “{full}” in full' },
    args: { full },
    edits,
  };
  const introduced = replaced(plan, first, `${inPlace(first, full)} (${form.text})`);
  if (form.uses.length < 2 || !introduced) return [everywhere];
  const once: Fix = {
    title: { vi: 'Viết “{full} ({short})” ở lần đầu', en: 'Write “{full} ({short})” the first time' },
    args: { full, short: form.text },
    byHand: true,
    edits: [introduced],
  };
  return [everywhere, once];
}

function replaced({ source }: Plan, { words, first, last }: Use, text: string): Edit | undefined {
  return editTo(source, words.reading, words.tokens[first]?.start ?? 0, words.tokens[last]?.end ?? 0, text);
}

/** In the case of its place: in a heading in capitals, at the head of a sentence, or inside one. */
function inPlace({ words: { tokens, capitals }, first }: Use, full: string): string {
  if (capitals) return full.toUpperCase();
  return isInsideSentence(tokens, first) || tokens[first - 1]?.key === '('
    ? full
    : full.charAt(0).toUpperCase() + full.slice(1);
}
