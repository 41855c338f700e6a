import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import foreign from '../../../server/src/data/foreign-words.json';
import { analyseSyllable } from '../../../server/src/core/vietnamese/syllable';
import { suspectSyllables, wordsIn } from '../../../server/src/core/vietnamese/words';

const reported = (text: string): string[] => [...suspectSyllables(text)].map((suspect) => suspect.text);

describe('wordsIn', () => {
  it('cuts letters from the rest and knows their places', () => {
    const text = 'Kế hoạch số 33a-KH/ĐU, “đúng”';
    const words = [...wordsIn(text)];
    assert.deepEqual(
      words.map((word) => word.text),
      ['Kế', 'hoạch', 'số', 'a', 'KH', 'ĐU', 'đúng'],
    );
    for (const { text: word, start, end } of words) assert.equal(text.slice(start, end), word);
  });
});

describe('suspectSyllables', () => {
  it('reports what is no syllable, with its place', () => {
    assert.deepEqual(
      [...suspectSyllables('bảo vệ nứơc sạch')],
      [{ text: 'nứơc', start: 7, end: 11, repaired: 'nước' }],
    );
    assert.deepEqual([...suspectSyllables('bị đuợc')], [{ text: 'đuợc', start: 3, end: 7 }]);
  });

  const wrong: readonly (readonly [why: string, text: string, words: readonly string[]])[] = [
    ['lower case', 'thựuc hiện ngiêm túc, hòan thành', ['thựuc', 'ngiêm', 'hòan']],
    ['glued words', 'cáccơ quan thựchiện', ['cáccơ', 'thựchiện']],
    ['glued words without a letter of Vietnamese alone', 'từ nàythành khác, cánhân', ['nàythành', 'cánhân']],
    ['a tone typed behind a marked word', 'bảo đảm toànf diện', ['toànf']],
    ['capitals with a tone', 'KẾ HỌACH THỰUC HIỆN', ['HỌACH', 'THỰUC']],
    ['the first word of a sentence', 'Thựuc hiện. Ngịêm túc! Ngị quyết', ['Thựuc', 'Ngịêm', 'Ngị']],
    ['a misplaced tone anywhere', 'theo Qúy và Tòan dân', ['Qúy', 'Tòan']],
    ['beside punctuation', '(đuợc), “hõan”; tếch:kướng', ['đuợc', 'hõan']],
  ];
  for (const [why, text, words] of wrong) it(`reports ${why}`, () => assert.deepEqual(reported(text), words));

  const silent: readonly (readonly [why: string, text: string])[] = [
    ['right words of both schools', 'uỷ ủy, hoà hòa, kỷ kỉ, quy qui, sĩ sỹ'],
    ['words without marks', 'Internet logistics hoach thuc wifi'],
    ['abbreviations', 'BVĐK HĐND ĐMST TCCSĐ UBMTTQVN ƯBND QĐ NĐ GDĐT đ đc đk'],
    ['symbols', '33a-KH/ĐU 30/2020/NĐ-CP 06-CTr/TU 121-TCTK/PPCĐ đ/c Đ3 A1đ'],
    ['addresses', 'vănthưx@đảngbộx.vn https://đảngx.vn/nứơc www.đảngx.vn'],
    ['places of minorities', 'Đắk Lắk, ĐẮK NÔNG, Krông Búk, Bắc Kạn, Pắc Nặm, Mường La, Cư M’gar, Đăk Tô'],
    ['names of minorities', 'đồng chí Y Êban, H’Hen Niê, Kpă Thìn, Ksor Phước, Rơ Châm Giáo; Rmắh Hùng'],
    ['peoples', 'dân tộc Xơ-đăng, Êđê, Mnông, Hrê, Xtiêng, H’Mông, cơho'],
    ['loans', 'axít ôxy ôtô vácxin vắcxin catalô xêrum ămpe kilôgam điôxin bêtông Cácten'],
    ['foreign names and words', 'Verónica Müller, Nestlé, café, décor, São Tomé, Angström Ðà'],
    ['words of other languages', 'négritude, général, fútbol, lycée, província, krónur, granitô, gêpa'],
    ['names of minorities that open a sentence', 'Ngọk Tụ là xã; Tắk là bản. Rlấp cũng vậy'],
    ['loans of technology', 'số xêri, căngtin, phốtphua, micromét, nanômét, môlípđen'],
    ['hyphenated names', 'Mát-xcơ-va, Lê-nin, Phnôm-pênh, kinh tế-xã hội'],
    ['single letters', 'các chữ ă, â, đ, ê, Ơ'],
  ];
  for (const [why, text] of silent) it(`is silent on ${why}`, () => assert.deepEqual(reported(text), []));

  it('needs every one of its exceptions', () => {
    for (const list of [...Object.values(foreign.loans), ...Object.values(foreign.names)]) {
      for (const word of list.split(' ')) {
        assert.equal(word, word.normalize('NFC').toLowerCase());
        assert.match(word, /^\p{L}+$/u);
        assert.match(word, /[^a-z]/);
        assert.equal(analyseSyllable(word), undefined, `${word} is a possible syllable`);
      }
    }
  });

  it('reports words of the text at their places, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'nứơcT.-/ 1đ') })),
        (text) => {
          for (const { text: word, start, end } of suspectSyllables(text))
            assert.equal(text.slice(start, end), word);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('reads long input in linear time', () => {
    const started = performance.now();
    for (const part of ['đ', 'nứơc', '-', 'đ-', 'Ngị ', 'Ngị\u00a0—', '. ']) reported(part.repeat(100_000));
    assert.ok(performance.now() - started < 5_000);
  });
});

describe('text in the wild', () => {
  const shared = resolve(import.meta.dirname, '../../../../shared');

  before(function () {
    if (existsSync(shared)) return;
    console.log(`      skipped: ${shared} is absent`);
    this.skip();
  });

  it('knows at least 99.5 % of the attested syllables', () => {
    const attested = readFileSync(resolve(shared, 'corpora/syllables-attested.txt'), 'utf8')
      .trim()
      .split(/\s+/u);
    const unknown = attested.filter((word) => analyseSyllable(word) === undefined);
    const known = 1 - unknown.length / attested.length;
    console.log(`      ${(known * 100).toFixed(2)} % of ${attested.length}; unknown: ${unknown.join(' ')}`);
    assert.ok(known >= 0.995);
  });

  for (const plan of ['can-tho-265', 'than-uyen-33a']) {
    it(`reports nothing in ${plan}`, () => {
      assert.deepEqual(reported(readFileSync(resolve(shared, `plans/${plan}.plan.txt`), 'utf8')), []);
    });
  }
});
