/** Renumbering: the document, and the list at the caret. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renumberEdits, renumberListEdits } from '../../server/src/core/format/renumber';
import { readPlan } from '../../server/src/core/plan/build';
import { applyEdits } from '../../server/src/core/rules/fix';
import { readNumbering } from '../../server/src/core/syntax/numbering';
import { anyText, shuffledPlan } from '../support/fragments';
import { SMALL_PLAN } from '../support/plans';
import { realPlan, realPlans } from '../support/real-plans';

function renumber(text: string): string {
  const plan = readPlan(text);
  return applyEdits(plan.source, renumberEdits(plan));
}

/** Renumbers the list at `¦`. */
function renumberAt(marked: string): string {
  const plan = readPlan(marked.replace('¦', ''));
  return applyEdits(plan.source, renumberListEdits(plan, marked.indexOf('¦')));
}

/** Blocks parted by ` / `, as short as they may be. */
const page = (blocks: string): string => `${blocks.split(' / ').join('\n\n')}\n`;

const cases: readonly (readonly [name: string, before: string, after: string])[] = [
  [
    'main headings, in their own style',
    'I- MỤC ĐÍCH / III- NHIỆM VỤ / II- TỔ CHỨC THỰC HIỆN',
    'I- MỤC ĐÍCH / II- NHIỆM VỤ / III- TỔ CHỨC THỰC HIỆN',
  ],
  [
    'what stands in a part that was moved',
    'II. NHIỆM VỤ / 1. Một / - a / 3. Hai / - b / I. MỤC ĐÍCH / 2. Ba / - c / 1. Bốn / - d',
    'I. NHIỆM VỤ / 1. Một / - a / 2. Hai / - b / II. MỤC ĐÍCH / 1. Ba / - c / 2. Bốn / - d',
  ],
  [
    'a heading moved under the next one',
    'I. MỤC ĐÍCH, YÊU CẦU / 2. Yêu cầu / Việc làm cụ thể. / 1. Mục đích / Tạo sự thống nhất.',
    'I. MỤC ĐÍCH, YÊU CẦU / 1. Yêu cầu / Việc làm cụ thể. / 2. Mục đích / Tạo sự thống nhất.',
  ],
  [
    'the end of a list moved to its head',
    'I. NHIỆM VỤ / 3. Ba làm. / 4. Bốn làm. / 1. Một làm. / 2. Hai làm.',
    'I. NHIỆM VỤ / 1. Ba làm. / 2. Bốn làm. / 3. Một làm. / 4. Hai làm.',
  ],
  [
    'numbers of two parts with the number they stand under',
    'I. NHIỆM VỤ / 3. Một / 3.1. Mười / 3.2. Hai mươi / 1. Hai / 2.1. Ba mươi / 3.4. Bốn mươi',
    'I. NHIỆM VỤ / 1. Một / 1.1. Mười / 1.2. Hai mươi / 2. Hai / 2.1. Ba mươi / 2.2. Bốn mươi',
  ],
  [
    'numbers of two parts under a Roman one',
    'II. NHIỆM VỤ / II.1. Một / II.3. Hai / I. MỤC ĐÍCH / I.1. Ba / I.2. Bốn',
    'I. NHIỆM VỤ / I.1. Một / I.2. Hai / II. MỤC ĐÍCH / II.1. Ba / II.2. Bốn',
  ],
  [
    'letters, đ after d',
    '1. Gồm: / a) một; / b) hai; / d) ba; / c) bốn; / e) năm.',
    '1. Gồm: / a) một; / b) hai; / c) ba; / d) bốn; / đ) năm.',
  ],
  [
    'letters of a list that leaves đ out',
    '1. Gồm: / a) một; / b) hai; / c) ba; / d) bốn; / e) năm; / h) sáu.',
    '1. Gồm: / a) một; / b) hai; / c) ba; / d) bốn; / e) năm; / g) sáu.',
  ],
  ['numbers in brackets', 'I. A B / (3) Một. / (1) Hai. / (4) Ba.', 'I. A B / (1) Một. / (2) Hai. / (3) Ba.'],
  [
    'a list that goes through all parts',
    'I. MỤC ĐÍCH / 1. Một làm. / 2. Hai làm. / II. NHIỆM VỤ / 3. Ba làm. / 5. Bốn làm.',
    'I. MỤC ĐÍCH / 1. Một làm. / 2. Hai làm. / II. NHIỆM VỤ / 3. Ba làm. / 4. Bốn làm.',
  ],
  [
    'past nine',
    Array.from({ length: 10 }, (_, i) => `${i + 2}. Việc ${i}.`).join(' / '),
    Array.from({ length: 10 }, (_, i) => `${i + 1}. Việc ${i}.`).join(' / '),
  ],
  [
    'appendices by themselves',
    'Phụ lục 1 / 2. Một. / 3. Hai. / Phụ lục 2 / 2. Ba.',
    'Phụ lục 1 / 1. Một. / 2. Hai. / Phụ lục 2 / 1. Ba.',
  ],
];

/** Changed lines differ in their number alone, and that by its value alone. */
function assertOnlyNumbers(before: string, after: string): void {
  const lines = [before, after].map((text) => text.normalize('NFC').split(/\r\n|\r|\n/));
  assert.equal(lines[0]?.length, lines[1]?.length);
  for (const [i, line] of lines[0]?.entries() ?? []) {
    const [old, now] = [line, lines[1]?.[i] ?? ''].map((each) => each.trim().replace(/^[*_]+/, ''));
    if (old === undefined || now === undefined || old === now) continue;
    const [read, readNow] = [readNumbering(old), readNumbering(now)];
    assert.ok(read && readNow, `${old} → ${now}`);
    assert.deepEqual([readNow.style, readNow.mark], [read.style, read.mark]);
    assert.equal(now.slice(readNow.length), old.slice(read.length));
  }
}

describe('renumbering', () => {
  for (const [name, before, after] of cases) {
    it(`puts in order ${name}`, () => {
      assert.equal(renumber(page(before)), page(after));
      assert.equal(renumber(page(after)), page(after));
    });
  }

  it('leaves alone what is in order, and what the text says of numbers', () => {
    assert.deepEqual(renumberEdits(readPlan(SMALL_PLAN)), []);
    const referring = page('I. MỤC ĐÍCH / 2. Như điểm 2, mục III Kế hoạch này. / 3. Như khoản 3 Điều 5.');
    assert.equal(renumber(referring), referring.replace('2. Như', '1. Như').replace('3. Như', '2. Như'));
  });

  it('leaves Điều alone, which counts through all chapters', () => {
    const articles = page('Chương I / Điều 1. Phạm vi / Chương II / Điều 2. Đối tượng / Điều 4. Hiệu lực');
    assert.equal(renumber(articles), articles);
  });

  it('leaves a list alone that grows longer than its style can count', () => {
    const long = page(Array.from({ length: 100 }, (_, i) => `${Math.min(i + 2, 99)}. Việc.`).join(' / '));
    assert.equal(renumber(long), long);
  });

  it('renumbers the list at the caret and no other', () => {
    const text = page('I. A B / 2. Ba làm. / 3. Bốn làm. / III. C D / 2. Một làm. / 2. Hai làm.');
    assert.equal(
      renumberAt(text.replace('Bốn', 'B¦ốn')),
      text.replace('2. Ba', '1. Ba').replace('3. Bốn', '2. Bốn'),
    );
    assert.equal(renumberAt(text.replace('C D', 'C¦ D')), text.replace('III', 'II'));
    assert.equal(renumberAt(`¦${text}`), text.replace('III', 'II'));
    assert.equal(renumberAt(`¦Mở đầu.\n\n${text}`), `Mở đầu.\n\n${text}`);
  });

  it('takes the list around a dash, and what stands under its numbers along', () => {
    const text = page('I. A B / 3. Một / 3.1. Mười / - a / 4. Hai / 4.2. Ba mươi');
    assert.equal(renumberAt(text.replace('- a', '- ¦a')), text);
    assert.equal(
      renumberAt(text.replace('Hai', '¦Hai')),
      page('I. A B / 1. Một / 1.1. Mười / - a / 2. Hai / 2.2. Ba mươi'),
    );
  });

  it('keeps decomposed letters as they are', () => {
    const text = page('I. MỤC ĐÍCH / III. YÊU CẦU').normalize('NFD');
    assert.equal(renumber(text), text.replace('III', 'II'));
  });

  it('is idempotent and changes numbers only: any text', () => {
    for (const text of [shuffledPlan, anyText]) {
      fc.assert(
        fc.property(text, (before) => {
          const once = renumber(before);
          assertOnlyNumbers(before, once);
          assert.equal(renumber(once), once);
        }),
        { numRuns: 200 },
      );
    }
  });

  it('changes numbers only, wherever the caret is', () => {
    fc.assert(
      fc.property(shuffledPlan, fc.nat(), (before, at) => {
        const plan = readPlan(before);
        const edits = renumberListEdits(plan, at % (plan.source.text.length + 1));
        assertOnlyNumbers(before, applyEdits(plan.source, edits));
      }),
      { numRuns: 200 },
    );
  });

  for (const name of realPlans) {
    it(`finds the numbers in order: ${name}`, function () {
      assert.deepEqual(renumberEdits(readPlan(realPlan(name, this))), []);
    });
  }
});
