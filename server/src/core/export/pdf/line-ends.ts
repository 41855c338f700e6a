/** Where a paragraph's lines end at a space, and where inside a word. */
import type { Paragraph } from '../../layout/flow';
import type { SetParagraph } from '../../layout/lines';

const SPACE = /[ \t]/u;

/** For each line: whether a space parts it from the next one. */
export function spacesAfter({ runs }: Paragraph, { lines }: SetParagraph): boolean[] {
  const text = runs.map((run) => run.text).join('');
  let at = 0;
  return lines.map(({ pieces }) => {
    at += pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    const end = at;
    while (SPACE.test(text.charAt(at))) at++;
    return at > end && at < text.length;
  });
}
