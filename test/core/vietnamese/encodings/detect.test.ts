import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fromUnicode, toUnicode } from '../../../../server/src/core/vietnamese/encodings/convert';
import { detectEncoding } from '../../../../server/src/core/vietnamese/encodings/detect';
import { encodings } from '../../../../server/src/core/vietnamese/encodings/encoding';
import { SMALL_PLAN } from '../../../support/plans';

const corpora = path.resolve(import.meta.dirname, '../../../../../shared/corpora');

const found = (text: string): unknown[] =>
  detectEncoding(text).map(({ encoding, start, end }) => [encoding, text.slice(start, end)]);

const SENTENCES = [
  'Các chi bộ quán triệt Nghị quyết đến từng đảng viên trước ngày 30/6/2026.',
  'Giao Văn phòng Đảng uỷ theo dõi, đôn đốc và báo cáo kết quả thực hiện.',
  'Tăng cường công tác kiểm tra, giám sát việc chấp hành Điều lệ Đảng.',
  'Trong tháng này, mỗi thôn trồng ít nhất 500 cây, ở nơi đất trống (nếu có).',
  'Căn cứ Quyết định số 15-QĐ/ĐU của Ban Thường vụ Đảng uỷ xã An Hoà;',
  'ĐẢNG BỘ TỈNH BÌNH MINH, ĐẢNG UỶ XÃ AN HOÀ, BAN TUYÊN GIÁO VÀ DÂN VẬN',
];

describe('detectEncoding', () => {
  for (const encoding of encodings) {
    it(`finds ${encoding}, whole sentences and plans`, () => {
      for (const sentence of [...SENTENCES, SMALL_PLAN]) {
        const { text } = fromUnicode(sentence, encoding);
        const others = detectEncoding(text).filter((stretch) => stretch.encoding !== encoding);
        assert.deepEqual(others, [], text);
        assert.equal(toUnicode(text, 'auto').text, sentence);
      }
    });

    it(`finds ${encoding} among lines in Unicode, and in the middle of one`, () => {
      const [first = '', second = '', third = ''] = SENTENCES;
      const coded = fromUnicode(second, encoding).text;
      for (const [before, after] of [
        [`${first}\n`, `\n${third}`],
        [`${first} `, ` ${third}`],
      ] as const) {
        const text = `${before}${coded}${after}`;
        assert.equal(toUnicode(text, 'auto').text, `${before}${second}${after}`);
        for (const { start, end } of detectEncoding(text)) {
          assert.ok(start >= before.length && end <= before.length + coded.length);
        }
      }
    });
  }

  it('takes short lines along with a text that is coded', () => {
    assert.deepEqual(found('KÕ ho¹ch'), [['tcvn3', 'KÕ ho¹ch']]);
    const heading = 'Bé trëng';
    assert.deepEqual(found(heading), []);
    assert.equal(
      toUnicode(`Thùc hiÖn kÕ ho¹ch cña chi bé\n${heading}`, 'auto').text,
      'Thực hiện kế hoạch của chi bộ\nBộ trởng',
    );
  });

  it('tells two encodings in one text apart', () => {
    assert.deepEqual(found('Thùc hiÖn kÕ ho¹ch cña chi bé\nThöïc hieän keá hoaïch cuûa chi boä'), [
      ['tcvn3', 'Thùc hiÖn kÕ ho¹ch cña chi bé'],
      ['vni', 'Thöïc hieän keá hoaïch cuûa chi boä'],
    ]);
  });

  const correct: readonly (readonly [name: string, text: string])[] = [
    ['a plan', SMALL_PLAN],
    ['sentences', SENTENCES.join('\n')],
    ['words that are syllables in several encodings', 'Cá, tôm, xã, cô, chú, bé, mô, tê; hôm ấy có ba ô tô.'],
    [
      'French',
      'Hélène et François ont été à Orléans où l’été fut très beau, là-bas, déjà, dès le mois d’août.',
    ],
    ['German', 'Müller, Köln, für, über, schön, Straße, Größe, Mädchen, Äpfel und Öl, grün, fünf Söhne.'],
    [
      'Nordic languages',
      'På Bø og Sø går små børn så nær åen; två män från Malmö är där, så då får vi gå på.',
    ],
    ['Spanish', 'El niño de España comió una piña; mañana será año nuevo, señor Núñez, ¿verdad? ¡Sí!'],
    [
      'signs',
      '25 °C; 10 m², 5 m³; ± 2 %; ½ lít, ¾ phần; § 3; © 2026; Windows®; 100 €; “a”, ‘b’, «c», –, …; N·m, kg·m, T½.',
    ],
    [
      'plain English',
      "We're sure it's the dog's; don't you'll see? I'm here. (a) add(x), f(a(b)), C++, O+, U+0110, a^2, ~5.",
    ],
    ['text without marks', 'Anh co khoe khong? Toi khoe. Di dau do? Ve nha. La sao? Ho hoi. Ta di.'],
    [
      'questions and brackets',
      'Đi? (Không.) Có chưa? Rồi. Ai đó? Ừ! Ba, má… a(1), i(2); v.v. e.g. www.xa.gov.vn, a.b@c.vn.',
    ],
    [
      'Markdown and code',
      '**đậm**, *nghiêng*, `mã`, ~~bỏ~~, a_b, x^2 + y^2, C:\\du.an\\a.txt, https://a.vn/?q=a+b&e=o^',
    ],
  ];
  for (const [name, text] of correct) {
    it(`leaves ${name} alone`, () => {
      for (const form of ['NFC', 'NFD'] as const) assert.deepEqual(found(text.normalize(form)), []);
      assert.deepEqual(found(`${text}\n`.repeat(20)), []);
    });
  }

  it('takes time in proportion to the text', function () {
    this.timeout(20_000);
    for (const line of ['ho¹ch ', 'a^', 'cã\n', 'xã là thÕ\n', "a'b?c.d~", 'ddddd']) {
      const text = `Thùc hiÖn kÕ ho¹ch\n${line.repeat(5_000)}`;
      const begin = performance.now();
      toUnicode(text, 'auto');
      assert.ok(performance.now() - begin < 3_000, line);
    }
  });

  it('leaves issued texts alone, and knows them when they are converted', function () {
    const file = path.join(corpora, 'provincial.txt.xz');
    const { status, stdout } = existsSync(file)
      ? spawnSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: 1e9 })
      : { status: 1, stdout: '' };
    if (status !== 0) {
      console.log('      skipped: the issued texts are not on this machine');
      this.skip();
    }
    this.timeout(120_000);
    const sentences = stdout
      .normalize('NFC')
      .split('\n')
      .flatMap((line) => line.split(/(?<=[.;]) /))
      .filter((sentence) => (sentence.match(/\p{L}+/gu)?.length ?? 0) >= 8)
      .slice(0, 1_000);
    assert.deepEqual(sentences.flatMap(found), []);
    assert.deepEqual(found(sentences.join('\n')), []);
    for (const encoding of encodings) {
      const missed = sentences.filter((sentence) => {
        const [stretch] = detectEncoding(fromUnicode(sentence, encoding).text);
        return stretch?.encoding !== encoding;
      });
      const share = 1 - missed.length / sentences.length;
      console.log(`      ${encoding}: ${(share * 100).toFixed(2)} % of ${sentences.length} sentences found`);
      assert.ok(share >= (encoding === 'vps' ? 0.99 : 0.995), missed.slice(0, 5).join('\n'));
    }
  });
});
