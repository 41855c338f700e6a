/**
 * Fixed wording of header, headings and end block (`PANG CONG SAN VIET NAM`, `KE HOACH`, `MUC PiCH, YEU CAU`, `Noi nhan:`),
 * restored from the vocabulary, for a model of the language is weak on capitals. Words that still have their
 * marks are left alone.
 */
import { linesOf, type Line } from '../../syntax/lines';
import { cellsOf } from '../../syntax/cells';
import { readNumbering } from '../../syntax/numbering';
import { isComment, isTableRow } from '../../syntax/vocabulary';
import { fold } from '../../text/fold';
import { SourceText } from '../../text/source';
import type { Change } from '../rewriting';
import { recipientsLabelOf } from './end-block';
import { inCapitals, type Wording } from './likeness';
import {
  bodyHeads,
  LONGEST_BODY_HEAD,
  marks,
  PARTY_TITLE,
  partyTitle,
  places,
  positions,
  sections,
  shortForm,
  typeNames,
} from './vocabulary';

/** Lines of text in which header and type name stand. */
const HEADER_LINES = 24;
const TITLE_WORDS = 5;
/** Dấu sao of the left column before place and date of the right one. */
const STAR_BEFORE_DATE =
  /^(?<sign>[*★☆.,'"°x+2k%])(?<gap>[ \t\u00a0]+)(?=\p{Lu}.{2,60}\d{1,2}.{4,12}\d{1,2}.{3,10}\d{4}$)/u;
const AUTHORITY = /^([TK][/.][MTLUQ]\.?|[TK][MTLU][./]?|TUQ[./]?|Q\.)[ \u00a0]+/u;

export function repairWording(text: string): readonly Change[] {
  const lines = linesOf(new SourceText(text)).filter(
    ({ text: line }) => line !== '' && !isTableRow(line) && !isComment(line),
  );
  const title = lines.slice(0, HEADER_LINES).findIndex((line) => readsAs(typeNames, line.text) !== undefined);
  const headerEnd = title < 0 ? headerEndOf(lines) : title;
  const end = lines.findLastIndex((line) => recipientsLabelOf(line.text) > 0);
  const changes: Change[] = [];
  for (const [i, line] of lines.entries()) {
    if (i < headerEnd) changes.push(...headerLine(line));
    else if (i === title) changes.push(...whole(line, readsAs(typeNames, line.text)));
    else if (end >= 0 && i >= end) changes.push(...endLine(line));
    else changes.push(...heading(line));
  }
  return changes;
}

/** Without a type name the header goes as far as its lines are in capitals. */
function headerEndOf(lines: readonly Line[]): number {
  const first = lines.slice(0, HEADER_LINES).findIndex((line) => readNumbering(line.text) !== undefined);
  const titled = lines.slice(0, 3).some(({ text }) => tailTitle(text) !== undefined);
  return titled ? (first < 0 ? Math.min(lines.length, 5) : Math.min(first, 5)) : 0;
}

/** The wording that a whole text is a reading of, where it is in capitals. */
const readsAs = (wording: Wording, text: string): string | undefined =>
  text.length <= 80 && inCapitals(text) ? wording.closest(text) : undefined;

function* whole(piece: Piece, meant: string | undefined): Generator<Change> {
  if (meant !== undefined && isWorn(piece.text, meant))
    yield { kind: 'wording', start: piece.start, end: piece.start + piece.text.length, newText: meant };
}

interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Has lost marks, or letters: not merely written another way. */
function isWorn(written: string, meant: string): boolean {
  if (written === meant) return false;
  const lost = marksOf(meant) - marksOf(written);
  return fold(written) === fold(meant) ? lost > 0 : lost * 2 >= marksOf(meant) && lost > 0;
}

const marksOf = (text: string): number =>
  [...text.normalize('NFD')].filter((letter) => letter > '\u007f').length;

/** `THANH UY CAN THO PANG CONG SAN VIET NAM`: the title, at the end of a line, and the name before it. */
function* headerLine(line: Line): Generator<Change> {
  const star = STAR_BEFORE_DATE.exec(line.text);
  if (star?.groups) {
    const { sign = '', gap = '' } = star.groups;
    if (sign !== '*' && sign !== '★')
      yield { kind: 'wording', start: line.start, end: line.start + 1, newText: '*' };
    if (!/\t| {3}/.test(gap))
      yield { kind: 'column', start: line.start + 1, end: line.start + 1 + gap.length, newText: '\t' };
    return;
  }
  const title = tailTitle(line.text);
  const cells = title === undefined ? cellsOf(line) : leftOf(line, title);
  for (const cell of cells) yield* headerCell(cell);
  if (title === undefined) return;
  const start = line.start + title;
  yield* whole({ text: line.text.slice(title), start }, PARTY_TITLE);
  const [speck = ''] = DRAWN_END.exec(line.text.slice(0, title)) ?? [];
  if (/\S/.test(speck)) yield { kind: 'scribble', start: start - speck.length, end: start, newText: '\t' };
  else if (speck !== '' && speck.length < 3 && !speck.includes('\t'))
    yield { kind: 'column', start: start - speck.length, end: start, newText: '\t' };
}

/** The space between the columns, with a piece of a line drawn under the title. */
const DRAWN_END = /(?:[ \t\u00a0]+[—–_=~.:-]{1,4})?[ \t\u00a0]+$/u;

const leftOf = (line: Line, end: number): Piece[] => {
  const text = line.text.slice(0, end).replace(DRAWN_END, '');
  return text === '' ? [] : [{ text, start: line.start }];
};

/** Where the last words of a line are a reading of the Party's title. */
function tailTitle(text: string): number | undefined {
  if (text.length > 120 || !inCapitals(text)) return undefined;
  const starts = [...text.matchAll(/\S+/g)].map(({ index }) => index);
  for (const count of [TITLE_WORDS, TITLE_WORDS - 1]) {
    const start = starts.at(-count);
    if (starts.length < count || start === undefined) continue;
    const tail = text.slice(start);
    if (
      partyTitle.closest(tail) ??
      (count < TITLE_WORDS && /VI[EÊỆ]TNAM$/u.test(tail) && partyTitle.closest(tail.replace(/NAM$/, ' NAM')))
    )
      return start;
  }
  return undefined;
}

/** The head of a body's name, the province and the short forms in it; other names are a model's to restore. */
function* headerCell(cell: Piece): Generator<Change> {
  if (!inCapitals(cell.text) || cell.text.length > 100) return;
  const mark = readsAs(marks, cell.text);
  if (mark !== undefined) {
    yield* whole(cell, mark);
    return;
  }
  const words = [...cell.text.matchAll(/\S+/g)];
  let done = 0;
  for (let count = Math.min(LONGEST_BODY_HEAD, words.length); count > 0 && done === 0; count--) {
    const last = words[count - 1];
    const text = cell.text.slice(0, (last?.index ?? 0) + (last?.[0].length ?? 0));
    const meant = count === 1 ? undefined : bodyHeads.closest(text);
    if (meant === undefined) continue;
    yield* whole({ text, start: cell.start }, meant);
    done = count;
  }
  const rest = words.slice(done);
  const [first] = rest;
  if (!first) return;
  const name = { text: cell.text.slice(first.index), start: cell.start + first.index };
  const place = done > 0 ? places.closest(name.text) : undefined;
  if (place !== undefined && fold(place) === fold(name.text)) yield* whole(name, place);
  else
    for (const word of rest)
      yield* whole({ text: word[0], start: cell.start + word.index }, shortForm(word[0]));
}

/** A heading in capitals, with its number before it. */
function* heading(line: Line): Generator<Change> {
  if (line.text.length > 80 || !inCapitals(line.text)) return;
  const number = readNumbering(line.text)?.length ?? 0;
  const text = line.text.slice(number).trimStart();
  const end = /[.:]$/.exec(text)?.index ?? text.length;
  yield* whole(
    { text: text.slice(0, end), start: line.end - text.length },
    readsAs(sections, text.slice(0, end)),
  );
}

/** `Nơi nhận:`, authority, position, `Lưu`. */
function* endLine(line: Line): Generator<Change> {
  for (const cell of cellsOf(line)) {
    const label = recipientsLabelOf(cell.text);
    if (label > 0 && !/^nơi nhận/iu.test(cell.text))
      yield { kind: 'wording', start: cell.start, end: cell.start + label, newText: 'Nơi nhận:' };
    else if (archiveWord(cell.text) !== '') {
      const start = cell.start + cell.text.indexOf('L');
      yield { kind: 'wording', start, end: start + archiveWord(cell.text).length, newText: 'Lưu' };
    } else if (inCapitals(cell.text)) yield* titleCell(cell);
  }
}

/** `Lutu` in `- Lutu Van phong Tinh uy.`, the list's last line; nothing where it is `Lưu` already. */
function archiveWord(text: string): string {
  const word = /^[-–][ \u00a0]?(L\p{L}{1,4})(?=[ \u00a0:]+\p{Lu}.*$)/u.exec(text)?.[1] ?? '';
  return word !== 'Lưu' && /^luu|^lu[a-z]u|^l[a-z]u$|^lw/.test(fold(word)) ? word : '';
}

function* titleCell(cell: Piece): Generator<Change> {
  const mark = AUTHORITY.exec(cell.text)?.[0] ?? '';
  if (mark === '') {
    yield* whole(cell, positions.closest(cell.text));
    return;
  }
  const rest = { text: cell.text.slice(mark.length), start: cell.start + mark.length };
  const position = positions.closest(rest.text);
  if (position !== undefined) yield* whole(rest, position);
  else yield* headerCell(rest);
}
