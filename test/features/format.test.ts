import assert from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { formatEdits, formatRangeEdits } from '../../server/src/core/format/format';
import { readPlan } from '../../server/src/core/plan/build';
import { applyEdits } from '../../server/src/core/rules/fix';
import { anyText, shuffledPlan } from '../support/fragments';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { realPlan, realPlans } from '../support/real-plans';
import { visible } from '../support/visible';

function format(text: string): string {
  const plan = readPlan(text);
  return applyEdits(plan.source, formatEdits(plan));
}

/** Formats what stands between `⟦` and `⟧`. */
function formatRange(marked: string): string {
  const [before = '', inside = '', after = ''] = marked.split(/[⟦⟧]/);
  const plan = readPlan(before + inside + after);
  const range = {
    start: plan.source.viewOffset(before.length),
    end: plan.source.viewOffset(before.length + inside.length),
  };
  return applyEdits(plan.source, formatRangeEdits(plan, range));
}

const STACKED = `ĐẢNG BỘ TỈNH BÌNH MINH
ĐẢNG UỶ XÃ AN HOÀ
*
Số 12-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
An Hoà, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
về việc mẫu
`;

describe('formatting', () => {
  it('keeps each line of a quyền hạn ký on its own', () => {
    const end = `Nơi nhận:\n- Như trên;\n- Lưu.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLường Văn Inh\n`;
    const text = format(`${STACKED}\nI. MỤC ĐÍCH\n\n1. Làm tốt việc chung.\n\n${end}`);
    assert.match(text, / {4}TM. ỦY BAN NHÂN DÂN\n.* {4}KT. CHỦ TỊCH\n.* {4}PHÓ CHỦ TỊCH\n/u);
    assert.equal(format(text), text);
  });

  it('lays a stacked header out in two columns', () => {
    assert.equal(
      format(STACKED),
      `ĐẢNG BỘ TỈNH BÌNH MINH              ĐẢNG CỘNG SẢN VIỆT NAM
ĐẢNG UỶ XÃ AN HOÀ
*
Số 12-KH/ĐU                         An Hoà, ngày 15 tháng 6 năm 2026

KẾ HOẠCH
về việc mẫu
`,
    );
  });

  it('puts the signature beside the recipients', () => {
    const stacked = `Nơi nhận:\n- Ban Thường vụ Tỉnh uỷ;\n- Lưu Đảng uỷ.\n\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\n\nNguyễn Văn An\n`;
    const lines = format(SMALL_PLAN.slice(0, SMALL_PLAN.indexOf('Nơi nhận:')) + stacked).split('\n');
    const label = lines.findIndex((line) => line.startsWith('Nơi nhận:'));
    assert.match(lines[label] ?? '', /^Nơi nhận: {20,}T\/M BAN THƯỜNG VỤ$/);
    assert.match(lines[label + 1] ?? '', /^- Ban Thường vụ Tỉnh uỷ; +PHÓ BÍ THƯ$/);
    assert.ok(lines.some((line) => /^ {20,}Nguyễn Văn An$/.test(line)));
  });

  it('tidies spaces but leaves blanks to fill in', () => {
    const untidy = smallPlanWith('1. Mục đích', '1.Mục  đích ').replace('có người chịu', 'có  người , chịu');
    const tidy = format(untidy);
    assert.ok(tidy.includes('\n1. Mục đích\n') && tidy.includes('có người, chịu'));
    const blank = smallPlanWith('trước ngày 30/7/2026', 'trước ngày      tháng      năm 2026');
    assert.ok(format(blank).includes('trước ngày      tháng      năm 2026'));
  });

  const DRAFT = 'ĐẢNG UỶ XÃ AN HOÀ\tĐẢNG CỘNG SẢN VIỆT NAM\nCHI BỘ THÔN 1\n*\tDỰ THẢO\n\n\tMật\n';
  const SIGNED = 'Nơi nhận:\tT/M CHI BỘ\n- Đảng uỷ;\tBÍ THƯ\n- Lưu.\t(đã ký)\n\n\tNguyễn Văn An\n';
  const DRAFTED = `${DRAFT}\nKẾ HOẠCH\nvề việc mẫu\n\nI. MỤC ĐÍCH\n\n1. Làm tốt việc chung.\n\n${SIGNED}`;

  it('sets cells without a place of their own in the column in which they stand', () => {
    const lines = format(DRAFTED).split('\n');
    const title = lines[0]?.indexOf('ĐẢNG CỘNG') ?? -1;
    assert.deepEqual([lines[2]?.indexOf('DỰ THẢO'), lines[3], lines[4]?.indexOf('Mật')], [title, '', title]);
    const label = lines.findIndex((line) => line.startsWith('Nơi nhận:'));
    const column = lines[label]?.indexOf('T/M') ?? -1;
    assert.deepEqual(lines.slice(label + 2, -1), [
      `${'- Lưu.'.padEnd(column)}(đã ký)`,
      '',
      `${' '.repeat(column)}Nguyễn Văn An`,
    ]);
    const { header, signature } = readPlan(format(DRAFTED));
    assert.deepEqual(
      [header.issuingBody?.text, header.marks.map(({ kind }) => kind), signature?.signer?.text],
      ['CHI BỘ THÔN 1', ['draft', 'secrecy'], 'Nguyễn Văn An'],
    );
  });

  it('leaves lines of more than two cells to whoever typed them', () => {
    const text = DRAFTED.replace('*\tDỰ THẢO', '*\tDỰ THẢO\tMẬT').replace('\tMật\n', '');
    assert.ok(format(text).startsWith('ĐẢNG UỶ XÃ AN HOÀ\tĐẢNG CỘNG'));
  });

  const samples: readonly (readonly [string, string])[] = [
    ['the small plan', SMALL_PLAN],
    ['a draft', DRAFTED],
    ['a stacked header', STACKED],
    ['CRLF', SMALL_PLAN.replace(/\n/g, '\r\n')],
    ['NFD', SMALL_PLAN.normalize('NFD')],
    ['blank lines', SMALL_PLAN.replace(/\n\n/g, '\n  \n\n\n')],
    ['a comment in the header', SMALL_PLAN.replace('*\n', '*\n// ghi chú\n')],
    ['nothing', ''],
    ['white space', ' \n\t\n '],
  ];
  for (const [name, text] of samples) {
    it(`is idempotent and keeps every visible character: ${name}`, () => {
      const once = format(text);
      assert.equal(format(once), once);
      assert.equal(visible(once), visible(text));
    });
  }

  it('is idempotent and keeps every visible character: any text', () => {
    for (const text of [shuffledPlan, anyText]) {
      fc.assert(
        fc.property(text, (before) => {
          const once = format(before);
          assert.equal(format(once), once);
          assert.equal(visible(once), visible(before));
        }),
        { numRuns: 200 },
      );
    }
  });

  for (const name of realPlans) {
    it(`is idempotent and keeps every visible character: ${name}`, function () {
      const text = realPlan(name, this);
      const once = format(text);
      assert.equal(format(once), once);
      assert.equal(visible(once), visible(text));
    });
  }

  it('leaves a formatted plan alone', () => {
    const once = format(SMALL_PLAN);
    assert.deepEqual(formatEdits(readPlan(once)), []);
  });

  it('composes letters', () => {
    assert.equal(format(SMALL_PLAN.normalize('NFD')), format(SMALL_PLAN));
  });

  it('keeps CRLF line ends', () => {
    assert.ok(!/[^\r]\n/.test(format(STACKED.replace(/\n/g, '\r\n'))));
  });

  it('ends lines as the first line does, and keeps a lone CR', () => {
    assert.equal(format('a\r\n\n\n\nb'), 'a\r\n\r\nb\r\n');
    assert.equal(format('\n\na\r\rb'), 'a\r\rb\r');
  });

  it('does not join the lines of a hard-wrapped text', () => {
    const wrapped = smallPlanWith(
      '- Đưa nội dung vào sinh hoạt chi bộ.',
      `- Đưa nội dung vào sinh hoạt chi bộ hằng tháng của các chi bộ trực
thuộc Đảng uỷ, vào chương trình học tập của đảng viên mới và của
quần chúng ưu tú, vào bản tin của xã và trên hệ thống truyền thanh
cơ sở.`,
    );
    assert.ok(readPlan(wrapped).hardWrapped);
    assert.equal(format(wrapped), wrapped.replace('\n\n\n', '\n\n'));
  });
});

const APPENDIX = `${format(SMALL_PLAN)}
Phụ lục
Phân công

`;

describe('formatting of tables', () => {
  const table = (text: string): string => {
    const formatted = format(APPENDIX + text);
    assert.ok(formatted.startsWith(APPENDIX));
    assert.equal(format(formatted), formatted);
    return formatted.slice(APPENDIX.length);
  };

  it('puts cells in columns, by characters as they are seen', () => {
    const aligned = `| TT | Nội dung            | Chủ trì  |
|----|:-------------------:|----------|
| 1  | Mở tủ sách của thôn | Chi đoàn |
| 10 |                     | Các thôn |
`;
    assert.equal(
      table(
        '|TT|Nội dung|Chủ trì|\n|---|:--:|---|\n | 1 |   Mở tủ sách của thôn|Chi đoàn |\n|10||Các thôn |\n',
      ),
      aligned,
    );
    assert.equal(table(aligned.normalize('NFD')), aligned);
  });

  it('never changes what a cell says, nor the number of cells', () => {
    assert.equal(
      table('| a  b | 1.000,5 | x |\n| c |\n| d | đ\n|  |  |  |\n| - | - | - |\n'),
      `| a  b | 1.000,5 | x |
| c    |
| d    | đ
|      |         |   |
| -    | -       | - |
`,
    );
  });

  it('gives a wide table single spaces', () => {
    const long = 'Sinh hoạt chuyên đề về nghị quyết của Đảng uỷ xã. '.repeat(3).trim();
    assert.equal(table(`|TT |  ${long}|\n| --- | ---|\n|1| |\n`), `| TT | ${long} |\n|---|---|\n| 1 | |\n`);
  });
});

describe('formatting of a range', () => {
  const untidy = SMALL_PLAN.replace('1. Mục đích\n\n- Quán', '1.Mục  đích \n\n\n\n  -  Quán').replace(
    '2. Yêu cầu\n\n- Việc',
    '2.Yêu  cầu \n\n\n\n  -  Việc',
  );

  it('formats the blocks that it touches, whole', () => {
    assert.equal(
      formatRange(untidy.replace('Quán triệt', 'Quán ⟦triệt⟧')),
      untidy.replace('  -  Quán', '- Quán'),
    );
    assert.equal(
      formatRange(untidy.replace('1.Mục', '1.M⟦ục').replace('Quán triệt', 'Quán⟧ triệt')),
      untidy.replace('1.Mục  đích \n\n\n\n  -  Quán', '1. Mục đích\n\n- Quán'),
    );
  });

  it('lays out the header where it is touched, and no other part', () => {
    const stacked = STACKED.replace('về việc', 'về  việc');
    assert.equal(
      formatRange(stacked.replace('Số 12', '⟦Số 12⟧')),
      format(STACKED).replace('về việc', 'về  việc'),
    );
  });

  it('does nothing between blocks', () => {
    assert.equal(formatRange(untidy.replace('\n\n\n', '\n⟦\n⟧\n')), untidy);
  });

  it('composes the letters of the blocks, and leaves others as they are', () => {
    const decomposed = SMALL_PLAN.normalize('NFD');
    const line = '2. Yêu cầu'.normalize('NFD');
    assert.equal(
      formatRange(decomposed.replace(line, `⟦${line}⟧`)),
      decomposed.replace(line, line.normalize('NFC')),
    );
  });

  it('makes the edits that formatting the whole makes there', () => {
    fc.assert(
      fc.property(shuffledPlan, fc.nat(), fc.nat(), (text, a, b) => {
        const plan = readPlan(text);
        const [start = 0, end = 0] = [a, b]
          .map((at) => at % (plan.source.text.length + 1))
          .sort((x, y) => x - y);
        const inside = formatRangeEdits(plan, { start, end });
        assert.equal(visible(applyEdits(plan.source, inside)), visible(text));
        const everywhere = formatRangeEdits(plan, { start: 0, end: plan.source.text.length });
        for (const edit of inside) assert.ok(everywhere.some((other) => isDeepStrictEqual(other, edit)));
      }),
      { numRuns: 200 },
    );
  });
});
