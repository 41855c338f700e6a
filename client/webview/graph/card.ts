/** The text of a document in the picture, broken into lines that fit its card. */
import type { GraphNode, Labels } from './messages';

/** Pixels of the picture at its own size. */
export const CARD = { width: 250, padding: 12, lineHeight: 17, fontSize: 13, smaller: 12 } as const;

const MOST_NAME_LINES = 2;
const MOST_DETAIL_LINES = 2;
const MOST_SUBJECT_LINES = 3;

export interface CardLine {
  readonly text: string;
  readonly style: 'name' | 'detail' | 'subject';
}

export interface Card {
  readonly lines: readonly CardLine[];
  readonly height: number;
}

/** Width of a text in pixels. */
export type Measure = (text: string, style: CardLine['style']) => number;

/** Measures as a browser will draw. */
export function measureIn(fontFamily: string): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const fonts = {
    name: `600 ${CARD.fontSize}px ${fontFamily}`,
    detail: `${CARD.smaller}px ${fontFamily}`,
    subject: `${CARD.smaller}px ${fontFamily}`,
  };
  return (text, style) => {
    if (!context) return (text.length * CARD.fontSize) / 2;
    context.font = fonts[style];
    return context.measureText(text).width;
  };
}

export function cardOf(node: GraphNode, labels: Labels, measure: Measure): Card {
  const detail = [node.date, node.issuer].filter((part) => part !== undefined).join(' · ');
  const lines = [
    ...wrapped(node.name ?? labels.unnumbered, 'name', MOST_NAME_LINES, measure),
    ...wrapped(detail, 'detail', MOST_DETAIL_LINES, measure),
    ...wrapped(node.subject ?? '', 'subject', MOST_SUBJECT_LINES, measure),
  ];
  return { lines, height: lines.length * CARD.lineHeight + 2 * CARD.padding };
}

function wrapped(text: string, style: CardLine['style'], most: number, measure: Measure): CardLine[] {
  const width = CARD.width - 2 * CARD.padding;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer, style) <= width) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  const shown = lines.slice(0, most);
  const isCut = lines.length > most;
  return shown.map((each, i) => ({
    text: fitted(each, isCut && i === most - 1 ? ' …' : '', width, (part) => measure(part, style)),
    style,
  }));
}

/** A line with what must follow it, cut where it is too long: between words, or in a word that has no room at all. */
function fitted(line: string, ending: string, width: number, measure: (text: string) => number): string {
  if (measure(line + ending) <= width) return line + ending;
  const words = line.split(' ');
  while (words.length > 1 && measure(`${words.join(' ')} …`) > width) words.pop();
  let cut = words.join(' ');
  while (cut.length > 1 && measure(`${cut} …`) > width) cut = cut.slice(0, -1);
  return `${cut} …`;
}
