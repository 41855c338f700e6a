import type { Block, Part, Plan } from '../../plan/plan';
import type { Prose } from '../../text/prose';
import { defineRule, type Edit, type Fix, type Report } from '../rule';
import { basisOf } from '../basis/lines';
import { citationsIn } from '../citations-in';
import { numberedParts } from './numbered';

type MessageId = 'bullet' | 'capitals';

/** ND-12: paragraphs begin with a hyphen, not with bullets; headings of the first level are in capitals. */
export const lookOfParts = defineRule({
  id: 'ND-12',
  title: { vi: 'Dấu đầu dòng và đề mục lớn', en: 'Bullets and main headings' },
  docs: {
    vi: 'Đầu dòng dùng gạch ngang (-), cấp dưới dùng dấu cộng (+), không dùng “•”, “*”, “·”, “–”; mỗi loại dấu được nhắc một lần, khi sửa thì sửa cả văn bản. Đề mục lớn viết chữ in hoa: chỉ nhắc khi phần lớn các đề mục cùng cấp đã in hoa.',
    en: 'Paragraphs begin with a hyphen (-), on the next level with a plus (+), not with “•”, “*”, “·”, “–”; each kind of bullet is mentioned once and mended throughout. Main headings are in capitals: only reported where most of them are.',
  },
  source: {
    text: 'cách trình bày của chính HD 05-HD/VPTW; cách trình bày của chính HD 36-HD/VPTW',
    confidence: 'inferred',
  },
  severity: 'information',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    bullet: {
      vi: 'Đầu dòng dùng gạch ngang “-”, không dùng “{bullet}” ({count} chỗ).',
      en: 'Paragraphs begin with a hyphen “-”, not with “{bullet}” ({count} places).',
    },
    capitals: {
      vi: 'Các đề mục cùng cấp đều in hoa, đề mục này cũng in hoa.',
      en: 'The other headings of this level are in capitals; so should this one be.',
    },
  },
  *check({ plan }): Iterable<Report<MessageId>> {
    yield* bullets(plan);
    for (const blocks of [plan.body, ...plan.appendices.map(({ body }) => body)])
      yield* headings(plan, blocks);
  },
});

/** A symbol font's bullets have no form of their own outside it. */
const shown = (bullet: string): string => (/[\uf000-\uf0ff]/.test(bullet) ? '•' : bullet);

function* bullets(plan: Plan): Iterable<Report<MessageId>> {
  const { source } = plan;
  const basis = new Set(basisOf(plan).lines.map(({ start }) => start));
  const kinds = new Map<string, Edit[]>();
  for (const { numbering, content } of numberedParts(plan)) {
    const { style, text, start, end } = numbering;
    // The lines of the căn cứ have a rule of their own; `*…*` is a way of writing italics.
    if (style !== 'dash' || text === '-' || basis.has(start) || (text === '*' && content.text.endsWith('*')))
      continue;
    const spaced = /\s/.test(source.text.charAt(end));
    const edit = { start, end, newText: spaced ? '-' : '- ' };
    const known = kinds.get(text);
    if (known) known.push(edit);
    else kinds.set(text, [edit]);
  }
  for (const [bullet, edits] of kinds) {
    const [first] = edits;
    if (!first) continue;
    yield {
      message: 'bullet',
      span: { start: first.start, end: first.end },
      args: { bullet: shown(bullet), count: String(edits.length) },
      fixes: [{ title: { vi: 'Thay bằng gạch ngang', en: 'Replace with hyphens' }, edits }],
    };
  }
}

/** Main sections: those under a Roman number, at the outside. */
function* headings(plan: Plan, blocks: readonly Block[]): Iterable<Report<MessageId>> {
  const main = blocks.filter((block): block is Part => block.kind === 'section' && isRoman(block));
  const small = main.filter(({ content }) => /\p{Ll}/u.test(ownWords(plan, content)));
  if (small.length * 2 >= main.length) return;
  for (const { content } of small) {
    const fix = inCapitals(plan, content);
    yield { message: 'capitals', span: content, severity: 'hint', ...(fix && { fixes: [fix] }) };
  }
}

const isRoman = ({ numbering }: Part): boolean => numbering?.style === 'roman';

/** Without what stands in brackets and the symbols of documents, whose letters have a case of their own. */
function ownWords(plan: Plan, content: Prose): string {
  let { text } = content;
  for (const symbol of symbolsIn(plan, content)) text = text.replace(symbol, ' ');
  return text.replace(/\([^()]{0,200}\)/g, ' ');
}

const symbolsIn = (plan: Plan, content: Prose): string[] =>
  [...citationsIn(plan, content)].flatMap(({ reference }) => reference?.text ?? []);

/** The heading in capitals but for symbols and brackets; nothing where it is broken over lines or marked. */
function inCapitals(plan: Plan, content: Prose): Fix | undefined {
  const { text, start, end } = content;
  if (plan.source.slice({ start, end }) !== text) return undefined;
  const kept = [/\([^()]{0,200}\)/.exec(text)?.[0] ?? '', ...symbolsIn(plan, content)].filter(Boolean);
  const newText = kept.reduce(
    (written, words) => written.replace(words.toUpperCase(), () => words),
    text.toUpperCase(),
  );
  return { title: { vi: 'Viết in hoa', en: 'Write in capitals' }, edits: [{ start, end, newText }] };
}
