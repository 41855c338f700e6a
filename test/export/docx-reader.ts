/**
 * Reads an exported Word file back as the text of a plan: columns parted by a tab, tables with pipes, bold and slanted
 * text in its marks. It knows of the file only what any program sees in it: tables and their borders, sections, runs.
 */
import { all, at, elementOf, partsOf, textOf, value, type Element, type Parts } from './docx-file';

export function planText(bytes: Uint8Array): string {
  const parts = partsOf(bytes);
  const body = at(elementOf(parts, 'word/document.xml'), 'w:body');
  const lines: string[] = [];
  let section: string[] = headers(parts);
  for (const block of body?.children ?? []) {
    if (block.name === 'w:tbl') section.push(...tableLines(block), '');
    else if (block.name === 'w:p') section.push(marked(block), ...(isTitle(block) ? [] : ['']));
    const end = block.name === 'w:sectPr' ? block : at(block, 'w:pPr', 'w:sectPr');
    if (!end) continue;
    if (value(at(end, 'w:pgSz'), 'w:orient') === 'landscape') section.splice(1, 0, '// khổ ngang');
    lines.push(...section);
    section = [];
  }
  return lines.join('\n');
}

/** What stands over pages: a page's number is a field, which has no text. */
const headers = (parts: Parts): string[] =>
  Object.keys(parts)
    .filter((name) => /^word\/header\d+\.xml$/u.test(name))
    .map((name) => textOf(elementOf(parts, name)))
    .filter((text) => text !== '');

/** Lines of a title stand together. */
const isTitle = (paragraph: Element): boolean =>
  ['TenLoai', 'TacGia', 'TrichYeu', 'PhuLuc', 'TenPhuLuc', 'VanBanKemTheoPhuLuc'].includes(
    value(at(paragraph, 'w:pPr', 'w:pStyle')) ?? '',
  );

function tableLines(table: Element): string[] {
  const rows = all(table, 'w:tr').map((row) => all(row, 'w:tc').map((cell) => all(cell, 'w:p')));
  const hasBorders = at(table, 'w:tblPr', 'w:tblBorders')?.children.some(
    (border) => value(border) !== 'none',
  );
  if (!hasBorders) return columnLines(rows[0] ?? []);
  const lines = rows.map((cells) => `| ${cells.map((cell) => cell.map(marked).join(' ')).join(' | ')} |`);
  return [lines[0] ?? '', `|${'---|'.repeat(rows[0]?.length ?? 0)}`, ...lines.slice(1)];
}

function columnLines([left = [], right = []]: readonly (readonly Element[])[]): string[] {
  const texts = (column: readonly Element[]): string[] => column.map(marked).filter((text) => text !== '');
  const [onLeft, onRight] = [texts(left), texts(right)];
  const count = Math.max(onLeft.length, onRight.length);
  return Array.from({ length: count }, (_, i) =>
    onRight[i] === undefined ? (onLeft[i] ?? '') : `${onLeft[i] ?? ''}\t${onRight[i]}`,
  );
}

function marked(paragraph: Element): string {
  let text = '';
  let open = { bold: false, italic: false };
  const turn = (bold: boolean, italic: boolean): void => {
    if (open.italic !== italic && !italic) text += '_';
    if (open.bold !== bold) text += '**';
    if (open.italic !== italic && italic) text += '_';
    open = { bold, italic };
  };
  for (const run of all(paragraph, 'w:r')) {
    turn(at(run, 'w:rPr', 'w:b') !== undefined, at(run, 'w:rPr', 'w:i') !== undefined);
    text += textOf(run);
  }
  turn(false, false);
  return text;
}
