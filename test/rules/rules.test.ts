/** Every rule has its page, its fixtures and its messages, finds what its fixtures mark, and mends it. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { planOf } from '../../server/src/core/plan/build';
import { allRules } from '../../server/src/core/rules/all';
import { check } from '../../server/src/core/rules/check';
import type { Finding } from '../../server/src/core/rules/finding';
import { applyEdits, automaticFix, fixAll } from '../../server/src/core/rules/fix';
import { groupOf, groups } from '../../server/src/core/rules/groups';
import type { Rule } from '../../server/src/core/rules/rule';
import type { CheckSettings } from '../../server/src/core/rules/settings';
import { SourceText } from '../../server/src/core/text/source';
import { readFixtures, type FixtureCase } from '../support/fixtures';
import { inFolder } from '../support/folder';
import { withModel } from '../support/model';

const root = path.resolve(import.meta.dirname, '../..');
const fixturesOf = (rule: Rule): string => path.join(root, 'test/rules/fixtures', `${rule.id}.txt`);

describe('rules', () => {
  it('have ids of their own', () => {
    const ids = allRules.map((rule) => rule.id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.match(id, /^[A-Z]{2}-\d{2}$/);
    for (const id of ids) assert.ok(groupOf(id) in groups, id);
  });

  for (const rule of allRules) {
    describe(rule.id, () => {
      it('says what it is, in two languages', () => {
        const texts = [rule.title, rule.docs, ...Object.values(rule.messages)];
        for (const text of texts) assert.ok(text.vi.trim() && text.en.trim(), JSON.stringify(text));
        assert.ok(Object.keys(rule.messages).length > 0 && rule.source.text);
      });

      it('is an error only where the guide itself says so', () => {
        assert.ok(rule.severity !== 'error' || rule.source.confidence === 'source');
      });

      it('has a page in the manual', () => {
        assert.ok(existsSync(path.join(root, 'docs/rules', `${rule.id}.md`)), 'run npm run docs');
      });

      const cases = existsSync(fixturesOf(rule)) ? readFixtures(fixturesOf(rule)) : [];

      it('has bad and good fixtures, and mends something if it says so', () => {
        assert.ok(cases.some((c) => c.kind === 'bad') && cases.some((c) => c.kind === 'good'));
        assert.equal(
          cases.some((c) => c.fixed !== undefined),
          rule.fixable,
        );
      });

      for (const fixture of cases) {
        it(`${fixture.kind}: ${fixture.name}`, () => {
          testCase(rule, fixture, (text) => text);
        });
        if (fixture.asWritten) continue;
        it(`${fixture.kind}, in NFD: ${fixture.name}`, () => {
          testCase(rule, fixture, (text) => text.normalize('NFD'));
        });
      }
    });
  }
});

function testCase(rule: Rule, fixture: FixtureCase, form: (text: string) => string): void {
  const settings: CheckSettings = {
    ...withModel,
    ...inFolder,
    ...(fixture.profile && { profile: fixture.profile }),
    style: fixture.style,
  };
  const { text, spans } = fixture.document;
  const source = new SourceText(form(text));
  const plan = planOf(source);
  const found = check(plan, settings, [rule]);
  const places = found.map((finding) => quote(source.text, finding.span));
  assert.deepEqual(
    places,
    spans.map((span) => quote(text.normalize('NFC'), span)),
    'findings',
  );
  if (fixture.kind === 'good') return;

  const before = check(plan, settings).map(key);
  for (const fix of found.flatMap((finding) => finding.fixes)) {
    const mended = planOf(new SourceText(applyEdits(source, fix.edits)));
    const left = check(mended, settings, [rule]).length;
    assert.ok(left < found.length, `'${fix.title}' leaves its finding`);
    const added = check(mended, settings)
      .map(key)
      .filter((other) => !before.includes(other));
    assert.deepEqual(added, [], `'${fix.title}' adds findings`);
  }

  assert.equal(
    found.some(automaticFix),
    fixture.fixed !== undefined,
    'fix-all has something to do exactly where the fixture says so',
  );
  if (fixture.fixed === undefined) return;
  const all = fixAll(plan, settings, { rules: [rule], hints: true });
  const comparable = (mended: string): string => (fixture.asWritten ? mended : mended.normalize('NFC'));
  assert.equal(comparable(all.text), comparable(fixture.fixed), 'fix-all');
  assert.equal(
    fixAll(planOf(new SourceText(all.text)), settings, { rules: [rule], hints: true }).text,
    all.text,
    'fix-all is idempotent',
  );
}

/** A finding whatever its place: mending moves text, and with it line numbers, and changes counts. */
const key = (finding: Finding): string => `${finding.rule} ${finding.message.replace(/\d+/g, '#')}`;

const quote = (text: string, span: { start: number; end: number }): string =>
  `${text.slice(Math.max(0, span.start - 10), span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end, span.end + 10)}`;
