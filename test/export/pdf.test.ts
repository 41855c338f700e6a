/** The PDF: what is drawn, where, and what it says it is. Read back from its bytes, and by other programs where they are. */
import assert from 'node:assert/strict';
import { pdfOf } from '../../server/src/core/export/pdf';
import { layOut } from '../../server/src/core/layout/layout';
import type { PlacedParagraph } from '../../server/src/core/layout/page';
import { printingFonts } from '../support/fonts';
import { needs, PdfFile, Ref, told, type Dictionary, type Value } from '../support/pdf';
import { filledOn, shownOn } from '../support/pdf-text';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { printed, type Printed } from '../support/printed';

/** Paragraphs and a table that go on over a page, bold and italic words, an appendix across. */
const LONG_PLAN = `${smallPlanWith(
  '- Kiểm tra ít nhất hai chi bộ.',
  `- Kiểm tra **ít nhất** hai chi bộ, _không báo trước_, lập biên bản 57-KL/TW.

${'- Mỗi chi bộ chọn một việc khó, việc mới của địa phương để làm trước; bàn kỹ trong chi uỷ, giao cho đảng viên có kinh nghiệm, hằng tháng kiểm điểm tiến độ, quý IV báo cáo kết quả với Đảng uỷ và thông báo cho Nhân dân cùng biết, cùng giám sát.\n\n'.repeat(18)}`,
)}
PHỤ LỤC
Danh mục công việc
// khổ ngang

| TT | Công việc | Thời gian |
|---|---|---|
${Array.from({ length: 40 }, (_, i) => `| ${i + 1} | Tổ chức hội nghị lần ${i + 1} | Tháng ${(i % 12) + 1} |`).join('\n')}
`;

/** An element of the structure: what it is, and what it holds. */
interface Element {
  readonly tag: string;
  readonly children: readonly (Element | string)[];
  /** On how many pages its own text stands. */
  readonly pages: number;
}

function structureOf(file: PdfFile): Element {
  const pages = file.array(file.dictionary(file.root['Pages'])['Kids']);
  const shown = new Map(
    pages.map((page) => [(page as Ref).id, shownOn(file, file.dictionary(page))] as const),
  );
  const text = (page: Value | undefined, content: number): string =>
    (shown.get((page as Ref).id) ?? [])
      .flatMap((each) => (each.content === content ? [each.text] : []))
      .join('');
  const element = ({ S, K, Pg }: Dictionary): Element => {
    const places = new Set<number>();
    const children = file.array(K).map((child): Element | string => {
      if (typeof child === 'number') {
        places.add((Pg as Ref).id);
        return text(Pg, child);
      }
      const found = file.dictionary(child);
      if (found['Type'] !== '/MCR') return element(found);
      places.add((found['Pg'] as Ref).id);
      return text(found['Pg'], Number(found['MCID']));
    });
    return { tag: typeof S === 'string' ? S : '', children, pages: places.size };
  };
  const [root] = file.array(file.dictionary(file.root['StructTreeRoot'])['K']);
  return element(file.dictionary(root));
}

const all = (element: Element, tag: string): Element[] => [
  ...(element.tag === tag ? [element] : []),
  ...element.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, tag))),
];

const textOf = ({ children }: Element): string =>
  children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

describe('PDF', () => {
  let plan: Printed;

  before(async () => {
    plan = await printed(LONG_PLAN);
    assert.ok(plan.pages.length >= 5);
  });

  describe('pages', () => {
    it('are those of the layout, each of its own size', () => {
      assert.equal(plan.file.pages.length, plan.pages.length);
      for (const [i, page] of plan.file.pages.entries()) {
        const [, , width = 0, height = 0] = plan.file.array(page['MediaBox']).map(Number);
        assert.ok(Math.abs(width - (plan.pages[i]?.width ?? 0)) < 1e-4);
        assert.ok(Math.abs(height - (plan.pages[i]?.height ?? 0)) < 1e-4);
      }
      assert.ok(plan.pages.some(({ width, height }) => width > height));
    });

    it('have every stretch of text where the layout has it', () => {
      let compared = 0;
      for (const [i, page] of plan.pages.entries()) {
        const shown = shownOn(plan.file, plan.file.pages[i] ?? {});
        const paragraphs = page.items.filter((item): item is PlacedParagraph => item.kind === 'paragraph');
        for (const { set, from, to, x, y } of paragraphs) {
          for (const [n, line] of set.lines.slice(from, to).entries()) {
            for (const piece of line.pieces) {
              const left = x + line.x + piece.x;
              const baseline = y + n * set.style.line + set.baseline;
              const found = shown.find(
                (each) => Math.abs(each.x - left) < 0.05 && Math.abs(each.y - baseline) < 0.005,
              );
              assert.ok(found, `page ${i + 1}: ${piece.text}`);
              assert.equal(found.text.trimEnd(), piece.text.trimEnd());
              if (!found.text.endsWith(' '))
                assert.ok(Math.abs(found.end - left - piece.width) < 0.1, piece.text);
              compared++;
            }
          }
        }
      }
      assert.ok(compared > 100);
    });

    it('are left empty where a sheet ends on its front', async () => {
      const { file, pages } = await printed(LONG_PLAN, { duplex: true });
      const blank = pages.findIndex((page) => page.blank);
      assert.ok(blank > 0);
      assert.deepEqual(shownOn(file, file.pages[blank] ?? {}), []);
    });

    it('have the rule of the title, the line under the label and nothing else drawn', () => {
      const rules = plan.file.pages.flatMap((page) => filledOn(plan.file, page));
      assert.equal(rules.length, 2);
    });

    it('have borders around every cell', () => {
      const cells = plan.pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'table' ? item.rows.flatMap((row) => row.cells) : [])),
      );
      const borders = plan.file.pages.flatMap((page) => plan.file.content(page).match(/ re S$/gmu) ?? []);
      assert.ok(cells.length >= 40 * 3);
      assert.equal(borders.length, cells.length);
    });
  });

  describe('text', () => {
    it('is what the plan says, with a space where a line ends at one', () => {
      const text = textOf(structureOf(plan.file));
      const words =
        'Mỗi chi bộ chọn một việc khó, việc mới của địa phương để làm trước; bàn kỹ trong chi uỷ, giao cho đảng viên';
      assert.equal(text.split(words).length - 1, 18);
      assert.ok(text.includes('lập biên bản 57-KL/TW.'));
    });

    it('has all letters of Vietnamese', async () => {
      const letters = [...'aăâeêioôơuưy']
        .flatMap((vowel) =>
          ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone),
        )
        .map((each) => each.normalize('NFC'))
        .join('');
      const words = `${letters} đ ${letters.toUpperCase()} Đ`;
      for (const marks of ['', '**', '_', '**_']) {
        const closed = [...marks].reverse().join('');
        const { file } = await printed(
          smallPlanWith('Việc làm cụ thể', `Việc ${marks}${words}${closed} cụ thể`),
        );
        assert.ok(textOf(structureOf(file)).includes(words), marks);
      }
    });

    it('is composed where the source is not', async () => {
      const { file } = await printed(smallPlanWith('Việc làm cụ thể', 'Việc được thể hiện'.normalize('NFD')));
      assert.ok(textOf(structureOf(file)).includes('Việc được thể hiện'));
    });

    it('keeps what no font has, under a box', async () => {
      const odd = 'a 😀 b 中文 c ❤️ d x\u0307';
      const { file, bytes } = await printed(smallPlanWith('Việc làm cụ thể', `Việc ${odd} cụ thể`));
      assert.ok(textOf(structureOf(file)).includes(`Việc ${odd.normalize('NFC')} cụ thể`));
      assert.ok(bytes.length > 0);
    });

    for (const [what, text] of [
      ['controls', 'a\u0000b\u0007c\u001bd\u007fe\u0085f'],
      ['halves of characters', 'a\ud800b\udc00c'],
      ['what nobody sees', 'a\u200bb\u00adc\ufeffd\u202ee\u2028f'],
      ['marks without a letter', '\u0301\u0323 \u0302'],
      ['no characters', '\ufffe\uffff\u{1ffff}'],
      ['brackets and slashes', '((\\)\\n /P <</A>> ) >> EMC BT [ ] TJ'],
      ['one endless word', 'ơ'.repeat(5000)],
    ] as const) {
      it(`bears ${what}`, async () => {
        const { file, pages } = await printed(
          smallPlanWith('Việc làm cụ thể', text).replace('thực hiện Chỉ thị', () => `${text} Chỉ thị`),
        );
        assert.equal(file.pages.length, pages.length);
        assert.ok(textOf(structureOf(file)).includes('có người chịu trách nhiệm'));
      });
    }

    it('never shows the letter that stands for none', async () => {
      const { file } = await printed(smallPlanWith('cụ thể', '😀 中 \ud800 \u0007 \u200b'));
      for (const page of file.pages)
        for (const { codes, text } of shownOn(file, page)) assert.ok(!codes.includes(0), text);
    });

    it('makes a page of nothing', async () => {
      const { file } = await printed('');
      assert.equal(file.pages.length, 1);
      const bytes = await pdfOf(
        { properties: { title: '', subject: '', author: '' } },
        [],
        await printingFonts(),
      );
      assert.equal(new PdfFile(bytes).pages.length, 1);
    });
  });

  describe('structure', () => {
    let root: Element;

    before(() => {
      root = structureOf(plan.file);
    });

    it('has a section for the plan and for each appendix', () => {
      assert.equal(root.tag, '/Document');
      assert.deepEqual(
        root.children.map((child) => typeof child !== 'string' && child.tag),
        ['/Sect', '/Sect'],
      );
    });

    it('has headings by their depth', () => {
      assert.deepEqual(all(root, '/H1').map(textOf), ['KẾ HOẠCH']);
      assert.deepEqual(all(root, '/H2').map(textOf), [
        'I- MỤC ĐÍCH, YÊU CẦU',
        'II- NHIỆM VỤ VÀ GIẢI PHÁP',
        'III- TỔ CHỨC THỰC HIỆN',
        'PHỤ LỤC',
      ]);
      assert.ok(all(root, '/H3').map(textOf).includes('1. Mục đích'));
    });

    it('has one paragraph where one goes on over a page', () => {
      const twice = all(root, '/P').filter(({ pages }) => pages === 2);
      assert.ok(twice.length > 0);
      for (const each of twice) assert.match(textOf(each), /^- Mỗi chi bộ .* cùng giám sát\.$/u);
    });

    it('has one table where one goes on over pages, and its head once', () => {
      const [table, ...others] = all(root, '/Table');
      assert.ok(table && others.length === 0);
      assert.equal(all(table, '/TR').length, 41);
      assert.deepEqual(all(table, '/TH').map(textOf), ['TT', 'Công việc', 'Thời gian']);
      assert.equal(all(table, '/TD').length, 120);
      const repeated = plan.pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'table' ? item.rows.filter((row) => row.repeated) : [])),
      );
      const drawn = plan.file.pages.flatMap((page) =>
        shownOn(plan.file, page).filter(({ text, content }) => text === 'Công việc' && content === undefined),
      );
      assert.ok(repeated.length > 0);
      assert.equal(drawn.length, repeated.length);
    });

    it('leaves out page numbers', () => {
      const folios = plan.pages.filter(({ folio }) => folio);
      const artifacts = plan.file.pages.flatMap((page) =>
        shownOn(plan.file, page).filter(({ content, text }) => content === undefined && /^\d+$/u.test(text)),
      );
      assert.equal(artifacts.length, folios.length);
    });

    it('knows the element of every stretch of every page', () => {
      const parents = plan.file.array(
        plan.file.dictionary(plan.file.dictionary(plan.file.root['StructTreeRoot'])['ParentTree'])['Nums'],
      );
      for (const page of plan.file.pages) {
        const numbers = new Set(shownOn(plan.file, page).flatMap(({ content }) => content ?? []));
        const at = parents.indexOf(page['StructParents'] ?? null);
        const elements = plan.file.array(parents[at + 1]);
        for (const number of numbers) assert.ok(elements[number] instanceof Ref);
      }
    });
  });

  describe('bookmarks', () => {
    interface Mark {
      readonly title: string;
      readonly page: number;
      readonly children: readonly Mark[];
    }

    const marksOf = (file: PdfFile, parent: Dictionary): Mark[] => {
      const pages = file.array(file.dictionary(file.root['Pages'])['Kids']).map((page) => (page as Ref).id);
      const marks: Mark[] = [];
      for (let next = parent['First']; next instanceof Ref;) {
        const mark = file.dictionary(next);
        const [page] = file.array(mark['Dest']);
        const children = marksOf(file, mark);
        if (children.length > 0) assert.equal(mark['Count'], -children.length);
        marks.push({ title: file.text(mark['Title']), page: pages.indexOf((page as Ref).id), children });
        next = mark['Next'] ?? null;
      }
      return marks;
    };

    it('are the outline, each with the page on which it begins', () => {
      const marks = marksOf(plan.file, plan.file.dictionary(plan.file.root['Outlines']));
      assert.deepEqual(
        marks.map(({ title, children }) => [title, children.map((child) => child.title)]),
        [
          ['I- MỤC ĐÍCH, YÊU CẦU', ['1. Mục đích', '2. Yêu cầu']],
          ['II- NHIỆM VỤ VÀ GIẢI PHÁP', ['1. Công tác tuyên truyền', '2. Công tác kiểm tra']],
          ['III- TỔ CHỨC THỰC HIỆN', []],
          ['PHỤ LỤC', []],
        ],
      );
      for (const { title, page } of marks)
        assert.ok(
          shownOn(plan.file, plan.file.pages[page] ?? {}).some(({ text }) => title.startsWith(text.trim())),
        );
      assert.ok((marks[3]?.page ?? 0) > (marks[2]?.page ?? 0));
      assert.equal(plan.file.root['PageMode'], '/UseOutlines');
    });

    it('are none where there is no outline', async () => {
      const { file } = await printed('Một đoạn văn.\n');
      assert.equal(file.root['Outlines'], undefined);
    });
  });

  describe('bytes', () => {
    it('are the same for the same pages', async () => {
      const again = await pdfOf(plan.flow, layOut(plan.flow), await printingFonts());
      assert.ok(Buffer.from(again).equals(Buffer.from(plan.bytes)));
    });

    it('are few: a short plan is well under 100 kB', async () => {
      const { bytes } = await printed(SMALL_PLAN);
      assert.ok(bytes.length < 100_000, `${bytes.length} bytes`);
    });
  });

  describe('as other programs see it', () => {
    it('reads as the plan does (pdftotext)', function () {
      needs('pdftotext', this);
      const text = told('pdftotext', ['FILE', '-'], plan.bytes);
      assert.ok(text.includes('- Đưa nội dung vào sinh hoạt chi bộ.'));
      assert.ok(text.includes('ĐẢNG CỘNG SẢN VIỆT NAM'));
    });

    it('has a structure that says the same (pdfinfo)', function () {
      needs('pdfinfo', this);
      const structure = told('pdfinfo', ['-struct-text', 'FILE'], plan.bytes);
      const tags = structure.split('\n').map((line) => line.trim().split(' ')[0]);
      assert.equal(tags.filter((tag) => tag === 'Table').length, 1);
      assert.equal(tags.filter((tag) => tag === 'TR').length, 41);
      assert.match(structure, /H2 \(block\)\s+"I- MỤC ĐÍCH, YÊU CẦU"/u);
    });

    it('has all its fonts in it, with their characters (pdffonts)', function () {
      needs('pdffonts', this);
      const fonts = told('pdffonts', ['FILE'], plan.bytes).trim().split('\n').slice(2);
      assert.ok(fonts.length >= 3);
      for (const font of fonts)
        assert.match(font, /^[A-Z]{6}\+Tinos-\S+ +CID TrueType +Identity-H +yes yes yes/u);
    });
  });
});
