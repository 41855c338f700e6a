/**
 * The text of a Word document (.docx), read quickly for the index: a line for each paragraph and each line break, table
 * cells one after the other, in the order of the file. Numbers that Word counts by itself, footnotes and headers are not
 * in it; whoever imports a document reads it with `readDocx`.
 */
import { scanXml } from '../xml';
import { openPackage } from '../zip';

/** Bytes of the main part, unpacked; a plan of fifty pages has about one million. */
const LIMITS = { part: 3_000_000, all: 3_000_000 };

/** Undefined for what is no Word document, or one that claims to be larger than any plan. */
export function wordText(bytes: Uint8Array): string | undefined {
  try {
    const part = openPackage(bytes, LIMITS).part('word/document.xml');
    return part && textIn(part);
  } catch {
    return undefined;
  }
}

/** Deleted text, what is shown only by programs that do not know the newer form, and properties. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:pPr', 'w:rPr', 'w:sectPr']);

/** Elements that are one character each. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['w:tab', '\t'],
  ['w:br', '\n'],
  ['w:cr', '\n'],
  ['w:noBreakHyphen', '-'],
]);

function textIn(part: Uint8Array): string {
  let text = '';
  let unseen = 0;
  let isText = false;
  scanXml(part, {
    open: (name) => {
      if (UNSEEN.has(name)) unseen++;
      if (unseen > 0) return;
      isText = name === 'w:t';
      text += CHARACTERS.get(name) ?? '';
    },
    text: (piece) => {
      if (isText && unseen === 0) text += piece;
    },
    close: (name) => {
      isText = false;
      if (UNSEEN.has(name)) unseen--;
      else if (name === 'w:p' && unseen === 0) text += '\n';
    },
  });
  return text;
}
