/** Whether a place lies in a citation of another document: what is told there was told by others. */
import { Cover } from '../text/cover';
import { derived } from './derived';
import type { Plan } from './plan';

const citedIn = derived(({ citations }) => new Cover(citations.filter(({ self }) => !self)));

/** @param offset into the view of the source */
export const isCitedAt = (plan: Plan, offset: number): boolean =>
  citedIn(plan).covers({ start: offset, end: offset + 1 });
