/**
 * Lines to paragraphs, by where they stand: a paragraph goes on when its last line had no room for the next word, when
 * the next line begins where lines go on, and when no space parts them.
 */
import { headerCellKind } from '../../core/syntax/header-cells';
import type { ForeignParagraph } from '../foreign';
import type { Frame } from './frame';
import { centreOf, isMark, least, most, textOfLine, type TextLine } from './lines';
import { runsOf } from './runs';

/** All in em. */
const SPACE = 0.25;
const NEAR = 0.45;
const INDENT = 0.8;
/** A line further from the margins on both sides may stand in the middle. */
const MIDDLE = 1.2;
/** Further in than a first line begins. */
const FAR_IN = 4;
/** Parts of the usual distance of lines. */
const LOOSE = 1.22;
const OTHER_SIZE = 0.12;

/** @param frameAt of the page, or of the cell, in which a line stands */
export function paragraphsOf(
  lines: readonly TextLine[],
  frameAt: (line: TextLine) => Frame,
): readonly ForeignParagraph[] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    if (current && goesOn(current, line, frameAt)) current.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map((each) => paragraphOf(each, frameAt));
}

/**
 * Lines of a column that is too narrow to tell: each for itself, but for what an item has on further lines, and in a
 * header for the name of a body and for a date.
 */
export function columnParagraphs(lines: readonly TextLine[], header: boolean): readonly ForeignParagraph[] {
  const paragraphs: TextLine[][] = [];
  for (const line of lines) {
    const current = paragraphs.at(-1);
    const first = current?.[0];
    const before = current?.at(-1);
    const together =
      first &&
      before &&
      line.base - before.base < 2.2 &&
      (header ? isRestOfName(before, line) : isRestOfItem(first, line));
    if (current && together) current.push(line);
    else paragraphs.push([line]);
  }
  const widest = { left: least(lines.map(({ left }) => left)), right: most(lines.map(({ right }) => right)) };
  return paragraphs.map((each) => {
    const middle = each.every((line) => Math.abs(centreOf(line) - centreOf(widest)) < 0.8);
    const inside = (each[0]?.left ?? 0) > widest.left + NEAR;
    return {
      kind: 'paragraph',
      runs: runsOf(each),
      ...(middle && inside && { alignment: 'center' as const }),
    };
  });
}

const isRestOfItem = (first: TextLine, line: TextLine): boolean =>
  /^[-–+•]/.test(textOfLine(first)) && !/^[-–+•]/.test(textOfLine(line)) && line.left > first.left - NEAR;

/** The body that issues is printed bold, the one above it is not; a date ends with its year. */
function isRestOfName(before: TextLine, line: TextLine): boolean {
  const [text, next] = [textOfLine(before), textOfLine(line)];
  const bold = [...before.words, ...line.words].every((word) => word.bold);
  const isName = (each: string): boolean => isCapital(each) && headerCellKind(each) === 'name';
  const names = bold && isName(text) && isName(next) && /^\p{L}/u.test(next);
  return names || (/,\s*ngày\s/iu.test(text) && /^(?:tháng\s|năm\s)?\d{1,4}\b/iu.test(next));
}

/** Lines of the longest title: what goes on for longer is not looked through again at each line. */
const LONGEST_TITLE = 40;

function goesOn(current: readonly TextLine[], line: TextLine, frameAt: (line: TextLine) => Frame): boolean {
  const before = current.at(-1);
  if (!before || ofOtherSize(before, line)) return false;
  const frame = frameAt(line);
  const samePage = before.page === line.page;
  if (samePage && line.base - before.base > frame.pitch * LOOSE * Math.max(1, line.size ?? 1)) return false;
  const isIn = (each: TextLine): boolean => isMiddle(each, frameAt(each));
  const centred = (each: TextLine): boolean => isCentred(each, frameAt(each));
  const isTitle = current.length < LONGEST_TITLE && centred(line) && current.every(centred);
  if (isTitle && (isIn(line) || current.some(isIn))) {
    const sure = isMiddle(line, frame) || isFull(before, line, frameAt(before));
    return samePage && sure && middleGoesOn(before, line, frame);
  }
  if (!isFull(before, line, frameAt(before))) return false;
  return beginsWhereLinesGoOn(current, line, frameAt) && !beginsItem(before, line, frame);
}

const ofOtherSize = (a: TextLine, b: TextLine): boolean =>
  a.size !== undefined && b.size !== undefined && Math.abs(a.size - b.size) > OTHER_SIZE;

/** The first word of the next line had no room on this one. */
function isFull(line: TextLine, next: TextLine, frame: Frame): boolean {
  const word = next.words[0];
  return word !== undefined && line.right + SPACE + (word.right - word.left) > frame.right - slack(line);
}

/** Places in pictures are not as sure. */
const slack = ({ size }: TextLine): number => (size === undefined ? 0.45 : 0.1);

function beginsWhereLinesGoOn(
  current: readonly TextLine[],
  line: TextLine,
  frameAt: (line: TextLine) => Frame,
): boolean {
  const [first, before] = [current[0], current.at(-1)];
  if (!first || !before) return false;
  const place = line.left - frameAt(line).left;
  const placeOf = (other: TextLine): number => other.left - frameAt(other).left;
  if (current.length > 1) return Math.abs(place - placeOf(before)) < NEAR;
  if (place < INDENT) return place < placeOf(first) + NEAR;
  const hanging =
    isMark(first.words[0]?.text ?? '') && first.words[1]
      ? first.words[1].left - frameAt(first).left
      : undefined;
  if (hanging !== undefined && Math.abs(place - hanging) < NEAR) return true;
  const blocked = Math.abs(place - placeOf(first)) < NEAR;
  return blocked ? !frameAt(line).indented && !isMark(line.words[0]?.text ?? '') : place < placeOf(first);
}

/** At the margin, a mark may also be a dash or a number that the line happens to begin with. */
function beginsItem(before: TextLine, line: TextLine, frame: Frame): boolean {
  if (!isMark(line.words[0]?.text ?? '')) {
    return (
      !frame.indented &&
      line.left < frame.left + NEAR &&
      /[.:]$|\.\/\.$/.test(textOfLine(before)) &&
      isShortOf(before, frame)
    );
  }
  if (line.left > frame.left + INDENT) return true;
  return !frame.indented && /[.;:,/]$/.test(textOfLine(before));
}

const isShortOf = (line: TextLine, { right }: Frame): boolean => line.right < right - 1;

/** Lines in the middle are broken by hand as often as not. */
function middleGoesOn(before: TextLine, line: TextLine, frame: Frame): boolean {
  const [text, next] = [textOfLine(before), textOfLine(line)];
  if (
    !/\p{L}/u.test(next) ||
    next.startsWith('(') ||
    isCapital(text) !== isCapital(next) ||
    isMark(line.words[0]?.text ?? '')
  )
    return false;
  const bold = (each: TextLine): boolean => each.words.every((word) => word.bold);
  if (bold(before) !== bold(line)) return false;
  const wide = before.right - before.left > (frame.right - frame.left) * 0.6;
  return isCapital(text) ? wide : /^\P{Lu}/u.test(next) || wide;
}

const isCapital = (text: string): boolean => text === text.toUpperCase();

/** The further a line is from both margins, the less its middle must agree: that of ragged lines is not sure. */
function isCentred(line: TextLine, frame: Frame): boolean {
  const room = Math.min(line.left - frame.left, frame.right - line.right);
  return Math.abs(centreOf(line) - centreOf(frame)) < (room > FAR_IN ? 1.2 : 0.6);
}

/** Centred, and not only because it reaches from margin to margin: the surer the middle, the less room is enough. */
function isMiddle(line: TextLine, frame: Frame): boolean {
  if (!isCentred(line, frame) || isMark(line.words[0]?.text ?? '')) return false;
  const room = Math.min(line.left - frame.left, frame.right - line.right);
  const off = Math.abs(centreOf(line) - centreOf(frame));
  if (line.size === undefined) return room > (off < 0.3 ? INDENT : MIDDLE);
  return room > (off < 0.12 ? 0.25 : MIDDLE);
}

function paragraphOf(lines: readonly TextLine[], frameAt: (line: TextLine) => Frame): ForeignParagraph {
  const alignment = alignmentOf(lines, frameAt);
  return { kind: 'paragraph', runs: runsOf(lines), ...(alignment && { alignment }) };
}

function alignmentOf(
  lines: readonly TextLine[],
  frameAt: (line: TextLine) => Frame,
): ForeignParagraph['alignment'] {
  const [first] = lines;
  if (!first) return undefined;
  const frame = frameAt(first);
  if (isMiddle(lines.at(-1) ?? first, frame) && lines.every((line) => isCentred(line, frameAt(line))))
    return 'center';
  if (lines.length > 1) return 'justify';
  const right = Math.abs(first.right - frame.right) < NEAR && first.left > centreOf(frame);
  return right ? 'right' : undefined;
}
