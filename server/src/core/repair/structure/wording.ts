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
  positionRunTogether,
  positions,
  sections,
  shortForm,
  typeNames,
} from './vocabulary';

/** Lines of text in which header and type name stand. */
const HEADER_LINES = 24;
const TITLE_WORDS = 5;
const AUTHORITY = /^(?:[TK][/.][MTLUQ]\.?|[TK][MTLU][./]?|TUQ[./]?|Q\.)[ \u00a0]+/u;
/** The day behind a place: `, ngay 12 thang 3 n`. */
const DAY = /[,.]?[ \u00a0]ng\p{L}{1,2}y[ \u00a0][\dlio|.…]{1,4}[ \u00a0]?th\p{L}{1,3}g/iu;
const LONGEST_PLACE = 5;
/** Where the own number of the document begins: `Số 12`. */
const OWN_NUMBER = /^[sS$]\S{0,2}[ \u00a0]?[:.]?[ \u00a0]?[\dlIO]/u;
/** What a machine makes of dấu sao: a sign or a few small letters. */
const STAR = /^[^\d\s]\p{Ll}{0,2}$/u;

export function repairWording(text: string): readonly Change[] {
  const lines = linesOf(new SourceText(text)).filter(
    ({ text: line }) => line !== '' && !isTableRow(line) && !isComment(line),
  );
  const title = lines.slice(0, HEADER_LINES).findIndex((line) => readsAs(typeNames, line.text) !== undefined);
  const headerEnd = title < 0 ? headerEndOf(lines) : title;
  const end = lines.findLastIndex((line) => recipientsLabelOf(line.text) > 0);
  const changes: Change[] = [];
  const starAt = starLine(lines.slice(0, headerEnd));
  for (const [i, line] of lines.entries()) {
    if (i === starAt) changes.push(...written(line.start, line.end, '*'));
    else if (i < headerEnd) changes.push(...headerLine(line, starAt >= 0));
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
function* headerLine(line: Line, hasStar: boolean): Generator<Change> {
  const place = placeBeforeDay(line.text);
  if (place !== undefined) {
    yield* beforePlace({ text: line.text.slice(0, place), start: line.start }, hasStar);
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

/** A line of its own, right above the number. */
function starLine(header: readonly Line[]): number {
  const number = header.findIndex(({ text }) => OWN_NUMBER.test(text));
  return number > 0 && STAR.test(header[number - 1]?.text ?? '') ? number - 1 : -1;
}

function* written(start: number, end: number, newText: string): Generator<Change> {
  yield { kind: 'wording', start, end, newText };
}

/** Where the place before the day begins: the last words before it that are names. */
function placeBeforeDay(text: string): number | undefined {
  const day = text.length <= 160 ? DAY.exec(text) : null;
  if (!day) return undefined;
  const words = [...text.slice(0, day.index).matchAll(/\S+/gu)];
  let start: number | undefined;
  for (const { 0: word, index } of words.slice(-LONGEST_PLACE).reverse()) {
    if (!/^\p{Lu}/u.test(word) || (word.length > 1 && word === word.toUpperCase() && /\p{L}{2}/u.test(word)))
      break;
    start = index;
  }
  return start;
}

/** What stands left of place and date: a name, a number, dấu sao, or nothing but specks. */
function* beforePlace(left: Piece, hasStar: boolean): Generator<Change> {
  const cut = /[ \t\u00a0]{1,99}$/u.exec(left.text);
  if (!cut) return;
  const whole = left.text.slice(0, cut.index);
  const tokens = whole.split(/[ \t\u00a0]+/u);
  const gapStart = left.start + cut.index;
  const gapEnd = left.start + left.text.length;
  if (tokens.length === 1 && STAR.test(whole) && !hasStar) {
    if (whole !== '*' && whole !== '★') yield* written(left.start, gapStart, '*');
  } else if (tokens.every((token) => !/\d|\p{Lu}{2}/u.test(token) && token.length <= 4)) {
    yield { kind: 'scribble', start: left.start, end: gapEnd, newText: '\t' };
    return;
  } else {
    const specks = /^(?:[^\p{L}\d\s][ \u00a0]+){1,9}/u.exec(whole)?.[0] ?? '';
    const after = /(?:[ \u00a0]{1,9}[^\p{L}\d\s]){1,9}$/u.exec(whole)?.[0] ?? '';
    if (specks !== '')
      yield { kind: 'scribble', start: left.start, end: left.start + specks.length, newText: '' };
    const name = whole.slice(specks.length, whole.length - after.length);
    yield* headerCell({ text: name, start: left.start + specks.length });
    if (after !== '') {
      yield { kind: 'scribble', start: gapStart - after.length, end: gapEnd, newText: '\t' };
      return;
    }
  }
  if (!/\t|[ \u00a0]{3}/u.test(cut[0])) yield { kind: 'column', start: gapStart, end: gapEnd, newText: '\t' };
}

/** The space between the columns, with a piece of a line drawn under the title. */
const DRAWN_END = /(?:[ \t\u00a0]{1,60}[—–_=~.:-]{1,4})?[ \t\u00a0]{1,60}$/u;

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
    const tick = /[’'`]{1,2}$/u.exec(cell.text)?.index ?? cell.text.length;
    const text = cell.text.slice(0, tick);
    const meant = positions.closest(text) ?? positionRunTogether(text);
    if (meant === undefined) return;
    if (tick < cell.text.length) yield* written(cell.start, cell.start + cell.text.length, meant);
    else yield* whole(cell, meant);
    return;
  }
  if (/^[TK][MTL] $/u.test(mark)) yield* written(cell.start + 1, cell.start + 1, '/');
  const rest = { text: cell.text.slice(mark.length), start: cell.start + mark.length };
  const position = positions.closest(rest.text);
  if (position !== undefined) yield* whole(rest, position);
  else yield* headerCell(rest);
}
