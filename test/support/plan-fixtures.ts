/**
 * Plan fixtures: one text file a part of the page, cut into cases by lines that begin with `=== `:
 *
 *     === what the case shows     a document; `→` stands for a tab, `␌` for a form feed
 *     === plan                    the document above as `printPlan` gives it
 */
import { readFileSync } from 'node:fs';

export interface PlanFixture {
  readonly name: string;
  readonly text: string;
  readonly plan: string;
}

export function readPlanFixtures(path: string): PlanFixture[] {
  const sections = readFileSync(path, 'utf8').split(/^=== /m).slice(1);
  const fixtures: PlanFixture[] = [];
  for (let i = 0; i < sections.length; i += 2) {
    const [name, text] = partAtFirstLine(sections[i]);
    const [label, plan] = partAtFirstLine(sections[i + 1]);
    if (label !== 'plan') throw new Error(`${path}: no '=== plan' after '${name}'`);
    fixtures.push({ name, text: text.replaceAll('→', '\t').replaceAll('␌', '\f'), plan });
  }
  return fixtures;
}

function partAtFirstLine(section = ''): [string, string] {
  const end = section.indexOf('\n');
  return [section.slice(0, end), section.slice(end + 1)];
}
