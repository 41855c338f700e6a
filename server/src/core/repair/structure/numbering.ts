/**
 * Numbers at the head of a line that a machine misread: `111-`, `|.`, `l.`, `(l)`, a second `d)` for `đ)`, a bullet of
 * another sign. What a head can mean is asked of `readNumbering`; which of its meanings is meant, of the series it
 * stands in.
 */
import { linesOf, type Line } from '../../syntax/lines';
import {
  ENUMERATION_LETTERS,
  isMostlyCapitals,
  readNumbering,
  romanValue,
  toRoman,
  type NumberingRead,
  type NumberingStyle,
} from '../../syntax/numbering';
import { isComment, isTableRow, recipientsLabelLength } from '../../syntax/vocabulary';
import { SourceText } from '../../text/source';
import type { Change } from '../rewriting';

/** What a number looks like: an opening bracket, up to five letters, digits or signs, and its mark. */
const HEAD = /^(\(?)([\p{L}\p{N}|!\][¢©&?@\\]{1,5})([ \u00a0]?)([.)\-–—~,])(?=[ \u00a0]*[\p{L}“"(])/u;
const DOTTED_HEAD = /^([\dlIOo|]{1,2}(?:[.,][\dlIOo|]{1,2}){1,3})([ \u00a0]?)([.)]?)(?=[ \u00a0]+\p{Lu})/u;
/** `L MỤC ĐÍCH` for `I. MỤC ĐÍCH`. */
const BARE_STROKES = /^[LIl|!]{1,4}(?=[ \u00a0]+\p{Lu}{2})/u;
/** Signs that a machine reads for a dash or a bullet; the last group is read as a bullet as it stands. */
const STRANGE_BULLET =
  /^(?:[~_=«»¬·.°](?:[ \u00a0]+(?=[\p{Lu}“"])|(?<=_)(?=\p{Lu}))|[—–•●▪*][ \u00a0]+(?=[\p{Lu}“"]))/u;
/** Dashes that make the sign of a list, and how many of them for each strange one. */
const LEAST_DASHES = 2;
const SHORT_LINE_SHARE = 0.7;
/** Lines after which a series is taken to go on no more. */
const LOOK_AHEAD = 60;

/** Characters of one shape; `H` looks like two strokes. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/[IlL1|!i\][tfj]/g, '1'],
  [/[HNU]/g, '11'],
  [/M/g, '111'],
  [/[OoQ0]/g, '0'],
  [/[S5]/gi, '5'],
  [/[Z2?]/gi, '2'],
  [/[B8&]/g, '8'],
  [/\\\/|[VY]/gi, 'V'],
  [/[XK]/gi, 'X'],
  [/[gq9]/g, '9'],
  [/[Gb6]/g, '6'],
  [/[A4]/g, '4'],
];
const shapeOf = (text: string): string =>
  SHAPES.reduce((shape, [letters, sign]) => shape.replace(letters, sign), text);

const LETTER_LOOKS: Readonly<Record<string, string>> = {
  a: 'áàâä@4',
  b: '6hB',
  c: '¢©eoC(',
  d: 'đD',
  đ: 'dðäaDd',
  e: 'éèêcE',
  g: 'q9G',
  h: 'bnH',
  i: 'l1|!í',
  k: 'kK',
};

interface Head {
  readonly line: Line;
  readonly open: string;
  readonly token: string;
  /** Characters of bracket, token, space and mark. */
  readonly length: number;
  readonly mark: string;
  readonly capitals: boolean;
  readonly read: NumberingRead | undefined;
  /** No line above runs on into this one. */
  readonly begins: boolean;
}

type Counted = Extract<NumberingStyle, 'roman' | 'arabic' | 'letter' | 'paren'>;
const ORDER: readonly Counted[] = ['roman', 'arabic', 'letter', 'paren'];

/** Numbers before and after which a head stands. */
class Series {
  private readonly last: Record<Counted, number> = { roman: 0, arabic: 0, letter: 0, paren: 0 };
  dotted: readonly number[] = [];

  next = (style: Counted): number => this.last[style] + 1;

  take(style: NumberingStyle, ordinal: number): void {
    if (style === 'named' || style === 'upper') {
      for (const inner of ORDER.slice(style === 'named' ? 1 : 0)) this.last[inner] = 0;
    }
    if (style === 'dotted') this.last.letter = this.last.paren = 0;
    if (!isCounted(style)) return;
    this.last[style] = ordinal;
    for (const inner of ORDER.slice(ORDER.indexOf(style) + 1)) if (style !== 'letter') this.last[inner] = 0;
    if (style !== 'letter' && style !== 'paren') this.dotted = [];
  }
}

/** What is read for I, II and III, where it is not clean. */
const STROKES = /^(?:[IlL1f|!iHNUM]{2,4}|[HNM])$/;

const isCounted = (style: NumberingStyle): style is Counted => (ORDER as readonly string[]).includes(style);

/** @param scanned the text surely comes from a machine: it has lost its marks, or was read from a picture */
export function repairNumbering(text: string, scanned: boolean): readonly Change[] {
  const lines = linesOf(new SourceText(text));
  const solid = lines.filter((line) => line.text !== '');
  const width = widthOf(solid);
  const heads: Head[] = [];
  const bullets: Line[] = [];
  let dashes = 0;
  let inBody = true;
  for (const [i, line] of solid.entries()) {
    if (isTableRow(line.text) || isComment(line.text)) continue;
    if (recipientsLabelLength(line.text) > 0) inBody = false;
    if (/^-[ \u00a0]?\p{L}/u.test(line.text)) dashes++;
    const begins = beginsAnew(solid[i - 1], line, width);
    if (STRANGE_BULLET.test(line.text) && (begins || !inBody)) {
      // In a header stands dấu sao.
      if (dashes > 0 || heads.some(({ read }) => read)) bullets.push(line);
    } else if (inBody) {
      const head = headOf(line, begins);
      if (head) heads.push(head);
    }
  }
  return [...numbers(heads, scanned), ...dashed(bullets, dashes, scanned)].sort((a, b) => a.start - b.start);
}

function widthOf(solid: readonly Line[]): number {
  const lengths = solid.map((line) => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
}

function beginsAnew(before: Line | undefined, line: Line, width: number): boolean {
  if (!before || line.index - before.index > 1) return true;
  return (
    before.text.length < width * SHORT_LINE_SHARE ||
    /[.;:!?…]["”)]?$/.test(before.text) ||
    isMostlyCapitals(before.text)
  );
}

function headOf(line: Line, begins: boolean): Head | undefined {
  const read = readNumbering(line.text);
  if (read?.style === 'dash' || read?.style === 'plus') return undefined;
  const dotted = DOTTED_HEAD.exec(line.text);
  const [whole, open = '', token = '', , mark = ''] = (dotted ? undefined : HEAD.exec(line.text)) ?? [];
  const strokes = whole === undefined && !read && !dotted ? BARE_STROKES.exec(line.text)?.[0] : undefined;
  if (whole === undefined && !read && !dotted && strokes === undefined) return undefined;
  const length = whole?.length ?? read?.length ?? dotted?.[0].length ?? strokes?.length ?? 0;
  const capitals = isMostlyCapitals(line.text.slice(length));
  if (strokes !== undefined && !capitals) return undefined;
  return { line, open, token: token || (dotted?.[1] ?? strokes ?? ''), length, mark, capitals, read, begins };
}

function* numbers(heads: readonly Head[], scanned: boolean): Generator<Change> {
  const series = new Series();
  const restored = scanned ? withoutLostStrokes(heads) : new Map<Head, Meant>();
  for (const [i, head] of heads.entries()) {
    const after = heads.slice(i + 1, i + 1 + LOOK_AHEAD);
    const meant =
      restored.get(head) ??
      dottedMeant(head, series) ??
      strokes(head, series, after, scanned) ??
      meantBy(head, series, after);
    if (!meant) continue;
    series.take(meant.style, meant.ordinal);
    if (meant.style === 'dotted') series.dotted = meant.path;
    const { start, text } = head.line;
    const written = text.slice(0, meant.length);
    const bare = scanned && head.capitals && /^[IVX]+$/.test(meant.text);
    const newText = meant.text + (bare ? markOfNext(after) : '');
    if (written !== newText) yield { kind: 'numbering', start, end: start + meant.length, newText };
  }
}

/**
 * Each number of the parts has lost a stroke, or none: `L MỤC ĐÍCH`, `I- NHIỆM VỤ`, `II- TỔ CHỨC` for I, II, III. Only a
 * series that can be read so from its first member to its last is.
 */
function withoutLostStrokes(heads: readonly Head[]): ReadonlyMap<Head, Meant> {
  const found = new Map<Head, Meant>();
  for (const [i, head] of heads.entries()) {
    const { line, capitals, open, token, mark, length, read } = head;
    if (!capitals || open !== '' || !(read?.style === 'roman' || MAY_BE_ROMAN.test(token))) continue;
    const ordinal = found.size + 1;
    const value = read?.style === 'roman' ? read.ordinal : romanValue(token.replace(/[l|!]/gi, 'I'));
    const begun = heads[i + 1]?.read; // `I.` for `1.`, the first of points that are in capitals too
    if (value !== ordinal && begun?.style === 'arabic' && begun.ordinal === 2) return new Map();
    if (value !== ordinal && (value !== ordinal - 1 || value === 0)) return new Map();
    const written = line.text.slice(0, length);
    const isRight = value === ordinal && (token === '' || token === toRoman(ordinal));
    const text = isRight ? written : toRoman(ordinal) + mark;
    found.set(head, { style: 'roman', ordinal, path: [ordinal], text, length });
  }
  return found.size < 2 ? new Map() : found;
}

/** Some of them no number of strokes that were lost: `IH`, `111`. */
const MAY_BE_ROMAN = /^(?!1$)[IVXHLl1|!]{1,5}$/;

/**
 * Machines give one stroke too many or too few: `Il-` for III after II, `IIl-` for II before III. The series counts, not
 * the strokes; a number of clean letters is only doubted in a text that surely comes from a machine.
 */
function strokes(head: Head, series: Series, after: readonly Head[], scanned: boolean): Meant | undefined {
  const { read, token, mark, capitals } = head;
  const next = series.next('roman');
  const counted = STROKES.test(token) ? Math.min(shapeOf(token).length, 3) : undefined;
  const ordinal = read?.style === 'roman' ? read.ordinal : counted;
  if (!capitals || next < 2) return undefined;
  // `1.` for III: its own points begin anew.
  const [inner] = after;
  const single = scanned && /^[1lI|]$/.test(token) && rough(shapeOf(toRoman(next))) === '1';
  if (
    single &&
    inner?.read?.style === 'arabic' &&
    inner.read.ordinal === 1 &&
    !inner.capitals &&
    read?.ordinal === 1
  )
    return { style: 'roman', ordinal: next, path: [next], text: toRoman(next) + mark, length: head.length };
  if (ordinal === undefined) return undefined;
  if (ordinal === next) {
    if (read || !scanned) return undefined;
    return { style: 'roman', ordinal: next, path: [next], text: toRoman(next) + mark, length: head.length };
  }
  if (/^\d+$/.test(token) && Number(token) === series.next('arabic')) return undefined;
  if (!scanned && /^[IVX]+$/.test(token)) return undefined;
  const meant = toRoman(next);
  const alike = rough(shapeOf(token)) === rough(shapeOf(meant)) && Math.abs(token.length - meant.length) <= 1;
  if (!alike) return undefined;
  const following = after.find((other) => other.read?.style === 'roman' && other.capitals)?.read?.ordinal;
  const repeated = ordinal === next - 1 && following !== next;
  const counts = after.find((other) => other.capitals && /^[Il1|!]+$/.test(other.token))?.token.length;
  const doubled = scanned && ordinal === next + 1 && counts !== undefined && counts <= ordinal;
  if (!repeated && !doubled && following !== next + 1) return undefined;
  return { style: 'roman', ordinal: next, path: [next], text: meant + mark, length: head.length };
}

/** Small marks fall out: `I MỤC ĐÍCH` before `II. NHIỆM VỤ`. */
const markOfNext = (after: readonly Head[]): string =>
  after.find(
    ({ capitals, open, token, mark }) => capitals && open === '' && token !== '' && /[-.]/.test(mark),
  )?.mark ?? '';

/** However many strokes. */
const rough = (shape: string): string => shape.replace(/1+/g, '1');

/** A number as it is meant, `length` being that of what is written. */
type Meant = Pick<NumberingRead, 'style' | 'ordinal' | 'path' | 'text' | 'length'>;

function meantBy(head: Head, series: Series, after: readonly Head[]): Meant | undefined {
  const { read, token } = head;
  // `11.` after `10.`, which the reader takes for II before a name in capitals.
  const counts = /^\d+$/.test(token) && Number(token) === series.next('arabic') && Number(token) > 1;
  if (read?.style === 'roman' && counts && read.ordinal !== series.next('roman'))
    return {
      style: 'arabic',
      ordinal: Number(token),
      path: [],
      text: head.line.text.slice(0, head.length),
      length: head.length,
    };
  const fits = read && isCounted(read.style) && read.ordinal === series.next(read.style);
  const other = head.token === '' ? undefined : otherwise(head, series, after);
  if (read && (!other || (fits && !contradicted(read, head, after)))) return tidied(read, head);
  return other;
}

/** `I. Mục đích`, `2. Yêu cầu`: the first number is that of the second one's series. */
const contradicted = (read: NumberingRead, head: Head, after: readonly Head[]): boolean =>
  read.ordinal === 1 &&
  ((read.style === 'roman' && !head.capitals && !follows(after, 'roman', 2, ['named'])) ||
    (read.style === 'arabic' && head.capitals && follows(after, 'roman', 2, ['named'])));

/** `1 .` for `1.`; otherwise as the reader gives it. */
function tidied(read: NumberingRead, { line }: Head): Meant {
  const written = line.text.slice(0, read.length);
  if (read.style === 'arabic' && /^\d+[ \u00a0]\.$/.test(written))
    return { ...read, text: written.replace(/[ \u00a0]/, '') };
  // Blanks before other marks are the author's.
  return read.style === 'roman' && /^[IVX]+[ \u00a0]?[-–./)]?$/.test(written)
    ? { ...read, text: written }
    : read.style === 'arabic' || read.style === 'letter'
      ? { ...read, text: written }
      : read;
}

/** The next member of an open series, or the first of a new one that goes on, which the head may be a misreading of. */
function otherwise(head: Head, series: Series, after: readonly Head[]): Meant | undefined {
  const { open, token, line } = head;
  if (!head.begins && !head.capitals) return undefined;
  const shape = shapeOf(token);
  const mark =
    head.mark === ',' || head.mark === '~' || head.mark === '—' ? (head.mark === ',' ? '.' : '-') : head.mark;
  const attempt = (style: Counted, ordinal: number, meant: string): Meant | undefined => {
    const text = `${open}${meant}${mark}`;
    const read = readNumbering(text + line.text.slice(head.length).replace(/^(?=\S)/, ' '));
    if (read?.style !== style || read.ordinal !== ordinal) return undefined;
    return { style, ordinal, path: [ordinal], text, length: head.length };
  };
  // `Vv` for V.
  const looksLike = (meant: string): boolean =>
    shapeOf(meant) === shape || (/^v{2}$/iu.test(token) && meant === 'V');
  if (open === '(') {
    if (mark !== ')') return undefined;
    const next = series.next('paren');
    for (const ordinal of new Set([next, 1])) {
      if (!looksLike(String(ordinal))) continue;
      if (ordinal === next && next > 1) return attempt('paren', ordinal, String(ordinal));
      if (follows(after, 'paren', 2, ['roman', 'arabic'])) return attempt('paren', 1, '1');
    }
    return undefined;
  }
  const roman = series.next('roman');
  if (head.capitals && looksLike(toRoman(roman)) && (roman > 1 || follows(after, 'roman', 2, ['named'])))
    return attempt('roman', roman, toRoman(roman));
  const letter = ENUMERATION_LETTERS.charAt(series.next('letter') - 1);
  if (series.next('letter') > 1 && LETTER_LOOKS[letter]?.includes(token)) {
    // A digit there may head the next part.
    const digit = /\d/.test(token) && Number(token) === series.next('arabic');
    if (!digit) return attempt('letter', series.next('letter'), letter);
  }
  if (token === 'á' && mark === ')' && follows(after, 'letter', 2, ['roman', 'arabic']))
    return attempt('letter', 1, 'a');
  if (head.capitals && /^[IVX]+$/.test(token)) return undefined;
  const arabic = series.next('arabic');
  const goesOn = arabic > 1 && (!isLetterNumber(head) || follows(after, 'arabic', arabic + 1, ['roman']));
  if (looksLike(String(arabic)) && goesOn) return attempt('arabic', arabic, String(arabic));
  if (looksLike('1') && follows(after, 'arabic', 2, ['roman', 'named'])) return attempt('arabic', 1, '1');
  return undefined;
}

/** `B.`, `g)`: may be what it says. */
const isLetterNumber = ({ token, read }: Head): boolean =>
  /^[A-Za-zĐđ]$/u.test(token) && !/^[lISZOo]$/.test(token) && read !== undefined;

/** Whether the series of a style comes to `ordinal` before it begins anew or an outer number ends it. */
function follows(
  after: readonly Head[],
  style: Counted,
  ordinal: number,
  ends: readonly NumberingStyle[],
): boolean {
  for (const { read, capitals, token, open } of after) {
    if (style === 'roman') {
      if (
        capitals &&
        open === '' &&
        token !== '' &&
        shapeOf(token) === shapeOf(toRoman(ordinal)) &&
        !/^\d$/.test(token)
      )
        return true;
      if (read?.style === 'roman' && capitals) return read.ordinal === ordinal;
    } else if (style === 'paren' && open === '(' && shapeOf(token) === shapeOf(String(ordinal))) return true;
    if (!read) continue;
    if (read.style === style && style !== 'roman') return read.ordinal === ordinal;
    if (ends.includes(read.style) && (read.style !== 'roman' || capitals)) return false;
  }
  return false;
}

/** `l.1.`, `1,2.` under `1.`: digits for letters, where the number then goes on what stands above it. */
function dottedMeant({ line, read, begins }: Head, { dotted, next }: Series): Meant | undefined {
  if (read?.style === 'dotted') return { ...read, text: line.text.slice(0, read.length) };
  const match = DOTTED_HEAD.exec(line.text);
  const [whole, components, gap = '', mark = ''] = match ?? [];
  if (whole === undefined || components === undefined || !begins || !/\d/.test(components)) return undefined;
  const text = components.replace(/[lI|]/g, '1').replace(/O/gi, '0').replaceAll(',', '.') + mark;
  if (text + gap === whole) return undefined;
  const meant = readNumbering(text + line.text.slice(whole.length));
  if (meant?.style !== 'dotted') return undefined;
  const under = meant.path[0] === next('arabic') - 1;
  const goesOn =
    meant.ordinal === 1 ||
    (dotted.length === meant.path.length && meant.ordinal === (dotted.at(-1) ?? 0) + 1);
  return under && goesOn ? { ...meant, length: whole.length } : undefined;
}

/** Strange signs are dashes where dashes head the other items of the text. */
function* dashed(bullets: readonly Line[], dashes: number, scanned: boolean): Generator<Change> {
  if (dashes < LEAST_DASHES) return;
  for (const { start, text } of bullets) {
    const [sign = ''] = STRANGE_BULLET.exec(text) ?? [];
    if (/^[—–•●▪*]/.test(sign) && (!scanned || bullets.length > dashes)) continue;
    yield { kind: 'bullet', start, end: start + sign.length, newText: '- ' };
  }
}
