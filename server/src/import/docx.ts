/**
 * Word files (.docx): text with the numbers that Word counts by itself, tables, footnotes, text boxes. Tracked changes
 * are accepted or rejected; headers, footers, contents, comments and pictures are left out. Parts: `docx/`.
 */
import type { Note } from '../core/text/message';
import { hasWords, PartCount } from './blocks';
import { AutoNumbers } from './docx/auto-numbers';
import { paragraphsOf, Story } from './docx/story';
import { readLists } from './docx/lists';
import { themeFonts, type LookOptions } from './docx/looks';
import { wordParts, type WordParts } from './docx/parts';
import { Footnotes, type Reading } from './docx/reading';
import { readStyles } from './docx/styles';
import type { ForeignDocument } from './foreign';
import { Gathering, oldFontsNote } from './gathering';
import { leftOutNotes } from './left-out';
import { NumberCounter } from './numbering';
import type { Reader, ReadOptions } from './reader';
import { TrackedChanges } from './tracked-changes';
import { childrenOf, parseXml, textOf, within, type XmlElement } from './xml';
import { openPackage } from './zip';

export const readDocx: Reader = (bytes, { changes }): ForeignDocument => {
  const parts = wordParts(openPackage(bytes));
  if (!parts) throw new Error('no main part');
  const reading = startReading(parts, changes);
  const story = new Story(reading);
  const root = parseXml(parts.main, {
    parent: 'w:body',
    take: (element) => {
      story.add(element);
    },
  });
  if (root.name !== 'w:document') throw new Error('the main part is no document');
  const blocks = story.end();
  const footnotes = reading.footnotes.read((element) => paragraphsOf(element, reading));
  return {
    blocks,
    footnotes,
    notes: notesOf(reading, parts),
    origin: 'typed',
    choices: reading.changes.choices,
  };
};

function startReading(parts: WordParts, changes: ReadOptions['changes']): Reading {
  const looks: LookOptions = { fonts: themeFonts(parts.related('theme')), before: changes === 'reject' };
  const styles = readStyles(parts.related('styles'), looks);
  return {
    styles,
    looks,
    lists: readLists(parts.related('numbering'), styles, looks),
    counter: new NumberCounter(),
    autoNumbers: new AutoNumbers(),
    changes: new TrackedChanges(changes),
    gathering: new Gathering(),
    footnotes: new Footnotes(
      new Map([
        ...notesIn(parts.related('footnotes'), 'footnote'),
        ...notesIn(parts.related('endnotes'), 'endnote'),
      ]),
    ),
    parts: new PartCount(),
    seen: { pictures: 0, embedded: 0, hasContents: false },
  };
}

/** Those without a type; others are the lines above notes. */
const notesIn = (part: XmlElement | undefined, kind: 'footnote' | 'endnote'): [string, XmlElement][] =>
  childrenOf(part, `w:${kind}`)
    .filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
    .map((element) => [`${kind} ${element.attributes['w:id'] ?? ''}`, element]);

const notesOf = ({ gathering, changes, seen }: Reading, parts: WordParts): Note[] => [
  ...oldFontsNote(gathering.fonts),
  ...changes.notes,
  ...leftOutNotes({
    ...seen,
    hasRunningText: hasRunningText(parts),
    comments: childrenOf(parts.related('comments'), 'w:comment').length,
  }),
];

/** Whether headers and footers have more than the number of the page. */
const hasRunningText = (parts: WordParts): boolean =>
  [...parts.allRelated('header'), ...parts.allRelated('footer')].some((part) =>
    hasWords(within(part, 'w:t').map(textOf).join('')),
  );
