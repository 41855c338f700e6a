/**
 * The printed page in millimetres, read from the PDF: against the rules of the guide, and against what was measured on
 * the guide's own pages 1 and 29, where the rules leave a measure open. Those pages were scanned a little shifted, so
 * heights count from the top of the Party's title.
 */
import assert from 'node:assert/strict';
import { create, type Font } from 'fontkit';
import { printingFonts } from '../support/fonts';
import { needs, told } from '../support/pdf';
import { filledOn, shownOn, type Filled, type Shown } from '../support/pdf-text';
import { printed, type Printed } from '../support/printed';
import { realPlan } from '../support/real-plans';

const TOLERANCE = 0.5;
const mm = (points: number): number => (points * 25.4) / 72;

/** Header and end block have the words of the guide's, so that their letters are as wide and as high. */
const PLAN = `BAN CHẤP HÀNH TRUNG ƯƠNG             ĐẢNG CỘNG SẢN VIỆT NAM
VĂN PHÒNG
*
Số 05-KH/VPTW                        Hà Nội, ngày 27 tháng 5 năm 2026

KẾ HOẠCH
thể hiện một công việc mẫu
-----

Thực hiện chương trình công tác của năm, Văn phòng xây dựng kế hoạch tổ chức một công việc mẫu với những nội dung chính như sau:

I- MỤC ĐÍCH

${'- Nêu rõ từng việc, người chịu trách nhiệm và thời hạn, để ai đọc cũng hiểu và làm được; chọn việc trọng tâm, làm việc nào dứt điểm việc đó, không dàn trải.\n\n'.repeat(20)}
Nơi nhận:                            K/T CHÁNH VĂN PHÒNG
- Các vụ, cục, đơn vị trực thuộc Văn phòng, PHÓ CHÁNH VĂN PHÒNG
- Lưu Văn phòng.


                                     Nguyễn Văn An
`;

/** Measured, in millimetres; heights are of the upper ends of the letters. */
const GUIDE = {
  title: { top: 17.2, to: 195 },
  rule: { middle: 23.2 },
  date: { top: 27.3, centre: 158.7 },
  parent: { top: 17, centre: 66.7 },
  issuer: { top: 23.8, centre: 66.6 },
  star: { top: 29.4, centre: 66.6 },
  number: { top: 34.1, centre: 66.8 },
  typeName: { top: 47.5, centre: 112.5 },
  summary: { top: 54.7, centre: 112.5 },
  dashes: { middle: 64.8, width: 8, centre: 112.5 },
  firstLine: { top: 75.8 },
  end: { centre: 155, authority: 172.3, position: 178.5, name: 218.9, label: 33, list: 30.2, hanging: 3 },
} as const;

/** Where ink is, in millimetres from the upper left corner. */
interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly baseline: number;
}

const near = (found: number, expected: number, what: string, tolerance = TOLERANCE): void => {
  assert.ok(
    Math.abs(found - expected) <= tolerance,
    `${what}: ${found.toFixed(2)} mm, not ${expected.toFixed(2)} mm`,
  );
};

describe('the printed page in millimetres', () => {
  let fonts: Map<string, Font>;
  let plan: Printed;
  let first: Shown[];
  let rules: Filled[];
  let last: Shown[];
  /** Of a plan whose left column is not widened: the guide pressed the letters of its first line together. */
  let narrower: Shown[];

  before(async () => {
    const bytes = Object.values(await printingFonts());
    fonts = new Map(
      bytes.map((each) => create(Buffer.from(each)) as Font).map((font) => [font.postscriptName, font]),
    );
    plan = await printed(PLAN);
    const [page] = plan.file.pages;
    const end = plan.file.pages.at(-1);
    assert.ok(page && end && page !== end);
    first = shownOn(plan.file, page);
    rules = filledOn(plan.file, page);
    last = shownOn(plan.file, end);
    const { file } = await printed(PLAN.replace('BAN CHẤP HÀNH TRUNG ƯƠNG', 'TỈNH UỶ BÌNH MINH'));
    narrower = shownOn(file, file.pages[0] ?? {});
  });

  const find = (shown: readonly Shown[], text: string): Ink => {
    const found = shown.find((each) => each.text.trim().startsWith(text));
    assert.ok(found, `no ${text}`);
    return inkOf(found);
  };

  function inkOf({ text, x, y, size, font }: Shown): Ink {
    const face = fonts.get(font);
    assert.ok(face);
    const unit = size / face.unitsPerEm;
    const ink = { left: Infinity, right: -Infinity, top: -Infinity, bottom: Infinity };
    let pen = 0;
    for (const character of text.trimEnd()) {
      const { advanceWidth, bbox } = face.glyphForCodePoint(character.codePointAt(0) ?? 0);
      if (character !== ' ') {
        ink.left = Math.min(ink.left, pen + bbox.minX);
        ink.right = Math.max(ink.right, pen + bbox.maxX);
        ink.top = Math.max(ink.top, bbox.maxY);
        ink.bottom = Math.min(ink.bottom, bbox.minY);
      }
      pen += advanceWidth;
    }
    return {
      left: mm(x + ink.left * unit),
      right: mm(x + ink.right * unit),
      top: mm(y - ink.top * unit),
      bottom: mm(y - ink.bottom * unit),
      baseline: mm(y),
    };
  }

  const centre = ({ left, right }: Ink): number => (left + right) / 2;

  /** Of the guide's page, moved so that the titles stand at one height. */
  const moved = (height: number): number => height - GUIDE.title.top + find(first, 'ĐẢNG CỘNG').top;

  it('has A4 sheets with the margins of the guide', () => {
    for (const page of plan.file.pages) {
      const [, , width, height] = plan.file.array(page['MediaBox']).map(Number);
      near(mm(width ?? 0), 210, 'width', 0.01);
      near(mm(height ?? 0), 297, 'height', 0.01);
      const shown = shownOn(plan.file, page).filter(({ content }) => content !== undefined);
      const bodies = shown.filter(({ text }) => text.trim() !== '');
      assert.ok(Math.min(...bodies.map(({ x }) => mm(x))) >= 30 - 0.01, 'left');
      // The space at the end of a broken line hangs over the margin, as in Word.
      for (const each of bodies) {
        const hanging = each.text.endsWith(' ') ? mm(each.size / 4) : 0;
        assert.ok(mm(each.end) - hanging <= 195 + 0.05, `right: ${each.text}`);
      }
      assert.ok(Math.max(...bodies.map(({ y }) => mm(y))) <= 277, 'bottom');
      assert.ok(Math.min(...bodies.map((each) => inkOf(each).top)) >= 20, 'top');
    }
    near(Math.min(...first.map((each) => inkOf(each).top)), 20, 'the first line begins at the upper margin');
  });

  it('has the title at the right margin, and under it a rule as long as it is', () => {
    const title = find(first, 'ĐẢNG CỘNG');
    near(title.right, GUIDE.title.to, 'right end');
    const [rule] = rules;
    assert.ok(rule && rules.length === 1);
    near(mm(rule.x), title.left, 'left end of the rule');
    near(mm(rule.x + rule.width), title.right, 'right end of the rule');
    near(mm(rule.y + rule.height / 2), moved(GUIDE.rule.middle), 'rule');
    assert.equal(rule.height, 0.75);
  });

  for (const [text, name] of [
    ['BAN CHẤP', 'parent'],
    ['VĂN PHÒNG', 'issuer'],
    ['*', 'star'],
    ['Số', 'number'],
    ['Hà Nội', 'date'],
    ['KẾ HOẠCH', 'typeName'],
    ['thể hiện', 'summary'],
  ] as const) {
    it(`has ${text} where the guide has it`, () => {
      near(find(first, text).top, moved(GUIDE[name].top), 'top');
      near(centre(find(narrower, name === 'parent' ? 'TỈNH UỶ' : text)), GUIDE[name].centre, 'centre');
    });
  }

  it('has the five dashes and the first line of the text where the guide has them', () => {
    const dashes = find(first, '-----');
    near((dashes.top + dashes.bottom) / 2, moved(GUIDE.dashes.middle), 'dashes');
    near(dashes.right - dashes.left, GUIDE.dashes.width, 'width of the dashes');
    near(centre(dashes), GUIDE.dashes.centre, 'centre of the dashes');
    near(find(first, 'Thực hiện').top, moved(GUIDE.firstLine.top), 'first line');
  });

  it('indents first lines by 10 mm, or as far as is wished', async () => {
    near(mm(first.find(({ text }) => text.startsWith('Thực hiện'))?.x ?? 0), 40, 'indent', 0.01);
    const { file } = await printed(PLAN, { firstLineIndent: 12.7 });
    const shown = file.pages[0] ? shownOn(file, file.pages[0]) : [];
    near(mm(shown.find(({ text }) => text.startsWith('Thực hiện'))?.x ?? 0), 42.7, 'wider indent', 0.01);
  });

  it('has lines 18 pt apart, and 6 pt more between paragraphs', () => {
    const lines = shownOn(plan.file, plan.file.pages[1] ?? {}).filter(
      ({ size, content }) => size === 14 && content !== undefined,
    );
    const heights = [...new Set(lines.map(({ y }) => y))].slice(0, 12);
    const steps = new Set(heights.slice(1).map((y, i) => Math.round((y - (heights[i] ?? 0)) * 100) / 100));
    assert.deepEqual(
      [...steps].sort((a, b) => a - b),
      [18, 24],
    );
  });

  it('numbers the pages from the second on, 10 mm under the edge, in the middle of the text', () => {
    assert.ok(!first.some(({ content }) => content === undefined));
    for (const [index, page] of plan.file.pages.entries()) {
      if (index === 0) continue;
      const folio = shownOn(plan.file, page).find(({ content }) => content === undefined);
      assert.equal(folio?.text, String(index + 1));
      near(inkOf(folio).top, 10, 'top');
      near(centre(inkOf(folio)), 112.5, 'centre');
    }
  });

  it('has the signature block as the guide has it', () => {
    const authority = find(last, 'K/T CHÁNH');
    const position = find(last, 'PHÓ CHÁNH');
    const name = find(last, 'Nguyễn');
    for (const each of [authority, position, name]) near(centre(each), GUIDE.end.centre, 'centre');
    near(position.top - authority.top, GUIDE.end.position - GUIDE.end.authority, 'position');
    near(name.top - authority.top, GUIDE.end.name - GUIDE.end.authority, 'name');
  });

  it('has the recipients as the guide has them', () => {
    near(find(last, 'Nơi nhận').left, GUIDE.end.label, 'label');
    const dash = last.find(({ text, size }) => text === '- ' && size === 12);
    const words = find(last, 'Các vụ');
    assert.ok(dash);
    near(inkOf(dash).left, GUIDE.end.list, 'list');
    near(words.left - mm(dash.x), GUIDE.end.hanging, 'hanging indent');
    const underlined = filledOn(plan.file, plan.file.pages.at(-1) ?? {});
    assert.equal(underlined.length, 1, 'one line is drawn under words');
    const [line] = underlined;
    near(mm(line?.x ?? 0), 33, 'left end of the line under the label');
    near(mm((line?.x ?? 0) + (line?.width ?? 0)), 51.4, 'its right end, before the colon');
  });

  for (const name of ['can-tho-265.plan.txt', 'than-uyen-33a.plan.txt']) {
    it(`keeps the margins in ${name}, as another program sees them`, async function () {
      const text = realPlan(name, this);
      needs('pdftotext', this);
      const { bytes, pages } = await printed(text);
      const boxes = told('pdftotext', ['-bbox', 'FILE', '-'], bytes).split('<page ').slice(1);
      assert.equal(boxes.length, pages.length);
      for (const [index, page] of boxes.entries()) {
        const words = [
          ...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/gu),
        ].map((found) => found.slice(1).map((each) => mm(Number(each))));
        assert.ok(words.length > 20);
        near(Math.min(...words.map(([xMin = 0]) => xMin)), 30, 'left margin');
        near(Math.max(...words.map(([, , xMax = 0]) => xMax)), 195, 'right margin');
        assert.ok(Math.max(...words.map(([, , , yMax = 0]) => yMax)) <= 277.5, 'lower margin');
        const below = words.filter(([, yMin = 0]) => yMin > 15);
        near(Math.min(...below.map(([, yMin = 0]) => yMin)), 20, 'upper margin', 1.5);
        if (index > 0)
          near(
            Math.min(...words.map(([, yMin = 0]) => yMin)),
            9,
            'page number, with the room over its digits',
          );
      }
    });
  }
});
