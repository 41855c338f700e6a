/** What kind of file some bytes are. The bytes decide; the ending of the name only between those that look alike. */
import { FOREIGN_ENDINGS, foreignFormats, type ForeignFormat } from './importer';
import { refusals } from './notes';
import { Refusal } from './reader';

/** @throws Refusal for an empty file, and for one of a kind that nobody reads */
export function foreignFormatOf(bytes: Uint8Array, name: string): ForeignFormat {
  if (bytes.length === 0) throw new Refusal(refusals.empty);
  const small = name.toLowerCase();
  const format = foreignFormats.find((each) => FOREIGN_ENDINGS[each].some((end) => small.endsWith(end)));
  if (!format) throw new Refusal(refusals.unknown);
  return format;
}
