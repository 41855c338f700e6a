/** Reads what an editor says of the user's settings. Whatever has no meaning here is left out, never an error. */
import type { ProfileId } from '../core/profiles/profile';
import { defaultStyle, type CheckSettings, type RuleSetting, type Style } from '../core/rules/settings';

const profiles: readonly ProfileId[] = ['hd36', 'hd05'];
const ruleSettings: readonly RuleSetting[] = ['off', 'error', 'warning', 'information', 'hint'];

const styles: { readonly [Name in keyof Style]: readonly Style[Name][] } = {
  tonePlacement: ['majority', 'old', 'new'],
  sectionMark: ['majority', '-', '.'],
  citationComma: ['majority', 'with', 'without'],
  guarantee: ['majority', 'bảo đảm', 'đảm bảo'],
};

/** @param given the object under `keHoach` */
export function readCheckSettings(given: unknown): CheckSettings {
  const { language, profile, rules, style } = record(given);
  const forced = oneOf(profiles, profile);
  return {
    language: language === 'en' ? 'en' : 'vi',
    ...(forced && { profile: forced }),
    rules: Object.fromEntries(
      Object.entries(record(rules)).flatMap(([name, value]) => {
        const setting = oneOf(ruleSettings, value);
        return setting ? [[name, setting] as const] : [];
      }),
    ),
    style: Object.fromEntries(
      (Object.keys(defaultStyle) as (keyof Style)[]).flatMap((name) => {
        const value = oneOf<string>(styles[name], record(style)[name]);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const oneOf = <Value>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);
