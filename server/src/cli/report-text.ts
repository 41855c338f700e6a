/** The report of a check as plain text, for a terminal or a printer. */
import { say, type Language } from '../core/text/message';
import type { Report, ReportedPart } from './report';
import { reportMessages as texts } from './report-messages';
import { oneLine } from './text';

const BETWEEN_REPORTS = `\n${'='.repeat(72)}\n\n`;

export const reportText = (reports: readonly Report[], language: Language): string =>
  reports
    .map((report) =>
      linesOf(report, language)
        .map((line) => `${oneLine(line)}\n`)
        .join(''),
    )
    .join(BETWEEN_REPORTS);

const linesOf = (report: Report, language: Language): string[] => [
  report.title,
  '',
  ...report.document.map(({ label, text }) => `${label}: ${text}`),
  ...(report.warning === undefined ? [] : ['', report.warning]),
  '',
  ...(report.parts.length > 0 ? report.parts.flatMap(partLines) : [say(texts.noFindings, language), '']),
  ...report.omissions.flatMap(({ label, items }) =>
    items.length > 0
      ? [`${label}:`, ...items.map((item) => `  ${item}`)]
      : [`${label}: ${say(texts.none, language)}`],
  ),
  '',
  report.disclaimer,
  '',
  say(texts.opinion, language),
  '',
  say(texts.signDate, language),
  say(texts.signer, language),
  say(texts.signHere, language),
];

const partLines = ({ name, findings }: ReportedPart): string[] => [
  name,
  ...findings.map(
    ({ place, severityName, rule, message, fix }) =>
      `  ${place}: ${severityName} ${rule}: ${message} [${fix}]`,
  ),
  '',
];
