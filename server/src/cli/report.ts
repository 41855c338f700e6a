/** The report of a check (phiếu kiểm tra) in words, for whoever prints it: the same content as text and as HTML. */
import manifest from '../../../package.json';
import { documentPartKinds } from '../core/plan/part';
import { allRules } from '../core/rules/all';
import { ruleState, type CheckSettings, type RuleSetting } from '../core/rules/settings';
import type { Severity } from '../core/rules/severity';
import { say, type Language } from '../core/text/message';
import type { CheckedFile, FindingJson } from './json';
import { severityNames } from './messages';
import { guideReasons, reportMessages as texts } from './report-messages';
import { counts } from './text';

export interface Report {
  readonly title: string;
  /** What document it is, and by what it was checked. */
  readonly document: readonly LabelledText[];
  readonly warning?: string;
  readonly parts: readonly ReportedPart[];
  /** What was left out and why, `none` where nothing was. */
  readonly omissions: readonly { readonly label: string; readonly items: readonly string[] }[];
  readonly disclaimer: string;
}

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface ReportedPart {
  readonly name: string;
  readonly findings: readonly ReportedFinding[];
}

export interface ReportedFinding {
  readonly place: string;
  readonly severity: Severity;
  readonly severityName: string;
  readonly rule: string;
  /** With its source. */
  readonly message: string;
  readonly fix: string;
}

export const reportsOf = (files: readonly CheckedFile[], settings: CheckSettings): Report[] =>
  files.map((file) => reportOf(file, settings));

function reportOf(file: CheckedFile, settings: CheckSettings): Report {
  const { language } = settings;
  return {
    title: say(texts.title, language),
    document: identification(file, language),
    ...(!file.document.partyPage && { warning: say(texts.notPartyPage, language) }),
    parts: partsOf(file.findings, language),
    omissions: [
      { label: say(texts.silenced, language), items: silencedLines(file, language) },
      ...changedRules(settings),
    ],
    disclaimer: say(texts.disclaimer, language, { version: manifest.version }),
  };
}

function identification({ path, document, findings }: CheckedFile, language: Language): LabelledText[] {
  const { parentBody, issuingBody, number, placeAndDate, typeName, summary, guide } = document;
  const row = (label: keyof typeof texts, text: string | null): LabelledText => ({
    label: say(texts[label], language),
    text: text === null || text === '' ? say(texts.absent, language) : text,
  });
  return [
    row('file', path),
    ...(parentBody === null ? [] : [row('parentBody', parentBody)]),
    row('issuingBody', issuingBody),
    row('number', number),
    row('placeAndDate', placeAndDate),
    row('typeAndSummary', [typeName, summary].filter((text) => text !== null).join(' ')),
    row('guide', `${guide.title} (${say(guideReasons[guide.decidedBy], language)})`),
    row('result', counts(findings, language)),
  ];
}

/** Findings under the parts they stand in, parts in the order of a page. */
function partsOf(findings: readonly FindingJson[], language: Language): ReportedPart[] {
  const parts = new Map<string, { readonly order: number; readonly findings: FindingJson[] }>();
  for (const finding of findings) {
    const { kind, name } = finding.part;
    const known = parts.get(name);
    if (known) known.findings.push(finding);
    else parts.set(name, { order: documentPartKinds.indexOf(kind), findings: [finding] });
  }
  return [...parts]
    .toSorted(([, a], [, b]) => a.order - b.order)
    .map(([name, part]) => ({
      name,
      findings: part.findings.map((finding) => reported(finding, language)),
    }));
}

const reported = (finding: FindingJson, language: Language): ReportedFinding => ({
  place: say(texts.line, language, { line: `${finding.range.start.line + 1}` }),
  severity: finding.severity,
  severityName: say(severityNames[finding.severity], language),
  rule: finding.rule,
  message: finding.message,
  fix: say(fixOf(finding), language),
});

/** Hints are matters of style: `fix` leaves them to the writer. */
function fixOf({ fixes, severity }: FindingJson): (typeof texts)['fixed' | 'fixedByHand' | 'notFixed'] {
  if (fixes.length === 0) return texts.notFixed;
  const toChoose = severity === 'hint' || fixes.every(({ byHand }) => byHand);
  return toChoose ? texts.fixedByHand : texts.fixed;
}

const silencedLines = ({ silenced }: CheckedFile, language: Language): string[] =>
  silenced.map(({ rules, comment, range }) =>
    say(texts.silencedBy, language, {
      rules: rules.join(', '),
      line: `${range.start.line + 1}`,
      comment,
    }),
  );

function changedRules(settings: CheckSettings): Report['omissions'] {
  const { language } = settings;
  const changed = allRules
    .map((rule) => ({ rule, state: ruleState(rule, settings) }))
    .filter(({ rule, state }) => state.decidedBy !== 'default' && state.setting !== rule.severity);
  const lines = (wanted: (setting: RuleSetting) => boolean): string[] =>
    changed
      .filter(({ state }) => wanted(state.setting))
      .map(({ rule, state: { setting } }) =>
        [
          `${rule.id} ${say(rule.title, language)}`,
          ...(setting === 'off' ? [] : [say(severityNames[setting], language)]),
        ].join(': '),
      );
  return [
    { label: say(texts.off, language), items: lines((setting) => setting === 'off') },
    { label: say(texts.reweighed, language), items: lines((setting) => setting !== 'off') },
  ];
}
