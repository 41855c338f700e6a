/** What a plan names, by number, by name and by pointing at itself; where it is highlighted and what is told beside it. */
import assert from 'node:assert/strict';
import { highlightsAt } from '../../server/src/core/features/highlights';
import { citationHints } from '../../server/src/core/features/inlay-hints';
import { documentAt, introductionOf } from '../../server/src/core/features/named-documents';
import { readPlan } from '../../server/src/core/plan/build';
import { DirectiveList, Registry } from '../../server/src/core/registry/registry';
import { readCaret } from '../support/caret';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';

const FIRST = 'Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.';

/** The words that are highlighted. */
function highlighted(marked: string): string[] {
  const { text, offset } = readCaret(marked);
  const plan = readPlan(text);
  return highlightsAt(plan, offset).map(
    ({ span, gives }) => `${gives ? 'own ' : ''}${plan.source.slice(span)}`,
  );
}

describe('named documents', () => {
  it('are highlighted by their numbers wherever they are named', () => {
    assert.deepEqual(highlighted(smallPlanWith('Quán triệt Chỉ thị số 07', 'Quán triệt Chỉ thị số 0|7')), [
      '07-CT/TW',
      '07-CT/TW',
      '07-CT/TW',
    ]);
    assert.deepEqual(highlighted(smallPlanWith('MỤC ĐÍCH', 'MỤC |ĐÍCH')), []);
  });

  it('the plan itself by its own number and by “Kế hoạch này”', () => {
    const text = smallPlanWith(FIRST, 'Quán triệt Kế hoạch này đến các chi bộ.');
    const found = ['own 12-KH/ĐU', 'Kế hoạch này'];
    assert.deepEqual(highlighted(text.replace('12-KH', '1|2-KH')), found);
    assert.deepEqual(highlighted(text.replace('hoạch này', 'ho|ạch này')), found);
  });

  it('of citations one inside the other the innermost counts', () => {
    const chain =
      'Thực hiện Chương trình số 16-CTr/TU của Tỉnh uỷ về thực hiện Kết luận số 25-KL/TW của Ban Bí thư về một việc.';
    assert.deepEqual(highlighted(smallPlanWith(FIRST, chain.replace('25-KL', '2|5-KL'))), ['25-KL/TW']);
    assert.deepEqual(highlighted(smallPlanWith(FIRST, chain.replace('thực hiện Kết', 'thực |hiện Kết'))), [
      '16-CTr/TU',
    ]);
  });

  it('without a number are known again by their names', () => {
    const law = 'Luật Khám bệnh, chữa bệnh năm 2023';
    const found = highlighted(smallPlanWith(FIRST, `Thực hiện L|uật${law.slice(4)}; tuyên truyền ${law}.`));
    assert.equal(found.length, 2);
  });

  it('are introduced by their first mention in full, not by the title', () => {
    const plan = readPlan(SMALL_PLAN);
    const { document } = documentAt(plan, SMALL_PLAN.lastIndexOf('07-CT/TW')) ?? {};
    assert.ok(document);
    assert.equal(document.date, '2026-06-01');
    assert.equal(introductionOf(document)?.start, SMALL_PLAN.indexOf('Chỉ thị số 07-CT/TW, ngày'));
  });
});

describe('hints beside citations', () => {
  const known = (dates: readonly string[]): Registry =>
    new Registry([
      new DirectiveList(
        dates.map((date) => ({
          number: '25-CT/TW',
          date,
          issuer: 'Ban Bí thư',
          origin: 'office',
          confidence: 'source',
          source: 'test',
        })),
      ),
    ]);
  /** The text with the hints in it. */
  const hinted = (text: string, registry: Registry): string => {
    const plan = readPlan(text);
    const shown = { start: 0, end: text.length };
    return citationHints(plan, { registry, shown })
      .toSorted((a, b) => b.at - a.at)
      .reduce((all, { at, text: hint }) => `${all.slice(0, at)} ‹${hint}›${all.slice(at)}`, text);
  };
  const short = smallPlanWith(FIRST, 'Quán triệt Chỉ thị số 25-CT/TW đến các chi bộ.');

  it('tell what the plan itself says elsewhere', () => {
    assert.equal(
      hinted(SMALL_PLAN, known([])),
      smallPlanWith('Chỉ thị số 07-CT/TW đến', 'Chỉ thị số 07-CT/TW ‹01/6/2026, Bộ Chính trị› đến'),
    );
  });

  it('tell what is known of a document that the plan never cites in full', () => {
    assert.match(hinted(short, known(['2023-10-25'])), /Chỉ thị số 25-CT\/TW ‹25\/10\/2023, Ban Bí thư› đến/);
    assert.doesNotMatch(hinted(short, known(['2023-10-25', '2018-02-03'])), /‹/, 'of two, neither');
    assert.doesNotMatch(hinted(short, known([])), /‹/);
  });
});
