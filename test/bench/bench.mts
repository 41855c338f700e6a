/**
 * Speed, printed and never asserted, of the code as it ships, bundled: CPU milliseconds of the engine warm, and the
 * wall time from starting the built server to its first findings. Documents are the examples, repeated where a size
 * is named.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { completionsAt } from '../../server/src/core/features/completion';
import { formatEdits } from '../../server/src/core/format/format';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut, SetParagraphs } from '../../server/src/core/layout/layout';
import { parse } from '../../server/src/core/syntax/parse';
import { planOf } from '../../server/src/core/plan/build';
import { allRules } from '../../server/src/core/rules/all';
import { check } from '../../server/src/core/rules/check';
import { SourceText } from '../../server/src/core/text/source';
import { withModel } from '../support/model';
import type { Flow } from '../../server/src/core/layout/flow';
import type { Plan } from '../../server/src/core/plan/plan';
import { Random } from '../../scripts/random';
import { generatedPlan } from '../agreement/generated-plan';
import { TestClient } from '../support/server';

const root = path.resolve(import.meta.dirname, '../..');
const example = (name: string): string => readFileSync(path.join(root, 'examples', name), 'utf8');

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds until what runs often is compiled: a hundred rules take their time. */
const WARM_UP_TIME = 2000;

/** Median CPU milliseconds of one run, over at least a second of runs after a warm-up. */
function measure(run: () => void): number {
  const warm = performance.now();
  do run();
  while (performance.now() - warm < WARM_UP_TIME);
  const times: number[] = [];
  const begin = performance.now();
  while (performance.now() - begin < 1000 || times.length < 3) {
    const start = cpu();
    run();
    times.push(cpu() - start);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

const report = (name: string, value: number, unit: string, budget = '', digits = 2): void => {
  console.log(
    `${name.padEnd(58)} ${value.toFixed(digits).padStart(9)} ${unit}${budget && `   (budget ${budget})`}`,
  );
};

/** A plan of at least `bytes` bytes: the paragraphs of the example's body, over and over. */
function planOfSize(bytes: number): string {
  const [head = '', body = '', end = ''] = example('tinh-uy.kehoach').split(/^(?=I[.-] |Nơi nhận)/m);
  const paragraphs = body.split(/(?<=\n\n)/);
  const text = [head];
  let size = Buffer.byteLength(head + end);
  for (let i = 0; size < bytes; i++) {
    const paragraph = paragraphs[i % paragraphs.length] ?? '';
    text.push(paragraph);
    size += Buffer.byteLength(paragraph);
  }
  return text.join('') + end;
}

for (const [name, bytes] of [
  ['10 kB', 10_000],
  ['100 kB', 100_000],
  ['1 MB', 1_000_000],
] as const) {
  const text = planOfSize(bytes);
  const size = `${(Buffer.byteLength(text) / 1000).toFixed(0)} kB`;
  const plan = planOf(new SourceText(text));
  report(
    `${name} (${size}): syntax tree`,
    measure(() => parse(new SourceText(text))),
    'ms CPU',
  );
  report(
    `${name}: plan with citations`,
    measure(() => planOf(new SourceText(text))),
    'ms CPU',
  );
  report(
    `${name}: all rules`,
    // A copy: what was read out of the plan before is not remembered of it.
    measure(() => check({ ...plan })),
    'ms CPU',
  );
  report(
    `${name}: parse and all rules`,
    measure(() => check(planOf(new SourceText(text)))),
    'ms CPU',
    name === '10 kB' ? '5' : '',
  );
  report(
    `${name}: format`,
    measure(() => formatEdits(plan)),
    'ms CPU',
  );
  report(
    `${name}: completion`,
    measure(() => completionsAt(plan, text.length >> 1, { language: 'vi' })),
    'ms CPU',
  );
}

/** Pages of plans as varied as real ones, and again after a change of one word, as while somebody types. */
for (const pages of [10, 200]) {
  const text = generatedPlan({ length: pages * 2360 }, new Random(pages));
  const versions = ['đảng', 'Đảng'].map((word) => planOf(new SourceText(text.replace('đảng', word))));
  const plan = versions[0] as Plan;
  const flow = flowOf(plan);
  const name = `${layOut(flow).length} pages`;
  report(
    `${name}: flow`,
    measure(() => flowOf(plan)),
    'ms CPU',
  );
  report(
    `${name}: layout, no paragraph known`,
    measure(() => layOut(flow)),
    'ms CPU',
    pages === 10 ? '2' : '',
  );
  const flows = versions.map(flowOf);
  const known = new SetParagraphs();
  let version = 0;
  report(
    `${name}: layout after a change of one paragraph`,
    measure(() => layOut(flows[version++ % 2] as Flow, undefined, known)),
    'ms CPU',
    pages === 10 ? '2' : '10',
  );
}

const wall = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** What no rule may cost on a plan of 10 kB, ms. */
const RULE_BUDGET = 0.5;
/** Rounds over all rules; the first ones warm the engine up. */
const ROUNDS = 160;
const WARM_UP = 40;

/**
 * Each rule on a plan that no rule has seen, all rules in another order each round: whichever comes first pays for
 * a reading that several share, so the median of a rule is what it costs by itself.
 */
function reportRules(): void {
  const plan = planOf(new SourceText(planOfSize(10_000)));
  const costs = new Map(allRules.map(({ id }): [string, number[]] => [id, []]));
  const totals: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const fresh = { ...plan };
    let total = 0;
    for (const rule of shuffled(allRules)) {
      const cost = wall(() => check(fresh, undefined, [rule]));
      total += cost;
      if (round >= WARM_UP) costs.get(rule.id)?.push(cost);
    }
    if (round >= WARM_UP) totals.push(total);
  }
  report('10 kB: all rules on a plan just read', median(totals), 'ms wall');
  const medians = [...costs].map(([id, all]) => ({ id, cost: median(all) }));
  for (const { id, cost } of medians.sort((a, b) => b.cost - a.cost)) {
    report(`10 kB: rule ${id}`, cost, 'ms wall', cost > RULE_BUDGET ? `${RULE_BUDGET}, exceeded` : '', 4);
  }
}

const shuffled = <Value,>(values: readonly Value[]): Value[] =>
  values
    .map((value) => ({ value, key: Math.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

reportRules();

{
  // What was read out of a paragraph is kept for the next version of the document; here every paragraph is new.
  const text = planOfSize(10_000);
  let version = 0;
  report(
    '10 kB: parse and all rules, every paragraph new',
    measure(() => check(planOf(new SourceText(text.replace(/\.$/gm, ` ${++version}.`))))),
    'ms CPU',
  );
  report(
    '10 kB: the same with the language model',
    measure(() => check(planOf(new SourceText(text.replace(/\.$/gm, ` ${++version}.`))), withModel)),
    'ms CPU',
  );
  report(
    '10 kB: parse and all rules with the language model, paragraphs known',
    measure(() => check(planOf(new SourceText(text)), withModel)),
    'ms CPU',
  );
}

/** Texts that nobody writes, on which a rule that looks back and forth would take minutes. */
const hostile: Readonly<Record<string, string>> = {
  'one line of citations without symbols': 'Kế hoạch số 12 ',
  'one line of full citations': 'Chỉ thị số 25-CT/TW, ngày 25/10/2023 của Ban Bí thư về một việc, ',
  'numbers that begin again': '2. Việc\n1. Việc\n',
  'lines of three letters': 'abc\n',
  'one line of commas': 'a, ',
  'one line of opened quotations': '“a ',
  'one line of document numbers': 'Số   -',
  recipients: '- a;\n',
  'type names': 'KẾ HOẠCH\nviệc\n',
  'table rows': '| a | b |\n',
};
for (const [name, unit] of Object.entries(hostile)) {
  const text = unit.repeat(Math.ceil(200_000 / unit.length));
  report(
    `200,000 characters, ${name}`,
    wall(() => check(planOf(new SourceText(text)))),
    'ms wall',
  );
}

const bare = median(Array.from({ length: 7 }, () => wall(() => spawnSync(process.execPath, ['-e', '0']))));
report('node -e 0', bare, 'ms wall');

const text = planOfSize(10_000);
const starts: number[] = [];
for (let i = 0; i < 7; i++) {
  const start = performance.now();
  const client = await TestClient.start('stdio');
  await client.open(text);
  await client.diagnostics();
  starts.push(performance.now() - start);
  await client.stop();
}
const first = median(starts);
report('spawn to first findings of 10 kB', first, 'ms wall', '300');
report('  as a multiple of node -e 0', first / bare, '×   ', '2.5');
