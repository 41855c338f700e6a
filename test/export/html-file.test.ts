/** The one HTML file: it says what it is, loads nothing, and has every page with every word. */
import assert from 'node:assert/strict';
import { htmlOf } from '../../server/src/core/export/html-file';
import { flowOf } from '../../server/src/core/layout/flow-of';
import { layOut } from '../../server/src/core/layout/layout';
import { readPlan } from '../../server/src/core/plan/build';
import { visibleText } from '../support/html';
import { SMALL_PLAN, smallPlanWith } from '../support/plans';

const FONTS = { regular: 'AAEC', bold: 'AwQF', italic: 'BgcI', boldItalic: 'CQoL' };

function fileOf(text: string): string {
  const flow = flowOf(readPlan(text));
  return htmlOf(flow, layOut(flow), FONTS);
}

describe('the HTML file', () => {
  it('says what it is', () => {
    const html = fileOf(SMALL_PLAN);
    assert.match(html, /^<!doctype html>\n<html lang="vi">/);
    assert.match(
      html,
      /<title>Kế hoạch số 12-KH\/ĐU thực hiện Chỉ thị số 07-CT\/TW của Bộ Chính trị<\/title>/,
    );
    assert.match(html, /<meta name="author" content="ĐẢNG UỶ XÃ AN HOÀ">/);
    assert.match(html, /<h1 class="typeName"/);
    assert.match(html, /<h2 class="heading1"/);
  });

  it('loads and runs nothing', () => {
    const html = fileOf(SMALL_PLAN);
    assert.match(
      html,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:/,
    );
    assert.doesNotMatch(html, /<script|<link|<img|<iframe|https?:/i);
    const addresses = [...html.matchAll(/url\(([^)]{0,5})/g)].map(([, start]) => start);
    assert.deepEqual([...new Set(addresses)], ['data:']);
  });

  it('brings the faces that it uses', () => {
    const html = fileOf(SMALL_PLAN);
    for (const face of ['regular', 'bold', 'italic'] as const) assert.ok(html.includes(FONTS[face]), face);
    assert.ok(!html.includes(FONTS.boldItalic));
    assert.match(html, /font-family:'Times New Roman',Tinos/);
  });

  it('has a sheet for each page, turned where the page is', () => {
    const turned = `${SMALL_PLAN}\nPhụ lục\n// khổ ngang\n\nDANH MỤC\n\n| TT | Việc |\n|---|---|\n| 1 | Một việc |\n`;
    const flow = flowOf(readPlan(turned));
    const pages = layOut(flow);
    const html = htmlOf(flow, pages, FONTS);
    const sheets = [...html.matchAll(/<section class="(sheet[^"]*)"/g)].map(([, name]) => name);
    assert.deepEqual(
      sheets,
      pages.map(({ width, height }) => (width > height ? 'sheet turned' : 'sheet')),
    );
    assert.equal(sheets.at(-1), 'sheet turned');
    assert.match(html, /@page turned\{size:A4 landscape;margin:0\}/);
  });

  it('has every word', () => {
    const words = (text: string): string[] => text.match(/\p{L}+/gu)?.sort() ?? [];
    const seen = words(visibleText(fileOf(SMALL_PLAN)));
    assert.deepEqual(seen, words(SMALL_PLAN));
  });

  it('leaves markup in a plan as text, also in its title', () => {
    const hostile = `</title></style><script>alert(1)</script><b onclick="x">&lt;`;
    const html = fileOf(
      smallPlanWith('Quán triệt Chỉ thị', `${hostile} Quán triệt Chỉ thị`).replace(
        'thực hiện Chỉ thị số 07-CT/TW của',
        `thực hiện ${hostile} của`,
      ),
    );
    assert.doesNotMatch(html, /<script|<b /);
    assert.equal(html.match(/<\/title>/g)?.length, 1);
    assert.equal(html.match(/<\/style>/g)?.length, 1);
    assert.equal(visibleText(html).split(hostile).length - 1, 2);
  });

  it('is made of an empty text, too', () => {
    assert.match(fileOf(''), /<title>Kế hoạch<\/title>/);
  });
});
