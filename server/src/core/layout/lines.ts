/**
 * A paragraph broken into lines, as Word breaks them in its mode 14 (and LibreOffice with it): greedy, by the natural
 * widths of the letters, no kerning, no hyphenation, no shrunk spaces; spaces at the end of a line hang. Justified
 * lines stretch their spaces.
 */
import { isInsideCharacter, mayBreakAfter, SPACE } from './breaks';
import type { Paragraph, Run } from './flow';
import { advancesOf, faceIn, type Face } from './fonts';
import type { ParagraphStyle } from './styles';

export interface SetParagraph {
  readonly style: ParagraphStyle;
  /** From the top of a line to its baseline, in points. */
  readonly baseline: number;
  /** Never empty: a paragraph without text has one line without pieces. */
  readonly lines: readonly SetLine[];
}

export interface SetLine {
  /** From the left edge of the paragraph's box. */
  readonly x: number;
  /** Of the text without hanging spaces, its spaces stretched. */
  readonly width: number;
  /** Added to each space, in points; 0 in lines that are not justified. */
  readonly wordSpacing: number;
  readonly pieces: readonly Piece[];
}

/** A stretch of a line in one face, from one run of the source. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  /** From the left end of the line, spaces stretched. */
  readonly x: number;
  readonly width: number;
  /** Offset in the source of the first character, from the start of the paragraph's span. */
  readonly offset: number;
}

export const heightOf = ({ style, lines }: SetParagraph): number => lines.length * style.line;

/** Of a line's height stands above its baseline, where the height is exact: so do Word and LibreOffice. */
export const ABOVE_BASELINE = 0.8;

/** Less than the least that two widths may differ by; sums of many have so much of an error. */
const TOLERANCE = 0.004;

/** @param width of the paragraph's box, in points */
export function setLines(paragraph: Paragraph, style: ParagraphStyle, width: number): SetParagraph {
  const letters = new Letters(paragraph.runs, style);
  const { length } = letters.text;
  const lines: SetLine[] = [];
  let from = 0;
  do {
    const indent = style.left + (lines.length === 0 ? style.firstLine : style.hanging);
    const to = letters.lineEnd(from, width - indent);
    const next = letters.skipSpaces(to);
    const isLast = next === length;
    lines.push(placed({ letters, paragraph, from, to }, { indent, width, isLast }));
    from = next;
  } while (from < length);
  return { style, baseline: style.line * ABOVE_BASELINE, lines };
}

/** The characters of a paragraph, each with its width. */
class Letters {
  readonly text: string;
  /** Width of all letters before an index, in points. */
  private readonly before: Float64Array;
  /** Where each run begins. */
  private readonly starts: number[] = [];

  constructor(
    private readonly runs: readonly Run[],
    readonly style: ParagraphStyle,
  ) {
    this.text = ownString(runs.map(({ text }) => text).join(''));
    this.before = new Float64Array(this.text.length + 1);
    let at = 0;
    let sum = 0;
    for (const run of runs) {
      this.starts.push(at);
      const advances = advancesOf(faceIn(style, run), style.size);
      for (let i = 0; i < run.text.length; i++) {
        sum += advances(run.text.charCodeAt(i));
        this.before[++at] = sum;
      }
    }
  }

  width(from: number, to: number): number {
    return (this.before[to] ?? 0) - (this.before[from] ?? 0);
  }

  /** Where the line that begins at `from` ends, its hanging spaces not counted. */
  lineEnd(from: number, available: number): number {
    const { text, before } = this;
    const limit = (before[from] ?? 0) + available + TOLERANCE;
    let end = from;
    for (let i = from; i < text.length; i++) {
      if (text.charCodeAt(i) === SPACE) {
        if (i > from && text.charCodeAt(i - 1) !== SPACE) end = i;
      } else if ((before[i + 1] ?? 0) > limit) {
        return end > from ? end : this.wholeCharacters(from, i);
      } else if (i > from && mayBreakAfter(text, i)) {
        end = i + 1;
      }
    }
    let last = text.length;
    while (last > from && text.charCodeAt(last - 1) === SPACE) last--;
    return last;
  }

  /** The end of what of a word too long for its line fits: one character in any case, and none in part. */
  private wholeCharacters(from: number, to: number): number {
    let end = to;
    while (end > from && isInsideCharacter(this.text, end)) end--;
    if (end > from) return end;
    do end++;
    while (end < this.text.length && isInsideCharacter(this.text, end));
    return end;
  }

  /** The runs that stand between two indices, each with the part of it that does. */
  runsBetween(from: number, to: number): RunPart[] {
    const { starts, runs, text } = this;
    const parts: RunPart[] = [];
    let i = lastAtMost(starts, from);
    for (; i < runs.length && (starts[i] ?? to) < to; i++) {
      const start = starts[i] ?? 0;
      const first = Math.max(from, start);
      const end = Math.min(to, starts[i + 1] ?? text.length);
      if (first < end) parts.push({ run: runs[i] as Run, first, end, inRun: first - start });
    }
    return parts;
  }

  skipSpaces(from: number): number {
    let at = from;
    while (this.text.charCodeAt(at) === SPACE) at++;
    return at;
  }

  spaces(from: number, to: number): number {
    let count = 0;
    for (let i = from; i < to; i++) if (this.text.charCodeAt(i) === SPACE) count++;
    return count;
  }
}

/** A text that is no view of a longer one: lines are kept when the source that they were cut from is gone. */
const ownString = (text: string): string => ` ${text}`.slice(1);

/** `first` and `end` in the paragraph; `inRun` is where `first` is in the run. */
interface RunPart {
  readonly run: Run;
  readonly first: number;
  readonly end: number;
  readonly inRun: number;
}

/** Index of the last of some ascending numbers that is not greater than a value, 0 when all are. */
function lastAtMost(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, 0);
}

interface Stretch {
  readonly letters: Letters;
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

interface Place {
  readonly indent: number;
  readonly width: number;
  readonly isLast: boolean;
}

function placed(stretch: Stretch, { indent, width, isLast }: Place): SetLine {
  const { letters, from, to } = stretch;
  const { align } = letters.style;
  const natural = letters.width(from, to);
  // A letter wider than its line begins where the line does.
  const room = Math.max(0, width - indent - natural);
  const spaces = align === 'justify' && !isLast ? letters.spaces(from, to) : 0;
  const wordSpacing = spaces > 0 ? room / spaces : 0;
  return {
    x: indent + (align === 'center' ? room / 2 : align === 'right' ? room : 0),
    width: natural + spaces * wordSpacing,
    wordSpacing,
    pieces: piecesOf(stretch, wordSpacing),
  };
}

function piecesOf({ letters, paragraph, from, to }: Stretch, wordSpacing: number): Piece[] {
  const pieces: Piece[] = [];
  let x = 0;
  for (const { run, first, end, inRun } of letters.runsBetween(from, to)) {
    const spaces = wordSpacing === 0 ? 0 : letters.spaces(first, end);
    const width = letters.width(first, end) + spaces * wordSpacing;
    const text = letters.text.slice(first, end);
    pieces.push({
      text,
      face: faceIn(letters.style, run),
      x,
      width,
      offset: run.start - paragraph.start + inRun,
    });
    x += width;
  }
  return pieces;
}
