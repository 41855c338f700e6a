/** Joining lines broken as on a printed page. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinEdits } from '../../server/src/core/format/join';
import { readPlan } from '../../server/src/core/plan/build';
import { applyEdits } from '../../server/src/core/rules/fix';
import { anyText, shuffledPlan } from '../support/fragments';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { realPlan, realPlans } from '../support/real-plans';
import { visible } from '../support/visible';

function join(text: string): string {
  const plan = readPlan(text);
  return applyEdits(plan.source, joinEdits(plan));
}

/** Breaks lines at spaces, as a printed page of some width does. */
function wrap(text: string, width: number): string {
  const lines = text.split('\n').map((line) => {
    let printed = '';
    let column = 0;
    for (const word of line.split(' ')) {
      const breaks = column > 0 && column + 1 + word.length > width;
      printed += column === 0 ? word : (breaks ? '\n' : ' ') + word;
      column = breaks || column === 0 ? word.length : column + 1 + word.length;
    }
    return printed;
  });
  return lines.join('\n');
}

const PAGE_NUMBER = /^(?:[-–—] ?\d{1,3} ?[-–—]|\d{1,3}(?: ?\/ ?\d{1,3})?|trang \d{1,3}(?: ?\/ ?\d{1,3})?)$/i;

/** Visible characters of the text without what joining may take out. */
const lasting = (text: string): string =>
  visible(
    text
      .split(/[\r\n]/)
      .filter((line) => !PAGE_NUMBER.test(line.trim().replaceAll('\u00a0', ' ')))
      .join('\n')
      .replaceAll('\u00ad', ''),
  );

/** Characters of `wanted` that `text` does not have, or not as often. */
function missing(text: string, wanted: string): string {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...wanted]
    .filter((character) => {
      const left = counts.get(character) ?? 0;
      counts.set(character, left - 1);
      return left <= 0;
    })
    .join('');
}

const sentence =
  'Quán triệt sâu sắc nội dung Chỉ thị số 07-CT/TW đến các chi bộ trực thuộc, tạo sự thống nhất trong nhận thức và hành động của cán bộ, đảng viên và Nhân dân trong xã.';
const LONG_PLAN = smallPlanWith('Quán triệt Chỉ thị số 07-CT/TW đến các chi bộ.', sentence)
  .replace('Đưa nội dung vào sinh hoạt chi bộ.', sentence)
  .replace('Kiểm tra ít nhất hai chi bộ.', sentence)
  .replace(/\n\n\n(?= )/, '\n\n');

describe('joining', () => {
  it('gives each paragraph one line again', () => {
    const [head = '', rest = ''] = LONG_PLAN.split(/(?<=-----\n\n)/);
    const [body = '', end = ''] = rest.split(/(?=^Nơi nhận)/m);
    for (const width of [60, 72, 90]) assert.equal(join(head + wrap(body, width) + end), LONG_PLAN);
    const tight = wrap(body, 72).replace(/\n\n/g, '\n');
    assert.equal(join(`${head}${tight}\n${end}`), LONG_PLAN);
  });

  /** Two lines of a paragraph in a hard-wrapped text, and what they become. */
  const inText = (lines: string): string => {
    const wrapped = wrap(LONG_PLAN.slice(LONG_PLAN.indexOf('I- ')), 72);
    const joined = join(wrapped.replace('2. Yêu cầu\n', () => `2. Yêu cầu\n\n${lines}\n`));
    return /2\. Yêu cầu\n\n([\s\S]*?)\n\n- Việc/.exec(joined)?.[1] ?? '';
  };

  it('joins symbols and words without a space', () => {
    const line = 'Đẩy mạnh ứng dụng công nghệ thông tin trong công tác';
    for (const [end, next, joined] of [
      ['số 57-', 'NQ/TW, bảo đảm hiệu quả.', 'số 57-NQ/TW, bảo đảm hiệu quả.'],
      ['số 06-CTr/', 'TU của Tỉnh uỷ.', 'số 06-CTr/TU của Tỉnh uỷ.'],
      ['nhiệm kỳ 2025-', '2030 của Đảng bộ.', 'nhiệm kỳ 2025-2030 của Đảng bộ.'],
      ['nhiệm kỳ 2025 -', '2030 của Đảng bộ.', 'nhiệm kỳ 2025 - 2030 của Đảng bộ.'],
      ['nền tảng block\u00ad', 'chain của xã.', 'nền tảng blockchain của xã.'],
      ['chuyển đổi', 'số của xã.', 'chuyển đổi số của xã.'],
    ]) {
      assert.equal(inText(`${line} ${end}\n${next}`), `${line} ${joined}`);
    }
  });

  it('takes out the numbers of pages', () => {
    const line = 'Đẩy mạnh ứng dụng công nghệ thông tin trong công tác tuyên truyền,';
    for (const number of ['2', '\f2', '- 2 -', 'Trang 2', 'Trang 2/5']) {
      assert.equal(inText(`${line}\n\n\n${number}\nvận động Nhân dân.`), `${line} vận động Nhân dân.`);
    }
  });

  it('keeps numbers that may be those of a list', () => {
    const line = 'Đẩy mạnh ứng dụng công nghệ thông tin trong công tác tuyên truyền.';
    const list = `${line}\n\n1\n\n${line}\n\n2\n\n${line}`;
    assert.equal(inText(list), list);
  });

  it('joins the lines of the summary, not the author to it', () => {
    const summary = 'thực hiện Chỉ thị số 07-CT/TW của Bộ Chính trị về một việc mẫu của các cấp uỷ';
    const titled = LONG_PLAN.replace(
      /thực hiện Chỉ thị.*\n-----/,
      `CỦA BAN THƯỜNG VỤ ĐẢNG UỶ XÃ\n${wrap(summary, 50)}\n-----`,
    );
    const body = titled.indexOf('Thực hiện');
    assert.equal(
      join(titled.slice(0, body) + wrap(titled.slice(body), 72)).slice(0, body + 1),
      LONG_PLAN.replace(
        /thực hiện Chỉ thị.*\n-----/,
        `CỦA BAN THƯỜNG VỤ ĐẢNG UỶ XÃ\n${summary}\n-----`,
      ).slice(0, body + 1),
    );
  });

  it('leaves a comment on the line above what it is about', () => {
    const wrapped = wrap(LONG_PLAN.slice(LONG_PLAN.indexOf('I- ')), 72);
    const commented = wrapped.replace('- Việc', '// bỏ qua: NN-03\n- Việc');
    assert.match(join(commented), /\n\n\/\/ bỏ qua: NN-03\n- Việc/);
  });

  it('finds nothing to do in a text that is not broken', () => {
    for (const text of [SMALL_PLAN, LONG_PLAN, '', SMALL_PLAN.replace(/\n\n/g, '\n')]) {
      assert.deepEqual(joinEdits(readPlan(text)), []);
    }
  });

  it('is idempotent and loses nothing but page numbers and soft hyphens: any text', () => {
    const wrapped = fc
      .tuple(shuffledPlan, fc.integer({ min: 40, max: 100 }))
      .map(([text, width]) => wrap(text, width));
    for (const text of [shuffledPlan, wrapped, anyText]) {
      fc.assert(
        fc.property(text, (before) => {
          const once = join(before);
          assert.equal(join(once), once);
          // A number that stands alone before is a page's, or a word of the line that it goes on.
          assert.equal(missing(visible(once), lasting(before)), '');
          assert.equal(missing(visible(before), visible(once)), '');
        }),
        { numRuns: 150 },
      );
    }
  });

  for (const name of realPlans) {
    it(`is idempotent and loses nothing but page numbers: ${name}`, function () {
      const text = realPlan(name, this);
      const once = join(text);
      assert.equal(join(once), once);
      assert.equal(lasting(once), lasting(text));
      assert.equal(readPlan(once).hardWrapped, false);
    });
  }

  for (const name of ['can-tho-265', 'than-uyen-33a']) {
    it(`makes of the lines of a page the text that a person made of them: ${name}`, function () {
      const content = (text: string): string =>
        text.slice(text.indexOf('KẾ HOẠCH'), text.indexOf('Nơi nhận:'));
      assert.equal(
        content(join(realPlan(`${name}.gold-lines.txt`, this))),
        content(realPlan(`${name}.plan.txt`, this)),
      );
    });
  }
});
