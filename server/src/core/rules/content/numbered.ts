/** The numbered parts of a plan at any depth, body and appendices, for rules on how one number is written. */
import { derived } from '../../plan/derived';
import type { Block, Numbering, Part } from '../../plan/plan';

export interface NumberedPart extends Part {
  readonly numbering: Numbering;
}

export const isPart = (block: Block): block is Part => 'children' in block;

export const isNumbered = (block: Block): block is NumberedPart =>
  isPart(block) && block.numbering !== undefined;

/** In the order of the text. */
export const numberedParts = derived((plan): readonly NumberedPart[] => [
  ...inside(plan.body),
  ...plan.appendices.flatMap((appendix) => [...inside(appendix.body)]),
]);

function* inside(blocks: readonly Block[]): Generator<NumberedPart> {
  for (const block of blocks) {
    if (isNumbered(block)) yield block;
    if (isPart(block)) yield* inside(block.children);
  }
}

/** A named part, its words apart: `Chương`, `II`, `.` of `Chương II.` */
export interface NamedNumber {
  readonly part: NumberedPart;
  readonly word: string;
  readonly value: string;
}

const NAMED = /^(\p{L}+)[ \u00a0]+(thứ[ \u00a0]+\p{L}+|[IVXLC]+|\d+|[A-HĐ](?!\p{L}))/iu;

/** The parts under one name: Phần, Chương, Mục, Điều. @param words in small letters */
export function namedParts(parts: readonly NumberedPart[], words: readonly string[]): NamedNumber[] {
  return parts.flatMap((part) => {
    if (part.numbering.style !== 'named') return [];
    const [, word = '', value = ''] = NAMED.exec(part.numbering.text) ?? [];
    return words.includes(word.toLowerCase()) ? [{ part, word, value }] : [];
  });
}
