/** What the parts of a reader of OpenDocument share while they read one file. */
import type { PartCount } from '../blocks';
import type { ForeignFootnote } from '../foreign';
import type { Gathering } from '../gathering';
import type { NumberCounter } from '../numbering';
import type { TrackedChanges } from '../tracked-changes';
import type { XmlElement } from '../xml';
import type { ListLevels } from './lists';
import type { OdtStyles } from './styles';

export interface OdtReading {
  readonly styles: OdtStyles;
  readonly lists: ReadonlyMap<string, ListLevels>;
  readonly counter: NumberCounter;
  readonly gathering: Gathering;
  readonly changes: TrackedChanges;
  /** Kept changes by their names: an insertion, or a deletion with the text that was deleted. */
  readonly regions: Map<string, XmlElement>;
  readonly footnotes: ForeignFootnote[];
  readonly parts: PartCount;
  /** The equation that an object is; undefined for one that is none. */
  equation(object: XmlElement): XmlElement | undefined;
  readonly seen: OdtSeen;
}

/** What was met on the way, for the notes. */
export interface OdtSeen {
  pictures: number;
  comments: number;
  hasContents: boolean;
  /** Lists that have begun; their counters are named so. */
  lists: number;
}
