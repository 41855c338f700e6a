import assert from 'node:assert/strict';
import { layOut } from '../../server/src/core/layout/layout';
import { defaultPageSettings, points, styleSheet } from '../../server/src/core/layout/styles';
import {
  flow,
  lineCounts,
  linesOfText,
  pagesOf,
  paragraph,
  paragraphsOf,
  section,
  table,
  textsOf,
  columns,
} from './flows';

/** Of 18 pt on a page of A4. */
const FULL = 40;

const near = (actual: number | undefined, expected: number, within = 0.1): void =>
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= within, `${actual} is not ${expected}`);

describe('pages: paragraphs', () => {
  it('a page is full at its lower margin', () => {
    assert.deepEqual(lineCounts(pagesOf([linesOfText(2 * FULL + 5)])), [FULL, FULL, 5]);
  });

  it('neither the first nor the last line of a paragraph stands alone', () => {
    assert.deepEqual(lineCounts(pagesOf([linesOfText(FULL + 1)])), [FULL - 1, 2]);
    assert.deepEqual(lineCounts(pagesOf([linesOfText(FULL - 1), linesOfText(6)])), [FULL - 1, 6]);
    assert.deepEqual(lineCounts(pagesOf([linesOfText(FULL - 4), linesOfText(5)])), [FULL - 1, 2]);
  });

  it('three lines are not broken at all', () => {
    assert.deepEqual(lineCounts(pagesOf([linesOfText(FULL - 2), linesOfText(3)])), [FULL - 2, 3]);
  });

  it('the space before a paragraph is not added to that after the one above, and is none on top of a page', () => {
    const [page] = pagesOf([paragraph('a'), paragraph('b', 'mark')]);
    const [a, b] = page ? paragraphsOf(page) : [];
    near((b?.y ?? 0) - (a?.y ?? 0), 18 + 6);
    const [, second] = pagesOf([linesOfText(FULL), paragraph('b', 'mark')]);
    near(second && paragraphsOf(second)[0]?.y, points(20));
  });
});

describe('pages: headings', () => {
  const heading = paragraph('I- MỤC ĐÍCH', 'heading1');

  it('stay with two lines of what they head', () => {
    const pages = pagesOf([linesOfText(FULL - 2), heading, linesOfText(5)]);
    assert.deepEqual(lineCounts(pages), [FULL - 2, 6]);
  });

  it('a chain of them goes over as one', () => {
    const pages = pagesOf([linesOfText(FULL - 4), heading, paragraph('1. Một', 'heading2'), linesOfText(5)]);
    assert.deepEqual(lineCounts(pages), [FULL - 4, 7]);
  });

  it('stay where there is room', () => {
    assert.deepEqual(lineCounts(pagesOf([linesOfText(FULL - 5), heading, linesOfText(5)])), [
      FULL - 5 + 1 + 3,
      2,
    ]);
  });

  it('a plan of nothing else is laid out as well', () => {
    const pages = pagesOf(Array.from({ length: 100 }, () => heading));
    assert.deepEqual(lineCounts(pages), [30, 30, 30, 10]);
  });
});

describe('pages: header and end block', () => {
  const end = columns(
    [paragraph('Nơi nhận:', 'recipientsLabel')],
    [paragraph('BÍ THƯ', 'position'), ...Array.from({ length: 8 }, () => paragraph('', 'signatureSpace'))],
  );

  it('goes over whole, and takes the closing paragraph with it', () => {
    const closing = linesOfText(2, { keptWithNext: true });
    const pages = pagesOf([linesOfText(FULL - 7), closing, end]);
    assert.deepEqual(lineCounts(pages), [FULL - 7, 2 + 10]);
  });

  it('goes over where it would leave no room for the empty paragraph that ends a Word file', () => {
    const block = columns(
      [],
      Array.from({ length: 17 }, () => paragraph('', 'signatureSpace')),
    );
    const height = 17 * styleSheet(defaultPageSettings).signatureSpace.line;
    // Twenty lines and the block leave less than a point of the page.
    const lineSpacing = Math.floor(points(257) - 6 - height) / 20;
    const text = linesOfText(20);
    assert.deepEqual(lineCounts(pagesOf([text, block], { lineSpacing })), [20, 17]);
    assert.deepEqual(lineCounts(pagesOf([text, block], { lineSpacing: lineSpacing - 0.05 })), [37]);
  });

  it('what is higher than a page is broken, and nothing is lost', () => {
    const tall = columns(
      [linesOfText(300)],
      [paragraph('một', 'signer'), linesOfText(90), paragraph('hai', 'signer')],
    );
    const pages = pagesOf([paragraph('trước'), tall, paragraph('sau')]);
    const text = pages.flatMap(paragraphsOf).flatMap(textsOf);
    assert.equal(text.filter((line) => line.startsWith('w')).join('').length, (300 + 90) * 38);
    for (const word of ['trước', 'một', 'hai', 'sau'])
      assert.equal(text.filter((line) => line === word).length, 1);
    for (const placed of pages.flatMap(paragraphsOf))
      assert.ok(placed.y + (placed.to - placed.from) * placed.set.style.line <= points(277) + 1);
  });

  it('the right column ends at the right margin, the left one begins at the left', () => {
    const [page] = pagesOf([end]);
    const [item] = page?.items ?? [];
    assert.ok(item?.kind === 'columns');
    near(item.left[0]?.x, points(30));
    near(item.right[0]?.x, points(195) - points(80));
  });
});

describe('pages: tables', () => {
  const rows = (count: number): string[][] =>
    Array.from({ length: count }, (_, i) => [String(i), 'nội dung']);

  it('the head stands again on each page, and is said to be repeated', () => {
    const pages = pagesOf([table(['TT', 'Việc'], ...rows(100))]);
    assert.equal(pages.length, 3);
    for (const [i, page] of pages.entries()) {
      const [item] = page.items;
      assert.ok(item?.kind === 'table');
      assert.deepEqual([item.rows[0]?.head, item.rows[0]?.repeated], [true, i > 0]);
      assert.ok(item.rows.slice(1).every(({ head }) => !head));
    }
    assert.equal(pages.flatMap(paragraphsOf).length, 202);
  });

  it('the head is not left without a row', () => {
    const pages = pagesOf([linesOfText(FULL - 2), table(['TT', 'Việc'], ...rows(2))]);
    assert.deepEqual(lineCounts(pages), [FULL - 2, 6]);
  });

  it('rows are not broken', () => {
    const pages = pagesOf([linesOfText(FULL - 5), table(['a', 'b'], ['1', 'từ '.repeat(400)])]);
    assert.equal(pages.length, 2);
    assert.equal(pages[0]?.items.length, 1);
  });

  it('but a row higher than a page is, under the head', () => {
    const pages = pagesOf([table(['a', 'b'], ['1', 'từ '.repeat(6000)], ['2', 'cuối'])]);
    assert.ok(pages.length > 3);
    const text = pages.flatMap(paragraphsOf).flatMap(textsOf).join(' ');
    assert.equal(text.match(/từ/g)?.length, 6000);
    assert.match(text, /cuối$/);
    for (const page of pages)
      assert.ok(page.items.every((item) => item.kind === 'table' && item.rows[0]?.head));
  });

  it('a head higher than a page is broken and not repeated', () => {
    const pages = pagesOf([table(['a', 'từ '.repeat(6000)], ['1', 'cuối'])]);
    const text = pages.flatMap(paragraphsOf).flatMap(textsOf).join(' ');
    assert.equal(text.match(/từ/g)?.length, 6000);
    assert.match(text, /cuối$/);
  });

  it('columns together are as wide as the text', () => {
    const [page] = pagesOf([table(['TT', 'Việc', 'Hạn'], ['1', 'từ '.repeat(90), '01/6/2026'])]);
    const [item] = page?.items ?? [];
    assert.ok(item?.kind === 'table');
    const last = item.rows[0]?.cells.at(-1);
    near((last?.x ?? 0) + (last?.width ?? 0), points(195), 0.2);
  });
});

describe('pages: sheets', () => {
  const appendix = section([linesOfText(FULL + 5)], { kind: 'appendix', orientation: 'landscape' });

  it('the number stands from the second page on, and begins anew in an appendix', () => {
    const pages = layOut(flow(section([linesOfText(FULL + 5)]), appendix));
    assert.deepEqual(
      pages.map(({ number, folio, section: index }) => [number, folio?.text, index]),
      [
        [1, undefined, 0],
        [2, '2', 0],
        [1, undefined, 1],
        [2, '2', 1],
      ],
    );
  });

  it('an appendix may lie on its long side', () => {
    const [plan, , turned] = layOut(flow(section([linesOfText(FULL + 5)]), appendix));
    near(plan?.width, points(210));
    near(turned?.width, points(297));
    near(turned?.height, points(210));
  });

  it('on both sides: margins are swapped on the back, and a section begins on a front', () => {
    const pages = layOut(flow(section([linesOfText(2 * FULL + 5)]), section([paragraph('phụ lục')])), {
      ...defaultPageSettings,
      duplex: true,
    });
    assert.deepEqual(
      pages.map(({ number, blank, section: index }) => [number, blank, index]),
      [
        [1, false, 0],
        [2, false, 0],
        [3, false, 0],
        [4, true, 0],
        [1, false, 1],
      ],
    );
    near(pages[0] && paragraphsOf(pages[0])[0]?.x, points(30));
    near(pages[1] && paragraphsOf(pages[1])[0]?.x, points(15));
    assert.deepEqual([pages[3]?.items, pages[3]?.folio], [[], undefined]);
  });

  it('phạm vi lưu hành stands over the first page, what is not broadcast under the last', () => {
    const pages = layOut(
      flow(
        section([linesOfText(FULL + 5)], {
          circulation: paragraph('LƯU HÀNH NỘI BỘ', 'circulation'),
          foot: [paragraph('Không phổ biến', 'foot')],
        }),
      ),
    );
    const [first] = pages[0] ? paragraphsOf(pages[0]) : [];
    assert.deepEqual(first && textsOf(first), ['LƯU HÀNH NỘI BỘ']);
    near(first?.y, points(10));
    const last = pages[1] && paragraphsOf(pages[1]).at(-1);
    assert.deepEqual(last && textsOf(last), ['Không phổ biến']);
    near(last && last.y + 14, points(287));
  });

  it('no sections are no pages, a section without blocks is an empty one', () => {
    assert.deepEqual(layOut(flow()), []);
    assert.deepEqual(lineCounts(layOut(flow(section([])))), [0]);
  });
});
