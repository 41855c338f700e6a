/** Words that users and documents vouch for: their findings go, all others stay. */
import assert from 'node:assert/strict';
import names from '../../server/src/data/minority-names.json';
import { readPlan } from '../../server/src/core/plan/build';
import { check } from '../../server/src/core/rules/check';
import { addWordEdit, knownWordsOf, wordsOfDocument } from '../../server/src/core/rules/dictionaries';
import { wordToAdd } from '../../server/src/core/rules/dictionary-word';
import { applyEdits } from '../../server/src/core/rules/fix';
import { defaultSettings } from '../../server/src/core/rules/settings';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const place = '- Kiểm tra ít nhất hai chi bộ.';
const withLine = (line: string): string => smallPlanWith(place, line);
const FLAWED = withLine('- Kiểm tra máy blốckchên và chi bộ ở xã Nậm Xpồ, nghành ytế.');

const spellings = (text: string, words?: readonly string[]): string[] => {
  const plan = readPlan(text);
  return check(plan, { ...defaultSettings, ...(words && { words }) })
    .filter(({ rule }) => rule === 'VN-01')
    .map(({ span }) => plan.source.slice(span));
};

describe('dictionaries', () => {
  it('silence what they hold, and nothing else', () => {
    assert.deepEqual(spellings(FLAWED), ['blốckchên', 'nghành', 'ytế']);
    assert.deepEqual(spellings(FLAWED, ['Nghành']), ['blốckchên', 'nghành', 'ytế']);
    assert.deepEqual(spellings(FLAWED, ['máy blốckchên', 'ytế']), ['nghành']);
    assert.deepEqual(spellings(FLAWED.normalize('NFD'), ['máy blốckchên'.normalize('NFD')]), [
      'nghành',
      'ytế',
    ]);
  });

  it('have no say on form', () => {
    const plan = readPlan(smallPlanWith('Số 12-KH/ĐU ', 'Số: 12-KH/ĐU'));
    const found = check(plan, { ...defaultSettings, words: ['số', ':', 'số: 12-kh/đu'] });
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['SO-01'],
    );
  });

  it('stand in comments of the document', () => {
    const text = `// từ điển: Blốckchên,  ytế; Nậm Xpồ\n${FLAWED}`;
    assert.deepEqual(wordsOfDocument(readPlan(text)), ['Blốckchên', 'ytế', 'Nậm Xpồ']);
    assert.deepEqual(spellings(text), ['blốckchên', 'nghành']);
    assert.deepEqual(spellings(text.normalize('NFD')), ['blốckchên', 'nghành']);
    assert.deepEqual(spellings(`//tu dien : blốckchên\n${FLAWED}\n// Từ điển: nghành`), ['ytế']);
    assert.deepEqual(spellings(`// từ điển blốckchên\n${FLAWED}`), ['blốckchên', 'nghành', 'ytế']);
  });

  it('grow by one edit, which adds no finding', () => {
    let text = SMALL_PLAN;
    for (const word of ['Nậm Pồ', 'blốckchên', 'ytế']) {
      const plan = readPlan(text);
      text = applyEdits(plan.source, [addWordEdit(plan, word)]);
    }
    assert.equal(text, `// từ điển: Nậm Pồ, blốckchên, ytế\n${SMALL_PLAN}`);
    assert.deepEqual(check(readPlan(text)), []);
    const crlf = readPlan(SMALL_PLAN.replaceAll('\n', '\r\n'));
    assert.match(applyEdits(crlf.source, [addWordEdit(crlf, 'ytế')]), /^\/\/ từ điển: ytế\r\nĐẢNG BỘ/);
  });

  it('go on in another line when a line is long, wherever their comment stands', () => {
    const words = Array.from({ length: 40 }, (_, i) => `chữ ${'ab'[i % 2]}${i}`);
    let text = SMALL_PLAN.replace('Nơi nhận:', '// từ điển:\nNơi nhận:');
    for (const word of words) {
      const plan = readPlan(text);
      text = applyEdits(plan.source, [addWordEdit(plan, word)]);
    }
    const plan = readPlan(text);
    assert.deepEqual(wordsOfDocument(plan), words);
    assert.ok(text.split('\n').filter((line) => line.startsWith('// từ điển:')).length > 2);
    assert.deepEqual(check(plan), []);
  });

  const offered: readonly (readonly [marked: string, word: string | undefined])[] = [
    ['xã Nậm «Pồ» có', 'Nậm Pồ'],
    ['xã «Nậm» Pồ có', 'Nậm Pồ'],
    ['ở huyện Cư «M’gar», ở', 'Cư M’gar'],
    ['«Cư» M’gar là', 'Cư M’gar'],
    ['dân tộc «Xơ»-đăng ở', 'Xơ-đăng'],
    ['Tại Nậm «Pồ», đồng bào', 'Nậm Pồ'],
    ['Huyện Nậm «Pồ» báo cáo', 'Nậm Pồ'],
    ['đồng chí Lò Văn «Pắngg» báo cáo', 'Lò Văn Pắngg'],
    ['Sìn Hồ, Nậm «Pồ», Phong Thổ', 'Nậm Pồ'],
    ['dùng «blốckchên» để', 'blốckchên'],
    ['«Blốckchên» giúp', 'blốckchên'],
    ['Công nghệ. «Blốckchên» giúp', 'blốckchên'],
    ['HUYỆN NẬM «PỒ» BÁO CÁO', 'Pồ'],
    ['chỉ tiêu «KPÍ» của', 'KPÍ'],
    ['nói «xây  dụng» là', 'xây dụng'],
    ['nói «xây, dụng» là', undefined],
    ['một «hai ba bốn năm sáu bảy tám» chín', undefined],
  ];
  for (const [marked, word] of offered)
    it(`are offered ${word ?? 'nothing'} for ${marked}`, () => {
      const start = marked.indexOf('«');
      const end = marked.indexOf('»') - 1;
      const text = `I. NHIỆM VỤ\n\n${marked.replace(/[«»]/g, '')}\n`;
      const from = text.indexOf('\n\n') + 2;
      const { source } = readPlan(text);
      assert.equal(wordToAdd(source, { start: from + start, end: from + end }), word);
    });

  describe('of places', () => {
    const all = Object.values(names.names).flatMap((list) => list.split(', '));

    it('hold names once each, with capitals', () => {
      assert.equal(new Set(all).size, all.length);
      for (const name of all) {
        assert.equal(name, name.normalize('NFC').trim());
        assert.notEqual(name, name.toLowerCase());
      }
    });

    it('cover each of their names in every rule on words', () => {
      for (const name of all) {
        for (const written of [name, name.toUpperCase()]) {
          const plan = readPlan(`Đồng bào xã ${written} báo cáo\n`);
          const known = knownWordsOf(plan, defaultSettings);
          const start = plan.source.text.indexOf(written);
          for (const rule of ['VN-01', 'VN-02', 'VN-03'])
            assert.ok(known(rule, { start, end: start + written.length }), `${rule} on ${written}`);
          assert.ok(!known('VH-01', { start, end: start + written.length }));
        }
      }
    });

    it('are never impossible, wherever they stand', () => {
      const lines = all.flatMap((name) => [`- Tại xã ${name} có điểm trường.`, `- ${name} có điểm trường.`]);
      for (let from = 0; from < lines.length; from += 200) {
        const text = withLine(lines.slice(from, from + 200).join('\n'));
        const found = check(readPlan(text)).filter(({ rule }) => rule === 'VN-01');
        assert.deepEqual(
          found.map(({ message }) => message),
          [],
        );
      }
    });
  });
});
