import type { Block, Paragraph, Plan } from '../../plan/plan';
import { fold } from '../../text/fold';
import type { Located } from '../../text/span';
import { isFollowed } from '../progress';
import { writeInstead } from '../replacement';
import { defineRule, type Report } from '../rule';
import { isPart, namedParts, numberedParts } from './numbered';

/** `Điều 1 - Phạm vi`, `Điều 1) Phạm vi`, `Điều 1 Phạm vi`: no headings to the parser, for articles are cited so in running text. */
const OTHER_MARK = /^(?:Điều|ĐIỀU)[ \u00a0]+(\d{1,3})(?:[ \u00a0]?[-–)/])?(?=[ \u00a0]+\p{Lu})/u;
/** What `Điều 6` belongs to where a sentence begins with it. */
const OTHER_DOCUMENT = /^(?:dieu le|hien phap|bo luat|quy che|phap luat|luat)(?![a-z])/;
/** Words of a name. */
const LONGEST_NAME = 12;

/** ND-08: `Điều 1. Tên điều`: the word, an Arabic number and a full stop. */
export const formOfArticles = defineRule({
  id: 'ND-08',
  title: { vi: 'Cách ghi điều', en: 'Form of điều' },
  docs: {
    vi: 'Điều ghi “Điều 1. Tên điều” trên một dòng: chữ “Điều”, số Ả Rập, dấu chấm. Không ghi “Điều 1:”, “Điều 1 -”, “Điều 1)”, “ĐIỀU I.”.',
    en: 'An article is written “Điều 1. Tên điều” on one line: the word “Điều”, an Arabic number, a full stop. Not “Điều 1:”, “Điều 1 -”, “Điều 1)”, “ĐIỀU I.”.',
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
  const others = [...plan.preamble, ...paragraphs(plan.body)].flatMap(
    (paragraph) => otherMark(plan, paragraph) ?? [],
  );
  // One alone may be an article of another document that a sentence begins with.
  const divided = headed.length > 0 || others.some(({ named, ordinal }) => named && ordinal === 1);
  const dashes = others.filter(({ dashed }) => dashed).length;
  const meant = others.filter(({ named, dashed }) =>
    named ? divided : dashed && headed.length + dashes > 1,
  );
  return [...headed, ...meant];
}

interface OtherArticle extends Article {
  readonly ordinal: number;
  readonly dashed: boolean;
  /** What follows is a name, no sentence, and there is text below it. */
  readonly named: boolean;
}

function otherMark(plan: Plan, { content }: Paragraph): OtherArticle | undefined {
  const match = OTHER_MARK.exec(content.text);
  if (!match) return undefined;
  const [lead, ordinal = ''] = match;
  const name = content.text.slice(lead.length).trim();
  const named =
    !/[.;:,]$/.test(name) &&
    name.split(' ', LONGEST_NAME + 1).length <= LONGEST_NAME &&
    !OTHER_DOCUMENT.test(fold(name)) &&
    isFollowed(plan, content.end);
  return {
    written: content.locate(0, lead.length),
    right: `Điều ${ordinal}.`,
    spaced: true,
    ordinal: Number(ordinal),
    dashed: /[-–]$/.test(lead),
    named,
  };
}

function* paragraphs(blocks: readonly Block[]): Generator<Paragraph> {
  for (const block of blocks) {
    if (block.kind === 'paragraph') yield block;
    if (isPart(block)) yield* paragraphs(block.children);
  }
}
