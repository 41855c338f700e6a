/**
 * Writes the manual of the rules, `docs/rules.md` and `docs/rules/`, from the rules themselves and their fixtures. With `--check`
 * writes nothing and fails when a page on disk says something else.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { allRules } from '../server/src/core/rules/all';
import { groupOf, groups, type Group } from '../server/src/core/rules/groups';
import type { Rule } from '../server/src/core/rules/rule';
import ruleBook from '../server/src/data/rule-book.json';
import { readFixtures, type FixtureCase } from '../test/support/fixtures';

const root = path.resolve(import.meta.dirname, '..');
const docs = path.join(root, 'docs');
const folder = path.join(docs, 'rules');

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
        `- Sửa tự động: ${rule.fixable ? 'có' : 'không'}`,
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

const table = (rules: readonly Rule[]): string =>
  [
    '| Mã | Quy tắc | Mức độ | Sửa tự động |',
    '|---|---|---|---|',
    ...rules.map(
      (rule) =>
        `| [${rule.id}](rules/${rule.id}.md) | ${rule.title.vi} | ${SEVERITY[rule.severity]} | ${rule.fixable ? 'có' : ''} |`,
    ),
  ].join('\n');

/** Ids of the rule book that no rule of the program reports, and why: `rule-book.json`. */
const REASONS = {
  page: 'Thuộc về trang in: trang xem trước và bản xuất trình bày theo hướng dẫn, không phải việc của người gõ chữ',
  same: 'Quy tắc khác đã báo',
  program: 'Chương trình tự làm theo',
  unseen: 'Không thấy được trong chữ của văn bản, hoặc không đủ chắc để báo',
} as const;

const others = (how: keyof typeof REASONS): string =>
  ruleBook.entries
    .filter((entry) => entry.how === how)
    .map(
      ({ id, by, vi, en }) => `- ${id}${by === undefined ? '' : ` → [${by}](rules/${by}.md)`}: ${vi} *${en}*`,
    )
    .join('\n');

const index =
  [
    '# Các quy tắc',
    'Trang này và trang của từng quy tắc được sinh từ mã nguồn (`npm run docs`). Mức *lỗi* chỉ dành cho điều mà chính hướng dẫn đang có hiệu lực quy định; thông lệ và điều suy ra là cảnh báo, thông tin hoặc gợi ý.',
    ...(Object.keys(groups) as Group[]).flatMap((group) => {
      const rules = allRules.filter(({ id }) => groupOf(id) === group);
      return rules.length > 0 ? [`## ${group}: ${groups[group].vi}`, table(rules)] : [];
    }),
    '## Các mã không báo lỗi',
    ...(Object.keys(REASONS) as (keyof typeof REASONS)[]).flatMap((how) => [
      `### ${REASONS[how]}`,
      others(how),
    ]),
  ].join('\n\n') + '\n';

const pages = new Map([
  ['rules.md', index],
  ...allRules.map((rule): [string, string] => [`rules/${rule.id}.md`, page(rule)]),
]);

const onDisk = [
  'rules.md',
  ...(existsSync(folder) ? readdirSync(folder).map((name) => `rules/${name}`) : []),
];

if (process.argv.includes('--check')) {
  const read = (name: string): string | undefined =>
    existsSync(path.join(docs, name)) ? readFileSync(path.join(docs, name), 'utf8') : undefined;
  const stale = [...pages].filter(([name, text]) => read(name) !== text).map(([name]) => name);
  const left = onDisk.filter((name) => !pages.has(name));
  for (const name of [...stale, ...left]) console.error(`docs/${name} is not what the rules say`);
  process.exitCode = stale.length + left.length > 0 ? 1 : 0;
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of pages) writeFileSync(path.join(docs, name), text);
  console.log(`docs: ${pages.size} pages`);
}
