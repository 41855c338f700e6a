/** Writes a document into the office's own registry: `.kehoach/registry.json`, its comments and order kept. */
import { applyEdits, findNodeAtLocation, modify, parseTree, type Node } from 'jsonc-parser';
import { dayText, monthText } from '../citations/padding';
import type { Span } from '../text/span';
import type { Directive } from './directive';
import { readOfficeRegistry } from './office';
import { numberKey } from './registry';

export type NewEntry = Pick<Directive, 'number' | 'type' | 'date' | 'issuer' | 'subject' | 'note'>;

/** What a new file holds. */
export const NEW_OFFICE_REGISTRY = `// Sổ văn bản của cơ quan: những văn bản mà kế hoạch của cơ quan hay viện dẫn.
// Mỗi văn bản một mục; ngày viết như 25/10/2023. Hướng dẫn: docs/so-van-ban.md.
{
  "documents": []
}
`;

/**
 * The text of the file with the document in it; the same text where it is there already.
 * @param text nothing where there is no file yet
 * @returns nothing where the file is not one that can be added to
 */
export function addToOfficeRegistry(text: string | undefined, entry: NewEntry): string | undefined {
  const before = text === undefined || text.trim() === '' ? NEW_OFFICE_REGISTRY : text;
  const root = parseTree(before, [], { allowTrailingComma: true });
  const list = root?.type === 'array' ? root : root && findNodeAtLocation(root, ['documents']);
  if (root?.type !== 'array' && root?.type !== 'object') return undefined;
  if (list && list.type !== 'array') return undefined;
  if (isThere(before, entry)) return before;
  const eol = before.includes('\r\n') ? '\r\n' : '\n';
  const last = list?.children?.at(-1);
  if (list && last) return withItem(before, spanOf(list), spanOf(last), written(entry), eol);
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  const path = root.type === 'array' ? [] : ['documents'];
  const edits = list
    ? modify(before, [...path, 0], written(entry), { isArrayInsertion: true, formattingOptions })
    : modify(before, path, [written(entry)], { formattingOptions });
  return applyEdits(before, edits);
}

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

const COMMENTS = /\/\/.*|\/\*[\s\S]*?\*\//g;

/** Behind the last item and the comments that follow it, in a line of its own. */
function withItem(text: string, list: Span, last: Span, item: object, eol: string): string {
  const close = list.end - 1;
  const gap = text.slice(last.end, close);
  const comma = gap.replace(COMMENTS, '').includes(',') ? '' : ',';
  const lead = text.slice(text.lastIndexOf('\n', last.start - 1) + 1, last.start);
  const indent = lead.trim() === '' ? lead : '';
  const json = JSON.stringify(item, null, 2).replaceAll('\n', eol + indent);
  const body = text.slice(0, last.end) + comma + gap.trimEnd();
  const tail = /[\r\n]/.test(gap) ? gap.slice(gap.trimEnd().length) : eol;
  return `${body}${eol}${indent}${json}${tail}${text.slice(close)}`;
}

function isThere(text: string, { number, date }: NewEntry): boolean {
  return readOfficeRegistry(text, 'json').directives.some(
    (directive) => numberKey(directive.number) === numberKey(number) && directive.date === date,
  );
}

/** Fields that say something, in the order of a citation. */
function written({ number, type, date, issuer, subject, note }: NewEntry): Readonly<Record<string, string>> {
  const fields = { number, type, date: date && dayOf(date), issuer, subject, note };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== undefined),
  );
}

/** `25/10/2023`, as citations have it. */
function dayOf(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${dayText(Number(day))}/${monthText(Number(month))}/${year}`;
}
