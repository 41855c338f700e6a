/** Reads the arguments of a call. */
import { parseArgs } from 'node:util';
import type { PageSettings } from '../core/layout/styles';
import { allRules } from '../core/rules/all';
import { groups } from '../core/rules/groups';
import { ruleSettings, styleValues, type CheckSettings, type RuleSetting } from '../core/rules/settings';
import type { Language } from '../core/text/message';
import { encodings } from '../core/vietnamese/encodings/encoding';
import { exportFormats } from '../export/exporter';
import { textEncodings } from '../import/txt/encodings';
import type { ConvertOptions } from './converted';
import type { ExportOptions } from './export';
import type { ImportOptions } from './import';
import pageData from '../data/page-layout.json';
import { messages } from './messages';
import { Problem } from './problem';

const commands = [
  'check',
  'fix',
  'migrate',
  'format',
  'convert',
  'restore',
  'repair',
  'outline',
  'parse',
  'cite',
  'index',
  'refs',
  'export',
  'import',
] as const;
const formats = ['text', 'lines', 'json', 'sarif', 'html'] as const;
const languages = ['vi', 'en'] as const;
const sources = ['auto', ...encodings, 'unicode'] as const;
const foreignEncodings = ['auto', ...textEncodings] as const;
const targets = ['unicode', ...encodings] as const;
const decisions = ['accept', 'reject'] as const;
const reports = ['json'] as const;
const capitals = ['marks', 'font'] as const;
const profiles = ['auto', 'hd36', 'hd05'] as const;

export type Command = (typeof commands)[number];
export type Format = (typeof formats)[number];

export interface Call {
  readonly command: Command;
  /** As given; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: Format;
  readonly write: boolean;
  /** `format` joins lines broken as on a page, too. */
  readonly join: boolean;
  /** `fix` mends hints, too. */
  readonly hints: boolean;
  /** Rules and their fixes do without the language model. */
  readonly model: boolean;
  /** From what to what `convert` goes. */
  readonly conversion: ConvertOptions;
  /** What `export` makes, and where. */
  readonly export: ExportOptions;
  /** How `import` reads, and what it makes. */
  readonly import: ImportOptions;
  /** `export` leaves out plans with errors. */
  readonly check: boolean;
  /** The new date that `migrate` gives: `YYYY-MM-DD`, or a year. */
  readonly date: string | undefined;
  /** Files of words that are right as they stand. */
  readonly dictionaries: readonly string[];
  /** Files of documents that the office knows. */
  readonly registries: readonly string[];
  /** Folders whose plans the files are compared with. */
  readonly folders: readonly string[];
  /** What is read of folders is kept for the next call. */
  readonly cache: boolean;
  /** Word documents of folders are read, too. */
  readonly word: boolean;
  /** What the call decides of the rules. */
  readonly settings: Pick<CheckSettings, 'profile' | 'rules' | 'style'>;
}

const options = {
  format: { type: 'string' },
  language: { type: 'string' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  style: { type: 'string', multiple: true },
  dictionary: { type: 'string', multiple: true },
  registry: { type: 'string', multiple: true },
  folder: { type: 'string', multiple: true },
  'no-cache': { type: 'boolean' },
  word: { type: 'boolean' },
  write: { type: 'boolean' },
  join: { type: 'boolean' },
  hints: { type: 'boolean' },
  date: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  capitals: { type: 'string' },
  out: { type: 'string' },
  changes: { type: 'string' },
  report: { type: 'string' },
  force: { type: 'boolean' },
  check: { type: 'boolean' },
  size: { type: 'string' },
  line: { type: 'string' },
  spacing: { type: 'string' },
  indent: { type: 'string' },
  duplex: { type: 'boolean' },
  'no-model': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options that only some commands have. */
const OWNERS = {
  profile: ['check', 'fix', 'cite', 'export'],
  rule: ['check', 'fix', 'migrate', 'cite', 'export'],
  style: ['check', 'fix', 'migrate', 'cite', 'export'],
  dictionary: ['check', 'fix', 'export'],
  registry: ['check', 'fix', 'cite', 'export'],
  folder: ['check', 'fix', 'cite', 'export'],
  'no-cache': ['check', 'fix', 'cite', 'index', 'refs', 'export'],
  word: ['check', 'fix', 'cite', 'index', 'refs', 'export'],
  write: ['fix', 'migrate', 'format', 'convert', 'restore', 'repair'],
  join: ['format'],
  hints: ['fix'],
  date: ['migrate'],
  from: ['convert', 'import'],
  to: ['convert', 'export'],
  capitals: ['convert'],
  out: ['export', 'import'],
  force: ['export', 'import'],
  changes: ['import'],
  report: ['import'],
  check: ['export'],
  size: ['export'],
  line: ['export'],
  spacing: ['export'],
  indent: ['export'],
  duplex: ['export'],
  'no-model': ['check', 'fix', 'migrate', 'export', 'import'],
} as const satisfies Partial<Record<keyof typeof options, readonly Command[]>>;

/** The forms that a command's result has, the one it has unasked first. */
const FORMS: Readonly<Record<Command, readonly Format[]>> = {
  check: formats,
  outline: ['text', 'json'],
  parse: ['text', 'json'],
  cite: ['json', 'text'],
  fix: ['text'],
  migrate: ['text'],
  format: ['text'],
  convert: ['text', 'json'],
  restore: ['text', 'json'],
  repair: ['text', 'json'],
  index: ['text', 'json'],
  refs: ['text', 'json'],
  export: ['text'],
  import: ['text'],
};

/** Takes in anything: what is wrong with the arguments is for {@link readCall} to say. */
const read = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });

type Token = Extract<ReturnType<typeof read>['tokens'][number], { kind: 'option' }>;

/** `--out` at the end of the line, or with the next option in place of its value. */
const lacksValue = ({ name, value, inlineValue }: Token): boolean =>
  Object.entries(options).some(([each, { type }]) => each === name && type === 'string') &&
  (value === undefined || (!inlineValue && value.startsWith('--')));

/** The language to speak in, whatever else the arguments hold. */
export const languageOf = (args: readonly string[]): Language =>
  read(args).values.language === 'en' ? 'en' : 'vi';

/** @throws Problem when the arguments ask for what there is not */
export function readCall(args: readonly string[]): Call | 'help' | 'version' {
  const { values, positionals, tokens } = read(args);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(options, token.name))
      throw new Problem(messages.unknownOption, { name: token.rawName });
    if (lacksValue(token)) throw new Problem(messages.noValue, { name: token.rawName });
  }
  if (values.help) return 'help';
  if (values.version) return 'version';
  oneOf('language', languages, values.language ?? 'vi');
  const [name, ...files] = positionals;
  if (name === undefined) throw new Problem(messages.noCommand);
  const command = commands.find((each) => each === name);
  if (!command) throw new Problem(messages.unknownCommand, { name });
  if (files.length === 0) throw new Problem(messages.noFiles);
  for (const [option, owners] of Object.entries(OWNERS)) {
    if (values[option] === undefined || owners.some((owner) => owner === command)) continue;
    throw new Problem(messages.notForCommand, { command, option: `--${option}` });
  }
  const format = oneOf('format', formats, values.format ?? FORMS[command][0]);
  if (!FORMS[command].includes(format)) {
    throw new Problem(messages.notForCommand, { command, option: `--format ${format}` });
  }
  return {
    command,
    files,
    format,
    write: Boolean(values.write),
    join: Boolean(values.join),
    hints: Boolean(values.hints),
    model: !values['no-model'],
    conversion: readConversion(command === 'convert' ? values : {}),
    export: {
      to: oneOf('to', exportFormats, command === 'export' ? values.to : 'docx'),
      out: values.out === undefined ? undefined : String(values.out),
      force: Boolean(values.force),
      page: readPage(values),
    },
    import: readImport(command === 'import' ? values : {}),
    check: Boolean(values.check),
    date: readDate(values.date),
    dictionaries: (values.dictionary ?? []).map(String),
    registries: (values.registry ?? []).map(String),
    folders: (values.folder ?? []).map(String),
    cache: !values['no-cache'],
    word: Boolean(values.word),
    settings: readSettings(values),
  };
}

type Values = ReturnType<typeof read>['values'];

const readConversion = ({ from, to, capitals: given }: Partial<Values>): ConvertOptions => ({
  from: oneOf('from', sources, from ?? (to === undefined ? 'auto' : 'unicode')),
  to: oneOf('to', targets, to ?? 'unicode'),
  capitals: oneOf('capitals', capitals, given ?? 'marks'),
});

function readImport({ changes, from, report, out, force }: Partial<Values>): ImportOptions {
  const encoding = oneOf('from', foreignEncodings, from ?? 'auto');
  if (report !== undefined) oneOf('report', reports, report);
  return {
    read: {
      changes: oneOf('changes', decisions, changes ?? 'accept'),
      ...(encoding !== 'auto' && { encoding }),
    },
    report: report !== undefined,
    out: out === undefined ? undefined : String(out),
    force: Boolean(force),
  };
}

/** What the guides leave open of the page. */
function readPage({ size, line, spacing, indent, duplex }: Values): PageSettings {
  const { bodySize, lineSpacing, paragraphSpacing, firstLineIndent } = pageData.open;
  return {
    bodySize: Number(oneOf('size', bodySize.values.map(String), size ?? `${bodySize.default}`)),
    lineSpacing: readNumber('line', line, lineSpacing),
    paragraphSpacing: readNumber('spacing', spacing, paragraphSpacing),
    firstLineIndent: readNumber('indent', indent, firstLineIndent),
    duplex: Boolean(duplex),
  };
}

interface Bounds {
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

/** `12.7`, and `12,7` as it is written here. */
function readNumber(
  name: string,
  given: string | boolean | undefined,
  { least, most, default: usual }: Bounds,
): number {
  if (given === undefined) return usual;
  const written = String(given);
  const value = /^\d+(?:[.,]\d+)?$/.test(written) ? Number(written.replace(',', '.')) : NaN;
  if (value >= least && value <= most) return value;
  throw new Problem(messages.badNumber, { name, least: `${least}`, most: `${most}` });
}

/** `2026-06-15`, or `2026` to leave day and month blank. */
function readDate(given: string | boolean | undefined): string | undefined {
  if (given === undefined) return undefined;
  const date = String(given);
  const whole = /^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date));
  if (!whole && !/^\d{4}$/.test(date)) throw new Problem(messages.badDate, { date });
  return date;
}

function readSettings(values: Values): Call['settings'] {
  const profile = oneOf('profile', profiles, values.profile ?? 'auto');
  return {
    ...(profile !== 'auto' && { profile }),
    rules: Object.fromEntries((values.rule ?? []).map(readRule)),
    style: Object.fromEntries((values.style ?? []).map(readStyle)),
  };
}

/** `NN-03=off`, `LM=hint`. */
function readRule(given: string | boolean): [id: string, setting: RuleSetting] {
  const [name, value] = readPair('rule', given);
  const id = name.toUpperCase();
  if (!Object.hasOwn(groups, id) && !allRules.some((rule) => rule.id === id)) {
    throw new Problem(messages.unknownRule, { name });
  }
  return [id, oneOf(`rule ${id}`, ruleSettings, value)];
}

/** `tonePlacement=new`. */
function readStyle(given: string | boolean): [name: string, value: string] {
  const [name, value] = readPair('style', given);
  const allowed = Object.entries(styleValues).find(([each]) => each === name)?.[1];
  if (!allowed)
    throw new Problem(messages.unknownStyle, { name, values: Object.keys(styleValues).join(', ') });
  return [name, oneOf<string>(`style ${name}`, allowed, value.normalize('NFC'))];
}

function readPair(option: string, given: string | boolean): [name: string, value: string] {
  const [, name, value] = /^([^=]+)=(.+)$/.exec(String(given)) ?? [];
  if (name === undefined || value === undefined) throw new Problem(messages.notAPair, { option });
  return [name.trim(), value.trim()];
}

function oneOf<Value extends string>(name: string, values: readonly Value[], given: unknown): Value {
  const value = values.find((each) => each === given);
  if (value === undefined) throw new Problem(messages.badValue, { name, values: values.join(', ') });
  return value;
}
