/** Reads what an editor says of the user's settings. Whatever has no meaning here is left out, never an error. */
import type { ProfileId } from '../core/profiles/profile';
import { ruleSettings, styleValues, type CheckSettings } from '../core/rules/settings';

const profiles: readonly ProfileId[] = ['hd36', 'hd05'];

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
      Object.entries(styleValues).flatMap(([name, values]) => {
        const value = oneOf<string>(values, record(style)[name]);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const oneOf = <Value>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);
