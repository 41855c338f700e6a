/**
 * `parse(source)`: any text becomes a lossless tree, in linear time and without throwing. Regions first, then
 * the blocks inside each; a line that fits nowhere is a paragraph.
 */
import type { SourceText } from '../text/source';
import { TreeBuilder } from './builder';
import { cellsOf, type Cell } from './cells';
import { headerCellsOf } from './header-cells';
import { withoutBold, withoutMarks } from './emphasis';
import { linesOf, restOf, type Line } from './lines';
import { readNumbering } from './numbering';
import { regionsOf, type Region, type RegionKind } from './regions';
import { afterTitleName, isHeaderLine, titleNameLength } from './title-lines';
import type { SyntaxNode } from './tree';
import {
  appendixLabelLength,
  authorityIndex,
  isComment,
  isPageNumber,
  isPosition,
  isRule,
  isTableRow,
  recipientsLabelLength,
} from './vocabulary';
import { continues, measureWrapping, type Wrapping } from './wrap';

export interface ParseResult {
  readonly tree: SyntaxNode;
  /** Lines are broken as on a printed page. */
  readonly hardWrapped: boolean;
}

export function parse(source: SourceText): ParseResult {
  const lines = linesOf(source).map(withoutBold);
  const regions = regionsOf(lines).map((region) => ({
    ...region,
    lines: lines.slice(region.from, region.to),
  }));
  const running = regions.filter(({ kind }) => RUNNING_TEXT.includes(kind)).flatMap((region) => region.lines);
  const parser = new Parser(source, measureWrapping(running));
  for (const region of regions) parser.region(region, region.lines);
  return parser.finish();
}

/** Header, title and end block have short lines of their own: they do not show how the text is broken. */
const RUNNING_TEXT: readonly RegionKind[] = ['Preamble', 'Body', 'Trailing', 'Appendix'];

class Parser {
  private readonly tree: TreeBuilder;

  constructor(
    source: SourceText,
    private readonly wrapping: Wrapping,
  ) {
    this.tree = new TreeBuilder(source.text);
  }

  finish(): ParseResult {
    return { tree: this.tree.finish(), hardWrapped: this.wrapping.hardWrapped };
  }

  region({ kind }: Region, lines: readonly Line[]): void {
    this.tree.branch(kind, lines[0]?.start ?? 0, () => {
      if (kind === 'Header') this.columns(lines, headerCellsOf);
      else if (kind === 'End') this.columns(lines, endCellsOf);
      else if (kind === 'Title') this.title(lines);
      else if (kind === 'Appendix') this.appendix(lines);
      else this.blocks(lines);
    });
  }

  /** Header and end block: each line its cells. */
  private columns(lines: readonly Line[], split: (line: Line) => Cell[]): void {
    for (const line of lines) {
      if (line.text === '' || this.aside(line)) continue;
      this.tree.branch('ColumnLine', line.start, () => {
        for (const cell of split(line)) this.tree.leaf('Cell', cell);
      });
    }
  }

  private title(lines: readonly Line[]): void {
    const summary: Line[] = [];
    const flush = (): void => {
      if (summary.length > 0) this.lines('Paragraph', summary.splice(0));
    };
    for (const [i, line] of lines.entries()) {
      if (line.text === '') continue;
      const name = i === 0 ? titleNameLength(line) : 0;
      if (name > 0) {
        this.tree.leaf('TypeName', { start: line.start, end: line.start + name });
        const rest = afterTitleName(line);
        if (isHeaderLine(rest)) this.columns([rest], headerCellsOf);
        else if (rest.text !== '') summary.push(rest);
      } else if (isRule(line.text)) {
        flush();
        this.tree.leaf('Separator', line);
      } else if (isComment(line.text)) {
        flush();
        this.tree.leaf('Comment', line);
      } else summary.push(line);
    }
    flush();
  }

  private appendix(lines: readonly Line[]): void {
    const [label, ...others] = lines;
    if (!label) return;
    const length = appendixLabelLength(label.text);
    this.tree.leaf('AppendixLabel', { start: label.start, end: label.start + length });
    const rest = restOf(label, length);
    const name = /^[.:–-]/.test(rest.text) ? restOf(rest, 1) : rest;
    this.blocks(name.text === '' ? others : [name, ...others]);
  }

  /** Paragraphs, numbered paragraphs and tables. */
  private blocks(lines: readonly Line[]): void {
    for (let i = 0; i < lines.length;) {
      const line = lines[i] as Line;
      if (line.text === '' || this.aside(line)) i++;
      else if (isTableRow(line.text)) i = this.table(lines, i);
      else i = this.paragraph(lines, i);
    }
  }

  private paragraph(lines: readonly Line[], from: number): number {
    const taken = [lines[from] as Line];
    let next = from + 1;
    for (let at = next, gap: 'none' | 'blank' | 'page' = 'none'; at < lines.length; at++) {
      const line = lines[at] as Line;
      if (line.text === '') gap = gap === 'page' ? gap : 'blank';
      else if (isPageNumber(line.text)) gap = 'page';
      else {
        const last = taken.at(-1) as Line;
        const fits = !isComment(line.text) && !isTableRow(line.text) && !isRule(line.text);
        if (!fits || !continues(this.wrapping, last, line, gap, taken.length === 1)) break;
        for (const skipped of lines.slice(next, at)) if (skipped.text !== '') taken.push(skipped);
        taken.push(line);
        next = at + 1;
        gap = 'none';
      }
    }
    const kind = readNumbering(taken[0]?.text ?? '') ? 'Item' : 'Paragraph';
    this.lines(kind, taken);
    return next;
  }

  private lines(kind: 'Paragraph' | 'Item', lines: readonly Line[]): void {
    this.tree.branch(kind, lines[0]?.start ?? 0, () => {
      for (const [i, line] of lines.entries()) {
        let { start } = line;
        const number = i === 0 && kind === 'Item' ? readNumbering(line.text) : undefined;
        if (number) {
          this.tree.leaf('Number', { start, end: start + number.length });
          start = restOf(line, number.length).start;
        }
        this.tree.leaf(i > 0 && isPageNumber(line.text) ? 'PageNumber' : 'Text', { start, end: line.end });
      }
    });
  }

  private table(lines: readonly Line[], from: number): number {
    let to = from;
    while (isTableRow(lines[to]?.text ?? '')) to++;
    this.tree.branch('Table', lines[from]?.start ?? 0, () => {
      for (const line of lines.slice(from, to)) this.row(line);
    });
    return to;
  }

  private row(line: Line): void {
    if (/^[|:\- \u00a0]+$/.test(line.text)) {
      this.tree.leaf('TableRule', line);
      return;
    }
    this.tree.branch('TableRow', line.start, () => {
      for (const match of line.text.matchAll(/\||[^|\s](?:[^|]*[^|\s])?/g)) {
        const start = line.start + match.index;
        this.tree.leaf(match[0] === '|' ? 'Pipe' : 'Cell', { start, end: start + match[0].length });
      }
    });
  }

  /** Comments and page numbers, wherever they stand. */
  private aside(line: Line): boolean {
    const kind = isComment(line.text) ? 'Comment' : isPageNumber(line.text) ? 'PageNumber' : undefined;
    if (kind) this.tree.leaf(kind, line);
    return kind !== undefined;
  }
}

/** Quyền hạn ký or chức vụ in capitals after a label or a recipient, where the gap between the columns is lost. */
const JOINED_POSITION = /[,;.:][ \u00a0](?=\p{Lu}[\p{Lu} \u00a0]{4,40}$)/u;

/** `Noi nhan: T/M BAN THUONG VU`, `- Ban Bi thu Trung uong Dang, PHO BI THU`. */
function endCellsOf(line: Line): Cell[] {
  return cellsOf(line)
    .map(withoutMarks)
    .flatMap((cell) => {
      const authority = recipientsLabelLength(cell.text) > 0 ? authorityIndex(cell.text) : -1;
      const position = authorityIndex(cell.text) === 0 ? null : JOINED_POSITION.exec(cell.text);
      if (authority > 0) return partCell(cell, authority);
      if (position && isPosition(cell.text.slice(position.index + 2)))
        return partCell(cell, position.index + 2);
      return [cell];
    });
}

function partCell(cell: Cell, at: number): Cell[] {
  const left = cell.text.slice(0, at).trimEnd();
  return [
    { ...cell, text: left, end: cell.start + left.length },
    { ...cell, text: cell.text.slice(at), start: cell.start + at, column: cell.column + at },
  ];
}
