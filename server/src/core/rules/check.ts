/**
 * Runs the rules over a plan. `checkInSteps` yields between two rules, so that whoever drives it can look up
 * whether the answer is still wanted.
 */
import type { Plan } from '../plan/plan';
import { profileById, profileOn, type Profile } from '../profiles/profile';
import { builtInRegistry } from '../registry/registry';
import { allRules } from './all';
import { knownWordsOf } from './dictionaries';
import { dismissalsOf } from './dismissals';
import type { Finding } from './finding';
import { say, type Language, type Message, type MessageArguments } from '../text/message';
import type { Span } from '../text/span';
import { isPartyPage } from './party-page';
import { overruledBy } from './precedence';
import type { Report, Rule, RuleContext, RuleSource } from './rule';
import type { Severity } from './severity';
import { defaultSettings, defaultStyle, ruleState, type CheckSettings, type RuleState } from './settings';
import { suppressionsOf } from './suppressions';

/** Characters beyond which a text is no plan: it is not asked all rules. A few that somebody chooses it may be. */
const LONGEST_CHECKED = 2_000_000;

const TOO_LONG = {
  vi: 'Văn bản dài hơn {limit} ký tự nên không được kiểm tra. Tách thành nhiều tệp để kiểm tra.',
  en: 'The document is longer than {limit} characters and is not checked. Split it to have it checked.',
} as const satisfies Message;

export interface GuideChoice {
  readonly profile: Profile;
  /** Why this guide: the document's date, its absence, or a setting. */
  readonly reason: Message;
  readonly args: MessageArguments;
}

const REASONS = {
  setting: { vi: 'theo thiết đặt', en: 'by the settings' },
  date: { vi: 'theo ngày văn bản {date}', en: 'by the document’s date, {date}' },
  noDate: { vi: 'văn bản chưa ghi ngày', en: 'the document has no date yet' },
} as const satisfies Record<string, Message>;

/** The guide a plan must follow: by its own date, unless a setting overrules it. */
export function guideChoice(plan: Plan, settings: CheckSettings = defaultSettings): GuideChoice {
  if (settings.profile) return { profile: profileById(settings.profile), reason: REASONS.setting, args: {} };
  const date = plan.header.placeAndDate?.date;
  const profile = profileOn(date?.iso);
  if (date?.iso === undefined) return { profile, reason: REASONS.noDate, args: {} };
  return { profile, reason: REASONS.date, args: { date: `${date.day}/${date.month}/${date.year}` } };
}

export const profileOf = (plan: Plan, settings: CheckSettings = defaultSettings): Profile =>
  guideChoice(plan, settings).profile;

/** What every rule is asked with. */
function contextOf(plan: Plan, settings: CheckSettings): RuleContext {
  const profile = profileOf(plan, settings);
  const { from, to } = profile;
  const written = settings.date ?? plan.header.placeAndDate?.date?.iso ?? to ?? from;
  const date = written < from ? from : to !== undefined && to < written ? to : written;
  const { model, registry = builtInRegistry, uri, finished = false } = settings;
  return {
    plan,
    profile,
    date,
    style: { ...defaultStyle, ...settings.style },
    model,
    registry,
    uri,
    finished,
  };
}

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
  if (rules === allRules && plan.source.raw.length > LONGEST_CHECKED) return [tooLong(settings.language)];
  const context = contextOf(plan, settings);
  const { profile } = context;
  const silenced = suppressionsOf(plan);
  const dismissed = dismissalsOf(plan, settings);
  const known = knownWordsOf(plan, settings);
  const partyPage = isPartyPage(plan);
  const reported: { readonly rule: Rule; readonly span: Span; readonly finding: Finding | undefined }[] = [];
  for (const rule of rules) {
    const state = ruleState(rule, settings);
    if (state.setting === 'off' || !rule.profiles.includes(profile.id)) continue;
    if (!partyPage && !rule.everyPage) continue;
    for (const report of rule.check(context)) {
      const { span } = report;
      const wanted = !silenced(rule.id, span) && !dismissed(rule.id, span) && !known(rule.id, span);
      if (!wanted && rule.overrules === undefined) continue;
      const severity = severityOf(rule, report, state);
      const finding = wanted ? findingOf(rule, report, severity, profile, settings.language) : undefined;
      reported.push({ rule, span, finding });
    }
    yield;
  }
  const isOverruled = overruledBy(plan, reported);
  return reported
    .flatMap((report) => (report.finding && !isOverruled(report) ? [report.finding] : []))
    .sort(byPlace);
}

/** What a rule rests on, said in its findings: the guide's own words, or what practice makes of them. */
const BASIS: Readonly<Record<RuleSource['confidence'], Message>> = {
  source: { vi: '{place}', en: '{place}' },
  inferred: { vi: 'suy ra từ {place}', en: 'inferred from {place}' },
  memory: { vi: 'theo trí nhớ: {place}', en: 'from memory: {place}' },
};

const MILDNESS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };

/** A user's weight holds for the rule; a breach that is less sure than the rule stays milder than that. */
function severityOf(rule: Rule, { severity }: Report, { setting, decidedBy }: RuleState): Severity {
  if (decidedBy === 'default' || setting === 'off') return severity ?? rule.severity;
  return severity !== undefined && MILDNESS[severity] > MILDNESS[setting] ? severity : setting;
}

const findingOf = (
  rule: Rule,
  report: Report,
  severity: Severity,
  profile: Profile,
  language: Language,
): Finding => ({
  rule: rule.id,
  severity,
  message: [
    say(rule.messages[report.message] as Message, language, report.args),
    `(${say(BASIS[rule.source.confidence], language, { place: sourceFor(rule, profile) })})`,
  ].join(' '),
  span: report.span,
  ...(report.judgedBy && { judgedBy: report.judgedBy }),
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
