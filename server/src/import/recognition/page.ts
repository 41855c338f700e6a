/** A picture of a page to its words: made clean, level and upright first. */
import type { GreyPicture, PositionedWord, RecognisedPage } from '../reader';
import type { TesseractCore } from './core';
import { evenlyLit } from './light';
import { withNumbersAlone } from './numbers-alone';
import { scaledBox, scaledLine } from './positioned';
import { withoutRules } from './rules';
import { withoutSeparators } from './separators';
import { wellSized, type SizedPicture } from './size';
import { skewOf } from './skew';
import { withoutDirt } from './specks';
import { turned, turnedByQuarters } from './turning';
import { linesOf } from './words';

/** Milliseconds after which a page is given up; usual ones take four seconds. */
const LONGEST = 45_000;
/** A page read with less confidence than this, from 0 to 1, may stand on its head. */
const POOR = 0.75;
/** Of the dots of a page those that are dark; in dense print one in six. What has more is a photograph, or noise. */
const MOST_INK = 0.4;
const DARK = 128;
/** Degrees too few to be worth new grain. */
const LEVEL = 0.05;

/** @throws Error where the core gives the page up, and is not to be used again */
export function readPage(core: TesseractCore, picture: GreyPicture): RecognisedPage {
  const until = performance.now() + LONGEST;
  const sized = wellSized(picture);
  const clean = withoutDirt(evenlyLit(sized));
  const page = levelled(clean);
  if (inkOf(page) > MOST_INK) return unreadable(picture);
  const scale = picture.width / sized.width;
  const read = (upright: GreyPicture): RecognisedPage => {
    const { page: bare, separators } = withoutSeparators(upright, sized.resolution);
    const { page: letters, rules } = withoutRules(bare, sized.resolution);
    const { table, confidence } = core.read(letters, until);
    const word = (figure: GreyPicture): PositionedWord | undefined =>
      linesOf(core.readWord(figure, until).table, 1)[0]?.words[0];
    const lines = withNumbersAlone(linesOf(table, 1), letters, word).map((line) => scaledLine(line, scale));
    return {
      lines,
      rules: [...rules, ...separators].map((rule) => scaledBox(rule, scale)),
      confidence: lines.length > 0 ? confidence : 0,
      width: upright.width * scale,
      height: upright.height * scale,
    };
  };
  const first = read(page);
  const isLate = performance.now() > until - LONGEST / 2;
  if (first.confidence >= POOR || first.lines.length === 0 || isLate) return first;
  const second = read(turnedByQuarters(page, 2));
  return second.confidence > first.confidence ? second : first;
}

/** A page that is no text, took too long, or was too much: nobody can be sure of it. */
export const unreadable = ({ width, height }: GreyPicture): RecognisedPage => ({
  lines: [],
  confidence: 0,
  width,
  height,
});

function inkOf({ pixels }: GreyPicture): number {
  let count = 0;
  for (const value of pixels) if (value < DARK) count++;
  return count / pixels.length;
}

/** Lines run from left to right, or all from right to left. */
function levelled(page: SizedPicture): GreyPicture {
  const [level, sideways] = [skewOf(page), skewOf(page, true)];
  const isSideways = sideways.clearness > level.clearness;
  const standing = isSideways ? turnedByQuarters(page, 1) : page;
  const { degrees } = isSideways ? sideways : level;
  return Math.abs(degrees) < LEVEL ? standing : turned(standing, degrees);
}
