/**
 * The office's own registry (sổ văn bản của cơ quan): `.kehoach/registry.json` or `registry.csv` of a folder. Reading
 * is total: whatever is wrong is told at its place, and every entry without an error is taken. The format is
 * described in `docs/so-van-ban.md`.
 */
import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Message, MessageArguments } from '../text/message';
import type { Span } from '../text/span';
import type { Directive } from './directive';
import {
  readOfficeEntry,
  officeFields,
  type EntryProblem,
  type OfficeEntry,
  type OfficeField,
} from './office-entry';
import { fileMessages } from './office-messages';
import { columnNames, readRows } from './office-csv';
import { numberKey } from './registry';

export type OfficeRegistryKind = 'json' | 'csv';

/** Paths within a folder at which its registry is looked for. */
export const officeRegistryFiles: Readonly<Record<OfficeRegistryKind, string>> = {
  json: '.kehoach/registry.json',
  csv: '.kehoach/registry.csv',
};

export interface OfficeRegistryProblem {
  /** Offsets into the text as given. */
  readonly span: Span;
  readonly message: Message;
  readonly args: MessageArguments;
  /** `error`: what stands there is left out. `warning`: it is taken as well as it can be. */
  readonly severity: 'error' | 'warning';
}

export interface OfficeRegistry {
  readonly directives: readonly Directive[];
  /** In the order of the text, at most {@link MOST_PROBLEMS}. */
  readonly problems: readonly OfficeRegistryProblem[];
}

/** Characters. */
const LARGEST = 8 * 1024 * 1024;
const MOST_ENTRIES = 20_000;
const MOST_PROBLEMS = 500;

/** An entry of a file with the places of what it says. */
export interface PlacedEntry {
  readonly entry: OfficeEntry;
  /** As the user counts: the line of a table, the item of a list; from 1. */
  readonly row: number;
  readonly span: Span;
  readonly places: Readonly<Partial<Record<OfficeField, Span>>>;
}

type Tell = (
  span: Span,
  message: Message,
  args?: MessageArguments,
  severity?: OfficeRegistryProblem['severity'],
) => void;

export function readOfficeRegistry(text: string, kind: OfficeRegistryKind): OfficeRegistry {
  const problems: OfficeRegistryProblem[] = [];
  const tell: Tell = (span, message, args = {}, severity = 'error') => {
    if (problems.length < MOST_PROBLEMS) problems.push({ span, message, args, severity });
  };
  if (text.length > LARGEST) {
    tell({ start: 0, end: 0 }, fileMessages.tooLarge, { limit: `${LARGEST / 1024 / 1024}` });
    return { directives: [], problems };
  }
  const entries = kind === 'json' ? jsonEntries(text, tell) : csvEntries(text, tell);
  const directives = directivesOf(entries, kind, tell);
  return { directives, problems: problems.sort((a, b) => a.span.start - b.span.start) };
}

function directivesOf(entries: Iterable<PlacedEntry>, kind: OfficeRegistryKind, tell: Tell): Directive[] {
  const directives: Directive[] = [];
  const rows = new Map<string, number>();
  const within = kind === 'json' ? fileMessages.inEntry : fileMessages.inRow;
  const twice = kind === 'json' ? fileMessages.twiceInList : fileMessages.twice;
  let count = 0;
  for (const { entry, row, span, places } of entries) {
    if (++count > MOST_ENTRIES) {
      tell(span, fileMessages.tooMany, { limit: MOST_ENTRIES.toLocaleString('vi-VN') });
      break;
    }
    const { directive, problems } = readOfficeEntry(entry);
    const add = ({
      field,
      message,
      args,
      severity,
    }: Omit<EntryProblem, 'field'> & { field: OfficeField }): void => {
      tell(places[field] ?? span, inRow(within, message), { ...args, row: `${row}` }, severity);
    };
    problems.forEach(add);
    if (!directive) continue;
    const key = `${numberKey(directive.number)} ${directive.date ?? ''}`;
    const first = rows.get(key);
    if (first === undefined) {
      rows.set(key, row);
      directives.push(directive);
    } else {
      const args = { value: directive.number, first: `${first}` };
      add({ field: 'number', message: twice, args, severity: 'error' });
    }
  }
  return directives;
}

const inRow = (within: Message, problem: Message): Message => ({
  vi: within.vi.replace('{problem}', () => problem.vi),
  en: within.en.replace('{problem}', () => problem.en),
});

const shownColumns = (kind: OfficeRegistryKind): string =>
  kind === 'json' ? officeFields.join(', ') : officeFields.map((field) => columnNames[field][0]).join(', ');

function* csvEntries(text: string, tell: Tell): Generator<PlacedEntry> {
  const columns = shownColumns('csv');
  const { header, rows } = readRows(text, MOST_ENTRIES + 1);
  for (const name of header.unknown)
    tell(header.span, fileMessages.unknownColumn, { value: name, columns }, 'warning');
  for (const name of header.twice) tell(header.span, fileMessages.columnTwice, { value: name }, 'warning');
  if (!header.fields.includes('number')) {
    tell(header.span, fileMessages.noColumns, { columns });
    return;
  }
  for (const { cells, line, span, isOpen } of rows) {
    if (isOpen) {
      tell({ start: span.start, end: span.start + 1 }, fileMessages.openQuote, { row: `${line}` });
      return;
    }
    const beyond = cells.slice(header.fields.length).find((cell) => cell.trim() !== '');
    if (beyond !== undefined)
      tell(span, fileMessages.tooManyCells, { row: `${line}`, value: beyond.trim().slice(0, 60) }, 'warning');
    const entry: Partial<Record<OfficeField, string>> = {};
    header.fields.forEach((field, i) => {
      if (field !== undefined) entry[field] = cells[i] ?? '';
    });
    yield { entry, row: line, span, places: {} };
  }
}

function* jsonEntries(text: string, tell: Tell): Generator<PlacedEntry> {
  const errors: ParseError[] = [];
  const root = treeOf(text, errors);
  if (root === 'too deep') {
    tell({ start: 0, end: 0 }, fileMessages.noDocuments);
    return;
  }
  for (const { offset, length } of errors.slice(0, 1)) {
    const row = `${text.slice(0, offset).split('\n').length}`;
    tell({ start: offset, end: offset + length }, fileMessages.notJson, { row });
  }
  const list = root?.type === 'array' ? root : root && findNodeAtLocation(root, ['documents']);
  if (list?.type !== 'array') {
    if (errors.length === 0) tell(root ? spanOf(root) : { start: 0, end: 0 }, fileMessages.noDocuments);
    return;
  }
  for (const [i, node] of (list.children ?? []).entries()) {
    const placed = jsonEntry(node, i + 1, tell);
    if (placed) yield placed;
  }
}

/** The parser goes down as deep as the text does, and may run out of room. */
function treeOf(text: string, errors: ParseError[]): Node | undefined | 'too deep' {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (error instanceof RangeError) return 'too deep';
    throw error;
  }
}

const spanOf = ({ offset, length }: Node): Span => ({ start: offset, end: offset + length });

const isField = (name: string): name is OfficeField => (officeFields as readonly string[]).includes(name);

function jsonEntry(node: Node, row: number, tell: Tell): PlacedEntry | undefined {
  const span = spanOf(node);
  if (node.type !== 'object') {
    tell(span, fileMessages.notAnEntry, { row: `${row}` });
    return undefined;
  }
  const entry: Partial<Record<OfficeField, string>> = {};
  const places: Partial<Record<OfficeField, Span>> = {};
  for (const { children = [] } of node.children ?? []) {
    const [key, value] = children;
    const name = String(key?.value);
    if (!key || !value) continue;
    const args = { row: `${row}`, value: name.slice(0, 60), columns: shownColumns('json') };
    if (!isField(name)) {
      tell(spanOf(key), fileMessages.unknownKey, args, 'warning');
    } else if (typeof value.value === 'string') {
      entry[name] = value.value;
      places[name] = spanOf(value);
    } else if (value.type !== 'null') {
      tell(spanOf(value), fileMessages.notText, args, 'warning');
    }
  }
  return { entry, row, span, places };
}
