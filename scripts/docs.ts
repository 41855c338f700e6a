/**
 * Writes the manual of the rules, `docs/rules/`, from the rules themselves and their fixtures. With `--check`
 * writes nothing and fails when a page on disk says something else.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../server/src/core/rules/all';
import type { Rule } from '../server/src/core/rules/rule';
import { readFixtures, type FixtureCase } from '../test/support/fixtures';

const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, 'docs/rules');

const SEVERITY = {
  error: 'lỗi (error)',
  warning: 'cảnh báo (warning)',
  information: 'thông tin (information)',
  hint: 'gợi ý (hint)',
} as const;
const CONFIDENCE = { source: 'có trong văn bản', inferred: 'suy ra', memory: 'theo trí nhớ' } as const;
const GUIDES = { hd36: 'HD 36-HD/VPTW', hd05: 'HD 05-HD/VPTW' } as const;

const firstOf = (cases: readonly FixtureCase[], kind: FixtureCase['kind']): FixtureCase | undefined =>
  cases.find((fixture) => fixture.kind === kind);

const block = (text: string): string => `\`\`\`text\n${text.trimEnd()}\n\`\`\``;

function page(rule: Rule): string {
  const cases = readFixtures(path.join(root, 'test/rules/fixtures', `${rule.id}.txt`));
  const bad = firstOf(cases, 'bad');
  const good = firstOf(cases, 'good');
  return (
    [
      `# ${rule.id}: ${rule.title.vi}`,
      `*${rule.title.en}*`,
      rule.docs.vi,
      `*${rule.docs.en}*`,
      [
        `- Mức độ: ${SEVERITY[rule.severity]}`,
        `- Áp dụng: ${rule.profiles.map((profile) => GUIDES[profile]).join(', ')}`,
        `- Nguồn: ${rule.source.text} (${CONFIDENCE[rule.source.confidence]})`,
        `- Sửa nhanh: ${rule.fixable ? 'có' : 'không'}`,
        `- Tắt cho dòng sau: \`// bỏ qua: ${rule.id}\`; cho cả tệp: \`// bỏ qua tệp: ${rule.id}\``,
      ].join('\n'),
      '## Thông báo',
      Object.values(rule.messages)
        .map((message) => `- ${message.vi}\n  *${message.en}*`)
        .join('\n'),
      ...(bad ? [`## Sai: ${bad.name}`, block(bad.document.text)] : []),
      ...(bad?.fixed !== undefined ? ['## Sau khi sửa', block(bad.fixed)] : []),
      ...(good ? [`## Đúng: ${good.name}`, block(good.document.text)] : []),
    ].join('\n\n') + '\n'
  );
}

const index =
  [
    '# Các quy tắc',
    'Trang này và các trang của từng quy tắc được sinh từ mã nguồn (`npm run docs`).',
    [
      '| Mã | Quy tắc | Mức độ | Sửa nhanh |',
      '|---|---|---|---|',
      ...allRules.map(
        (rule) =>
          `| [${rule.id}](${rule.id}.md) | ${rule.title.vi} | ${SEVERITY[rule.severity]} | ${rule.fixable ? 'có' : ''} |`,
      ),
    ].join('\n'),
  ].join('\n\n') + '\n';

const pages = new Map([
  ['README.md', index],
  ...allRules.map((rule): [string, string] => [`${rule.id}.md`, page(rule)]),
]);

if (process.argv.includes('--check')) {
  const onDisk = existsSync(folder) ? readdirSync(folder) : [];
  const stale = [...pages].filter(
    ([name, text]) => !onDisk.includes(name) || readFileSync(path.join(folder, name), 'utf8') !== text,
  );
  const left = onDisk.filter((name) => !pages.has(name));
  for (const name of [...stale.map(([name]) => name), ...left])
    console.error(`docs/rules/${name} is not what the rules say`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
  console.log(`docs/rules: ${pages.size} pages`);
}
