/**
 * What part of a plan each line of a draft is: read by the plan's own grammar, of the text without bold and italics.
 * That tells which lines stand together, which tabs part columns, and which bold is only the look of its place.
 */
import { readPlan } from '../../core/plan/build';
import type { Block } from '../../core/plan/plan';
import type { NodeKind } from '../../core/syntax/tree';
import type { DraftLine } from './draft';
import { textOf } from './runs';

export interface Place {
  /** Label and name of an appendix are a title, too. */
  readonly region: NodeKind;
  /** It is a heading, which is printed bold. */
  readonly section: boolean;
  readonly appendix: boolean;
}

export interface Places {
  /** Of each line. */
  readonly places: readonly Place[];
  /** The lines are broken as on a printed page. */
  readonly hardWrapped: boolean;
}

export function placesOf(lines: readonly DraftLine[]): Places {
  const starts: number[] = [];
  let text = '';
  for (const [i, line] of lines.entries()) {
    if (i > 0) text += draftGap(lines[i - 1], line);
    starts.push(text.length);
    text += plainText(line);
  }
  const plan = readPlan(text);
  const sections = new Set(
    [...plan.body, ...plan.trailing, ...plan.appendices.flatMap(({ body }) => body)].flatMap(sectionStarts),
  );
  const titles = new Set(
    plan.appendices.flatMap(({ start, title }) => [start, ...title.map((line) => line.start)]),
  );
  const regions = plan.tree.children;
  let region = 0;
  const places = lines.map((line, i): Place => {
    const start = (starts[i] ?? 0) + indentOf(line);
    while (region + 1 < regions.length && (regions[region + 1]?.start ?? 0) <= start) region++;
    const kind = regions[region]?.kind ?? 'Body';
    return {
      region: titles.has(start) ? 'Title' : kind,
      section: sections.has(start),
      appendix: kind === 'Appendix',
    };
  });
  return { places, hardWrapped: plan.hardWrapped };
}

/** The line breaks between two lines, as far as the file tells them. */
export const draftGap = (before: DraftLine | undefined, line: DraftLine): '\n' | '\n\n' =>
  line.apart || before?.centred !== line.centred ? '\n\n' : '\n';

const SEPARATORS: Readonly<Record<DraftLine['kind'], string>> = {
  paragraph: '',
  columns: '\t',
  row: ' | ',
  rule: ' | ',
};

function plainText({ kind, number, parts }: DraftLine): string {
  if (kind === 'rule') return `|${'---|'.repeat(parts.length)}`;
  const text = parts.map(textOf).join(SEPARATORS[kind]);
  if (kind === 'row') return `| ${text} |`;
  return number === undefined ? text : `${number} ${text}`;
}

const indentOf = (line: DraftLine): number => {
  const text = plainText(line);
  return text.length - text.trimStart().length;
};

function sectionStarts(block: Block): number[] {
  if (block.kind === 'table' || block.kind === 'paragraph') return [];
  const start = block.numbering?.start ?? block.content.start;
  return [...(block.kind === 'section' ? [start] : []), ...block.children.flatMap(sectionStarts)];
}
