/** Why the command line could not do what it was asked: a wrong call, or a file that cannot be used. */
import { say, type Language } from '../core/text/message';
import type { Message, MessageArguments } from '../core/text/message';

export class Problem extends Error {
  constructor(
    readonly text: Message,
    readonly args: MessageArguments = {},
  ) {
    super(text.en);
  }

  in(language: Language): string {
    return say(this.text, language, this.args);
  }
}
