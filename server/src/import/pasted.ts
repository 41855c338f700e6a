/**
 * What is worth reading of a clipboard. Looks at the text alone and reads no format: whoever waits for a paste learns
 * at once where the plain text is as good.
 */
import { joinEdits } from '../core/format/join';
import { shapeOf } from '../core/format/shape';
import { applyEdits } from '../core/rules/fix';
import { readNumbering } from '../core/syntax/numbering';
import { SourceText } from '../core/text/source';

/** The same text in the forms that its program put on the clipboard. */
export interface Clipboard {
  readonly html?: string;
  readonly rtf?: string;
  readonly plain?: string;
}

export interface RichForm {
  /** For the reader of its format. */
  readonly name: 'clipboard.html' | 'clipboard.rtf';
  readonly bytes: Uint8Array;
}

/** Letters; markup takes most of them. */
const LONGEST = 1_000_000;

/** The forms that may say more than the plain text, the better first; none where the text comes from an editor of code. */
export function richForms({ html = '', rtf = '' }: Clipboard): readonly RichForm[] {
  if (isOfEditor(html)) return [];
  const forms: RichForm[] = [];
  if (isReadable(html))
    forms.push({ name: 'clipboard.html', bytes: new TextEncoder().encode(`\ufeff${html}`) });
  if (isReadable(rtf)) forms.push({ name: 'clipboard.rtf', bytes: bytesOf(rtf) });
  return isOfLibreOffice(html) ? forms.reverse() : forms;
}

const isReadable = (form: string): boolean => form.trim() !== '' && form.length <= LONGEST;

/** RTF is ASCII; what is not was read as Western from its bytes. */
const bytesOf = (rtf: string): Uint8Array =>
  Uint8Array.from(rtf, (character) => character.charCodeAt(0) & 0xff);

/** It has its automatic numbers as they are printed only in RTF. */
const isOfLibreOffice = (html: string): boolean =>
  /<meta name="generator" content="(?:LibreOffice|OpenOffice)/i.test(html.slice(0, HEAD));

const HEAD = 5000;
const FIRST_BLOCK = /<(div|pre)\b([^>]*)>/i;

/** Editors of code put their colours on the clipboard; the text is as it is to be. */
function isOfEditor(html: string): boolean {
  const [, tag = '', attributes = ''] = FIRST_BLOCK.exec(html.slice(0, HEAD)) ?? [];
  const isPreformatted = tag.toLowerCase() === 'pre' || /white-space:\s*pre/i.test(attributes);
  return isPreformatted && /monospace|consolas|courier new|jetbrains/i.test(attributes);
}

/** Whether a text that was read of a rich form has more than the plain one: other lines, numbers, columns, tables. */
export const saysMore = (text: string, plain: string): boolean => {
  const said = saidBy(text);
  return said !== '' && said !== saidBy(plain);
};

/** Lines without blank ones, spaces at their ends, and the marks of bold and italics; a tab parts columns in a plan. */
const saidBy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\*\*|[_\u200b\ufeff]/g, '')
    .replace(/[ \u00a0]+/g, ' ')
    .split(/\r\n?|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/**
 * The text without the number of its first line, where the writer has typed one already.
 * @param before what the line has before the place of the text
 */
export function behindNumber(text: string, before: string): string {
  const own = before.trim();
  const brought = readNumbering(text);
  if (own === '' || !brought) return text;
  const rest = text.slice(brought.length).trimStart();
  const isNumber = readNumbering(`${own} ${rest}`)?.length === own.length;
  return isNumber ? `${/\s$/.test(before) ? '' : ' '}${rest}` : text;
}

/**
 * Plain text with its lines joined, where they are surely broken as on a page: so it comes from a reader of PDF.
 * @returns undefined where it may stay as it is
 */
export function rejoined(plain: string): string | undefined {
  if (plain.length > LONGEST) return undefined;
  const source = new SourceText(plain.replace(/\r\n?/g, '\n'));
  const shape = shapeOf(source);
  if (!shape.hardWrapped) return undefined;
  const edits = joinEdits(shape);
  if (edits.length === 0) return undefined;
  const text = applyEdits(source, edits);
  return source.raw.endsWith('\n') ? text : text.trimEnd();
}
