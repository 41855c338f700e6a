/** What readers leave out of a file, and how it is told. */
import type { Message, Note } from '../core/text/message';
import { readings } from './notes';

/** What a reader never meets is absent. */
export interface LeftOutParts {
  /** Menus, side columns and the like of a web page. */
  readonly hasFrame?: boolean;
  readonly hasContents?: boolean;
  /** Headers and footers that say more than a page number. */
  readonly hasRunningText?: boolean;
  /** How many. */
  readonly comments?: number;
  readonly pictures?: number;
  /** Other files inside this one. */
  readonly embedded?: number;
}

export function leftOutNotes(parts: LeftOutParts): Note[] {
  const said = (message: Message, is = false): Note[] => (is ? [{ message }] : []);
  const counted = (message: Message, count = 0): Note[] =>
    count > 0 ? [{ message, args: { count: String(count) } }] : [];
  return [
    ...said(readings.pageFrame, parts.hasFrame),
    ...said(readings.contents, parts.hasContents),
    ...said(readings.runningText, parts.hasRunningText),
    ...counted(readings.comments, parts.comments),
    ...counted(readings.pictures, parts.pictures),
    ...counted(readings.embedded, parts.embedded),
  ];
}
