/**
 * Where plans of folders name a document, the plan that bears the number first. The shape of the JSON is a contract:
 * `docs/schema/refs.json`. Lines and characters are zero-based; characters count UTF-16 units.
 */
import { findReferences } from '../core/citations/symbols';
import type { PositionRange } from '../core/text/source';
import { disk } from '../disk';
import { contentOf, LARGEST } from '../workspace/files';
import type { IndexedFolders } from './folder';
import { oneLine } from './text';

export interface RefsJson {
  readonly number: string;
  readonly places: readonly PlaceJson[];
}

export interface PlaceJson {
  readonly path: string;
  readonly range: PositionRange;
  /** The plan is the document. */
  readonly bears: boolean;
  /** Of the line, without blanks around it. */
  readonly text: string;
}

/** The number that is meant: `25-CT/TW` for `25/CT-TW`; as given where it is none. */
export const meantNumber = (given: string): string => findReferences(given)[0]?.repaired ?? given;

export async function refsJson({ index, pathOf }: IndexedFolders, number: string): Promise<RefsJson> {
  const bearers = index.bearersOf(number).map(({ uri, own }) => ({ uri, bears: true, ranges: [own.range] }));
  const citing = index.citingOf(number).map(({ uri, cited }) => ({
    uri,
    bears: false,
    ranges: cited.mentions.map(({ reference }) => reference),
  }));
  const places: PlaceJson[] = [];
  for (const { uri, bears, ranges } of [...bearers.sort(byUri), ...citing.sort(byUri)]) {
    const lines = await linesOf(uri);
    for (const range of ranges) {
      places.push({ path: pathOf(uri), range, bears, text: (lines[range.start.line] ?? '').trim() });
    }
  }
  return { number, places };
}

const byUri = (a: { readonly uri: string }, b: { readonly uri: string }): number => (a.uri < b.uri ? -1 : 1);

/** As the index counts them. None where the file has gone meanwhile. */
async function linesOf(uri: string): Promise<readonly string[]> {
  const [bytes] = await disk.files.read([uri], LARGEST);
  const content = bytes && contentOf(uri, bytes);
  return content && 'text' in content ? content.text.split(/\r\n|[\n\r]/) : [];
}

/** `path:line:column: text`, one-based. */
export const refsText = ({ places }: RefsJson): string =>
  places
    .map(({ path, range: { start }, text }) =>
      oneLine(`${path}:${start.line + 1}:${start.character + 1}: ${text}`),
    )
    .map((line) => `${line}\n`)
    .join('');
