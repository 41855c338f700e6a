/** The chain of authority of a plan and of a folder. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readPlan } from '../../server/src/core/plan/build';
import { builtInRegistry } from '../../server/src/core/registry/registry';
import { factsOf } from '../../server/src/workspace/facts';
import { graphOfFolder, graphOfPlan, type Graph } from '../../server/src/workspace/graph';
import { WorkspaceIndex } from '../../server/src/workspace/index';
import { smallPlanWith } from '../support/plans';

const FOLDER = 'file:///ke-hoach';
const example = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, `../../examples/${name}.kehoach`), 'utf8');

const indexOf = (plans: Readonly<Record<string, string>>): WorkspaceIndex => {
  const index = new WorkspaceIndex();
  for (const [name, text] of Object.entries(plans)) index.set(`${FOLDER}/${name}`, factsOf(readPlan(text)));
  return index;
};

const EXAMPLES = indexOf({
  tinh: example('tinh-uy'),
  xa: example('xa-giao-duc'),
  truong: example('truong-hoc'),
  'xa/van-hoa': example('xa-hd05'),
});

/** `Nghị quyết số 71-NQ/TW → Kế hoạch số 27-KH/TU`, in the order of the alphabet. */
const lines = ({ nodes, edges }: Graph): string[] => {
  const name = (id: string): string => nodes.find((node) => node.id === id)?.name ?? '?';
  return edges.map(({ from, to }) => `${name(from)} → ${name(to)}`).sort();
};

const CHAIN = [
  'Kế hoạch số 12-KH/ĐU → Kế hoạch số 05-KH/CB',
  'Kế hoạch số 27-KH/TU → Kế hoạch số 12-KH/ĐU',
  'Nghị quyết số 71-NQ/TW → Kế hoạch số 27-KH/TU',
];

describe('the chain of authority', () => {
  const ofPlan = (name: string, index = EXAMPLES, most?: number): Graph =>
    graphOfPlan(index, builtInRegistry, `${FOLDER}/${name}`, most);

  for (const name of ['tinh', 'xa', 'truong']) {
    it(`is whole from whichever plan it is looked at: ${name}`, () => {
      const graph = ofPlan(name);
      assert.deepEqual(lines(graph), CHAIN);
      assert.deepEqual(
        graph.nodes.filter(({ marked }) => marked).map(({ id }) => id),
        [`${FOLDER}/${name}`],
      );
    });
  }

  it('opens the plan itself, and of what is outside its first mention', () => {
    const places = new Map(ofPlan('xa').nodes.map(({ name, place }) => [name, place]));
    assert.equal(places.get('Kế hoạch số 27-KH/TU')?.uri, `${FOLDER}/tinh`);
    const outside = places.get('Nghị quyết số 71-NQ/TW');
    assert.ok(outside?.uri.startsWith(FOLDER));
    assert.ok((outside?.range.start.line ?? 0) > 0);
  });

  it('of a folder holds all its plans, those below too, and none of others', () => {
    const folder = (uri: string): Graph => graphOfFolder(EXAMPLES, builtInRegistry, uri);
    const culture = 'Nghị quyết số 80-NQ/TW → Kế hoạch số 18-KH/ĐU';
    assert.deepEqual(lines(folder(FOLDER)), [...CHAIN, culture].sort());
    assert.deepEqual(lines(folder(`${FOLDER}/xa/`)), [culture]);
    assert.deepEqual(folder('file:///ke'), { nodes: [], edges: [], omitted: 0 });
  });

  it('keeps the most cited documents where there are too many, and tells how many are left out', () => {
    const graph = graphOfFolder(EXAMPLES, builtInRegistry, FOLDER, 3);
    assert.equal(graph.nodes.length, 3);
    assert.equal(graph.omitted, 3);
    const ids = new Set(graph.nodes.map(({ id }) => id));
    assert.ok(graph.edges.every(({ from, to }) => ids.has(from) && ids.has(to)));
  });

  it('says what the registry knows of a document that is meant for sure, and guesses nothing', () => {
    const outside = (cited: string) => {
      const text = smallPlanWith(
        'Chỉ thị số 07-CT/TW, ngày 01/6/2026 của Bộ Chính trị về một việc mẫu',
        cited,
      );
      return ofPlan(
        'a',
        indexOf({ a: text.replace('Chỉ thị số 07-CT/TW của', 'Nghị quyết số 57-NQ/TW của') }),
      ).nodes.find(({ name }) => name === 'Nghị quyết số 57-NQ/TW');
    };
    assert.match(outside('Nghị quyết số 57-NQ/TW, ngày 22/12/2024')?.subject ?? '', /khoa học, công nghệ/);
    assert.equal(outside('Nghị quyết số 57-NQ/TW')?.subject, undefined);
  });

  it('is harmless where two plans rest on each other', () => {
    const ring = (own: string, basis: string): string =>
      smallPlanWith('Số 12-KH/ĐU', `Số ${own}-KH/ĐU`).replaceAll(
        /Chỉ thị số 07-CT\/TW(?:, ngày 01\/6\/2026)? của Bộ Chính trị/g,
        `Kế hoạch số ${basis}-KH/ĐU, ngày 15/6/2026 của Đảng uỷ xã An Hoà`,
      );
    const graph = ofPlan('a', indexOf({ a: ring('31', '32'), b: ring('32', '31') }));
    assert.deepEqual(lines(graph), [
      'Kế hoạch số 31-KH/ĐU → Kế hoạch số 32-KH/ĐU',
      'Kế hoạch số 32-KH/ĐU → Kế hoạch số 31-KH/ĐU',
    ]);
  });

  it('of two documents with one number keeps both apart', () => {
    const citing = (own: string, day: string): string =>
      smallPlanWith('Số 12-KH/ĐU', `Số ${own}-KH/ĐU`).replaceAll('01/6/2026', day);
    const graph = graphOfFolder(
      indexOf({ a: citing('31', '01/6/2026'), b: citing('32', '05/3/2021') }),
      builtInRegistry,
      FOLDER,
    );
    const dates = graph.nodes.filter(({ kind }) => kind === 'outside').map(({ date }) => date);
    assert.deepEqual(dates.sort(), ['01/6/2026', '05/3/2021']);
  });

  it('of a plan that nobody knows is empty', () => {
    assert.deepEqual(ofPlan('nowhere').nodes, []);
  });
});
