/** Reads what an editor says of the user's settings. Whatever has no meaning here is left out, never an error. */
import { allowedPageSettings, type PageSettings } from '../core/layout/styles';
import type { ProfileId } from '../core/profiles/profile';
import { ruleSettings, styleValues, type CheckSettings } from '../core/rules/settings';

const profiles: readonly ProfileId[] = ['hd36', 'hd05'];

/** @param given the object under `keHoach` */
export function readCheckSettings(given: unknown): CheckSettings {
  const { language, profile, rules, style, userWords, workspaceWords } = record(given);
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
    words: [...strings(userWords), ...strings(workspaceWords)],
  };
}

/** Dictionaries that a client may keep in its settings. */
const KEPT = ['user', 'workspace'] as const;

export type KeptDictionary = (typeof KEPT)[number];

export const readKeptDictionaries = (given: unknown): KeptDictionary[] =>
  KEPT.filter((name) => strings(given).includes(name));

/** Whether the user wants the language model: always, unless it is switched off. */
export const readUsesModel = (given: unknown): boolean =>
  record(record(given)['languageModel'])['enabled'] !== false;

/** Whether Word documents are in the index: only if the user asks for it. */
export const readIndexesWord = (given: unknown): boolean => record(record(given)['index'])['word'] === true;

/** What is shown beside the text. */
export interface Shown {
  /** Above a plan's own number: how often it is cited. */
  readonly lenses: boolean;
  /** Behind a citation in short: date and body. */
  readonly citationHints: boolean;
}

export const readShown = (given: unknown): Shown => ({
  lenses: record(given)['codeLens'] !== false,
  citationHints: record(record(given)['inlayHints'])['citations'] === true,
});

/**
 * What the guides leave open of the page: what is no number is as by default, and one beyond the bounds of the guides
 * is brought back to them.
 */
export function readPageSettings(given: unknown): PageSettings {
  const { bodySize, lineSpacing, paragraphSpacing, firstLineIndent, duplex } = record(record(given)['page']);
  return allowedPageSettings({
    bodySize: number(bodySize),
    lineSpacing: number(lineSpacing),
    paragraphSpacing: number(paragraphSpacing),
    firstLineIndent: number(firstLineIndent),
    duplex: duplex === true,
  });
}

const number = (given: unknown): number => (typeof given === 'number' ? given : NaN);

const record = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

const oneOf = <Value>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);
