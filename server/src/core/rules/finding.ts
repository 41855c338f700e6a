/** What the user sees of a breach: plain data in the user's language, the same in every door. */
import type { Span } from '../text/span';
import type { Edit } from './rule';
import type { Severity } from './severity';

export interface FindingFix {
  readonly title: string;
  /** Not for fix-all. */
  readonly byHand: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  /** All that it was judged by, where that is more than its span. */
  readonly judgedBy?: Span;
  /** Fix-all takes the first one that is not {@link FindingFix.byHand}. */
  readonly fixes: readonly FindingFix[];
}
