/** Turns the sheets of an appendix: writes the comment that lays them on their long side, or takes it away. */
import { isLandscapeComment, LANDSCAPE_COMMENT } from '../plan/orientation';
import type { Appendix, Plan } from '../plan/plan';
import { insertLineUnder, removeLine } from '../rules/line-edits';
import type { Edit } from '../rules/rule';
import { contains } from '../text/span';

export interface Turn {
  /** How the sheets lie afterwards. */
  readonly landscape: boolean;
  readonly edits: readonly Edit[];
}

/** @param at in the label or the title of an appendix, or in one of its tables; elsewhere nothing is offered */
export function turnOf(plan: Plan, at: number): Turn | undefined {
  const appendix = plan.appendices.find((one) => contains(one, { start: at, end: at }));
  if (!appendix || !isAsked(appendix, at)) return undefined;
  if (!appendix.landscape)
    return { landscape: true, edits: [insertLineUnder(plan.source, appendix.label.end, LANDSCAPE_COMMENT)] };
  const comments = plan.comments.filter(
    (comment) => contains(appendix, comment) && isLandscapeComment(comment.text),
  );
  return { landscape: false, edits: comments.map(({ start }) => removeLine(plan.source, start)) };
}

function isAsked({ label, title, body }: Appendix, at: number): boolean {
  const place = { start: at, end: at };
  return [label, ...title, ...body.filter(({ kind }) => kind === 'table')].some((part) =>
    contains(part, place),
  );
}
