import data from '../../../data/header-abbreviations.json';
import { leaves, type SyntaxNode } from '../../syntax/tree';
import { contains, type Located } from '../../text/span';
import { majoritySchool, textInSchool } from '../../vietnamese/school';
import { headerAnchor } from '../header-anchor';
import { isHeaderPassed } from '../progress';
import { defineRule, type Report } from '../rule';
import type { Plan } from '../../plan/plan';

interface Abbreviation {
  readonly short: string;
  /** Absent where there is more than one reading. */
  readonly full?: string;
  /** `full` is sure only after this word. */
  readonly after?: string;
}

const abbreviations: ReadonlyMap<string, Abbreviation> = new Map(
  (data.abbreviations as readonly Abbreviation[]).map((entry) => [entry.short, entry]),
);

/** CQ-01: the issuing body, its name in full: `ĐẢNG UỶ BỆNH VIỆN ĐA KHOA …`, not `ĐẢNG UỶ BVĐK …`. */
export const issuerName = defineRule({
  id: 'CQ-01',
  title: { vi: 'Tên cơ quan ban hành ghi đầy đủ', en: 'Name of the issuing body in full' },
  docs: {
    vi: 'Tên cơ quan ban hành và cơ quan cấp trên ghi đầy đủ, chính xác theo Điều lệ Đảng hoặc văn bản thành lập, không viết tắt. Cách viết tắt chỉ có một nghĩa thì có cách sửa nhanh.',
    en: 'Issuing body and superior body are named in full and exactly, as in the Party’s statutes or the decision that founded them, without abbreviations. Where an abbreviation has one reading there is a quick fix.',
  },
  source: {
    text: 'HD 05-HD/VPTW, phần II, mục I.2.1, I.2.2.1; HD 36-HD/VPTW, phần II, mục 1.2.1',
    confidence: 'source',
  },
  severity: 'error',
  profiles: ['hd36', 'hd05'],
  fixable: true,
  messages: {
    abbreviated: {
      vi: 'Tên cơ quan ghi đầy đủ, không viết tắt “{short}”.',
      en: 'The body is named in full, not with “{short}”.',
    },
    missing: {
      vi: 'Đầu trang chưa có tên cơ quan ban hành.',
      en: 'The header does not name the issuing body.',
    },
  },
  *check({ plan }): Iterable<Report<'abbreviated' | 'missing'>> {
    const { header } = plan;
    const anchor = headerAnchor(header);
    if (!anchor) return;
    if (!header.issuingBody && isHeaderPassed(plan)) yield { message: 'missing', span: anchor };
    for (const name of [header.parentBody, header.issuingBody]) {
      for (const line of name ? linesOf(plan, name) : []) yield* abbreviationsIn(line);
    }
  },
});

/** A name may take several lines, with the right column's text between them. */
function linesOf({ source, tree }: Plan, name: Located): Located[] {
  const cells = (node: SyntaxNode): SyntaxNode[] =>
    node.kind === 'Header' ? [...leaves(node)].filter(({ kind }) => kind === 'Cell') : [];
  return tree.children
    .flatMap(cells)
    .filter((cell) => contains(name, cell))
    .map(({ start, end }) => ({ text: source.slice({ start, end }), start, end }))
    .filter(({ text }) => name.text.includes(text));
}

function* abbreviationsIn({ text, start }: Located): Iterable<Report<'abbreviated'>> {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}&])[\p{Lu}&]{2,}(?![\p{L}\p{N}&])\.?/gu)) {
    const abbreviation = abbreviations.get(match[0].replace('.', ''));
    if (!abbreviation) continue;
    const { short, full, after } = abbreviation;
    const sure = after === undefined || text.slice(0, match.index).trimEnd().endsWith(after);
    const span = { start: start + match.index, end: start + match.index + match[0].length };
    const newText = full === undefined ? '' : spelledAsIn(text, full);
    yield {
      message: 'abbreviated',
      span,
      args: { short },
      fixes:
        newText !== '' && sure
          ? [
              {
                title: { vi: 'Viết “{full}”', en: 'Write “{full}”' },
                args: { full: newText },
                edits: [
                  {
                    ...span,
                    newText: /^\s|^$/.test(text.slice(match.index + match[0].length))
                      ? newText
                      : `${newText} `,
                  },
                ],
              },
            ]
          : [],
    };
  }
}

/** With the tone marks where the name at hand has them: ỦY beside ĐẢNG ỦY, UỶ beside ĐẢNG UỶ. */
function spelledAsIn(name: string, full: string): string {
  const school = majoritySchool(name);
  return school === undefined ? full : textInSchool(full, school);
}
