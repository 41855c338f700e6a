/** The office's own templates of plans: files `*.kehoach` in `.kehoach/templates` of a folder. */
import { draftingNotes } from '../core/drafting/notes';
import { LARGEST_TEMPLATE, readTemplate, type Template } from '../core/drafting/template';
import type { Note } from '../core/text/message';
import { contentOf, PLAN_ENDING, type Files } from './files';
import { uriBelow } from './uris';

export interface OfficeTemplate {
  readonly uri: string;
  /** Of the file, without its ending. */
  readonly fileName: string;
  readonly template?: Template;
  /** Why there is none. */
  readonly unusable?: Note;
}

const FOLDER = ['.kehoach', 'templates'];
/** Templates of one folder. */
const MOST_TEMPLATES = 200;
/** Bytes of a letter. */
const WIDEST = 4;

export async function readTemplates(files: Files, folder: string): Promise<OfficeTemplate[]> {
  const wanted = { endings: [PLAN_ENDING], skip: [], limit: MOST_TEMPLATES };
  const { uris } = await files.list(uriBelow(folder, FOLDER), wanted);
  const sorted = uris.toSorted();
  const stats = await files.stat(sorted);
  const limit = LARGEST_TEMPLATE * WIDEST;
  const small = sorted.filter((_uri, i) => (stats[i]?.size ?? 0) <= limit);
  const contents = await files.read(small, limit);
  const read = new Map(small.map((uri, i) => [uri, contents[i]]));
  return sorted.map((uri, i) => officeTemplate(uri, read.get(uri), (stats[i]?.size ?? 0) > limit));
}

const TOO_LARGE: Note = { message: draftingNotes.tooLarge, args: { limit: `${LARGEST_TEMPLATE}` } };

function officeTemplate(uri: string, bytes: Uint8Array | undefined, isTooLarge: boolean): OfficeTemplate {
  const fileName = nameOf(uri);
  if (isTooLarge) return { uri, fileName, unusable: TOO_LARGE };
  if (!bytes) return { uri, fileName, unusable: { message: draftingNotes.unreadable } };
  const content = contentOf(uri, bytes);
  if ('unread' in content) return { uri, fileName, unusable: { message: draftingNotes.notText } };
  if (content.text.length > LARGEST_TEMPLATE) return { uri, fileName, unusable: TOO_LARGE };
  return { uri, fileName, template: readTemplate(content.text.normalize('NFC'), fileName) };
}

/** The last step of a uri, without the ending; what cannot be decoded stays as it is. */
function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last).slice(0, -PLAN_ENDING.length);
  } catch {
    return last;
  }
}
