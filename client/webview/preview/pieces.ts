/** Characters within a piece: an element with `data-at`, which other elements may part into several texts. */
import { numbers } from './sheets';

/** From the paragraph's start: of the first character alone where the others follow it in the file, else of each. */
export const offsetsOf = (piece: HTMLElement): number[] => numbers(piece.dataset['at']);

/** Of a place in the piece's text. */
export function charactersBefore(piece: HTMLElement, node: Node, index: number): number {
  const range = document.createRange();
  range.setStart(piece, 0);
  range.setEnd(node, index);
  return range.toString().length;
}

/** How many of a piece's characters stand before an offset from the paragraph's start. */
export function indexIn(piece: HTMLElement, offset: number): number {
  const at = offsetsOf(piece);
  const { length } = piece.textContent;
  if (at.length <= 1) return Math.min(Math.max(offset - (at[0] ?? 0), 0), length);
  const index = at.findIndex((each) => each >= offset);
  return index < 0 ? length : index;
}

/** Between two characters of the piece. */
export function rangeIn(piece: HTMLElement, from: number, to: number): Range {
  const range = document.createRange();
  const texts = document.createTreeWalker(piece, NodeFilter.SHOW_TEXT);
  let before = 0;
  let isOpen = false;
  range.selectNodeContents(piece);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const size = node.textContent?.length ?? 0;
    if (!isOpen && from <= before + size) {
      range.setStart(node, from - before);
      isOpen = true;
    }
    if (isOpen && to <= before + size) {
      range.setEnd(node, to - before);
      break;
    }
    before += size;
  }
  return range;
}
