/** Another number and symbol for a document, in every place of a plan that names it. */
import type { Citation } from '../citations/citation';
import { numberOf } from '../citations/number';
import { findReferences, type WrittenReference } from '../citations/symbols';
import type { Plan } from '../plan/plan';
import type { Edit } from '../rules/rule';
import type { Message, MessageArguments } from '../text/message';
import type { Span } from '../text/span';
import type { NamedDocument } from './named-documents';

/** Number and symbol as they will stand. */
export interface NewNumber {
  /** With the letter after it: `33a`. */
  readonly number: string;
  /** `CT/TW`. */
  readonly symbol: string;
  /** `25-CT/TW`. */
  readonly text: string;
}

export interface NumberProblem {
  readonly message: Message;
  readonly args: MessageArguments;
}

const problems = {
  unreadable: {
    vi: '“{written}” không phải là số và ký hiệu. Ghi như 25-CT/TW hoặc 30/2020/NĐ-CP.',
    en: '“{written}” is no number and symbol. Write it like 25-CT/TW or 30/2020/NĐ-CP.',
  },
  otherForm: {
    vi: 'Số và ký hiệu “{written}” chưa đúng thể thức. Ghi là {right}.',
    en: 'Number and symbol “{written}” are not in the right form. Write {right}.',
  },
} as const satisfies Record<string, Message>;

/** Characters of what is no number that are said back. */
const MOST_SHOWN = 40;

/** Reads what the user gives as the new name. */
export function readNewNumber(given: string): NewNumber | NumberProblem {
  const written = given.normalize('NFC').trim();
  const [reference] = findReferences(written);
  if (!reference?.number || reference.start !== 0 || reference.end !== written.length)
    return { message: problems.unreadable, args: { written: written.slice(0, MOST_SHOWN) } };
  const { repaired } = reference;
  if (repaired !== written) return { message: problems.otherForm, args: { written, right: repaired } };
  return { number: numberText(reference), symbol: reference.symbol, text: repaired };
}

export const isProblem = (read: NewNumber | NumberProblem): read is NumberProblem => 'message' in read;

const numberText = ({ number, suffix }: WrittenReference): string =>
  `${number?.text ?? ''}${suffix?.text ?? ''}`;

/** @param document one that `plan` names */
export function renameEdits(plan: Plan, document: NamedDocument, to: NewNumber): Edit[] {
  const renamed = new Set(document.mentions);
  const lent = new Map(
    plan.citations.flatMap((one) =>
      one.symbol && !isBorrower(one) ? [[one.symbol.start, one] as const] : [],
    ),
  );
  const own = document.isOwn ? ownEdit(plan, to) : undefined;
  const edits = plan.citations.flatMap((citation) => {
    const lender = isBorrower(citation) && citation.symbol ? lent.get(citation.symbol.start) : undefined;
    const newText = renamed.has(citation)
      ? renamedText(citation, lender && renamed.has(lender) ? to.symbol : lender?.symbol?.text, to)
      : keptText(citation, lender && renamed.has(lender), to);
    return citation.reference && newText !== undefined ? [replace(citation.reference, newText)] : [];
  });
  return own ? [own, ...edits] : edits;
}

/** The symbol stands behind a later item of the list: `57` of `57, 59-NQ/TW`. */
const isBorrower = ({ symbol, reference }: Citation): boolean =>
  symbol !== undefined && reference !== undefined && reference.end <= symbol.start;

/** A number that had no symbol of its own gets one only where the symbol it shares is another. */
function renamedText(
  { number, symbol }: Citation,
  shared: string | undefined,
  to: NewNumber,
): string | undefined {
  if (!number) return undefined;
  return !symbol || shared === to.symbol ? to.number : to.text;
}

/** An item whose lender gets another symbol must carry its own from now on. */
const keptText = (
  citation: Citation,
  lenderRenamed: boolean | undefined,
  to: NewNumber,
): string | undefined =>
  lenderRenamed && citation.symbol?.text !== to.symbol ? numberOf(citation) : undefined;

/** What stands in the column beside the number keeps its place. */
function ownEdit({ source, header }: Plan, to: NewNumber): Edit | undefined {
  const symbol = header.documentNumber?.symbol;
  if (!symbol) return undefined;
  const gap = / {2,}(?=\S)/y;
  gap.lastIndex = symbol.end;
  const blanks = gap.exec(source.text)?.[0].length;
  if (blanks === undefined) return replace(symbol, to.text);
  const left = Math.max(2, blanks - (to.text.length - (symbol.end - symbol.start)));
  return { start: symbol.start, end: symbol.end + blanks, newText: to.text + ' '.repeat(left) };
}

const replace = ({ start, end }: Span, newText: string): Edit => ({ start, end, newText });
