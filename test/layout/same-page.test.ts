import assert from 'node:assert/strict';
import { planOf } from '../../server/src/core/plan/build';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut, SetParagraphs } from '../../server/src/core/layout/layout';
import type { Page } from '../../server/src/core/layout/page';
import { samePage } from '../../server/src/core/layout/same-page';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { SourceText } from '../../server/src/core/text/source';
import { Random } from '../../scripts/random';
import { generatedPlan } from '../agreement/generated-plan';

const text = generatedPlan({ length: 12_000, appendixRows: 30 }, new Random(12));

const paged = (source: string, known: SetParagraphs, settings = defaultPageSettings): Page[] =>
  layOut(flowOf(planOf(new SourceText(source))), settings, known);

const sameness = (a: readonly Page[], b: readonly Page[]): boolean[] =>
  b.map((page, i) => a[i] !== undefined && samePage(a[i], page));

describe('samePage', () => {
  it('a plan laid out again has the same pages', () => {
    const known = new SetParagraphs();
    const first = paged(text, known);
    assert.ok(first.length > 5);
    assert.ok(sameness(first, paged(text, known)).every(Boolean));
  });

  it('so it has when its text moved without a change', () => {
    const known = new SetParagraphs();
    const first = paged(text, known);
    const moved = paged(`\n\n${text}`, known);
    assert.ok(sameness(first, moved).every(Boolean));
    const [before] = first[1]?.items ?? [];
    const [after] = moved[1]?.items ?? [];
    assert.ok(before?.kind === 'paragraph' && after?.kind === 'paragraph');
    assert.equal(after.paragraph.start, before.paragraph.start + 2);
  });

  it('a changed word changes its page alone', () => {
    const known = new SetParagraphs();
    const first = paged(text, known);
    const at = text.lastIndexOf('Nguyễn Văn An');
    const changed = paged(`${text.slice(0, at)}Nguyễn Văn Ân${text.slice(at + 13)}`, known);
    assert.equal(sameness(first, changed).filter((same) => !same).length, 1);
  });

  it('other settings change every page, and are not those remembered', () => {
    const known = new SetParagraphs();
    const first = paged(text, known);
    const settings = { ...defaultPageSettings, paragraphSpacing: 9 };
    const spaced = paged(text, known, settings);
    assert.ok(sameness(first, spaced).every((same) => !same));
    assert.deepEqual(spaced, paged(text, new SetParagraphs(), settings));
  });

  it('neither is the same as a page with less, or of another number', () => {
    const [page] = paged(text, new SetParagraphs());
    assert.ok(page);
    assert.ok(!samePage(page, { ...page, items: page.items.slice(1) }));
    assert.ok(!samePage(page, { ...page, number: 2 }));
    assert.ok(
      !samePage(page, {
        ...page,
        items: page.items.map((item) => (item.kind === 'paragraph' ? { ...item, y: item.y + 1 } : item)),
      }),
    );
  });

  it('what is remembered gives the pages of a layout that remembers nothing', () => {
    const known = new SetParagraphs();
    paged(text, known);
    const changed = text.replaceAll('đảng', 'Đảng');
    assert.deepEqual(paged(changed, known), paged(changed, new SetParagraphs()));
  });
});
