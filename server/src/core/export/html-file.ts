/**
 * The pages of a plan as one HTML file that needs no other: text that can be read, found and copied, placed line by line
 * as it will be printed. It brings its letters with it and runs nothing.
 */
import type { Flow } from '../layout/flow';
import type { Face } from '../layout/fonts';
import type { Page } from '../layout/page';
import { escapeHtml } from './escape';
import { paragraphsOf, renderPage, type Place } from './html';

/** The browser loads nothing, whatever the text says. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; base-uri 'none'; form-action 'none'";

/** TrueType files, in base64. */
export type FontTexts = Readonly<Partial<Record<Face, string>>>;

/** @param fonts what stands in for Times New Roman where it is not installed; those that the pages use are taken */
export function htmlOf({ properties }: Flow, pages: readonly Page[], fonts: FontTexts = {}): string {
  const { title, subject, author } = properties;
  const name = [title, subject].filter((part) => part !== '').join(' ');
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=840">
<meta name="referrer" content="no-referrer">
${author === '' ? '' : `<meta name="author" content="${escapeHtml(author)}">\n`}<title>${escapeHtml(name === '' ? 'Kế hoạch' : name)}</title>
<style>
${fontFaces(fonts, pages)}${STYLE}</style>
</head>
<body>
<main>
${pages.map(sheet).join('\n')}
</main>
</body>
</html>
`;
}

/** As a page is turned, its sheet is: a printer that knows named pages turns the paper with it. */
function sheet(page: Page, index: number): string {
  const turned = page.width > page.height ? ' turned' : '';
  const content = renderPage(page, { placed });
  return `<section class="sheet${turned}" aria-label="Trang ${index + 1}">${content}</section>`;
}

const PROPERTIES = {
  left: 'left',
  top: 'top',
  width: 'width',
  height: 'height',
  fontSize: 'font-size',
  lineHeight: 'line-height',
  wordSpacing: 'word-spacing',
} as const satisfies Record<keyof Place, string>;

const placed = (place: Place): string => {
  const written = Object.entries(place).map(
    ([name, value]) => `${PROPERTIES[name as keyof Place]}:${Number(value)}pt`,
  );
  return ` style="${written.join(';')}"`;
};

const WEIGHTS: Readonly<Record<Face, string>> = {
  regular: 'font-weight:400;font-style:normal',
  bold: 'font-weight:700;font-style:normal',
  italic: 'font-weight:400;font-style:italic',
  boldItalic: 'font-weight:700;font-style:italic',
};

function fontFaces(fonts: FontTexts, pages: readonly Page[]): string {
  const used = facesOf(pages);
  return Object.entries(fonts)
    .filter(([face]) => used.has(face as Face))
    .map(
      ([face, file]) =>
        `@font-face{font-family:Tinos;${WEIGHTS[face as Face]};src:url(data:font/ttf;base64,${file})}\n`,
    )
    .join('');
}

/** The page's number is set in the regular one. */
const facesOf = (pages: readonly Page[]): ReadonlySet<Face> =>
  new Set<Face>([
    'regular',
    ...pages
      .flatMap(paragraphsOf)
      .flatMap(({ set }) => set.lines.flatMap(({ pieces }) => pieces.map(({ face }) => face))),
  ]);

const STYLE = `@page{size:A4;margin:0}
@page turned{size:A4 landscape;margin:0}
*{box-sizing:border-box}
html{background:#808080;color-scheme:light}
body{margin:0;color:#000;font-family:'Times New Roman',Tinos,'Liberation Serif',serif;font-kerning:none;font-variant-ligatures:none;text-rendering:optimizeSpeed;-webkit-text-size-adjust:none}
main{display:flex;flex-direction:column;align-items:center;gap:6mm;padding:6mm}
.sheet{position:relative;flex:none;width:210mm;height:297mm;overflow:hidden;background:#fff;box-shadow:0 1mm 3mm #0006}
.turned{width:297mm;height:210mm}
.sheet :is(h1,h2,h3,h4,h5,h6,p,table){margin:0;font:inherit}
.sheet :is(th,td){padding:0;font:inherit;text-align:inherit}
.line,.box,.rule,.folio{position:absolute;left:0;top:0}
.line,.folio{white-space:pre}
.b{font-weight:700}
.i{font-style:italic}
.u{text-decoration:underline}
.fixed{word-spacing:0}
.box{outline:.5pt solid #000;outline-offset:-.25pt}
.rule{background:#000;print-color-adjust:exact;-webkit-print-color-adjust:exact}
@media print{
html{background:none}
main{display:block;padding:0}
.sheet{page:auto;break-after:page;break-inside:avoid;box-shadow:none}
.sheet:last-child{break-after:auto}
.turned{page:turned}
}
`;
