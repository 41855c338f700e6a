/**
 * Speed, printed and never asserted: CPU milliseconds of the engine warm, and the wall time from starting the
 * built server to its first findings. Documents are the examples, repeated where a size is named.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { completionsAt } from '../../server/src/core/features/completion';
import { renderPages } from '../../server/src/core/export/html';
import { formatEdits } from '../../server/src/core/format/format';
import { layOut } from '../../server/src/core/layout/layout';
import { parse } from '../../server/src/core/syntax/parse';
import { planOf } from '../../server/src/core/plan/build';
import type { Plan } from '../../server/src/core/plan/plan';
import { isOthersWords, readingsOf } from '../../server/src/core/plan/reading';
import { allRules } from '../../server/src/core/rules/all';
import { check } from '../../server/src/core/rules/check';
import { isPartyPage } from '../../server/src/core/rules/party-page';
import type { Rule } from '../../server/src/core/rules/rule';
import { SourceText } from '../../server/src/core/text/source';
import { TestClient } from '../support/server';

const root = path.resolve(import.meta.dirname, '../..');
const example = (name: string): string => readFileSync(path.join(root, 'examples', name), 'utf8');

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Median CPU milliseconds of one run, over at least a second of runs after a warm-up. */
function measure(run: () => void): number {
  const warm = performance.now();
  do run();
  while (performance.now() - warm < 500);
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
    measure(() => check(plan)),
    'ms CPU',
  );
  report(
    `${name}: parse and all rules`,
    measure(() => check(planOf(new SourceText(text)))),
    'ms CPU',
    name === '10 kB' ? '5' : '',
  );
  report(
    `${name}: pages and preview HTML`,
    measure(() => renderPages(layOut(plan), plan.source)),
    'ms CPU',
  );
  report(
    `${name}: format`,
    measure(() => formatEdits(plan)),
    'ms CPU',
  );
  report(
    `${name}: completion`,
    measure(() => completionsAt(plan, text.length >> 1, 'vi')),
    'ms CPU',
  );
}

/** What no rule may cost on a plan of 10 kB, ms CPU. */
const RULE_BUDGET = 0.5;
/** Runs measured as one: the clock of the processor ticks in microseconds. */
const BATCH = 20;

/**
 * Each rule alone. The readings that rules share are made before; what a rule reads for itself is its own cost, so
 * each run has a plan of its own.
 */
function reportRules(): void {
  const plan = planOf(new SourceText(planOfSize(10_000)));
  const costs = allRules.map((rule) => ({ id: rule.id, cost: costOf(rule, plan) }));
  for (const { id, cost } of costs.sort((a, b) => b.cost - a.cost)) {
    report(`10 kB: rule ${id}`, cost, 'ms CPU', cost > RULE_BUDGET ? `${RULE_BUDGET}, exceeded` : '', 4);
  }
}

/** Median of one run, ms CPU. */
function costOf(rule: Rule, plan: Plan): number {
  const costs: number[] = [];
  const begin = performance.now();
  for (let round = 0; performance.now() - begin < 150 || round < 8; round++) {
    const fresh = Array.from({ length: BATCH }, () => ({ ...plan }));
    for (const each of fresh) {
      readingsOf(each);
      isOthersWords(each, { start: 0, end: 0 });
      isPartyPage(each);
    }
    const start = cpu();
    for (const each of fresh) check(each, undefined, [rule]);
    if (round >= 4) costs.push((cpu() - start) / BATCH);
  }
  return costs.sort((a, b) => a - b)[costs.length >> 1] ?? 0;
}

reportRules();

const wall = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;

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
