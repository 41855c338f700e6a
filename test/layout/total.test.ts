/** Whatever the text is, all of what is printed of it stands on the pages, once and in order. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Flow, Paragraph, Run } from '../../server/src/core/layout/flow';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut } from '../../server/src/core/layout/layout';
import type { Page, PlacedParagraph } from '../../server/src/core/layout/page';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { planOf } from '../../server/src/core/plan/build';
import { SourceText } from '../../server/src/core/text/source';
import { anyText } from '../support/fragments';
import { columns, flow, paragraph, paragraphsOf, printedParagraphs, section, table, textsOf } from './flows';

const bare = (text: string): string => text.replaceAll(' ', '');

const textOf = ({ runs }: Paragraph): string => runs.map(({ text }) => text).join('');

function checkPages(source: Flow, pages: readonly Page[]): void {
  const placed = new Map<Paragraph, PlacedParagraph[]>();
  for (const each of pages.flatMap(paragraphsOf)) {
    const known = placed.get(each.paragraph) ?? [];
    known.push(each);
    placed.set(each.paragraph, known);
  }
  for (const each of printedParagraphs(source)) {
    const parts = placed.get(each) ?? [];
    assert.equal(bare(parts.flatMap(textsOf).join('')), bare(textOf(each)));
    let next = 0;
    for (const { from, to, set } of parts) {
      assert.equal(from, next);
      next = to;
      assert.ok(to <= set.lines.length);
    }
    assert.equal(next, parts[0]?.set.lines.length);
  }
  assert.equal(placed.size, new Set(printedParagraphs(source)).size);
}

const settings = fc.record({
  bodySize: fc.constantFrom(14, 15),
  lineSpacing: fc.double({ min: 18, max: 22, noNaN: true }),
  paragraphSpacing: fc.integer({ min: 6, max: 12 }),
  firstLineIndent: fc.double({ min: 10, max: 12.7, noNaN: true }),
  duplex: fc.boolean(),
});

describe('layout: total', function () {
  this.timeout(60_000);

  it('any text: all of the flow stands on the pages', () => {
    fc.assert(
      fc.property(anyText, settings, (text, chosen) => {
        const printed = flowOf(planOf(new SourceText(text)));
        checkPages(printed, layOut(printed, chosen));
      }),
      { numRuns: 300 },
    );
  });

  const words = fc.string({
    unit: fc.constantFrom('a', 'w', ' ', '-', 'ệ', '\u00a0', '😀', '\u0301', '/'),
    maxLength: 400,
  });
  const anyBlock = fc.oneof(
    words.map((text) => paragraph(text)),
    words.map((text) => paragraph(text, 'heading1')),
    fc.tuple(fc.array(words, { maxLength: 5 }), fc.array(words, { maxLength: 5 })).map(([left, right]) =>
      columns(
        left.map((text) => paragraph(text.repeat(9), 'recipient')),
        right.map((text) => paragraph(text, 'partyTitle')),
      ),
    ),
    fc
      .integer({ min: 1, max: 70 })
      .chain((width) =>
        fc
          .array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 })
          .map((rows) => table(...rows)),
      ),
  );

  it('any blocks, in any order, on any sheet', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { maxLength: 12 }), settings, fc.boolean(), (blocks, chosen, turned) => {
        const printed = flow(
          section(blocks, { orientation: turned ? 'landscape' : 'portrait' }),
          section(structuredClone(blocks)),
        );
        checkPages(printed, layOut(printed, chosen));
      }),
      { numRuns: 100 },
    );
  });

  it('pieces point at the characters that they print, in the composed view of the source', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const source = new SourceText(text);
        for (const {
          paragraph: { start, runs },
          set,
        } of layOut(flowOf(planOf(source))).flatMap(paragraphsOf)) {
          // The dash of a recipient is printed where none is written, too.
          const isCopied = (run: Run): boolean => source.text.startsWith(run.text, run.start);
          for (const piece of set.lines.flatMap(({ pieces }) => pieces)) {
            const at = start + piece.offset;
            const isOfCopy = runs.every(
              (run) => isCopied(run) || at < run.start || at >= run.start + run.text.length,
            );
            if (isOfCopy) assert.ok(source.text.startsWith(piece.text, at), `${piece.text} at ${at}`);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  for (const [name, unit] of Object.entries({
    paragraphs: 'Một đoạn văn ngắn.\n\n',
    'one line of words': 'từ ',
    'one word': 'w',
    'one line of hyphens': 'a-',
    'lines of a page': 'người lao động và người cao tuổi; góp phần xây dựng nếp sống văn hoá\n',
    headings: 'I- MỤC ĐÍCH\n\n',
    recipients: 'Nơi nhận:\n- Như trên;\n',
    rows: '| a | b |\n',
    cells: '| a ',
    'bold and plain': '**a** b ',
    'combining marks': 'e\u0323\u0302',
  })) {
    // What is not linear does not end in the time that a test has.
    it(`a megabyte of ${name}`, () => {
      const printed = flowOf(planOf(new SourceText(unit.repeat(Math.ceil(1_000_000 / unit.length)))));
      checkPages(printed, layOut(printed));
    });
  }

  it('5 MB', () => {
    const printed = flowOf(
      planOf(new SourceText('Quán triệt sâu sắc, thực hiện nghiêm túc chủ trương.\n\n'.repeat(80_000))),
    );
    const pages = layOut(printed);
    assert.ok(pages.length > 2000);
  });

  it('NFC or not, CRLF or not: the same lines', () => {
    const text = 'KẾ HOẠCH\nviệc mẫu\n\nThực hiện Chỉ thị số 07-CT/TW về một việc mẫu.\n\nI- MỤC ĐÍCH\n';
    const linesOf = (each: string): string[] =>
      layOut(flowOf(planOf(new SourceText(each))), defaultPageSettings)
        .flatMap(paragraphsOf)
        .flatMap(textsOf);
    assert.deepEqual(linesOf(text.normalize('NFD')), linesOf(text));
    assert.deepEqual(linesOf(text.replaceAll('\n', '\r\n')), linesOf(text));
  });
});
