/** White space and quotation marks inside the text. A part of ND-13. */
import { derived } from '../../plan/derived';
import type { Plan } from '../../plan/plan';
import { readingsOf } from '../../plan/reading';
import { wordsOf } from '../../plan/words';
import type { SyntaxNode } from '../../syntax/tree';
import { spacingFlaws, type SpacingFlaw } from '../../text/spacing';
import type { Message } from '../../text/message';
import type { Span } from '../../text/span';
import { isPartyPage } from '../party-page';
import type { Edit, Report } from '../rule';

export type SpacingMessage = SpacingFlaw['kind'] | 'straightQuotes' | 'curlyQuotes';

export const spacingMessages = {
  double: { vi: 'Thừa dấu cách.', en: 'Too many spaces.' },
  beforeMark: { vi: 'Thừa dấu cách trước dấu câu.', en: 'A space too many before the mark.' },
  afterOpening: {
    vi: 'Thừa dấu cách sau dấu mở ngoặc.',
    en: 'A space too many behind the opening mark.',
  },
  beforeClosing: {
    vi: 'Thừa dấu cách trước dấu đóng ngoặc.',
    en: 'A space too many before the closing mark.',
  },
  missing: { vi: 'Thiếu dấu cách sau dấu câu.', en: 'A space is missing behind the mark.' },
  straightQuotes: {
    vi: 'Phần nhiều văn bản dùng ngoặc kép cong “ ”, chỗ này dùng ngoặc thẳng.',
    en: 'Most quotations have curly marks; this has straight ones.',
  },
  curlyQuotes: {
    vi: 'Phần nhiều văn bản dùng ngoặc kép thẳng, chỗ này dùng ngoặc cong “ ”.',
    en: 'Most quotations have straight marks; this has curly ones.',
  },
} as const satisfies Record<SpacingMessage, Message>;

export function* spacingReports(plan: Plan): Generator<Report<SpacingMessage>> {
  if (!isPartyPage(plan) || wordsOf(plan).length === 0) return;
  for (const { kind, start, end, newText } of flawsOf(plan)) {
    const missing = kind === 'missing';
    yield {
      message: kind,
      // A place without width is hard to see: the mark itself is shown.
      span: missing ? { start: start - 1, end } : { start, end },
      severity: 'information',
      fixes: [
        {
          title: missing
            ? { vi: 'Thêm dấu cách', en: 'Add a space' }
            : newText === ''
              ? { vi: 'Bỏ dấu cách', en: 'Remove the space' }
              : { vi: 'Để một dấu cách', en: 'Leave one space' },
          edits: [{ start, end, newText }],
        },
      ],
    };
  }
  yield* mixedQuotes(plan);
}

/** Of every line of text outside the columns of header and end block, and outside tables. */
const flawsOf = derived((plan): readonly SpacingFlaw[] => {
  const found: SpacingFlaw[] = [];
  for (const region of plan.tree.children)
    if (region.kind !== 'Header' && region.kind !== 'End') addFlaws(plan, region, found);
  return found;
});

function addFlaws(plan: Plan, node: SyntaxNode, found: SpacingFlaw[]): void {
  if (node.kind === 'Table') return;
  if (node.kind === 'Text') {
    for (const flaw of spacingFlaws(plan.source.slice(node)))
      found.push({ ...flaw, start: node.start + flaw.start, end: node.start + flaw.end });
  }
  for (const child of node.children) addFlaws(plan, child, found);
}

interface Quotation {
  readonly curly: boolean;
  readonly open: Span;
  readonly close: Span;
}

const LONGEST_QUOTATION = 1000;
const QUOTATION = new RegExp(`“[^“”"]{1,${LONGEST_QUOTATION}}”|"[^“”"]{1,${LONGEST_QUOTATION}}"`, 'gu');

/** The rarer kind of marks; of two as frequent the straight ones. */
function* mixedQuotes(plan: Plan): Generator<Report<SpacingMessage>> {
  const all = [...quotationsIn(plan)];
  const curly = all.filter((quotation) => quotation.curly).length;
  if (curly === 0 || curly === all.length) return;
  const wanted = curly * 2 >= all.length;
  for (const quotation of all) {
    if (quotation.curly === wanted) continue;
    const edits: readonly Edit[] = [
      { ...quotation.open, newText: wanted ? '“' : '"' },
      { ...quotation.close, newText: wanted ? '”' : '"' },
    ];
    yield {
      message: wanted ? 'straightQuotes' : 'curlyQuotes',
      span: quotation.open,
      severity: 'hint',
      fixes: [
        {
          title: wanted
            ? { vi: 'Dùng ngoặc cong “ ”', en: 'Use curly marks' }
            : { vi: 'Dùng ngoặc thẳng', en: 'Use straight marks' },
          edits,
        },
      ],
    };
  }
}

function* quotationsIn(plan: Plan): Generator<Quotation> {
  for (const { prose } of readingsOf(plan)) {
    if (!/[“"]/.test(prose.text)) continue;
    for (const { 0: quoted, index } of prose.text.matchAll(QUOTATION)) {
      const end = index + quoted.length;
      const [open, close] = [prose.spanAt(index, index + 1), prose.spanAt(end - 1, end)];
      yield { curly: quoted.startsWith('“'), open, close };
    }
  }
}
