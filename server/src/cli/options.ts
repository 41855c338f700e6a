/** Reads the arguments of a call. */
import { parseArgs } from 'node:util';
import type { Language } from '../core/rules/message';
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

export interface Options {
  readonly language: Language;
  readonly help: boolean;
  readonly version: boolean;
  /** Reads the rest of the arguments. @throws Problem when they ask for what there is not */
  readonly call: () => Call;
}

/** Never throws: the language must be known before anything can be said about the rest. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: {
      format: { type: 'string' },
      language: { type: 'string' },
      write: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
  const known = ['format', 'language', 'write', 'help', 'version'];
  const unknown = tokens.find((token) => token.kind === 'option' && !known.includes(token.name));
  const call = (): Call => {
    if (unknown?.kind === 'option') throw new Problem(messages.unknownOption, { name: unknown.rawName });
    oneOf('language', languages, values.language ?? 'vi');
    const [name, ...files] = positionals;
    if (name === undefined) throw new Problem(messages.noCommand);
    const command = commands.find((each) => each === name);
    if (!command) throw new Problem(messages.unknownCommand, { name });
    if (files.length === 0) throw new Problem(messages.noFiles);
    const format = oneOf('format', formats, values.format ?? 'text');
    requireFits(command, format, values.write === true);
    return { command, files, format, write: values.write === true };
  };
  const language = values.language === 'en' ? 'en' : 'vi';
  return { language, help: values.help === true, version: values.version === true, call };
}

function oneOf<Value extends string>(name: string, values: readonly Value[], given: unknown): Value {
  const value = values.find((each) => each === given);
  if (value === undefined) throw new Problem(messages.badValue, { name, values: values.join(', ') });
  return value;
}

function requireFits(command: Command, format: Format, write: boolean): void {
  const rewrites = command === 'fix' || command === 'format';
  if (format !== 'text' && (rewrites || (format === 'sarif' && command !== 'check'))) {
    throw new Problem(messages.notForCommand, { command, name: 'format', value: format });
  }
  if (write && !rewrites) throw new Problem(messages.notForCommand, { command, name: 'write', value: '' });
}
