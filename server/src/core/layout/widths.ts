/** How wide a paragraph is that nothing breaks. */
import { SPACE } from './breaks';
import type { Paragraph } from './flow';
import { advancesOf, faceIn } from './fonts';
import type { ParagraphStyle } from './styles';

/** In points, indents not counted. */
export interface NaturalWidth {
  readonly all: number;
  readonly longestWord: number;
}

export function naturalWidth({ runs }: Paragraph, style: ParagraphStyle): NaturalWidth {
  let all = 0;
  let word = 0;
  let longestWord = 0;
  for (const run of runs) {
    const advances = advancesOf(faceIn(style, run), style.size);
    for (let i = 0; i < run.text.length; i++) {
      const unit = run.text.charCodeAt(i);
      const width = advances(unit);
      all += width;
      word = unit === SPACE ? 0 : word + width;
      if (word > longestWord) longestWord = word;
    }
  }
  return { all, longestWord };
}
