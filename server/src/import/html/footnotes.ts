/** Footnotes in HTML: a mark that leads to the text of the note, and one there that leads back. */

export interface FootnoteLink {
  readonly to: 'note' | 'text';
  readonly mark: string;
}

/** As Word, LibreOffice and Google Docs name them; in the order of what is tried. */
const LINKS: readonly (readonly [RegExp, FootnoteLink['to']])[] = [
  [/#_(?:ftn|edn)ref(\d+)$/, 'text'],
  [/#_(?:ftn|edn)(\d+)$/, 'note'],
  [/#sd(?:foot|end)note(\d+)anc$/, 'text'],
  [/#sd(?:foot|end)note(\d+)sym$/, 'note'],
  [/#ftnt_ref(\d+)$/, 'text'],
  [/#ftnt(\d+)$/, 'note'],
];

/** @param address of a link */
export function footnoteLink(address: string): FootnoteLink | undefined {
  for (const [pattern, to] of LINKS) {
    const [, mark] = pattern.exec(address) ?? [];
    if (mark !== undefined) return { to, mark };
  }
  return undefined;
}
