/** Names of laws, codes and ordinances. The facts are in `law-names.json`. */
import data from '../../data/law-names.json';
import { foldWords } from '../text/fold';
import { lazy } from '../text/lazy';
import { Phrases } from '../text/phrases';

const names = lazy(() => new Phrases(data.names.map(foldWords)));

/** End of the longest name of a law that begins at `at` in folded text, whatever its commas. */
export const lawNameAt = (folded: string, at: number): number | undefined => names().endAt(folded, at);
