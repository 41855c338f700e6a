/** Words that are judged by their neighbours are not judged by one that is half typed, nor before those to come. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bare } from '../support/bare';
import { smallPlanWith } from '../support/plans';
import { Typist, type Shown } from './replay';
import type { Method } from './strokes';

const plan = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../..', `${name}.kehoach`), 'utf8');

const PLANS = [
  'examples/tinh-uy',
  'examples/xa-hd05',
  'test/rules/correct/10-chi-bo-truong-2024',
  'test/rules/correct/14-btc-huong-dan-2025',
  'test/rules/correct/20-du-co-quan-dang-2026',
] as const;

const METHODS: readonly Method[] = ['telex', 'vni'];

const SENTENCES = [
  'Cấp uỷ, tổ chức đảng các cấp tập trung lãnh đạo, chỉ đạo xây dựng kế hoạch, phân công rõ trách nhiệm của từng cá nhân; định kỳ sơ kết, đánh giá kết quả thực hiện.',
  'Tổ chức nghiên cứu, quán triệt Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị trong toàn Đảng bộ.',
  'Phấn đấu đến năm 2030, trên 85% chi bộ hoàn thành tốt nhiệm vụ; không có chi bộ yếu kém.',
  'Đồng chí Lò Thị Xuân, Phó Bí thư Đảng uỷ, phụ trách xã Nậm Pồ và các bản vùng cao.',
  'Ứng dụng công nghệ thông tin, chuyển đổi số; khuyến khích đảng viên học tập qua internet, Zalo.',
  'Uỷ ban kiểm tra giúp Ban Thường vụ theo dõi, đôn đốc.',
] as const;

const LINE = '2. Công tác kiểm tra\n\n- ';

/** At a paragraph of the small plan that holds nothing yet. */
function atLine(): Typist {
  const text = smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', '- ');
  return new Typist(text, text.indexOf(LINE) + LINE.length);
}

const said = ({ after, rule, words }: Shown): string => `${rule} “${words}” after “…${after}”`;
const rules = (shown: readonly Shown[]): string[] => shown.map(({ rule, words }) => `${rule} ${words}`);

describe('typing among words that are judged by their context', function () {
  this.timeout(120_000);

  for (const name of PLANS) {
    it(`${name} from its first letter to its last: nothing is said`, () => {
      const typist = new Typist('', 0);
      for (const [at, line] of plan(name).split('\n').entries()) {
        const shown = typist.type(`${at > 0 ? '\n' : ''}${line}`, at % 2 === 0 ? 'telex' : 'vni');
        assert.deepEqual(shown.map(said), []);
      }
      assert.equal(typist.text, plan(name));
      assert.deepEqual(typist.shown(), []);
    });

    it(`${name}, words put back into finished sentences: nothing is said`, () => {
      const text = plan(name);
      const stretches = [...text.matchAll(/(?<= )\p{L}+(?: \p{L}+){0,2}(?= )/gu)];
      for (const [at, { 0: words, index: start }] of stretches.entries()) {
        if (at % 20 > 0) continue;
        const method = at % 40 > 0 ? 'telex' : 'vni';
        // In the space that they leave, before it, and behind it.
        for (const [from, to, typed] of [
          [start, start + words.length, words],
          [start - 1, start + words.length, ` ${words}`],
          [start, start + words.length + 1, `${words} `],
        ] as const) {
          const typist = new Typist(text.slice(0, from) + text.slice(to), from);
          assert.deepEqual(typist.type(typed, method).map(said), []);
          assert.equal(typist.text, text);
          typist.leave();
          assert.deepEqual(typist.shown(), []);
        }
      }
    });
  }

  for (const method of METHODS) {
    for (const sentence of SENTENCES) {
      it(`${method}: ${sentence.slice(0, 40)}…`, () => {
        const typist = atLine();
        assert.deepEqual(typist.type(sentence, method).map(said), []);
        typist.wait(2000);
        assert.deepEqual(typist.shown(), []);
      });
    }
  }

  it('taking a sentence back is as quiet as writing it', () => {
    const typist = atLine();
    typist.type(SENTENCES[0], 'telex');
    typist.takeBack(SENTENCES[0].length);
    assert.deepEqual(typist.type('Đôn đốc các chi bộ.', 'telex').map(said), []);
  });

  it('a wrong word is said once the two words behind it are complete', () => {
    const typist = atLine();
    assert.deepEqual(typist.type('Đảng uỷ nâng cao nhận thúc của cán ', 'telex').map(said), []);
    assert.deepEqual(rules(typist.type('b', 'telex')), ['VN-02 thúc']);
    typist.type('ộ, đảng viên.', 'telex');
    assert.deepEqual(rules(typist.shown()), ['VN-02 thúc']);
  });

  it('a wrong word at the end of a line is said after a pause, with the next line, or when the caret leaves', () => {
    const written = (): Typist => {
      const typist = atLine();
      assert.deepEqual(typist.type('Các chi bộ tổ chúc ', 'vni').map(said), []);
      return typist;
    };
    const paused = written();
    paused.wait(1400);
    assert.deepEqual(paused.shown(), []);
    paused.wait(200);
    assert.deepEqual(rules(paused.shown()), ['VN-02 chúc']);
    const left = written();
    left.leave();
    assert.deepEqual(rules(left.shown()), ['VN-02 chúc']);
    const ended = written();
    assert.deepEqual(rules(ended.type('\n', 'vni')), ['VN-02 chúc']);
  });

  it('a neighbour that is retyped holds back what it shows to be wrong', () => {
    const typist = atLine();
    typist.type('Các chi bộ tổ chúc hội nghị quán triệt Nghị quyết.', 'telex');
    const end = typist.caret;
    typist.caret = typist.text.indexOf(' hội nghị quán') + ' hội'.length;
    typist.stroke({ removed: 1, inserted: '' });
    assert.deepEqual(typist.shown(), []);
    typist.stroke({ removed: 0, inserted: 'i' });
    typist.caret = end;
    typist.stroke({ removed: 0, inserted: ' ' });
    assert.deepEqual(rules(typist.shown()), ['VN-02 chúc']);
  });

  describe('without marks', () => {
    for (const sentence of SENTENCES) {
      it(`a paragraph is left alone while it is typed: ${bare(sentence).slice(0, 30)}…`, () => {
        const typist = atLine();
        assert.deepEqual(typist.type(bare(sentence), 'plain').map(said), []);
        typist.wait(2000);
        assert.ok(typist.shown().length <= 1, typist.shown().map(said).join('; '));
      });
    }

    it('marks may be put on afterwards, word by word', () => {
      const words = SENTENCES[0].split(' ');
      const typist = atLine();
      const start = typist.caret;
      typist.type(bare(SENTENCES[0]), 'plain');
      typist.wait(2000);
      for (const at of words.keys()) {
        const word = words[at] ?? '';
        typist.caret = start + words.slice(0, at + 1).join(' ').length;
        typist.takeBack(word.length);
        typist.type(word, 'telex');
        assert.ok(typist.shown().length <= 1, typist.shown().map(said).join('; '));
      }
      assert.deepEqual(typist.shown(), []);
    });

    it('a whole plan may be typed so: one finding', () => {
      const typist = new Typist('', 0);
      for (const line of bare(plan('test/rules/correct/20-du-co-quan-dang-2026')).split('\n')) {
        typist.type(`${line}\n`, 'plain');
        assert.ok(typist.shown().length <= 2, typist.shown().map(said).join('; '));
      }
      assert.equal(typist.shown().length, 1);
    });
  });
});
