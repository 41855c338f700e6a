/** Every rule of the program, in the order of the rule book. A rule exists when it stands here. */
import { numberForm } from './number/form';
import type { Rule } from './rule';

export const allRules: readonly Rule[] = [numberForm];
