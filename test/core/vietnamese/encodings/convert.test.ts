import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  fromUnicode,
  toUnicode,
  type Conversion,
} from '../../../../server/src/core/vietnamese/encodings/convert';
import { encodings, type Encoding } from '../../../../server/src/core/vietnamese/encodings/encoding';
import { MARKED_LETTERS, TONES } from '../../../../server/src/core/vietnamese/letters';
import { bases } from '../../../../server/src/core/vietnamese/syllable';
import { placeTone } from '../../../../server/src/core/vietnamese/tone';

const capitals = MARKED_LETTERS.map((letter) => letter.toUpperCase());
const letters = [...MARKED_LETTERS, ...capitals];

const applied = (text: string, { changes }: Conversion): string =>
  changes.reduceRight(
    (result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end),
    text,
  );

/** Unicode, and how it looks in a file of each encoding. */
const SAMPLES: readonly (readonly [unicode: string, coded: Readonly<Record<Encoding, string>>])[] = [
  ['Kế hoạch', { tcvn3: 'KÕ ho¹ch', vni: 'Keá hoaïch', viqr: "Ke^' hoa.ch", vps: 'K‰ hoåch' }],
  ['KẾ HOẠCH', { tcvn3: 'KÕ HO¹CH', vni: 'KEÁ HOAÏCH', viqr: "KE^' HOA.CH", vps: 'K\u0090 HO\u0002CH' }],
  [
    'Đảng uỷ xã được giao nhiệm vụ',
    {
      tcvn3: '§¶ng uû x· ®\u00adîc giao nhiÖm vô',
      vni: 'Ñaûng uyû xaõ ñöôïc giao nhieäm vuï',
      viqr: 'DDa?ng uy? xa~ ddu+o+.c giao nhie^.m vu.',
      vps: 'ñäng u› xã ÇÜ®c giao nhiŒm vø',
    },
  ],
  [
    'Mường Lò, nghỉ, kỹ, ấp, mỵ',
    {
      tcvn3: 'M\u00adêng Lß, nghØ, kü, Êp, mþ',
      vni: 'Möôøng Loø, nghæ, kyõ, aáp, mî',
      viqr: "Mu+o+`ng Lo`, nghi?, ky~, a^'p, my.",
      vps: 'MÜ©ng Lò, nghÌ, kÏ, Ãp, mœ',
    },
  ],
];

describe('encodings from before Unicode', () => {
  it('have 67 letters in both cases', () => {
    assert.equal(new Set(letters).size, 134);
  });

  for (const encoding of encodings) {
    describe(encoding, () => {
      it('brings back every letter: alone, in a line, in a word', () => {
        for (const text of [...letters, letters.join(' '), letters.join(''), letters.join('\n')]) {
          const { text: coded, lost } = fromUnicode(text, encoding);
          assert.deepEqual(lost, []);
          assert.equal(toUnicode(coded, encoding).text, text);
        }
      });

      it('writes every letter otherwise than every other', () => {
        const written = letters.map((letter) => fromUnicode(letter, encoding).text);
        assert.equal(new Set(written).size, letters.length);
      });

      for (const [unicode, coded] of SAMPLES) {
        it(`writes and reads ${unicode}`, () => {
          assert.equal(fromUnicode(unicode, encoding).text, coded[encoding]);
          assert.equal(toUnicode(coded[encoding], encoding).text, unicode);
        });
      }

      it('takes any text, changes what it says it changes, and goes both ways', () => {
        const character = fc.constantFrom(...letters, ...'abdouDAO ^.?(\\~¹øÕ£“–\n');
        const any = fc.oneof(fc.string({ unit: character }), fc.string({ unit: 'binary' }));
        fc.assert(
          fc.property(any, (text) => {
            for (const from of [encoding, 'auto'] as const) {
              const decoded = toUnicode(text, from);
              assert.equal(applied(text, decoded), decoded.text);
            }
            const encoded = fromUnicode(text, encoding);
            assert.equal(applied(text, encoded), encoded.text);
            if (encoded.lost.length === 0) assert.equal(toUnicode(encoded.text, encoding).text, text);
          }),
        );
      });

      it('loses no sentence of possible syllables', () => {
        const syllable = fc
          .tuple(fc.constantFrom(...bases()), fc.constantFrom(...TONES))
          .map(([base, tone]) => placeTone(base, tone, 'new') ?? base);
        const sentence = fc
          .tuple(
            fc.array(syllable, { minLength: 1, maxLength: 12 }),
            fc.constantFrom('small', 'first', 'all'),
          )
          .map(([words, form]) => {
            const text = `${words.join(' ')}.`;
            if (form === 'all') return text.toUpperCase();
            return form === 'first' ? text.charAt(0).toUpperCase() + text.slice(1) : text;
          });
        fc.assert(
          fc.property(sentence, (text) => {
            const { text: coded, lost } = fromUnicode(text, encoding);
            assert.deepEqual(lost, []);
            assert.equal(toUnicode(coded, encoding).text, text);
          }),
        );
      });

      it('leaves a line in Unicode alone, and converts the part of one that is not', () => {
        const unicode = 'Đảng uỷ xã An Hoà là đơn vị được giao.';
        assert.equal(toUnicode(unicode, encoding).text, unicode);
        const part = 'các chi bộ quán triệt Nghị quyết đến từng đảng viên';
        const mixed = `${unicode} ${fromUnicode(part, encoding).text}`;
        assert.equal(toUnicode(mixed, encoding).text, `${unicode} ${part}`);
      });
    });
  }

  it('tells what an encoding cannot hold', () => {
    const { text, lost } = fromUnicode('Thăm bảo tàng Peña.', 'vni');
    assert.equal(text, 'Thaêm baûo taøng Peña.');
    assert.deepEqual(
      lost.map(({ start, end }) => 'Thăm bảo tàng Peña.'.slice(start, end)),
      ['Peña.'],
    );
  });
});

describe('TCVN3', () => {
  const read = (text: string): string => toUnicode(text, 'tcvn3').text;

  it('finds the capitals of a heading by the words around', () => {
    assert.equal(read('§¶NG Bé TØNH B×NH MINH'), 'ĐẢNG BỘ TỈNH BÌNH MINH');
    assert.equal(read('BAN TUYªN GI¸O Vµ D¢N VËN'), 'BAN TUYÊN GIÁO VÀ DÂN VẬN');
    assert.equal(read('Hµ Néi, UBND tØnh, Bé Y tÕ'), 'Hà Nội, UBND tỉnh, Bộ Y tế');
    assert.equal(read('UBND Hµ Nam'), 'UBND Hà Nam');
    assert.equal(read('Sè 12-KH/§U'), 'Số 12-KH/ĐU');
  });

  it('writes a capital with its mark where the words around would not tell', () => {
    assert.equal(fromUnicode('KẾ HOẠCH', 'tcvn3').text, 'KÕ HO¹CH');
    assert.equal(fromUnicode('Ủy ban', 'tcvn3').text, 'U±y ban');
    assert.equal(read('U±y ban'), 'Ủy ban');
  });

  it('reads and writes text for a font of capitals', () => {
    const font = { capitals: 'font' } as const;
    assert.equal(toUnicode('kÕ ho¹ch', 'tcvn3', font).text, 'KẾ HOẠCH');
    const { text, lost } = fromUnicode('Ủy ban', 'tcvn3', font);
    assert.equal(text, 'ñy ban');
    assert.deepEqual(lost, [{ start: 0, end: 2 }]);
  });

  it('leaves signs of measure alone', () => {
    assert.equal(read('25 °C, 10 m², 5 m³, ±2'), '25 °C, 10 m², 5 m³, ±2');
  });
});

describe('VNI', () => {
  it('takes a mark typed in small letters after a capital', () => {
    assert.equal(toUnicode('Aán Ñoä, AÁN ÑOÄ', 'vni').text, 'Ấn Độ, ẤN ĐỘ');
  });
});

describe('VIQR', () => {
  const read = (text: string): string => toUnicode(text, 'viqr').text;

  it('takes marks in either order, an asterisk for the horn, and Dd', () => {
    assert.equal(read("vie.^t, ca'^p, tru*o*?ng, Ddo^ng"), 'việt, cấp, trưởng, Đông');
  });

  it('tells marks from signs by a backslash, or by the tone that the word has', () => {
    assert.equal(read('Ddi dda^u\\? O+? nha`. Nghi~a.'), 'Đi đâu? Ở nhà. Nghĩa.');
    assert.equal(
      fromUnicode('Đi đâu? Ở nhà. Vở của ai?', 'viqr').text,
      'DDi dda^u\\? O+? nha`. Vo+? cu?a ai\\?',
    );
  });

  it('keeps two letters d apart, and Đ after D', () => {
    for (const text of ['add', 'SGDĐT', 'C:\\dữ liệu', 'dd/mm']) {
      assert.equal(read(fromUnicode(text, 'viqr').text), text);
    }
  });
});

describe('VPS', () => {
  it('reads codes that came through Latin-1 as those of Windows', () => {
    assert.equal(toUnicode('K\u0089 hoåch, h\u0086c', 'vps').text, 'Kế hoạch, học');
  });

  it('takes quotation marks around words for what they are', () => {
    assert.equal(toUnicode('chÙc “Phó Bí thÜ”', 'vps').text, 'chức “Phó Bí thư”');
  });
});
