import type { Block, Plan } from '../../plan/plan';
import type { Located } from '../../text/span';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isPart, namedParts, numberedParts } from './numbered';

/** `Điều 1 - Phạm vi`: no heading to the parser, which knows that articles are cited so in running text. */
const DASHED = /^Điều[ \u00a0]+(\d{1,3})[ \u00a0]?[-–](?=[ \u00a0]+\p{Lu})/u;

/** ND-08: `Điều 1. Tên điều`: the word, an Arabic number and a full stop. */
export const formOfArticles = defineRule({
  id: 'ND-08',
  title: { vi: 'Cách ghi điều', en: 'Form of điều' },
  docs: {
    vi: 'Điều ghi “Điều 1. Tên điều” trên một dòng: chữ “Điều”, số Ả Rập, dấu chấm. Không ghi “Điều 1:”, “Điều 1 -”, “ĐIỀU I.”.',
    en: 'An article is written “Điều 1. Tên điều” on one line: the word “Điều”, an Arabic number, a full stop. Not “Điều 1:”, “Điều 1 -”, “ĐIỀU I.”.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.6.2.4c; HD 36-HD/VPTW, Phụ lục 3',
    confidence: 'source',
  },
  severity: 'warning',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    form: {
      vi: 'Điều ghi “{right}”, không phải “{written}”.',
      en: 'An article is written “{right}”, not “{written}”.',
    },
  },
  *check({ plan }): Iterable<Report<'form'>> {
    for (const { written, right, spaced } of articlesOf(plan)) {
      if (written.text.replace(/[ \u00a0]+/g, ' ') === right) continue;
      yield {
        message: 'form',
        span: written,
        args: { written: written.text, right },
        fixes: [writeInstead(written, right, spaced ? right : `${right} `)],
      };
    }
  },
});

interface Article {
  readonly written: Located;
  readonly right: string;
  /** White space follows. */
  readonly spaced: boolean;
}

function articlesOf(plan: Plan): Article[] {
  const { source } = plan;
  const headed = namedParts(numberedParts(plan), ['điều']).map(({ part: { numbering } }) => {
    const { start, end, ordinal } = numbering;
    const written = { text: source.slice({ start, end }), start, end };
    return { written, right: `Điều ${ordinal}.`, spaced: /^(?:\s|$)/.test(source.text.slice(end, end + 1)) };
  });
  const dashed = [...paragraphs(plan.body)].flatMap(({ content }): Article[] => {
    const match = DASHED.exec(content.text);
    if (!match) return [];
    const written = content.locate(0, match[0].length);
    return [{ written, right: `Điều ${match[1] ?? ''}.`, spaced: true }];
  });
  // One alone may be an article of another document that a sentence begins with.
  return headed.length + dashed.length > 1 ? [...headed, ...dashed] : headed;
}

function* paragraphs(blocks: readonly Block[]): Generator<Exclude<Block, { kind: 'table' }>> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    if (isPart(block)) yield* paragraphs(block.children);
  }
}
