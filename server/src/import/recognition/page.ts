/** A picture of a page to its words: made clean, level and upright first. */
import type { GreyPicture, RecognisedPage } from '../reader';
import type { TesseractCore } from './core';
import { evenlyLit } from './light';
import { wellSized, type SizedPicture } from './size';
import { skewOf } from './skew';
import { withoutDirt } from './specks';
import { turned, turnedByQuarters } from './turning';
import { linesOf } from './words';

/** Milliseconds after which a page is given up; usual ones take four seconds. */
const LONGEST = 45_000;
/** A page read with less confidence than this, from 0 to 1, may stand on its head. */
const POOR = 0.75;
/** Degrees too few to be worth new grain. */
const LEVEL = 0.05;

/** @throws Error where the core gives the page up, and is not to be used again */
export function readPage(core: TesseractCore, picture: GreyPicture): RecognisedPage {
  const until = performance.now() + LONGEST;
  const page = levelled(withoutDirt(evenlyLit(wellSized(picture))));
  const read = (upright: GreyPicture): RecognisedPage => {
    const { table, confidence } = core.read(upright, until);
    return { lines: linesOf(table), confidence, width: upright.width, height: upright.height };
  };
  const first = read(page);
  if (first.confidence >= POOR || first.lines.length === 0) return first;
  const second = read(turnedByQuarters(page, 2));
  return second.confidence > first.confidence ? second : first;
}

/** Lines run from left to right, or all from right to left. */
function levelled(page: SizedPicture): GreyPicture {
  const [level, sideways] = [skewOf(page), skewOf(page, true)];
  const isSideways = sideways.clearness > level.clearness;
  const standing = isSideways ? turnedByQuarters(page, 1) : page;
  const { degrees } = isSideways ? sideways : level;
  return Math.abs(degrees) < LEVEL ? standing : turned(standing, degrees);
}
