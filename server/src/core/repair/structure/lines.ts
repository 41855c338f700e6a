/**
 * Lines that are no text of the document: page numbers, heads and feet repeated on each page, form feeds, whole
 * lines of a digital signature, scribbles. The text runs on where a page turned. When unsure, a line stays.
 */
import { linesOf, type Line } from '../../syntax/lines';
import { readNumbering } from '../../syntax/numbering';
import { isPageNumber, isTableRow } from '../../syntax/vocabulary';
import { lineBreakIn } from '../../format/gaps';
import { fold } from '../../text/fold';
import { SourceText } from '../../text/source';
import type { Change, ChangeKind } from '../rewriting';
import { findStampLabel, isScribble, isStampValue } from './stamps';

/** A page holds at least and at most these many characters of text. */
const SHORTEST_PAGE = 600;
const LONGEST_PAGE = 9000;
/** Lines of text between a page's edge and its running head or foot. */
const NEAR_EDGE = 2;
/** A head is repeated at least so often. */
const LEAST_REPEATED = 2;
const LONGEST_HEAD = 120;

/** `- 2 -`, `~ 2 ~`, `. 2 .`, `[2]`; specks before or after. */
// A number's strokes and a rule's are told apart by what is left of them.
// eslint-disable-next-line regexp/no-misleading-capturing-group -- either way it is a number
const DECORATED = /^[-–—~_.•|=[('"*]{1,2}[ \u00a0]?([\dlIiOoSZB|]{1,3})[ \u00a0]?[-–—~_.•|=\])'"*]{1,2}$/;
const SPECKED = /^[-–—~_.•|'"]?[ \u00a0]?([\dlIOo|]{1,3})[ \u00a0]?[-–—~_.•|'"]?$/;

type Dropped = Extract<ChangeKind, 'pageNumber' | 'runningHead' | 'stamp' | 'scribble'>;

export function dropNoise(text: string): readonly Change[] {
  const lines = linesOf(new SourceText(text));
  const dropped = new Map<Line, Dropped>();
  const solid = lines.filter((line) => line.text !== '');
  for (const line of pageNumbersOf(text, solid)) dropped.set(line, 'pageNumber');
  for (const line of runningHeads(text, solid, dropped)) dropped.set(line, 'runningHead');
  for (const [i, line] of solid.entries()) {
    if (dropped.has(line)) continue;
    if (isStampLine(solid, i, dropped)) dropped.set(line, 'stamp');
    else if (isScribble(line.text)) dropped.set(line, 'scribble');
  }
  return changesFor(text, solid, dropped);
}

/** Page numbers ascend, a page's text apart. One that says by its dashes what it is need not. */
function pageNumbersOf(text: string, solid: readonly Line[]): Line[] {
  const found: Line[] = [];
  const bare: { readonly line: Line; readonly number: number }[] = [];
  for (const [i, line] of solid.entries()) {
    if (line.text.length > 16 || isTableRow(line.text)) continue;
    const number = numberOn(line.text);
    if (number === undefined || number === 0) continue;
    const digits = /\d/.test(line.text);
    if (digits && (isPageNumber(line.text) || DECORATED.test(line.text)) && !/^\d{1,3}$/.test(line.text)) {
      found.push(line);
    } else if (standsAlone(text, solid, i) && (digits || turnsPage(text, solid, i)))
      bare.push({ line, number });
  }
  return [...found, ...ascending(bare, solid)];
}

/** Bare numbers count together: one that does not fit says that none of them numbers pages. */
function ascending(
  bare: readonly { readonly line: Line; readonly number: number }[],
  solid: readonly Line[],
): Line[] {
  const start = solid[0]?.start ?? 0;
  const fits = bare.every(({ line, number }, i) => {
    const before = bare[i - 1];
    const from = before?.line.end ?? start;
    const pages = number - (before?.number ?? 1);
    const length = line.start - from;
    if (before && pages <= 0) return number <= 2 && length >= SHORTEST_PAGE;
    return (
      pages <= 1 + length / SHORTEST_PAGE &&
      length <= (pages + 2) * LONGEST_PAGE &&
      (!before || length >= SHORTEST_PAGE)
    );
  });
  return fits ? bare.map(({ line }) => line) : [];
}

function numberOn(text: string): number | undefined {
  if (isPageNumber(text)) return parseInt(/\d+/.exec(text)?.[0] ?? '', 10);
  const digits = DECORATED.exec(text)?.[1] ?? SPECKED.exec(text)?.[1];
  if (digits === undefined) return undefined;
  return Number(
    digits
      .replace(/[lIi|]/g, '1')
      .replace(/O/gi, '0')
      .replace(/S/g, '5')
      .replace(/Z/g, '2')
      .replace(/B/g, '8'),
  );
}

/** Above or below a number of a page is a blank line, a new page, or the end of the text. */
function standsAlone(text: string, solid: readonly Line[], i: number): boolean {
  const [before, line, after] = [solid[i - 1], solid[i], solid[i + 1]];
  if (!line || !before) return line !== undefined && after !== undefined && line.index + 1 < after.index;
  return (
    !after ||
    line.index - before.index > 1 ||
    after.index - line.index > 1 ||
    text.slice(before.end, after.start).includes('\f')
  );
}

const turnsPage = (text: string, solid: readonly Line[], i: number): boolean => {
  const [from, to] = [solid[i - 1]?.end ?? 0, solid[i + 1]?.start ?? text.length];
  return text.slice(from, to).includes('\f');
};

/** Lines repeated at the edges of pages. The first one of the text stays where it heads the text itself. */
function runningHeads(text: string, solid: readonly Line[], dropped: ReadonlyMap<Line, Dropped>): Line[] {
  const places = new Map<string, Line[]>();
  for (const line of atEdges(text, solid, dropped)) {
    const key = headKey(line.text);
    if (key !== '') places.set(key, [...(places.get(key) ?? []), line]);
  }
  return [...places.values()].filter((lines) => lines.length >= LEAST_REPEATED).flat();
}

/** What stays the same from page to page: letters without marks, no digits. Too little of it says nothing. */
function headKey(text: string): string {
  if (text.length > LONGEST_HEAD || isTableRow(text) || readNumbering(text)) return '';
  const key = fold(text).replace(/[^a-z]/g, '');
  return key.length >= 6 ? key : '';
}

function atEdges(text: string, solid: readonly Line[], dropped: ReadonlyMap<Line, Dropped>): Set<Line> {
  const near = new Set<Line>();
  const walk = (from: number, step: 1 | -1): void => {
    for (let i = from, seen = 0; seen < NEAR_EDGE; i += step) {
      const line = solid[i];
      if (!line) return;
      if (dropped.has(line)) continue;
      near.add(line);
      seen++;
    }
  };
  for (const [i, line] of solid.entries()) {
    const before = solid[i - 1];
    if (dropped.has(line)) {
      walk(i - 1, -1);
      walk(i + 1, 1);
    } else if (before && text.slice(before.end, line.start).includes('\f')) {
      walk(i - 1, -1);
      walk(i, 1);
    }
  }
  return near;
}

/** A line that is a digital signature's as a whole. */
function isStampLine(solid: readonly Line[], i: number, dropped: ReadonlyMap<Line, Dropped>): boolean {
  const line = solid[i] as Line;
  const label = findStampLabel(line.text);
  if (label?.start === 0 && label.strong) return !isMail(line.text, solid, i);
  const near = [solid[i - 1], solid[i - 2]].some((above) => above && dropped.get(above) === 'stamp');
  if (label?.start === 0 && near) return true;
  return isStampValue(line.text) && (near || findStampLabel(solid[i - 1]?.text ?? '')?.strong === true);
}

/** An office's own `Email:` stands beside its `Điện thoại:`, or within a line of text. */
const isMail = (text: string, solid: readonly Line[], i: number): boolean =>
  /^e-?mail/i.test(text) &&
  ![solid[i - 1], solid[i + 1]].some((line) => {
    const label = findStampLabel(line?.text ?? '');
    return label !== undefined && !/^e-?mail/i.test(line?.text.slice(label.start) ?? '');
  });

/** Runs of dropped lines go with the blank lines around the turn of a page, other ones by themselves. */
function changesFor(text: string, solid: readonly Line[], dropped: ReadonlyMap<Line, Dropped>): Change[] {
  const lineBreak = lineBreakIn(text);
  const changes: Change[] = [];
  let kept: Line | undefined;
  let run: Line[] = [];
  const close = (next: Line | undefined): void => {
    const from = kept?.end ?? 0;
    const to = next?.start ?? text.length;
    const turned = text.slice(from, to).includes('\f') || run.some((line) => isPageTurn(dropped.get(line)));
    if (run.length === 0 && !turned) return;
    if (!turned) {
      for (const line of run) {
        const end = text.startsWith('\r\n', line.end) ? line.end + 2 : Math.min(line.end + 1, to);
        changes.push({
          kind: dropped.get(line) as Dropped,
          start: line.lineStart,
          end: Math.max(end, line.end),
          newText: '',
        });
      }
      return;
    }
    const kind = dropped.get(run[0] as Line) ?? 'pageBreak';
    const indent = next ? text.slice(next.lineStart, next.start).replaceAll('\f', '') : '';
    changes.push({ kind, start: from, end: to, newText: (kept ? lineBreak : '') + indent });
  };
  for (const line of solid) {
    if (dropped.has(line)) run.push(line);
    else {
      close(line);
      kept = line;
      run = [];
    }
  }
  close(undefined);
  return changes;
}

const isPageTurn = (kind: Dropped | undefined): boolean => kind === 'pageNumber' || kind === 'runningHead';
