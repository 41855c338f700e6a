/** Bytes to text by the name of an encoding, as the Encoding Standard has it. */
import { characterOf } from '../core/vietnamese/encodings/western';

export const WESTERN = 'windows-1252';

/** By name, each made once: a file may be thousands of small pieces. They keep no state from one call to the next. */
const decoders = new Map<string, TextDecoder>();

/**
 * Some versions of Node read Windows-1252 as Latin-1, without the signs that Windows has among its control codes
 * (curly quotes, dashes, letters of old Vietnamese encodings).
 * @throws RangeError for a name that nobody knows
 */
export function decodedAs(encoding: string, bytes: Uint8Array): string {
  let decoder = decoders.get(encoding);
  if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding)));
  const text = decoder.decode(bytes);
  if (decoder.encoding !== WESTERN) return text;
  return text.replace(CONTROLS, (control) => characterOf(control.charCodeAt(0)));
}

const CONTROLS = /[\x80-\x9f]/g;

export const westernText = (bytes: Uint8Array): string => decodedAs(WESTERN, bytes);
