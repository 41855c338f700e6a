/** What an assignment says: who does what by when. Read in `assignments.ts`. */
import type { Prose } from '../text/prose';
import type { Located, Span } from '../text/span';
import type { Deadline } from './deadlines';
import type { BodyMention } from './organisations';

export interface AssignedBody extends Located {
  readonly mention: BodyMention;
}

export interface Assignment extends Span {
  readonly from: 'text' | 'table';
  /** Who leads or does the work. Named in the heading above where `inherited`. */
  readonly bodies: readonly AssignedBody[];
  readonly inherited: boolean;
  /** Who takes part: `phối hợp với …`. */
  readonly partners: readonly AssignedBody[];
  /** In the order of the text, the leading one first: `chủ trì`, `theo dõi`. None in a table. */
  readonly verbs: readonly Located[];
  readonly deadlines: readonly Deadline[];
  /** What is to be handed in: `kế hoạch thực hiện`. */
  readonly products: readonly Located[];
}

/** A body with its place in the source. */
export const locateBody = (prose: Prose, mention: BodyMention): AssignedBody => ({
  mention,
  ...prose.locate(mention.start, mention.end),
});
