/** Questions to the index of a folder: who is a document, who means it, what is found by words, what rests on what. */
import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/core/plan/build';
import { DirectiveList, Registry } from '../../server/src/core/registry/registry';
import { fileName } from '../../server/src/core/text/file-name';
import { factsOf } from '../../server/src/workspace/facts';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import {
  basesOf,
  documentMeant,
  documentsAbove,
  documentsBelow,
} from '../../server/src/workspace/queries/authority';
import { bearersOf, namingOf, tellersOf } from '../../server/src/workspace/queries/documents';
import { SymbolSearch, type FoundSymbol } from '../../server/src/workspace/queries/symbols';
import { MOST_FOUND } from '../../server/src/workspace/queries/scores';
import { smallPlanWith, SMALL_PLAN } from '../support/plans';

const indexOf = (plans: Readonly<Record<string, string>>): WorkspaceIndex => {
  const index = new WorkspaceIndex();
  for (const [uri, text] of Object.entries(plans)) index.set(uri, factsOf(readPlan(text)));
  return index;
};

const TASK = 'Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.';
const plan = (number: string, commune: string, day: string, task: string): string =>
  smallPlanWith(TASK, task)
    .replace('Số 12-KH', `Số ${number}-KH`)
    .replaceAll('AN HOÀ', commune.toUpperCase())
    .replace('An Hoà, ngày 15 tháng 6', `${commune}, ngày ${day} tháng 6`);

describe('who means a document', () => {
  const index = indexOf({
    'file:///an-hoa': plan('12', 'An Hoà', '15', TASK),
    'file:///tan-lap': plan('12', 'Tân Lập', '16', TASK),
    'file:///cites-an-hoa': plan('31', 'An Hoà', '20', 'Tiếp tục Kế hoạch số 12-KH/ĐU, ngày 15/6/2026.'),
    'file:///cites-tan-lap': plan('32', 'An Hoà', '21', 'Học Kế hoạch số 12-KH/ĐU của Đảng uỷ xã Tân Lập.'),
    'file:///cites-its-own': plan('33', 'An Hoà', '22', 'Tiếp tục Kế hoạch số 12-KH/ĐU.'),
  });
  const anHoa = { number: '12-KH/ĐU', date: '2026-06-15', issuer: 'ĐẢNG UỶ XÃ AN HOÀ' };
  const uris = (found: readonly { readonly uri: string }[]): string[] => found.map(({ uri }) => uri);

  it('bodies that share a symbol are told apart by their names', () => {
    assert.deepEqual(uris(bearersOf(index, anHoa)), ['file:///an-hoa']);
    assert.deepEqual(uris(tellersOf(index, anHoa)), ['file:///cites-an-hoa', 'file:///cites-its-own']);
  });

  it('who names no other body means its own', () => {
    assert.deepEqual(namingOf(index, anHoa), {
      sure: ['file:///an-hoa', 'file:///cites-an-hoa', 'file:///cites-its-own'],
      doubtful: [],
    });
  });

  it('a claim that fits two documents is for nobody to decide', () => {
    assert.equal(namingOf(index, { number: '12-KH/ĐU' }), undefined);
  });

  it('a plan that is gone means nothing any more', () => {
    const changing = indexOf({ 'file:///an-hoa': plan('12', 'An Hoà', '15', TASK) });
    changing.delete('file:///an-hoa');
    assert.deepEqual(namingOf(changing, anHoa), { sure: [], doubtful: [] });
    assert.equal(documentMeant(changing, anHoa), undefined);
  });
});

describe('what rests on what', () => {
  const chain =
    'Thực hiện Chương trình số 16-CTr/TU, ngày 05/6/2026 của Tỉnh uỷ về thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu';
  const index = indexOf({
    'file:///a': smallPlanWith(
      'Thực hiện Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu',
      chain,
    ).replace('thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị', 'thực hiện Chương trình số 16-CTr/TU'),
    'file:///b': SMALL_PLAN.replace('Số 12-KH', 'Số 13-KH'),
  });
  const directive = { number: '07-CT/TW', date: '2026-06-01' };
  const numbers = (
    found: readonly { readonly claim: { readonly number: string } | undefined }[],
  ): unknown[] => found.map(({ claim }) => claim?.number);

  it('who carries a directive out comes before who only cites it', () => {
    assert.deepEqual(numbers(documentsBelow(index, directive)), ['13-KH/ĐU', '16-CTr/TU', '12-KH/ĐU']);
  });

  it('a document that is no plan of the folder rests on what the plans tell of it', () => {
    assert.deepEqual(numbers(documentsAbove(index, { number: '16-CTr/TU' })), ['07-CT/TW']);
    assert.deepEqual(numbers(documentsBelow(index, { number: '16-CTr/TU' })), ['12-KH/ĐU']);
    assert.deepEqual(numbers(basesOf(index, 'file:///a')), ['16-CTr/TU']);
    assert.deepEqual(basesOf(index, 'file:///nowhere'), []);
  });
});

function finish<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('workspace symbols', () => {
  const index = indexOf({
    'file:///a': SMALL_PLAN,
    'file:///b': SMALL_PLAN.replace('Số 12-KH', 'Số 265-KH').replace(
      'thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị',
      'củng cố y tế cơ sở',
    ),
    'file:///c': smallPlanWith(TASK, 'Học Chỉ thị số 25-CT/TW.').replace('Số 12-KH', 'Số 25-KH'),
  });
  const registry = new Registry([
    new DirectiveList([
      {
        number: '25-CT/TW',
        subject: 'về y tế cơ sở trong tình hình mới',
        origin: 'office',
        confidence: 'source',
        source: 'test',
      },
      {
        number: '91-KL/TW',
        subject: 'về chuyển đổi số trong y tế',
        origin: 'office',
        confidence: 'source',
        source: 'test',
      },
    ]),
  ]);
  const search = new SymbolSearch(index, registry);
  const find = (query: string): FoundSymbol[] => finish(search.find(query));
  const first = (query: string): string => `${find(query)[0]?.kind} ${find(query)[0]?.name}`;

  it('are found by the beginnings of words, in any order, without marks', () => {
    assert.equal(first('kh 265'), 'plan 265-KH/ĐU KẾ HOẠCH củng cố y tế cơ sở');
    assert.equal(first('265 kh'), first('kh 265'));
    const names = (query: string): string[] =>
      find(query)
        .map(({ name }) => name)
        .sort();
    assert.deepEqual(names('so co te y'), names('y te co so'));
    assert.equal(first('chuc to thuc'), 'section III- TỔ CHỨC THỰC HIỆN');
  });

  it('documents are known by their summaries, even if no plan gives them', () => {
    assert.match(first('25 ct'), /^directive Chỉ thị số 25-CT\/TW về y tế cơ sở/);
    assert.deepEqual(
      find('y te co so').map(({ kind }) => kind),
      ['plan', 'directive'],
    );
  });

  const registered = (query: string): string[] =>
    finish(new SymbolSearch(index, registry).findAll(query)).flatMap((one) =>
      one.kind === 'registered' ? one.name : [],
    );

  it('what the registry alone knows is found beside them, if asked for', () => {
    assert.deepEqual(registered('chuyen doi so'), ['Kết luận số 91-KL/TW về chuyển đổi số trong y tế']);
    assert.deepEqual(find('chuyen doi so'), []);
    assert.deepEqual(registered('25 ct'), [], 'cited by a plan, which leads there');
    assert.deepEqual(registered(''), []);
  });

  it('a section tells its plan', () => {
    assert.equal(
      find('giai phap')[0]?.container,
      '12-KH/ĐU KẾ HOẠCH thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị',
    );
  });

  it('come in a number that a list can show', () => {
    const many = indexOf(
      Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`file:///${i}`, SMALL_PLAN])),
    );
    assert.equal(finish(new SymbolSearch(many, registry).find('i')).length, MOST_FOUND);
  });

  it('a file without a title is called by its name', () => {
    assert.equal(fileName('file:///k%E1%BA%BF%20ho%E1%BA%A1ch.kehoach#L1'), 'kế hoạch.kehoach');
    assert.equal(fileName('file:///100%.kehoach'), '100%.kehoach');
  });
});
