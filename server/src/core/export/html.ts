/** Pages as an HTML fragment. Every block carries `data-line`, the zero-based line of the source it prints. */
import type { LineBlock, Page, PageBlock, PageStyle, Run } from '../layout/page';
import type { SourceText } from '../text/source';
import { escapeHtml } from './escape';

/** Elements that say what a style is; all others are paragraphs. */
const ELEMENTS: Partial<Record<PageStyle, string>> = {
  typeName: 'h1',
  appendixLabel: 'h1',
  division: 'h2',
  heading1: 'h2',
  heading2: 'h3',
  heading3: 'h4',
};

export const renderPages = (pages: readonly Page[], source: SourceText): string =>
  pages
    .map(
      ({ blocks }) =>
        `<section class="sheet">${blocks.map((block) => renderBlock(block, source)).join('')}</section>`,
    )
    .join('');

function renderBlock(block: PageBlock, source: SourceText): string {
  if (block.kind === 'line') return renderLine(block, source);
  if (block.kind === 'columns') {
    const column = (lines: readonly LineBlock[]): string =>
      `<div class="column">${lines.map((line) => renderLine(line, source)).join('')}</div>`;
    return `<div class="columns">${column(block.left)}${column(block.right)}</div>`;
  }
  const [head = [], ...rows] = block.rows;
  const row = (cells: readonly LineBlock[], tag: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${tag}${place(cell, source)}>${renderRuns(cell.runs)}</${tag}>`).join('')}</tr>`;
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`;
}

function renderLine(block: LineBlock, source: SourceText): string {
  const tag = ELEMENTS[block.style] ?? 'p';
  return `<${tag} class="${block.style}"${place(block, source)}>${renderRuns(block.runs)}</${tag}>`;
}

const place = (block: LineBlock, source: SourceText): string =>
  ` data-line="${source.positionAt(block.start).line}"`;

const renderRuns = (runs: readonly Run[]): string =>
  runs
    .map(({ text, bold, italic }) => {
      const escaped = escapeHtml(text);
      const strong = bold ? `<strong>${escaped}</strong>` : escaped;
      return italic ? `<em>${strong}</em>` : strong;
    })
    .join('');
