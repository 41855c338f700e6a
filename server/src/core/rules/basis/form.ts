/** How căn cứ are written: what the two guides ask of each line, checked alike. */
import type { Plan } from '../../plan/plan';
import { lineBreakOf } from '../../text/line-breaks';
import type { Prose } from '../../text/prose';
import { fold } from '../../text/fold';
import type { Message } from '../../text/message';
import type { Edit, Report } from '../rule';
import { basisOf, type BasisLine } from './lines';

export interface BasisForm {
  /** Each line begins with a hyphen and a space. */
  readonly dashed: boolean;
  /** End mark of the last line; the others end with a semicolon. */
  readonly lastMark: '.' | ',';
}

export type BasisMessage = 'dash' | 'mark' | 'last' | 'joined';

export const basisMessages = {
  dash: {
    vi: 'Mỗi căn cứ bắt đầu bằng gạch ngang và dấu cách (- ).',
    en: 'Each căn cứ begins with a hyphen and a space (- ).',
  },
  mark: {
    vi: 'Căn cứ kết thúc bằng dấu chấm phẩy (;).',
    en: 'A căn cứ ends with a semicolon (;).',
  },
  last: {
    vi: 'Căn cứ cuối cùng kết thúc bằng dấu “{mark}”.',
    en: 'The last căn cứ ends with “{mark}”.',
  },
  joined: {
    vi: 'Mỗi căn cứ ở một dòng riêng.',
    en: 'Each căn cứ has a line of its own.',
  },
} as const satisfies Record<BasisMessage, Message>;

export function* basisFaults(plan: Plan, form: BasisForm): Iterable<Report<BasisMessage>> {
  for (const paragraph of plan.preamble) yield* joined(plan, paragraph, form);
  const { lines, closed } = basisOf(plan);
  const [bare] = form.dashed ? lines.filter((line) => dashEdit(plan, line)) : [];
  if (bare) {
    // One fix for the whole list: they are all written in one way.
    const edits = lines.flatMap((line) => dashEdit(plan, line) ?? []);
    const title = { vi: 'Viết gạch ngang đầu mỗi căn cứ', en: 'Begin each căn cứ with a hyphen' };
    yield { message: 'dash', span: firstWords(bare.content), fixes: [{ title, edits }] };
  }
  for (const [i, { content }] of lines.entries()) {
    const isLast = i === lines.length - 1;
    // Until something follows, another căn cứ may.
    if (isLast && !closed) continue;
    const mark = isLast ? form.lastMark : ';';
    const edit = markEdit(content, mark);
    if (!edit) continue;
    const { length } = content.text;
    yield {
      message: isLast ? 'last' : 'mark',
      span: content.spanAt(length - 1, length),
      args: { mark },
      fixes: [
        {
          title: { vi: 'Kết thúc bằng dấu “{mark}”', en: 'End with “{mark}”' },
          args: { mark },
          edits: [edit],
        },
      ],
    };
  }
}

const firstWords = (content: Prose): { start: number; end: number } =>
  content.spanAt(0, /^\S+(?:\s+\S+)?/.exec(content.text)?.[0].length ?? 0);

/** What puts `- ` before a line; nothing where it stands. */
function dashEdit({ source }: Plan, { content, start }: BasisLine): Edit | undefined {
  const written = source.text.slice(start, content.start);
  return /^-[ \u00a0]+$/.test(written) ? undefined : { start, end: content.start, newText: '- ' };
}

/** What makes the line end with `mark`; nothing where it does. */
function markEdit(content: Prose, mark: string): Edit | undefined {
  const { text } = content;
  if (text.endsWith(mark)) return undefined;
  const { start, end } = content.spanAt(text.length - 1, text.length);
  return /[.,;]$/.test(text) ? { start, end, newText: mark } : { start: end, end, newText: mark };
}

const GAP = /;\s{0,4}(?=can cu(?![a-z]))/g;
/** The opening sentence behind the last of several căn cứ in one paragraph. */
const LAST_GAP = /[;,]\s{1,4}(?=\p{Lu})/gu;

/** `Căn cứ …; căn cứ …; Ban Thường vụ … như sau:` in one paragraph. */
function* joined(
  plan: Plan,
  { content, start }: BasisLine,
  { dashed, lastMark }: BasisForm,
): Iterable<Report<BasisMessage>> {
  const { text } = content;
  const folded = fold(text);
  if (!/^can cu(?![a-z])/.test(folded)) return;
  const gaps = [...folded.matchAll(GAP)];
  const last = gaps.at(-1);
  if (!last) return;
  const dash = dashed ? '- ' : '';
  const lineBreak = lineBreakOf(plan.source.text);
  const edits = gaps.map(({ 0: gap, index }) => ({
    ...content.spanAt(index, index + gap.length + 1),
    newText: `;${lineBreak}${dash}C`,
  }));
  const lead = dashed ? dashEdit(plan, { content, start }) : undefined;
  if (lead) edits.unshift(lead);
  const after = last.index + last[0].length;
  const spoken = text.endsWith(':') ? [...text.slice(after).matchAll(LAST_GAP)].at(-1) : undefined;
  if (spoken) {
    const from = after + spoken.index;
    const span = content.spanAt(from, from + spoken[0].length);
    edits.push({ ...span, newText: `${lastMark}${lineBreak}` });
  }
  yield {
    message: 'joined',
    span: content.spanAt(after, after + 'căn cứ'.length),
    ...((spoken ?? !text.endsWith(':')) && {
      fixes: [{ title: { vi: 'Mỗi căn cứ một dòng', en: 'One line each' }, edits }],
    }),
  };
}
