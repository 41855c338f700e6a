/**
 * What a user or an office may decide of the rules: the guide to follow, rules and groups of rules switched off or
 * weighed otherwise, and the style where the guides leave it open.
 */
import type { LanguageModel } from '../language-model/model';
import type { ProfileId } from '../profiles/profile';
import type { Registry } from '../registry/registry';
import { groupOf } from './groups';
import type { Language } from '../text/message';
import type { Severity } from './severity';

export const ruleSettings = ['off', 'error', 'warning', 'information', 'hint'] as const satisfies readonly (
  Severity | 'off'
)[];

export type RuleSetting = (typeof ruleSettings)[number];

/** Where the guides leave a point open: `majority` follows what the document itself does most. */
export const styleValues = {
  /** `old`: hòa, ủy. `new`: hoà, uỷ. */
  tonePlacement: ['majority', 'old', 'new'],
  /** The mark after the number of a main section: `I-` or `I.`. */
  sectionMark: ['majority', '-', '.'],
  /** A comma between a symbol and `ngày`. */
  citationComma: ['majority', 'with', 'without'],
  guarantee: ['majority', 'bảo đảm', 'đảm bảo'],
} as const;

export type Style = { readonly [Name in keyof typeof styleValues]: (typeof styleValues)[Name][number] };

export interface CheckSettings {
  readonly language: Language;
  /** Overrules the document's date. */
  readonly profile?: ProfileId;
  /** Overrules the day, ISO, on which facts with a date are judged. */
  readonly date?: string;
  /** By rule id (`NN-03`) or by group (`LM`); a rule's own entry wins over its group's. */
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  readonly style?: Partial<Style>;
  /** Findings set aside by the user, as `dismissals.ts` names them. */
  readonly dismissed?: ReadonlySet<string>;
  /** Words of the user's dictionaries, as `Dictionary` reads them. */
  readonly words?: readonly string[];
  /** Weighs words in their context; rules that need it are silent without it. */
  readonly model?: LanguageModel | undefined;
  /** Documents known by number; those that come with the program where none is given. */
  readonly registry?: Registry | undefined;
  /** Where the document lies. */
  readonly uri?: string | undefined;
  /** What is missing at the end of a paragraph is not going to be typed there. */
  readonly finished?: boolean;
}

export const defaultStyle: Style = {
  tonePlacement: 'majority',
  sectionMark: 'majority',
  citationComma: 'majority',
  guarantee: 'majority',
};

export const defaultSettings: CheckSettings = { language: 'vi' };

export interface RuleState {
  readonly setting: RuleSetting;
  /** What decided it: the rule itself, an entry for its group, or one of its own. */
  readonly decidedBy: 'default' | 'group' | 'rule';
}

export function ruleState(
  { id, severity }: { readonly id: string; readonly severity: Severity },
  { rules }: CheckSettings,
): RuleState {
  const own = rules?.[id];
  if (own !== undefined) return { setting: own, decidedBy: 'rule' };
  const group = rules?.[groupOf(id)];
  if (group !== undefined) return { setting: group, decidedBy: 'group' };
  return { setting: severity, decidedBy: 'default' };
}
