/** Kế hoạch mới: a plan from a template, for the office that the user names once. */
import type { Drafting } from '../drafting/wizard';
import { text } from '../messages';

export const newPlan = (drafting: Drafting): Promise<void> => drafting.start(text('newPlanTitle'));
