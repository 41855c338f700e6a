/** Margins between which the text of pages stands, and the distance of its lines. All measures in em. */
import { isMark, median, type MeasuredPage, type TextLine } from './lines';

export interface Frame {
  readonly left: number;
  readonly right: number;
  /** From one base line to the next inside a paragraph. */
  readonly pitch: number;
  /** Paragraphs begin further in than they go on. */
  readonly indented: boolean;
}

/** So many lines of a page must reach a margin, before the page is trusted with its own. */
const OWN_SHARE = 0.3;
const NEAR = 0.45;
const USUAL_PITCH = 1.3;

/** @returns one for each page, by its number */
export function framesOf(pages: readonly MeasuredPage[], lines: readonly TextLine[]): readonly Frame[] {
  const byPage = new Map<number, TextLine[]>();
  for (const line of lines) {
    const known = byPage.get(line.page);
    if (known) known.push(line);
    else byPage.set(line.page, [line]);
  }
  const byWidth = new Map<number, TextLine[]>();
  for (const { page, width } of pages) {
    const key = Math.round(width);
    const known = byWidth.get(key) ?? [];
    for (const line of byPage.get(page) ?? []) known.push(line);
    byWidth.set(key, known);
  }
  const common = new Map([...byWidth].map(([key, each]) => [key, frameOf(each)]));
  return pages.map(({ page, width }) => {
    const shared = common.get(Math.round(width)) ?? frameOf([]);
    const own = byPage.get(page) ?? [];
    return ownFrame(own, shared);
  });
}

export function frameOf(lines: readonly TextLine[]): Frame {
  const left = edge(lines.map((line) => line.left));
  const right = -edge(lines.map((line) => -line.right));
  const marked = lines.filter((line) => line.words.length > 1 && isMark(line.words[0]?.text ?? ''));
  const further = marked.filter((line) => line.left > left + 0.8);
  return {
    left,
    right,
    pitch: pitchOf(lines, left, right),
    indented: further.length * 10 >= marked.length * 7 && marked.length > 0,
  };
}

/** Scanned pages lie a little to the left or to the right of one another. */
function ownFrame(lines: readonly TextLine[], shared: Frame): Frame {
  const own = frameOf(lines);
  const reach = (side: 'left' | 'right'): number =>
    lines.filter((line) => Math.abs(line[side] - own[side]) < NEAR).length;
  const wide = Math.abs(own.right - own.left - (shared.right - shared.left)) < 2;
  const sure = Math.min(reach('left'), reach('right')) >= Math.max(3, lines.length * OWN_SHARE);
  return sure && wide ? { ...shared, left: own.left, right: own.right } : shared;
}

/** The least place at which several begin: one alone may stick out. */
function edge(places: readonly number[]): number {
  const sorted = [...places].sort((a, b) => a - b);
  const enough = Math.max(2, Math.ceil(sorted.length * 0.06));
  for (const [index, place] of sorted.entries()) {
    const last = sorted[index + enough - 1];
    if (last === undefined) break;
    if (last - place < NEAR) return median(sorted.slice(index, index + enough));
  }
  return sorted[0] ?? 0;
}

function pitchOf(lines: readonly TextLine[], left: number, right: number): number {
  const steps: number[] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    if (before?.page !== line.page) return;
    const goesOn = Math.abs(line.left - left) < NEAR && before.right > right - 1.5;
    const step = line.base - before.base;
    if (goesOn && step > 0.8 && step < 3) steps.push(step);
  });
  return steps.length > 0 ? median(steps) : USUAL_PITCH;
}
