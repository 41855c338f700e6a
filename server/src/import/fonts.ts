/**
 * Old fonts: text whose letters are read by the name of its font. The letters of `.VnTime` are TCVN3, those of
 * `VNI-Times` are VNI, those of `VPS Times` are VPS; fonts of `.Vn…H` print small letters as capitals.
 */
import { toUnicode } from '../core/vietnamese/encodings/convert';
import type { Capitals, Encoding } from '../core/vietnamese/encodings/encoding';
import type { ForeignRun } from './foreign';
import { withChanges } from './run-changes';

/** A run as its file has it, with the name of its font. */
export interface FontRun extends ForeignRun {
  readonly font?: string;
}

interface OldFont {
  readonly encoding: Encoding;
  readonly capitals: Capitals;
}

/**
 * What a hyphen that is only seen at a line end stands for. It has the code of ư in TCVN3, and programs that do not know
 * the font write that letter as such a hyphen.
 */
export const softHyphenIn = (font: string): string => (oldFont(font)?.encoding === 'tcvn3' ? '\u00ad' : '');

/** @param font name, with or without the comma and the options that some files put behind it */
export function oldFont(font: string): OldFont | undefined {
  const name = font.trim();
  if (/^\.vn/i.test(name)) return { encoding: 'tcvn3', capitals: name.endsWith('H') ? 'font' : 'marks' };
  if (/^vni[- ]/i.test(name)) return { encoding: 'vni', capitals: 'marks' };
  if (/^vps[- ]/i.test(name)) return { encoding: 'vps', capitals: 'marks' };
  return undefined;
}

/**
 * The runs of one paragraph in Unicode. A letter may be parted from its mark by the end of a run: what stands in one
 * encoding is read together, and a word belongs to the run in which it begins.
 * @returns the same runs without their fonts, and the names of the old fonts that were left behind
 */
export function fromOldFonts(runs: readonly FontRun[]): {
  readonly runs: readonly ForeignRun[];
  readonly fonts: readonly string[];
} {
  const fonts = new Set<string>();
  const read: ForeignRun[] = [];
  let together: FontRun[] = [];
  let current: OldFont | undefined;
  const flush = (): void => {
    const flushed = current ? converted(together, current, fonts) : together.map(withoutFont);
    for (const run of flushed) read.push(run);
    together = [];
  };
  for (const run of runs) {
    const font = oldFont(run.font ?? '');
    if (font?.encoding !== current?.encoding || font?.capitals !== current?.capitals) flush();
    current = font;
    together.push(run);
  }
  flush();
  return { runs: read, fonts: [...fonts] };
}

function converted(
  runs: readonly FontRun[],
  { encoding, capitals }: OldFont,
  fonts: Set<string>,
): ForeignRun[] {
  const { changes } = toUnicode(runs.map((run) => run.text).join(''), encoding, { capitals });
  return withChanges(runs, changes).map((run, at) => {
    if (run.font && run.text !== runs[at]?.text) fonts.add(run.font);
    return withoutFont(run);
  });
}

const withoutFont = ({ text, bold, italic, confidence }: FontRun): ForeignRun => ({
  text,
  ...(bold && { bold }),
  ...(italic && { italic }),
  ...(confidence !== undefined && { confidence }),
});
