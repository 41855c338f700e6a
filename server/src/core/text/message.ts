/** Texts for the user, in the language of the settings. */

/** Vietnamese, with English beside it. `{name}` stands for an argument. */
export interface Message {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Message;

export type MessageArguments = Readonly<Record<string, string>>;

/** A text for the user with what it is filled with. */
export interface Note {
  readonly message: Message;
  readonly args?: MessageArguments;
}

/** Fills `{name}` with its argument; an argument that is missing leaves the slot as it stands. */
export const say = (message: Message, language: Language, args: MessageArguments = {}): string =>
  piecesOf(message[language])
    .map((piece, i) => (i % 2 === 0 ? piece : (args[piece] ?? `{${piece}}`)))
    .join('');

const known = new Map<string, readonly string[]>();

/** Text and names of arguments by turns. There are no more texts than the program has. */
function piecesOf(text: string): readonly string[] {
  const pieces = known.get(text) ?? text.split(/\{(\w+)\}/);
  known.set(text, pieces);
  return pieces;
}
