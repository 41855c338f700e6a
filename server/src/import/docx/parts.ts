/** Parts of a Word file, found by their relations, or by their usual names where relations are missing or wrong. */
import { Refusal } from '../reader';
import { childrenOf, parseXml, type XmlElement } from '../xml';
import type { Package } from '../zip';

/** Kinds of relations, by the last word of their type: strict and transitional files have the same. */
export type RelatedKind = keyof typeof USUAL;

const USUAL = {
  styles: 'styles.xml',
  numbering: 'numbering.xml',
  footnotes: 'footnotes.xml',
  endnotes: 'endnotes.xml',
  comments: 'comments.xml',
  theme: 'theme/theme1.xml',
  header: undefined,
  footer: undefined,
} as const;

export interface WordParts {
  /** The main part, packed out. */
  readonly main: Uint8Array;
  /** Undefined when it is missing or damaged: the text can be read without. */
  related(kind: RelatedKind): XmlElement | undefined;
  /** All of a kind, of which a file may have several. */
  allRelated(kind: RelatedKind): readonly XmlElement[];
}

interface Relation {
  readonly kind: string;
  readonly target: string;
}

/** Undefined for a package that is no Word file. */
export function wordParts(files: Package): WordParts | undefined {
  const named = relations(files, '').find(({ kind }) => kind === 'officeDocument')?.target;
  const name = [named, 'word/document.xml'].find((each) => each !== undefined && files.part(each));
  const main = name === undefined ? undefined : files.part(name);
  if (name === undefined || !main) return undefined;
  const related = relations(files, name);
  const allRelated = (kind: RelatedKind): readonly XmlElement[] => {
    const targets = related.filter((each) => each.kind === kind).map(({ target }) => target);
    const read = targets.flatMap((target) => readPart(files, target) ?? []);
    const usual = USUAL[kind];
    if (read.length > 0 || usual === undefined) return read;
    return [readPart(files, folderOf(name) + usual) ?? []].flat();
  };
  return { main, allRelated, related: (kind) => allRelated(kind)[0] };
}

function readPart(files: Package, name: string): XmlElement | undefined {
  try {
    const bytes = files.part(name);
    return bytes && parseXml(bytes);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    return undefined;
  }
}

/** @param name of the part whose relations are asked for; empty for those of the file */
function relations(files: Package, name: string): readonly Relation[] {
  const folder = folderOf(name);
  const part = readPart(files, `${folder}_rels/${name.slice(folder.length)}.rels`);
  return childrenOf(part, 'rel:Relationship')
    .filter(({ attributes }) => attributes['TargetMode'] !== 'External')
    .map(({ attributes }) => ({
      kind: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: pathOf(folder, attributes['Target'] ?? ''),
    }));
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);

function pathOf(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
