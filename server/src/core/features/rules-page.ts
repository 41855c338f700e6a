/** One page that shows every rule: what it asks, whether it runs, and which setting decided that. Markdown. */
import type { Plan } from '../plan/plan';
import { allRules } from '../rules/all';
import { check, guideChoice } from '../rules/check';
import { groupOf, groups, type Group } from '../rules/groups';
import type { Rule } from '../rules/rule';
import { ruleState, type CheckSettings, type RuleSetting, type RuleState } from '../rules/settings';
import { say, type Language, type Message } from '../text/message';

const texts = {
  title: { vi: 'Các quy tắc đang áp dụng', en: 'Rules in force' },
  guide: { vi: 'Bộ quy tắc', en: 'Guide' },
  id: { vi: 'Mã', en: 'Id' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  state: { vi: 'Mức', en: 'Level' },
  decidedBy: { vi: 'Do đâu', en: 'Decided by' },
  found: { vi: 'Đang báo', en: 'Findings' },
  notThisGuide: { vi: 'không thuộc hướng dẫn này', en: 'not in this guide' },
  change: {
    vi: 'Đổi mức hoặc tắt một quy tắc, một nhóm: lệnh “Kế hoạch: Đổi mức quy tắc”, hoặc thiết đặt `keHoach.rules`, ví dụ `{ "NN-03": "hint", "LM": "off" }`. Tắt ở một dòng: `// bỏ qua: NN-03` phía trên dòng đó; tắt cả tệp: `// bỏ qua tệp: NN-03`.',
    en: 'To weigh or switch off a rule or a group: the command “Set a Rule’s Level”, or the setting `keHoach.rules`, as in `{ "NN-03": "hint", "LM": "off" }`. On one line: `// bỏ qua: NN-03` above it; in the file: `// bỏ qua tệp: NN-03`.',
  },
  dismissed: {
    vi: 'Đã bỏ qua trong văn bản này: {count} chỗ. Lệnh “Kế hoạch: Báo lại các chỗ đã bỏ qua” đưa chúng trở lại.',
    en: 'Set aside in this document: {count}. The command “Show Dismissed Findings Again” brings them back.',
  },
} as const satisfies Record<string, Message>;

const settingNames: Readonly<Record<RuleSetting, Message>> = {
  error: { vi: 'lỗi', en: 'error' },
  warning: { vi: 'cảnh báo', en: 'warning' },
  information: { vi: 'thông tin', en: 'information' },
  hint: { vi: 'gợi ý', en: 'hint' },
  off: { vi: '**tắt**', en: '**off**' },
};

const deciders: Readonly<Record<RuleState['decidedBy'], Message>> = {
  default: { vi: 'mặc định', en: 'default' },
  group: { vi: '`keHoach.rules` → `{group}`', en: '`keHoach.rules` → `{group}`' },
  rule: { vi: '`keHoach.rules` → `{rule}`', en: '`keHoach.rules` → `{rule}`' },
};

/** @param plan the document that the page speaks of; without one, states alone are shown */
export function rulesPage(settings: CheckSettings, plan?: Plan): string {
  const { language } = settings;
  const counts = new Map<string, number>();
  for (const { rule } of plan ? check(plan, settings) : []) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const choice = plan && guideChoice(plan, settings);
  const dismissed = settings.dismissed?.size ?? 0;
  return [
    `# ${say(texts.title, language)}`,
    ...(choice
      ? [
          `${say(texts.guide, language)}: **${choice.profile.title}** (${say(choice.reason, language, choice.args)}).`,
        ]
      : []),
    say(texts.change, language),
    ...(dismissed > 0 ? [say(texts.dismissed, language, { count: `${dismissed}` })] : []),
    ...(Object.keys(groups) as Group[]).flatMap((group) => {
      const rules = allRules.filter(({ id }) => groupOf(id) === group);
      const row = (rule: Rule): string => rowOf(rule, settings, choice?.profile.id, counts.get(rule.id));
      return rules.length > 0
        ? [`## ${group}: ${say(groups[group], language)}`, [...head(language), ...rules.map(row)].join('\n')]
        : [];
    }),
  ].join('\n\n');
}

const head = (language: Language): string[] => [
  `| ${[texts.id, texts.rule, texts.state, texts.decidedBy, texts.found].map((text) => say(text, language)).join(' | ')} |`,
  '|---|---|---|---|---|',
];

function rowOf(
  rule: Rule,
  settings: CheckSettings,
  profile: string | undefined,
  count: number | undefined,
): string {
  const { language } = settings;
  const state = ruleState(rule, settings);
  const applies = profile === undefined || rule.profiles.some((id) => id === profile);
  const cells = [
    rule.id,
    say(rule.title, language),
    applies ? say(settingNames[state.setting], language) : say(texts.notThisGuide, language),
    say(deciders[state.decidedBy], language, { rule: rule.id, group: groupOf(rule.id) }),
    count === undefined ? '' : `${count}`,
  ];
  return `| ${cells.join(' | ')} |`;
}
