/**
 * Letters as a font of the file writes them. One by one: no kerning and no ligatures, since the pages were measured
 * without.
 */
import { measure, type Face } from '../../layout/fonts';
import type { EmbeddedFont } from './document';
import { plainText } from './plain-text';

export interface Letter {
  /** Its number in the font, in hexadecimal digits. */
  readonly code: string;
  /** To be added to its width in the font to make it as wide as on the page, in thousandths of the font's size. */
  readonly widening: number;
  /** As wide as it was measured, in points. */
  readonly width: number;
  /** What it stands for, when it is drawn as another one. */
  readonly actual?: string;
  /** Is widened where the line is justified. */
  readonly isSpace: boolean;
}

/** Drawn for what the fonts do not have: an empty box. */
const MISSING = '\u25A1';

/** A letter with the marks on it, which may be characters of their own. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;
const MARK = /\p{M}/u;

const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Zs}]+$/u;

export class Letters {
  /** By size: the pages measure letters in whole dots. */
  private readonly known = new Map<number, Map<string, Letter>>();

  constructor(
    readonly face: Face,
    readonly font: EmbeddedFont,
  ) {}

  *of(text: string, size: number): Iterable<Letter> {
    const known = this.known.get(size) ?? new Map<string, Letter>();
    this.known.set(size, known);
    for (const cluster of MARK.test(text) ? (text.match(CLUSTERS) ?? []) : text) {
      const letter = known.get(cluster) ?? this.make(cluster, size);
      known.set(cluster, letter);
      yield letter;
    }
  }

  private make(cluster: string, size: number): Letter {
    const composed = cluster.normalize('NFC');
    const width = measure(cluster, this.face, size);
    const isInvisible = INVISIBLE.test(composed);
    const there = this.has(composed) ? composed : this.partsOf(cluster);
    const drawn = there !== '' ? there : !isInvisible ? MISSING : width > 0 ? ' ' : '';
    /** In ems. */
    const natural = [...drawn].reduce((sum, each) => sum + this.widthOf(each), 0);
    const actual = drawn.normalize('NFC') === composed || isInvisible ? undefined : plainText(cluster);
    return {
      code: [...drawn].map((each) => this.font.encode(each, [])[0].join('')).join(''),
      widening: (width / size - natural) * 1000,
      width,
      isSpace: cluster === ' ',
      ...(actual !== undefined && { actual }),
    };
  }

  /** Of a letter and its marks, those that the font has. */
  private partsOf(cluster: string): string {
    return [...cluster.normalize('NFD')].filter((each) => this.has(each)).join('');
  }

  /** Whether it is one character that the font has. */
  private has(text: string): boolean {
    const [first = '', ...rest] = text;
    return rest.length === 0 && this.font.font.hasGlyphForCodePoint(first.codePointAt(0) ?? 0);
  }

  private widthOf(character: string): number {
    const { font } = this.font;
    return font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / font.unitsPerEm;
  }
}
