/** A page that was read in a picture, as one of words at their places. */
import type { PositionedLine, PositionedPage, RecognisedPage } from '../reader';
import { scaledRule } from './rules';

/** @param scale from dots of the picture to the unit of the page */
export const positionedPage = (
  { lines, rules = [], confidence, width, height }: RecognisedPage,
  scale: number,
): PositionedPage => ({
  width: width * scale,
  height: height * scale,
  confidence,
  rules: rules.map((rule) => scaledRule(rule, scale)),
  lines: lines.map((line) => scaledLine(line, scale)),
});

export const scaledLine = ({ words }: PositionedLine, scale: number): PositionedLine => ({
  words: words.map((word) => ({
    ...word,
    left: word.left * scale,
    right: word.right * scale,
    top: word.top * scale,
    bottom: word.bottom * scale,
  })),
});
