/** A snippet left as it comes is a plan without faults: only its slots wait to be filled. */
import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { snippets } from '../../server/src/lsp/snippets';

const TODAY: Readonly<Record<string, string>> = {
  CURRENT_DATE: '05',
  CURRENT_MONTH: '8',
  CURRENT_YEAR: '2026',
};

/** The text a snippet shows before anything is typed: first choices, default texts, values of variables. */
function expand(body: string): string {
  const stops = new Map<string, string>();
  const fill = (text: string): string =>
    text
      .replace(/\$\{(\w+)\/[^}]*\}/g, (_, name: string) => TODAY[name] ?? '')
      .replace(/\$\{(\d+)\|([^|]*)\|\}/g, (_, stop: string, choices: string) => {
        const [first = ''] = choices.split(',');
        stops.set(stop, first);
        return first;
      })
      .replace(/\$\{(\d+):((?:[^{}]|\{[^{}]*\})*)\}/g, (_, stop: string, inner: string) => {
        const value = fill(inner);
        stops.set(stop, value);
        return value;
      })
      .replace(/\$([A-Z_]+)/g, (_, name: string) => TODAY[name] ?? '');
  // What a stop shows first stands wherever its number recurs.
  return fill(body).replace(/\$\{?(\d+)\}?/g, (_, stop: string) => stops.get(stop) ?? '');
}

describe('snippets', () => {
  const whole = snippets.filter(
    (snippet) => snippet.body.includes('KẾ HOẠCH') && snippet.body.includes('Nơi nhận'),
  );

  it('there is a whole plan for each level', () => {
    assert.deepEqual(
      whole.map((snippet) => snippet.name),
      [
        'Kế hoạch của Tỉnh uỷ, Thành uỷ',
        'Kế hoạch của Đảng uỷ xã, phường, đặc khu',
        'Kế hoạch của Đảng uỷ cơ sở',
      ],
    );
  });

  for (const snippet of whole) {
    it(`${snippet.name}: reads as a plan that only wants to be filled in`, () => {
      const text = expand(snippet.body);
      assert.doesNotMatch(text, /\$\d|\$\{/);
      const plan = readPlan(text);
      assert.ok(
        plan.header.partyTitle && plan.header.issuingBody && plan.header.documentNumber && plan.typeName,
      );
      assert.ok(plan.header.placeAndDate?.date && plan.signature?.authority && plan.recipients?.items.length);
      assert.deepEqual(
        check(plan)
          .filter(({ rule, severity }) => rule !== 'CH-02' || severity !== 'hint')
          .map(({ rule, message }) => `${rule} ${message}`),
        [],
      );
    });
  }

  it('can be found without marks', () => {
    for (const { name, prefixes } of snippets) {
      assert.ok(
        prefixes.some((prefix) => /^[\x20-\x7e]+$/.test(prefix)),
        name,
      );
    }
  });
});
