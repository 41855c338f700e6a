/** Texts for the user in the language of the settings. */
import type { Message, MessageArguments } from './rule';

export type Language = keyof Message;

/** Fills `{name}` with its argument; an argument that is missing leaves the slot as it stands. */
export const say = (message: Message, language: Language, args: MessageArguments = {}): string =>
  message[language].replace(/\{(\w+)\}/g, (slot, name: string) => args[name] ?? slot);
