import { strict as assert } from 'node:assert';
import { fromUnicode } from '../../server/src/core/vietnamese/encodings/convert';
import { codeOf } from '../../server/src/core/vietnamese/encodings/western';
import { encodings } from '../../server/src/core/vietnamese/encodings/encoding';
import { refusals } from '../../server/src/import/notes';
import { planTextOf } from '../../server/src/import/plan-text';
import { Refusal } from '../../server/src/import/reader';
import { readTxt } from '../../server/src/import/txt';
import { damaged } from './damage';
import { bytesOf, shown } from './foreign-shown';

const TEXT = [
  'KẾ HOẠCH',
  'Thực hiện Nghị quyết Đại hội Đảng bộ xã',
  '',
  '1. Mục đích: quán triệt đầy đủ nội dung của Nghị quyết đến từng chi bộ, đảng viên.',
  '- Nâng cao chất lượng sinh hoạt chi bộ; giữ vững kỷ luật, kỷ cương.',
].join('\n');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array, encoding?: string): string =>
  shown(readTxt(bytes, encoding === undefined ? {} : { encoding })).join('\n');

/** In bytes of an old encoding. */
const old = (text: string, encoding: (typeof encodings)[number]): Uint8Array =>
  Uint8Array.from(fromUnicode(text, encoding).text, (letter) => codeOf(letter.charCodeAt(0)));

const MARKS: Readonly<Record<string, number>> = {
  '\u0300': 0xcc,
  '\u0301': 0xec,
  '\u0303': 0xde,
  '\u0309': 0xd2,
  '\u0323': 0xf2,
};
const LETTERS: Readonly<Record<string, number>> = {
  ă: 0xe3,
  Ă: 0xc3,
  đ: 0xf0,
  Đ: 0xd0,
  ơ: 0xf5,
  Ơ: 0xd5,
  ư: 0xfd,
  Ư: 0xdd,
};

/** In bytes of Windows-1258: tones are marks after their letters. */
const windows1258 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const [base = '', ...marks] = [...letter.normalize('NFD')];
      const tone = marks.find((mark) => MARKS[mark] !== undefined);
      const toneless = (base + marks.filter((mark) => mark !== tone).join('')).normalize('NFC');
      return [LETTERS[toneless] ?? toneless.charCodeAt(0), ...(tone === undefined ? [] : [MARKS[tone] ?? 0])];
    }),
  );

describe('import: txt', () => {
  it('reads Unicode with a mark and without, and asks nothing', () => {
    const wide = (text: string, swapped: boolean): string =>
      [...text]
        .map((letter) => {
          const code = letter.charCodeAt(0);
          const bytes = [code & 0xff, code >> 8];
          return String.fromCharCode(...(swapped ? bytes.reverse() : bytes));
        })
        .join('');
    const written: readonly Uint8Array[] = [
      utf8(TEXT),
      utf8(`\ufeff${TEXT}`),
      utf8(TEXT.normalize('NFD')),
      utf8(TEXT.replaceAll('\n', '\r\n')),
      bytesOf(`\xff\xfe${wide(TEXT, false)}`),
      bytesOf(`\xfe\xff${wide(TEXT, true)}`),
      bytesOf(wide(TEXT, false)),
      bytesOf(wide(TEXT, true)),
    ];
    for (const [at, bytes] of written.entries()) {
      assert.equal(textOf(bytes), TEXT, `${at}`);
      assert.equal(readTxt(bytes, {}).choices, undefined);
    }
    assert.equal(readTxt(utf8('Ke hoach khong dau, xong.'), {}).choices, undefined);
  });

  it('reads bytes of old encodings, and asks nothing where they are sure', () => {
    for (const encoding of encodings) {
      const document = readTxt(old(TEXT, encoding), {});
      assert.equal(shown(document).join('\n'), TEXT, encoding);
      assert.equal(document.choices, undefined, encoding);
    }
    assert.equal(textOf(windows1258(TEXT)), TEXT);
    assert.equal(readTxt(windows1258(TEXT), {}).choices, undefined);
  });

  it('asks where bytes may be read in several ways, with samples, and does as it is told', () => {
    const bytes = bytesOf('Caf\xe9 du mois\nna\xefve fa\xe7ade');
    const [choice] = readTxt(bytes, {}).choices ?? [];
    assert.equal(choice?.kind, 'encoding');
    assert(choice.others.length > 2);
    assert(!choice.others.some(({ value }) => value === choice.chosen));
    for (const { value, sample } of choice.others) {
      const told = readTxt(bytes, { encoding: value });
      assert.equal(told.choices?.[0]?.chosen, value);
      assert(
        shown(told)
          .join('\n')
          .includes((sample ?? '').normalize('NFC')),
        value,
      );
    }
    assert.equal(textOf(bytes, 'windows-1252'), 'Café du mois\nnaïve façade');
    assert.equal(textOf(utf8("Ke^' hoa.ch"), 'viqr'), 'Kế hoạch');
    assert.equal(textOf(utf8(TEXT), 'no-such'), TEXT);
  });

  it('knows lines of a printed page from paragraphs as they were typed', () => {
    const wrapped = Array.from({ length: 6 }, (_, at) => [
      `${at + 1}. Các chi bộ trực thuộc xây dựng kế hoạch cụ thể để tổ chức thực hiện`,
      'nghị quyết phù hợp với tình hình của địa phương, báo cáo kết quả về Văn',
      'phòng Đảng uỷ trước ngày cuối quý để tổng hợp.',
    ]).flat();
    assert.equal(readTxt(utf8(wrapped.join('\n')), {}).origin, 'printed');
    assert.equal(readTxt(utf8(TEXT), {}).origin, 'typed');
    assert.deepEqual(shown(readTxt(utf8('a\fb'), {})), ['a', '=== trang', 'b']);
  });

  it('gives a plan in our own form as it is', () => {
    const plan = `TỈNH UỶ BÌNH MINH            ĐẢNG CỘNG SẢN VIỆT NAM
*
Số 12-KH/TU                  Bình Minh, ngày 15 tháng 10 năm 2025

KẾ HOẠCH
thực hiện Nghị quyết về chuyển đổi số
-----

I- MỤC ĐÍCH

1. Mục đích

- Quán triệt đầy đủ nội dung.

| TT | Nội dung | Chủ trì |
|---|---|---|
| 1 | Tập huấn | Ban Tuyên giáo |

Nơi nhận:                    T/M BAN THƯỜNG VỤ
- Các xã,                    PHÓ BÍ THƯ
- Lưu Văn phòng.             Trần Văn A
`;
    assert.equal(planTextOf(readTxt(utf8(plan), {})).text, plan);
  });

  it('refuses what is no text, whatever its name', () => {
    const refused = (bytes: Uint8Array): unknown => {
      try {
        return readTxt(bytes, {});
      } catch (error) {
        assert(error instanceof Refusal);
        return error.note.message;
      }
    };
    const noise = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) & 0xff);
    assert.equal(refused(noise), refusals.notText);
    assert.equal(refused(bytesOf(`PK\x03\x04${'\0'.repeat(500)}abc`)), refusals.notText);
    assert.equal(refused(bytesOf('\n'.repeat(300_000))), refusals.tooMuchContent);
  });

  it('never fails on damaged files', () => {
    for (const bytes of [...damaged(utf8(TEXT), 300, 3), ...damaged(old(TEXT, 'vni'), 300, 4)]) {
      try {
        readTxt(bytes, {});
      } catch (error) {
        assert(error instanceof Refusal, String(error));
      }
    }
  });
});
