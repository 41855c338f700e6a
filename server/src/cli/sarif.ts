/** Findings in SARIF 2.1.0, the form in which code hosts and editors take in the results of a checker. */
import manifest from '../../../package.json';
import { allRules } from '../core/rules/all';
import { say, type Language } from '../core/text/message';
import type { Severity } from '../core/rules/severity';
import type { PositionRange } from '../core/text/source';
import { STANDARD_INPUT } from './files';
import type { CheckedFile, FindingJson, FixJson } from './json';
import { messages } from './messages';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

export const sarifLog = (files: readonly CheckedFile[], language: Language): object => ({
  $schema: SCHEMA,
  version: '2.1.0',
  runs: [
    {
      tool: { driver: { name: 'kehoach', version: manifest.version, rules: ruleDescriptors(language) } },
      columnKind: 'utf16CodeUnits',
      results: files.flatMap(({ path, findings }) => findings.map((finding) => result(path, finding))),
    },
  ],
});

const ruleDescriptors = (language: Language): object[] =>
  allRules.map(({ id, title, docs, source, severity }) => ({
    id,
    shortDescription: { text: say(title, language) },
    fullDescription: { text: say(docs, language) },
    help: { text: `${say(docs, language)} ${say(messages.basis, language, { source: source.text })}` },
    defaultConfiguration: { level: levels[severity] },
  }));

const result = (path: string, { rule, severity, message, range, part, fixes }: FindingJson): object => ({
  ruleId: rule,
  ruleIndex: allRules.findIndex(({ id }) => id === rule),
  level: levels[severity],
  message: { text: message },
  locations: [
    {
      physicalLocation: { artifactLocation: artifact(path), region: region(range) },
      logicalLocations: [{ name: part.name, kind: part.kind }],
    },
  ],
  ...(fixes.length > 0 && { fixes: fixes.map((fix) => sarifFix(path, fix)) }),
});

const sarifFix = (path: string, { title, edits }: FixJson): object => ({
  description: { text: title },
  artifactChanges: [
    {
      artifactLocation: artifact(path),
      replacements: edits.map(({ range, newText }) => ({
        deletedRegion: region(range),
        insertedContent: { text: newText },
      })),
    },
  ],
});

const artifact = (path: string): object => ({
  uri:
    path === STANDARD_INPUT
      ? 'stdin'
      : path.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/'),
});

/** One-based, the end exclusive. */
const region = ({ start, end }: PositionRange): object => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});
