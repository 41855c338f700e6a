import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { docxOf } from '../../server/src/core/export/docx';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import type { Block, Plan } from '../../server/src/core/plan/plan';
import type { Prose } from '../../server/src/core/text/prose';
import type { Located } from '../../server/src/core/text/span';
import { wordText } from '../../server/src/import/docx/text';
import { realPlan } from '../support/real-plans';
import { planText } from './docx-reader';
import { FULL_PLAN } from './full-plan';

/** A plan without its places. */
const contentOf = (plan: Plan): unknown => ({
  header: {
    partyTitle: plan.header.partyTitle?.text,
    stateTitles: texts(plan.header.stateTitles),
    parentBody: plan.header.parentBody?.text,
    issuingBody: plan.header.issuingBody?.text,
    star: plan.header.star?.text,
    documentNumber: plan.header.documentNumber?.text,
    placeAndDate: plan.header.placeAndDate?.text,
    date: plan.header.placeAndDate?.date?.iso,
    marks: plan.header.marks.map(({ kind, text }) => `${kind}: ${text}`).sort(),
    about: plan.header.about?.text,
  },
  typeName: plan.typeName?.text,
  author: plan.author?.text,
  summary: plan.summary?.text,
  separator: plan.separator?.text,
  preamble: plan.preamble.map(({ content }) => proseOf(content)),
  body: plan.body.map(blockOf),
  recipients: plan.recipients && [
    plan.recipients.label.text,
    ...plan.recipients.items.map(({ content }) => proseOf(content)),
  ],
  signature: [plan.signature?.authority?.text, plan.signature?.position?.text, plan.signature?.signer?.text],
  trailing: plan.trailing.map(blockOf),
  appendices: plan.appendices.map(({ label, title, body }) => ({
    label: proseOf(label),
    title: title.map(({ content }) => proseOf(content)),
    body: body.map(blockOf),
  })),
  citations: plan.citations.length,
});

const texts = (parts: readonly Located[]): string[] => parts.map(({ text }) => text);

/** Text in its looks; how its marks are written does not count. */
const proseOf = (prose: Prose): string =>
  prose
    .stretches()
    .filter(({ text }) => text !== '')
    .map(({ text, bold, italic }) =>
      [...text].map((letter) => `${letter}${bold ? 'b' : ''}${italic ? 'i' : ''}`),
    )
    .flat()
    .join('');

const blockOf = (block: Block): unknown => {
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(proseOf));
  if (block.kind === 'paragraph') return proseOf(block.content);
  const { kind, numbering, content, children } = block;
  return { kind, numbering: numbering?.text, content: proseOf(content), children: children.map(blockOf) };
};

async function assertRoundTrip(text: string): Promise<void> {
  const plan = readPlan(text);
  const flow = flowOf(plan);
  const bytes = await docxOf(flow, defaultPageSettings);
  const back = readPlan(planText(bytes));
  assert.deepEqual(contentOf(back), contentOf(plan));
  assert.deepEqual(
    flowOf(back).sections.map(({ kind, orientation }) => `${kind} ${orientation}`),
    flow.sections.map(({ kind, orientation }) => `${kind} ${orientation}`),
  );
  assertTextReadBack(bytes, plan);
}

/** The importer that reads text alone finds every paragraph. */
function assertTextReadBack(bytes: Uint8Array, plan: Plan): void {
  const lines = new Set(wordText(bytes)?.split('\n'));
  for (const { blocks } of flowOf(plan).sections)
    for (const block of blocks)
      if (block.kind === 'paragraph') {
        const text = block.runs.map((run) => run.text).join('');
        assert(lines.has(text), text);
      }
}

describe('word file read back', () => {
  const folder = path.resolve(import.meta.dirname, '../../examples');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.kehoach')))
    it(`is the plan of ${name}`, () => assertRoundTrip(readFileSync(path.join(folder, name), 'utf8')));

  it('is the plan that has all that a plan may have', () => assertRoundTrip(FULL_PLAN));

  it('notices a letter lost, and a mark', async () => {
    const plan = contentOf(readPlan(FULL_PLAN));
    for (const [old, other] of [
      ['nắm chắc', 'nắm chắ'],
      ['**nắm chắc**', 'nắm chắc'],
    ] as const)
      assert.notDeepEqual(contentOf(readPlan(FULL_PLAN.replace(old, other))), plan);
    await assertRoundTrip(FULL_PLAN.replace('**nắm chắc**', 'nắm chắc'));
  });

  for (const name of ['can-tho-265.plan.txt', 'than-uyen-33a.plan.txt'])
    it(`is the real plan ${name}`, async function () {
      await assertRoundTrip(realPlan(name, this));
    });
});
