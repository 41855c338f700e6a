/**
 * Paragraphs of readers that meet their text piece by piece (RTF, HTML): text of old fonts read, capitals of the font
 * written, pieces of one look put together. Counts what it gathers, since a small file may hold very much.
 */
import type { Note } from '../core/text/message';
import { codeOf } from '../core/vietnamese/encodings/western';
import { fromOldFonts } from './fonts';
import type { ForeignParagraph, ForeignRun } from './foreign';
import { readings, refusals } from './notes';
import { bullet } from './numbering';
import type { Piece } from './piece';
import { withRaisedDigits } from './raised';
import { Refusal } from './reader';
import { isSymbolFont, symbolText, withSymbols } from './symbols';

/** Those of some thousand pages. */
const MOST_PARAGRAPHS = 40_000;
const MOST_PIECES = 200_000;

export class Gathering {
  /** Names of the old fonts that text was read from. */
  readonly fonts = new Set<string>();
  #paragraphs = 0;
  #pieces = 0;

  /**
   * @returns undefined where there is neither text nor a number
   * @throws Refusal for a text that is larger than any document
   */
  paragraph(
    pieces: readonly Piece[],
    look: Omit<ForeignParagraph, 'kind' | 'runs'> = {},
  ): ForeignParagraph | undefined {
    this.#pieces += pieces.length;
    const runs = trimmed(this.#read(pieces));
    if (runs.length === 0 && look.number === undefined) return undefined;
    this.#paragraphs++;
    if (this.#paragraphs > MOST_PARAGRAPHS || this.#pieces > MOST_PIECES)
      throw new Refusal(refusals.tooMuchContent);
    return { kind: 'paragraph', ...look, runs };
  }

  /** The text alone, as that of a number. */
  text(pieces: readonly Piece[]): string {
    return this.#read(pieces)
      .map(({ text }) => text)
      .join('');
  }

  #read(pieces: readonly Piece[]): ForeignRun[] {
    const { runs, fonts } = fromOldFonts(withRaisedDigits(pieces).map(withoutDrawings));
    for (const font of fonts) this.fonts.add(font);
    const joined: ForeignRun[] = [];
    runs.forEach((run, at) => {
      // Only now, for old encodings have letters at the code of this space.
      const plain = run.text.replaceAll('\u00a0', ' ');
      const text = pieces[at]?.capitals ? plain.toUpperCase() : plain;
      if (text === '') return;
      const last = joined.at(-1);
      const same = last && last.bold === run.bold && last.italic === run.italic;
      if (same) joined[joined.length - 1] = { ...run, text: last.text + text };
      else joined.push({ ...run, text });
    });
    return joined;
  }
}

/** Letters of a font of signs were read as Western ones. */
function withoutDrawings(piece: Piece): Piece {
  const { text, font = '' } = piece;
  if (!isSymbolFont(font)) return { ...piece, text: withSymbols(text, font) };
  const signs = Array.from(text, (letter) => {
    const unit = letter.charCodeAt(0);
    const code = codeOf(unit);
    return unit < 0x20 ? letter : symbolText(code < 0 ? unit : code, font);
  });
  return { ...piece, text: signs.join('') };
}

/** Without white space at both ends, and before the line ends inside; a tab at the beginning may part columns. */
function trimmed(runs: readonly ForeignRun[]): ForeignRun[] {
  const withoutStart = runs.map((run) => run.text.replace(/^[ \n\r]+/, ''));
  const first = withoutStart.findIndex((text) => text !== '');
  const last = runs.findLastIndex((run) => run.text.trimEnd() !== '');
  return runs.slice(Math.max(first, 0), last + 1).map((run, at, kept) => {
    const text = at === 0 ? (withoutStart[first] ?? '') : run.text;
    return { ...run, text: at === kept.length - 1 ? text.trimEnd() : text };
  });
}

/** An automatic number as its file prints it; what is no number is a bullet, of which plans have two. */
export function printedNumber(text: string, isDrawn: boolean): string | undefined {
  const trimmedText = text.replace(/\s+/g, ' ').trim();
  if (trimmedText === '') return undefined;
  const isBullet = isDrawn || trimmedText === 'o' || !/[\p{L}\p{N}]/u.test(trimmedText);
  return isBullet ? bullet(trimmedText) : trimmedText;
}

/** @param fonts that text was read from; no note without them */
export const oldFontsNote = (fonts: ReadonlySet<string>): Note[] =>
  fonts.size === 0 ? [] : [{ message: readings.oldFonts, args: { fonts: [...fonts].sort().join(', ') } }];
