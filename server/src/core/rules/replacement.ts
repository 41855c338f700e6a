import type { Span } from '../text/span';
import type { Fix } from './rule';

/**
 * The fix of everything that is written in one wrong way and has one right way.
 * @param newText what takes the place, where it is more than the right form itself
 */
export const writeInstead = ({ start, end }: Span, right: string, newText = right): Fix => ({
  title: { vi: 'Viết “{right}”', en: 'Write “{right}”' },
  args: { right },
  edits: [{ start, end, newText }],
});
