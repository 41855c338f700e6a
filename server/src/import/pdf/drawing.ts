/**
 * What a page draws: its operators one by one, with the state of drawing that each finds. It knows letters, drawn
 * lines and pictures; colours and clips do not matter for reading.
 */
import type { PositionedRule } from '../reader';
import { combined, IDENTITY, matrixOf, moved, placed, type Matrix } from './matrix';
import { operators, type PdfPage } from './open';
import { rulesOfPath } from './rules';

/** A letter, or several that are printed as one, where its base line begins. */
export interface Letter {
  readonly text: string;
  /** From the left and from the top of the page as it is read, in points. */
  readonly left: number;
  readonly base: number;
  readonly width: number;
  readonly size: number;
  /** Turns to the right by quarters, from 0 to 3. */
  readonly quarter: number;
  readonly font: string;
  /** Filled and outlined: how programs make letters bold that have no bold font. */
  readonly outlined: boolean;
  /** Printed without ink: the text that was read from a scan, behind its picture. */
  readonly hidden: boolean;
}

/** A picture, and the matrix that brings the square of side 1 to its place. */
export interface DrawnPicture {
  /** Name under which the page holds it, or the picture itself. */
  readonly source: unknown;
  readonly matrix: Matrix;
  /** Of one bit, of which 0 is ink. */
  readonly mask: boolean;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Letter[];
  readonly rules: readonly PositionedRule[];
  readonly pictures: readonly DrawnPicture[];
}

/** Letters and lines beyond these numbers are a drawing, or a trap. */
const MOST_LETTERS = 60_000;
const MOST_RULES = 20_000;
/** Deeper states of drawing are forgotten. */
const DEEPEST = 500;

interface State {
  matrix: Matrix;
  font: string;
  size: number;
  fontScale: number;
  letterSpace: number;
  wordSpace: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
  lineWidth: number;
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

type Step = (state: State, args: readonly unknown[]) => void;

/** The page as it is read, turned by its `Rotate`. */
export async function drawingOf(page: PdfPage): Promise<Drawing> {
  const names = await operators();
  const view = page.getViewport({ scale: 1 });
  const list = await page.getOperatorList({ annotationMode: 0 });
  const drawn = new Drawer(page, matrixOf(view.transform));
  const steps = drawn.steps(names);
  const { fnArray }: { readonly fnArray: readonly number[] } = list;
  const argsArray: readonly unknown[] = list.argsArray;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index];
    steps.get(operator)?.(drawn.state, Array.isArray(args) ? (args as unknown[]) : []);
  });
  const { letters, rules, pictures } = drawn;
  return { width: view.width, height: view.height, letters, rules, pictures };
}

class Drawer {
  readonly letters: Letter[] = [];
  readonly rules: PositionedRule[] = [];
  readonly pictures: DrawnPicture[] = [];
  readonly #page: PdfPage;
  readonly #saved: State[] = [];
  state: State;
  #text: Matrix = IDENTITY;
  #line = { x: 0, y: 0 };
  #x = 0;

  constructor(page: PdfPage, matrix: Matrix) {
    this.#page = page;
    this.state = {
      matrix,
      font: '',
      size: 0,
      fontScale: 0.001,
      letterSpace: 0,
      wordSpace: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
      lineWidth: 1,
    };
  }

  steps(names: Awaited<ReturnType<typeof operators>>): ReadonlyMap<number, Step> {
    const save: Step = () => this.#save();
    const restore: Step = () => this.#restore();
    const path: Step = (state, [operator, paths]) => {
      if (this.rules.length > MOST_RULES || !Array.isArray(paths)) return;
      const stroked = operator === names.stroke || operator === names.closeStroke;
      const filled = operator === names.fill || operator === names.eoFill;
      const both = [names.fillStroke, names.eoFillStroke, names.closeFillStroke, names.closeEOFillStroke];
      if (!stroked && !filled && !both.includes(operator as number)) return;
      this.rules.push(...rulesOfPath(paths[0], state.matrix, stroked || !filled, state.lineWidth));
    };
    const picture =
      (mask: boolean): Step =>
      (state, [source]) => {
        this.pictures.push({ source, matrix: state.matrix, mask });
      };
    return new Map<number, Step>([
      [names.save, save],
      [names.restore, restore],
      [names.beginGroup, save],
      [names.endGroup, restore],
      [names.paintFormXObjectBegin, (state, [matrix]) => this.#form(state, matrix)],
      [names.paintFormXObjectEnd, restore],
      [names.transform, (state, args) => void (state.matrix = combined(state.matrix, matrixOf(args)))],
      [names.setLineWidth, (state, [width]) => void (state.lineWidth = number(width))],
      [names.setGState, (state, [settings]) => this.#settings(state, settings)],
      [names.constructPath, path],
      [names.beginText, () => this.#begin(IDENTITY)],
      [names.setTextMatrix, (_, args) => this.#begin(matrixOf(args.length === 6 ? args : args[0]))],
      [names.setCharSpacing, (state, [space]) => void (state.letterSpace = number(space))],
      [names.setWordSpacing, (state, [space]) => void (state.wordSpace = number(space))],
      [names.setHScale, (state, [scale]) => void (state.scale = number(scale) / 100)],
      [names.setLeading, (state, [leading]) => void (state.leading = -number(leading))],
      [names.setFont, (state, [font, size]) => this.#font(state, font, size)],
      [names.setTextRenderingMode, (state, [mode]) => void (state.mode = number(mode))],
      [names.setTextRise, (state, [rise]) => void (state.rise = number(rise))],
      [names.moveText, (_, [x, y]) => this.#move(number(x), number(y))],
      [names.nextLine, (state) => this.#move(0, state.leading)],
      [
        names.setLeadingMoveText,
        (state, [x, y]) => {
          state.leading = number(y);
          this.#move(number(x), number(y));
        },
      ],
      [names.showText, (state, [glyphs]) => this.#show(state, glyphs)],
      [names.paintImageXObject, picture(false)],
      [names.paintInlineImageXObject, picture(false)],
      [names.paintImageMaskXObject, picture(true)],
    ]);
  }

  #save(): void {
    if (this.#saved.length < DEEPEST) this.#saved.push({ ...this.state });
  }

  #restore(): void {
    this.state = this.#saved.pop() ?? this.state;
  }

  #form(state: State, matrix: unknown): void {
    this.#save();
    state.matrix = combined(state.matrix, matrixOf(matrix));
  }

  #settings(state: State, settings: unknown): void {
    if (!Array.isArray(settings)) return;
    for (const [key, value] of settings as [unknown, unknown][]) {
      if (key === 'LW') state.lineWidth = number(value);
      if (key === 'Font' && Array.isArray(value)) this.#font(state, value[0], value[1]);
    }
  }

  #font(state: State, id: unknown, size: unknown): void {
    const objects = this.#page.commonObjs as { has(id: string): boolean; get(id: string): unknown };
    const font = typeof id === 'string' && objects.has(id) ? objects.get(id) : undefined;
    const { name, fontMatrix } = (font ?? {}) as { name?: unknown; fontMatrix?: unknown };
    state.font = typeof name === 'string' ? name.replace(/^[A-Z]{6}\+/, '') : '';
    state.fontScale = Array.isArray(fontMatrix) ? matrixOf(fontMatrix)[0] : 0.001;
    state.size = number(size);
  }

  #begin(matrix: Matrix): void {
    this.#text = matrix;
    this.#line = { x: 0, y: 0 };
    this.#x = 0;
  }

  #move(x: number, y: number): void {
    this.#line = { x: this.#line.x + x, y: this.#line.y + y };
    this.#x = this.#line.x;
  }

  #show(state: State, glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const matrix = combined(state.matrix, this.#text);
    for (const glyph of glyphs as (Glyph | number | null)[]) {
      if (glyph === null) continue;
      if (typeof glyph === 'number') this.#x -= ((glyph * state.size) / 1000) * state.scale;
      else this.#x += this.#letter(state, matrix, glyph) * state.scale;
    }
  }

  /** @returns how far the next letter is, before it is stretched */
  #letter(state: State, matrix: Matrix, { unicode, width, isSpace }: Glyph): number {
    const body = number(width) * state.size * state.fontScale;
    const at = moved(matrix, this.#x, this.#line.y + state.rise);
    const size = Math.abs(state.size) * Math.hypot(at[2], at[3]);
    const [left, base] = placed(at, 0, 0);
    if (typeof unicode === 'string' && size > 0 && this.letters.length < MOST_LETTERS) {
      const along = Math.hypot(at[0], at[1]) * state.scale;
      const quarter = (Math.round(Math.atan2(at[1], at[0]) / (Math.PI / 2)) + 4) % 4;
      const [outlined, hidden] = [state.mode === 2, state.mode === 3 || state.mode === 7];
      const { font } = state;
      const wide = Math.abs(body) * along;
      this.letters.push({ text: unicode, left, base, width: wide, size, quarter, font, outlined, hidden });
    }
    return body + state.letterSpace + (isSpace ? state.wordSpace : 0);
  }
}

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
