/** Pages as HTML: what each element is, where its text stands in the file, and that text stays text. */
import assert from 'node:assert/strict';
import { Random } from '../../scripts/random';
import { paragraphsOf, renderPage } from '../../server/src/core/export/html';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut } from '../../server/src/core/layout/layout';
import type { Page } from '../../server/src/core/layout/page';
import { defaultPageSettings } from '../../server/src/core/layout/styles';
import { readPlan } from '../../server/src/core/plan/build';
import { SourceText } from '../../server/src/core/text/source';
import { generatedPlan } from '../agreement/generated-plan';
import { HOSTILE_PLAN, READABLE } from '../support/hostile';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';
import { piecesOf } from '../support/sheets';

const pagesOf = (text: string, settings = defaultPageSettings): Page[] =>
  layOut(flowOf(readPlan(text)), settings);
const bare = (page: Page): string => renderPage(page, { placed: () => '' });
const htmlOf = (text: string): string => pagesOf(text).map(bare).join('');
const LONG = generatedPlan({ length: 9000, appendixRows: 60 }, new Random(7));

describe('pages as HTML', () => {
  it('name headings by their level, each once', () => {
    const html = htmlOf(SMALL_PLAN);
    assert.match(
      html,
      /<h1 class="typeName"><span class="line"><span class="b">KẾ HOẠCH<\/span><\/span><\/h1>/,
    );
    const words = html.replace(/<\/?span[^>]*>/g, '');
    assert.ok(words.includes('<h2 class="heading1">I- MỤC ĐÍCH, YÊU CẦU</h2>'));
    assert.ok(words.includes('<h3 class="heading2">1. Mục đích</h3>'));
    assert.match(html, /<p class="signer">/);
    assert.match(htmlOf(LONG), /<h2 class="appendixLabel">/);
  });

  it('have no elements for lines left empty', () => {
    assert.doesNotMatch(htmlOf(SMALL_PLAN), /signatureSpace|<p[^>]*><\/p>/);
  });

  it('are read as they are printed, without words running into each other', () => {
    const text =
      'Đảng uỷ xã lãnh đạo việc đọc sách, mở tủ sách, giới thiệu sách hay cho mọi người ở mọi thôn. ';
    const html = htmlOf(smallPlanWith('- Kiểm tra ít nhất hai chi bộ.', text.repeat(4).trim()));
    assert.ok(html.replace(/<[^<>]*>/g, '').includes(text.repeat(4).trim()));
  });

  it('have tables with heads, which go on without being read twice', () => {
    const html = htmlOf(LONG);
    assert.match(html, /<table><tr><th scope="col">/);
    assert.match(html, /<table><tr aria-hidden="true"><th scope="col">/);
  });

  it('leave a blank page empty', () => {
    const pages = pagesOf(LONG, { ...defaultPageSettings, duplex: true });
    const blank = pages.filter((page) => page.blank);
    assert.ok(blank.length > 0);
    for (const page of blank) assert.equal(bare(page), '');
  });

  it('say the place of every letter, whatever the file writes it with', () => {
    for (const text of [SMALL_PLAN, LONG]) {
      for (const form of ['NFC', 'NFD'] as const) {
        for (const lineBreak of ['\n', '\r\n'])
          checkOffsets(text.normalize(form).replaceAll('\n', lineBreak));
      }
    }
  });

  it('do not stretch spaces that do not break', () => {
    const html = htmlOf(smallPlanWith('hai chi bộ', 'hai\u00a0chi bộ'));
    assert.ok(html.includes('hai<span class="fixed">\u00a0</span>chi bộ'));
  });

  it('hold what is written as text, never as markup', () => {
    const source = new SourceText(HOSTILE_PLAN);
    const html = pagesOf(HOSTILE_PLAN)
      .map((page) => renderPage(page, { placed: () => '', source }))
      .join('');
    const ours =
      /<\/?(?:p|h[1-4]|div|span|table|tr|th|td)(?: (?:class="[\w ]+"|scope="col"|role="presentation"|aria-hidden="true"|data-p|data-at="[\d ]+"))*>/g;
    assert.doesNotMatch(html.replace(ours, ''), /[<>"']/);
    for (const sign of READABLE) {
      assert.ok(
        html.includes(sign.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')),
        sign,
      );
    }
  });
});

/** Each printed letter is the one that the file has at its place. */
function checkOffsets(text: string): void {
  const plan = readPlan(text);
  let letters = 0;
  for (const page of layOut(flowOf(plan))) {
    const starts = paragraphsOf(page).map(({ paragraph }) => plan.source.rawOffset(paragraph.start));
    for (const piece of piecesOf(renderPage(page, { placed: () => '', source: plan.source }), starts)) {
      for (const [i, letter] of [...piece.text].entries()) {
        const at = piece.offsets[i] ?? NaN;
        if (!/\p{L}/u.test(letter)) continue;
        letters++;
        const cluster = /^\P{M}\p{M}*/u.exec(text.slice(at, at + 8))?.[0] ?? '';
        assert.equal(cluster.normalize('NFC'), letter, `“${piece.text}”, ${i}`);
      }
    }
  }
  assert.ok(letters > 500);
}
