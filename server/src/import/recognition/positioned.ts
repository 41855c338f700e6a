/** A page that was read in a picture, as one of words at their places. */
import type { PositionedLine, PositionedPage, PositionedRule, RecognisedPage } from '../reader';

/** @param scale from dots of the picture to the unit of the page */
export const positionedPage = (
  { lines, rules = [], confidence, width, height }: RecognisedPage,
  scale: number,
): PositionedPage => ({
  width: width * scale,
  height: height * scale,
  confidence,
  rules: rules.map((rule) => scaledBox(rule, scale)),
  lines: lines.map((line) => scaledLine(line, scale)),
});

export const scaledLine = ({ words }: PositionedLine, scale: number): PositionedLine => ({
  words: words.map((word) => scaledBox(word, scale)),
});

/** A word, or a drawn line. */
export const scaledBox = <Box extends PositionedRule>(box: Box, scale: number): Box => ({
  ...box,
  left: box.left * scale,
  right: box.right * scale,
  top: box.top * scale,
  bottom: box.bottom * scale,
});
