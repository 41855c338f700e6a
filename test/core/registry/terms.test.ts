import assert from 'node:assert/strict';
import type { Directive } from '../../../server/src/core/registry/directive';
import { builtInRegistry } from '../../../server/src/core/registry/registry';
import { centralTermOn, sameSeries, seriesOf } from '../../../server/src/core/registry/terms';

const known = (number: string, date: string): Directive => ({
  number,
  date,
  origin: 'office',
  confidence: 'source',
  source: 'test',
});

describe('terms', () => {
  it('are those that the registry names, but for days near a congress', () => {
    for (const { number, date, term } of builtInRegistry.all()) {
      const told = date === undefined ? undefined : centralTermOn(date);
      assert.ok(told === undefined || told === term, `${number} ${date}: ${told} for ${term}`);
    }
    assert.equal(centralTermOn('2021-02-10'), undefined);
    assert.equal(centralTermOn('2023-10-25'), 'XIII');
  });

  it('know whose a symbol is', () => {
    for (const number of ['25-CT/TW', '2587-CV/VPTW/nb', '42-HD/BTCTW', '354-QĐ/UBKTTW'])
      assert.equal(seriesOf(number), 'central', number);
    for (const number of ['265-KH/TU', '33a-KH/ĐU', '138-CV/BTGDVTU', '12-KH/CB'])
      assert.equal(seriesOf(number), 'local', number);
    for (const number of ['15/KH-UBND', '30/2020/NĐ-CP', '100/QĐ-TTg'])
      assert.equal(seriesOf(number), 'state', number);
  });

  it('give a central number once', () => {
    const directive = known('25-CT/TW', '2023-10-25');
    assert.equal(sameSeries(directive, '2021-06-01'), 'one');
    assert.equal(sameSeries(directive, '2018-08-08'), 'another');
    assert.equal(sameSeries(directive, '2021-02-10'), 'unclear');
    assert.equal(sameSeries(known('01-QĐ/TW', '2026-02-03'), '2026-02-04'), 'one');
  });

  it('of local bodies may change in a season of congresses', () => {
    const directive = known('12-KH/TU', '2023-03-10');
    assert.equal(sameSeries(directive, '2021-01-10'), 'one');
    assert.equal(sameSeries(directive, '2025-02-28'), 'one');
    assert.equal(sameSeries(directive, '2025-03-01'), 'unclear');
    assert.equal(sameSeries(directive, '2020-11-30'), 'unclear');
    assert.equal(sameSeries(directive, '2026-01-10'), 'unclear');
    assert.equal(sameSeries(known('12-KH/TU', '2025-12-05'), '2030-02-01'), 'one');
  });

  it('are years for the State, unless the year is in the symbol', () => {
    assert.equal(sameSeries(known('100/QĐ-TTg', '2023-01-19'), '2025-02-06'), 'another');
    assert.equal(sameSeries(known('100/QĐ-TTg', '2023-01-19'), '2023-02-06'), 'one');
    assert.equal(sameSeries(known('30/2020/NĐ-CP', '2020-03-05'), '2021-03-05'), 'one');
  });
});
