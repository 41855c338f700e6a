/** What is drawn in a Word text: text boxes, words that are drawn (WordArt), pictures. */
import { childOf, elementsOf, type XmlElement } from '../xml';

export interface Drawn {
  /** Elements that hold the paragraphs of text boxes, outermost only. */
  readonly boxes: XmlElement[];
  readonly words: string[];
  /** How many pictures, charts and the like stand beside them. */
  pictures: number;
}

const PICTURES = new Set(['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds']);

export function drawnIn(element: XmlElement): Drawn {
  const drawn: Drawn = { boxes: [], words: [], pictures: 0 };
  collect(element, drawn);
  return drawn;
}

/** A drawing may be there twice: as newer programs draw it, and as older ones do. */
function collect(element: XmlElement, drawn: Drawn): void {
  if (element.name === 'mc:AlternateContent') {
    const before = sizeOf(drawn);
    const [choice, fallback] = [childOf(element, 'mc:Choice'), childOf(element, 'mc:Fallback')];
    if (choice) collect(choice, drawn);
    if (fallback && sizeOf(drawn) === before) collect(fallback, drawn);
    return;
  }
  for (const child of elementsOf(element)) {
    if (child.name === 'w:txbxContent') {
      drawn.boxes.push(child);
      continue;
    }
    const words = child.name === 'v:textpath' ? (child.attributes['string'] ?? '') : '';
    if (words !== '') drawn.words.push(words);
    if (PICTURES.has(child.name)) drawn.pictures++;
    collect(child, drawn);
  }
}

const sizeOf = ({ boxes, words, pictures }: Drawn): number => boxes.length + words.length + pictures;
