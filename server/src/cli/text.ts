/** Results as text for a terminal. */
import { say, type Language } from '../core/text/message';
import type { Severity } from '../core/rules/severity';
import type { Message } from '../core/text/message';
import type { CheckedFile, FindingJson, OutlinedFile, OutlineJson } from './json';
import { messages, severityNames } from './messages';
import type { ParsedFile } from './plan-json';

/** `path:line:column severity RULE message`, one-based, and a line that counts. */
export function checkLines(files: readonly CheckedFile[], language: Language): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity, message, range: { start } }) => {
      const place = `${path}:${start.line + 1}:${start.character + 1}`;
      return oneLine(`${place} ${say(severityNames[severity], language)} ${rule} ${message}`);
    }),
  );
  return joined([...lines, summaryLine(files, language)]);
}

/** What the reports of several files come to; a single report says it itself. */
export const countsOfSeveral = (files: readonly CheckedFile[], language: Language): string =>
  files.length > 1 ? joined(['', summaryLine(files, language)]) : '';

const summaryLine = (files: readonly CheckedFile[], language: Language): string =>
  say(messages.summary, language, {
    files: `${files.length}`,
    counts: counts(
      files.flatMap(({ findings }) => findings),
      language,
    ),
  });

export function counts(findings: readonly FindingJson[], language: Language): string {
  const count = (wanted: Severity): string =>
    `${findings.filter(({ severity }) => severity === wanted).length}`;
  return say(messages.counts, language, {
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
  });
}

/** Texts quote the document, which may hold anything: no line break, nothing that steers a terminal. */
export const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');

export const outlineText = (files: readonly OutlinedFile[]): string =>
  joined(
    files.flatMap(({ path, outline }) => [
      ...(files.length > 1 ? [`${path}:`] : []),
      ...outlineLines(outline, ''),
    ]),
  );

/** Longer titles are cut here: an outline is for a glance. */
const LONGEST_TITLE = 100;

const outlineLines = (nodes: readonly OutlineJson[], indent: string): string[] =>
  nodes.flatMap(({ number, title, children }) => [
    indent + cut(number === null ? title : `${number} ${title}`),
    ...outlineLines(children, `${indent}  `),
  ]);

const cut = (title: string): string =>
  title.length <= LONGEST_TITLE ? title : `${title.slice(0, title.lastIndexOf(' ', LONGEST_TITLE))} …`;

/** One part a line, absent parts left out. */
export const planText = (files: readonly ParsedFile[], language: Language): string =>
  joined(
    files.flatMap((file) => [
      ...(files.length > 1 ? [`${file.path}:`] : []),
      ...partsOf(file).flatMap(([label, text]) => (text ? [`${say(label, language)}: ${text}`] : [])),
    ]),
  );

function partsOf({ plan }: ParsedFile): (readonly [Message, string | null])[] {
  const { header, typeName, summary, citations, recipients, signature } = plan;
  const { number, suffix, type, body } = header.documentNumber;
  const symbol = [type, body].filter((part) => part !== null).join('/');
  return [
    [{ vi: 'Cơ quan cấp trên', en: 'Parent body' }, header.parentBody],
    [{ vi: 'Cơ quan ban hành', en: 'Issuing body' }, header.issuingBody],
    [
      { vi: 'Số và ký hiệu', en: 'Number' },
      [`${number ?? ''}${suffix ?? ''}`, symbol].filter(Boolean).join('-'),
    ],
    [{ vi: 'Địa danh', en: 'Place' }, header.place],
    [{ vi: 'Ngày', en: 'Date' }, header.date],
    [{ vi: 'Tên loại', en: 'Type' }, typeName],
    [{ vi: 'Trích yếu', en: 'Summary' }, summary],
    ...citations.map((cited): [Message, string] => {
      const reference = [cited.number, cited.symbol].filter((part) => part !== null).join('-');
      const parts = [cited.type, reference, cited.date, cited.issuer, cited.subject];
      return [{ vi: 'Viện dẫn', en: 'Citation' }, parts.filter(Boolean).join(' | ')];
    }),
    ...recipients.map((name): [Message, string] => [{ vi: 'Nơi nhận', en: 'Recipient' }, name]),
    [{ vi: 'Quyền hạn ký', en: 'Authority' }, signature.authority],
    [{ vi: 'Chức vụ', en: 'Position' }, signature.position],
    [{ vi: 'Người ký', en: 'Signer' }, signature.signer],
  ];
}

const joined = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');
