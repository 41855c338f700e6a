/** Citations as offices write them, against what a careful clerk reads in them: how many fields, mistakes and right forms are found. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { differences, isMalformed, judged, wrongFix, type Judged } from './corpus/judged';
import { agrees, align, Score, share, type Pair } from './corpus/measure';
import { FIELDS, readRecords, type Label, type LabelledRecord } from './corpus/records';

interface Result {
  readonly record: LabelledRecord;
  readonly pairs: readonly Pair<Judged>[];
}

const LEAST_F1 = 0.98;
const LEAST_FOUND = 0.97;
const LEAST_MENDED = 0.95;

describe('the corpus of citations', () => {
  let results: readonly Result[] = [];
  const table: string[] = [];
  const row = (...cells: readonly (string | number)[]): void => {
    const [head = '', ...rest] = cells.map((cell) => (typeof cell === 'number' ? shown(cell) : cell));
    table.push(head.padEnd(22) + rest.map((cell) => cell.padStart(10)).join(''));
  };

  before(function () {
    this.timeout(20_000);
    results = readRecords(join(import.meta.dirname, 'corpus')).map((record) => ({
      record,
      pairs: align(record.labels, judged(record.text)),
    }));
  });

  after(() => {
    console.log(['', ...table].map((line) => `      ${line}`).join('\n'));
  });

  it('is large, and covers every group', () => {
    const labels = results.flatMap(({ record }) => record.labels);
    assert.ok(labels.length >= 420, `${String(labels.length)} citations`);
    assert.ok(results.filter(({ record }) => record.labels.length === 0).length >= 60);
    assert.equal(new Set(results.map(({ record }) => record.group)).size, 17);
    row('citations', String(labels.length));
  });

  it('is read, field by field', () => {
    row('', 'precision', 'recall', 'F1');
    const all = new Score();
    const whole = new Score();
    const each: number[] = [];
    for (const field of FIELDS) {
      const score = new Score();
      for (const { label, found } of results.flatMap(({ pairs }) => pairs)) {
        const expected = label?.fields[field] !== undefined;
        const got = found?.fields[field] !== undefined;
        const agree = label !== undefined && found !== undefined && agrees(label, found, field);
        for (const one of [score, all]) one.add(expected, got, agree);
      }
      row(field, score.precision, score.recall, score.f1);
      each.push(score.f1);
    }
    for (const { label, found } of results.flatMap(({ pairs }) => pairs)) {
      whole.add(!!label, !!found, !!label && !!found && differences(label, found).length === 0);
    }
    row('all fields', all.precision, all.recall, all.f1);
    row('citations as a whole', whole.precision, whole.recall, whole.f1);
    report(Math.min(all.f1, ...each) >= LEAST_F1, ({ label, found }) => {
      if (!label) return ['not a citation'];
      return found ? differences(label, found) : ['not found'];
    });
  });

  it('has its malformed ones found', () => {
    const malformed = pairsOf(({ label }) => isMalformed(label));
    const rate = share(
      malformed.filter(({ found }) => found?.status.status === 'malformed').length,
      malformed.length,
    );
    row('malformed found', String(malformed.length), rate);
    report(rate >= LEAST_FOUND, ({ label, found }) =>
      isMalformed(label) && found?.status.status !== 'malformed'
        ? [`${label.mistakes.map(({ kind }) => kind).join(', ')} not found`]
        : [],
    );
  });

  it('has its malformed ones put right, and never by a guess', () => {
    const known = pairsOf(
      ({ label }) => isMalformed(label) && label.mistakes.every(({ right }) => right !== undefined),
    );
    const rate = share(known.filter((pair) => wrongFix(pair) === undefined).length, known.length);
    row('right fix', String(known.length), rate);
    const guessed = pairsOf((pair) => !known.includes(pair) && wrongFix(pair) !== undefined);
    report(rate >= LEAST_MENDED && guessed.length === 0, (pair) => [wrongFix(pair) ?? []].flat());
  });

  it('has first mentions that lack a part told, and no others', () => {
    const lacking = pairsOf(({ label }) => !!label && label.lacks.length > 0);
    const told = lacking.filter(({ found }) => found?.status.status === 'incomplete');
    row('incomplete found', String(lacking.length), share(told.length, lacking.length));
    report(told.length === lacking.length, (pair) => {
      const { label, found } = pair;
      if (!label || !lacking.includes(pair) || told.includes(pair)) return [];
      return [`lacks ${label.lacks.join(', ')}, and is ${found?.status.status ?? 'not found'}`];
    });
  });

  it('has no finding on well-formed ones', () => {
    let count = 0;
    const wrong = new Map<Pair<Judged>, string>();
    for (const { pairs } of results) {
      const complete = new Set<string>();
      for (const pair of pairs) {
        const { label, found } = pair;
        if (!label) {
          if (found?.status.status === 'malformed') wrong.set(pair, 'malformed, and not a citation');
          continue;
        }
        const reference = `${label.fields.number ?? ''}-${label.fields.symbol ?? ''}`;
        if (FIELDS.every((field) => label.fields[field] !== undefined)) complete.add(reference);
        if (label.open || label.mistakes.length > 0) continue;
        count++;
        const { status, problems = [] } = found?.status ?? {};
        const bad =
          status === 'malformed' ||
          (status === 'incomplete' && label.lacks.length === 0 && complete.has(reference));
        if (bad) wrong.set(pair, `${status}: ${problems.join(', ')}`);
      }
    }
    row('well-formed, accused', String(count), String(wrong.size));
    report(wrong.size === 0, (pair) => [wrong.get(pair) ?? []].flat());
  });

  it('reads nothing in sentences that cite nothing', () => {
    const negatives = results.filter(({ record }) => record.labels.length === 0);
    const wrong = negatives.filter(({ pairs }) => pairs.length > 0);
    row('negatives, misread', String(negatives.length), String(wrong.length));
    report(wrong.length === 0, (pair, { record }) =>
      record.labels.length === 0 && pair.found ? ['not a citation'] : [],
    );
  });

  const pairsOf = (wanted: (pair: Pair<Judged>) => boolean): Pair<Judged>[] =>
    results.flatMap(({ pairs }) => pairs.filter(wanted));

  /** Fails with every record in which `wrong` names something. */
  function report(holds: boolean, wrong: (pair: Pair<Judged>, result: Result) => readonly string[]): void {
    if (holds) return;
    const told = results.flatMap((result) => {
      const lines = result.pairs.flatMap((pair) => {
        const faults = wrong(pair, result);
        const name = pair.label ? rowOf(pair.label.fields) : `(${pair.found?.status.text ?? ''})`;
        return faults.length > 0 ? [`  ${name}`, ...faults.map((fault) => `    ${fault}`)] : [];
      });
      const { group, line, title } = result.record;
      return lines.length > 0 ? [`${group}.txt:${String(line)} ${title}`, ...lines] : [];
    });
    assert.fail(`\n${told.join('\n')}\n`);
  }
});

const rowOf = (fields: Label['fields']): string => {
  const last = FIELDS.findLastIndex((field) => fields[field] !== undefined);
  return FIELDS.slice(0, last + 1)
    .map((field) => fields[field] ?? '')
    .join(' | ');
};
const shown = (value: number): string => `${(value * 100).toFixed(1)}%`;
