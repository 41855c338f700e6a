/** The headings of a Kế hoạch that the rules on its structure read. */
import { documentTypeByName } from '../../citations/document-types';
import type { Block, Part, Plan } from '../../plan/plan';
import { foldWords } from '../../text/fold';

const isSection = (block: Block): block is Part => block.kind === 'section';

/** The document is a Kế hoạch, and says so. */
export const isPlan = ({ typeName }: Plan): boolean =>
  typeName !== undefined && documentTypeByName(typeName.text)?.id === 'ke-hoach';

/** Headings of the first level, and of the second where the first is Phần or Chương. None in other documents. */
export function mainSections(plan: Plan): readonly Part[] {
  if (!isPlan(plan)) return [];
  return plan.body
    .filter(isSection)
    .flatMap((part) =>
      part.numbering?.style === 'named' ? [part, ...part.children.filter(isSection)] : [part],
    );
}

/** Whether a heading, its marks and case apart, has one of the phrases. */
export const speaksOf = ({ content }: Part, phrases: RegExp): boolean =>
  phrases.test(foldWords(content.text));
