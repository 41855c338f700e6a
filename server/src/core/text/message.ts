/** Texts for the user, in the language of the settings. */

/** Vietnamese, with English beside it. `{name}` stands for an argument. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Message;

export type MessageArguments = Readonly<Record<string, string>>;

/** Fills `{name}` with its argument; an argument that is missing leaves the slot as it stands. */
export const say = (message: Message, language: Language, args: MessageArguments = {}): string =>
  message[language].replace(/\{(\w+)\}/g, (slot, name: string) => args[name] ?? slot);
