import assert from 'node:assert/strict';
import type { Cited } from '../../../server/src/core/registry/compare';
import type { Directive } from '../../../server/src/core/registry/directive';
import { candidatesOf, contradicted, meantOf, withSubject } from '../../../server/src/core/registry/match';
import { builtInRegistry, DirectiveList } from '../../../server/src/core/registry/registry';

/** `2023-10-25 surely`, the likeliest first. */
const candidates = (cited: Cited, registry = builtInRegistry): string[] =>
  candidatesOf(registry, cited).map(({ known: [{ date }], is }) => `${date} ${is}`);

const meant = (cited: Cited): string | undefined =>
  meantOf(candidatesOf(builtInRegistry, cited))?.known[0].date;

describe('which known document a citation means', () => {
  it('number and date tell', () => {
    assert.equal(meant({ number: '19-NQ/TW', date: '2022-06-16' }), '2022-06-16');
    assert.equal(meant({ number: '019-nq/tw', date: '2017-10-25' }), '2017-10-25');
  });

  it('a number alone may mean the documents of several terms', () => {
    assert.deepEqual(candidates({ number: '25-CT/TW' }), ['2023-10-25 maybe', '2018-08-08 maybe']);
    assert.equal(meant({ number: '25-CT/TW' }), undefined);
  });

  it('so does the summary, and a day of the same term', () => {
    const subject = 'về đẩy mạnh và nâng tầm đối ngoại đa phương';
    assert.equal(meant({ number: '25-CT/TW', subject }), '2018-08-08');
    assert.equal(meant({ number: '25-CT/TW', date: '2023-11-25' }), '2023-10-25');
    assert.equal(meant({ number: '25-CT/TW', date: '2017-01-05', subject }), '2018-08-08');
  });

  it('a short summary tells by every word', () => {
    assert.equal(meant({ number: '10-NQ/TW', subject: 'về phát triển kinh tế tư nhân' }), '2017-06-03');
  });

  it('a day of another term is that of another document, but for the same day of another year', () => {
    assert.deepEqual(candidates({ number: '72-NQ/TW', date: '2020-05-05' }), []);
    assert.deepEqual(candidates({ number: '72-NQ/TW', date: '2020-09-09' }), ['2025-09-09 likely']);
  });

  it('a body that many symbols name must not be another', () => {
    const plan = (issuer: string): Directive => ({
      number: '12-KH/ĐU',
      date: '2026-01-05',
      issuer,
      origin: 'plan',
      confidence: 'source',
      source: issuer,
    });
    const registry = builtInRegistry.with(
      new DirectiveList([plan('ĐẢNG UỶ XÃ BÌNH AN'), plan('ĐẢNG UỶ XÃ AN HOÀ')]),
    );
    const cited = { number: '12-KH/ĐU', date: '2026-01-05' };
    assert.equal(candidatesOf(registry, cited).length, 2);
    const [only, ...others] = candidatesOf(registry, { ...cited, issuer: 'Đảng uỷ xã An Hoà' });
    assert.deepEqual(others, []);
    assert.equal(only?.known[0].issuer, 'ĐẢNG UỶ XÃ AN HOÀ');
  });

  it('several sources of one document are one candidate, and one of them that agrees is enough', () => {
    const office: Directive = {
      number: '71-NQ/TW',
      date: '2025-08-22',
      issuer: 'Ban Bí thư',
      origin: 'office',
      confidence: 'source',
      source: 'sổ',
    };
    const registry = builtInRegistry.with(new DirectiveList([office]));
    const cited: Cited = { number: '71-NQ/TW', date: '2025-08-22', issuer: 'Bộ Chính trị' };
    const [only, ...others] = candidatesOf(registry, cited);
    assert.deepEqual(others, []);
    assert.ok(only && !contradicted(only, cited, 'issuer'));
  });

  it('what rests on memory contradicts nobody', () => {
    const cited: Cited = { number: '41-QĐ/TW', date: '2021-11-04' };
    const [only] = candidatesOf(builtInRegistry, cited);
    assert.equal(only?.is, 'surely');
    assert.ok(!contradicted(only, cited, 'date'));
  });

  it('a whole summary finds the documents of other numbers that bear it', () => {
    const subject = 'về đột phá phát triển giáo dục và đào tạo';
    assert.deepEqual(
      withSubject(builtInRegistry, { number: '70-NQ/TW', subject }).map(({ number }) => number),
      ['71-NQ/TW'],
    );
    assert.deepEqual(withSubject(builtInRegistry, { number: '71-NQ/TW', subject }), []);
  });
});
