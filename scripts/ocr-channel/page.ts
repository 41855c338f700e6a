/** Pages as they come out of a scanner: set in a serif typeface, turned, blurred, specked, some in black and white alone. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { Random } from '../random';

type Face = 'Regular' | 'Bold' | 'Italic' | 'BoldItalic';

interface Block {
  readonly face: Face;
  readonly lines: readonly string[];
}

export interface Page {
  readonly blocks: readonly Block[];
  /** Dots an inch. */
  readonly density: number;
  /** Degrees. */
  readonly rotation: number;
  /** Standard deviation in dots. */
  readonly blur: number;
  /** Strength of the specks, as ImageMagick's -attenuate takes it. */
  readonly noise: number;
  /** Percent of black in the ink. */
  readonly ink: number;
  readonly blackAndWhite: boolean;
  readonly seed: number;
}

const LINES_A_PAGE = 36;
/** Letters a line: 16 cm of 14-point type. */
const WIDTH = { body: 78, capitals: 52 };

/** Lays paragraphs out until they or the pages are used up. */
export function pagesOf(paragraphs: readonly string[], count: number, random: Random): Page[] {
  const pages: Page[] = [];
  const left = [...paragraphs];
  while (pages.length < count && left.length > 0) {
    const blocks: Block[] = [];
    for (let lines = 0; lines < LINES_A_PAGE && left.length > 0;) {
      const block = blockOf(left.pop() ?? '', random);
      blocks.push(block);
      lines += block.lines.length;
    }
    pages.push({
      blocks,
      density: random.pick([150, 200, 200, 250]),
      rotation: random.between(-0.4, 0.4),
      blur: random.pick([0.4, 0.7, 1]),
      noise: random.pick([0.2, 0.4, 0.7]),
      ink: random.pick([100, 90, 80]),
      blackAndWhite: random.next() < 0.5,
      seed: Math.floor(random.next() * 1e9),
    });
  }
  return pages;
}

/** Mostly body text; headings in bold, titles in bold capitals, legal bases in italics. */
function blockOf(paragraph: string, random: Random): Block {
  const kind = random.next();
  if (kind < 0.14) {
    const lines = wrap(paragraph.toUpperCase(), WIDTH.capitals).slice(0, 3);
    return { face: random.pick(['Bold', 'Bold', 'Regular']), lines };
  }
  const lines = wrap(paragraph, WIDTH.body);
  if (kind < 0.26) return { face: 'Bold', lines: lines.slice(0, 3) };
  if (kind < 0.38) return { face: random.pick(['Italic', 'Italic', 'BoldItalic']), lines: lines.slice(0, 4) };
  return { face: 'Regular', lines };
}

export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}

export const linesOn = (page: Page): string[] => page.blocks.flatMap((block) => block.lines);

/** Draws a page with ImageMagick and reads it with tesseract and its English data. */
export function scan(page: Page, fonts: string, image: string): string {
  const drawn = page.blocks.flatMap(({ face, lines }) => [
    '-font',
    path.join(fonts, `LiberationSerif-${face}.ttf`),
    // `\` and `%` mean something to ImageMagick, and so does an `@` at the beginning.
    `label:${lines.join('\n').replace(/[\\@]/g, '\\$&').replaceAll('%', '%%')}`,
  ]);
  execFileSync('convert', [
    ...['-seed', String(page.seed), '-density', String(page.density), '-pointsize', '14'],
    ...['-background', 'white', '-fill', `gray(${100 - page.ink}%)`, '-interline-spacing', '7'],
    ...[...drawn, '-append', '-bordercolor', 'white', '-border', '80'],
    ...['-rotate', page.rotation.toFixed(3), '-blur', `0x${page.blur}`],
    ...['-attenuate', String(page.noise), '+noise', 'Gaussian', '-colorspace', 'Gray'],
    ...(page.blackAndWhite ? ['-threshold', '60%'] : []),
    image,
  ]);
  const options = ['-l', 'eng', '--psm', '6', '--dpi', String(page.density)];
  return execFileSync('tesseract', [image, '-', ...options], {
    encoding: 'utf8',
    env: { ...process.env, OMP_THREAD_LIMIT: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  }).normalize('NFC');
}
