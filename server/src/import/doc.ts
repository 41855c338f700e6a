/** Reads `.doc`: the binary files of Word 97 to 2003 ([MS-DOC]). */
import { hasWords } from './blocks';
import { commentCount } from './doc/anchored';
import { Beside } from './doc/beside';
import { fieldsOf, shownParts } from './doc/fields';
import { wordFile, type Range, type WordFile } from './doc/fib';
import { fontNames } from './doc/font-names';
import { listUses } from './doc/lists';
import { textOf } from './doc/pieces';
import { Properties } from './doc/properties';
import { sectionEnds } from './doc/sections';
import { ChangeReader } from './doc/sprms';
import { storyBlocks, type Stories } from './doc/story';
import { stylesOf } from './doc/styles';
import type { ForeignDocument } from './foreign';
import { Gathering, oldFontsNote } from './gathering';
import { leftOutNotes } from './left-out';
import { NumberCounter } from './numbering';
import type { ReadOptions } from './reader';
import { TrackedChanges } from './tracked-changes';

/**
 * @throws Refusal for a file with a password, of Word 95 and before, or with more in it than any document has
 * @throws Error for a damaged one
 */
export function readDoc(bytes: Uint8Array, { changes }: ReadOptions): ForeignDocument {
  const file = wordFile(bytes);
  const stories = storiesOf(file, new TrackedChanges(changes));
  const beside = new Beside(file, stories);
  const { blocks, hasContents } = storyBlocks(stories, file.stories.main, beside);
  return {
    blocks: [...blocks, ...beside.looseBlocks()],
    footnotes: beside.footnotes(),
    notes: [
      ...oldFontsNote(stories.gathering.fonts),
      ...leftOutNotes({
        hasRunningText: hasWords(shownText(stories.text, file.stories.headers)),
        hasContents,
        comments: commentCount(file),
        pictures: stories.seen.pictures,
      }),
      ...stories.changes.notes,
    ],
    origin: 'typed',
    choices: stories.changes.choices,
  };
}

function storiesOf(file: WordFile, changes: TrackedChanges): Stories {
  const reader = new ChangeReader(file.data);
  const text = textOf(file);
  const fonts = fontNames(file.table('fonts'));
  const styles = stylesOf(file.table('styles'), reader);
  return {
    text: text.text,
    properties: new Properties(file, text, styles, reader),
    fonts,
    lists: listUses(file.table('lists'), file.table('listUses'), fonts, reader),
    counter: new NumberCounter(),
    changes,
    gathering: new Gathering(),
    sections: sectionEnds(file, reader),
    seen: { pictures: 0 },
  };
}

/** What is shown of a part, without its fields for numbers of pages. */
function shownText(text: string, range: Range): string {
  const { hidden } = fieldsOf(text, range);
  return shownParts(hidden, range)
    .map(({ from, to }) => text.slice(from, to))
    .join('');
}
