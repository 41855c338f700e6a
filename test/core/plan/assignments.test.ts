/** Who does what by when, read out of Tổ chức thực hiện and of tables. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Assignment } from '../../../server/src/core/plan/assignment';
import { assignmentsOf, assigningPartsOf } from '../../../server/src/core/plan/assignments';
import { readPlan } from '../../../server/src/core/plan/build';
import { covers } from '../../../server/src/core/plan/organisation-cover';
import { bodiesAt, bodiesIn, bodiesWithin } from '../../../server/src/core/plan/organisations';
import { fold } from '../../../server/src/core/text/fold';

const texts = (parts: readonly { readonly text: string }[]): string[] => parts.map(({ text }) => text);

const under = (tasks: string): readonly Assignment[] =>
  assignmentsOf(readPlan(`KẾ HOẠCH\nthực hiện công tác dân vận\n\nIII. TỔ CHỨC THỰC HIỆN\n\n${tasks}\n`));

const only = (tasks: string): Assignment => {
  const found = under(tasks);
  assert.equal(found.length, 1, texts(found.flatMap(({ bodies }) => bodies)).join('; '));
  return found[0] ?? assert.fail();
};

describe('bodies in a text', () => {
  const names = (text: string): string[] => texts(bodiesAt(text, fold(text), 0));

  for (const [text, expected] of [
    [
      'Các đảng uỷ, chi bộ trực thuộc, các khoa, phòng tổ chức học tập',
      ['Các đảng uỷ', 'chi bộ trực thuộc', 'các khoa, phòng'],
    ],
    ['Ban Tuyên giáo và Dân vận Tỉnh uỷ chủ trì', ['Ban Tuyên giáo và Dân vận Tỉnh uỷ']],
    ['Ban Tổ chức tổ chức lớp học', ['Ban Tổ chức']],
    ['Ủy ban Kiểm tra Đảng ủy kiểm tra việc thực hiện', ['Ủy ban Kiểm tra Đảng ủy']],
    [
      'Mặt trận Tổ quốc Việt Nam xã và các tổ chức chính trị - xã hội xã vận động',
      ['Mặt trận Tổ quốc Việt Nam xã', 'các tổ chức chính trị - xã hội xã'],
    ],
    [
      'Sở Văn hoá, Thể thao và Du lịch, Sở Giáo dục và Đào tạo hướng dẫn',
      ['Sở Văn hoá, Thể thao và Du lịch', 'Sở Giáo dục và Đào tạo'],
    ],
    [
      'Uỷ ban nhân dân cấp tỉnh, Uỷ ban nhân dân các xã, phường bố trí',
      ['Uỷ ban nhân dân cấp tỉnh', 'Uỷ ban nhân dân các xã, phường'],
    ],
    ['Đảng uỷ Uỷ ban nhân dân xã (sau đây gọi là Đảng uỷ) lãnh đạo', ['Đảng uỷ Uỷ ban nhân dân xã']],
    ['HĐND-UBND xã', ['HĐND', 'UBND xã']],
    ['Phòng, chống tham nhũng là nhiệm vụ', []],
    ['Các trường hợp khác', []],
    ['Ban hành kế hoạch', []],
    ['Số liệu do các chi bộ gửi', []],
  ] as const) {
    it(text, () => {
      assert.deepEqual(names(text), expected);
    });
  }

  it('are found behind other words too', () => {
    const text = 'Tổ chức học tập ở các chi bộ và do Ban Xây dựng Đảng hướng dẫn';
    assert.deepEqual(texts(bodiesWithin(text, fold(text))), ['các chi bộ', 'Ban Xây dựng Đảng']);
  });
});

describe('whether a recipient covers a body', () => {
  const covered = (listed: string, body: string): boolean => {
    const [wanted] = bodiesIn(body, fold(body));
    return bodiesIn(listed, fold(listed)).some((one) => covers(one, wanted ?? assert.fail(body)));
  };

  for (const [listed, body, expected] of [
    ['Các chi bộ trực thuộc', 'Các chi bộ', true],
    ['UBND xã', 'Ủy ban nhân dân xã', true],
    ['Các sở, ban, ngành', 'Sở Nội vụ', true],
    ['Sở Y tế', 'Sở Nội vụ', false],
    ['Công đoàn, Đoàn TN', 'các tổ chức đoàn thể', true],
    ['Các cơ quan tham mưu, giúp việc Đảng uỷ', 'Ban Xây dựng Đảng', true],
    ['Các đảng uỷ trực thuộc Tỉnh uỷ', 'Đảng uỷ Uỷ ban nhân dân tỉnh', true],
    ['Ban Thường vụ các đảng uỷ trực thuộc', 'Đảng uỷ Công an tỉnh', true],
    ['UBMTTQ Việt Nam và các đoàn thể xã', 'Mặt trận Tổ quốc Việt Nam xã', true],
    ['Cơ quan Mặt trận Tổ quốc', 'Văn phòng Đảng uỷ', false],
    ['Các cơ quan, đơn vị liên quan', 'Công an xã', true],
    ['Uỷ ban Kiểm tra Đảng uỷ', 'Các chi bộ', false],
    ['Bí thư các chi bộ', 'Các chi bộ trực thuộc', true],
  ] as const) {
    it(`${listed} — ${body}: ${expected ? 'yes' : 'no'}`, () => {
      assert.equal(covered(listed, body), expected);
    });
  }
});

describe('assignments', () => {
  it('say who, with whom, by when and with what result', () => {
    const { bodies, partners, verbs, deadlines, products } = only(
      '1. Giao Uỷ ban nhân dân xã chủ trì, phối hợp chặt chẽ với Ban Xây dựng Đảng, các thôn xây dựng kế hoạch thực hiện, hoàn thành trước ngày 30/7/2026; báo cáo kết quả trong quý IV năm 2026.',
    );
    assert.deepEqual(texts(bodies), ['Uỷ ban nhân dân xã']);
    assert.deepEqual(texts(partners), ['Ban Xây dựng Đảng', 'các thôn']);
    assert.deepEqual(texts(verbs), ['chủ trì', 'phối hợp', 'xây dựng', 'báo cáo']);
    assert.deepEqual(
      deadlines.map(({ kind, text }) => [kind, text]),
      [
        ['before', 'trước ngày 30/7/2026'],
        ['within', 'trong quý IV năm 2026'],
      ],
    );
    assert.deepEqual(texts(products), ['kế hoạch thực hiện', 'báo cáo']);
  });

  it('pass over the clause before the subject, and the verbs in names', () => {
    const { bodies, verbs, deadlines } = only(
      '1. Căn cứ Kế hoạch này và tình hình thực tế, các chi bộ trực thuộc tổ chức học tập; định kỳ 6 tháng, hằng năm báo cáo.',
    );
    assert.deepEqual([texts(bodies), texts(verbs)], [['các chi bộ trực thuộc'], ['tổ chức']]);
    assert.deepEqual(texts(deadlines), ['định kỳ 6 tháng', 'hằng năm']);
  });

  it('part a paragraph in which a second body is given work', () => {
    const found = under(
      '1. Các chi bộ tổ chức học tập. Giao Văn phòng Đảng uỷ theo dõi, đôn đốc hằng tháng.',
    );
    assert.deepEqual(
      found.map(({ bodies, verbs }) => [...texts(bodies), ...texts(verbs)]),
      [
        ['Các chi bộ', 'tổ chức'],
        ['Văn phòng Đảng uỷ', 'theo dõi', 'đôn đốc'],
      ],
    );
  });

  it('take the body from the heading, or from the words before a colon', () => {
    const found = under(
      '1. Ban Xây dựng Đảng\n\n- Tham mưu kế hoạch.\n\n- Theo dõi việc thực hiện.\n\n2. Đề nghị Mặt trận Tổ quốc xã: vận động Nhân dân.',
    );
    assert.deepEqual(
      found.map(({ bodies, inherited }) => [...texts(bodies), inherited]),
      [
        ['Ban Xây dựng Đảng', true],
        ['Ban Xây dựng Đảng', true],
        ['Mặt trận Tổ quốc xã', false],
      ],
    );
  });

  it('are not read from dates of citations, nor where nobody is named', () => {
    const { deadlines } = only(
      '1. Các chi bộ quán triệt Nghị quyết số 71-NQ/TW, ngày 22/8/2025 của Bộ Chính trị; thường xuyên tuyên truyền.',
    );
    assert.deepEqual(
      deadlines.map(({ kind }) => kind),
      ['open'],
    );
    assert.deepEqual(under('1. Tổ chức sơ kết, tổng kết theo quy định.'), []);
  });

  it('are read from a table, ditto marks too', () => {
    const plan = readPlan(
      'KẾ HOẠCH\nthực hiện\n\n1. Các chi bộ thực hiện.\n\nPhụ lục\nPhân công\n\n| TT | Nội dung | Chủ trì | Phối hợp | Thời gian | Sản phẩm |\n|---|---|---|---|---|---|\n| 1 | Học tập | Ban Xây dựng Đảng | Các chi bộ, các thôn | Quý III năm 2026 | Báo cáo |\n| 2 | Kiểm tra | -nt- | | Thường xuyên | |\n',
    );
    assert.deepEqual(
      assignmentsOf(plan).map(({ from, bodies, partners, deadlines, products }) => [
        from,
        texts(bodies),
        texts(partners),
        deadlines.map(({ kind }) => kind),
        texts(products),
      ]),
      [
        ['table', ['Ban Xây dựng Đảng'], ['Các chi bộ', 'các thôn'], ['within'], ['Báo cáo']],
        ['table', ['Ban Xây dựng Đảng'], [], ['open'], []],
      ],
    );
  });

  it('know their places in the source', () => {
    const text =
      'KẾ HOẠCH\nthực hiện\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Các chi bộ trực thuộc tổ chức học tập trước ngày 30/6/2026.\n';
    const plan = readPlan(text);
    const [assigning] = assigningPartsOf(plan);
    const [assignment] = assigning?.assignments ?? [];
    assert.equal(plan.source.slice(assignment?.bodies[0] ?? assert.fail()), 'Các chi bộ trực thuộc');
    assert.equal(plan.source.slice(assignment?.deadlines[0] ?? assert.fail()), 'trước ngày 30/6/2026');
  });

  it('of the examples name a body each', () => {
    for (const [name, count] of [
      ['tinh-uy', 8],
      ['xa-hd05', 10],
    ] as const) {
      const file = path.resolve(import.meta.dirname, `../../../examples/${name}.kehoach`);
      const found = assignmentsOf(readPlan(readFileSync(file, 'utf8')));
      assert.equal(found.length, count, name);
      assert.ok(found.every(({ bodies }) => bodies.length > 0));
    }
  });
});
