/** What the rules on the symbols of cited documents share. */
import type { SourceText } from '../../text/source';
import type { Located } from '../../text/span';

/** A line end or a soft hyphen stands inside number and symbol. */
export const isBroken = (source: SourceText, reference: Located): boolean =>
  /[\r\n\u00ad]/.test(source.slice(reference));
