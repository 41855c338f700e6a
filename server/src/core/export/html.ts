/**
 * Pages as HTML: an element for each paragraph, saying what it is, with an element for each of its lines, saying where
 * it stands. What places them is attributes that the caller makes, since a page under a strict policy may hold no
 * inline styles. Every text is escaped here, in the one place that makes HTML of it.
 */
import type { Paragraph } from '../layout/flow';
import type { Face } from '../layout/fonts';
import type { Piece, SetLine } from '../layout/lines';
import type { Page, PageItem, PlacedCell, PlacedParagraph, PlacedRow, Rule } from '../layout/page';
import type { SourceText } from '../text/source';
import { isUnderlined } from '../layout/styles';
import { escapeHtml } from './escape';

/**
 * Where an element stands on its page, in points, by the names of the properties that CSS has for it. A paragraph has
 * the size of its letters and the height of its lines, a line its corner and what is added to its spaces.
 */
export interface Place {
  readonly left?: number;
  readonly top?: number;
  readonly width?: number;
  readonly height?: number;
  readonly fontSize?: number;
  readonly lineHeight?: number;
  readonly wordSpacing?: number;
}

export interface HtmlTarget {
  /** The attributes, with a space before each, that put an element in its place; all elements stand on the page. */
  readonly placed: (place: Place) => string;
  /**
   * Given where each text is to say its place in the source: a paragraph then has `data-p`, and each piece in it
   * `data-at`, the offset in the file, in UTF-16 units from that of the paragraph's start, of its first character; or
   * of each character, between spaces, where the file writes letters with marks of their own.
   */
  readonly source?: SourceText;
}

/** What stands on the page, without an element around it. */
export function renderPage(page: Page, target: HtmlTarget): string {
  const items = page.items.map((item) => renderItem(item, target)).join('');
  if (!page.folio) return items;
  const { text, x, y, size } = page.folio;
  const place = { left: x, top: boxTop(y, size, size), fontSize: size, lineHeight: size };
  return `${items}<div class="folio" aria-hidden="true"${target.placed(rounded(place))}>${escapeHtml(text)}</div>`;
}

/** Paragraphs with any text, in the order in which {@link renderPage} writes them. */
export const paragraphsOf = ({ items }: Page): PlacedParagraph[] =>
  items
    .flatMap((item) => {
      if (item.kind === 'paragraph') return [item];
      if (item.kind === 'columns') return [...item.left, ...item.right];
      return item.rows.flatMap(({ cells }) => cells.map(({ content }) => content));
    })
    .filter(hasText);

const hasText = ({ set, from, to }: PlacedParagraph): boolean =>
  set.lines.slice(from, to).some(({ pieces }) => pieces.length > 0);

function renderItem(item: PageItem, target: HtmlTarget): string {
  if (item.kind === 'paragraph') return renderParagraph(item, target);
  if (item.kind === 'table') return renderTable(item.rows, target);
  return [...item.left, ...item.right].map((paragraph) => renderParagraph(paragraph, target)).join('');
}

/** A heading only where it begins: its second part, on the next page, is no second heading. */
const elementOf = ({ style, level }: Paragraph, from: number): string => {
  if (from > 0) return 'p';
  if (style === 'typeName') return 'h1';
  return level === undefined ? 'p' : `h${Math.min(level + 1, 6)}`;
};

function renderParagraph(placed: PlacedParagraph, target: HtmlTarget, tag?: string): string {
  const { paragraph, set, from, rule } = placed;
  const drawn = rule ? renderRule(rule, target) : '';
  if (!hasText(placed)) return drawn;
  const name = tag ?? elementOf(paragraph, from);
  const { size, line } = set.style;
  const source = target.source ? ' data-p' : '';
  const place = target.placed({ fontSize: size, lineHeight: line });
  return `<${name} class="${paragraph.style}"${source}${place}>${renderLines(placed, target)}</${name}>${drawn}`;
}

function renderLines(placed: PlacedParagraph, target: HtmlTarget): string {
  const { paragraph, set, from, to, x, y } = placed;
  const { size, line: height } = set.style;
  const lines = set.lines.slice(from, to);
  return lines
    .map((line, i) => {
      const place = {
        left: x + line.x,
        top: boxTop(y + i * height + set.baseline, size, height),
        ...(line.wordSpacing > 0 && { wordSpacing: line.wordSpacing }),
      };
      const pieces = line.pieces.map((piece) =>
        renderPiece(piece, paragraph, isUnderlined(set.style, piece.text), target),
      );
      const space = isParted(line, lines[i + 1]) ? ' ' : '';
      return `<span class="line"${target.placed(rounded(place))}>${pieces.join('')}${space}</span>`;
    })
    .join('');
}

/** Whether a space hangs at the end of a line: it is not broken within a word. */
function isParted({ pieces }: SetLine, next: SetLine | undefined): boolean {
  const last = pieces.at(-1);
  const first = next?.pieces[0];
  return last !== undefined && first !== undefined && first.offset > last.offset + last.text.length;
}

/** Of the em: how far letters reach above and below the baseline, in Tinos as in Times New Roman. */
const ASCENT = 0.891;
const DESCENT = 0.216;

/** Top of a box as high as `line` whose text a browser puts on the baseline. */
const boxTop = (baseline: number, size: number, line: number): number =>
  baseline - size * ASCENT - (line - size * (ASCENT + DESCENT)) / 2;

const FACES: Readonly<Record<Face, string>> = { regular: '', bold: 'b', italic: 'i', boldItalic: 'b i' };

function renderPiece(piece: Piece, paragraph: Paragraph, underline: boolean, target: HtmlTarget): string {
  const looks = [FACES[piece.face], underline ? 'u' : ''].filter(Boolean).join(' ');
  const look = looks === '' ? '' : ` class="${looks}"`;
  const source = target.source ? ` data-at="${offsets(piece, paragraph, target.source)}"` : '';
  return `<span${look}${source}>${withFixedSpaces(escapeHtml(piece.text))}</span>`;
}

/** Spaces that do not break are not stretched either, where a browser would stretch them with the others. */
const withFixedSpaces = (html: string): string =>
  html.replaceAll('\u00a0', '<span class="fixed">\u00a0</span>');

function offsets({ offset, text }: Piece, { start }: Paragraph, source: SourceText): string {
  if (source.isComposed) return String(offset);
  const base = source.rawOffset(start);
  const each = Array.from({ length: text.length }, (_, i) => source.rawOffset(start + offset + i) - base);
  const first = each[0] ?? 0;
  return each.every((at, i) => at === first + i) ? String(first) : each.join(' ');
}

const renderRule = ({ x, y, width, thickness }: Rule, target: HtmlTarget): string => {
  const place = { left: x, top: y - thickness / 2, width, height: thickness };
  return `<div class="rule" role="presentation"${target.placed(rounded(place))}></div>`;
};

const renderTable = (rows: readonly PlacedRow[], target: HtmlTarget): string =>
  `<table>${rows.map((row) => renderRow(row, target)).join('')}</table>`;

function renderRow({ head, repeated, cells }: PlacedRow, target: HtmlTarget): string {
  const drawn = cells.map((cell) => renderCell(cell, head, target)).join('');
  return `<tr${repeated ? ' aria-hidden="true"' : ''}>${drawn}</tr>`;
}

function renderCell({ x, y, width, height, content }: PlacedCell, head: boolean, target: HtmlTarget): string {
  const box = target.placed(rounded({ left: x, top: y, width, height }));
  const inner = `<div class="box" role="presentation"${box}></div>${renderParagraph(content, target, 'p')}`;
  return head ? `<th scope="col">${inner}</th>` : `<td>${inner}</td>`;
}

/** To thousandths of a point, which nobody sees. */
const rounded = (place: Place): Place =>
  Object.fromEntries(
    Object.entries(place).map(([name, value]) => [name, Math.round(Number(value) * 1000) / 1000]),
  );
