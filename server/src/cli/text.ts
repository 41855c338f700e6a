/** Results as text for a terminal. */
import { say, type Language } from '../core/text/message';
import type { Severity } from '../core/rules/severity';
import type { Message } from '../core/text/message';
import type { CheckedFile, OutlinedFile, OutlineJson } from './json';
import { messages, severityNames } from './messages';
import type { ParsedFile } from './plan-json';

/** `path:line:column severity RULE message`, one-based, and a line that counts. */
export function checkText(files: readonly CheckedFile[], language: Language): string {
  const lines = files.flatMap(({ path, findings }) =>
    findings.map(({ rule, severity, message, range: { start } }) => {
      const place = `${path}:${start.line + 1}:${start.character + 1}`;
      return `${place} ${say(severityNames[severity], language)} ${rule} ${message}`;
    }),
  );
  return joined([...lines, summaryLine(files, language)]);
}

function summaryLine(files: readonly CheckedFile[], language: Language): string {
  const severities = files.flatMap((file) => file.findings.map(({ severity }) => severity));
  const count = (wanted: Severity): string =>
    `${severities.filter((severity) => severity === wanted).length}`;
  const { summary } = messages;
  return say(summary, language, {
    files: `${files.length}`,
    error: count('error'),
    warning: count('warning'),
    information: count('information'),
    hint: count('hint'),
  });
}

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
