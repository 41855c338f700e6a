/** The citations of a text with how each stands, and where they differ from their labels. */
import { readPlan } from '../../../../server/src/core/plan/build';
import { citationStatuses, type CitationStatus } from '../../../../server/src/core/rules/citation-status';
import { agrees, readOf, type Pair, type Read } from './measure';
import { FIELDS, plainly, type Label } from './records';

export interface Judged extends Read {
  readonly status: CitationStatus;
}

/** A first mention that lacks a part; its fix adds what is known. */
const FILLED_IN = 'VD-01';

export function judged(text: string): Judged[] {
  const plan = readPlan(text);
  const statuses = citationStatuses(plan);
  return statuses.map((status) => ({ ...readOf(status.citation, plan.citations), status }));
}

export function differences(label: Label, found: Judged): string[] {
  const fields = FIELDS.filter((field) => !agrees(label, found, field)).map(
    (field) => `${field}: ${quoted(label.fields[field])}, read ${quoted(found.fields[field])}`,
  );
  if (label.depth !== found.depth)
    fields.push(`nested ${String(label.depth)} deep, read ${String(found.depth)}`);
  if (label.self !== found.self)
    fields.push(found.self ? 'read as the document itself' : 'not read as the document itself');
  return fields;
}

export const isMalformed = (label: Label | undefined): label is Label =>
  label !== undefined && label.mistakes.length > 0;

/** All words of `right` in their order: what a first mention lacked may have been filled in between. */
function holdsWords(text: string, right: string): boolean {
  const words = wordsOf(text);
  let from = 0;
  return wordsOf(right).every((word) => {
    const at = words.indexOf(word, from);
    from = at + 1;
    return at >= 0;
  });
}

const wordsOf = (text: string): string[] => text.replaceAll(',', '').split(' ');

/** What the fix should have been and was, where it was not right; without a known right form, where there was one. */
export function wrongFix({ label, found }: Pair<Judged>): string | undefined {
  if (!isMalformed(label)) return undefined;
  if (!found) return 'not found';
  const { text, fixed, problems } = found.status;
  let right = plainly(text);
  for (const mistake of label.mistakes) {
    if (mistake.written === undefined) continue;
    const written = plainly(mistake.written);
    if (!right.includes(written)) return `'${written}' is not in '${right}'`;
    right = right.replace(written, () => plainly(mistake.right ?? ''));
  }
  const mended = plainly(fixed);
  const isRight = problems.includes(FILLED_IN) ? holdsWords(mended, right) : mended === right;
  return isRight ? undefined : `should become '${right}', became '${mended}'`;
}

const quoted = (value: string | undefined): string => (value === undefined ? 'nothing' : `'${value}'`);
