/** The styles of the file ([MS-DOC] 2.4.6, 2.9.271): what a style says, with what it takes from those it rests on. */
import type { Stretch } from './bytes';
import { changedLook, plainLook, type Look } from './characters';
import { changedShape, plainShape, type Shape } from './paragraphs';
import type { ChangeReader } from './sprms';

export interface ParagraphStyle {
  readonly look: Look;
  readonly shape: Shape;
  /** The style that brought the numbers, which tells their level. */
  readonly numberedBy: number;
}

export interface Styles {
  readonly paragraph: (style: number) => ParagraphStyle;
  /** Lists of changes of a style of letters, from the style that it rests on. */
  readonly character: (style: number) => readonly Stretch[];
  /** Lists of changes of a style of tables. */
  readonly table: (style: number) => readonly Stretch[];
}

interface Style {
  readonly builtIn: number;
  readonly kind: number;
  readonly base: number;
  readonly lists: readonly Stretch[];
}

const kinds = { paragraph: 1, character: 2, table: 3 } as const;

/** Word allows fewer. */
const MOST_BASES = 32;
const HEADINGS = 9;

export function stylesOf(sheet: Stretch, reader: ChangeReader): Styles {
  const { styles, look } = styleSheet(sheet);
  const start: ParagraphStyle = { look, shape: plainShape, numberedBy: 0 };
  const known = new Map<number, ParagraphStyle>();
  const lists = (style: number, kind: number, list: number): readonly Stretch[] =>
    withBases(styles, style, kind).flatMap(([, { lists }]) => lists[list] ?? []);
  return {
    paragraph(style) {
      const read =
        known.get(style) ?? paragraphStyle(withBases(styles, style, kinds.paragraph), start, reader);
      known.set(style, read);
      return read;
    },
    character: (style) => lists(style, kinds.character, 0),
    table: (style) => lists(style, kinds.table, 0),
  };
}

/** A style behind those that it rests on, with their numbers. */
function withBases(
  styles: readonly (Style | undefined)[],
  number: number,
  kind: number,
): readonly (readonly [number, Style])[] {
  const found: (readonly [number, Style])[] = [];
  let now = number;
  for (let style = styles[now]; style?.kind === kind && found.length < MOST_BASES; style = styles[now]) {
    found.push([now, style]);
    now = style.base;
  }
  return found.reverse();
}

function paragraphStyle(
  styles: readonly (readonly [number, Style])[],
  start: ParagraphStyle,
  reader: ChangeReader,
): ParagraphStyle {
  return styles.reduce(({ look, shape, numberedBy }, [number, { lists, builtIn }]) => {
    // Headings are headings, even if their style does not say so.
    const heading = builtIn >= 1 && builtIn <= HEADINGS ? { outlineLevel: builtIn } : {};
    const changed = changedShape({ ...shape, ...heading }, [lists[0]], reader);
    return {
      look: changedLook(look, [lists[1]], reader),
      shape: changed,
      numberedBy: changed.list === shape.list ? numberedBy : number,
    };
  }, start);
}

function styleSheet({ bytes, start, end }: Stretch): {
  readonly styles: readonly (Style | undefined)[];
  readonly look: Look;
} {
  if (end - start < 20) return { styles: [], look: plainLook };
  const count = bytes.u16(start + 2);
  const fixed = bytes.u16(start + 4);
  const look = { ...plainLook, font: bytes.u16(start + 14), wideFont: bytes.u16(start + 18) };
  const styles: (Style | undefined)[] = [];
  let at = start + 2 + bytes.u16(start);
  while (styles.length < count && at + 2 <= end) {
    const length = bytes.u16(at);
    styles.push(
      length === 0
        ? undefined
        : styleOf({ bytes, start: at + 2, end: Math.min(end, at + 2 + length) }, fixed),
    );
    at += 2 + length + (length % 2);
  }
  return { styles, look };
}

/** @param fixed bytes of what stands before the name */
function styleOf({ bytes, start, end }: Stretch, fixed: number): Style | undefined {
  if (start + fixed + 2 > end) return undefined;
  const kind = bytes.u16(start + 2) & 0xf;
  const count = bytes.u16(start + 4) & 0xf;
  const lists: Stretch[] = [];
  let at = start + fixed + 2 + 2 * bytes.u16(start + fixed) + 2;
  while (lists.length < count && at + 2 <= end) {
    const length = bytes.u16(at);
    // The list of a paragraph begins with the number of its style.
    const skipped =
      (kind === kinds.paragraph && lists.length === 0) || (kind === kinds.table && lists.length === 1)
        ? 2
        : 0;
    lists.push({ bytes, start: Math.min(end, at + 2 + skipped), end: Math.min(end, at + 2 + length) });
    at += 2 + length + (length % 2);
  }
  return { builtIn: bytes.u16(start) & 0xfff, kind, base: bytes.u16(start + 2) >>> 4, lists };
}
