/** The report of a check as one HTML file to print and sign: no script, nothing fetched, every text escaped. */
import { escapeHtml } from '../core/export/escape';
import { say, type Language } from '../core/text/message';
import type { Report, ReportedFinding } from './report';
import { reportMessages as texts } from './report-messages';

const STYLE = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm }
body { font: 13pt/1.4 'Times New Roman', Tinos, serif; color: #000; background: #fff; max-width: 165mm; margin: 10mm auto }
h1 { font-size: 15pt; text-align: center; margin: 0 0 6mm }
h2 { font-size: 13pt; margin: 5mm 0 1mm; break-after: avoid }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top; overflow-wrap: anywhere }
.document th { width: 45mm; font-weight: normal }
tr { break-inside: avoid }
thead { display: table-header-group }
.place, .severity, .rule { white-space: nowrap; width: 17mm }
.severity { width: 20mm }
.fix { width: 27mm }
.error .severity { font-weight: bold }
.sign { margin: 8mm 0 25mm 50%; text-align: center; break-inside: avoid }
.sign p { margin: 0 }
article + article { break-before: page; margin-top: 15mm }
@media print { body { margin: 0; max-width: none } }
`;

const POLICY = `default-src 'none'; style-src 'unsafe-inline'`;

export const reportHtml = (reports: readonly Report[], language: Language): string =>
  [
    '<!DOCTYPE html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${text(texts.title, language)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    ...reports.flatMap((report) => article(report, language)),
    '</body>',
    '</html>',
    '',
  ].join('\n');

const text = (message: (typeof texts)[keyof typeof texts], language: Language): string =>
  escapeHtml(say(message, language));

const article = (report: Report, language: Language): string[] => [
  '<article>',
  `<h1>${escapeHtml(report.title)}</h1>`,
  '<table class="document">',
  ...report.document.map(
    (row) => `<tr><th scope="row">${escapeHtml(row.label)}</th><td>${escapeHtml(row.text)}</td></tr>`,
  ),
  '</table>',
  ...(report.warning === undefined ? [] : [`<p><strong>${escapeHtml(report.warning)}</strong></p>`]),
  ...(report.parts.length > 0 ? [] : [`<p>${text(texts.noFindings, language)}</p>`]),
  ...report.parts.flatMap(({ name, findings }) => [
    `<h2>${escapeHtml(name)}</h2>`,
    '<table>',
    ...findings.map(row),
    '</table>',
  ]),
  ...report.omissions.flatMap(({ label, items }) => [
    `<h2>${escapeHtml(label)}</h2>`,
    ...(items.length > 0
      ? ['<ul>', ...items.map((item) => `<li>${escapeHtml(item)}</li>`), '</ul>']
      : [`<p>${text(texts.none, language)}</p>`]),
  ]),
  `<p>${escapeHtml(report.disclaimer)}</p>`,
  `<p>${text(texts.opinion, language)}</p>`,
  '<div class="sign">',
  `<p>${text(texts.signDate, language)}</p>`,
  `<p><strong>${text(texts.signer, language)}</strong></p>`,
  `<p>${text(texts.signHere, language)}</p>`,
  '</div>',
  '</article>',
];

const row = ({ place, severity, severityName, rule, message, fix }: ReportedFinding): string =>
  [
    `<tr class="${severity}">`,
    `<td class="place">${escapeHtml(place)}</td>`,
    `<td class="severity">${escapeHtml(severityName)}</td>`,
    `<td class="rule">${escapeHtml(rule)}</td>`,
    `<td>${escapeHtml(message)}</td>`,
    `<td class="fix">${escapeHtml(fix)}</td>`,
    '</tr>',
  ].join('');
