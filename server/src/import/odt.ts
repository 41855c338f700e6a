/**
 * OpenDocument texts (.odt): text with automatic numbers, tables, footnotes, text boxes. Tracked changes are accepted or
 * rejected; headers, footers, contents, comments and pictures are left out. Parts: `odt/`.
 */
import type { Note } from '../core/text/message';
import { hasWords, PartCount } from './blocks';
import type { ForeignDocument } from './foreign';
import { Gathering, oldFontsNote } from './gathering';
import { leftOutNotes } from './left-out';
import { refusals } from './notes';
import { NumberCounter } from './numbering';
import { readListStyles } from './odt/lists';
import { equationIn } from './odt/equations';
import type { OdtReading } from './odt/reading';
import { OdtStory } from './odt/story';
import { readOdtStyles } from './odt/styles';
import { Refusal, type Reader, type ReadOptions } from './reader';
import { TrackedChanges } from './tracked-changes';
import { childOf, elementsOf, parseXml, textOf, within, type XmlElement } from './xml';
import { openPackage, type Package } from './zip';

export const readOdt: Reader = (bytes, { changes }): ForeignDocument => {
  const files = openPackage(bytes);
  const manifest = files.part('META-INF/manifest.xml');
  if (manifest && within(parseXml(manifest), 'manifest:encryption-data').length > 0) {
    throw new Refusal(refusals.password);
  }
  const content = files.part('content.xml');
  if (!content) throw new Error('no content');
  const stylesPart = files.part('styles.xml');
  const common = stylesPart && parseXml(stylesPart);
  let started: { readonly reading: OdtReading; readonly story: OdtStory } | undefined;
  parseXml(content, {
    parent: 'office:text',
    take: (element, root) => {
      // Styles stand before the text.
      if (!started) {
        const reading = startReading(files, common ? [common, root] : [root], changes);
        started = { reading, story: new OdtStory(reading) };
      }
      started.story.add(element);
    },
  });
  if (!started) return { blocks: [], footnotes: [], notes: [], origin: 'typed' };
  const { reading, story } = started;
  return {
    blocks: story.end(),
    footnotes: reading.footnotes,
    notes: notesOf(reading, common),
    origin: 'typed',
    choices: reading.changes.choices,
  };
};

function startReading(
  files: Package,
  roots: readonly XmlElement[],
  changes: ReadOptions['changes'],
): OdtReading {
  return {
    styles: readOdtStyles(roots),
    lists: readListStyles(roots),
    counter: new NumberCounter(),
    gathering: new Gathering(),
    changes: new TrackedChanges(changes),
    regions: new Map(),
    footnotes: [],
    parts: new PartCount(),
    equation: (object) => equationIn(files, object),
    seen: { pictures: 0, comments: 0, hasContents: false, lists: 0 },
  };
}

const notesOf = ({ gathering, changes, seen }: OdtReading, common: XmlElement | undefined): Note[] => [
  ...oldFontsNote(gathering.fonts),
  ...changes.notes,
  ...leftOutNotes({ ...seen, hasRunningText: hasRunningText(common) }),
];

const hasRunningText = (common: XmlElement | undefined): boolean => {
  const masters = common && childOf(common, 'office:master-styles');
  const pages = masters ? elementsOf(masters).flatMap(elementsOf) : [];
  return pages.some((part) => /^style:(?:header|footer)/.test(part.name) && hasWords(textOf(part)));
};
