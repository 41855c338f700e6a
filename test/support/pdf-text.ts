/** What the pages of a PDF file show: stretches of text with their places and what they belong to. */
import { read, Text, type Dictionary, type PdfFile } from './pdf';

export interface Shown {
  /** As it is copied from the page. */
  readonly text: string;
  /** In points from the upper left corner of the page; `y` is the baseline. */
  readonly x: number;
  readonly y: number;
  /** Where its last letter ends. */
  readonly end: number;
  readonly size: number;
  /** Without the letters that mark it as a part of the whole font. */
  readonly font: string;
  /** Its number among the marked stretches of the page; absent for an artifact. */
  readonly content?: number;
  /** Codes of its letters in the font. */
  readonly codes: readonly number[];
}

/** A filled rectangle: the lines that are drawn. */
export interface Filled {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Font {
  readonly name: string;
  readonly unicode: readonly string[];
  /** Thousandths of an em. */
  readonly widths: readonly number[];
}

export function fontsOf(file: PdfFile, page: Dictionary): Map<string, Font> {
  const fonts = file.dictionary(file.dictionary(page['Resources'])['Font'] ?? page);
  return new Map(
    Object.entries(fonts)
      .filter(([id]) => /^F\d+$/u.test(id))
      .map(([id, ref]) => {
        const font = file.dictionary(ref);
        const descendant = file.dictionary(file.array(font['DescendantFonts'])[0]);
        return [
          id,
          {
            name: nameOf(font).replace(/^\/[A-Z]{6}\+/u, ''),
            unicode: unicodeOf(file.stream(font['ToUnicode']).toString('latin1')),
            widths: file.array(file.array(descendant['W'])[1]).map(Number),
          },
        ];
      }),
  );
}

const nameOf = ({ BaseFont }: Dictionary): string => (typeof BaseFont === 'string' ? BaseFont : '');

/** The table that says for each code which characters it stands for. */
const unicodeOf = (table: string): string[] =>
  [...table.matchAll(/<[\da-f]{4}> <[\da-f]{4}> \[([^\]]*)\]/gu)].flatMap(([, entries = '']) =>
    [...entries.matchAll(/<([\da-f ]*)>/gu)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );

const OPERATION = /^(.*?) ?(BT|ET|Tm|Tf|TJ|BDC|BMC|EMC|re f)$/u;

export function shownOn(file: PdfFile, page: Dictionary): Shown[] {
  const fonts = fontsOf(file, page);
  const shown: Shown[] = [];
  /** What has been opened: the number of a stretch, `artifact`, or what stands for the letters that are drawn. */
  const marks: (number | 'artifact' | { actual: string })[] = [];
  let font: Font | undefined;
  let size = 0;
  let [x, y] = [0, 0];
  for (const line of operationsOn(file, page)) {
    const [, operands = '', operator] = OPERATION.exec(line) ?? [];
    const numbers = operands.split(' ').map(Number);
    if (operator === 'Tm') [x = 0, y = 0] = numbers.slice(4);
    else if (operator === 'Tf')
      [font, size] = [fonts.get(operands.slice(1).split(' ')[0] ?? ''), numbers[1] ?? 0];
    else if (operator === 'BDC' || operator === 'BMC') marks.push(markOf(operands));
    else if (operator === 'EMC') marks.pop();
    else if (operator === 'TJ' && font) {
      let from: number | undefined;
      const codes: number[] = [];
      for (const [, hex, gap] of operands.matchAll(/<([\da-f]*)>|(-?[\d.]+)/gu)) {
        for (const code of hex?.match(/.{4}/gu) ?? []) {
          from ??= x;
          codes.push(Number.parseInt(code, 16));
          x += ((font.widths[codes.at(-1) ?? 0] ?? 0) * size) / 1000;
        }
        if (gap !== undefined) x -= (Number(gap) * size) / 1000;
      }
      const last = marks.at(-1);
      const content = marks.find((mark) => typeof mark === 'number');
      const text = typeof last === 'object' ? last.actual : codes.map((code) => font?.unicode[code]).join('');
      shown.push({
        text,
        x: from ?? x,
        y,
        end: x,
        size,
        font: font.name,
        codes,
        ...(content !== undefined && { content }),
      });
    }
  }
  return shown;
}

/** One in a line, with what it is applied to. */
const operationsOn = (file: PdfFile, page: Dictionary): string[] =>
  file
    .content(page)
    .replace(/<<\n.*?\n>> BDC/gsu, (all) => all.replaceAll('\n', ' '))
    .split('\n');

function markOf(operands: string): number | 'artifact' | { actual: string } {
  if (operands.startsWith('/Artifact')) return 'artifact';
  const { MCID, ActualText } = read(operands, operands.indexOf('<<')) as Dictionary;
  if (typeof MCID === 'number') return MCID;
  return { actual: ActualText instanceof Text ? ActualText.text : '' };
}

export const filledOn = (file: PdfFile, page: Dictionary): Filled[] =>
  [...file.content(page).matchAll(/^(\S+) (\S+) (\S+) (\S+) re f$/gmu)].map(([, x, y, width, height]) => ({
    x: Number(x),
    y: Number(y),
    width: Number(width),
    height: Number(height),
  }));
