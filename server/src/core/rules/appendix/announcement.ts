import { typeNameAt } from '../../citations/document-types';
import type { Plan } from '../../plan/plan';
import { readingsOf } from '../../plan/reading';
import { isEndBegun, isEndFinished, isTextBegun } from '../progress';
import { defineRule, type Fix, type Report } from '../rule';
import { labelsOf, type AppendixLabel, type AppendixNumber } from './labels';
import { appendixMentions, isOwnType } from './mentions';

type MessageId = 'unannounced' | 'unnumbered' | 'repeat' | 'gap' | 'missing' | 'noneYet';

/** PL-01: an appendix is announced in the text; two or more are numbered. */
export const appendixAnnouncement = defineRule({
  id: 'PL-01',
  title: { vi: 'Phụ lục được nêu trong nội dung', en: 'Appendices announced in the text' },
  docs: {
    vi: 'Văn bản có phụ lục thì trong nội dung phải có chỉ dẫn về phụ lục đó (“Phụ lục 1 kèm theo”). Từ hai phụ lục trở lên thì đánh số thứ tự, liền nhau từ 1. Phụ lục của văn bản khác (“Phụ lục II của Nghị định …”) không tính. Phụ lục được nêu mà chưa có trong tệp thì chỉ được gợi ý khi nơi nhận và chữ ký đã soạn xong, vì phụ lục soạn sau cùng hoặc để ở tệp riêng.',
    en: 'The text of a document points to each of its appendices (“Phụ lục 1 kèm theo”). Two or more are numbered, from 1 on. Appendices of other documents (“Phụ lục II của Nghị định …”) do not count. One that is announced but not there is hinted at once recipients and signature are done, for appendices are written last or kept in a file of their own.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục II.1.1; HD 36-HD/VPTW, phần II, mục 4.5',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    unannounced: {
      vi: 'Nội dung chưa có chỗ nào nêu {label}; cần ghi rõ, ví dụ “({label} kèm theo)”.',
      en: 'The text does not mention {label}; say where it belongs, for example “({label} kèm theo)”.',
    },
    unnumbered: {
      vi: 'Có từ hai phụ lục trở lên thì đánh số thứ tự: “{right}”.',
      en: 'Two or more appendices are numbered: “{right}”.',
    },
    repeat: {
      vi: 'Số của {label} bị lặp lại.',
      en: 'The number of {label} is repeated.',
    },
    gap: {
      vi: 'Ở chỗ này là Phụ lục {right}, không phải {label}.',
      en: 'Phụ lục {right} is due here, not {label}.',
    },
    missing: {
      vi: 'Nội dung nêu Phụ lục {number} nhưng trong tệp không có phụ lục này.',
      en: 'The text mentions Phụ lục {number}, which the file does not have.',
    },
    noneYet: {
      vi: 'Nội dung nêu phụ lục nhưng trong tệp chưa có phụ lục nào.',
      en: 'The text mentions an appendix, and the file has none yet.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    const labels = labelsOf(plan);
    if (labels.length === 0) {
      yield* noneYet(plan);
      return;
    }
    if (isTextBegun(plan) && isEndBegun(plan)) yield* unannounced(plan, labels);
    if (labels.length > 1) yield* misnumbered(labels);
    yield* missing(plan, labels);
  },
});

/** Words that point to what is attached under another name: `(có danh mục kèm theo)`. */
const ATTACHED = /(?<![a-z])(?:kem theo|dinh kem|gui kem)(?![a-z])\s{0,3}/g;

function* unannounced(plan: Plan, labels: readonly AppendixLabel[]): Iterable<Report<MessageId>> {
  const mentions = appendixMentions(plan).filter(
    ({ inText, belongs, numbers }) =>
      inText && (belongs === 'own' || (belongs === 'open' && numbers.length > 0)),
  );
  if (mentions.some(({ numbers }) => numbers.length === 0)) return;
  const told = new Set(mentions.flatMap(({ numbers }) => spanned(numbers)));
  const none = mentions.length === 0;
  if (none && speaksOfAttached(plan)) return;
  for (const { appendix, number } of none ? labels.slice(0, 1) : labels) {
    if (!none && (!number || told.has(number.value))) continue;
    yield {
      message: 'unannounced',
      span: appendix.label,
      args: { label: sentenceCase(appendix.label.text) },
    };
  }
}

/** Not `kèm theo Thông tư số …`: what another document carries is its own. */
function speaksOfAttached(plan: Plan): boolean {
  const first = plan.appendices[0]?.start ?? 0;
  return readingsOf(plan).some(
    ({ prose, folded }) =>
      prose.start < first &&
      [...folded.matchAll(ATTACHED)].some(({ 0: words, index }) => {
        const end = typeNameAt(folded, index + words.length);
        return end === undefined || isOwnType(plan, folded.slice(index + words.length, end));
      }),
  );
}

/** `Phụ lục 1 - 3` means what lies between, too. */
function spanned(numbers: readonly AppendixNumber[]): number[] {
  const values = numbers.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

const sentenceCase = (label: string): string => label.replace(/^phụ lục(?: số)?/iu, 'Phụ lục');

function* misnumbered(labels: readonly AppendixLabel[]): Iterable<Report<MessageId>> {
  const bare = labels.filter(({ number }) => !number);
  const [first] = bare;
  if (first) {
    const right = `${first.appendix.label.text} ${labels.indexOf(first) + 1}`;
    // Where some are numbered, the others take the numbers of their places if those are free.
    const free = labels.every(({ number }, i) => !number || (number.value === i + 1 && !number.roman));
    const fix: Fix = {
      title: { vi: 'Đánh số các phụ lục', en: 'Number the appendices' },
      edits: bare.map((label) => {
        const { end } = label.appendix.label;
        return { start: end, end, newText: ` ${labels.indexOf(label) + 1}` };
      }),
    };
    yield {
      message: 'unnumbered',
      span: first.appendix.label,
      args: { right },
      ...(free && { fixes: [fix] }),
    };
    return;
  }
  for (const [i, { appendix, number }] of labels.entries()) {
    const before = labels[i - 1]?.number?.value ?? 0;
    if (!number || number.value === before + 1 || number.value === 0) continue;
    const label = sentenceCase(appendix.label.text);
    const args = { label, right: String(before + 1) };
    yield { message: number.value === before ? 'repeat' : 'gap', span: appendix.label, args };
  }
}

/** The first place that surely means an appendix of this document. */
function* noneYet(plan: Plan): Iterable<Report<MessageId>> {
  if (!isEndFinished(plan)) return;
  const mention = appendixMentions(plan).find(({ belongs, inText }) => belongs === 'own' && inText);
  if (mention) yield { message: 'noneYet', span: mention, severity: 'hint' };
}

/** A number that the text surely means as its own. Until the end block is done only those below one which is there. */
function* missing(plan: Plan, labels: readonly AppendixLabel[]): Iterable<Report<MessageId>> {
  const there = new Set(labels.map(({ number }) => number?.value ?? 0));
  const highest = Math.max(...there);
  const finished = isEndFinished(plan);
  const told = new Set<number>();
  for (const { belongs, inText, numbers } of appendixMentions(plan)) {
    if (belongs !== 'own' || !inText) continue;
    for (const number of numbers) {
      const { value, text } = number;
      if (value === 0 || there.has(value) || told.has(value)) continue;
      const passed = value < highest;
      if (!passed && !finished) continue;
      told.add(value);
      const severity = passed ? 'information' : 'hint';
      yield { message: 'missing', span: number, args: { number: text }, severity };
    }
  }
}
