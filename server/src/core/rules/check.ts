/**
 * Runs the rules over a plan. `checkInSteps` yields between two rules, so that whoever drives it can look up
 * whether the answer is still wanted.
 */
import type { Plan } from '../plan/plan';
import { profileById, profileOn, type Profile, type ProfileId } from '../profiles/profile';
import { allRules } from './all';
import type { Finding } from './finding';
import { say, type Language } from './message';
import type { Message, Report, Rule, RuleSource } from './rule';
import { suppressionsOf } from './suppressions';

export interface CheckSettings {
  readonly language: Language;
  /** Overrules the document's date. */
  readonly profile?: ProfileId;
}

/** Characters beyond which a text is no plan: its rules are not run. */
const LONGEST_CHECKED = 2_000_000;

const TOO_LONG = {
  vi: 'Văn bản dài hơn {limit} ký tự nên không được kiểm tra. Tách thành nhiều tệp để kiểm tra.',
  en: 'The document is longer than {limit} characters and is not checked. Split it to have it checked.',
} as const satisfies Message;

export const defaultSettings: CheckSettings = { language: 'vi' };

/** The guide a plan must follow: by its own date. */
export const profileOf = (plan: Plan, settings: CheckSettings = defaultSettings): Profile =>
  settings.profile ? profileById(settings.profile) : profileOn(plan.header.placeAndDate?.date?.iso);

/** @returns findings in the order of the text, then of rule ids */
export function check(
  plan: Plan,
  settings: CheckSettings = defaultSettings,
  rules: readonly Rule[] = allRules,
): Finding[] {
  const steps = checkInSteps(plan, settings, rules);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

export function* checkInSteps(
  plan: Plan,
  settings: CheckSettings = defaultSettings,
  rules: readonly Rule[] = allRules,
): Generator<undefined, Finding[]> {
  if (plan.source.raw.length > LONGEST_CHECKED) return [tooLong(settings.language)];
  const profile = profileOf(plan, settings);
  const silenced = suppressionsOf(plan);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!rule.profiles.includes(profile.id)) continue;
    for (const report of rule.check({ plan, profile })) {
      if (!silenced(rule.id, report.span)) findings.push(findingOf(rule, report, profile, settings.language));
    }
    yield;
  }
  return findings.sort(byPlace);
}

/** What a rule rests on, said in its findings: the guide's own words, or what practice makes of them. */
const BASIS: Readonly<Record<RuleSource['confidence'], Message>> = {
  source: { vi: '{place}', en: '{place}' },
  inferred: { vi: 'suy ra từ {place}', en: 'inferred from {place}' },
  memory: { vi: 'theo trí nhớ: {place}', en: 'from memory: {place}' },
};

const findingOf = (rule: Rule, report: Report, profile: Profile, language: Language): Finding => ({
  rule: rule.id,
  severity: report.severity ?? rule.severity,
  message: [
    say(rule.messages[report.message] as Message, language, report.args),
    `(${say(BASIS[rule.source.confidence], language, { place: sourceFor(rule, profile) })})`,
  ].join(' '),
  span: report.span,
  fixes: (report.fixes ?? []).map(({ title, args, edits, byHand = false }) => ({
    title: say(title, language, args),
    edits,
    byHand,
  })),
});

/** A rule that both guides hold names one place in each, parted by `; `: the finding names that of the guide in force. */
function sourceFor({ source }: Rule, { symbol }: Profile): string {
  const places = source.text.split('; ');
  return places.filter((place) => place.includes(symbol)).join('; ') || source.text;
}

const tooLong = (language: Language): Finding => ({
  rule: 'TEP-01',
  severity: 'information',
  message: say(TOO_LONG, language, { limit: LONGEST_CHECKED.toLocaleString('vi-VN') }),
  span: { start: 0, end: 0 },
  fixes: [],
});

const byPlace = (a: Finding, b: Finding): number =>
  a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
