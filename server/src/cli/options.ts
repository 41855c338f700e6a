/** Reads the arguments of a call. */
import { parseArgs } from 'node:util';
import { allRules } from '../core/rules/all';
import { groups } from '../core/rules/groups';
import type { CheckSettings, RuleSetting, Style } from '../core/rules/settings';
import type { Language } from '../core/text/message';
import { messages } from './messages';
import { Problem } from './problem';

const commands = ['check', 'fix', 'format', 'outline', 'parse'] as const;
const formats = ['text', 'lines', 'json', 'sarif', 'html'] as const;
const languages = ['vi', 'en'] as const;
const profiles = ['auto', 'hd36', 'hd05'] as const;
const ruleSettings = ['off', 'error', 'warning', 'information', 'hint'] as const;

/** What each setting of style may be. */
const styles: { readonly [Name in keyof Style]: readonly Style[Name][] } = {
  tonePlacement: ['majority', 'old', 'new'],
  sectionMark: ['majority', '-', '.'],
  citationComma: ['majority', 'with', 'without'],
  guarantee: ['majority', 'bảo đảm', 'đảm bảo'],
};

/** Forms that only `check` has. */
const CHECK_FORMATS: readonly Format[] = ['lines', 'sarif', 'html'];

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
  /** What the call decides of the rules. */
  readonly settings: Pick<CheckSettings, 'profile' | 'rules' | 'style'>;
}

const options = {
  format: { type: 'string' },
  language: { type: 'string' },
  profile: { type: 'string' },
  rule: { type: 'string', multiple: true },
  style: { type: 'string', multiple: true },
  write: { type: 'boolean' },
  join: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Takes in anything: what is wrong with the arguments is for {@link readCall} to say. */
const read = (args: readonly string[]) =>
  parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true });

/** The language to speak in, whatever else the arguments hold. */
export const languageOf = (args: readonly string[]): Language =>
  read(args).values.language === 'en' ? 'en' : 'vi';

/** @throws Problem when the arguments ask for what there is not */
export function readCall(args: readonly string[]): Call | 'help' | 'version' {
  const { values, positionals, tokens } = read(args);
  for (const token of tokens) {
    const unknown = token.kind === 'option' && !Object.hasOwn(options, token.name);
    if (unknown) throw new Problem(messages.unknownOption, { name: token.rawName });
  }
  if (values.help) return 'help';
  if (values.version) return 'version';
  oneOf('language', languages, values.language ?? 'vi');
  const format = oneOf('format', formats, values.format ?? 'text');
  const [name, ...files] = positionals;
  if (name === undefined) throw new Problem(messages.noCommand);
  const command = commands.find((each) => each === name);
  if (!command) throw new Problem(messages.unknownCommand, { name });
  if (files.length === 0) throw new Problem(messages.noFiles);
  const write = Boolean(values.write);
  const rewrites = command === 'fix' || command === 'format';
  if (write && !rewrites) throw new Problem(messages.notForCommand, { command, option: '--write' });
  const join = Boolean(values.join);
  if (join && command !== 'format') throw new Problem(messages.notForCommand, { command, option: '--join' });
  if (format !== 'text' && (rewrites || (CHECK_FORMATS.includes(format) && command !== 'check'))) {
    throw new Problem(messages.notForCommand, { command, option: `--format ${format}` });
  }
  const asksRules = command === 'check' || command === 'fix';
  const misplaced = (['profile', 'rule', 'style'] as const).find((each) => values[each] !== undefined);
  if (misplaced && !asksRules) {
    throw new Problem(messages.notForCommand, { command, option: `--${misplaced}` });
  }
  return { command, files, format, write, join, settings: readSettings(values) };
}

function readSettings(values: ReturnType<typeof read>['values']): Call['settings'] {
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
  const style = (Object.keys(styles) as (keyof Style)[]).find((each) => each === name);
  if (!style) throw new Problem(messages.unknownStyle, { name, values: Object.keys(styles).join(', ') });
  return [style, oneOf<string>(`style ${style}`, styles[style], value.normalize('NFC'))];
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
