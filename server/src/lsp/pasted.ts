/**
 * Request `keHoach/pasted`: what a clipboard holds of Word or of a web page, as clean plan text. Its numbers, tables and
 * columns are in the formatted text alone; where that says no more than the plain one, there is nothing to offer but lines
 * joined that a reader of PDF has broken.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Importer } from '../import/importer';
import { behindNumber, rejoined, richForms, saysMore } from '../import/pasted';
import { cleanedUp, signalOf } from './import';
import type { Session } from './session';

export interface PastedParams {
  readonly html?: unknown;
  readonly rtf?: unknown;
  readonly plain?: unknown;
  /** What its line has before the place of the paste. */
  readonly before?: unknown;
}

export interface PastedAnswer {
  /** Without a line end behind it, unless the plain text has one. */
  readonly text: string;
}

/** @returns null where the plain text is as good */
export async function pasted(
  session: Session,
  importer: Importer,
  params: PastedParams,
  token: CancellationToken,
): Promise<PastedAnswer | null> {
  const plain = textOr(params.plain);
  for (const { name, bytes } of richForms({ html: textOr(params.html), rtf: textOr(params.rtf), plain })) {
    const imported = await importer.import({ bytes, name, options: {} }, () => undefined, signalOf(token));
    if ('refused' in imported) continue;
    const { text } = await cleanedUp(session, imported, token);
    const fitting = behindNumber(text, textOr(params.before));
    if (saysMore(fitting, plain)) return { text: /[\r\n] ?$/.test(plain) ? fitting : fitting.trimEnd() };
    break;
  }
  const text = rejoined(plain);
  return text === undefined ? null : { text };
}

const textOr = (given: unknown): string => (typeof given === 'string' ? given : '');
