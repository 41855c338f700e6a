/** Reads the arguments of a call. */
import { parseArgs } from 'node:util';
import type { Language } from '../core/text/message';
import { messages } from './messages';
import { Problem } from './problem';

const commands = ['check', 'fix', 'format', 'outline', 'parse'] as const;
const formats = ['text', 'json', 'sarif'] as const;
const languages = ['vi', 'en'] as const;

export type Command = (typeof commands)[number];
export type Format = (typeof formats)[number];

export interface Call {
  readonly command: Command;
  /** As given; `-` is standard input. */
  readonly files: readonly string[];
  readonly format: Format;
  readonly write: boolean;
}

const options = {
  format: { type: 'string' },
  language: { type: 'string' },
  write: { type: 'boolean' },
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
  if (format !== 'text' && (rewrites || (format === 'sarif' && command !== 'check'))) {
    throw new Problem(messages.notForCommand, { command, option: `--format ${format}` });
  }
  return { command, files, format, write };
}

function oneOf<Value extends string>(name: string, values: readonly Value[], given: unknown): Value {
  const value = values.find((each) => each === given);
  if (value === undefined) throw new Problem(messages.badValue, { name, values: values.join(', ') });
  return value;
}
