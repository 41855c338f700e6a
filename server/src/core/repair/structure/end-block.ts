/**
 * The end block (nơi nhận, chữ ký), whose two columns a machine read as one line: recipients left, authority,
 * position and signer right, a tab between. What a digital signature and a seal printed into it goes.
 */
import { isSigner } from '../../plan/signature';
import { cellsOf } from '../../syntax/cells';
import { linesOf, type Line } from '../../syntax/lines';
import { appendixLabelLength, authorityIndex, isPosition } from '../../syntax/vocabulary';
import { SourceText } from '../../text/source';
import type { Change } from '../rewriting';
import { inCapitals, unlikeness } from './likeness';
import { findStampLabel, hasAddress, isScribble, isStampValue } from './stamps';
import { isFamilyName, positionRunTogether, positions } from './vocabulary';
import { analyseSyllable } from '../../vietnamese/syllable';

/** Lines of an end block; what goes on longer is another text. */
const LONGEST_BLOCK = 80;
/** Lines after a label of the signature that its value may take. */
const VALUE_LINES = 2;
/** Words of a value that goes on in the next line. */
const VALUE_WORDS = 3;

const LABEL = /^[“"'*_]{0,2}[\p{L}¢]{2,4}[ \u00a0]{1,2}[\p{L}¢]{3,5}[ \u00a0]?[:;.]/u;
const BULLET = /^[-–—•+*_~=.«][ \u00a0]*(?=[\p{L}\d“"(])/u;
const MARKED = /[,;:.][ \u00a0]+/g;

/** Length of `Nơi nhận:` at the head of a line, however it was read; 0 where it is not there. */
export function recipientsLabelOf(text: string): number {
  const match = /^n/i.test(text) ? LABEL.exec(text) : null;
  if (!match) return 0;
  return unlikeness(match[0].slice(0, -1).trim(), 'noi nhan') <= 1.5 ? match[0].length : 0;
}

interface Piece {
  readonly role: 'left' | 'right' | 'stamp' | 'scribble';
  /** Offsets into the line's text. */
  readonly start: number;
  readonly end: number;
}

export function repairEndBlock(text: string): readonly Change[] {
  const lines = linesOf(new SourceText(text)).filter((line) => line.text !== '');
  const from = lines.findLastIndex((line) => recipientsLabelOf(line.text) > 0);
  if (from < 0) return [];
  const block = lines.slice(from, from + LONGEST_BLOCK);
  const appendix = block.findIndex((line) => appendixLabelLength(line.text) > 0);
  const ours = appendix < 0 ? block : block.slice(0, appendix);
  const reader = new EndReader(ours.some((line) => findStampLabel(line.text)?.strong === true));
  return ours.flatMap((line) => changesOf(text, line, reader.piecesOf(line)));
}

class EndReader {
  /** Lines in which the value of a signature's label may still go on. */
  private open = 0;
  /** The list's last line ended with its mark. */
  private finished = false;

  /** @param stamped a digital signature is printed into the block */
  constructor(private readonly stamped: boolean) {}

  piecesOf(line: Line): Piece[] {
    this.open--;
    const pieces = cellsOf(line).flatMap((cell, i) => {
      const from = cell.start - line.start;
      const found = this.piecesIn(cell.text, i === 0 && line.indent < 24);
      return found.map((piece) => ({ ...piece, start: piece.start + from, end: piece.end + from }));
    });
    const left = pieces.find(({ role }) => role === 'left');
    if (left) this.finished = /[,;.:]$/.test(line.text.slice(left.start, left.end));
    return pieces;
  }

  private piecesIn(text: string, first: boolean): Piece[] {
    const whole = (role: Piece['role']): Piece[] => [{ role, start: 0, end: text.length }];
    const label = first ? recipientsLabelOf(text) : 0;
    if (label > 0 && label < text.length) {
      const rest = text.slice(label);
      const start = text.length - rest.trimStart().replace(/^[1lI|.'](?=[TK]\/)/, '').length;
      if (isTitle(text.slice(start).trim()))
        return parts(text, label, { role: 'right', start, end: text.length });
    }
    const stamp = this.stamped ? findStampLabel(text) : undefined;
    if (stamp && !(first && BULLET.test(text) && stamp.start < 4)) {
      this.open = VALUE_LINES;
      return parts(text, this.cut(text, stamp.start), {
        role: 'stamp',
        start: stamp.start,
        end: text.length,
      });
    }
    if (!first || !(BULLET.test(text) || label > 0)) {
      if (this.stamped && (isStampValue(text) || hasAddress(text))) return this.keepOpen(whole('stamp'));
      if (isScribble(text)) return whole('scribble');
      if (this.isValue(text)) return this.keepOpen(whole('stamp'));
      if (isTitle(text) || isName(text)) return whole(first ? 'left' : 'right');
    }
    return this.tailOf(text) ?? whole(first ? 'left' : 'right');
  }

  private keepOpen(pieces: Piece[]): Piece[] {
    this.open = Math.max(this.open, 1);
    return pieces;
  }

  /** The rest of a name or an office that a label of the signature had no room for. */
  private isValue(text: string): boolean {
    if (this.open < 0 || !this.stamped || !this.finished) return false;
    const words = text.split(/[ \u00a0]+/);
    return (
      words.length <= VALUE_WORDS &&
      !/[,;.:]$/.test(text) &&
      !isTitle(text) &&
      !(words.length > 1 && isName(text))
    );
  }

  /** What stands behind a recipient on its line. */
  private tailOf(text: string): Piece[] | undefined {
    let speck: Piece | undefined;
    for (const { index, 0: mark } of [...text.matchAll(MARKED)].reverse()) {
      const start = index + mark.length;
      const tail = text.slice(start);
      const role = this.tailRole(tail);
      if (!role && this.isSpeck(tail, mark.startsWith(';'))) {
        speck = { role: 'scribble', start, end: text.length };
        continue;
      }
      if (speck) break;
      if (role) return parts(text, index + 1, ...nameIn(tail, start, role));
      const sign = /^[^\p{L}\p{N}\s-]{1,2}[ \u00a0]+(?=\p{Lu})/u.exec(tail)?.[0] ?? '';
      if (sign !== '' && (isTitle(tail.slice(sign.length)) || isName(tail.slice(sign.length))))
        return parts(text, index + 1, { role: 'right', start: start + sign.length, end: text.length });
      if (tail.length > 60) break;
    }
    if (!speck) return this.afterScribble(text);
    const isAll = !/\p{L}/u.test(text.slice(0, speck.start));
    return isAll ? [{ role: 'scribble', start: 0, end: text.length }] : parts(text, speck.start, speck);
  }

  /** Marks of a name in the right column, which is a line lower: `2 oe`, `. . .`. */
  private isSpeck(tail: string, ended: boolean): boolean {
    const tokens = tail.split(/[ \u00a0]+/u);
    return (
      tail.length <= 14 &&
      tokens.length <= 5 &&
      tokens.every((token) => token.length <= 3 && !/\p{Lu}{2}/u.test(token)) &&
      (ended || tokens.some((token) => !/\p{L}/u.test(token) || !isSyllable(token)))
    );
  }

  private tailRole(tail: string): Piece['role'] | undefined {
    if (isTitle(tail) || isName(tail)) return 'right';
    if (isScribble(tail) || /^[:;.,'"`]$/.test(tail)) return 'scribble';
    if (!this.stamped) return undefined;
    if (SIGNED.test(tail)) return 'stamp';
    const words = tail.split(/[ \u00a0]+/);
    const plain = words.filter((word) => !isOddToken(word)).join(' ');
    const odd = words.length - (plain === '' ? 0 : plain.split(' ').length);
    if (inCapitals(plain)) return undefined;
    if (odd > 0 && words.every((word) => isOddToken(word) || word.length <= 2 || /^\p{Lu}/u.test(word)))
      return 'stamp';
    const capital = words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
    return this.open >= 0 && capital && words.length <= VALUE_WORDS ? 'stamp' : undefined;
  }

  /** `Mặt trận Tổ quốc ) Phạm Văn An`: a sign of its own before a name. */
  private afterScribble(text: string): Piece[] | undefined {
    for (const { index, 0: sign } of text.matchAll(/(?<=[ \u00a0])[^\p{L}\p{N}\s-]{1,3}(?=[ \u00a0]|$)/gu)) {
      if (sign === '-' || sign === '–' || sign === '&') continue;
      const start = index + sign.length;
      const rest = text.slice(start).trim();
      if (rest !== '' && !isName(rest) && !isTitle(rest)) continue;
      const scribble: Piece = { role: 'scribble', start: index, end: start };
      const name: Piece = { role: 'right', start: text.length - rest.length, end: text.length };
      return parts(text, index, scribble, ...(rest === '' ? [] : [name]));
    }
    return undefined;
  }

  /** The recipient before a label of the signature ends at its mark, where a seal stands between the two. */
  private cut(text: string, at: number): number {
    const before = text.slice(0, at).trimEnd();
    const mark = [...before.matchAll(/[,;.]/g)].at(-1);
    if (!mark) return BULLET.test(before) ? before.length : this.finished ? 0 : before.length;
    const between = before.slice(mark.index + 1).trim();
    return between.split(/[ \u00a0]+/).length <= 3 ? mark.index + 1 : before.length;
  }
}

/** The left piece up to `end`, then the others; what lies between them is a seal's. */
function parts(text: string, end: number, ...others: readonly Piece[]): Piece[] {
  const left = text.slice(0, end).trimEnd();
  const next = others[0]?.start ?? text.length;
  const between = text.slice(left.length, next).trim();
  const gap = text.indexOf(between, left.length);
  return [
    ...(left === '' ? [] : [{ role: 'left', start: 0, end: left.length } as const]),
    ...(between === '' ? [] : [{ role: 'scribble', start: gap, end: gap + between.length } as const]),
    ...others,
  ];
}

/** A signer's name at the end of what a seal covers stays. */
function nameIn(tail: string, start: number, role: Piece['role']): Piece[] {
  const words = [...tail.matchAll(/\S+/g)];
  if (role === 'stamp') {
    for (const { index } of words) {
      const rest = tail.slice(index);
      if (!isName(rest)) continue;
      const name: Piece = { role: 'right', start: start + index, end: start + tail.length };
      return index > 0 ? [{ role, start, end: start + tail.slice(0, index).trimEnd().length }, name] : [name];
    }
  }
  return [{ role, start, end: start + tail.length }];
}

/** Day and hour of a signature. */
const SIGNED = /\d{1,2}:\d{2}:\d{2}/;

const isOddToken = (word: string): boolean =>
  /[^\p{L}\p{N}.,;:()/-]/u.test(word) || /^[^\p{L}\p{N}]+$/u.test(word);

const isSyllable = (token: string): boolean => analyseSyllable(token) !== undefined;

/** Quyền hạn ký or chức vụ. */
const isTitle = (written: string): boolean => {
  const text = written.replace(/[’'`.]{1,2}$/u, '');
  return (
    inCapitals(text) &&
    (authorityIndex(text) === 0 ||
      isPosition(text) ||
      positions.closest(text) !== undefined ||
      isRunTogether(text))
  );
};

/** `BITHU`. */
const isRunTogether = (text: string): boolean => positionRunTogether(text) !== undefined;

/** Họ tên of two words or more, the first a family's. */
const isName = (text: string): boolean =>
  isSigner(text) && isFamilyName(/\p{L}+/u.exec(text)?.[0] ?? '') && /\p{Ll}/u.test(text);

function changesOf(text: string, line: Line, pieces: readonly Piece[]): Change[] {
  const kept = pieces.filter(({ role }) => role === 'left' || role === 'right');
  const dropped = pieces.filter(({ role }) => role === 'stamp' || role === 'scribble');
  const parted = kept.some(
    ({ role }, i) => role === 'right' && (i > 0 ? !isWide(line, kept[i - 1], kept[i]) : dropped.length > 0),
  );
  if (dropped.length === 0 && !parted) return [];
  const [only] = kept;
  if (!only) {
    const end = text.startsWith('\r\n', line.end) ? line.end + 2 : Math.min(line.end + 1, text.length);
    return [{ kind: kindOf(dropped), start: line.lineStart, end, newText: '' }];
  }
  const changes: Change[] = [];
  let from = 0;
  for (const [i, piece] of kept.entries()) {
    const between = line.text.slice(from, piece.start);
    const gap = piece.role === 'right' && (i > 0 || between !== '') ? '\t' : '';
    const lost = dropped.filter(({ start }) => start >= from && start < piece.start);
    const wide = i > 0 && lost.length === 0 && isWide(line, kept[i - 1], piece);
    if (between !== gap && !wide)
      changes.push({
        kind: lost.length > 0 ? kindOf(lost) : 'column',
        start: line.start + from,
        end: line.start + piece.start,
        newText: gap,
      });
    from = piece.end;
  }
  if (from < line.text.length)
    changes.push({ kind: kindOf(dropped), start: line.start + from, end: line.end, newText: '' });
  return changes;
}

const isWide = (line: Line, left: Piece | undefined, right: Piece | undefined): boolean =>
  /\t|[ \u00a0]{3}/.test(line.text.slice(left?.end, right?.start));

const kindOf = (dropped: readonly Piece[]): 'stamp' | 'scribble' =>
  dropped.some(({ role }) => role === 'stamp') ? 'stamp' : 'scribble';
