/** Who bears which number and who cites whom, while plans come, change and go. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import { factsIn, type Written } from './plans';

const OTHER = 'Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về một việc khác';

function indexOf(plans: Readonly<Record<string, Written>>): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [name, written] of Object.entries(plans)) index.set(`file:///${name}`, factsIn(written));
  return index;
}

const citing = (index: WorkspaceIndex, number: string): string[] =>
  index.citingOf(number).map(({ uri }) => uri.replace('file:///', ''));

describe('index of plans', () => {
  it('gives back the facts that it was given', () => {
    const facts = factsIn({ cites: [OTHER] });
    const index = new WorkspaceIndex();
    index.set('file:///a', facts);
    const held = index.planAt('file:///a');
    assert.ok(held);
    assert.equal(held.title, facts.title);
    assert.deepEqual(held.titleRange, facts.titleRange);
    assert.deepEqual(held.sections, facts.sections);
    assert.deepEqual(held.own, facts.own);
    assert.deepEqual(
      held.cited.map(({ number, type, date, issuer, subject, isBasis, carriesOut, mentions }) => ({
        number,
        type,
        date,
        issuer,
        subject,
        isBasis,
        carriesOut,
        mentions,
      })),
      facts.cited,
    );
  });

  it('tells where a document is cited in full and where in short', () => {
    const [directive] = factsIn({}).cited;
    assert.equal(directive?.number, '25-CT/TW');
    assert.equal(directive.isBasis, true);
    assert.deepEqual(
      directive.mentions.map(({ isFull, reference }) => [isFull, reference.start.line]),
      [
        [true, 6],
        [true, 9],
        [false, 15],
      ],
    );
  });

  it('finds bearers and citers by number, whatever its case and zeros', () => {
    const index = indexOf({ a: { number: '12' }, b: { number: '13', cites: [OTHER] } });
    assert.deepEqual(
      index.bearersOf('012-kh/đu').map(({ uri }) => uri),
      ['file:///a'],
    );
    assert.deepEqual(citing(index, '25-ct/tw'), ['a', 'b']);
    assert.deepEqual(citing(index, '57-NQ/TW'), ['b']);
    assert.equal(index.size, 2);
    assert.equal(index.citedCount, 2);
  });

  it('forgets what a plan no longer says', () => {
    const index = indexOf({ a: { cites: [OTHER] }, b: {} });
    index.set('file:///a', factsIn({ number: '14' }));
    assert.deepEqual(citing(index, '57-NQ/TW'), []);
    assert.deepEqual(index.bearersOf('12-KH/ĐU').length, 1);
    index.delete('file:///a');
    index.delete('file:///b');
    assert.equal(index.size, 0);
    assert.equal(index.citedCount, 0);
    assert.deepEqual(citing(index, '25-CT/TW'), []);
    assert.deepEqual([...index.all()], []);
  });

  it('keeps the same objects as long as a plan does not change', () => {
    const index = indexOf({ a: {} });
    const [citer] = index.citingOf('25-CT/TW');
    assert.equal(index.planAt('file:///a')?.cited[0], citer?.cited);
  });

  it('offers titles folded, a line each, aligned with the titles', () => {
    const index = indexOf({ a: {} });
    const [titles] = [...index.titles()];
    const plan = index.planAt('file:///a');
    const lines = titles?.folded.split('\n') ?? [];
    assert.equal(lines.length, (plan?.sections.length ?? 0) + 2);
    assert.equal(lines[0]?.length, plan?.title.length);
    assert.match(lines[0] ?? '', /^ke hoach thuc hien chi thi/);
    assert.match(lines[1] ?? '', /^i- muc dich/);
  });

  it('holds a plan without number, and a text that is no plan', () => {
    const index = new WorkspaceIndex();
    index.set('file:///a', factsIn({ number: '' }));
    index.set('file:///b', { title: '', titleRange: NOWHERE, sections: [], cited: [] });
    assert.equal(index.planAt('file:///a')?.own, undefined);
    assert.equal(index.planAt('file:///b')?.title, '');
    assert.deepEqual(index.planAt('file:///b')?.sections, []);
  });

  it('does not keep the text of the plans alive', () => {
    setFlagsFromString('--expose-gc');
    const gc = runInNewContext('gc') as () => void;
    const index = new WorkspaceIndex();
    const filling = 'Nội dung không ai hỏi đến. '.repeat(20_000);
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 20; i++)
      index.set(`file:///${i}`, factsIn({ number: `${i}`, cites: [`${OTHER} ${i}. ${filling}`] }));
    gc();
    assert.ok(process.memoryUsage().heapUsed - before < 5_000_000);
  });
});

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

describe('plans that bear one number', () => {
  const sharing = (plans: Readonly<Record<string, Written>>): string[][] =>
    indexOf(plans)
      .namesakes()
      .map(({ plans: found }) => found.map(({ uri }) => uri.replace('file:///', '')));

  it('are found within one body and one term', () => {
    assert.deepEqual(
      sharing({
        a: { date: '20 tháng 6 năm 2026' },
        b: { date: '15 tháng 6 năm 2026' },
        c: { number: '13' },
      }),
      [['b', 'a']],
    );
  });

  it('are not those of another body, of another term, or without a date', () => {
    assert.deepEqual(sharing({ a: {}, b: { issuer: 'ĐẢNG UỶ XÃ AN BÌNH' } }), []);
    assert.deepEqual(sharing({ a: {}, b: { date: '15 tháng 6 năm 2023' } }), []);
    assert.deepEqual(sharing({ a: {}, b: { date: '… tháng … năm 2026' } }), []);
  });

  it('are not copies of one plan', () => {
    assert.deepEqual(sharing({ a: {}, b: {} }), []);
    assert.deepEqual(sharing({ a: {}, b: {}, c: { date: '20 tháng 6 năm 2026' } }), [['a', 'b', 'c']]);
  });

  it('come in the order of their numbers', () => {
    const found = indexOf({
      a: { number: '20' },
      b: { number: '20', date: '20 tháng 6 năm 2026' },
      c: { number: '3' },
      d: { number: '3', date: '20 tháng 6 năm 2026' },
    });
    assert.deepEqual(
      found.namesakes().map(({ number }) => number),
      ['3-KH/ĐU', '20-KH/ĐU'],
    );
  });
});
